"""The clock: start times, lesson hours, and a day of blocks set around the fixed points of its calendar.

All times are whole minutes after midnight, all lengths whole minutes. `place` is the one that thinks; start there.
Pure, and knows nothing of documents: it is given `Stretch`es and gives back `Slot`s. May import nothing of ours.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    dealt = [spare * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda i: (-(spare * weights[i] % whole), i))
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
    be skipped are, the last first; what gave way and did not help comes back. A fixed point that brings a meal takes the
    place of one of the day's own, and what wakes people up after that (a ceremony or break right behind it) follows the
    fixed point. What is free before a fixed point is spare time. The plan says in `over` by how many minutes the day still
    runs late; it never drops anything silently.
    """
    points = sorted(((i, f) for i, f in enumerate(fixed_points) if f.end > start), key=lambda point: point[1].start)
    while True:
        plan = _squeezed(blocks, points, start, ends_by, lesson_hour)
        reached = {slot.fixed for slot in plan.slots} if any(slot.blocks for slot in plan.slots) else set()
        if all(i in reached for i, fixed in points if fixed.meal):
            return plan
        # Where people go home before a meal, or come for nothing else, the day keeps its own.
        points = [(i, fixed if i in reached else replace(fixed, meal=False)) for i, fixed in points]


_Points = Sequence[tuple[int, Fixed]]
"""Fixed points in the order of the day, each with its position among those given."""

_Step = tuple[Literal["merge", "skip"], str]
"""Something that gives way: a block merged with the next, or skipped."""


def _squeezed(blocks: Sequence[Stretch], points: _Points, start: int, ends_by: int | None, lesson_hour: int) -> DayPlan:
    """The plan in which as little as possible is merged and skipped for the day to end in time."""
    rest, waking = _fed_by(points, blocks)

    def laid(steps: Sequence[_Step]) -> DayPlan:
        return _lay(
            _after(rest, steps), [_after(group, steps) for group in waking], points, start, ends_by, lesson_hour
        )

    steps: list[_Step] = []
    plan = laid(steps)
    for step in _ways(blocks):
        if not plan.over:
            break
        more = [*steps, step]
        if _after(rest, more) and (shorter := laid(more)).over <= plan.over:  # a day of nothing is no day
            steps, plan = more, shorter
    for step in reversed(tuple(steps)):
        fewer = [other for other in steps if other != step]
        if (fuller := laid(fewer)).over <= plan.over:
            steps, plan = fewer, fuller
    skipped = {id_ for way, id_ in steps if way == "skip"}
    return replace(plan, skipped=tuple(block.id for block in blocks if block.id in skipped))


def _fed_by(points: _Points, blocks: Sequence[Stretch]) -> tuple[list[Stretch], list[list[Stretch]]]:
    """The blocks less a meal for each point that brings one; and for each of these what wakes people up afterwards."""
    meals = sum(fixed.meal for _, fixed in points)
    rest: list[Stretch] = []
    waking: list[list[Stretch]] = []
    for i, block in enumerate(blocks):
        if block.kind == "meal" and len(waking) < meals:
            waking.append([])
        elif waking and i and blocks[i - 1].kind == "meal" and blocks[i - 1] not in rest and block.kind in _WAKING:
            waking[-1].append(block)
        else:
            rest.append(block)
    return rest, waking


_WAKING = ("ceremony", "break")
"""Kinds of the block behind a meal that go where the meal goes."""


def _ways(blocks: Sequence[Stretch]) -> Iterator[_Step]:
    """What may give way, in the order in which it does."""
    for block, following in pairwise(blocks):
        if block.merge_with == following.id:
            yield "merge", block.id
    for block in reversed(blocks):
        if block.skippable:
            yield "skip", block.id


def _after(blocks: Sequence[Stretch], steps: Sequence[_Step]) -> list[Stretch]:
    """The blocks once these steps are taken; the id of merged ones is all their ids joined by +."""
    left: list[Stretch] = []
    for block in (b for b in blocks if ("skip", b.id) not in steps):
        before = left[-1] if left else None
        if before is not None and before.merge_with == block.id and ("merge", _ids(before)[-1]) in steps:
            left[-1] = _merged(before, block)
        else:
            left.append(block)
    return left


def _merged(first: Stretch, second: Stretch) -> Stretch:
    """Two blocks held together; never split, since nobody could say which of them a piece belongs to."""
    minutes = first.merged_minutes or max(first.minutes, second.minutes)
    return replace(
        first, id=f"{first.id}+{second.id}", minutes=minutes, least=min(minutes, max(first.least, second.least)),
        may_split=False, merge_with=second.merge_with, merged_minutes=second.merged_minutes,
    )  # fmt: skip


def _ids(block: Stretch) -> tuple[str, ...]:
    return tuple(block.id.split("+"))


@dataclass(frozen=True, slots=True)
class _Piece:
    block: Stretch
    minutes: int
    least: int
    number: int = 0


def _lay(
    blocks: Sequence[Stretch],
    waking: Sequence[Sequence[Stretch]],
    points: _Points,
    start: int,
    ends_by: int | None,
    hour: int,
) -> DayPlan:
    """Blocks poured into the stretches of time between the fixed points; behind each meal what wakes people up again."""
    rest = [_whole(block) for block in blocks]
    after_meals = iter(waking)
    slots: list[Slot] = []
    now = start
    for number, fixed in points:
        until = fixed.start - fixed.margin
        inside, rest = _fill(rest, until - now, hour)
        if not rest and ends_by is not None:
            until = min(until, ends_by)  # the day ends here
        slots += _slots(_grow(inside, until - now), now)
        now = slots[-1].end if slots else now
        if now < fixed.start:
            slots.append(Slot(now, fixed.start - now, "margin"))
            now = fixed.start
        if now < fixed.end:  # not all of it where the day begins inside it, or another fixed point does
            slots.append(Slot(now, fixed.end - now, "fixed", fixed=number))
            now = fixed.end
        if fixed.meal and rest:
            rest = [_whole(block) for block in next(after_meals, ())] + rest
    slots += _slots(rest if ends_by is None else _grow(rest, ends_by - now), now)
    while len(slots) > 1 and slots[-1].kind in ("fixed", "margin"):  # nothing follows: the day ends before it
        slots.pop()
    over = 0 if ends_by is None or not slots else max(0, slots[-1].end - ends_by)
    return DayPlan(tuple(slots), over=over)


def _whole(block: Stretch) -> _Piece:
    return _Piece(block, block.minutes, block.least)


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
            return inside, [_Piece(piece.block, second, second, number + 1), *pieces[i + 1 :]]
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
        Slot(begin, piece.minutes, piece.block.kind, _ids(piece.block), piece.number)
        for begin, piece in zip(begins, pieces, strict=True)
    ]
