"""Words that look like a term of the glossary, and those that are left alone."""

import pytest

from semai.report.misspellings import misspellings


def told(library):
    return [(slip.kind, slip.found, slip.meant) for slip in misspellings(library)]


@pytest.mark.parametrize("written", ["workculture", "work-culture", "Work-Culture"])
def test_a_term_of_two_words_is_not_written_as_one(with_terms, written):
    library = with_terms("Work culture", summary=f"Here the {written} is bad.")

    assert told(library) == [("joined", written, "Work culture")]


@pytest.mark.parametrize(("written", "told_of"), [("non-cash prize", []), ("non-cash-prize", ["Non-cash prize"])])
def test_a_term_may_have_a_hyphen_of_its_own(with_terms, written, told_of):
    library = with_terms("Non-cash prize", summary=f"Here is a {written}.")

    assert [slip.meant for slip in misspellings(library)] == told_of


@pytest.mark.parametrize(
    "written", ["work culture", "Work culture", "homework culture", "work cultures", "/work-culture"]
)
def test_a_term_written_as_in_the_glossary_and_what_only_holds_it_are_left_alone(with_terms, written):
    assert told(with_terms("Work culture", summary=f"Here the {written} is bad.")) == []


@pytest.mark.parametrize("written", ["comitment", "commitmment", "comimtment", "commotment", "Comitment"])
def test_a_long_word_one_slip_away_from_a_term_is_told(with_terms, written):
    library = with_terms("Commitment sheet", summary=f"A {written} is written down.")

    assert told(library) == [("near", written, "Commitment sheet")]


@pytest.mark.parametrize("written", ["commitment", "commitments", "ommitment", "comittmentt", "sheat"])
def test_another_ending_another_first_letter_more_slips_and_short_words_are_left_alone(with_terms, written):
    assert told(with_terms("Commitment sheet", summary=f"A {written} is written down.")) == []


def test_what_is_written_three_times_is_meant(with_terms):
    twice = with_terms("Commitment", summary="Comitment and comitment.")
    thrice = with_terms("Commitment", summary="Comitment and comitment and comitment.")

    assert [slip.times for slip in misspellings(twice)] == [2]
    assert misspellings(thrice) == ()


def test_words_of_the_glossary_and_of_the_search_words_are_known(with_terms):
    said = "A comitment is written down."

    assert told(with_terms("Commitment", "Comitment", summary=said)) == []
    assert told(with_terms("Commitment", families=(("comitment", "promise"),), summary=said)) == []


def test_slugs_are_no_text(with_terms):
    """The atlas case is called by its slug in programme, workshops and events."""
    assert told(with_terms("The torn atlas")) == []


def test_a_slip_says_file_and_line(with_terms, small):
    atlas = small.case_studies["the-torn-atlas"]

    [slip] = misspellings(with_terms("Commitment", summary="A comitment is written down."))

    assert slip.place == atlas.place_of("summary")
