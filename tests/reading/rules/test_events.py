"""Rules of events: what they may show, and when they are held. The messages stand in tests/broken."""

import pytest

EVENT = "content/events/wednesday-in-millbrook.yml"
LIBRARY = "content/organisations/millbrook.yml"


def told(workspace) -> list[tuple[str, str]]:
    return [(str(p.place).removeprefix("content/"), p.code) for p in workspace.check().problems]


@pytest.mark.parametrize("status", ["draft", "review"])
def test_a_workshop_that_is_not_published_may_use_a_draft_but_no_event_may_use_it(workspace, status):
    workspace.edit("content/workshops/an-afternoon-to-come.yml", "status: draft", f"status: {status}")

    assert told(workspace) == []

    workspace.edit("content/events/some-evening.yml", "half-hour-at-the-desk", "an-afternoon-to-come")

    assert told(workspace) == [("events/some-evening.yml:2:11", "workshop-not-published")]


def test_a_day_is_measured_only_where_its_calendar_says_when_it_ends(workspace):
    event = "content/events/wednesday-in-millbrook.yml"
    workspace.edit(event, 'start: "09.00"', 'start: "10.30"')
    assert told(workspace) == [("events/wednesday-in-millbrook.yml:4:7", "day-too-long")]

    workspace.edit(event, "date: 2026-04-08", "date: 2026-04-09")
    assert told(workspace) == []


def test_a_fixed_point_keeps_the_break_of_a_weekday_and_without_one_a_session_runs_into_it(workspace):
    assert told(workspace) == []  # a market hour stands there

    workspace.edit(LIBRARY, "weekday: wednesday", "weekday: friday")

    assert told(workspace) == [("events/wednesday-in-millbrook.yml:4:7", "weekday-break")]


def test_a_meal_may_be_held_in_the_break(workspace):
    workspace.edit(LIBRARY, "weekday: wednesday", "weekday: friday")
    workspace.edit(EVENT, 'start: "09.00"', 'start: "08.30"')  # and lunch begins before noon

    assert told(workspace) == []


def test_the_break_of_another_weekday_is_no_matter(workspace):
    workspace.edit(LIBRARY, "weekday: wednesday", "weekday: friday")
    workspace.edit("content/rules.yml", "weekday: wednesday", "weekday: friday")

    assert told(workspace) == []


def test_an_event_that_ends_before_the_break_needs_no_fixed_point(workspace):
    evening = "content/events/some-evening.yml"
    workspace.edit(LIBRARY, "weekday: wednesday", "weekday: friday")
    (workspace.root / EVENT).unlink()

    workspace.edit(evening, "participants: 4", 'participants: 4\ndate: 2026-04-08\nstart: "11.40"')
    assert told(workspace) == []

    workspace.edit(evening, '"11.40"', '"11.41"')
    assert told(workspace) == [("events/some-evening.yml:6:7", "weekday-break")]


def test_an_event_without_a_date_has_no_weekday(workspace):
    workspace.edit("content/events/some-evening.yml", "participants: 4", 'participants: 4\nstart: "12.10"')

    assert told(workspace) == []
