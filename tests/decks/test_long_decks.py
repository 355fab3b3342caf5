"""A long deck costs no more for each slide than a short one, told by counting calls: seconds differ from run to run."""

import datetime as dt
import sys
from collections import Counter
from dataclasses import replace
from itertools import cycle, islice

import pytest

from semai.decks.draw import draw
from semai.decks.template import template
from semai.slides import Words

DAY = dt.date(2026, 3, 2)

WITHIN = 0.02
"""Share by which the calls for one slide may differ."""


def long_deck(deck, count):
    """So many slides, those of the deck over and over, each with a title of its own."""
    slides = [
        replace(slide, words={**slide.words, "title": Words(f"{slide.title} {n}")}, section=0, back=0)
        for n, slide in enumerate(islice(cycle(deck.slides), count), start=1)
    ]
    return replace(deck, slides=tuple(slides), sections=deck.sections[:1])


def calls(act):
    """How many functions `act` calls, those written in C as well."""
    counted = Counter()
    sys.setprofile(lambda frame, event, arg: counted.update((event,)))
    try:
        act()
    finally:
        sys.setprofile(None)
    return counted["call"] + counted["c_call"]


@pytest.mark.slow
def test_what_fifty_slides_add_to_a_deck_they_add_to_a_long_one(shipped):
    outline, look = shipped.outline("internalisasi-kabupaten-contoh"), shipped.look
    size, empty = len(outline.slides), template(look)
    draw(outline, look, empty, DAY)  # what is kept from one deck to the next

    def drawn(times):
        deck = long_deck(outline, times * size)
        return calls(lambda: draw(deck, look, empty, DAY))

    once, twice, tenfold = drawn(1), drawn(2), drawn(10)

    assert size > 50
    assert tenfold - once == pytest.approx(9 * (twice - once), rel=WITHIN)
