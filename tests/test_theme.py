"""The look: which colours and drawings a value or phase gets, and that the theme that ships can be read by everybody."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from semai.reading.theme import read_theme
from semai.theme import Icon, Layout, Theme, Tokens, ValueColours

SHIPPED = Path(__file__).parents[1] / "themes" / "semai"
OWN = Path(__file__).parent / "small" / "themes" / "semai"
DRAWING = Icon(48, ("M 0 0 L 1 1 Z",), ("",))


@cache
def shipped() -> Theme:
    theme, problems = read_theme(None, SHIPPED)
    assert problems == []
    assert theme is not None
    return theme


def swatch(name: str, pinned: str | None = None) -> ValueColours:
    grey = "#777777"
    return ValueColours.model_validate(
        {"for": pinned, "name": name, "color": grey, "on_color": grey, "tint": grey, "tint_strong": grey,
         "dark": grey, "on_dark": grey, "dark_tint": grey, "dark_tint_strong": grey}
    )  # fmt: skip


def theme_of(*palette: ValueColours, icons: tuple[str, ...] = (), files: dict[str, bytes] | None = None) -> Theme:
    tokens = shipped().tokens.model_copy(update={"palette": palette})
    return Theme(tokens, dict.fromkeys(icons, DRAWING), files or {})


def colours(theme: Theme, *values: str) -> dict[str, str]:
    return {value: entry.name for value, entry in theme.colours(values).items()}


# Colours of values ---------------------------------------------------------------------------------------------------


def test_values_take_the_colours_in_order():
    theme = theme_of(swatch("red"), swatch("blue"), swatch("green"))

    assert colours(theme, "candid", "kind") == {"candid": "red", "kind": "blue"}


def test_a_colour_pinned_to_a_value_goes_to_that_value_and_to_no_other():
    theme = theme_of(swatch("red", pinned="kind"), swatch("blue"), swatch("green"))

    assert colours(theme, "candid", "kind", "brave") == {"candid": "blue", "kind": "red", "brave": "green"}


def test_a_colour_pinned_to_a_value_of_another_programme_is_free():
    theme = theme_of(swatch("red", pinned="loyal"), swatch("blue"))

    assert colours(theme, "candid", "kind") == {"candid": "red", "kind": "blue"}


def test_with_more_values_than_colours_they_go_around_again():
    theme = theme_of(swatch("red"), swatch("blue"))

    assert list(colours(theme, "a", "b", "c").values()) == ["red", "blue", "red"]


def test_where_every_colour_is_pinned_the_other_values_share_them():
    theme = theme_of(swatch("red", pinned="kind"))

    assert colours(theme, "kind", "candid") == {"kind": "red", "candid": "red"}


@given(st.lists(st.sampled_from("abcdefghijkl"), min_size=1, max_size=12, unique=True))
def test_every_value_has_colours_however_many_there_are(values):
    assert list(shipped().colours(tuple(values))) == values


# Drawings ------------------------------------------------------------------------------------------------------------


def test_a_value_without_a_drawing_of_its_own_gets_the_common_one():
    theme = theme_of(swatch("red"), icons=("value-kind", "value-default"))

    assert theme.value_icon("kind") is theme.icons["value-kind"]
    assert theme.value_icon("brave") is theme.icons["value-default"]


def test_phases_past_the_last_drawing_get_the_last():
    icons = {f"phase-{n}": replace(DRAWING, size=n) for n in range(1, 12)}
    theme = Theme(shipped().tokens, icons, {})

    assert [theme.phase_icon(n).size for n in (1, 11, 12, 40)] == [1, 11, 11, 11]


# Characters that can be printed --------------------------------------------------------------------------------------


def test_a_theme_that_names_its_characters_can_print_these_and_line_breaks():
    theme = theme_of(swatch("red"), files={"guides/characters.txt": b"# letters\n0041-0043 2013  # and a dash\n\n"})

    assert theme.printable == {"A", "B", "C", "–", "\n"}


def test_a_theme_that_names_no_characters_promises_nothing():
    assert theme_of(swatch("red")).printable is None


def test_the_theme_that_ships_prints_indonesian_and_english():
    printable = shipped().printable

    assert printable is not None
    assert printable.issuperset("ABCXYZ abcxyz 0123456789 .,:;?!()“”‘’–—…&/%×→•\n")


# The file itself -----------------------------------------------------------------------------------------------------


def test_a_token_that_nobody_knows_is_refused():
    with pytest.raises(ValidationError, match="shadow"):
        Tokens.model_validate({**shipped().tokens.model_dump(by_alias=True), "shadow": 1})


@pytest.mark.parametrize("wrong", ["red", "#12345", "#1234567", "123456", "#12345G", "#123456\n"])
def test_a_colour_is_six_hexadecimal_digits(wrong):
    entry = swatch("red").model_dump(by_alias=True)

    with pytest.raises(ValidationError, match="color"):
        ValueColours.model_validate(entry | {"color": wrong})


def test_a_workspace_changes_only_the_tokens_it_names():
    own, problems = read_theme((OWN, "themes/semai"), SHIPPED)

    assert problems == []
    assert own is not None
    assert own.tokens.color.light["deep"] != shipped().tokens.color.light["deep"]
    assert own.tokens.color.light["paper"] == shipped().tokens.color.light["paper"]
    assert own.tokens.deck == shipped().tokens.deck
    assert own.icons == shipped().icons


# The theme that ships, for every eye ---------------------------------------------------------------------------------


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """As WCAG 2 counts it, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


TEXT = 4.5
"""The least contrast of text that WCAG 2.2 AA asks for."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("ink", "paper"), ("ink", "card"), ("ink", "sand"), ("ink_muted", "paper"), ("ink_muted", "card"),
        ("ink_muted", "sand"), ("link", "paper"), ("link", "card"), ("visited", "paper"), ("on_action", "action"),
        ("on_action", "action_hover"), ("on_deep", "deep"), ("on_deep_muted", "deep"), ("on_accent", "accent"),
    ],
)  # fmt: skip
def test_text_stands_out_from_its_ground(scheme, text, ground):
    named = getattr(shipped().tokens.color, scheme)

    assert contrast(named[text], named[ground]) >= TEXT


@pytest.mark.parametrize("name", [entry.name for entry in shipped().tokens.palette])
def test_the_colours_of_a_value_can_be_read_on_every_ground_they_meet(name):
    entry = next(e for e in shipped().tokens.palette if e.name == name)
    light, dark = shipped().tokens.color.light, shipped().tokens.color.dark

    pairs = [
        (entry.on_color, entry.color), (entry.color, entry.tint), (light["ink"], entry.tint),
        (light["ink"], entry.tint_strong), (entry.on_dark, entry.dark), (entry.dark, entry.dark_tint),
        (dark["ink"], entry.dark_tint), (dark["ink"], entry.dark_tint_strong),
    ]  # fmt: skip
    assert min(contrast(one, other) for one, other in pairs) >= TEXT


@pytest.mark.parametrize("layout", shipped().tokens.deck.layouts, ids=lambda layout: layout.id)
def test_every_placeholder_stands_on_the_slide_and_has_a_number_of_its_own(layout: Layout):
    deck = shipped().tokens.deck

    for box in layout.placeholders:
        assert box.x >= 0
        assert box.y >= 0
        assert box.x + box.w <= deck.width
        assert box.y + box.h <= deck.height
    assert len({box.idx for box in layout.placeholders}) == len(layout.placeholders)
    assert len({box.id for box in layout.placeholders}) == len(layout.placeholders)
