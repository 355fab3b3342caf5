"""How long cases and their sentences are."""

import dataclasses

from semai.model.rules import CaseRules, Span
from semai.report.reading_ease import readings, story_words


def test_a_sentence_of_twenty_words_is_fine_and_one_of_twenty_one_is_long(with_cases):
    words = " ".join(["word"] * 19)
    fine, long = readings(with_cases({"story": f"First {words}."}, {"story": f"First of {words}."}))

    assert (fine.long, long.long) == (0, 1)
    assert long.longest.words == 21
    assert long.longest.text == f"First of {words}."


def test_the_longest_sentence_is_found_on_its_own_line(small):
    [reading] = [it for it in readings(small) if it.title == "The torn atlas"]
    text = (small.case_studies["the-torn-atlas"]._places.text).splitlines()

    assert reading.longest.text.startswith("Ines knew it without opening it")
    assert "Ines knew it without" in text[reading.longest.place.line - 1]


def test_drafts_are_read_too(with_cases):
    assert [it.status for it in readings(with_cases({"status": "draft"}))] == ["draft"]


def test_minutes_are_counted_at_the_programmes_pace(with_cases):
    library = with_cases({"story": " ".join(["word"] * 1000)})
    slow = dataclasses.replace(library, programme=library.programme.model_copy(update={"reading_words_per_minute": 60}))

    [fast], [slower] = readings(library), readings(slow)

    assert fast.minutes == 6  # dilemma and options are read as well
    assert slower.minutes > 16


def test_how_long_a_story_should_be_comes_from_the_content_where_it_says_so(small):
    def asking(span):
        cases = None if span is None else CaseRules(story_words=span)
        return dataclasses.replace(small, rules=small.rules.model_copy(update={"cases": cases}))

    assert story_words(asking(None)) == (250, 450)
    assert story_words(asking(Span(min=10, max=None))) == (10, None)
