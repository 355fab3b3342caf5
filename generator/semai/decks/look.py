"""What every drawing of one programme's decks shares: the theme, its colours, the words, the values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from semai.catalogue import Catalogue, catalogue
from semai.decks.colours import Scheme, scheme
from semai.decks.drawing import Drawing, drawing, footer_box
from semai.decks.shapes import Box
from semai.model.library import Library
from semai.office import text
from semai.slides import Words
from semai.theme import Deck, Theme

_NUMBERED = re.compile(r"(?P<kind>.+?)-(?P<mark>\d+|[a-d])(?P<rest>-[a-z]+)?")
"""Ids of placeholders of which a layout has several: `option-a`, `fact-1-text`."""


BODY_FONT = "+mn-lt"
"""The typeface of text in whatever theme the file has."""


def latin(face: str) -> str:
    return f'<a:latin typeface="{text(face)}"/>'


@dataclass(frozen=True)
class Plain:
    """How a layout of an agency's is filled, by id of our placeholders.

    joined: which words go into one placeholder, the first of which it is named for. forced: XML that runs need for their
    words to be read. feet: by part of our foot, from left to right, what names its placeholder, and XML for its words.
    """

    joined: Mapping[str, tuple[str, ...]]
    forced: Mapping[str, str] = field(default_factory=dict)
    feet: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    def text(self, words: Mapping[str, Words], placeholder: str) -> str:
        """All that goes into a placeholder, below one another; "" where there is nothing."""
        ids = self.joined.get(placeholder, (placeholder,))
        return "\n".join(words[id_].text for id_ in ids if id_ in words)


@dataclass(frozen=True)
class Look:
    """lang: the language tag of every run. values: slug to name, in the programme's order. brand: beside the mark.

    sans: what the table of widths calls the face of plain text. typefaces: by face, where the file's theme has others than
    ours. variants: by layout, in the file of an agency; layout_part: the layout's own part of that file; plain: how one of
    theirs is filled, where our slides draw nothing of their own.
    """

    theme: Theme
    scheme: Scheme
    drawing: Drawing
    say: Catalogue
    lang: str
    values: Mapping[str, str]
    monograms: Mapping[str, str]
    brand: str
    sans: str = "sans"
    typefaces: Mapping[str, str] = field(default_factory=dict)
    variants: Mapping[str, Look] = field(default_factory=dict)
    layout_part: str = ""
    plain: Plain | None = None

    def of(self, layout: str) -> Look:
        """The look that slides of this layout are drawn with."""
        return self.variants.get(layout, self)

    @property
    def deck(self) -> Deck:
        return self.theme.tokens.deck

    def colour(self, name: str) -> str:
        return self.scheme.colour(name)

    def fill(self, name: str | None) -> str:
        return self.scheme.fill(name)

    def words(self, name: str) -> str:
        """The look of words in a colour, for a run in no placeholder."""
        face = self.typeface(self.sans)
        return self.scheme.fill(self.scheme.of_text(name)) + ("" if face == BODY_FONT else latin(face))

    def typeface(self, font: str) -> str:
        """Of a placeholder: the name of a typeface, or `+mn-lt` for that of the file's text."""
        theirs = self.typefaces.get(font)
        return theirs or (self.theme.tokens.type["deck"]["voice"] if font == "voice" else BODY_FONT)

    def footer(self, part: str) -> Mapping[str, float]:
        """Numbers of a part of the footer: x, y, w, h or size and step in inches, pt."""
        return {key: float(number) for key, number in self.deck.footer[part].items() if key != "align"}

    def footer_box(self, part: str) -> Box:
        """Of the deck's title, the time plan or the slide's number in the footer."""
        if part == "deck_title":
            return footer_box(self.theme, len(self.values))
        place = self.footer(part)
        return (place["x"], place["y"], place["w"], place["h"])

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
