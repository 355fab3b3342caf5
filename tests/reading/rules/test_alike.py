"""Two cases are two stories. The messages stand in tests/broken."""

import datetime as dt

import pytest

from semai.model.rules import Alike, Rules
from semai.model.text import RichText
from semai.problems import Places
from semai.reading.rules.alike import alike_cases

STORY = "The door was open at last. Nobody came in for hours. Then somebody knocked, softly, on the glass."


@pytest.fixture
def told(small, make_library):
    """`told(take_home="...")`: what two cases are told, the second with these fields, by rules of three words and of six.

    copied: so many things in common make a copy. Each thing told with the other case, which is not to blame.
    """
    atlas = small.case_studies["the-torn-atlas"]

    def problems(closing="Something else altogether", copied=None, **fields) -> list[tuple[str, str]]:
        note = {"closing": closing, "follow_up": "?", "pitfalls": (), "purpose": (), "option_analysis": ()}
        bare = {
            "decider": atlas.characters[0], "characters": (), "options": (), "questions": (), "inspired_by": None,
            "summary": "?", "setting": "?", "decision": "?", "take_home": "?", "dilemma": RichText.parse("?"),
            "slides": atlas.slides.model_copy(update={"story": (), "question": "?", "hint": "?"}),
            "teaching_note": atlas.teaching_note.model_copy(update=note), "story": RichText.parse(STORY),
        }  # fmt: skip
        other = atlas.model_copy(update=bare | fields)
        other.located("zz-second", Places("content/case_studies/zz-second.yml"))
        rules = Rules(alike=Alike(opening_words=3, sentence_words=6, copied=copied))
        library = make_library(case_studies={"the-torn-atlas": atlas, "zz-second": other}, rules=rules)
        return [(p.code, p.facts["case"]) for p in alike_cases(library)]

    return problems


def test_a_story_of_its_own_is_told_nothing(told):
    assert told() == []


def test_the_first_words_are_compared_without_marks_and_capitals(told):
    assert told(story=RichText.parse("“THE atlas” came late. " + STORY)) == [("case-opens-alike", "the-torn-atlas")]
    assert told(story=RichText.parse("The atlas went. " + STORY)) == []


def test_the_last_words_are_compared(told):
    assert told(story=RichText.parse(STORY + " A *page* had been")) == [("case-ends-alike", "the-torn-atlas")]


def test_a_closing_is_compared_as_a_whole(told):
    closing = "Easy to be kind to a book, and to a child: hard at six minutes to three!"

    assert told(closing=closing) == [("case-closes-alike", "the-torn-atlas")]


def test_a_long_sentence_is_found_in_whatever_field_it_stands(told):
    sentence = "It is so. agree on one sentence - for damaged books, and try it for a fortnight! So it is."

    assert told(take_home=sentence) == [("case-sentence-alike", "the-torn-atlas")]
    assert told(keywords=(sentence,)) == [("case-sentence-alike", "the-torn-atlas")]


def test_a_sentence_ends_before_the_marks_of_speech(told):
    assert told(take_home="“So it is.” Agree on one sentence for damaged books and try it for a fortnight.") != []


def test_a_short_sentence_may_be_the_same(told):
    assert told(take_home="It had been torn, not cut.") != []  # six words
    assert told(take_home="Four people waited behind him.") == []  # five


def test_a_draft_may_be_a_copy(told):
    assert told(status="draft", story=RichText.parse("The atlas came. " + STORY)) == []


def test_a_case_in_review_is_compared_as_if_it_were_published(told):
    assert told(status="review", story=RichText.parse("The atlas came. " + STORY)) == [
        ("case-opens-alike", "the-torn-atlas")
    ]


@pytest.mark.parametrize(
    ("updated", "status", "model"),
    [
        (dt.date(2026, 2, 19), "published", "zz-second"),  # the atlas was written on the day after
        (dt.date(2026, 2, 19), "review", "zz-second"),
        (dt.date(2026, 2, 20), "published", "the-torn-atlas"),  # on the same day: the slug decides
        (dt.date(2026, 2, 20), "review", "the-torn-atlas"),
        (dt.date(2026, 2, 21), "published", "the-torn-atlas"),
    ],
)
def test_the_younger_of_two_cases_is_told(told, updated, status, model):
    opening = RichText.parse("The atlas came. " + STORY)

    assert told(story=opening, updated=updated, status=status) == [("case-opens-alike", model)]


def test_much_in_common_is_told_once_as_a_copy_and_less_each_by_itself(told):
    both = {"story": RichText.parse("The atlas came. " + STORY + " Where the page had been"), "take_home": "?"}
    closing = "Easy to be kind to a book, and to a child; hard at six minutes to three."
    each = ["case-opens-alike", "case-closes-alike"]

    assert sorted(code for code, _ in told(closing, **both | {"copied": 4})) == sorted([*each, "case-ends-alike"])
    assert told(closing, **both, copied=3) == [("case-copied", "the-torn-atlas")]


def test_a_thing_that_stands_twice_in_a_case_counts_once(told):
    sentence = "Agree on one sentence for damaged books and try it for a fortnight."

    assert told(take_home=sentence, decision=sentence, copied=2) == [("case-sentence-alike", "the-torn-atlas")] * 2
