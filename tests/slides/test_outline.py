"""What every deck may be relied on for, whatever workshop, value or language it is of."""

from itertools import groupby

import pytest

from semai.slides import every_subject

AUDIENCES = ["hall", "roll_call", "participants"]


def test_a_small_deck_reads_well_from_first_to_last_slide(small, outline_of, as_text, golden):
    text = as_text(outline_of(small, "some-evening"))

    assert text == golden("some-evening.txt", text)


def test_a_deck_of_two_mornings_says_where_we_are_and_asks_what_its_case_asks(small, outline_of, as_text, golden):
    text = as_text(outline_of(small, "wednesday-in-millbrook"))

    assert text == golden("wednesday-in-millbrook.txt", text)


def test_the_workshop_of_one_day_has_these_slides(shipped, outline_of, as_text, golden):
    text = as_text(outline_of(shipped, "internalisasi-satu-hari"), whole=False)

    assert text == golden("internalisasi-satu-hari.txt", text)


@pytest.mark.parametrize("audience", AUDIENCES)
def test_titles_are_there_and_no_two_are_alike(every, audience):
    titles = [slide.title for slide in every(audience).slides]

    assert all(title.strip() for title in titles)
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("audience", AUDIENCES)
def test_what_leads_to_a_slide_leads_to_the_right_one(every, audience):
    deck = every(audience)

    for slide in deck.slides:
        for row in slide.agenda.rows if slide.agenda else ():
            numbers = deck.numbers(row.entry)
            assert row.target == (min(numbers) if numbers else 0)
        if slide.back:
            listing = deck.slides[slide.back - 1]
            entry = deck.sections[slide.section].entry
            assert listing.role == "agenda"
            assert any(row.entry is entry for row in listing.agenda.rows)


@pytest.mark.parametrize("audience", AUDIENCES)
def test_slides_of_a_section_stand_together_in_the_order_of_the_day(every, audience):
    deck = every(audience)

    sections = [section for section, _ in groupby(slide.section for slide in deck.slides)]

    assert sections == sorted(set(sections))
    assert deck.slides[0].section == 0
    assert deck.slides[-1].section == len(deck.sections) - 1


def test_an_agenda_lists_every_session_once_and_each_of_its_slides_leads_back_to_it(every):
    deck = every()
    listed = [row.entry for slide in deck.slides if slide.role == "agenda" for row in slide.agenda.rows]
    sessions = [entry for entry in deck.order.entries if entry.is_session]

    if len(sessions) < 3:
        assert listed == []
    else:
        assert [id(entry) for entry in listed] == [id(entry) for entry in sessions]
    for slide in deck.slides:
        entry = deck.sections[slide.section].entry
        assert bool(slide.back) == bool(listed and entry and entry.is_session)


def test_slides_of_a_session_say_when_it_is_held_and_others_do_not(every):
    deck = every()

    for slide in deck.slides:
        entry = deck.sections[slide.section].entry
        assert bool(slide.clock) == bool(entry and entry.is_session)


def test_questions_of_a_case_keep_the_order_facts_feelings_meaning_decision(every):
    order = ["objective", "reflective", "interpretive", "decisional"]
    deck = every()

    for _, slides in groupby(deck.slides, key=lambda slide: (slide.block, slide.part, slide.subject)):
        asked = [order.index(slide.role) for slide in slides if slide.role in order]
        assert asked == sorted(asked)


def test_every_step_of_a_case_that_names_a_slide_finds_one(every):
    deck = every()

    for entry in deck.order.entries:
        for part in entry.parts:
            for plan in part.steps if part.case else ():
                if plan.step.slide:
                    assert deck.numbers_of(part, plan.step.slide), (part.activity.slug, plan.step.title)


def test_no_note_is_for_a_slide_that_nobody_speaks_to(every):
    deck = every()

    for slide in deck.slides:
        minutes = [note.text for note in slide.notes if note.kind == "guide"]
        assert len(minutes) == len(set(minutes))


def test_what_a_case_or_value_shows_can_be_measured_before_anybody_chooses_it(shipped):
    slides = list(every_subject(shipped))

    for case in shipped.case_studies.values():
        roles = {slide.role for slide in slides if slide.subject[:2] == ("case", case.slug)}
        assert {"story", "options", "question", "consequences", "reading", "debrief"} <= roles
