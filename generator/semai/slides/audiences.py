"""Which slides of a workshop each audience gets. Start at `shown_to`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from semai.catalogue import Catalogue
from semai.model.activity import SlideRole
from semai.slides.slide import Audience, Slide, Words

ROLL_CALL: tuple[SlideRole, ...] = (
    "title", "statement", "divider", "story", "options", "question", "consequences", "pledge", "sources", "closing",
)  # fmt: skip
"""What can be told standing up, in a few minutes: nothing that needs a table, a list to read, or the whole morning."""

STANDING = 3
"""Minutes, the most for a question at roll call."""


def shown_to(audience: Audience, slides: Sequence[Slide]) -> Sequence[Slide]:
    """The slides, in their order, that this audience gets, before they are numbered."""
    return tuple(_at_roll_call(slides)) if audience == "roll_call" else slides


def _at_roll_call(slides: Sequence[Slide]) -> Iterator[Slide]:
    """With one question for each case; where there is no case, with the first question of all."""
    questions = [slide for slide in slides if slide.role == "question"]
    kept = [slide for slide in questions if slide.subject[0] == "case"] or questions[:1]
    for slide in slides:
        if slide.role in ROLL_CALL and (slide.role != "question" or slide in kept):
            yield slide


def as_told_to(audience: Audience, slide: Slide, say: Catalogue) -> Slide:
    """The slide without what does not hold for them: at roll call the workshop's times, at home the speaker's notes."""
    match audience:
        case "hall":
            return slide
        case "roll_call":
            return replace(slide, clock="", words=dict(_shortened(slide.words, say)))
        case "participants":
            return replace(slide, clock="", notes=())


def _shortened(words: Mapping[str, Words], say: Catalogue) -> Iterator[tuple[str, Words]]:
    """The words of a slide, with no question asked for longer than people can stand and talk."""
    long = "minutes" in words and int(words["minutes"].text) > STANDING
    for box, text in words.items():
        short = {"minutes": str(STANDING), "minutes-note": say("slides.petals")}
        yield box, Words(short[box]) if long and box in short else text
