"""Slides drawn into a file: the only module that knows python-pptx, which keeps the parts of a package and their relations.

Start at `draw`. Everything a part says is XML from `scenes`, `chart` and `notes`; here it gets its name, its kind and its
relations. Names of parts are counted, never searched for: the search is what makes a long deck slow.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from functools import cache
from io import BytesIO

import segno
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.chart.xlsx import CategoryWorkbookWriter
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.package import Package
from pptx.parts.presentation import PresentationPart

from semai.decks.chart import chart_xml, labels
from semai.decks.identity import properties, tags
from semai.decks.layouts import MAP_OVERRIDE, NAMESPACES
from semai.decks.look import Look
from semai.decks.notes import notes_xml
from semai.decks.package import custom_properties, section_list
from semai.decks.scenes import ground, scene
from semai.decks.shapes import tree
from semai.office import HEADER, core_properties, with_fixed_dates
from semai.slides import Chart, Slide, SlideDeck

FIRST_SLIDE_ID = 256
"""The lowest id that the format allows a slide."""

QUIET_ZONE = 4
"""Modules of white that a QR code needs on every side."""

QR_SCALE = 16
"""Pixels of a module: sharp on any wall."""


def draw(deck: SlideDeck, look: Look, template: bytes, day: dt.date) -> bytes:
    """The deck as .pptx bytes. template: from `template.template`; day: that the file's properties carry."""
    presentation = Presentation(BytesIO(template))
    main = presentation.part
    layouts = {layout.name: layout.part for layout in presentation.slide_master.slide_layouts}
    every = (layout.part for master in presentation.slide_masters for layout in master.slide_layouts)
    layouts |= {part.partname: part for part in every}
    canvas = _Canvas(deck, look, main, main.package, layouts, main.part_related_by(RT.NOTES_MASTER), day)
    canvas.add_slides()
    _list_slides(main, canvas.rels, section_list(_sections(deck), f"{deck.order.slug}/{deck.version}"))
    _identify(main.package, deck, look, day)
    out = BytesIO()
    presentation.save(out)
    return with_fixed_dates(out.getvalue(), day)


class _Canvas:
    """The package while slides are put into it. rels: of the presentation to each slide, in order."""

    def __init__(
        self,
        deck: SlideDeck,
        look: Look,
        main: PresentationPart,
        package: Package,
        layouts: dict[str, Part],
        notes_master: Part,
        day: dt.date,
    ) -> None:
        self.deck, self.look, self.main, self.package, self.day = deck, look, main, package, day
        self.layouts, self.notes_master = layouts, notes_master
        self.taken = {part.partname for part in package.iter_parts()}
        self.parts = [self._part(f"slides/slide{n}.xml", CT.PML_SLIDE) for n in range(1, len(deck.slides) + 1)]
        self.rels: list[str] = []

    def add_slides(self) -> None:
        for number, (slide, part) in enumerate(zip(self.deck.slides, self.parts, strict=True), start=1):
            rels = self._relate(slide, number, part)
            shapes = tree(scene(slide, number, self.deck, self.look, rels))
            data = f'<p:custDataLst><p:tags r:id="{rels["tags"]}"/></p:custDataLst>'
            part.blob = (
                f"{HEADER}<p:sld {NAMESPACES}><p:cSld>{ground(slide, self.look)}{shapes}{data}</p:cSld>"
                f"{MAP_OVERRIDE}</p:sld>"
            ).encode()
            # Not `relate_to`, which first looks through all the relations there are.
            self.rels.append(self.main.rels._add_relationship(RT.SLIDE, part))

    def _part(self, name: str, kind: str, blob: bytes = b"") -> Part:
        uri = f"/ppt/{name}"
        while uri in self.taken:  # an agency's file may have pictures and tags of its own
            stem, _, ending = uri.rpartition(".")
            uri = f"{stem}-1.{ending}"
        return Part(PackURI(uri), kind, self.package, blob)

    def _relate(self, slide: Slide, number: int, part: Part) -> dict[str, str]:
        """All relations of a slide; those its shapes need, by what they lead to."""
        look = self.look.of(slide.layout)
        part.relate_to(self.layouts[look.layout_part or look.layout_name(slide.layout)], RT.SLIDE_LAYOUT)
        identity = self._part(f"tags/tag{number}.xml", CT.PML_TAGS, tags(slide, self.deck).encode())
        rels = {"tags": part.relate_to(identity, RT.TAGS)}
        for target in (slide.back, *(row.target for row in (slide.agenda.rows if slide.agenda else ()))):
            if target not in (0, number):
                rels[f"slide-{target}"] = part.relate_to(self.parts[target - 1], RT.SLIDE)
        if slide.chart is not None:
            rels["chart"] = part.relate_to(self._chart(slide, number), RT.CHART)
        if slide.qr:
            image = self._part(f"media/image{number}.png", CT.PNG, qr_png(slide.qr, look.scheme.darkest))
            rels["qr"] = part.relate_to(image, RT.IMAGE)
        if slide.notes:
            notes = self._part(f"notesSlides/notesSlide{number}.xml", CT.PML_NOTES_SLIDE)
            notes.blob = notes_xml(slide.notes, self.look).encode()
            notes.relate_to(self.notes_master, RT.NOTES_MASTER)
            notes.relate_to(part, RT.SLIDE)
            part.relate_to(notes, RT.NOTES_SLIDE)
        return rels

    def _chart(self, slide: Slide, number: int) -> Part:
        chart, look = slide.chart, self.look.of(slide.layout)
        box = look.deck.layout(slide.layout).placeholder("chart")
        assert chart is not None
        workbook = _workbook(chart, labels(chart, box, look), self.day)
        part = self._part(f"charts/chart{number}.xml", CT.DML_CHART)
        sheet = self._part(f"embeddings/Microsoft_Excel_Sheet{number}.xlsx", CT.SML_SHEET, workbook)
        rel = part.relate_to(sheet, RT.PACKAGE)
        part.blob = chart_xml(chart, box, look, rel).encode()
        return part


