"""Enough cases for every value and behaviour of the library. The messages stand in tests/broken."""

import pytest

from semai.model.rules import CaseRules, Rules
from semai.reading.rules.coverage import uncovered


@pytest.fixture
def told(small, make_library):
    """`told(per_value={"cases": 1})`: code and id of all that the library of tests/small has too little of."""

    def problems(cases=None, **demanded) -> list[tuple[str, str]]:
        library = make_library(
            rules=Rules(cases=CaseRules.model_validate(demanded)), case_studies=cases or small.case_studies
        )
        return [(p.code, p.facts["found"]) for p in uncovered(library)]

    return problems


def test_only_published_cases_count_and_only_for_their_main_value(told, small):
    atlas = small.case_studies["the-torn-atlas"]
    reviewed = atlas.model_copy(update={"status": "review"})

    assert ("value-cases-few", "kind") in told({"the-torn-atlas": reviewed}, per_value={"cases": 1})
    assert told(per_value={"cases": 1}) == [
        ("value-cases-few", "curious"), ("value-cases-few", "careful"), ("value-cases-few", "candid"),
    ]  # fmt: skip


def test_levels_are_asked_of_a_value_that_has_cases_enough(told):
    assert told(per_value={"cases": 0, "levels": 3}) == [("value-levels-few", "kind")]
    assert ("value-levels-few", "kind") not in told(per_value={"cases": 2, "levels": 3})


def test_a_behaviour_counts_once_for_each_case_that_names_it(told, small):
    atlas = small.case_studies["the-torn-atlas"].model_copy(update={"behaviours": ("kind-1", "kind-1", "kind-2")})

    few = [id_ for _, id_ in told({"the-torn-atlas": atlas}, per_behaviour={"cases": 1})]

    assert {"kind-1", "kind-2"}.isdisjoint(few)
    assert {"kind-3", "curious-1", "careful-3"} <= set(few)
    assert "kind-1" in [id_ for _, id_ in told({"the-torn-atlas": atlas}, per_behaviour={"cases": 2})]


def test_a_library_that_demands_nothing_lacks_nothing(told):
    assert told() == []
