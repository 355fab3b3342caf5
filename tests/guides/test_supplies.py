"""What to bring, and how much of it."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from semai.catalogue import catalogue
from semai.guides.supplies import amount, needs, supply_lines
from semai.model.running_order import running_order
from semai.model.supply import Supply

SAY = catalogue("en")


@pytest.fixture
def amounts(world):
    """`amounts(welcome=[...], pledge=[...], people=24)`: how much of each item, where these methods need that."""

    def found(*, people=24, table_size=6, papers=(), **needed):
        it = world()
        it.event["participants"] = people
        if table_size:
            it.workshop["table_size"] = table_size
        it.papers["supplies"] = list(papers)
        for slug, data in it.activities.items():
            data["materials"] = needed.get(slug.replace("-", "_"), [])
        return {(need.item, need.unit): need.amount for need in needs(*it.order(), SAY)}

    return found


@pytest.mark.parametrize("people", [1, 24, 120])
@pytest.mark.parametrize("size", [2, 5, 6])
def test_amounts_are_for_so_many_people_and_tables(amounts, people, size):
    found = amounts(
        people=people, table_size=size,
        welcome=["Bell", {"item": "Cards", "count": 3, "per": "participant"},
                 {"item": "Markers", "count": 2, "per": "table"}, {"item": "Plans", "per": "facilitator"}],
    )  # fmt: skip

    assert found == {
        ("Bell", ""): 1, ("Cards", ""): 3 * people, ("Markers", ""): 2 * -(-people // size), ("Plans", ""): 1,
    }  # fmt: skip


def test_facilitators_are_those_of_the_event_or_one(world):
    it = world()
    it.activities["welcome"]["materials"] = [{"item": "Plans", "per": "facilitator"}]
    it.event["facilitators"] = [{"role": "Lead"}, {"role": "Second"}, {"role": "Third"}]
    bare = world()
    bare.event = None
    bare.activities["welcome"]["materials"] = [{"item": "Plans", "per": "facilitator"}]

    assert {n.item: n.amount for n in needs(*it.order(), SAY)}["Plans"] == 3
    assert {n.item: n.amount for n in needs(*bare.order(), SAY)}["Plans"] == 1


def test_where_nobody_sits_at_tables_all_of_them_are_one_group(amounts):
    assert amounts(table_size=None, welcome=[{"item": "Markers", "count": 4, "per": "table"}]) == {("Markers", ""): 4}


def test_what_is_used_up_adds_up_and_what_is_shared_does_not(amounts):
    paper = {"item": "Paper", "unit": "sheets", "used_up": True}
    pens = {"item": "Pens", "per": "participant"}

    found = amounts(welcome=[{**paper, "count": 5}, pens], pledge=[{**paper, "count": 7}, {**pens, "count": 2}])

    assert found == {("Paper", "sheets"): 12, ("Pens", ""): 48}


def test_what_is_counted_in_two_units_is_two_things(amounts):
    found = amounts(welcome=[{"item": "Paper", "unit": "sheets"}, {"item": "Paper", "unit": "rolls"}])

    assert found == {("Paper", "sheets"): 1, ("Paper", "rolls"): 1}


USES = st.lists(
    st.tuples(st.sampled_from(["Cards", "Glue", "Paper"]), st.integers(1, 500), st.booleans(),
              st.sampled_from(["event", "table", "participant", "facilitator"])),
    max_size=8,
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # the library is frozen
@given(first=USES, second=USES, people=st.integers(1, 120))
def test_there_is_always_enough_and_never_more_than_all_uses_together(first, second, people, small):
    event = small.events["wednesday-in-millbrook"].model_copy(update={"participants": people})
    supplies = [[Supply(item=i, count=c, per=p, used_up=u) for i, c, u, p in uses] for uses in (first, second)]
    methods = dict(small.activities)
    for slug, given_supplies in zip(("opening-circle", "last-word"), supplies, strict=True):
        methods[slug] = methods[slug].model_copy(update={"materials": tuple(given_supplies)})
    for slug in set(methods) - {"opening-circle", "last-word"}:
        methods[slug] = methods[slug].model_copy(update={"materials": ()})
    library = replace(small, activities=methods, papers=None)
    order = running_order(library, event)

    found = {need.item: need.amount for need in needs(library, order, SAY)}

    used = [supply for uses in supplies for supply in uses]
    assert list(found) == list(dict.fromkeys(supply.item for supply in used))
    for item, total in found.items():
        each = [amount(supply, order) for supply in used if supply.item == item]
        consumed = sum(amount(supply, order) for supply in used if supply.item == item and supply.used_up)
        assert max(each) <= total <= sum(each)
        assert total >= consumed


def test_a_method_that_goes_on_after_a_break_needs_its_things_once(small, make_library):
    method = small.activities["case-circle"].model_copy(
        update={"materials": (Supply(item="Glue", count=3, used_up=True),)}
    )
    library = make_library(activities={**small.activities, "case-circle": method}, papers=None)
    order = running_order(library, library.events["wednesday-in-millbrook"])
    held = [part for entry in order.entries for part in entry.parts if part.activity.slug == "case-circle"]

    glue = next(need for need in needs(library, order, SAY) if need.item == "Glue")

    assert len(held) > 1
    assert glue.amount == 3


def test_each_line_says_what_it_is_for(world):
    it = world()
    it.papers["supplies"] = ["Projector", {"item": "Water", "per": "participant", "unit": "cups"}]

    lines = {line.item: (line.amount, line.sessions) for line in supply_lines(*it.order(), SAY)}

    assert lines["Projector"] == ("1", "All of it")
    assert lines["Water"] == ("24 cups", "All of it")
    assert lines["Bell"] == ("1", "Session 2")


def test_where_no_list_is_signed_there_is_no_room_to_furnish(world):
    it = world()
    it.workshop["attendance"] = False

    assert "Projector" not in [need.item for need in needs(*it.order(), SAY)]


def test_two_days_use_up_twice_as_much(small):
    order = running_order(small, small.events["wednesday-in-millbrook"])
    supply = next(supply for supply in small.papers.supplies if supply.used_up)

    need = next(need for need in needs(small, order, SAY) if need.item == supply.item)

    assert len(order.days) == 2
    assert need.amount >= 2 * amount(supply, order)
