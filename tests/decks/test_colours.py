"""Colours are written as changes to a slot of the scheme, and come out as the theme wants them."""

import colorsys
import re

import pytest

from semai.decks.colours import ON_SLIDE, VALUE_SLOTS, scheme

USED = (
    "ink", "ink_muted", "paper", "card", "white", "sand", "line", "edge", "action", "deep", "on_deep", "accent",
)  # fmt: skip


def shown(xml, slots):
    """The colour that an office program computes, as three numbers of 0 to 255."""
    slot = re.match(r'<a:schemeClr val="(\w+)"', xml)[1]
    base = slots[{there: here for here, there in ON_SLIDE.items()}.get(slot, slot)]
    hue, light, full = colorsys.rgb_to_hls(*(int(base[i : i + 2], 16) / 255 for i in (1, 3, 5)))
    for change, amount in re.findall(r'<a:(\w+) val="(-?\d+)"/>', xml):
        match change:
            case "hueOff":
                hue = (hue + int(amount) / 60_000 / 360) % 1
            case "satMod":
                full *= int(amount) / 100_000
            case "lumMod":
                light *= int(amount) / 100_000
            case "lumOff":
                light += int(amount) / 100_000
    return [round(255 * part) for part in colorsys.hls_to_rgb(hue, light, full)]


def test_every_colour_comes_out_as_the_theme_has_it(shipped):
    colours = scheme(shipped.theme, tuple(shipped.library.values))
    tints = [name for name in colours.names if name.startswith("value:")]

    for name in (*USED, *tints):
        wanted = [int(colours.names[name][i : i + 2], 16) for i in (1, 3, 5)]
        got = shown(colours.colour(name), colours.slots)
        assert all(abs(one - other) <= 6 for one, other in zip(got, wanted, strict=True)), (name, got, wanted)


def test_values_take_the_accents_in_their_order_and_the_seventh_the_slot_no_deck_needs(shipped):
    values = tuple(shipped.library.values)

    colours = scheme(shipped.theme, values)

    assert [colours.colour(f"value:{v}") for v in values] == [f'<a:schemeClr val="{slot}"/>' for slot in VALUE_SLOTS]


def test_a_programme_of_six_values_or_fewer_leaves_the_links_as_they_are(small):
    colours = scheme(small.theme, tuple(small.library.values))

    assert colours.slots["folHlink"] == small.theme.tokens.deck.theme_colors["folHlink"]


@pytest.mark.parametrize("count", [8, 12])
def test_values_past_the_palette_share_slots_with_the_first(small, shipped, count):
    values = tuple(small.with_values(count).library.values)

    colours = scheme(shipped.theme, values)

    plain = {f'<a:schemeClr val="{slot}"/>' for slot in VALUE_SLOTS}
    assert {colours.colour(f"value:{value}") for value in values} == plain
