"""Things to bring, as an editor writes them. The messages stand in tests/broken."""

import pytest
from pydantic import ValidationError

from semai.model.supply import Supply


def test_a_name_alone_is_one_of_it_for_the_whole_event():
    assert Supply.model_validate("Bell") == Supply(item="Bell", count=1, per="event", unit=None, used_up=False)


def test_what_is_written_with_its_amount_keeps_it():
    paper = Supply.model_validate(
        {"item": "Paper", "count": 3, "per": "participant", "unit": "sheets", "used_up": True}
    )

    assert (paper.count, paper.per, paper.unit, paper.used_up) == (3, "participant", "sheets", True)


@pytest.mark.parametrize("written", [5, ["Bell"], True, {}, {"Bell": 2}, {"Bell": None}])
def test_what_is_neither_a_name_nor_has_one_of_the_keys_is_one_mistake(written):
    with pytest.raises(ValidationError) as refused:
        Supply.model_validate(written)

    assert [error["type"] for error in refused.value.errors()] == ["supply-form"]
