"""The pages a session is led from, in Word, and the pages of the values. Pure.

A script is plain paragraphs, not a table, so that its headings are in the navigation pane and a step can be cut and moved;
the slide box is a framed line under its heading.
"""

from __future__ import annotations

from collections.abc import Sequence

from semai.guides.guide import PartSheet, SessionSheet, Speech, StepSheet, ValueSheet
from semai.guides.word.pen import Pen, labelled, lines
from semai.guides.word.pieces import kept, paragraph, run, tab


def session(pen: Pen, it: SessionSheet) -> None:
    pen.title(it.title, it.label, it.kicker)
    pen.tags(it.values)
    pen.paragraph("Normal", it.purpose, keep_next=bool(it.parts))
    pen.labelled("Normal", pen.words["materials"], it.materials, keep_next=bool(it.references or it.parts))
    pen.references(it.references)
    for part in it.parts:
        _part(pen, part)
    _ending(pen, it)


def _part(pen: Pen, it: PartSheet) -> None:
    pen.heading(it.title)
    people = f"{pen.words['group']}: {it.people}." if it.people else ""
    pen.paragraph("Note", " ".join(words for words in (it.purpose, people) if words), keep_next=True)
    for step in it.steps:
        pen.add(*kept(list(_step(pen, step, alone=not it.title))))
    pen.prose(it.notes, "Note")
    for label, items in ((pen.words["safety"], it.safety), (pen.words["variations"], it.variations)):
        if items:
            pen.add(paragraph("Label", run(label)))
            pen.bullets(items)


def _step(pen: Pen, it: StepSheet, *, alone: bool) -> list[str]:
    """alone: of a part without a heading of its own, so that no level is left out."""
    heading = run(str(it.number)) + tab() + run(it.title) + tab() + run(it.minutes)
    blocks = [paragraph("StepAlone" if alone else "Step", heading)]
    if it.slide is not None:
        number = run(f"{pen.words['slide']} {it.slide.numbers}", "StrongText")
        blocks.append(paragraph("SlideBox", number, tab(), run(it.slide.title)))
    for speech in it.script:
        blocks += _speech(pen, speech)
    if it.if_silent:
        blocks.append(paragraph("StepBox", lines(run(pen.words["if-silent"], "StrongText"), run(it.if_silent))))
    if it.likely_answers:
        blocks.append(paragraph("StepLabel", run(pen.words["likely-answers"])))
        blocks += [paragraph("ListBullet2", run(answer)) for answer in it.likely_answers]
    if it.pitfall:
        blocks.append(paragraph("StepLabel", run(pen.words["pitfall"])))
        blocks.append(paragraph("StepText", run(it.pitfall)))
    return blocks


def _speech(pen: Pen, it: Speech) -> list[str]:
    label, style = {"say": ("SayLabel", "Say"), "do": ("StepLabel", "Do"), "ask": ("StepLabel", "Ask")}[it.kind]
    return [paragraph(label, run(pen.words[it.kind])), *(paragraph(style, run(line)) for line in it.lines)]


def _ending(pen: Pen, it: SessionSheet) -> None:
    """How it ends, and what to do when time is short."""
    blocks = []
    if it.closing:
        blocks.append(paragraph("ClosingLabel", run(pen.words["closing"])))
        blocks += [paragraph("Closing", run(line)) for line in it.closing]
    blocks += [labelled("Normal", pen.words["late"], line) for line in it.late]
    pen.add(*kept(blocks))


def values(pen: Pen, items: Sequence[ValueSheet]) -> None:
    pen.title(pen.words["values"], "values")
    for it in items:
        _value(pen, it)


def _value(pen: Pen, it: ValueSheet) -> None:
    pen.add(paragraph("Heading3", pen.value(it.slug)))
    pen.paragraph("Note", f"{pen.words['slide']} {it.slides}" if it.slides else "", keep_next=True)
    pen.paragraph("Prompt", it.definition)
    number = pen.list_from(1)
    for behaviour in it.behaviours:
        pen.add(paragraph("ListNumber", run(behaviour.wording), keep_next=True, numbering=(number, 0)))
        said = [(pen.words["example"], behaviour.example), (pen.words["counter-example"], behaviour.counter_example)]
        said += [(pen.words["practice"], practice) for practice in behaviour.practices]
        pen.add(
            paragraph("Example", lines(*(run(f"{label}: ", "StrongText") + run(f"{words}.") for label, words in said)))
        )
    pen.labelled("Normal", pen.words["question"], it.question)
