"""From a slide's outline to its shapes, in reading order: the title, the line above it, then from top to bottom.

Start at `scene`. Placeholders take their place and look from the layout; here stands only what the slide decides: a value's
colour, how many options or steps there are, what is filled and what is outlined. One small function for each layout.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping

from semai.decks import freeform, motifs
from semai.decks.agency.plain import plain_scene
from semai.decks.chart import chart_frame
from semai.decks.filling import filled, set_text, spread
from semai.decks.fit import POINTS
from semai.decks.footer import footer
from semai.decks.layouts import BARE, background, reference
from semai.decks.lines import TIE, face, width
from semai.decks.look import Look
from semai.decks.shapes import (
    BOLD,
    ELLIPSE,
    LINE,
    NO_LINE,
    RECTANGLE,
    Box,
    Item,
    Paragraph,
    Picture,
    Run,
    Shape,
    emu,
    label,
    leaf,
    outline,
)
from semai.decks.table import agenda_frame, row_boxes
from semai.slides import Slide, SlideDeck
from semai.theme import Layout, Placeholder

Rels = Mapping[str, str]
"""Ids of a slide's relations: `chart`, `qr`, and `slide-<n>` for each slide it links to."""

PETALS_AT_MOST = 10
"""Minutes that are shown as petals; more are for a watch."""

LINE_OF_MARKS = 1.22 / 72
"""Height of a line of the alignment placeholder, inches for each point of its type."""

GAP, GAP_WIDTH = "...", 18
"""What stands for a gap to fill in, and how many spaces wide it is drawn."""

UNDERLINED = ' u="sng"'

Scene = Callable[[Slide, Layout, Look, Rels], Iterator[Item]]


def scene(slide: Slide, number: int, deck: SlideDeck, look: Look, rels: Rels) -> list[Item]:
    """The shapes of a slide."""
    look = look.of(slide.layout)
    if look.plain is not None:
        return plain_scene(slide, number, deck, look, look.plain, rels)
    layout = look.deck.layout(slide.layout)
    items: list[Item] = [_title(slide, layout, look)]
    items += _context(slide, layout, look)
    items += SCENES.get(slide.layout, _plain)(slide, layout, look, rels)
    if slide.layout != BARE:
        items += footer(slide, layout, number, deck, look, rels)
    return items


def _title(slide: Slide, layout: Layout, look: Look) -> Shape:
    """The title; a gap in a pledge is a rule to write on, which moves along when a trainer changes the words."""
    box = layout.placeholder("title")
    before, gap, after = slide.words[box.id].text.partition(GAP)
    if not gap or slide.layout != "pledge":
        return filled(box, slide, look)
    return filled(box, slide, look, [[Run(before), Run(TIE * GAP_WIDTH, UNDERLINED), Run(after)]])


def ground(slide: Slide, look: Look) -> str:
    """The background of a slide whose value decides it, else "" for the layout's own."""
    look = look.of(slide.layout)
    if look.deck.layout(slide.layout).background == "value" and slide.values:
        return background(look.fill(f"value:{slide.values[0]}"))
    return ""


# Placeholders ---------------------------------------------------------------------------------------------------------


def _context(slide: Slide, layout: Layout, look: Look) -> Iterator[Item]:
    """The line above the title, with the leaf of the value where the layout leaves room for it."""
    box = next((p for p in layout.placeholders if p.id == "context"), None)
    if box is None or "context" not in slide.words:
        return
    yield filled(box, slide, look)
    if box.color == "value" and slide.values:
        yield motifs.tile(look, look.part("context-leaf"), slide.values[0])


def _plain(slide: Slide, layout: Layout, look: Look, rels: Rels) -> Iterator[Item]:
    """The other placeholders, in the layout's order."""
    for box in layout.placeholders:
        if box.id not in ("title", "context") and box.id in slide.words:
            yield filled(box, slide, look)


def _points(slide: Slide, layout: Layout, look: Look, rels: Rels) -> Iterator[Item]:
    box = layout.placeholder("points")
    if box.id in slide.words:
        yield filled(box, slide, look, pr=spread(box, slide, look))


def _numbered(slide: Slide, layout: Layout, kind: str) -> list[Placeholder]:
    """The placeholders `kind-1`, `kind-2` ... (or -a, -b) that the slide has words for."""
    return [p for p in layout.placeholders if p.id in slide.words and p.id.rsplit("-", 1)[0] == kind]


def _beside(part: Box, box: Placeholder) -> Box:
    """The part in the middle of a placeholder's height."""
    return (part[0], box.y + (box.h - part[3]) / 2, part[2], part[3])


