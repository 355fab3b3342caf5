"""A slide that fills the placeholders of an agency's own layout and draws nothing beside them.

Start at `plain_scene`. Place and look are the layout's; words are given a colour only where its own could not be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from semai.decks.chart import chart_frame
from semai.decks.fit import footer_line
from semai.decks.layouts import number_field, reference
from semai.decks.look import Look, Plain
from semai.decks.shapes import Item, Picture, Run, Shape, body, jump, run
from semai.decks.table import agenda_frame
from semai.slides import Slide, SlideDeck
from semai.theme import Placeholder

NAMES = {"deck_title": "footer", "clock": "clock", "page_number": "slide-number"}
"""What the parts of the foot are called in the catalogue."""


def plain_scene(
    slide: Slide, number: int, deck: SlideDeck, look: Look, plain: Plain, rels: Mapping[str, str]
) -> list[Item]:
    boxes = look.deck.layout(slide.layout).placeholders
    items = [item for box in boxes for item in _filled(box, slide, look, plain, rels)]
    return [*items, *_foot(slide, number, deck, look, plain, rels)]


def _filled(box: Placeholder, slide: Slide, look: Look, plain: Plain, rels: Mapping[str, str]) -> Iterator[Item]:
    name = look.shape_name(box.id)
    if box.type == "tbl" and slide.agenda is not None:
        yield agenda_frame(slide.agenda, box, look, rels)
    elif box.type == "chart" and slide.chart is not None:
        yield chart_frame(slide.chart, box, look, rels["chart"])
    elif box.type == "pic" and slide.qr:
        side = min(box.w, box.h)
        place = (box.x + (box.w - side) / 2, box.y + (box.h - side) / 2, side, side)
        alt = look.say("decks.qr-alt", address=slide.qr)
        yield Picture(name, place, rels["qr"], alt, reference(box))
    elif words := plain.text(slide.words, box.id):
        paragraphs = [[Run(line, look=plain.forced.get(box.id, ""))] for line in words.splitlines() if line.strip()]
        yield Shape(name, body=body(paragraphs, look.lang), alt="", placeholder=reference(box))


def _foot(
    slide: Slide, number: int, deck: SlideDeck, look: Look, plain: Plain, rels: Mapping[str, str]
) -> Iterator[Item]:
    rel = rels.get(f"slide-{slide.back}")
    link = jump(rel, look.say("decks.back-to-agenda")) if rel else ""
    said = {"deck_title": footer_line(deck), "clock": slide.clock}
    for part, (ph, paint) in plain.feet.items():
        name = look.say(f"decks.shape.{NAMES[part]}")
        if part == "page_number":
            yield _shape(name, number_field(look.lang, str(number), paint), ph)
        elif said[part]:
            yield _shape(name, run(Run(said[part], look=paint), look.lang), ph, link if part == "deck_title" else "")


def _shape(name: str, inside: str, ph: str, link: str = "") -> Shape:
    words = f"<p:txBody><a:bodyPr/><a:lstStyle/><a:p>{inside}</a:p></p:txBody>"
    return Shape(name, body=words, alt="", placeholder=ph, link=link)
