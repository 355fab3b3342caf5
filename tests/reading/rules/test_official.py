"""Official wording: which sentences, and in which order. The messages stand in tests/broken."""

import dataclasses

import pytest

from semai.model.rules import FixedWording, Rules
from semai.reading.rules.official import changed_wording


@pytest.fixture
def told(small, make_library):
    """`told("kind", "curious", order=[...])`: codes where the rules fix these ids, as the values say them."""

    def codes(*ids: str, order=None) -> list[tuple[str, str]]:
        texts = {slug: value.definition.law for slug, value in small.values.items()}
        texts |= {v.behaviour_id(n): b.law for v in small.values.values() for n, b in enumerate(v.behaviours, start=1)}
        rules = Rules(fixed_wording=tuple(FixedWording(id=id_, text=texts[id_]) for id_ in ids))
        programme = small.programme.model_copy(update={"values": tuple(order or small.programme.values)})
        library = dataclasses.replace(make_library(), rules=rules, programme=programme)
        return [(p.code, p.facts["found"]) for p in changed_wording(library)]

    return codes


def test_a_value_has_no_behaviour_beside_the_official_ones(told):
    assert told("curious-1") == [("behaviour-not-fixed", "curious-2")]
    assert told("curious-1", "curious-2") == []


def test_a_value_of_which_no_behaviour_is_fixed_may_have_any(told):
    assert told("curious") == []


def test_fixed_values_stand_in_their_order_whatever_stands_between(told):
    assert told("curious", "kind") == []
    assert told("kind", "curious") == [("value-order", "curious")]
    assert told("curious", "kind", order=["careful", "curious", "candid", "kind"]) == []


def test_a_wrong_order_is_told_once_at_the_first_value_out_of_place(told):
    assert told("curious", "careful", "candid", "kind", order=["curious", "kind", "candid", "careful"]) == [
        ("value-order", "kind")
    ]
