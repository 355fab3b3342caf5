"""Which of a facilitator's words belong to which slide: those of the steps that are led while it is shown. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from semai.model.activity import SlideRole
from semai.slides.slide import Note, Slide, roles_shown


@dataclass(frozen=True, slots=True)
class Led:
    """A step. slide: the one it stands before. notes: what its facilitator says, does and asks. again: in their place on
    every further slide of the step.
    """

    slide: SlideRole | None
    notes: Sequence[Note]
    again: Sequence[Note] = ()


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
        if shown and not any(shown[0].role in roles_shown(step.slide) for step in steps):
            up = first
        for step in steps:
            named = [at for at in range(first, len(slides)) if slides[at].role in roles_shown(step.slide)]
            if not named and up is None:
                waiting += step.notes
                continue
            opens = named[0] if named else up
            assert opens is not None
            notes[opens] += [*waiting, *step.notes]
            waiting = []
            for at in named[1:]:
                notes[at] += step.again
            up = named[-1] if named else up
    return [replace(slide, notes=tuple(lines)) for slide, lines in zip(slides, notes, strict=True)]
