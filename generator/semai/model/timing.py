"""The clock: start times, lesson hours, and a day of blocks set around the fixed points of its calendar.

All times are whole minutes after midnight, all lengths whole minutes. `place` is the one that thinks; start there.
Pure, and knows nothing of documents: it is given `Stretch`es and gives back `Slot`s. May import nothing of ours.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import Literal

StretchKind = Literal["session", "ceremony", "break", "meal"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """One block as the clock sees it.

    minutes, least: planned, and the least it can be. may_split: can be cut at whole lesson hours by a fixed point.
    merge_with: id of the next block it can be held together with, in `merged_minutes`. skippable: can be left out.
    """

    id: str
    kind: StretchKind
    minutes: int
    least: int
    may_split: bool = False
    skippable: bool = False
    merge_with: str | None = None
    merged_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Fixed:
    """A part of the day that belongs to something else. margin: minutes to keep free before it. meal: people eat in it."""

    start: int
    end: int
    margin: int = 0
    meal: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """One line of the running order.

    blocks: ids of what is held in it: one, or two merged; none for a fixed point or spare time. piece: 0 for a whole
    block, else 1, 2 for the pieces of a split one. fixed: position of the fixed point among those given, or None.
    """

    start: int
    minutes: int
    kind: StretchKind | Literal["fixed", "margin"]
    blocks: tuple[str, ...] = ()
    piece: int = 0
    fixed: int | None = None

    @property
    def end(self) -> int:
        return self.start + self.minutes


@dataclass(frozen=True, slots=True)
class DayPlan:
    """slots: without gap or overlap. skipped: ids of blocks left out. over: minutes by which it is too long."""

    slots: tuple[Slot, ...]
    skipped: tuple[str, ...] = ()
    over: int = 0

    @property
    def start(self) -> int:
        return self.slots[0].start

    @property
    def end(self) -> int:
        return self.slots[-1].end


def start_times(minutes: Sequence[int], start: int) -> list[int]:
    """Minutes after midnight at which each activity begins, back to back.

    >>> start_times([30, 15, 60], start=480)
    [480, 510, 525]
    """
    return list(accumulate(minutes, initial=start))[:-1]


def lesson_hours(minutes: int, hour: int) -> float:
    """Lesson hours in so many minutes of learning; not whole when the minutes do not work out.

    >>> lesson_hours(90, 45), lesson_hours(60, 45) == 60 / 45
    (2.0, True)
    """
    return minutes / hour


def share(total: int, weights: Sequence[int]) -> list[int]:
    """`total` minutes dealt out in proportion to `weights`, whole, none below 1 while they last (largest remainder).

    >>> share(45, [7, 5, 25]), share(10, [5, 5]), share(3, [10, 1, 1])
    ([9, 7, 29], [5, 5], [1, 1, 1])
    """
    whole = sum(weights)
    if not weights or whole == 0:
        return [0] * len(weights)
    if total == whole:
        return list(weights)
    floor = 1 if total >= len(weights) else 0
    spare = total - floor * len(weights)
    exact = [spare * weight / whole for weight in weights] if floor else [total * weight / whole for weight in weights]
    dealt = [int(part) for part in exact]
    by_remainder = sorted(range(len(weights)), key=lambda i: (dealt[i] - exact[i], i))
    for i in by_remainder[: spare - sum(dealt)]:
        dealt[i] += 1
    return [floor + minutes for minutes in dealt]


def stretch_to(total: int, planned: Sequence[int], least: Sequence[int]) -> list[int]:
    """Lengths that add up to `total`: as planned if that fits exactly, else between least and planned, else in proportion.

    >>> stretch_to(45, [20, 25, 15], [15, 20, 10])
    [15, 20, 10]
    """
    if total == sum(planned):
        return list(planned)
    if sum(least) <= total < sum(planned):
        room = [p - q for p, q in zip(planned, least, strict=True)]
        given = _deal(total - sum(least), room)
        return [q + g for q, g in zip(least, given, strict=True)]
    return share(total, planned)


def _deal(total: int, room: Sequence[int]) -> list[int]:
    """`total` minutes given to those who have room, first come first served."""
    given = []
    for space in room:
        given.append(min(space, total))
        total -= given[-1]
    return given


def place(
    blocks: Sequence[Stretch],
    fixed_points: Sequence[Fixed] = (),
    *,
    start: int,
    ends_by: int | None = None,
    lesson_hour: int = 45,
) -> DayPlan:
    """The day's running order: blocks in their order, around the fixed points, ended by `ends_by` where it can be.

    A block keeps its planned minutes where there is room. Where there is not, in this order: breaks and ceremonies shrink
    to their least; a block that may be split is cut at a whole lesson hour; blocks that may be merged are; blocks that may
    be skipped are, the last first. A meal is left out when a fixed point brings one, and what wakes people up after it (a
    ceremony or break right behind it) then follows that fixed point. What is free before a fixed point is spare time. The
    plan says in `over` by how many minutes the day still runs late; it never drops anything silently.
    """
    fixed_points = sorted((f for f in fixed_points if f.end > start), key=lambda f: f.start)
    if fixed_points and sum(b.minutes for b in blocks) + start <= fixed_points[0].start - fixed_points[0].margin:
        fixed_points = []  # the day is over before anything gets in its way
    waking: tuple[Stretch, ...] = ()
    if any(f.meal for f in fixed_points):
        waking = tuple(
            b for a, b in pairwise(blocks) if a.kind == "meal" and b.kind in ("ceremony", "break")
        )
        blocks = [b for b in blocks if b.kind != "meal" and b not in waking]
    plan = _lay(blocks, waking, fixed_points, start, ends_by, lesson_hour)
    skipped: list[str] = []
    while plan.over:
        smaller = _merge_one(blocks)
        if smaller is None:
            victim = next((b for b in reversed(blocks) if b.skippable), None)
            if victim is None:
                break
            skipped.append(victim.id)
            smaller = [b for b in blocks if b is not victim]
        blocks = smaller
        plan = _lay(blocks, waking, fixed_points, start, ends_by, lesson_hour)
    return replace(plan, skipped=tuple(reversed(skipped)))


def _merge_one(blocks: Sequence[Stretch]) -> list[Stretch] | None:
    """The blocks with the first mergeable pair as one, its id both ids joined by +; None if there is no such pair."""
    for i, (first, second) in enumerate(pairwise(blocks)):
        if first.merge_with == second.id:
            minutes = first.merged_minutes or max(first.minutes, second.minutes)
            together = replace(
                first, id=f"{first.id}+{second.id}", minutes=minutes, least=min(minutes, max(first.least, second.least)),
                merge_with=second.merge_with, merged_minutes=second.merged_minutes,
            )  # fmt: skip
            return [*blocks[:i], together, *blocks[i + 2 :]]
    return None


@dataclass(frozen=True, slots=True)
class _Piece:
    block: Stretch
    minutes: int
    least: int
    number: int = 0


def _lay(
    blocks: Sequence[Stretch],
    waking: Sequence[Stretch],
    fixed_points: Sequence[Fixed],
    start: int,
    ends_by: int | None,
    hour: int,
) -> DayPlan:
    """Blocks poured into the stretches of time between the fixed points, as they are now; `waking` after the meal."""
    rest = [_Piece(block, block.minutes, block.least) for block in blocks]
    slots: list[Slot] = []
    now = start
    for number, fixed in enumerate(fixed_points):
        inside, rest = _fill(rest, fixed.start - fixed.margin - now, hour)
        slots += _slots(_grow(inside, fixed.start - fixed.margin - now), now)
        now = slots[-1].end if slots else now
        if now < fixed.start:
            slots.append(Slot(now, fixed.start - now, "margin"))
        slots.append(Slot(fixed.start, fixed.end - fixed.start, "fixed", fixed=number))
        now = fixed.end
        if fixed.meal:
            rest = [_Piece(block, block.minutes, block.least) for block in waking] + rest
    room = None if ends_by is None else ends_by - now
    pieces = rest if room is None else _grow(rest, room)
    slots += _slots(pieces, now)
    while len(slots) > 1 and slots[-1].kind in ("fixed", "margin"):  # nothing follows: the day ends before it
        slots.pop()
    over = 0 if ends_by is None else max(0, slots[-1].end - ends_by)
    return DayPlan(tuple(slots), over=over)


def _fill(pieces: Sequence[_Piece], room: int, hour: int) -> tuple[list[_Piece], list[_Piece]]:
    """What fits into `room` minutes at its least, in order, and the rest; the piece at the edge is split if it may be."""
    inside: list[_Piece] = []
    for i, piece in enumerate(pieces):
        if piece.least <= room:
            inside.append(piece)
            room -= piece.least
            continue
        first = room // hour * hour
        if piece.block.may_split and 0 < first < piece.minutes:
            number = piece.number or 1
            inside.append(_Piece(piece.block, first, first, number))
            second = piece.minutes - first
            return inside, [_Piece(piece.block, second, min(second, piece.least), number + 1), *pieces[i + 1 :]]
        return inside, list(pieces[i:])
    return inside, []


def _grow(pieces: Sequence[_Piece], room: int) -> list[_Piece]:
    """The pieces at their planned minutes if `room` allows, else grown from their least in order, sessions first."""
    if sum(p.minutes for p in pieces) <= room:
        return list(pieces)
    spare = max(0, room - sum(p.least for p in pieces))
    grown = {i: p.least for i, p in enumerate(pieces)}
    for i in sorted(grown, key=lambda i: (pieces[i].block.kind != "session", i)):
        more = min(spare, pieces[i].minutes - pieces[i].least)
        grown[i] += more
        spare -= more
    return [replace(p, minutes=grown[i]) for i, p in enumerate(pieces)]


def _slots(pieces: Sequence[_Piece], start: int) -> list[Slot]:
    begins = start_times([p.minutes for p in pieces], start)
    return [
        Slot(begin, piece.minutes, piece.block.kind, tuple(piece.block.id.split("+")), piece.number)
        for begin, piece in zip(begins, pieces, strict=True)
    ]
