"""The clock: what a day's running order keeps to, whatever the blocks and whatever the calendar."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from semai.model.base import clock_minutes
from semai.model.timing import DayPlan, Fixed, Slot, Stretch, place, share, start_times, stretch_to

HOUR = 45


def at(clock: str) -> int:
    minutes = clock_minutes(clock)
    assert minutes is not None
    return minutes


def session(id_: str, minutes: int, least: int | None = None, **more: object) -> Stretch:
    return Stretch(id_, "session", minutes, minutes if least is None else least, **more)


def ceremony(id_: str, minutes: int, least: int | None = None, **more: object) -> Stretch:
    return Stretch(id_, "ceremony", minutes, minutes if least is None else least, **more)


def pause(id_: str, minutes: int, least: int | None = None, **more: object) -> Stretch:
    return Stretch(id_, "break", minutes, minutes if least is None else least, **more)


def meal(id_: str = "meal", minutes: int = 60) -> Stretch:
    return Stretch(id_, "meal", minutes, minutes)


def clock(minutes: int) -> str:
    return f"{minutes // 60:02}.{minutes % 60:02}"


def as_text(plan: DayPlan) -> str:
    """The plan as a trainer would read it aloud."""
    lines = []
    for slot in plan.slots:
        name = " + ".join(slot.blocks) or slot.kind
        if slot.piece:
            name += f" ({slot.piece})"
        lines.append(f"{clock(slot.start)}-{clock(slot.end)}  {slot.minutes:>3}  {slot.kind:<8}  {name}")
    lines += [f"skipped: {id_}" for id_ in plan.skipped]
    lines += [f"over: {plan.over}"] if plan.over else []
    return "\n".join(lines) + "\n"


def names(plan: DayPlan) -> list[str]:
    return [" + ".join(slot.blocks) or slot.kind for slot in plan.slots]


# The day of a whole workshop ------------------------------------------------------------------------------------------

WORKSHOP_DAY = [
    ceremony("registration", 30, 20),
    ceremony("opening", 30, 25),
    session("session 1", 45),
    session("session 2", 45),
    pause("morning break", 15, 10),
    session("session 3", 90, may_split=True),
    meal("lunch"),
    ceremony("energiser", 10),
    session("session 4", 90),
    pause("afternoon break", 15),
    session("session 5", 45, merge_with="session 6", merged_minutes=45),
    session("session 6", 45),
    ceremony("closing", 20, 15),
]
FRIDAY_PRAYER = Fixed(at("11.00"), at("13.00"), margin=20, meal=True)


def test_an_ordinary_day_runs_as_planned(golden):
    plan = place(WORKSHOP_DAY, start=at("07.30"), lesson_hour=HOUR)

    text = as_text(plan)

    assert text == golden("ordinary-day.txt", text)


def test_a_friday_leaves_the_prayer_free_and_still_ends_in_time(golden):
    plan = place(WORKSHOP_DAY, [FRIDAY_PRAYER], start=at("07.30"), ends_by=at("16.40"), lesson_hour=HOUR)

    text = as_text(plan)

    assert text == golden("friday.txt", text)


# What gives way, and in which order ----------------------------------------------------------------------------------


def test_with_room_for_all_nothing_is_shortened():
    plan = place([ceremony("opening", 30, 10), session("talk", 45)], start=480, ends_by=555)

    assert [slot.minutes for slot in plan.slots] == [30, 45]
    assert plan.over == 0


def test_ceremonies_and_breaks_shrink_before_anything_is_merged_or_skipped():
    blocks = [ceremony("opening", 30, 15), session("a", 45, skippable=True), session("b", 45)]

    plan = place(blocks, start=480, ends_by=480 + 105)

    assert [slot.minutes for slot in plan.slots] == [15, 45, 45]
    assert plan.skipped == ()


def test_room_that_comes_free_goes_to_the_sessions_first():
    blocks = [ceremony("opening", 30, 10), session("talk", 60, 40)]

    plan = place(blocks, start=480, ends_by=480 + 65)

    assert [slot.minutes for slot in plan.slots] == [10, 55]


def test_blocks_are_merged_before_any_is_skipped():
    blocks = [session("a", 45, merge_with="b", merged_minutes=60), session("b", 45), session("c", 45, skippable=True)]

    plan = place(blocks, start=480, ends_by=480 + 105)

    assert names(plan) == ["a + b", "c"]
    assert plan.slots[0].minutes == 60


def test_merged_blocks_last_as_long_as_the_longer_where_nobody_says_otherwise():
    blocks = [session("a", 45, merge_with="b"), session("b", 90)]

    plan = place(blocks, start=480, ends_by=480 + 90)

    assert [slot.minutes for slot in plan.slots] == [90]


def test_three_blocks_can_be_held_as_one():
    blocks = [session("a", 45, merge_with="b"), session("b", 45, merge_with="c"), session("c", 45)]

    plan = place(blocks, start=480, ends_by=480 + 45)

    assert plan.slots == (Slot(480, 45, "session", ("a", "b", "c")),)


def test_merging_does_not_make_a_block_skippable_that_was_not():
    blocks = [session("a", 45, skippable=True, merge_with="b"), session("b", 45), session("c", 45)]

    plan = place(blocks, start=480, ends_by=480 + 60)

    assert plan.skipped == ()
    assert names(plan) == ["a + b", "c"]
    assert plan.over == 30


def test_merged_blocks_are_not_split():
    blocks = [session("a", 90, may_split=True, merge_with="b", merged_minutes=90), session("b", 60)]

    plan = place(blocks, [Fixed(540, 600)], start=480, ends_by=690)

    assert names(plan) == ["margin", "fixed", "a + b"]
    assert plan.over == 0


def test_the_last_skippable_block_is_skipped_first():
    blocks = [session("a", 45, skippable=True), session("b", 45), session("c", 45, skippable=True)]

    plan = place(blocks, start=480, ends_by=480 + 90)

    assert names(plan) == ["a", "b"]
    assert plan.skipped == ("c",)


def test_skipped_blocks_are_named_one_by_one_in_the_order_of_the_day():
    blocks = [
        session("a", 45, skippable=True, merge_with="b"),
        session("b", 45, skippable=True),
        session("c", 90),
    ]

    plan = place(blocks, start=480, ends_by=480 + 90)

    assert plan.skipped == ("a", "b")


def test_nothing_is_skipped_or_merged_that_does_not_help():
    morning = [session("a", 45, skippable=True), session("b", 45, merge_with="c"), session("c", 45)]
    blocks = [*morning, session("d", 100), session("e", 45)]

    plan = place(blocks, [Fixed(620, 660)], start=480, ends_by=780)

    assert names(plan) == ["a", "b", "c", "margin", "fixed", "d", "e"]
    assert plan.skipped == ()
    assert plan.over == 25


def test_a_day_that_cannot_end_in_time_says_by_how_much():
    plan = place([session("a", 90), session("b", 90)], start=480, ends_by=600)

    assert plan.over == 60
    assert names(plan) == ["a", "b"]


def test_a_day_is_never_skipped_away_altogether():
    plan = place([session("only", 90, skippable=True)], start=480, ends_by=500)

    assert names(plan) == ["only"]
    assert plan.over == 70


# Fixed points --------------------------------------------------------------------------------------------------------


def test_a_day_that_is_over_before_a_fixed_point_knows_nothing_of_it():
    plan = place([session("a", 45), meal(), session("b", 45)], [FRIDAY_PRAYER], start=at("07.30"))

    assert names(plan) == ["a", "meal", "b"]
    assert plan.end == at("10.00")


def test_what_is_free_before_a_fixed_point_is_spare_time():
    plan = place([session("a", 45), session("b", 90)], [Fixed(560, 600)], start=480)

    assert plan.slots[1] == Slot(525, 35, "margin")
    assert names(plan) == ["a", "margin", "fixed", "b"]


def test_a_margin_is_kept_free_before_a_fixed_point():
    plan = place([ceremony("a", 60, 30), session("b", 45)], [Fixed(550, 600, margin=20)], start=480)

    assert plan.slots[:2] == (Slot(480, 50, "ceremony", ("a",)), Slot(530, 20, "margin"))


def test_a_block_that_may_be_split_is_cut_at_a_whole_lesson_hour():
    plan = place([session("case", 90, may_split=True)], [Fixed(545, 600)], start=480, lesson_hour=HOUR)

    first, margin, fixed, second = plan.slots
    assert (first.minutes, first.piece, second.minutes, second.piece) == (45, 1, 45, 2)
    assert (margin.kind, fixed.kind) == ("margin", "fixed")


def test_a_block_that_may_not_be_split_waits_until_the_fixed_point_is_over():
    plan = place([session("case", 90)], [Fixed(545, 600)], start=480)

    assert names(plan) == ["margin", "fixed", "case"]


def test_the_pieces_of_a_split_block_keep_their_lesson_hours_when_the_day_is_short():
    blocks = [Stretch("case", "session", 135, 100, may_split=True), session("talk", 45)]

    plan = place(blocks, [Fixed(545, 600), Fixed(660, 700)], start=480, ends_by=760, lesson_hour=HOUR)

    assert [(slot.piece, slot.minutes) for slot in plan.slots if slot.piece] == [(1, 45), (2, 45), (3, 45)]
    assert plan.over == 30


def test_a_meal_is_left_out_when_a_fixed_point_brings_one():
    plan = place([session("a", 90), meal(), session("b", 90)], [Fixed(600, 660, meal=True)], start=480)

    assert "meal" not in names(plan)


def test_a_meal_stays_when_the_fixed_point_brings_none():
    plan = place([session("a", 90), meal(), session("b", 90)], [Fixed(600, 660)], start=480)

    assert "meal" in names(plan)


def test_what_wakes_people_up_after_the_meal_follows_the_fixed_point_that_brings_one():
    blocks = [session("a", 45), meal(), ceremony("energiser", 10), session("b", 45), session("c", 90)]

    plan = place(blocks, [Fixed(600, 660, meal=True)], start=480)

    assert names(plan) == ["a", "b", "margin", "fixed", "energiser", "c"]


def test_one_fixed_point_feeds_people_once():
    blocks = [session("a", 90), meal("lunch"), session("b", 240), meal("dinner"), session("c", 45)]

    plan = place(blocks, [Fixed(600, 660, meal=True)], start=480)

    assert "lunch" not in names(plan)
    assert "dinner" in names(plan)


def test_two_meals_outside_wake_people_up_after_each_and_hold_nothing_twice():
    blocks = [
        session("a", 90), meal("lunch"), ceremony("stretching", 10), session("b", 90),
        meal("dinner"), ceremony("song", 10), session("c", 45),
    ]  # fmt: skip

    plan = place(blocks, [Fixed(600, 660, meal=True), Fixed(780, 840, meal=True)], start=480)

    assert names(plan) == ["a", "margin", "fixed", "stretching", "b", "margin", "fixed", "song", "c"]


def test_a_day_of_a_meal_and_what_wakes_people_up_keeps_both_where_it_begins_inside_somebody_elses_meal():
    theirs = Fixed(at("07.30"), at("08.30"), meal=True)

    plan = place([meal(minutes=30), ceremony("closing", 10)], [theirs], start=at("08.00"))

    assert names(plan) == ["fixed", "meal", "closing"]


def test_a_meal_that_nobody_stays_for_does_not_take_the_place_of_lunch():
    blocks = [session("a", 90), meal("lunch"), session("b", 90)]
    assembly, evening = Fixed(500, 510), Fixed(1080, 1140, meal=True)

    plan = place(blocks, [assembly, evening], start=480)

    assert names(plan) == ["margin", "fixed", "a", "lunch", "b"]


def test_nobody_comes_back_after_prayer_for_a_song_alone():
    blocks = [session("a", 45), session("b", 90), meal("lunch"), ceremony("song", 10)]

    plan = place(blocks, [Fixed(660, 780, margin=20, meal=True)], start=480)

    assert names(plan) == ["a", "b", "margin", "fixed", "lunch", "song"]


def test_a_short_day_shrinks_to_end_before_its_end_and_not_only_before_a_fixed_point():
    plan = place([ceremony("opening", 60, 20), session("talk", 45)], [Fixed(700, 760)], start=480, ends_by=570)

    assert plan.over == 0
    assert plan.end == 570


def test_a_day_that_begins_inside_a_fixed_point_waits_for_its_end():
    plan = place([session("a", 45)], [Fixed(450, 510)], start=480)

    assert plan.slots == (Slot(480, 30, "fixed", fixed=0), Slot(510, 45, "session", ("a",)))


def test_overlapping_fixed_points_leave_no_minute_twice():
    plan = place([session("a", 45), session("b", 45)], [Fixed(530, 600), Fixed(560, 630)], start=480)

    assert [(slot.start, slot.end) for slot in plan.slots] == [
        (480, 525),
        (525, 530),
        (530, 600),
        (600, 630),
        (630, 675),
    ]


def test_a_fixed_point_that_ended_before_the_day_began_is_not_in_it():
    plan = place([session("a", 45)], [Fixed(400, 480)], start=480)

    assert names(plan) == ["a"]


def test_a_slot_names_its_fixed_point_by_its_position_among_those_given():
    past, later, sooner = Fixed(400, 450), Fixed(700, 720), Fixed(530, 560)

    plan = place([session("a", 90), session("b", 90), session("c", 90)], [past, later, sooner], start=480)

    assert [slot.fixed for slot in plan.slots if slot.kind == "fixed"] == [2, 1]


# Whatever the blocks and the calendar --------------------------------------------------------------------------------


@st.composite
def days(draw: st.DrawFn) -> list[Stretch]:
    """Blocks with ids of their own; learning blocks that may be split are whole lesson hours."""
    count = draw(st.integers(1, 9))
    blocks = []
    for i in range(count):
        kind = draw(st.sampled_from(["session", "session", "session", "ceremony", "break", "meal"]))
        split = kind == "session" and draw(st.booleans())
        minutes = draw(st.sampled_from([45, 90, 135, 180])) if split else draw(st.integers(1, 120))
        least = minutes if split else draw(st.integers(1, minutes))
        merge = draw(st.booleans()) and i + 1 < count
        blocks.append(
            Stretch(
                id=f"b{i}",
                kind=kind,
                minutes=minutes,
                least=least,
                may_split=split,
                skippable=kind != "meal" and draw(st.booleans()),
                merge_with=f"b{i + 1}" if merge else None,
                merged_minutes=draw(st.none() | st.integers(1, 120)) if merge else None,
            )
        )
    return blocks


@st.composite
def calendars(draw: st.DrawFn) -> list[Fixed]:
    points = []
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(400, 1000))
        length, margin = draw(st.integers(1, 150)), draw(st.integers(0, 40))
        points.append(Fixed(start, start + length, margin, draw(st.booleans())))
    return points


Ends = st.none() | st.integers(500, 1300)


@given(days(), calendars(), Ends)
def test_slots_follow_each_other_without_gap_or_overlap(blocks, points, ends_by):
    plan = place(blocks, points, start=480, ends_by=ends_by)

    assert plan.start == 480
    assert all(slot.minutes > 0 for slot in plan.slots)
    assert all(before.end == after.start for before, after in pairwise(plan.slots))


@given(days(), calendars(), Ends)
def test_no_block_touches_a_fixed_point(blocks, points, ends_by):
    plan = place(blocks, points, start=480, ends_by=ends_by)

    for slot in plan.slots:
        if slot.blocks:
            assert all(slot.end <= point.start or slot.start >= point.end for point in points)


@given(days(), calendars(), Ends)
def test_no_block_stands_in_the_margin_before_a_fixed_point_that_the_day_reaches(blocks, points, ends_by):
    plan = place(blocks, points, start=480, ends_by=ends_by)

    for reached in (points[slot.fixed] for slot in plan.slots if slot.fixed is not None):
        for slot in plan.slots:
            if slot.blocks and slot.start < reached.start:
                earlier = any(slot.start < other.end and other.end > reached.start - reached.margin for other in points)
                assert slot.end <= reached.start - reached.margin or earlier


@given(days(), calendars(), Ends)
def test_no_block_is_lost_held_twice_or_left_out_in_silence(blocks, points, ends_by):
    plan = place(blocks, points, start=480, ends_by=ends_by)

    held = Counter(id_ for slot in plan.slots if slot.piece in (0, 1) for id_ in slot.blocks)
    assert set(held.values()) <= {1}
    assert not set(held) & set(plan.skipped)
    missing = {block.id for block in blocks} - set(held) - set(plan.skipped)
    meals = {block.id for block in blocks if block.kind == "meal"}
    meals_outside = sum(points[slot.fixed].meal for slot in plan.slots if slot.fixed is not None)
    assert missing <= meals
    assert len(missing) <= meals_outside
    assert all(block.skippable for block in blocks if block.id in plan.skipped)


@given(days(), calendars(), Ends)
def test_blocks_keep_their_order_but_for_what_follows_a_meal(blocks, points, ends_by):
    plan = place(blocks, points, start=480, ends_by=ends_by)

    held = [id_ for slot in plan.slots for id_ in slot.blocks]
    left_out = {block.id for block in blocks if block.kind == "meal"} - set(held)
    waking = {
        after.id for before, after in pairwise(blocks) if before.id in left_out and after.kind in ("ceremony", "break")
    }
    staying = [id_ for id_ in held if id_ not in waking]
    assert staying == sorted(staying, key=lambda id_: int(id_[1:]))


@given(days(), calendars(), Ends)
def test_every_block_lasts_between_its_least_and_its_planned_minutes(blocks, points, ends_by):
    by_id = {block.id: block for block in blocks}

    plan = place(blocks, points, start=480, ends_by=ends_by)

    lengths = Counter()
    for slot in plan.slots:
        if len(slot.blocks) == 1:
            lengths[slot.blocks[0]] += slot.minutes
        elif slot.blocks:
            first = by_id[slot.blocks[-2]]
            most = max(by_id[id_].minutes for id_ in slot.blocks)
            assert slot.minutes <= max(most, *(by_id[id_].merged_minutes or 0 for id_ in slot.blocks))
            assert first.merge_with == slot.blocks[-1]
    for id_, minutes in lengths.items():
        assert by_id[id_].least <= minutes <= by_id[id_].minutes


@given(days(), calendars(), Ends)
def test_the_pieces_of_a_block_are_numbered_whole_lesson_hours_that_add_up(blocks, points, ends_by):
    plan = place(blocks, points, start=480, ends_by=ends_by, lesson_hour=HOUR)

    for block in blocks:
        pieces = [slot for slot in plan.slots if slot.piece and slot.blocks == (block.id,)]
        if pieces:
            assert block.may_split
            assert [slot.piece for slot in pieces] == list(range(1, len(pieces) + 1))
            assert all(slot.minutes % HOUR == 0 for slot in pieces)
            assert sum(slot.minutes for slot in pieces) == block.minutes


@given(days(), calendars(), Ends)
def test_a_day_ends_in_time_or_says_by_how_much_it_does_not(blocks, points, ends_by):
    plan = place(blocks, points, start=480, ends_by=ends_by)

    assert plan.over == (0 if ends_by is None else max(0, plan.end - ends_by))


@given(days(), Ends)
def test_to_hold_any_skipped_block_after_all_would_make_the_day_end_later(blocks, ends_by):
    plan = place(blocks, start=480, ends_by=ends_by)

    for id_ in plan.skipped:
        wanted = [replace(b, skippable=False) for b in blocks if b.id == id_ or b.id not in plan.skipped]
        assert place(wanted, start=480, ends_by=ends_by).over > plan.over


@given(days(), calendars())
def test_a_day_with_no_end_holds_every_block_in_full(blocks, points):
    plan = place(blocks, [replace(p, meal=False) for p in points], start=480)

    assert plan.over == 0
    assert plan.skipped == ()
    assert [id_ for slot in plan.slots if slot.piece < 2 for id_ in slot.blocks] == [block.id for block in blocks]


@given(days(), calendars(), Ends)
def test_the_last_line_of_a_day_is_something_that_people_do(blocks, points, ends_by):
    plan = place(blocks, points, start=480, ends_by=ends_by)

    assert plan.slots[-1].blocks


# Smaller sums --------------------------------------------------------------------------------------------------------


def test_activities_begin_back_to_back():
    assert start_times([30, 15, 60], start=480) == [480, 510, 525]
    assert start_times([], start=480) == []


Weights = st.lists(st.integers(1, 120), min_size=1, max_size=12)


@given(st.integers(0, 600), Weights)
def test_a_share_gives_out_every_minute_and_no_more(total, weights):
    assert sum(share(total, weights)) == total


@given(st.integers(0, 600), Weights)
def test_a_share_leaves_nobody_with_nothing_while_minutes_last(total, weights):
    dealt = share(total, weights)

    assert min(dealt) >= (1 if total >= len(weights) else 0)


@given(st.integers(0, 600), Weights)
def test_a_share_never_gives_the_longer_step_less(total, weights):
    dealt = share(total, weights)

    for one, weight in zip(dealt, weights, strict=True):
        for other, lighter in zip(dealt, weights, strict=True):
            assert weight <= lighter or one >= other


@given(Weights)
def test_a_share_of_what_was_planned_is_the_plan(weights):
    assert share(sum(weights), weights) == weights


def test_a_share_among_nobody_is_empty():
    assert share(10, []) == []


@st.composite
def parts(draw: st.DrawFn) -> tuple[list[int], list[int]]:
    planned = draw(Weights)
    return planned, [draw(st.integers(1, minutes)) for minutes in planned]


@given(st.integers(0, 900), parts())
def test_parts_stretched_to_a_session_fill_it_exactly(total, given_parts):
    planned, least = given_parts

    assert sum(stretch_to(total, planned, least)) == total


@given(st.data(), parts())
def test_parts_that_have_room_stay_between_least_and_planned(data, given_parts):
    planned, least = given_parts
    total = data.draw(st.integers(sum(least), sum(planned)))

    for minutes, most, fewest in zip(stretch_to(total, planned, least), planned, least, strict=True):
        assert fewest <= minutes <= most


def test_a_session_as_long_as_planned_has_its_parts_as_planned():
    assert stretch_to(60, [20, 25, 15], [5, 5, 5]) == [20, 25, 15]


def test_a_session_longer_than_planned_gives_to_each_part_in_proportion():
    assert stretch_to(120, [20, 25, 15], [15, 20, 10]) == [40, 50, 30]
