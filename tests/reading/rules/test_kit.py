"""The kit along the roadmap. The messages stand in tests/broken."""

import pytest

from semai.reading.rules.kit import kit_rules


@pytest.mark.parametrize(
    ("answers", "told"), [(2, []), (3, ["scale-with-middle"]), (4, []), (5, ["scale-with-middle"])]
)
def test_nobody_can_answer_right_in_the_middle(small, make_library, answers, told):
    pulse = small.pulse.model_copy(update={"scale": tuple(f"answer {n}" for n in range(answers))})

    assert [problem.code for problem in kit_rules(make_library(pulse=pulse))] == told
