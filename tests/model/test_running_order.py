"""An event's day, minute by minute: what decks, guides and the site all tell."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from semai.model.event import ChosenCase, Event
from semai.model.library import Library
from semai.model.organisation import WeekdayCalendar
from semai.model.running_order import RunningOrder, running_order
from semai.model.workshop import Workshop
from semai.problems import Places
from semai.reading import load

ROOT = Path(__file__).parent.parent.parent


def clock(minutes: int) -> str:
    return f"{minutes // 60:02}.{minutes % 60:02}"


def as_text(order: RunningOrder) -> str:
    """The running order with its parts and steps, as a trainer could proofread it."""
    return "\n".join(_lines(order)) + "\n"


def _lines(order: RunningOrder) -> Iterator[str]:
    for day in order.days:
        yield f"day {day.number}, {day.date or 'no date'}, {day.learning_minutes} minutes of learning"
        for entry in day.entries:
            name = entry.fixed.title if entry.fixed else " + ".join(b.title for b in entry.blocks) or "(spare)"
            session = f" [{entry.session}]" if entry.session else ""
            yield f"{clock(entry.slot.start)}-{clock(entry.slot.end)} {entry.slot.minutes:>4}  {name}{session}"
            for part in entry.parts:
                about = part.case.slug if part.case else ", ".join(v.slug for v in part.values)
                yield f"{'':>17}{part.minutes:>4}  {part.activity.slug}{f': {about}' if about else ''}"
                yield from (f"{'':>21}{step.minutes:>4}  {step.number}. {step.step.title}" for step in part.steps)
        yield from (f"left out: {id_}" for id_ in day.plan.skipped)


def table(order: RunningOrder) -> list[tuple[str, int, str]]:
    return [
        (
            clock(e.slot.start),
            e.slot.minutes,
            e.fixed.title if e.fixed else "+".join(b.id for b in e.blocks) + e.session[-1:],
        )
        for e in order.entries
    ]


@pytest.fixture(scope="module")
def content() -> Library:
    return load(ROOT)[0]


def test_the_demo_event_keeps_the_friday_table_of_the_domain(content):
    order = running_order(content, content.events["internalisasi-kabupaten-contoh"])

    lines = [(clock(e.slot.start), e.slot.minutes, e.slot.kind, e.session) for e in order.entries]

    assert order.days[0].date.weekday() == 4
    assert lines == [
        ("07.30", 20, "ceremony", ""),  # registration
        ("07.50", 25, "ceremony", ""),  # opening
        ("08.15", 45, "session", "1"),
        ("09.00", 45, "session", "2"),
        ("09.45", 10, "break", ""),
        ("09.55", 45, "session", "3a"),
        ("10.40", 20, "margin", ""),
        ("11.00", 120, "fixed", ""),  # Friday prayer and meal
        ("13.00", 10, "ceremony", ""),  # energiser
        ("13.10", 45, "session", "3b"),
        ("13.55", 90, "session", "4"),
        ("15.25", 15, "break", ""),
        ("15.40", 45, "session", "5–6"),
        ("16.25", 15, "ceremony", ""),  # closing
    ]
    assert clock(order.days[0].plan.end) == "16.40"
    assert order.lesson_hours == 7


def test_a_two_day_event_around_a_fixed_point(small, golden):
    text = as_text(running_order(small, small.events["wednesday-in-millbrook"]))

    assert text == golden("two-mornings.txt", text)


def test_an_event_without_a_date_follows_no_calendar(small):
    order = running_order(small, small.events["some-evening"])

    assert [day.date for day in order.days] == [None]
    assert table(order) == [("08.15", 35, "talk1")]
    assert order.lesson_hours is None


def test_a_workshop_of_its_own_has_neither_organisation_nor_date(small):
    order = running_order(small, small.workshops["two-mornings"])

    assert (order.event, order.organisation, order.slug) == (None, None, "two-mornings")
    assert [day.date for day in order.days] == [None, None]
    assert [row for row in table(order) if row[2] == "lunch"] == [("12.40", 60, "lunch")]  # nothing else brings a meal
    assert order.lesson_hours == 5


def test_an_event_shows_the_case_it_chose_in_place_of_the_workshops_own(small, make_library):
    draft = small.case_studies["the-unfinished-ledger"]
    event = small.events["wednesday-in-millbrook"]
    chosen = event.model_copy(update={"cases": (event.cases[0].model_copy(update={"case": draft.slug}),)})

    assert [case.slug for case in running_order(small, event).cases] == ["the-torn-atlas"]
    assert [case.slug for case in running_order(make_library(events={"x": chosen}), chosen).cases] == [draft.slug]


def test_sessions_are_numbered_through_all_days(small):
    sessions = [e.session for e in running_order(small, small.workshops["two-mornings"]).entries if e.is_session]

    assert sessions == ["1", "2", "3", "4"]


def test_the_days_of_an_event_follow_each_other(small):
    days = running_order(small, small.events["wednesday-in-millbrook"]).days

    assert (days[1].date - days[0].date).days == 1


def assert_every_minute_is_told(order: RunningOrder) -> None:
    """No gap, no overlap; the parts fill their entry, the steps fill their part, and steps are numbered on."""
    for day in order.days:
        for entry, after in zip(day.entries, day.entries[1:], strict=False):
            assert entry.slot.end == after.slot.start
        keys = [entry.key for entry in day.entries]
        assert len(keys) == len(set(keys))
        for entry in day.entries:
            if entry.parts:
                assert sum(part.minutes for part in entry.parts) == entry.slot.minutes
                assert [s.number for part in entry.parts for s in part.steps] == [
                    n for n, _ in enumerate((s for part in entry.parts for s in part.steps), start=1)
                ]
            for part in entry.parts:
                assert sum(step.minutes for step in part.steps) == part.minutes
                assert all(step.minutes >= 1 for step in part.steps) or part.minutes < len(part.steps)


def steps_of(order: RunningOrder, block: str) -> list[str]:
    return [s.step.title for e in order.entries for p in e.parts if p.block.id == block for s in p.steps]


def test_every_event_and_workshop_of_the_content_tells_every_minute(content, small):
    for library in (content, small):
        for subject in (*library.events.values(), *library.workshops.values()):
            assert_every_minute_is_told(running_order(library, subject))


SMALL = load(ROOT / "tests" / "small")[0]

PARTS = st.lists(
    st.tuples(st.sampled_from(["promise-card", "where-we-are", "four-corners", "case-circle"]), st.integers(6, 90)),
    min_size=1,
    max_size=4,
)


def day_of(parts: list[list[tuple[str, int]]], *, split: bool, merge: bool) -> Workshop:
    """A workshop whose sessions hold these parts, back to back from nine o'clock."""
    blocks = []
    for n, inside in enumerate(parts, start=1):
        held = [
            {"method": a, "case": "the-torn-atlas", "minutes": m}
            if a == "case-circle"
            else {"activity": a, "minutes": m}
            for a, m in inside
        ]
        block = {
            "id": f"s{n}",
            "kind": "session",
            "title": f"S {n}",
            "minutes": sum(m for _, m in inside),
            "parts": held,
        }
        block |= {"may_split": split} | ({"merge_with": f"s{n + 1}"} if merge and n < len(parts) else {})
        blocks.append(block)
    sound = SMALL.workshops["half-hour-at-the-desk"].model_dump(exclude={"days"})
    days = [{"start": "09.00", "blocks": blocks}]
    fields = {name: list(value) if isinstance(value, tuple) else value for name, value in sound.items()}
    made = Workshop.model_validate(fields | {"days": days})
    made.located("made", Places("made.yml"))
    return made


