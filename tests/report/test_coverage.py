"""What is counted, and when there is too little of it."""

import dataclasses

from semai.model.question import QuestionBank
from semai.model.rules import CaseRules, PerBehaviour, PerValue
from semai.problems import Places
from semai.report.coverage import coverage, thin_spots
from semai.report.findings import Tally


def spots(library):
    return thin_spots(library, coverage(library))


def test_a_case_counts_once_for_each_of_its_levels_as_main_and_as_tension(with_cases):
    library = with_cases({"main": "kind", "tension": ("careful", "candid"), "level": ("volunteer", "trustee")})

    levels = coverage(library).levels

    assert levels.at("volunteer", "kind") == levels.at("trustee", "kind") == Tally(main=1)
    assert levels.at("volunteer", "careful") == Tally(tension=1)
    assert levels.at("librarian", "kind") == Tally()
    assert levels.row_totals == {"volunteer": 1, "trustee": 1}
    assert levels.value_totals["kind"] == Tally(main=1)


def test_only_published_cases_count(with_cases):
    library = with_cases({"status": "draft"}, {"status": "review"})

    covered = coverage(library)

    assert covered.levels.cells == covered.sectors.cells == {}
    assert set(covered.behaviours.values()) == {0}


def test_a_value_needs_three_cases_of_which_it_is_the_main_one(with_cases, subjects):
    enough = with_cases(*[{"main": "kind", "level": (level,)} for level in ("volunteer", "trustee", "librarian")])
    in_tension = with_cases(*[{"main": "candid", "tension": ("kind",)}] * 3)

    assert "kind" not in subjects(spots(enough), "value-cases")
    assert "kind" in subjects(spots(in_tension), "value-cases")


def test_a_value_needs_cases_for_two_levels(with_cases, subjects):
    one = with_cases(*[{"main": "kind", "level": ("volunteer",)}] * 3)
    two = with_cases(*[{"main": "kind", "level": ("volunteer", "trustee")}] * 3)

    assert subjects(spots(one), "value-levels") == ["kind"]
    assert subjects(spots(two), "value-levels") == []


def test_a_behaviour_needs_two_cases(with_cases, subjects):
    library = with_cases({"behaviours": ("kind-1", "kind-2")}, {"behaviours": ("kind-1",)})

    thin = subjects(spots(library), "behaviour-cases")

    assert "kind-1" not in thin
    assert "kind-2" in thin


def test_content_rules_may_ask_for_more_or_for_less(with_cases, subjects):
    library = with_cases({"behaviours": ("kind-1",)}, {"behaviours": ("kind-1",)})

    def asking(cases):
        asked = CaseRules(per_value=PerValue(cases=cases, levels=1), per_behaviour=PerBehaviour(cases=cases))
        return dataclasses.replace(library, rules=library.rules.model_copy(update={"cases": asked}))

    assert "kind" not in subjects(spots(asking(2)), "value-cases")
    assert "kind" in subjects(spots(asking(3)), "value-cases")
    assert "kind-1" not in subjects(spots(asking(2)), "behaviour-cases")
    assert "kind-1" in subjects(spots(asking(3)), "behaviour-cases")


def test_content_rules_that_ask_for_none_are_met_by_none(with_cases, subjects):
    library = with_cases({"main": "kind", "level": ("volunteer",)})
    none = CaseRules(per_value=PerValue(cases=0, levels=0), per_behaviour=PerBehaviour(cases=0))
    half = CaseRules(per_value=PerValue(cases=0), per_behaviour=PerBehaviour())

    def thin(asked, kind):
        rules = library.rules.model_copy(update={"cases": asked})
        return subjects(spots(dataclasses.replace(library, rules=rules)), kind)

    assert [thin(none, kind) for kind in ("value-cases", "value-levels", "behaviour-cases")] == [[], [], []]
    assert thin(half, "value-cases") == []
    assert thin(half, "value-levels") == ["kind"]
    assert "kind-1" in thin(half, "behaviour-cases")


def test_a_value_needs_five_test_items_at_two_levels(make_library, small, subjects):
    [item, *_] = small.questions["desk"].items

    def bank(*levels):
        items = [item.model_copy(update={"id": f"i-{n}", "value": "kind", "level": it}) for n, it in enumerate(levels)]
        made = QuestionBank.model_construct(items=tuple(items))
        return spots(make_library(questions={"bank": made.located("bank", Places("content/questions/bank.yml"))}))

    assert "kind" in subjects(bank(*["volunteer"] * 4), "value-items")
    assert "kind" not in subjects(bank(*["volunteer"] * 5), "value-items")
    assert subjects(bank(*["volunteer"] * 5), "value-item-levels") == ["kind"]
    assert subjects(bank(*["volunteer"] * 4, "trustee"), "value-item-levels") == []


def test_a_level_and_a_sector_without_a_case_are_told_with_their_line(with_cases):
    library = with_cases({"level": ("volunteer", "librarian"), "sector": "front-desk"})

    told = {(spot.kind, spot.subject): spot.place for spot in spots(library)}

    assert told["level-cases", "trustee"] == library.programme.place_of("levels", 2)
    assert told["sector-cases", "outreach"] == library.programme.place_of("sectors", 2)
    assert ("level-cases", "volunteer") not in told
    assert ("sector-cases", "front-desk") not in told


def test_nothing_at_all_comes_before_too_little_and_offices_come_last(with_cases):
    library = with_cases({"main": "kind", "behaviours": ("kind-1",), "sector": "front-desk"})

    order = [(spot.kind, spot.found > 0) for spot in spots(library)]

    assert order[0] == ("value-cases", False)
    assert order.index(("behaviour-cases", False)) < order.index(("value-cases", True))
    assert order[-1] == ("sector-cases", False)
