"""What every drawing of one programme's decks shares: the theme, its colours, the words, the values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from semai.catalogue import Catalogue, catalogue
from semai.decks.colours import Scheme, scheme
from semai.decks.drawing import Drawing, drawing, footer_box
from semai.decks.shapes import Box
from semai.model.library import Library
from semai.theme import Deck, Theme

_NUMBERED = re.compile(r"(?P<kind>.+?)-(?P<mark>\d+|[a-d])(?P<rest>-[a-z]+)?")
"""Ids of placeholders of which a layout has several: `option-a`, `fact-1-text`."""


@dataclass(frozen=True)
class Look:
    """lang: the language tag of every run. values: slug to name, in the programme's order. brand: beside the mark."""

    theme: Theme
    scheme: Scheme
    drawing: Drawing
    say: Catalogue
    lang: str
    values: Mapping[str, str]
    monograms: Mapping[str, str]
    brand: str

    @property
    def deck(self) -> Deck:
        return self.theme.tokens.deck

    def colour(self, name: str) -> str:
        return self.scheme.colour(name)

    def fill(self, name: str | None) -> str:
        return self.scheme.fill(name)

    def footer(self, part: str) -> Mapping[str, float]:
        """Numbers of a part of the footer: x, y, w, h or size and step in inches, pt."""
        return {key: float(number) for key, number in self.deck.footer[part].items() if key != "align"}

    @property
    def footer_box(self) -> Box:
        """Of the deck's title in the footer."""
        return footer_box(self.theme, len(self.values))

    def part(self, name: str, *, x: float | None = None, y: float | None = None) -> Box:
        """A box of the drawing by name; x, y where only the slide knows them."""
        box = self.drawing.parts[name]
        return (box[0] if x is None else x, box[1] if y is None else y, box[2], box[3])

    def size(self, name: str) -> float:
        return self.drawing.sizes[name]

    def shape_name(self, placeholder: str) -> str:
        """What a placeholder is called, e.g. `Pilihan A` for `option-a`."""
        if match := _NUMBERED.fullmatch(placeholder):
            return self.say(f"decks.shape.{match['kind']}{match['rest'] or ''}", mark=match["mark"].upper())
        return self.say(f"decks.shape.{placeholder}")

    def layout_name(self, layout: str) -> str:
        return self.say(f"decks.layout.{layout}")


def look(library: Library, theme: Theme) -> Look:
    say = catalogue(library.programme.language)
    return Look(
        theme=theme,
        scheme=scheme(theme, tuple(library.values)),
        drawing=drawing(theme),
        say=say,
        lang=say("decks.lang"),
        values={slug: value.name for slug, value in library.values.items()},
        monograms={slug: value.monogram for slug, value in library.values.items()},
        brand=library.programme.site_name,
    )
