"""What templates take from the theme."""

import re
from itertools import pairwise

import pytest

from semai.guides.look import look, tabs


@pytest.mark.parametrize("count", range(1, 13))
def test_thumb_tabs_follow_the_order_of_values_without_touching(count):
    places = list(tabs([f"v{n}" for n in range(count)], 297).values())

    for above, below in pairwise(places):
        assert above["top"] + above["height"] < below["top"]
    assert places[-1]["top"] + places[-1]["height"] < 297 - 20


def templates(theme):
    """The code of each template, without its comments."""
    found = {path: content.decode() for path, content in theme.files.items() if path.endswith(".typ")}
    return {path: re.sub(r"//.*", "", code) for path, code in found.items() if path.startswith("guides/")}


def test_no_rule_of_the_templates_is_too_thin_for_a_copy(theme):
    code = "\n".join(templates(theme).values())

    weights = [float(pt) for pt in re.findall(r"([\d.]+)pt \+|thickness: ([\d.]+)pt", code) for pt in pt if pt]

    assert len(weights) > 5
    assert min(weights) >= 0.4


def test_templates_hold_no_colour_and_no_sentence(theme):
    """Words come from the catalogue, colours from the tokens; white is the paper."""
    for path, code in templates(theme).items():
        assert not re.search(r'"#[0-9A-Fa-f]{6}"', code), path
        assert not re.search(r'"[A-Z][a-z]+ [a-z]+', code), path


def test_sizes_are_numbers(theme):
    data = look(theme, ("a", "b"), "a4")

    assert data["grid"]["write_line_mm"] == 9.6
    assert data["type"]["scale"]["body"] == (10.5, 15.5)
