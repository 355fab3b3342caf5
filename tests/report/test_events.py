"""Which events deserve a second look, which are over, and what is said of them."""

import dataclasses
import datetime as dt

import pytest

from semai.catalogue import catalogue
from semai.model.event import Event
from semai.model.organisation import FixedPoint, WeekdayCalendar
from semai.problems import Places
from semai.report import report
from semai.report.events import past_events, second_looks
from semai.report.findings import (
    DayOff,
    EndsLate,
    FarAhead,
    Merged,
    OldCase,
    OtherCrowd,
    PastEvent,
    SameCase,
    Skipped,
)
from semai.report.outline import outline

TODAY = dt.date(2026, 3, 2)
DAY = dt.timedelta(days=1)
WEDNESDAY, SATURDAY, SUNDAY = dt.date(2026, 4, 8), dt.date(2026, 4, 11), dt.date(2026, 4, 12)


def session(id_, minutes=60, case=None, **fields):
    part = {"case": case, "method": "case-circle"} if case else {"activity": "promise-card"}
    return {"id": id_, "kind": "session", "title": id_.capitalize(), "minutes": minutes,
            "parts": [{**part, "minutes": minutes}], **fields}  # fmt: skip


@pytest.fixture
def planned(small, make_workshop):
    """`planned([session("talk")], date=WEDNESDAY, ends_by=900)`: tests/small with one event of one such workshop.

    ends_by: of every weekday the calendar names. days: how many alike the workshop has. The other fields are the event's.
    """

    def library(blocks=None, *, days=1, start="09.00", calendar=("wednesday",), ends_by=None, points=(), **fields):
        if blocks is None:
            blocks = [session("talk")]
        alike = [
            {
                "start": start,
                "blocks": [block | {"id": f"{block['id']}-{day}" if day else block["id"]} for block in blocks],
            }
            for day in range(days)
        ]
        workshop = make_workshop(days=alike)
        event = Event.model_validate(
            {"title": "An event", "workshop": workshop.slug, "organisation": "millbrook", "organiser": "Friends",
             "participants": 10} | fields
        )  # fmt: skip
        event.located("an-event", Places("content/events/an-event.yml"))
        weekdays = tuple(WeekdayCalendar(weekday=it, ends_by=ends_by, fixed_points=points) for it in calendar)
        millbrook = small.organisations["millbrook"].model_copy(update={"calendar": weekdays})
        return dataclasses.replace(
            small,
            workshops={**small.workshops, workshop.slug: workshop},
            organisations={millbrook.slug: millbrook},
            events={event.slug: event},
        )

    return library


def found(library, today=TODAY):
    return [look.about for look in second_looks(library, today)]


def test_an_event_as_its_workshop_plans_it_needs_none(planned):
    assert found(planned(date=WEDNESDAY)) == []
    assert found(planned()) == []


@pytest.mark.parametrize(("people", "outside"), [(3, True), (4, False), (20, False), (21, True)])
def test_more_or_fewer_participants_than_the_workshop_is_made_for(planned, people, outside):
    assert found(planned(participants=people)) == ([OtherCrowd(people, 4, 20)] if outside else [])


# What it works on -----------------------------------------------------------------------------------------------------


def test_the_same_case_in_two_sessions(planned):
    library = planned(
        [session("first", case="the-torn-atlas"), session("second", case="the-unfinished-ledger")],
        cases=[{"block": "second", "case": "the-torn-atlas"}],
    )

    assert found(library) == [SameCase("The torn atlas", ("First", "Second"))]


def test_a_case_chosen_twice_is_told_at_the_later_choice(planned):
    blocks = [session("first", case="the-torn-atlas"), session("second", case="the-torn-atlas")]
    chosen = [{"block": it, "case": "the-unfinished-ledger"} for it in ("first", "second")]
    library = planned(blocks, cases=chosen)
    library.events["an-event"].located("an-event", Places("e.yml", {("cases", n, "case"): (9 + n, 3) for n in (0, 1)}))

    [look] = second_looks(library, TODAY)

    assert look.place.line == 10


