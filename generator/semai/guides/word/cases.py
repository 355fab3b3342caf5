"""A case in Word, twice: the page participants get, and the teaching note. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from semai.guides.guide import CaseNote, CaseSheet, NoteOption
from semai.guides.word.pen import Pen, lines
from semai.guides.word.pieces import cell, head_row, kept, line_row, paragraph, row, run, tab, table, twips


def case_page(pen: Pen, it: CaseSheet) -> None:
    pen.title(it.title, it.label, it.kicker)
    pen.tags(it.values)
    pen.paragraph("Note", it.setting)
    pen.prose(it.story, "Story")
    options = [paragraph("Option", run(option.letter, "StrongText"), tab(), run(option.text)) for option in it.options]
    pen.add(*kept([paragraph("Prompt", run(it.decision)), *options]))


def case_note(pen: Pen, it: CaseNote) -> None:
    words = pen.words
    pen.title(it.title, it.label, it.kicker)
    pen.tags(it.values)
    pen.paragraph("Lead", it.summary)
    pen.references(it.references)
    pen.heading(words["dilemma"])
    pen.prose(it.dilemma)
    people = "; ".join(f"{who.label}, {who.text}" for who in it.people)
    pen.labelled("Note", words["people"], f"{people}." if people else "")
    pen.heading(words["purpose"])
    pen.bullets(it.purpose)
    pen.heading(words["time-plan"])
    _time_plan(pen, it)
    pen.heading(words["options"])
    _options(pen, it.options)
    pen.heading(words["questions"])
    for group in it.questions:
        pen.add(paragraph("Label", run(group.title)))
        pen.numbered(group.questions, group.first)
    pen.heading(words["pitfalls"])
    pen.bullets(it.pitfalls)
    pen.box(words["closing"], it.closing)
    pen.heading(words["follow-up"])
    pen.paragraph("Normal", it.follow_up)
    pen.labelled("Normal", words["take-home"], it.take_home)
    pen.heading(words["behaviours"])
    for line in it.behaviours:
        pen.labelled("Normal", line.label, line.text)


def _time_plan(pen: Pen, it: CaseNote) -> None:
    widths = [pen.size.text - twips(20), twips(20)]
    heads = [pen.words["step"], pen.words["minutes"]]
    pairs = [(run(line.step), run(str(line.minutes))) for line in it.time_plan]
    pairs.append((run(pen.words["total"], "StrongText"), run(str(it.total), "StrongText")))
    rows = [head_row(widths, heads), *(line_row(widths, pair) for pair in pairs)]
    pen.add(table("RuledTable", widths, rows, title=pen.words["time-plan"]))


def _options(pen: Pen, options: Sequence[NoteOption]) -> None:
    """Each takes two rows that stay together: what it is, then what follows, speaks for it, and does to each value."""
    third = pen.size.text // 3
    widths = [third, third, pen.size.text - 2 * third]
    heads = [pen.words[code] for code in ("consequence", "gain-and-risk", "alignment")]
    rows = [head_row(widths, heads)]
    for it in options:
        name = paragraph("Cell", run(f"{it.letter}.  {it.text}", "StrongText"), keep_next=True)
        rows.append(row(cell(pen.size.text, name, span=3)))
        consequence = [made for block in it.consequence for made in pen.prose_block(block, "Cell")]
        said = [(pen.words["gain"], it.gain), (pen.words["risk"], it.risk)]
        weighed = [lines(*(run(f"{label}: ", "StrongText") + run(words) for label, words in said if words))]
        effects = [
            lines(run(effect.label, "StrongText") + run(f" · {effect.name}"), run(effect.text, "Muted"))
            for effect in it.effects
        ]
        rows.append(
            row(
                cell(widths[0], *(consequence or [paragraph("Cell")])),
                cell(widths[1], *(paragraph("Cell", inside) for inside in weighed)),
                cell(widths[2], *([paragraph("Cell", inside) for inside in effects] or [paragraph("Cell")])),
            )
        )
    pen.add(table("RuledTable", widths, rows, title=pen.words["options"]))
