"""Every text of a deck can be read on its ground, in the colours that an office program makes of the file."""

import pytest

from semai.decks.contrast import needed, pairs, ratio, resolved, shown


def test_the_contrast_of_two_colours_is_that_of_the_guidelines():
    assert ratio("#FFFFFF", "#000000") == 21
    assert ratio("#123456", "#123456") == 1
    assert round(ratio("#777777", "#FFFFFF"), 2) == round(ratio("#FFFFFF", "#777777"), 2) == 4.48


def test_a_colour_is_what_its_slot_becomes_after_its_changes():
    assert resolved("#14503C", []) == "#14503C"
    assert resolved("#000000", [("lumMod", 50_000), ("lumOff", 50_000)]) == "#808080"
    assert resolved("#FF0000", [("hueOff", 120 * 60_000)]) == "#00FF00"
    assert resolved("#804040", [("satMod", 0)]) == "#606060"


def test_every_name_comes_out_close_to_what_the_theme_wants(shipped):
    scheme = shipped.look.scheme

    for name in ("ink", "ink_muted", "paper", "sand", "action", "deep", "accent", "value:loyal"):
        wanted, got = (
            [int(hex_[i : i + 2], 16) for i in (1, 3, 5)] for hex_ in (scheme.names[name], shown(scheme, name))
        )
        assert all(abs(one - other) <= 6 for one, other in zip(wanted, got, strict=True)), name


def test_only_large_letters_may_be_paler():
    assert needed(23.9) == 4.5
    assert needed(24) == 3


@pytest.mark.parametrize("of", ["shipped", "small"])
def test_every_text_of_a_theme_stands_out_from_its_ground(of, request):
    look = request.getfixturevalue(of).look

    pale = [(pair, round(pair.ratio(look.scheme), 2)) for pair in pairs(look) if pair.ratio(look.scheme) < pair.need]

    assert pale == []


@pytest.mark.parametrize("count", range(1, 13))
def test_so_it_does_for_any_number_of_values(count, shipped, small):
    for workspace in (shipped, small):
        look = workspace.with_values(count).look
        assert all(pair.ratio(look.scheme) >= pair.need for pair in pairs(look))


def test_every_placeholder_and_every_value_is_looked_at(shipped):
    look = shipped.look

    seen = {(pair.where, pair.text) for pair in pairs(look)}

    for layout in look.deck.layouts:
        for box in layout.placeholders:
            if box.type in ("title", "body") and box.color != "value":
                assert (f"{layout.id} {box.id}", box.color) in seen
    assert {text for where, text in seen if where == "options context"} >= {f"value:{value}" for value in look.values}


def test_a_pale_colour_is_found(shipped):
    look = shipped.look
    white_ink = {**look.scheme.names, "ink_muted": "#C0C0B8"}
    pale = type(look.scheme)(look.scheme.slots, white_ink)

    found = {pair.where for pair in pairs(look) if pair.ratio(pale) < pair.need}

    assert {"agenda footer", "group-work bring-1-text", "agenda head"} <= found