def test_a_case_cut_in_two_by_a_fixed_point_is_one_session(planned):
    pause = FixedPoint(title="Market", start="10.00", end="10.30")
    library = planned(
        [session("first", minutes=90, case="the-torn-atlas", may_split=True)], date=WEDNESDAY, points=(pause,)
    )

    assert found(library) == []


@pytest.mark.parametrize("field", ["title", "short", "about"])
def test_a_block_that_still_names_the_case_the_event_replaced(planned, field):
    block = session("first", case="the-torn-atlas") | {field: "Case 1: THE TORN ATLAS, read aloud"}

    [old] = found(planned([block], cases=[{"block": "first", "case": "the-unfinished-ledger"}]))

    assert old == OldCase(block["title"], "The torn atlas")


def test_a_block_may_name_the_case_it_works_on(planned):
    block = session("first", case="the-torn-atlas", about="The torn atlas")

    assert found(planned([block])) == []
    assert found(planned([block], cases=[{"block": "first", "case": "the-torn-atlas"}])) == []


# When it is -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("first", "days", "off"), [
    (SATURDAY - DAY, 1, []), (SATURDAY, 1, [SATURDAY]), (SATURDAY - DAY, 3, [SATURDAY, SUNDAY]), (SUNDAY + DAY, 1, []),
])  # fmt: skip
def test_every_day_on_a_saturday_or_sunday(planned, first, days, off):
    assert found(planned(date=first, days=days)) == [DayOff(day) for day in off]


def test_a_saturday_in_the_calendar_of_the_organisation_is_a_day_of_work(planned):
    assert found(planned(date=SATURDAY, calendar=("saturday",))) == []


@pytest.mark.parametrize(("date", "far"), [(dt.date(2028, 3, 2), False), (dt.date(2028, 3, 3), True)])
def test_a_date_more_than_two_years_ahead(planned, date, far):
    assert found(planned(date=date)) == ([FarAhead(date, 24)] if far else [])


def test_the_last_day_there_is_can_be_told(planned):
    assert FarAhead(dt.date.max, 24) in found(planned(date=dt.date.max))


def test_what_is_over_is_listed_and_looked_at_no_more(planned):
    library = planned(date=SATURDAY, days=2, participants=500)

    assert past_events(library, SUNDAY) == ()
    assert past_events(library, SUNDAY + DAY) == (
        PastEvent("An event", SATURDAY, library.events["an-event"].place_of()),
    )
    assert found(library, SUNDAY) != []
    assert found(library, SUNDAY + DAY) == []


def test_what_is_without_a_date_is_never_over(planned):
    assert past_events(planned(), dt.date.max) == ()


# How its day runs -----------------------------------------------------------------------------------------------------


def test_a_block_left_out_for_want_of_time_is_told_with_its_minutes(planned):
    library = planned([session("talk"), session("songs", minutes=20, skippable=True)], date=WEDNESDAY, ends_by="10.00")

    assert found(library) == [Skipped("Songs", 20)]


def test_blocks_held_together_are_told_with_the_minutes_they_have_and_had(planned):
    blocks = [session("talk", merge_with="walk", merged_minutes=70), session("walk", minutes=45)]

    assert found(planned(blocks, date=WEDNESDAY, ends_by="10.30")) == [Merged(("Talk", "Walk"), 70, 105)]


@pytest.mark.parametrize(("minutes", "late"), [(510, False), (511, True)])
def test_a_day_that_ends_after_half_past_five_where_nobody_said_when_people_go_home(planned, minutes, late):
    told = [EndsLate(9 * 60 + minutes, "Millbrook")] if late else []

    assert found(planned([session("talk", minutes=minutes)], date=WEDNESDAY)) == told
    assert found(planned([session("talk", minutes=minutes)])) == told


def test_a_late_end_that_the_calendar_names_is_meant(planned):
    assert found(planned([session("talk", minutes=540)], date=WEDNESDAY, ends_by="18.00")) == []


def test_each_day_of_several_is_looked_at(planned):
    library = planned([session("talk", minutes=540)], days=2, date=WEDNESDAY)

    assert [type(about) for about in found(library)] == [EndsLate, EndsLate]


# All of them together -------------------------------------------------------------------------------------------------