def _rule(look: Look, box: Box, colour: str = "line", size: str = "rule") -> Shape:
    return Shape(look.say("decks.rule"), box, LINE, line=outline(look.fill(colour), look.size(size)))


# One function for each layout that draws more than its placeholders ---------------------------------------------------


def _agenda(slide: Slide, layout: Layout, look: Look, rels: Rels) -> Iterator[Item]:
    if slide.agenda is None:
        return
    box = layout.placeholder("table")
    yield agenda_frame(slide.agenda, box, look, rels)
    for row, place in row_boxes(slide.agenda, box, look):
        if row.state in ("done", "now"):
            yield _state(look, row.state, place)


def _state(look: Look, state: str, row: Box) -> Shape:
    """What stands before a session of the day: a check mark for one gone by, a leaf for this one."""
    name, part = look.say("decks.sign"), look.part("agenda-leaf" if state == "now" else "agenda-petal")
    place = (row[0] + part[0], row[1] + (row[3] - part[3]) / 2, part[2], part[3])
    if state == "now":
        return Shape(name, place, leaf(place), look.fill("action"), NO_LINE)
    return motifs.figure(name, place, freeform.CHECK, look.fill("ink_muted"))


def _divider(slide: Slide, layout: Layout, look: Look, rels: Rels) -> Iterator[Item]:
    yield from _plain(slide, layout, look, rels)
    value = slide.values[0]
    alt = look.say("decks.icon-alt", value=look.values[value])
    name, place = look.say("decks.icon"), look.part("divider-icon")
    yield motifs.icon(name, place, look.theme.value_icon(value), look.fill("white"), alt)


def _behaviours(slide: Slide, layout: Layout, look: Look, rels: Rels) -> Iterator[Item]:
    colour = f"value:{slide.values[0]}"
    rows = _numbered(slide, layout, "behaviour")
    for number, box in enumerate(rows, start=1):
        if number > 1:
            above = rows[number - 2]
            yield _rule(look, (box.x, (above.y + above.h + box.y) / 2, box.w, 0))
        place = _beside(look.part("behaviour-leaf"), box)
        yield _sign(look, "number", place, str(number), leaf(place), colour)
        yield filled(box, slide, look)


def _do_and_dont(slide: Slide, layout: Layout, look: Look, rels: Rels) -> Iterator[Item]:
    colour = f"value:{slide.values[0]}" if slide.values else "action"
    bar = look.part("do-bar")
    yield Shape(look.say("decks.decoration"), bar, RECTANGLE, look.fill(colour), NO_LINE)
    for side, path, tone in (("do", freeform.CHECK, colour), ("dont", freeform.CROSS, "ink_muted")):
        yield motifs.figure(look.say("decks.sign"), look.part(f"{side}-sign"), path, look.fill(tone))
        words = look.say(f"decks.{side}")
        yield label(
            look.say("decks.head"),
            look.part(f"{side}-head"),
            words,
            look.lang,
            pt=look.size("head"),
            colour=look.words(tone),
        )
        rows = _numbered(slide, layout, side)
        for number, box in enumerate(rows):
            if number:
                above = rows[number - 1]
                yield _rule(look, (box.x, (above.y + above.h + box.y) / 2, box.w, 0))
            yield filled(box, slide, look)


def _story(slide: Slide, layout: Layout, look: Look, rels: Rels) -> Iterator[Item]:
    """Facts in their panel; where the story goes on without any, the sign of the value at stake."""
    yield from _plain(slide, layout, look, rels)
    if slide.values and not _numbered(slide, layout, "fact"):
        value = slide.values[0]
        drawing, colour = look.theme.value_icon(value), look.fill(f"value:{value}")
        yield motifs.icon(look.say("decks.icon"), look.part("story-icon"), drawing, colour)


def _sign(look: Look, kind: str, box: Box, words: str, geometry: str, colour: str, fill: str = "") -> Shape:
    """A number or a letter in a figure: outlined in its own colour, or on a fill."""
    line = NO_LINE if fill else outline(look.fill(look.scheme.of_text(colour)), look.size("outline"))
    return label(look.say(f"decks.{kind}"), box, words, look.lang, pt=look.size(kind), colour=look.words(colour),
                 align="ctr", geometry=geometry, fill=look.fill(fill or "card"), line=line)  # fmt: skip


def _letter(look: Look, box: Box, letter: str) -> Shape:
    return _sign(look, "letter", box, letter, ELLIPSE, "ink")


