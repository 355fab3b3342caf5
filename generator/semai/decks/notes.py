"""The speaker's notes: what to say, do and ask, each line under its label, and what to do if time runs out."""

from __future__ import annotations

from collections.abc import Iterator

from semai.decks.layouts import MAP_OVERRIDE, NAMESPACES
from semai.decks.look import Look
from semai.decks.shapes import BOLD, Paragraph, Run, Shape, body, tree
from semai.office import HEADER
from semai.slides import Note

LABELLED = ("say", "do", "ask", "late")
"""Kinds of notes that bring no label of their own."""


def notes_xml(notes: tuple[Note, ...], look: Look) -> str:
    """The notes page of one slide."""
    image, words = (look.say(f"decks.shape.{name}") for name in ("slide-image", "notes"))
    items = (
        Shape(image, alt="", placeholder='type="sldImg" idx="2"'),
        Shape(words, alt="", placeholder='type="body" sz="quarter" idx="3"', body=body(_lines(notes, look), look.lang)),
    )
    return f"{HEADER}<p:notes {NAMESPACES}><p:cSld>{tree(items)}</p:cSld>{MAP_OVERRIDE}</p:notes>"


def _lines(notes: tuple[Note, ...], look: Look) -> Iterator[Paragraph]:
    for note in notes:
        if note.kind in LABELLED:
            yield [Run(look.say(f"decks.note.{note.kind}") + " ", BOLD), Run(note.text)]
        else:
            yield [Run(note.text, BOLD if note.kind == "guide" else "")]
