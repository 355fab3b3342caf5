"""What to bring to a workshop and how much of it, for so many participants, tables and facilitators. Pure.

Start at `supply_lines`; `needs` counts. Sheets of ours are no supplies: see `copies`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from semai.catalogue import Catalogue
from semai.guides.forms import SupplyLine
from semai.model.library import Library
from semai.model.running_order import RunningOrder
from semai.model.supply import Supply


@dataclass(frozen=True, slots=True)
class Need:
    """amount: of `unit`s, or of the item itself where that is "". entries: titles of what it is for, () for all of it."""

    item: str
    unit: str
    amount: int
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Use:
    """One use of an item. entry: title of the line of the running order, "" for the whole event."""

    amount: int
    used_up: bool
    entry: str


def participants(order: RunningOrder) -> int:
    """Expected at an event; the most a workshop is made for."""
    return order.event.participants if order.event else order.workshop.participants.max


def tables(order: RunningOrder) -> int:
    """As many as seat everybody; where nobody sits at one, all of them are one group."""
    size = order.workshop.table_size
    return 1 if size is None else -(-participants(order) // size)


def facilitators(order: RunningOrder) -> int:
    return max(1, len(order.event.facilitators)) if order.event else 1


def gathers(order: RunningOrder) -> bool:
    """Whether people come to a room that a committee makes ready: who stands in a yard or sits at home signs no list."""
    return order.workshop.attendance


def needs(library: Library, order: RunningOrder, say: Catalogue) -> tuple[Need, ...]:
    """What any workshop needs, then what its methods need as they are met; each item of a unit once.

    What is used up adds up over all its uses, and over the days; of what is shared there is as much as the one use that
    takes most.
    """
    uses: dict[tuple[str, str], list[_Use]] = {}
    for supply, entry in _supplies(library, order, say):
        use = _Use(amount(supply, order), supply.used_up, entry)
        uses.setdefault((supply.item, supply.unit or ""), []).append(use)
    return tuple(Need(item, unit, _total(found), _entries(found)) for (item, unit), found in uses.items())


def amount(supply: Supply, order: RunningOrder) -> int:
    """Of one use.

    >>> from semai.model.supply import Supply
    >>> amount(Supply(item="Glue", count=2), None)
    2
    """
    if supply.per == "event":
        return supply.count
    count = {"participant": participants, "table": tables, "facilitator": facilitators}[supply.per]
    return supply.count * count(order)


def _supplies(library: Library, order: RunningOrder, say: Catalogue) -> Iterator[tuple[Supply, str]]:
    for _ in order.days:
        yield from ((supply, "") for supply in (library.papers.supplies if library.papers and gathers(order) else ()))
    for entry in order.entries:
        for part in entry.parts:
            title = say("guides.session-number", session=entry.session) if entry.session else part.block.title
            supplied = part.activity.materials if part.opens else ()  # what goes on after a break was counted before it
            yield from ((supply, title) for supply in supplied)


def _total(uses: list[_Use]) -> int:
    return sum(it.amount for it in uses if it.used_up) + max((it.amount for it in uses if not it.used_up), default=0)


def _entries(uses: list[_Use]) -> tuple[str, ...]:
    return () if any(it.entry == "" for it in uses) else tuple(dict.fromkeys(it.entry for it in uses))


def supply_lines(library: Library, order: RunningOrder, say: Catalogue) -> tuple[SupplyLine, ...]:
    """The same in words."""
    return tuple(
        SupplyLine(
            need.item,
            f"{say.number(need.amount)} {need.unit}".strip(),
            ", ".join(need.entries) or say("guides.whole-event"),
        )
        for need in needs(library, order, say)
    )
