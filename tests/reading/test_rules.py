"""Rules of the domain, and words no text may have. The message of each stands in tests/broken."""

import pytest


def told(workspace) -> list[tuple[str, str]]:
    return [(str(p.place).removeprefix("content/"), p.code) for p in workspace.check().problems]


def test_a_refused_spelling_is_found_in_any_file_at_its_own_line(workspace):
    workspace.edit("content/values/curious.yml", "They found him", "Readwell found him")
    workspace.edit("content/glossary.yml", "The name of our", "READWELL is the name of our")
    workspace.edit("content/pages/about.md", "- Everybody may pass.", "- Readwell may pass, Readwell too.")

    assert told(workspace) == [
        ("glossary.yml:8:17", "spelling"), ("pages/about.md:11:3", "spelling"), ("pages/about.md:11:22", "spelling"),
        ("values/curious.yml:20:15", "spelling"),
    ]  # fmt: skip


def test_a_refused_word_is_also_found_where_it_begins_a_sentence(workspace):
    workspace.edit("content/rules.yml", "spellings:\n", "spellings:\n  - right: colour\n    wrong: [color]\n")
    workspace.edit("content/pages/about.md", "- Everybody", "- Color, color and colorful. Everybody")

    assert [p.facts["right"] for p in workspace.check().problems] == ["Colour", "colour"]


def test_a_part_of_a_longer_word_is_no_mistake(workspace):
    workspace.edit("content/pages/about.md", "- Everybody", "- XReadwell, Readwells and Readwell-like. Everybody")

    assert told(workspace) == []


def test_a_banned_line_is_found_though_it_breaks_over_two_lines(workspace):
    workspace.edit("content/values/curious.yml", "They found him", "The customer\n  comes first. They found him")

    assert told(workspace) == [("values/curious.yml:16:10", "banned-line")]


def test_a_session_whose_parts_do_not_add_up_is_not_also_told_about_lesson_hours(workspace):
    workspace.edit("content/workshops/two-mornings.yml", "minutes: 120", "minutes: 100")

    assert told(workspace) == [("workshops/two-mornings.yml:42:18", "parts-minutes")]


def test_a_workshop_without_lesson_hours_may_have_sessions_of_any_length(small):
    assert small.workshops["half-hour-at-the-desk"].days[0].blocks[0].minutes == 35


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
