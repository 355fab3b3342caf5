"""The first pages of a guide in Word: cover, how to use it, contents, the workshop on one page, running order. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from semai.guides.forms import Field
from semai.guides.guide import AgendaDay, AgendaRow, ContentsGroup, Cover, Reference, Summary
from semai.guides.kit import KitCover
from semai.guides.word.pen import BLANK, Pen, lines
from semai.guides.word.pieces import head_row, line_row, link, page_of, paragraph, run, tab, table, twips


def cover(pen: Pen, it: Cover) -> None:
    pen.band(pen.size.text)
    pen.paragraph("KickerOn", it.kicker)
    pen.paragraph("Title", it.title)
    pen.paragraph("Subtitle", it.subtitle)
    for line in it.fields:
        pen.fact(line)


def kit_cover(pen: Pen, it: KitCover) -> None:
    pen.title(it.title, kicker=it.kicker)
    pen.paragraph("Lead", it.lead)
    pen.paragraph("Note", it.version)


def identity(pen: Pen, fields: Sequence[Field]) -> None:
    pen.title(pen.words["identity"], "identity")
    for line in fields:
        pen.fact(line)


def how(pen: Pen, entries: Sequence[Field]) -> None:
    pen.title(pen.words["how"], "how")
    for entry in entries:
        pen.add(paragraph("Fact", run(entry.label, "StrongText"), tab(), run(entry.text)))


def contents(pen: Pen, groups: Sequence[ContentsGroup]) -> None:
    """A field that a program fills from the headings, filled as they are."""
    pen.add(paragraph("TOCHeading", run(pen.words["contents"]), new_page=True))
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z '
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    entries = []
    for group in groups:
        first = group.entries[0].label if group.entries else ""
        entries.append(_entry(pen, "TOC1", Reference(group.title, first), begin if group is groups[0] else ""))
        entries += [_entry(pen, "TOC2", Reference(pen.listed[it.label], it.label)) for it in group.entries]
    end = paragraph("Normal", '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    pen.add(
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
        f"</w:sdtPr><w:sdtContent>{''.join(entries)}{end}</w:sdtContent></w:sdt>"
    )


def _entry(pen: Pen, style: str, it: Reference, before: str = "") -> str:
    mark = pen.mark(it.label)
    return paragraph(style, before, link(mark, run(it.text) + tab() + page_of(mark)))


def summary(pen: Pen, it: Summary) -> None:
    pen.title(pen.words["summary"], "summary")
    pen.paragraph("Lead", it.lead)
    pen.columns(2)
    for fact in it.facts:
        pen.labelled("Note", fact.label, fact.text or BLANK)
    pen.columns(1)
    pen.heading(pen.words["objectives"])
    pen.numbered(it.objectives)
    pen.columns(2)
    if it.day_before:
        pen.heading(pen.words["day-before"])
        pen.checks(it.day_before, "NoteCheck")
    pen.heading(pen.words["materials"])
    for line in it.copies:
        pen.labelled("Note", line.label, f"{line.text}.")
    pen.add(paragraph("Note", pen.reference(Reference(pen.words["materials-all"], "materials"))))
    if it.roles:
        pen.heading(pen.words["roles"])
        for role in it.roles:
            pen.labelled("Note", role.label, role.text or BLANK)
    if it.room:
        pen.heading(pen.words["room"])
        pen.checks(it.room, "NoteCheck")


def agenda(pen: Pen, days: Sequence[AgendaDay]) -> None:
    pen.title(pen.words["agenda"], "agenda")
    for day in days:
        pen.heading(day.title)
        pen.paragraph("Normal", day.lead)
        fixed = [twips(mm) for mm in (13, 14, 25, 13, 11)]
        widths = [*fixed[:2], pen.size.text - sum(fixed), *fixed[2:]]
        heads = [pen.words[code] for code in ("clock", "minutes", "session", "material", "slides", "pages")]
        rows = [head_row(widths, heads), *(_agenda_row(pen, line, widths) for line in day.rows)]
        pen.add(table("RuledTable", widths, rows, title=day.title or pen.words["agenda"]))
        pen.add(paragraph("Gap"))
        for note in day.notes:
            pen.paragraph("Prompt", note)


def _agenda_row(pen: Pen, it: AgendaRow, widths: Sequence[int]) -> str:
    style = "Muted" if it.quiet else "StrongText"
    late = run(f"{pen.words['late']}: ", "StrongText") + run(it.late) if it.late else ""
    cells = (
        run(it.clock, style),
        run(str(it.minutes)),
        lines(run(it.title, style), run(it.about, "Muted"), late),
        lines(*(run(material) for material in it.materials)),
        run(it.slides),
        pen.page_number(it.label),
    )
    return line_row(widths, cells)
