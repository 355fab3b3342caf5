"""What participants write on and read, in Word. Lines and tables can be typed in. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from semai.guides.form_sheets import Part, Sheet, Table
from semai.guides.forms import PledgeSheet, WorksheetSheet
from semai.guides.pack import ReadingSheet
from semai.guides.pulse import PulseSheet
from semai.guides.word.looks import CARD_EDGE
from semai.guides.word.pen import GAP, Pen, lines
from semai.guides.word.pieces import cell, head_row, kept, paragraph, row, run, tab, table, twips

SCALE_MM = 10
FORM_ROW_MM = 11
PLAN_ROW_MM = 15
"""Of rows to write in; those of a plan hold a sentence."""


def worksheet(pen: Pen, it: WorksheetSheet) -> None:
    pen.title(it.title, it.label, it.kicker)
    pen.paragraph("Instruction", it.instruction)
    pen.tags(it.values)
    if it.pulse is not None:
        pulse(pen, it.pulse)
    for number, prompt in enumerate(it.prompts, start=1):
        ask = paragraph("Prompt", run(f"{number}.  {prompt.text}"))
        pen.add(*kept([ask, *(paragraph("WriteLine") for _ in range(prompt.lines))]))
        pen.add(GAP)


def pulse(pen: Pen, it: PulseSheet) -> None:
    """The statements, each with the name of its value, since a colour is lost in a copy."""
    scale(pen, it.scale)
    rows = []
    for line in it.lines:
        said = [paragraph("Cell", pen.value(line.value)), paragraph("Cell", run(line.statement))]
        said += [paragraph("Cell", run(line.probe, "Muted"))] if line.probe else []
        rows.append(said)
    scale_table(pen, [("", rows)], len(it.scale), it.notice)  # the notice heads the table: it is what these are not
    for step in it.after:
        pen.paragraph("Normal", step)


def scale_table(pen: Pen, groups: Iterable[tuple[str, Iterable[Sequence[str]]]], count: int, head: str) -> None:
    """Statements, each with numbers to circle from 1 to `count`. groups: a title or "", and the paragraphs of each row."""
    fixed = [twips(SCALE_MM)] * count
    widths = [pen.size.text - sum(fixed), *fixed]
    numbers = [
        cell(width, paragraph("Cell", run(str(number), "StrongText"), align="center"), stands="center")
        for number, width in enumerate(fixed, start=1)
    ]
    rows = [head_row(widths, [head, *map(str, range(1, count + 1))])]
    for title, statements in groups:
        rows += [row(cell(pen.size.text, paragraph("CellHead", run(title)), span=count + 1))] if title else []
        rows += [row(cell(widths[0], *said), *numbers) for said in statements]
    pen.add(table("RuledTable", widths, rows, title=head), GAP)


def scale(pen: Pen, words: Sequence[str]) -> None:
    """What each number means."""
    pen.add(
        paragraph(
            "Normal", run("   ").join(run(f"{n} ", "StrongText") + run(it) for n, it in enumerate(words, start=1))
        )
    )


# Pledge cards ----------------------------------------------------------------------------------------------------------


def pledge(pen: Pen, it: PledgeSheet) -> None:
    """Four cards with lines to cut along, on a sheet without margins; the heading of the first is that of the sheet."""
    width = pen.size.card
    height = (pen.size.height - 2 * CARD_EDGE) // 2 - twips(4)
    first = pen.headed(it.title, it.label)
    other = paragraph("CardHead", run(it.title))
    rows = [
        row(cell(width, head, *_card(pen, it)), cell(width, other, *_card(pen, it)), height=height, exact=True)
        for head in (first, other)
    ]
    pen.add(table("CardTable", [width, width], rows, title=it.title, head=False))


def _card(pen: Pen, it: PledgeSheet) -> list[str]:
    words = pen.words
    opening = paragraph("CardVoice", run(words["pledge.open"]), tab(), run(words["pledge.open-end"]))
    choice = run("   ").join(pen.value(slug) for slug in pen.names)
    code = [paragraph("Card", run(it.code, "Muted"), align="right")] if it.code else []
    fields = [paragraph("CardField", run(words[f"pledge.{name}"]), tab()) for name in ("name", "witness", "review")]
    return [
        opening,
        *(paragraph("WriteLine") for _ in range(it.lines)),
        GAP,
        paragraph("Card", run(words["pledge.circle"], "Muted")),
        paragraph("Card", choice),
        *fields,
        *code,
        *([paragraph("Card", run(pen.simulation, "StrongText"))] if pen.simulation else []),
    ]


# Pages to read, sheets of the content ----------------------------------------------------------------------------------


def reading(pen: Pen, it: ReadingSheet) -> None:
    """The official wording letter for letter, then what it looks like, and room for an answer."""
    pen.title(it.title, it.label, it.kicker)
    pen.paragraph("Prompt", it.definition)
    number = pen.list_from(1)
    for behaviour in it.behaviours:
        pen.add(paragraph("ListNumber", run(behaviour.wording), keep_next=True, numbering=(number, 0)))
        said = [
            (pen.words["example"], behaviour.example),
            (pen.words["counter-example"], behaviour.counter_example),
            (pen.words["try-today"], behaviour.try_today),
        ]
        shown = lines(*(run(f"{label}: ", "StrongText") + run(words) for label, words in said if words))
        pen.add(paragraph("Example", shown))
    pen.prose(it.text, "Reading")
    pen.paragraph("Prompt", it.question)
    ask = paragraph("Normal", run(f"{pen.words['reflection']}: ", "StrongText"), run(it.reflection))
    pen.add(*kept([ask, *(paragraph("WriteLine") for _ in range(it.lines))]), GAP)


def form(pen: Pen, it: Sheet, row_mm: float = FORM_ROW_MM) -> None:
    """row_mm: least height of the rows of its tables."""
    pen.title(it.title, it.label)
    pen.paragraph("Instruction", it.instruction)
    for part in it.parts:
        _form_part(pen, part, row_mm)


def _form_part(pen: Pen, it: Part, row_mm: float) -> None:
    pen.heading(it.heading)
    pen.prose(it.text)
    if it.prompt:
        pen.add(*kept([paragraph("Prompt", run(it.prompt)), *(paragraph("WriteLine") for _ in range(it.lines))]), GAP)
    pen.checks(it.checklist)
    if it.table is not None:
        _form_table(pen, it.table, it.heading or it.prompt, row_mm)


def _form_table(pen: Pen, it: Table, title: str, row_mm: float) -> None:
    """Every row is high enough to write in."""
    width = pen.size.text // len(it.columns)
    widths = [pen.size.text - width * (len(it.columns) - 1), *[width] * (len(it.columns) - 1)]
    rows = [head_row(widths, it.columns)]
    for head in it.heads:
        blank = [cell(w, paragraph("Cell")) for w in widths[1:]]
        rows.append(row(cell(widths[0], paragraph("Cell", run(head))), *blank, height=twips(row_mm)))
    pen.add(table("GridTable", widths, rows, title=title or ", ".join(it.columns)), GAP)
