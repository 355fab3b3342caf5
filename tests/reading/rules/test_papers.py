"""What is printed for every workshop, and things to bring. The messages stand in tests/broken."""

import pytest

from semai.model.activity import Activity
from semai.model.papers import Papers
from semai.problems import Places
from semai.reading.rules.papers import paper_rules


@pytest.fixture
def told(small, make_library):
    """The codes told of papers with these fields, and of an activity with these materials."""

    def codes(materials=(), **fields):
        papers = Papers.model_validate(fields)
        papers.located("papers", Places("content/papers.yml"))
        bell = Activity.model_validate(
            {"title": "Bell", "kind": "input", "purpose": "Wake.", "people": "All", "minutes": 5, "least_minutes": 5,
             "materials": list(materials), "steps": [{"title": "Ring", "minutes": 5, "script": [{"do": "Ring."}]}]}
        )  # fmt: skip
        bell.located("bell", Places("content/activities/bell.yml"))
        return [problem.code for problem in paper_rules(make_library(papers=papers, activities={"bell": bell}))]

    return codes


def stages(*days: int) -> list[dict]:
    return [{"day": day, "items": ["Look."]} for day in days]


def test_days_of_the_checklist_rise_from_before_the_event_to_after_it(told):
    assert told(checklist=stages(-14, -7, -1, 0, 1, 30)) == []


@pytest.mark.parametrize("days", [(-1, -7), (7, -1), (0, 0), (-7, -7)])
def test_a_checklist_out_of_order_is_told_and_so_is_a_day_given_twice(told, days):
    assert told(checklist=stages(*days)) == ["checklist-order"]


def test_nobody_stays_in_the_middle_of_an_evaluation(told):
    groups = [{"title": "Room", "items": ["It was warm."]}]

    assert told(evaluation={"scale": ["no", "yes"], "groups": groups}) == []
    assert told(evaluation={"scale": ["no", "so so", "yes"], "groups": groups}) == ["scale-with-middle"]


def test_a_thing_may_be_asked_for_in_many_places_and_for_others_each_time(told):
    per_table = {"item": "Pens", "count": 2, "per": "table"}

    assert told([per_table, {"item": "Pens", "per": "facilitator"}], supplies=["Pens"]) == []


@pytest.mark.parametrize(
    "other", [{"item": "pens"}, {"item": "Pens", "unit": "boxes"}, {"item": "Pens", "used_up": True}]
)
def test_a_thing_that_could_not_be_added_up_is_told_at_its_later_place(told, other):
    assert told([other], supplies=["Pens"]) == ["supply-otherwise"]
    assert told(["Pens", other]) == ["supply-otherwise"]


def test_a_workspace_without_papers_still_has_its_things_added_up(small, make_library):
    assert list(paper_rules(make_library(papers=None))) == []
