"""The last pages of a guide in Word: what to bring and copy, messages to send, sources. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from semai.guides.form_sheets import Sheet
from semai.guides.forms import SupplyLine
from semai.guides.guide import Copy, Materials, Messages, SourceLine
from semai.guides.word.pen import GAP, Pen
from semai.guides.word.pieces import head_row, kept, line_row, paragraph, run, table, twips


def materials(pen: Pen, it: Materials) -> None:
    words = pen.words
    pen.title(words["materials-title"], it.label)
    pen.heading(words["copies"])
    pen.paragraph("Normal", words["copies-lead"], keep_next=True)
    copies(pen, it.copies, words["copies"])
    if it.items:
        pen.heading(words["materials"])
        pen.paragraph("Normal", words["materials-lead"], keep_next=True)
        supplies(pen, it.items, [words[code] for code in ("materials", "count", "for-session")])


def copies(pen: Pen, items: Sequence[Copy], title: str, *, here: bool = True) -> None:
    """A table of sheets by their code. here: with the page of those that stand in this paper."""
    words = pen.words
    packs = {pack: words.get(f"pack.{pack}", "") for pack in ("participants", "committee")}
    columns: list[tuple[str, float, Callable[[Copy], str]]] = [
        ("pack.code", 14, lambda it: run(it.code, "StrongText")),
        ("sheet", 0, lambda it: run(it.sheet.text)),
        ("count", 60, lambda it: run(it.count)),
        ("pack.pack", 30, lambda it: run(packs[it.pack])),
        ("pages", 14, lambda it: pen.page_number(it.sheet.label)),
    ]
    shown = [column for column in columns if column[0] in words and (here or column[0] != "pages")]
    rest = pen.size.text - sum(twips(mm) for _, mm, _ in shown)
    widths = [twips(mm) or rest for _, mm, _ in shown]
    rows = [head_row(widths, [words[code] for code, _, _ in shown])]
    rows += [line_row(widths, [said(it) for _, _, said in shown]) for it in items]
    pen.add(table("RuledTable", widths, rows, title=title), GAP)


def sheet_list(pen: Pen, items: Sequence[Sheet]) -> None:
    """The sheets of a kit, with how many to print and where they stand."""
    if items:
        widths = [twips(10), pen.size.text - twips(70), twips(46), twips(14)]
        title = pen.words["kit.sheet"]
        rows = [head_row(widths, ["", title, pen.words["copies"], pen.words["page"]])]
        rows += [
            line_row(widths, (run(it.code), run(it.title), run(it.copies), pen.page_number(it.label))) for it in items
        ]
        pen.add(table("RuledTable", widths, rows, title=title), GAP)


def supplies(pen: Pen, items: Sequence[SupplyLine], heads: Sequence[str]) -> None:
    """A table of things to bring, each with a box to tick. heads: thing, amount, what for."""
    fixed = [twips(34), twips(50)]
    widths = [pen.size.text - sum(fixed), *fixed]
    rows = [head_row(widths, heads)]
    rows += [line_row(widths, (run(f"☐  {it.item}"), run(it.amount), run(it.sessions))) for it in items]
    pen.add(table("RuledTable", widths, rows, title=heads[0]), GAP)


def messages(pen: Pen, it: Messages) -> None:
    pen.title(it.title, it.label)
    pen.paragraph("Normal", it.lead)
    for message in it.messages:
        head = paragraph("Prompt", run(message.when), run(f"  {message.title}", "Emphasis"))
        pen.add(*kept([head, paragraph("Message", run(message.text))]))


def sources(pen: Pen, items: Sequence[SourceLine]) -> None:
    pen.title(pen.words["sources"], "sources")
    pen.paragraph("Normal", pen.words["sources-lead"])
    for it in items:
        blocks = [paragraph("Prompt", run(it.title))]
        blocks += [paragraph("Note", run(f"{it.details}."))] if it.details else []
        blocks += [paragraph("Note", pen.outside(it.url))] if it.url else []
        blocks += [paragraph("Note", run(it.status))] if it.status else []
        pen.add(*kept(blocks))