def _options(slide: Slide, layout: Layout, look: Look, rels: Rels) -> Iterator[Item]:
    for number, box in enumerate(_numbered(slide, layout, "option"), start=1):
        edge = outline(look.fill("edge"), look.size("rule"))
        yield Shape(look.say("decks.decoration"), look.part(f"option-box-{number}"), RECTANGLE, look.fill("card"), edge)
        yield _letter(look, look.part(f"option-letter-{number}"), box.id[-1].upper())
        yield filled(box, slide, look)


def _consequences(slide: Slide, layout: Layout, look: Look, rels: Rels) -> Iterator[Item]:
    rows = _numbered(slide, layout, "consequence")
    width = look.part("phase-line")
    for number, box in enumerate(rows):
        if number:
            above = rows[number - 1]
            yield _rule(look, (width[0], (above.y + above.h + box.y) / 2, width[2], 0))
        yield _letter(look, _beside(look.part("consequence-letter"), box), box.id[-1].upper())
        yield filled(box, slide, look)
        yield from _marks(slide, layout.placeholder(f"alignment-{box.id[-1]}"), look)


def _marks(slide: Slide, box: Placeholder, look: Look) -> Iterator[Item]:
    """How an option stands to each value: the value's leaf, its monogram, the alignment's leaf, and the word for it."""
    marks = slide.marks.get(box.id, ())
    if not marks:
        return
    stop = f'<a:pPr><a:tabLst><a:tab pos="{emu(look.size("mark-tab"))}" algn="l"/></a:tabLst></a:pPr>'
    words: list[Paragraph] = [[Run(mark.monogram + _gap(mark.monogram, box, look) + mark.label)] for mark in marks]
    yield filled(box, slide, look, words, stop)
    for number, mark in enumerate(marks):
        middle = box.y + box.h / 2 + (number - (len(marks) - 1) / 2) * box.pt * LINE_OF_MARKS
        tile, sign = look.part("consequence-tile"), look.part("consequence-sign")
        yield motifs.tile(look, (tile[0], middle - tile[3] / 2, tile[2], tile[3]), mark.value)
        drawing = look.theme.icons[f"alignment-{mark.alignment.replace('_', '-')}"]
        name, place = look.say("decks.alignment"), (sign[0], middle - sign[3] / 2, sign[2], sign[3])
        yield motifs.icon(name, place, drawing, look.fill("ink"))


def _gap(before: str, box: Placeholder, look: Look) -> str:
    """What brings the next word to the tab stop: a tab, or on a slide of another size spaces, since LibreOffice knows but
    one tab stop, an inch away.
    """
    if not look.layout_part:
        return "\t"
    style = face(box.font, bold=box.bold)
    left = look.size("mark-tab") * POINTS - width(before, style, box.pt)
    return TIE * max(math.ceil(left / width(" ", style, box.pt)), 1)


def _question(slide: Slide, layout: Layout, look: Look, rels: Rels) -> Iterator[Item]:
    for id_ in ("hint", "minutes"):
        if id_ in slide.words:
            yield filled(layout.placeholder(id_), slide, look)
    minutes = int(slide.words["minutes"].text)
    word, accent = look.say("decks.minute", n=minutes), look.words("accent")
    yield label(
        look.say("decks.minutes-word"),
        look.part("minutes-word"),
        word,
        look.lang,
        pt=look.size("minutes-word"),
        colour=accent,
        align="ctr",
    )
    if minutes <= PETALS_AT_MOST:
        yield motifs.minute_petals(look, minutes)
    if "minutes-note" in slide.words:
        yield filled(layout.placeholder("minutes-note"), slide, look)


def _group_work(slide: Slide, layout: Layout, look: Look, rels: Rels) -> Iterator[Item]:
    for number, box in enumerate(_numbered(slide, layout, "step"), start=1):
        place = _beside(look.part("step-leaf"), box)
        yield _sign(look, "number", place, str(number), leaf(place), "white", "action")
        verb, space, rest = "\n".join(set_text(slide, box, look, bold=True)).partition(" ")
        yield filled(box, slide, look, [[Run(verb, BOLD), *([Run(space + rest)] if rest else [])]])
    bring = [p for p in layout.placeholders if p.id.startswith("bring") and p.id in slide.words]
    if bring:
        panel = look.part("bring-panel")
        geometry = leaf(panel, look.size("panel-round"))
        yield Shape(look.say("decks.decoration"), panel, geometry, look.fill("sand"), NO_LINE)
    yield from (filled(box, slide, look) for box in bring)


