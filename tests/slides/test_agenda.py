"""The running order on slides, and the slide after each break that says where we are."""

import pytest

from semai.model.running_order import running_order
from semai.slides import outline
from semai.slides.agenda import PAUSES


def deck_of(make_library, make_workshop, sessions, **fields):
    library = make_library()
    workshop = make_workshop(minutes=[10] * sessions, **fields)
    return outline(library, running_order(library, workshop))


def pages(deck, role="agenda"):
    return [slide for slide in deck.slides if slide.role == role]


@pytest.mark.parametrize(
    ("sessions", "rows"), [(0, []), (2, []), (3, [3]), (6, [6]), (7, [4, 3]), (12, [6, 6]), (13, [5, 4, 4])]
)
def test_an_agenda_has_as_few_pages_as_will_do_and_all_about_as_long(make_library, make_workshop, sessions, rows):
    deck = deck_of(make_library, make_workshop, sessions or 1)

    assert [len(slide.agenda.rows) for slide in pages(deck)] == rows


def test_a_slide_says_where_we_are_after_every_pause_and_every_night(every):
    deck = every()
    sessions = [entry for entry in deck.order.entries if entry.is_session]
    wanted = []
    for day in deck.order.days:
        paused = day.number > 1
        for entry in day.entries:
            paused = paused or entry.slot.kind in PAUSES
            if entry.is_session:
                wanted += [id(entry)] if paused and entry is not sessions[0] else []
                paused = False

    here = [deck.sections[slide.section].entry for slide in pages(deck, "here")]

    assert [id(entry) for entry in here] == (wanted if len(sessions) >= 3 else [])


def test_it_begins_the_section_of_the_session_and_names_it(every):
    deck = every()

    for number, slide in enumerate(deck.slides, start=1):
        if slide.role == "here":
            entry = deck.sections[slide.section].entry
            assert number == min(deck.numbers(entry))
            (now,) = [row for row in slide.agenda.rows if row.state == "now"]
            assert now.entry is entry
            assert slide.title.endswith(now.title)


def test_sessions_before_it_are_done_and_those_after_it_are_still_to_come(small, outline_of):
    here = pages(outline_of(small, "wednesday-in-millbrook"), "here")

    assert [[row.state for row in slide.agenda.rows] for slide in here] == [
        ["done", "now", "later"], ["done", "done", "now"], ["now", "later"],
    ]  # fmt: skip


def test_the_facilitator_asks_what_people_take_along_and_in_the_morning_what_they_remember(small, outline_of):
    here = pages(outline_of(small, "wednesday-in-millbrook"), "here")

    asked = [[(note.kind, note.text) for note in slide.notes] for slide in here]

    break_, fixed, night = asked
    assert break_ == fixed == [("ask", "One word: what do you take along from before the break?")]
    assert night == [("ask", "One word: what do you still remember from the day before?")]