def _workbook(chart: Chart, names: tuple[str, ...], day: dt.date) -> bytes:
    """The chart's figures as the .xlsx that opens under "edit data"."""
    data = CategoryChartData()  # type: ignore[no-untyped-call]  # python-pptx has types for half of itself
    data.categories = names
    data.add_series(chart.before_label, chart.before)  # type: ignore[no-untyped-call]  # as above
    data.add_series(chart.after_label, chart.after)  # type: ignore[no-untyped-call]  # as above
    return with_fixed_dates(CategoryWorkbookWriter(data).xlsx_blob, day)  # type: ignore[no-untyped-call]  # as above


@cache  # the same cases are read in many decks
def qr_png(address: str, ink: str) -> bytes:
    """A QR code, ink on white with its quiet zone, that forgives 15 % of damage."""
    out = BytesIO()
    segno.make(address, error="m", micro=False).save(out, kind="png", scale=QR_SCALE, border=QUIET_ZONE, dark=ink)
    return out.getvalue()


def _sections(deck: SlideDeck) -> list[tuple[str, list[int]]]:
    """Each section's title and the ids of its slides; sections without slides are left out."""
    slides: dict[int, list[int]] = defaultdict(list)
    for at, slide in enumerate(deck.slides):
        slides[slide.section].append(FIRST_SLIDE_ID + at)
    return [(section.title, slides[at]) for at, section in enumerate(deck.sections) if slides[at]]


def _list_slides(main: PresentationPart, rels: list[str], sections: str) -> None:
    """Name the slides in the presentation, and its sections in the extension PowerPoint keeps them in."""
    root = main._element
    ids = "".join(f'<p:sldId id="{FIRST_SLIDE_ID + at}" r:id="{rel}"/>' for at, rel in enumerate(rels))
    root.replace(root.find("{*}sldIdLst"), parse_xml(f"<p:sldIdLst {NAMESPACES}>{ids}</p:sldIdLst>"))
    root.find("{*}extLst").append(parse_xml(sections))


def _identify(package: Package, deck: SlideDeck, look: Look, day: dt.date) -> None:
    """Say in the file's properties what it is, for whom and in which version."""
    order = deck.order
    facts = {
        "dc:title": deck.title,
        "dc:subject": order.workshop.title,
        "dc:creator": order.event.organiser if order.event else look.brand,
        "cp:keywords": ", ".join(deck.value_names.values()),
        "dc:description": deck.simulation or "",
        "cp:lastModifiedBy": look.brand,
        "cp:revision": "1",
        "dc:identifier": f"{order.slug}/{deck.version}",
        "dc:language": look.lang,
        "cp:version": deck.version,
    }
    core = Part(PackURI("/docProps/core.xml"), CT.OPC_CORE_PROPERTIES, package, core_properties(facts, day))
    package.relate_to(core, RT.CORE_PROPERTIES)
    marks = custom_properties(properties(deck))
    custom = Part(PackURI("/docProps/custom.xml"), CT.OFC_CUSTOM_PROPERTIES, package, marks)
    package.relate_to(custom, RT.CUSTOM_PROPERTIES)