def calendar_of(stretches: list[tuple[int, int]]) -> WeekdayCalendar:
    points = [{"title": "Bell", "start": clock(start), "end": clock(start + length)} for start, length in stretches]
    return WeekdayCalendar.model_validate({"weekday": "wednesday", "fixed_points": points})


@given(
    st.lists(PARTS, min_size=1, max_size=3),
    st.booleans(),
    st.booleans(),
    st.integers(7 * 60, 11 * 60),
    st.sampled_from([[], [(720, 60)], [(630, 15), (720, 60)], [(600, 10), (690, 10), (780, 10)]]),
)
def test_split_merged_or_whole_the_minutes_of_parts_and_steps_add_up(parts, split, merge, start, bells):
    workshop = day_of(parts, split=split, merge=merge)
    event: Event = SMALL.events["wednesday-in-millbrook"].model_copy(
        update={"workshop": "made", "start": start, "cases": ()}
    )
    millbrook = SMALL.organisations["millbrook"].model_copy(update={"calendar": (calendar_of(bells),)})
    library = replace(SMALL, workshops={"made": workshop}, events={"x": event}, organisations={"millbrook": millbrook})

    order = running_order(library, event)

    assert_every_minute_is_told(order)
    held = {block.id for entry in order.entries for block in entry.blocks}
    assert held | set(order.days[0].plan.skipped) == {block.id for block in workshop.days[0].blocks}
    for block in workshop.days[0].blocks:  # a block cut in two shows each step once, in order
        planned = [
            step.title for part in block.parts for step in library.activities[part.method or part.activity].steps
        ]
        if block.id in held:
            assert steps_of(order, block.id) == planned


def test_a_start_of_ones_own_moves_every_day_by_as_much(small):
    event = small.events["wednesday-in-millbrook"]
    planned = [day.start for day in small.workshops[event.workshop].days]

    order = running_order(small, event.model_copy(update={"start": planned[0] + 45}))

    assert [day.plan.start for day in order.days] == [start + 45 for start in planned]


def test_a_block_may_walk_through_the_main_value_of_whatever_case_it_leads(content):
    workshop = content.workshops["sesi-unit-90-menit"]
    event = content.events["sesi-unit-kecamatan-contoh"]
    block = workshop.days[0].blocks[0].id

    def values(case: str) -> list[str]:
        chosen = ChosenCase(block=block, case=case)
        order = running_order(content, event.model_copy(update={"cases": (chosen,)}))
        return [value.slug for entry in order.entries for part in entry.parts for value in part.values]

    assert values("kamera-mati") == ["kompeten"]
    assert values("tukang-yel-yel") == ["kolaboratif"]
