"""What keeps somebody from reading a deck who does not see it, sees it dimly, hears it read aloud or moves by keyboard.

Start at `findings`: a line for each, with the slide's number; [] for a deck that is well. It knows nothing of how our decks
are drawn, only the file (see `drawn`), so it may be asked of any .pptx.

A reading order is taken as right if the title comes first, the footer last, and between them nothing is read after what
stands below it in the same column or to the right of it in the same row.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import combinations, pairwise

from drawn import SPACES, Box, Drawn, Package, Shape, Words, found, slides_of

LEAST, LEAST_FOOTER = 16, 12
"""Points. Words on a slide are 18 or more but for monograms under the tiles of values, of which 16 is the size."""

LARGE, ENOUGH, ENOUGH_LARGE = 24, 4.5, 3.0
FOOTER = ("ftr", "dt", "sldNum")
HAIR = 0.02
"""Inches by which two boxes may overlap and yet stand beside each other."""

FILE_NAME = re.compile(r"(?i)^\S+\.(png|jpe?g|gif|svg|emf|wmf|bmp|tiff?|webp|xlsx|pptx)$")
BILEVEL = b"\x01"
"""Bits of a pixel in a PNG of two tones, such as a code: no words can be read from it anyway."""


def findings(file: bytes) -> list[str]:
    """Everything that is amiss, slide by slide."""
    package = Package(file)
    language = _language(package)
    told = [] if language else ["the file does not say its language"]
    seen: dict[str, int] = {}
    for number, slide in enumerate(slides_of(file), start=1):
        title = next((shape.text for shape in slide.shapes if shape.placeholder in ("title", "ctrTitle")), "")
        if first := seen.get(title) if title else None:
            told.append(f"slide {number}: has the title of slide {first}, “{title}”")
        seen.setdefault(title, number)
        told += [f"slide {number}: {finding}" for rule in RULES for finding in rule(slide)]
        told += [f"slide {number}: {finding}" for finding in _languages(slide, language)]
    return told


def _language(package: Package) -> str:
    core = package.parts.get("docProps/core.xml")
    names = package.tree("docProps/core.xml").xpath("//*[local-name()='language']/text()") if core else []
    return names[0] if names else ""


# What it is called and what it tells ----------------------------------------------------------------------------------


def _title(slide: Drawn) -> Iterator[str]:
    if not any(shape.placeholder in ("title", "ctrTitle") and shape.text for shape in slide.shapes):
        yield "has no title"


def _alternatives(slide: Drawn) -> Iterator[str]:
    """Every shape says something or is marked as decoration, and never both."""
    for shape in slide.shapes:
        says = bool(shape.text or shape.alt.strip())
        if shape.decorative and says:
            yield f"“{shape.name}” is marked as decoration and yet says something"
        if not shape.decorative and not says:
            yield f"“{shape.name}” has neither text nor alt text nor the mark of decoration"
        if (shape.kind == "pic" or shape.data) and not shape.decorative and not shape.alt.strip():
            yield f"“{shape.name}”, a {shape.data or 'picture'}, has no alt text"
        if FILE_NAME.match(shape.alt.strip()):
            yield f"“{shape.name}” has a file's name for alt text"


def _pictures(slide: Drawn) -> Iterator[str]:
    """Only codes are pictures; of anything else nobody can tell whether it holds words."""
    for shape in slide.shapes:
        for rel in found(shape.element, ".//a:blip/@r:embed"):
            image = slide.package.parts[slide.package.relations(slide.part)[rel][1]]
            if not image.startswith(b"\x89PNG") or image[24:25] != BILEVEL:
                yield f"“{shape.name}” is a picture that may hold text"


def _tables(slide: Drawn) -> Iterator[str]:
    for shape in slide.shapes:
        for table in found(shape.element, ".//a:tbl"):
            if not found(table, "a:tblPr[@firstRow='1' or @firstRow='true']"):
                yield f"“{shape.name}” has no head row"
            for cell in found(table, "a:tr[1]/a:tc"):
                if not "".join(found(cell, ".//a:t/text()")).strip():
                    yield f"“{shape.name}” has a column without a head"


def _links(slide: Drawn) -> Iterator[str]:
    known = slide.package.relations(slide.part)
    for link in found(slide.tree, "//a:hlinkClick"):
        named = found(link, "ancestor::a:r[1]/a:t/text() | parent::p:cNvPr/@descr | parent::p:cNvPr/../..//a:t/text()")
        if not link.get("tooltip") and not "".join(named).strip():
            yield "has a link without words"
        if link.get(f"{{{SPACES['r']}}}id") not in known:
            yield "has a link that leads nowhere"


def _movement(slide: Drawn) -> Iterator[str]:
    if found(slide.tree, "//p:transition | //p:timing"):
        yield "moves"


# In which order ---------------------------------------------------------------------------------------------------------


def _order(slide: Drawn) -> Iterator[str]:
    if slide.shapes and slide.shapes[0].placeholder not in ("title", "ctrTitle"):
        yield "is not read from its title on"
    spoken = [shape for shape in slide.shapes if (shape.text or shape.alt) and shape.box]
    middle = [shape for shape in spoken if shape.placeholder not in ("title", "ctrTitle", *FOOTER)]
    foot = [shape for shape in spoken if shape.placeholder in FOOTER]
    last = max((spoken.index(shape) for shape in middle), default=-1)
    if any(spoken.index(shape) < last for shape in foot):
        yield "reads its footer before the end"
    for one, other in (*combinations(middle, 2), *pairwise(foot)):
        if one.box and other.box and _comes_first(other.box, one.box):
            yield f"reads “{one.name}” before “{other.name}”"


def _comes_first(one: Box, other: Box) -> bool:
    """Whether `one` stands above the other in its column, or left of it in its row."""
    above = one[3] <= other[1] + HAIR
    left = one[2] <= other[0] + HAIR
    same_column = min(one[2], other[2]) - max(one[0], other[0]) > HAIR
    same_row = min(one[3], other[3]) - max(one[1], other[1]) > HAIR
    return (above and same_column) or (left and same_row)


# In which language ------------------------------------------------------------------------------------------------------


def _languages(slide: Drawn, language: str) -> Iterator[str]:
    notes = slide.package.related(slide.part, "notesSlide")
    charts = [target for kind, target in slide.package.relations(slide.part).values() if kind == "chart"]
    sheets = [("", slide.part), *([("notes: ", notes)] if notes else []), *(("chart: ", chart) for chart in charts)]
    for where, part in sheets:
        tree = slide.package.tree(part)
        for run in found(tree, "//a:r | //a:fld"):
            if (found(run, "a:rPr/@lang") or [""])[0] != language:
                yield f"{where}words not in the deck's language, “{''.join(found(run, 'a:t/text()'))[:40]}”"
        if any(end.get("lang") != language for end in found(tree, "//a:endParaRPr")):
            yield f"{where}the end of a paragraph is not in the deck's language"
        if any(lang != language for lang in found(tree, "/c:chartSpace/c:lang/@val")):
            yield f"{where}is not in the deck's language"


# Whether it can be seen -------------------------------------------------------------------------------------------------


def _sizes(slide: Drawn) -> Iterator[str]:
    for shape in slide.shapes:
        least = LEAST_FOOTER if shape.placeholder in FOOTER else LEAST
        sizes = [words.pt for words in shape.words if words.text.strip()]
        sizes += [
            int(size) / 100 for _, tree in _charts(slide, shape) for size in found(tree, "//c:txPr//a:defRPr/@sz")
        ]
        if sizes and min(sizes) < least:
            yield f"“{shape.name}” has words of {min(sizes):g} pt"


def _contrasts(slide: Drawn) -> Iterator[str]:
    for shape in slide.shapes:
        for words in _seen(slide, shape):
            for ground in [words.fill] if words.fill else _grounds(slide, shape):
                need = ENOUGH_LARGE if words.pt >= LARGE else ENOUGH
                if words.colour is None:
                    yield f"“{shape.name}” has words of a colour that cannot be told"
                elif (got := contrast(words.colour, ground)) < need:
                    yield f"“{shape.name}” is pale: {words.colour} on {ground} is {got:.2f}, {need:g} needed"


def _seen(slide: Drawn, shape: Shape) -> Iterator[Words]:
    """All words of a shape, those that a chart writes too."""
    yield from (words for words in shape.words if words.text.strip())
    for part, tree in _charts(slide, shape):
        for look in found(tree, "//c:txPr//a:defRPr"):
            yield Words(
                part, None, int(look.get("sz", "1000")) / 100, slide.colours.of(look.find("{*}solidFill")), None
            )


def _charts(slide: Drawn, shape: Shape) -> Iterator[tuple[str, object]]:
    for rel in found(shape.element, ".//c:chart/@r:id"):
        part = slide.package.relations(slide.part)[rel][1]
        yield part, slide.package.tree(part)


def _grounds(slide: Drawn, shape: Shape) -> list[str]:
    """The colours that words of a shape stand on: its own fill, else those of what lies under it, down to the first that
    lies under all of it.
    """
    if shape.fill:
        return [shape.fill]
    if shape.box is None:
        return [slide.ground]
    grounds = []
    for under in reversed(slide.beneath):
        assert under.box is not None
        assert under.fill is not None
        if _meet(under.box, shape.box) and _is_under(slide, under, shape):
            grounds.append(under.fill)
            if _covers(under.box, shape.box):
                return grounds
    return [*grounds, slide.ground]


def _is_under(slide: Drawn, under: Shape, shape: Shape) -> bool:
    """Whether it is drawn before: on the layout or the master, or earlier on the slide."""
    return slide.order.get(under.element, -1) < slide.order[shape.element]


def _meet(one: Box, other: Box) -> bool:
    across, down = (min(one[i + 2], other[i + 2]) - max(one[i], other[i]) for i in (0, 1))
    return across > HAIR and down > HAIR


def _covers(one: Box, other: Box) -> bool:
    return all(one[i] <= other[i] + HAIR and other[i + 2] <= one[i + 2] + HAIR for i in (0, 1))


def contrast(one: str, other: str) -> float:
    """By WCAG 2.2, from 1 to 21."""
    dark, light = sorted(_luminance(colour) for colour in (one, other))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


RULES: tuple[Callable[[Drawn], Iterator[str]], ...] = (
    _title, _alternatives, _pictures, _tables, _links, _movement, _order, _sizes, _contrasts,
)  # fmt: skip
