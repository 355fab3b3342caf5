"""The pure outline of an event's slides: which there are and what they say.

Start at `outline`. Decks draw it; guides and the site ask it for slide numbers, so that these agree by construction.
May import problems, model and catalogue.
"""

from semai.slides.outline import every_subject, outline
from semai.slides.slide import Agenda, Audience, Chart, Mark, Note, Section, Slide, SlideDeck, Words

__all__ = [
    "Agenda",
    "Audience",
    "Chart",
    "Mark",
    "Note",
    "Section",
    "Slide",
    "SlideDeck",
    "Words",
    "every_subject",
    "outline",
]
