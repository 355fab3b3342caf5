"""The situation test in Word, twice: the sheet to fill in, and its key. Pure."""

from __future__ import annotations

from semai.guides.forms import KeyAnswer, SituationKey, SituationSheet
from semai.guides.word.pen import GAP, Pen, lines
from semai.guides.word.pieces import kept, paragraph, run, tab


def test(pen: Pen, it: SituationSheet) -> None:
    words = pen.words
    pen.title(it.title, it.label)
    pen.checks((words["test-before"], words["test-after"]))
    pen.paragraph("Note", words["test-code-text"])
    pen.add(paragraph("Fact", run(words["test-code"], "StrongText"), tab(), tab()))
    pen.paragraph("Prompt", words["test-lead"])
    for item in it.items:
        asked = paragraph("Option", run(f"{item.number}.", "StrongText"), tab(), run(item.situation))
        answers = [paragraph("Answer", run(a.letter, "StrongText"), tab(), run(a.text)) for a in item.answers]
        pen.add(*kept([asked, *answers]), GAP)


def key(pen: Pen, it: SituationKey) -> None:
    words = pen.words
    pen.title(it.title, it.label)
    pen.paragraph("Normal", words["test-key-lead"])
    pen.add(paragraph("Prompt", run("   ".join(f"{item.number} {item.right}" for item in it.items))))
    for item in it.items:
        situation = run(item.situation) + run("  ") + pen.value(item.value)
        asked = paragraph("Option", run(f"{item.number}.", "StrongText"), tab(), situation)
        pen.add(*kept([asked, *(_answer(words["test-right"], answer) for answer in item.answers)]), GAP)


def _answer(right: str, it: KeyAnswer) -> str:
    words = run(it.text, "StrongText") + run(f" ({right})") if it.right else run(it.text)
    return paragraph("Answer", run(it.letter, "StrongText"), tab(), lines(words, run(it.reason, "Muted")))
