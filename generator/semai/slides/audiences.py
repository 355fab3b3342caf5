"""Which slides of a workshop each audience gets. Start at `shown_to`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from semai.catalogue import Catalogue
from semai.model.activity import SlideRole
from semai.slides.slide import Audience, Note, Slide, Words

ROLL_CALL: tuple[SlideRole, ...] = (
    "title", "divider", "statement", "story", "options", "question", "consequences", "pledge", "sources", "closing",
)  # fmt: skip
"""What can be told standing up, in a few minutes: nothing that needs a table, a list to read, or the whole morning."""

SPOKEN: tuple[SlideRole, ...] = ("divider", "story", "options", "question", "consequences", "pledge", "closing")
"""Slides that have words of their own for whoever leads a roll call, since the workshop's steps take too long there."""

CASE: tuple[SlideRole, ...] = ("story", "options", "question", "consequences")

STANDING = 3
"""Minutes, the most for a question at roll call."""


def shown_to(audience: Audience, slides: Sequence[Slide]) -> Sequence[Slide]:
    """The slides, in their order, that this audience gets, before they are numbered."""
    return tuple(_at_roll_call(slides)) if audience == "roll_call" else slides


def _at_roll_call(slides: Sequence[Slide]) -> Iterator[Slide]:
    """The first case with its main value and its question; where there is no case, the first statement and question."""
    story = next((slide for slide in slides if slide.role == "story"), None)
    about = [story.subject] if story else [slide.subject for slide in slides if slide.role in ("statement", "question")]
    value = story.values[:1] if story else ()
    met: set[SlideRole] = set()
    for slide in slides:
        again = slide.role in CASE and "consequences" in met  # led a second time
        once = again or (slide.role in ("divider", "statement", "question", "pledge") and slide.role in met)
        of_the_case = slide.role not in ("statement", *CASE)
        of_the_value = slide.role != "divider" or slide.values == value
        if slide.role in ROLL_CALL and not once and of_the_value and (of_the_case or slide.subject in about):
            met.add(slide.role)
            yield slide


def as_told_to(audience: Audience, slide: Slide, say: Catalogue) -> Slide:
    """The slide without what does not hold for them: at roll call the workshop's times, at home the speaker's notes."""
    match audience:
        case "hall":
            return slide
        case "roll_call":
            notes = (Note("do", say(f"slides.roll-call.{slide.role}")),) if slide.role in SPOKEN else ()
            return replace(slide, clock="", notes=notes, words=dict(_shortened(slide.words, say)))
        case "participants":
            return replace(slide, clock="", notes=())


def _shortened(words: Mapping[str, Words], say: Catalogue) -> Iterator[tuple[str, Words]]:
    """The words of a slide, with no question asked for longer than people can stand and talk."""
    long = "minutes" in words and int(words["minutes"].text) > STANDING
    for box, text in words.items():
        short = {"minutes": str(STANDING), "minutes-note": say("slides.petals")}
        yield box, Words(short[box]) if long and box in short else text
