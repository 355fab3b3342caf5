"""A slide's words put into a placeholder: set with care, in the colour of the value the slide belongs to.

Start at `filled`. Lines are broken by the program that shows them; here is seen to what it cannot know: that no word stands
alone on a last line, that a number stays with its word, that large lines are of one length.
"""

from __future__ import annotations

from semai.decks.fit import POINTS, needed, room_of
from semai.decks.layouts import reference
from semai.decks.lines import LINE, balanced, broken, face, tied
from semai.decks.look import Look
from semai.decks.shapes import Paragraph, Run, Shape, body, emu
from semai.slides import Slide
from semai.theme import Placeholder

VERBATIM = ("title", "definition", "behaviour-")
"""Placeholders whose words stay to the letter: what slides are found by, and what the law says."""

LARGE = 40
"""Points from which the lines of a text are balanced."""

PLAIN_FRAME = "<a:bodyPr/>"

FILLED = 0.9
"""Share of its box that a list is spread over,"""

WIDEST = 1.15
"""and the most room between two of its items, in type sizes."""


def filled(
    box: Placeholder, slide: Slide, look: Look, paragraphs: list[Paragraph] | None = None, pr: str = ""
) -> Shape:
    """A placeholder with its words. paragraphs: in place of the slide's own words; pr: XML of their pPr."""
    if paragraphs is None:
        colour = _value_colour(box, slide, look)
        paragraphs = [[Run(line, look=colour)] for line in set_text(slide, box, look) if line.strip()]
    words = body(paragraphs, look.lang, frame=_balance(box, slide), paragraph=pr)
    return Shape(look.shape_name(box.id), body=words, alt="", placeholder=reference(box))


def _balance(box: Placeholder, slide: Slide) -> str:
    """The text frame of a placeholder: in large type it keeps off the right edge so far that its lines are of one length.
    The words stay as they are, and a trainer's correction wraps as any text does.
    """
    if box.pt < LARGE or box.lines == 1 or box.align != "l":
        return PLAIN_FRAME
    room = box.w * POINTS
    style = face(box.font, bold=box.bold, italic=box.italic)
    free = room - balanced(slide.words[box.id].text, style, box.pt, room)
    return f'<a:bodyPr rIns="{emu(free / POINTS)}"/>' if free else PLAIN_FRAME


def set_text(slide: Slide, box: Placeholder, look: Look, *, bold: bool = False) -> list[str]:
    """The paragraphs of a placeholder, none ending in a word alone, except where words stay to the letter.
    bold: some of the words are.
    """
    paragraphs = slide.words[box.id].text.splitlines()
    if box.id.startswith(VERBATIM):
        return paragraphs
    room = (box.w - look.drawing.indent(slide.layout, box.id)) * POINTS
    style = face(box.font, bold=bold or box.bold, italic=box.italic)
    if box.id == "address":  # no program knows where to break one, so each line is a paragraph
        return [
            line for text in paragraphs for line in broken(text, style, box.pt, balanced(text, style, box.pt, room))
        ]
    return [tied(paragraph, style, box.pt, room) for paragraph in paragraphs]


def spread(box: Placeholder, slide: Slide, look: Look) -> str:
    """The pPr of a list: a short one is set wider, so that it fills its slide and can be told item by item."""
    room = room_of(box, look.drawing.indent(slide.layout, box.id) * POINTS)
    text = slide.words[box.id].text
    height = needed(text, room).lines * box.pt * LINE * box.line
    gap = min((box.h * POINTS * FILLED - height) / max(len(text.splitlines()) - 1, 1), WIDEST * box.pt)
    return (
        f'<a:pPr><a:spcAft><a:spcPts val="{round(gap) * 100}"/></a:spcAft></a:pPr>' if gap > box.space_after_pt else ""
    )


def _value_colour(box: Placeholder, slide: Slide, look: Look) -> str:
    if box.color != "value" or not slide.values:
        return ""
    return look.fill(look.scheme.of_text(f"value:{slide.values[0]}"))
