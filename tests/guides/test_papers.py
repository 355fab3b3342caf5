"""Which papers a workshop's guide holds, and how often each is copied: as the workshop says."""

import pytest

from semai.guides import outline
from semai.model.running_order import running_order


@pytest.fixture
def guide(small, make_library):
    """`guide(evaluation=False)`: the guide of an event whose workshop says so."""

    def made(**says):
        workshop = small.workshops["two-mornings"].model_copy(update=says)
        library = make_library(workshops={**small.workshops, "two-mornings": workshop})
        return outline(library, running_order(library, library.events["wednesday-in-millbrook"]))

    return made


def labels(guide):
    return [entry.label for group in guide.contents for entry in group.entries]


def sheets(guide, pack="committee"):
    return {copy.code for copy in guide.materials.copies if copy.pack == pack}


def test_attendance_evaluation_and_a_case_for_everybody_unless_it_says_otherwise(guide):
    everything = guide()

    assert {"AL", "EV"} <= sheets(everything)
    assert [copy.count for copy in everything.materials.copies if copy.code.startswith("C ")] == ["12 sheets"]


def test_no_attendance_list_where_none_is_kept(guide):
    assert "AL" not in sheets(guide(attendance=False))


def test_no_evaluation_where_there_is_no_time_for_one(guide):
    assert "EV" not in sheets(guide(evaluation=False))


def test_one_copy_of_a_case_that_is_read_aloud(guide):
    copies = guide(case_sheets="reader").materials.copies

    assert [copy.count for copy in copies if copy.sheet.label.startswith("case")] == ["1 sheet"]


def test_one_table_is_one_table(guide):
    participants = {fact.label: fact.text for fact in guide(table_size=12).summary.facts}["Participants"]

    assert participants == "12 participants, 1 table, at most 12 at a table"


def test_counts_of_sheets_begin_like_labels(guide):
    labels = [line.label for line in guide().summary.copies]

    assert "One copy" in labels
    assert not [label for label in labels if label[:1].islower()]


def test_a_note_of_a_case_says_once_that_it_is_used_in_two_pieces(guide):
    note = guide().notes[0]

    assert [it.text for it in note.references] == ["Used in Session 2a", "Session 2b", "Participants’ page"]


def test_nobody_is_put_at_tables_that_are_not_there(guide):
    participants = {fact.label: fact.text for fact in guide(table_size=None).summary.facts}["Participants"]

    assert participants == "12 participants"


def test_a_guide_says_what_its_organisation_does_about_a_behaviour(guide, small):
    practice = small.organisations["millbrook"].local_practices[0]
    value, number, _ = small.behaviour(practice.behaviour)

    sheet = next(sheet for sheet in guide().values if sheet.slug == value.slug)

    assert practice.text in sheet.behaviours[number - 1].practices


def test_messages_to_send_are_in_its_contents(guide):
    assert "messages" in labels(guide())


def test_each_method_says_once_for_how_many_people_it_is(guide, small):
    said = [part.people for session in guide().sessions for part in session.parts if part.people]
    order = running_order(small, small.events["wednesday-in-millbrook"])
    opened = [part.activity.people for entry in order.entries for part in entry.parts if part.opens]

    assert said == opened
