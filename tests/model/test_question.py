"""Which items of a bank a test has."""

from hypothesis import given
from hypothesis import strategies as st

from semai.model.question import QuestionBank

VALUES = ("care", "honesty", "craft", "peace")


def bank(values):
    answers = [{"text": f"a{n}", "reason": "r", "right": n == 0} for n in range(3)]
    items = [
        {"id": f"q{at}", "value": value, "level": "clerk", "situation": "s", "answers": answers}
        for at, value in enumerate(values)
    ]
    return QuestionBank.model_validate({"items": items})


banks = st.lists(st.sampled_from(VALUES), min_size=1, max_size=20)


@given(banks, st.integers(1, 40))
def test_a_test_has_as_many_items_as_asked_for_or_as_there_are(values, count):
    chosen = bank(values).chosen(count, VALUES)

    assert len(chosen) == len(set(chosen)) == min(count, len(values))


@given(banks, st.integers(1, 40))
def test_every_value_comes_once_before_any_comes_twice(values, count):
    chosen = [item.value for item in bank(values).chosen(count, VALUES)]
    shares = {value: (chosen.count(value), values.count(value)) for value in VALUES}
    fullest = max(had for had, _ in shares.values())

    assert all(had >= min(fullest - 1, there) for had, there in shares.values())


@given(banks, st.integers(1, 40))
def test_items_stand_in_the_order_of_values_and_then_of_the_bank(values, count):
    chosen = [(VALUES.index(item.value), int(item.id[1:])) for item in bank(values).chosen(count, VALUES)]

    assert chosen == sorted(chosen)


@given(banks)
def test_of_each_value_the_first_of_the_bank_are_taken(values):
    whole = bank(values)
    first = [item.id for item in whole.chosen(len(set(values)), VALUES)]

    assert first == [next(i.id for i in whole.items if i.value == value) for value in VALUES if value in values]
