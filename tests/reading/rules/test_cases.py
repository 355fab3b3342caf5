"""What a case is counted by, and when. The messages stand in tests/broken."""

import pytest

from semai.model.rules import CaseRules, Rules
from semai.model.text import RichText
from semai.reading.rules.cases import case_rules
from semai.reading.rules.options import option_rules


@pytest.fixture
def atlas(small):
    return small.case_studies["the-torn-atlas"]


@pytest.fixture
def told(small, make_library):
    """`told(case, story_words={"min": 1})`: the codes that a case alone is told under these rules."""

    def codes(case, **cases) -> list[str]:
        rules = Rules(cases=CaseRules.model_validate(cases)) if cases else Rules()
        return [p.code for p in case_rules(make_library(case_studies={case.slug: case}, rules=rules))]

    return codes


def test_a_draft_is_not_counted_yet_and_a_case_in_review_as_if_it_were_published(atlas, told):
    demanded = {"story_words": {"min": 1000}, "characters": {"min": 9}, "direct_speech": ["«"]}
    all_of_it = ["words-too-few", "list-too-short", "case-nobody-speaks"]

    assert told(atlas, **demanded) == all_of_it
    assert told(atlas.model_copy(update={"status": "review"}), **demanded) == all_of_it
    assert told(atlas.model_copy(update={"status": "draft"}), **demanded) == []


def test_summaries_and_consequences_are_counted_only_where_the_rules_say_so(atlas, told):
    words = len(atlas.summary.split())
    long = atlas.options[1].model_copy(update={"consequence": RichText.parse("Rain. " * 61)})
    rainy = atlas.model_copy(update={"options": (atlas.options[0], long, *atlas.options[2:])})

    assert told(atlas, summary_words={"max": words}) == []
    assert told(atlas, summary_words={"max": words - 1}) == ["words-too-many"]
    assert told(rainy, consequence_words={"max": 61}) == []
    assert told(rainy, consequence_words={"max": 60}) == ["words-too-many"]
    assert told(rainy.model_copy(update={"summary": "Word " * 99})) == []


def test_a_least_and_a_most_are_both_allowed(atlas, told):
    words = atlas.story.words

    assert told(atlas, story_words={"min": words, "max": words}) == []
    assert told(atlas, story_words={"min": words + 1}) == ["words-too-few"]
    assert told(atlas, story_words={"min": 1, "max": words - 1}) == ["words-too-many"]


def test_a_workspace_without_thresholds_counts_nothing(atlas, told):
    assert told(atlas.model_copy(update={"behaviours": ("kind-3",), "characters": ()})) == []


def test_a_number_may_be_a_word_but_not_a_part_of_one(atlas, told):
    with_four = told(atlas, number_words=["four"])
    with_part = told(atlas, number_words=["fou", "ur"])

    assert (with_four, with_part) == ([], ["case-without-number"])


def test_our_own_source_needs_no_looking_up_and_any_other_does(atlas, told):
    assert told(atlas.model_copy(update={"sources": ("trustees-minutes", "readwell-charter")})) == []
    assert told(atlas.model_copy(update={"sources": ("miller-sayings",)})) == ["case-source-not-seen"]
    assert told(atlas.model_copy(update={"sources": ("miller-sayings",), "status": "review"})) != []
    assert told(atlas.model_copy(update={"sources": ("miller-sayings",), "status": "draft"})) == []


# Options --------------------------------------------------------------------------------------------------------------


def ranked(case, *rows: str):
    """The case with options that are (a)ligned, (p)artly or (n)ot yet, one letter for each of its values."""
    names = {"a": "aligned", "p": "partly", "n": "not_yet"}
    options = []
    for row in rows:
        effects = tuple(
            case.options[0].effects[0].model_copy(update={"value": value, "alignment": names[letter]})
            for value, letter in zip(case.values.all, row, strict=True)
        )
        options.append(case.options[0].model_copy(update={"effects": effects}))
    return case.model_copy(update={"options": tuple(options)})


@pytest.mark.parametrize(
    ("rows", "beaten"),
    [
        (("ann", "pap", "npa"), []),
        (("ann", "aan", "nna"), [("A", "B")]),
        (("app", "app", "nna"), []),  # as good as each other: still a choice
        (("pap", "nan", "nap", "nna"), [("B", "A"), ("C", "A")]),
    ],
)
def test_an_option_that_another_is_never_worse_and_once_better_than_is_told(atlas, rows, beaten):
    found = [p for p in option_rules(ranked(atlas, *rows)) if p.code == "option-dominated"]

    assert [(p.facts["option"], p.facts["better"]) for p in found] == beaten


def test_options_are_compared_only_when_each_is_sound_by_itself(atlas):
    assert [p.code for p in option_rules(ranked(atlas, "aaa", "pan", "nna"))] == ["option-all-aligned"]
