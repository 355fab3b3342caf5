"""Outlines to read: of the shipped content and of tests/small, for any audience, and as text."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from semai.model.library import Library
from semai.model.running_order import running_order
from semai.reading import load
from semai.slides import Audience, Slide, SlideDeck, outline
from semai.theme import Theme

ROOT = Path(__file__).parents[2]


@cache
def library_of(folder: str) -> Library:
    return load(ROOT / folder)[0]


@pytest.fixture(scope="session")
def shipped() -> Library:
    """The library that ships."""
    return library_of(".")


@pytest.fixture(scope="session")
def outline_of() -> Callable[..., SlideDeck]:
    """`outline_of(library, "some-evening", "participants")`: of an event, else of a workshop."""

    def made(library: Library, slug: str, audience: Audience = "hall") -> SlideDeck:
        subject = library.events.get(slug) or library.workshops[slug]
        return outline(library, running_order(library, subject), audience)

    return made


EVERY = [
    (folder, slug)
    for folder in (".", "tests/small")
    for kind in ("events", "workshops")
    for slug in sorted(path.stem for path in (ROOT / folder / "content" / kind).glob("*.yml"))
]


@pytest.fixture(params=EVERY, ids=[slug for _, slug in EVERY])
def every(request: pytest.FixtureRequest, outline_of: Callable[..., SlideDeck]) -> Callable[..., SlideDeck]:
    """Every event and every workshop there is: `every()` in the hall, `every("roll_call")` and so on."""
    folder, slug = request.param
    return lambda audience="hall": outline_of(library_of(folder), slug, audience)


def _lines(slide: Slide) -> list[str]:
    lines = [f"{box}: {_flat(words.text)}" for box, words in slide.words.items() if box != "title"]
    for row in slide.agenda.rows if slide.agenda else ():
        lines.append(" | ".join(filter(None, (row.clock, row.title, row.length, str(row.target), row.state))))
    for box, marks in slide.marks.items():
        lines.append(f"{box}: " + ", ".join(f"{mark.monogram} {mark.label}" for mark in marks))
    lines += [slide.chart.alt] if slide.chart else []
    lines += [f"QR: {slide.qr}"] if slide.qr else []
    return [*lines, *(f"> {note.kind}: {note.text}" for note in slide.notes)]


def _flat(text: str) -> str:
    return " / ".join(line for line in text.splitlines() if line.strip())


@pytest.fixture(scope="session")
def as_text() -> Callable[..., str]:
    """A deck as somebody could proofread it; whole=False for the list of its slides alone."""

    def text(deck: SlideDeck, *, whole: bool = True) -> str:
        lines, section = [], None
        for number, slide in enumerate(deck.slides, start=1):
            if slide.section != section:
                section = slide.section
                lines += ["", f"## {deck.sections[section].title} {slide.clock}".rstrip()]
            lines.append(f"{number} [{slide.role}] {slide.title}" + (f" (back to {slide.back})" if slide.back else ""))
            lines += [f"    {line}" for line in _lines(slide)] if whole else []
        return "\n".join(lines).strip() + "\n"

    return text


@pytest.fixture(scope="session")
def shipped_theme() -> Theme:
    return load(ROOT)[1]
