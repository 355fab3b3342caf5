"""Decks to look at: of the shipped content and of tests/small, and any that a test puts together slide by slide."""

from __future__ import annotations

import datetime as dt
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import get_args

import pytest
from accessible import findings
from pptx import Presentation
from pptx.presentation import Presentation as Deck

from semai.decks.draw import draw
from semai.decks.look import Look, look
from semai.decks.template import template
from semai.model.library import Library
from semai.model.running_order import RunningOrder, running_order
from semai.reading import load
from semai.slides import Audience, Section, Slide, SlideDeck, Words, outline
from semai.theme import Theme

ROOT = Path(__file__).parents[2]
DAY = dt.date(2026, 3, 2)


once = cache(findings)
"""What keeps somebody from reading a deck; the same deck is not asked twice."""


@dataclass(frozen=True)
class Workspace:
    """A library with its theme, and the decks it gives."""

    library: Library
    theme: Theme

    @property
    def look(self) -> Look:
        return look(self.library, self.theme)

    def order(self, slug: str) -> RunningOrder:
        return running_order(self.library, self.library.events.get(slug) or self.library.workshops[slug])

    def outline(self, slug: str, audience: Audience = "hall") -> SlideDeck:
        return outline(self.library, self.order(slug), audience)

    def with_values(self, count: int) -> Workspace:
        """The same workspace with so many values, copies of its own under other names."""
        values = list(self.library.values.values())
        copies = {
            f"value-{n}": values[n % len(values)].model_copy(update={"name": f"Value {n}", "monogram": f"V{n}"})
            for n in range(1, count + 1)
        }
        return replace(self, library=replace(self.library, values=copies))

    def draw(self, deck: SlideDeck) -> bytes:
        """The deck's file, in which everybody can read; see tests/support/accessible.py."""
        file = draw(deck, self.look, template(self.look), DAY)
        assert once(file) == []
        return file


@dataclass(frozen=True)
class Made:
    """A deck as it was outlined, and its file."""

    workspace: Workspace
    outline: SlideDeck
    file: bytes


@cache
def _workspace(folder: str) -> Workspace:
    return Workspace(*load(ROOT / folder))


@pytest.fixture(scope="session")
def small() -> Workspace:
    """An English workspace with four values of its own."""
    return _workspace("tests/small")


@pytest.fixture(scope="session")
def shipped() -> Workspace:
    """The content that ships."""
    return _workspace(".")


@pytest.fixture(scope="session")
def every_deck(shipped: Workspace, small: Workspace) -> Mapping[str, Made]:
    """Every event and every workshop of both, for every audience, by a name of its own."""
    decks = {
        f"{name}-{slug}-{audience}": (workspace, workspace.outline(slug, audience))
        for name, workspace in (("shipped", shipped), ("small", small))
        for slug in (*workspace.library.events, *workspace.library.workshops)
        for audience in get_args(Audience)
    }
    return {name: Made(workspace, deck, workspace.draw(deck)) for name, (workspace, deck) in decks.items()}


@pytest.fixture(scope="session")
def demo(shipped: Workspace) -> bytes:
    """The deck of the event that ships as an example."""
    return shipped.draw(shipped.outline("internalisasi-kabupaten-contoh"))


@pytest.fixture(scope="session")
def evening(small: Workspace) -> bytes:
    """A small English deck with every kind of slide that an event can have."""
    return small.draw(small.outline("wednesday-in-millbrook"))


@pytest.fixture(scope="session")
def deck_of(small: Workspace) -> Callable[..., SlideDeck]:
    """Put a deck together from slides: `deck_of(a_slide("points", points="One"))`."""

    def deck(*slides: Slide, of: Workspace = small) -> SlideDeck:
        base = small.outline("wednesday-in-millbrook")
        values = of.library.values
        names = {slug: value.name for slug, value in values.items()}
        monograms = {slug: value.monogram for slug, value in values.items()}
        sections = (Section("All"),)
        return replace(base, slides=slides, sections=sections, value_names=names, monograms=monograms)

    return deck


@pytest.fixture(scope="session")
def a_slide() -> Callable[..., Slide]:
    """A slide from words by placeholder; a hyphen in a placeholder's id is an underscore here."""

    def slide(layout: str, role: str = "points", /, values: tuple[str, ...] = (), **words: str) -> Slide:
        named = {id_.replace("_", "-"): Words(text) for id_, text in {"title": layout, **words}.items()}
        return Slide(layout, role, 0, named, values)  # type: ignore[arg-type]  # any role will do here

    return slide


def parts(file: bytes) -> Mapping[str, bytes]:
    """The parts of a package by name, in the order they stand."""
    with zipfile.ZipFile(BytesIO(file)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def opened(file: bytes) -> Deck:
    return Presentation(BytesIO(file))


@pytest.fixture(scope="session")
def read() -> tuple[Callable[[bytes], Mapping[str, bytes]], Callable[[bytes], Deck]]:
    """How to look into a file: its parts, and as python-pptx sees it."""
    return parts, opened
