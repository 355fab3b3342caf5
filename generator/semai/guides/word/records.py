"""The papers of the committee in Word: checklist, supplies, attendance, evaluation, record, certificate. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from semai.guides.forms import (
    AttendanceSheet,
    Blanks,
    CertificateSheet,
    ChecklistSheet,
    EvaluationSheet,
    RecordSheet,
    Signature,
    SupplySheet,
)
from semai.guides.word.back import supplies
from semai.guides.word.package import proportions
from semai.guides.word.pen import BLANK, GAP, Pen
from semai.guides.word.pieces import cell, head_row, kept, line_row, paragraph, row, run, tab, table, twips
from semai.guides.word.sheets import scale, scale_table

ROW_MM = 8.7
NUMBER_MM = 11
SIGNED_MM = 40
ABREAST = 3
MINUTES_MM = 32
LOGO_MM = 15


def checklist(pen: Pen, it: ChecklistSheet) -> None:
    pen.title(it.title, it.label)
    pen.paragraph("Normal", pen.words["checklist.lead"])
    for group in it.groups:
        pen.heading(f"{group.when}   {group.date}".rstrip())
        pen.checks(group.items)


def supply_list(pen: Pen, it: SupplySheet) -> None:
    pen.title(it.title, it.label)
    if it.room:
        pen.heading(pen.words["room"])
        pen.checks(it.room)
    if it.lines:
        heads = [pen.words[code] for code in ("supplies.item", "supplies.amount", "for-session")]
        pen.heading(heads[0])
        pen.paragraph("Normal", pen.words["supplies.lead"], keep_next=True)
        for fact in it.facts:
            pen.fact(fact)
        supplies(pen, it.lines, heads)


def attendance(pen: Pen, it: AttendanceSheet) -> None:
    """Rows to sign in; whoever edits it adds some at the end."""
    pen.title(it.title, it.label)
    for line in it.fields:
        pen.fact(line)
    fixed = twips(NUMBER_MM), twips(SIGNED_MM)
    middle = len(it.columns) - 2
    widths = [fixed[0], *[(pen.size.text - sum(fixed)) // middle] * middle, fixed[1]]
    rows = [head_row(widths, it.columns)]
    for number in it.numbers:
        # People sign on the left and the right in turn, so that no signature runs into the next.
        signs = paragraph("Cell", run(f"{number}."), align="left" if number % 2 else "center")
        blank = [cell(width, paragraph("Cell"), stands="center") for width in widths[1:-1]]
        count = cell(widths[0], paragraph("Cell", run(str(number)), align="right"), stands="center")
        rows.append(row(count, *blank, cell(widths[-1], signs), height=twips(ROW_MM)))
    pen.add(table("GridTable", widths, rows, title=it.title), GAP)
    pen.paragraph("Note", it.of)
    if it.signatures:
        pen.paragraph("Normal", pen.words["attendance.known"], keep_next=True)
        signatures(pen, it.signatures, pen.size.text)


def signatures(pen: Pen, people: Sequence[Signature], room: int) -> None:
    """At most three side by side, never apart: the role, room to sign, the name or a line for it. room: width of the page.

    Names stand in a row of their own, so that they are on one line however long the roles above them are.
    """
    if not people:
        return
    people, others = people[:ABREAST], people[ABREAST:]
    width = room // len(people)
    roles = [cell(width, paragraph("Signature", run(who.role)), *[paragraph("Signature")] * 2) for who in people]
    names = [
        cell(
            width,
            paragraph("Signature", run(who.name, "StrongText")) if who.name else paragraph("WriteLine"),
            *([paragraph("Signature", run(f"{who.staff_number} {BLANK}"))] if who.staff_number else []),
            stands="bottom",
        )
        for who in people
    ]
    title = ", ".join(who.role for who in people)
    pen.add(table("PlainTable", [width] * len(people), [row(*roles), row(*names)], title=title, head=False))
    pen.add(paragraph("Gap", keep_next=bool(others)))
    signatures(pen, others, room)


def evaluation(pen: Pen, it: EvaluationSheet) -> None:
    pen.title(it.title, it.label)
    for line in it.fields:
        pen.fact(line)
    pen.paragraph("Normal", pen.words["evaluation.lead"])
    scale(pen, it.scale)
    groups = [(group.title, [[paragraph("Cell", run(item))] for item in group.items]) for group in it.groups]
    scale_table(pen, groups, len(it.scale), pen.words["evaluation.item"])
    for question in it.open_lines:
        pen.add(*kept([paragraph("Prompt", run(question)), paragraph("WriteLine"), paragraph("WriteLine")]), GAP)


def sentence(blanks: Blanks) -> str:
    return run(BLANK.join(blanks))


def record(pen: Pen, it: RecordSheet) -> None:
    """Room for the head of whoever files it and for its number, then what was held, to be signed."""
    pen.add(paragraph("Letterhead"))
    pen.title(it.title, it.label)
    pen.add(paragraph("Fact", run(pen.words["record.number"], "Muted"), tab(), tab()))
    pen.add(paragraph("Normal", sentence(it.opening)))
    for fact in it.facts:
        pen.fact(fact)
    if it.cases:
        pen.heading(pen.words["record.cases"])
        pen.numbered(it.cases)
    pen.heading(pen.words["record.agreed"])
    pen.write_lines(it.agreed)
    pen.add(GAP)
    pen.paragraph("Normal", it.closing, keep_next=True)
    signatures(pen, it.signatures, pen.size.text)


def certificate(pen: Pen, it: CertificateSheet) -> None:
    """On a sheet turned sideways; the sessions stand on its back."""
    pen.band(pen.size.wide)
    if it.logo is not None:
        width, height = proportions(it.logo)
        high = twips(LOGO_MM)
        pen.add(paragraph("Normal", pen.picture(it.logo, high * width // height, high, it.organisation)))
    pen.paragraph("Prompt", it.organisation)
    pen.add(paragraph("Fact", run(pen.words["certificate.number"], "Muted"), tab(), run(BLANK)))
    pen.title(it.title, it.label)
    pen.paragraph("Instruction", it.given)
    pen.add(paragraph("WriteLine"), GAP)
    pen.paragraph("Instruction", it.taken_part)
    pen.paragraph("CertificateEvent", it.event)
    pen.add(paragraph("Instruction", sentence(it.held)))
    pen.add(paragraph("Instruction", run(it.length, "StrongText")))
    pen.add(paragraph("Normal", sentence(it.signed), keep_next=True))
    signatures(pen, it.signatures, pen.size.wide)
    if it.sessions:
        widths = [pen.size.wide - twips(MINUTES_MM), twips(MINUTES_MM)]
        pen.add(paragraph("Gap", new_page=True))
        rows = [head_row(widths, [it.sessions_title, ""])]
        rows += [line_row(widths, (run(line.title), run(line.minutes))) for line in it.sessions]
        rows.append(line_row(widths, (run(it.event, "StrongText"), run(it.length, "StrongText"))))
        pen.add(table("RuledTable", widths, rows, title=it.sessions_title), GAP)