def test_a_day_that_breaks_a_rule_is_looked_at_all_the_same(workspace):
    """The report works on content that can be read, sound or not."""
    workspace.edit("content/organisations/millbrook.yml", 'end: "13.00"', 'end: "11.00"')
    workspace.edit("content/workshops/two-mornings.yml", "least_minutes: 10", "least_minutes: 300")
    found = workspace.check()

    assert {problem.code for problem in found.problems} >= {"end-before-start", "least-over-planned"}
    assert second_looks(found.library, TODAY) == ()


def test_they_come_by_day_and_those_without_one_last(small):
    crowded = small.events["some-evening"].model_copy(update={"participants": 500})
    events = {
        title: crowded.model_copy(update={"title": title, "date": date})
        for title, date in (("someday", None), ("later", WEDNESDAY + DAY), ("soon", WEDNESDAY))
    }

    looks = second_looks(dataclasses.replace(small, events=events), TODAY)

    assert [look.event for look in looks] == ["soon", "later", "someday"]


def test_each_names_the_line_that_somebody_would_change(small):
    event = small.events["wednesday-in-millbrook"]
    changed = event.model_copy(update={"participants": 500, "date": SATURDAY})
    changed.located(event.slug, event._places)

    places = {type(it.about): it.place for it in second_looks(dataclasses.replace(small, events={"e": changed}), TODAY)}

    assert (places[OtherCrowd].file, places[OtherCrowd].line) == ("content/events/wednesday-in-millbrook.yml", 8)
    assert (places[DayOff].file, places[DayOff].line) == ("content/events/wednesday-in-millbrook.yml", 4)


def test_a_case_is_told_where_the_event_chose_it_and_a_title_where_the_workshop_has_it(workspace):
    workspace.edit("content/events/wednesday-in-millbrook.yml", "case: the-torn-atlas", "case: the-unfinished-ledger")
    workspace.edit("content/case_studies/the-unfinished-ledger.yml", "status: draft", "status: published")
    workspace.edit("content/workshops/two-mornings.yml", "title: A hard case", "title: The torn atlas")
    library = workspace.check().library

    [look] = second_looks(library, TODAY)

    assert look.about == OldCase("The torn atlas", "The torn atlas")
    workshop = workspace.root / look.place.file
    assert "title: The torn atlas" in workshop.read_text(encoding="utf-8").splitlines()[look.place.line - 1]


def test_what_is_said_of_each(planned):
    library = planned(
        [
            session("first", case="the-torn-atlas", about="The torn atlas"),
            session("second", case="the-unfinished-ledger"),
        ],
        date=SATURDAY + 728 * DAY, participants=30, calendar=("monday",),
        cases=[{"block": "first", "case": "the-unfinished-ledger"}],
    )  # fmt: skip
    said = report(library, TODAY)
    looks = (*said.second_looks, *(dataclasses.replace(said.second_looks[0], about=it) for it in (
        Merged(("Second", "Third"), 60, 90), Skipped("Songs", 15), EndsLate(1055, "Millbrook"),
    )))  # fmt: skip
    told = outline(dataclasses.replace(said, second_looks=looks), library, catalogue("en"))
    [section] = [it for it in told.sections if it.id == "events"]

    assert [note.text for note in section.blocks[0].items] == [
        "An event: 30 participants; its workshop is made for 4 to 20.",
        "An event: works on the case “The unfinished ledger” more than once, in “First” and “Second”.",
        "An event: the block “First” still names the case “The torn atlas”, which this event replaced. In a workshop a "
        "title is better without a case.",
        "An event: falls on Saturday 8 April 2028.",
        "An event: 8 April 2028, more than 24 months ahead. Is the year right?",
        "An event: “Second” and “Third” are held together in 60 minutes instead of 90, for want of time.",
        "An event: “Songs” (15 minutes) is left out for want of time.",
        "An event: ends at 17:35. The calendar of Millbrook names no end (ends_by) for that day.",
    ]
    assert section.found == 8


def test_what_is_over_does_not_count(planned):
    library = planned(date=WEDNESDAY)
    [section] = [it for it in outline(report(library, SUNDAY), library, catalogue("en")).sections if it.id == "events"]

    assert section.found == 0
    assert section.well
    assert [(block.title, [note.text for note in block.items]) for block in section.blocks] == [
        ("Over", ["An event, Wednesday 8 April 2026"])
    ]
