"""Each audience gets the slides that are for it."""

import pytest

from semai.slides.audiences import ROLL_CALL, STANDING


def test_participants_get_the_same_slides_under_the_same_numbers(every):
    hall, home = every(), every("participants")

    assert [(slide.role, slide.words) for slide in home.slides] == [(slide.role, slide.words) for slide in hall.slides]
    assert [slide.agenda for slide in home.slides] == [slide.agenda for slide in hall.slides]
    assert [slide.back for slide in home.slides] == [slide.back for slide in hall.slides]


def test_participants_get_neither_notes_nor_times_of_the_day(every):
    slides = every("participants").slides

    assert not any(slide.notes or slide.clock for slide in slides)


def test_a_deck_says_whom_it_is_for(every):
    assert [every(audience).audience for audience in ("hall", "roll_call", "participants")] == [
        "hall", "roll_call", "participants",
    ]  # fmt: skip


def test_at_roll_call_there_is_nothing_that_needs_a_table_or_a_list_to_read(every):
    slides = every("roll_call").slides

    assert {slide.role for slide in slides} <= set(ROLL_CALL)
    assert {slide.layout for slide in slides} & {"agenda", "group-work", "roadmap", "poll-chart", "behaviours"} == set()
    assert not any(slide.clock or slide.back for slide in slides)


def test_at_roll_call_each_case_has_one_question(every):
    slides = every("roll_call").slides

    asked = [slide.subject for slide in slides if slide.role == "question"]
    cases = {slide.subject for slide in slides if slide.role == "story"}
    assert sorted(asked) == sorted(cases) or (not cases and len(asked) <= 1)


def test_at_roll_call_nobody_talks_for_longer_than_they_can_stand(every):
    minutes = [int(slide.words["minutes"].text) for slide in every("roll_call").slides if "minutes" in slide.words]

    assert all(length <= STANDING for length in minutes)


def test_what_is_told_at_roll_call_reads_well(small, outline_of, as_text, golden):
    text = as_text(outline_of(small, "wednesday-in-millbrook", "roll_call"))

    assert text == golden("at-roll-call.txt", text)


@pytest.mark.parametrize("audience", ["roll_call", "participants"])
def test_the_deck_of_an_audience_begins_with_its_title_and_ends_with_its_call(every, audience):
    slides = every(audience).slides

    assert (slides[0].role, slides[-1].role) == ("title", "closing")