def _roadmap(slide: Slide, layout: Layout, look: Look, rels: Rels) -> Iterator[Item]:
    """Phases gone by in outline, the current one filled, later ones grey; the line is drawn up to the current one."""
    phases = _numbered(slide, layout, "phase")
    x, y, w, _ = look.part("phase-line")
    end = min(x + w, phases[-1].x + phases[-1].w) if phases else x
    now = phases[slide.current - 1].x if 0 < slide.current <= len(phases) else x
    yield _rule(look, (now, y, end - now, 0), "line", "phase-line")
    if now > x:
        yield _rule(look, (x, y, now - x, 0), "action", "phase-line")
    for number, box in enumerate(phases, start=1):
        yield from _phase_node(look, box.x, number, slide.current)
        yield filled(box, slide, look)
        for kind in ("when", "activities"):
            if f"{kind}-{number}" in slide.words:
                yield _phase_words(slide, layout.placeholder(f"{kind}-{number}"), look, number == slide.current)


def _phase_node(look: Look, x: float, number: int, current: int) -> Iterator[Item]:
    node = look.part("phase-node", x=x)
    picture = look.part("phase-icon")
    name = look.say("decks.node")
    is_now, is_past = number == current, number < current
    line = NO_LINE if is_now else outline(look.fill("action" if is_past else "edge"), look.size("phase-outline"))
    yield Shape(name, node, leaf(node), look.fill("action" if is_now else "paper"), line)
    colour = "white" if is_now else "action" if is_past else "ink_muted"
    place = (x + (node[2] - picture[2]) / 2, picture[1], picture[2], picture[3])
    yield motifs.icon(name, place, look.theme.phase_icon(number), look.fill(colour))


def _phase_words(slide: Slide, box: Placeholder, look: Look, is_now: bool) -> Shape:
    """When and what: the current phase's time stands out, whatever phase the layout was drawn for."""
    if not box.id.startswith("when"):
        return filled(box, slide, look)
    attributes, colour = (BOLD, look.words("action")) if is_now else (' b="0"', look.words("ink_muted"))
    return filled(box, slide, look, [[Run(slide.words[box.id].text, attributes, colour)]])


def _poll(slide: Slide, layout: Layout, look: Look, rels: Rels) -> Iterator[Item]:
    if slide.chart is not None:
        yield chart_frame(slide.chart, layout.placeholder("chart"), look, rels["chart"])
    yield from _plain(slide, layout, look, rels)


def _pledge(slide: Slide, layout: Layout, look: Look, rels: Rels) -> Iterator[Item]:
    """Lines to write on, and a tile of each value to choose from, from right to left as many as there are."""
    for number in (1, 2, 3):
        yield _rule(look, look.part(f"pledge-line-{number}"), "ink", "rule")
    yield filled(layout.placeholder("reason"), slide, look)
    x, y, w, size = look.part("pledge-tiles")
    names = look.part("pledge-names")
    step = min(w / 7, w / max(len(slide.values), 1))
    side = min(size, step * 0.87)
    for number, value in enumerate(slide.values):
        left = x + w - side - step * (len(slide.values) - 1 - number)
        yield motifs.tile(look, (left, y + size - side, side, side), value, filled=False)
        place = (left - (step - side) / 2, names[1], step, names[3])
        yield label(look.values[value], place, look.monograms[value], look.lang, pt=look.size("monogram"),
                    colour=look.words(f"value:{value}"), align="ctr")  # fmt: skip
    yield filled(layout.placeholder("witness"), slide, look)


def _closing(slide: Slide, layout: Layout, look: Look, rels: Rels) -> Iterator[Item]:
    yield filled(layout.placeholder("call"), slide, look)
    if "qr" in rels and slide.qr:
        panel, box = look.part("qr-panel"), layout.placeholder("qr")
        geometry = leaf(panel, look.size("qr-round"))
        yield Shape(look.say("decks.decoration"), panel, geometry, look.fill("white"), NO_LINE)
        alt = look.say("decks.qr-alt", address=slide.qr)
        yield Picture(look.shape_name("qr"), (box.x, box.y, box.w, box.h), rels["qr"], alt, reference(box))
    for id_ in ("address", "address-note"):
        if id_ in slide.words:
            yield filled(layout.placeholder(id_), slide, look)


SCENES: Mapping[str, Scene] = {
    "agenda": _agenda,
    "value-divider": _divider,
    "behaviours": _behaviours,
    "do-and-dont": _do_and_dont,
    "case-story": _story,
    "options": _options,
    "consequences": _consequences,
    "question": _question,
    "group-work": _group_work,
    "roadmap": _roadmap,
    "poll-chart": _poll,
    "pledge": _pledge,
    "closing": _closing,
    "points": _points,
}
"""What draws each layout; a layout not named here has its placeholders and nothing more."""
