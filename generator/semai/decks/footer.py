"""What stands at the foot of a slide, read last: the deck's title, when its session is held, and its number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from semai.decks import motifs
from semai.decks.fit import footer_line
from semai.decks.layouts import CLOCK_REF, NUMBER_REF, TITLE_REF, is_dark, number_field
from semai.decks.look import Look
from semai.decks.shapes import Item, Run, Shape, jump, run
from semai.slides import Slide, SlideDeck
from semai.theme import Layout


def footer(
    slide: Slide, layout: Layout, number: int, deck: SlideDeck, look: Look, rels: Mapping[str, str]
) -> Iterator[Item]:
    """The petals; the deck's title, which leads back to the agenda; when the session is held; the number as a field."""
    current = slide.values[0] if slide.values and len(slide.values) < len(look.values) else None
    if layout.background:
        yield motifs.petals(look, current, "dark" if is_dark(layout) else "paper")
    rel = rels.get(f"slide-{slide.back}")
    back = jump(rel, look.say("decks.back-to-agenda")) if rel else ""
    # With their boxes, though the layout has them: LibreOffice forgets a footer's look without.
    parts = [_part("footer", "deck_title", TITLE_REF, run(Run(footer_line(deck)), look.lang), look, back)]
    if slide.clock:
        parts.append(_part("clock", "clock", CLOCK_REF, run(Run(slide.clock), look.lang), look))
    parts.append(_part("slide-number", "page_number", NUMBER_REF, number_field(look.lang, str(number)), look))
    yield from sorted(parts, key=lambda part: part.box or ())  # an agency's master may have them in another order


def _part(name: str, token: str, reference: str, inside: str, look: Look, link: str = "") -> Shape:
    words = f"<p:txBody><a:bodyPr/><a:lstStyle/><a:p>{inside}</a:p></p:txBody>"
    name = look.say(f"decks.shape.{name}")
    return Shape(name, look.footer_box(token), body=words, alt="", placeholder=reference, link=link)
