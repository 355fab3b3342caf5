"""Which of a facilitator's words belong to which slide: those of the steps that are led while it is shown. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from semai.model.activity import SlideRole
from semai.slides.slide import Note, Slide

Led = tuple[SlideRole | None, Sequence[Note]]
"""A step: the slide it stands before, and what its facilitator says, does and asks."""


def told(parts: Iterable[tuple[Sequence[Slide], Sequence[Led]]]) -> list[Slide]:
    """The slides of an entry, part by part, with the words of the steps that name them and of the steps after those that
    name none, since then the slide is still up. What is led before the first slide is told on it.
    """
    slides: list[Slide] = []
    notes: list[list[Note]] = []
    waiting: list[Note] = []
    up: int | None = None
    for shown, steps in parts:
        first = len(slides)
        slides += shown
        notes += ([*slide.notes] for slide in shown)
        if shown and shown[0].role not in {role for role, _ in steps}:
            up = first
        for role, lines in steps:
            named = [at for at in range(first, len(slides)) if slides[at].role == role]
            up = named[-1] if named else up
            if up is None:
                waiting += lines
                continue
            notes[named[0] if named else up] += waiting
            waiting = []
            for at in named or [up]:
                notes[at] += lines
    return [replace(slide, notes=tuple(lines)) for slide, lines in zip(slides, notes, strict=True)]
