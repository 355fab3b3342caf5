"""Whatever colours an agency has, our text can be read in them, and every colour still hangs on one of their slots."""

import re

from hypothesis import given
from hypothesis import strategies as st

from semai.decks.agency.recolour import Grounds, is_calm, recoloured
from semai.decks.agency.theirs import SLOTS
from semai.decks.contrast import ENOUGH, ratio, shown

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06X}".format)
SCHEMES = st.fixed_dictionaries(dict.fromkeys(SLOTS, COLOURS))


def in_their_colours(shipped, slots, ground, title=None):
    values = tuple(shipped.library.values)
    on = Grounds(ground, (ground,), (ground,), title)
    return recoloured(shipped.look.scheme, shipped.theme, values, slots, on), values


@given(SCHEMES, COLOURS.filter(is_calm), st.none() | COLOURS)
def test_text_stands_out_from_paper_panels_and_fills_in_any_scheme(shipped, slots, ground, title):
    scheme, values = in_their_colours(shipped, slots, ground, title)

    def contrast(words, under):
        return ratio(shown(scheme, words), shown(scheme, under))

    for words in ("ink", "ink_muted"):
        assert min(contrast(words, under) for under in ("paper", "card", "sand")) >= ENOUGH, words
    for words in ("action:text", *(f"value:{value}:text" for value in values)):
        assert min(contrast(words, under) for under in ("paper", "card")) >= ENOUGH, words
    for fill in ("action", "deep", *(f"value:{value}" for value in values)):
        assert contrast("white", fill) >= ENOUGH, fill
    for words in ("on_deep", "accent"):
        assert min(contrast(words, under) for under in ("deep", "action")) >= ENOUGH, words
    for words in ("title", "foot"):
        assert contrast(words, "paper") >= ENOUGH, words


@given(SCHEMES, COLOURS.filter(is_calm))
def test_every_colour_is_a_slot_of_theirs_with_changes(shipped, slots, ground):
    scheme, _ = in_their_colours(shipped, slots, ground)

    for name in scheme.names:
        assert re.fullmatch(r'<a:schemeClr val="\w+"(/>|>(<a:\w+ val="-?\d+"/>)+</a:schemeClr>)', scheme.colour(name))


def test_a_scheme_that_can_be_read_is_left_as_it_is(shipped):
    ours = shipped.look.scheme

    scheme, values = in_their_colours(shipped, ours.slots, ours.names["paper"])

    assert {name: scheme.names[name] for name in ("ink", "paper", "action")} == {
        name: ours.names[name] for name in ("ink", "paper", "action")
    }
    assert all(scheme.names[f"value:{value}"] == ours.names[f"value:{value}"] for value in values)
    assert all(scheme.names[f"value:{value}:text"] == ours.names[f"value:{value}"] for value in values)
