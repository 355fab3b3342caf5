"""How numbers of slides and times are printed, and the places of a guide that are referred to. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from semai.catalogue import Catalogue
from semai.model.case_study import CaseStudy
from semai.model.running_order import DayOrder, Entry, RunningOrder


def ranges(numbers: Sequence[int], *, most: int = 3) -> str:
    """Slide numbers as printed; with more than `most` separate runs, from the first to the last.

    >>> ranges((8, 9, 10, 14)), ranges((1, 3, 5, 7)), ranges(())
    ('8–10, 14', '1–7', '')
    """
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    if len(runs) > most:
        runs = [[runs[0][0], runs[-1][-1]]]
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def runs_of_codes(codes: Sequence[str]) -> str:
    """Codes of sheets as a short list: those of one kind that follow each other as a run.

    >>> runs_of_codes(["K 1", "K 2", "K 3", "LK 1", "LK 3", "DH"])
    'K 1–3, LK 1, LK 3, DH'
    """
    runs: list[list[str]] = []
    for code in codes:
        kind, _, number = code.rpartition(" ")
        before, _, last = runs[-1][-1].rpartition(" ") if runs else ("", "", "")
        if kind and kind == before and number.isdecimal() and last.isdecimal() and int(number) == int(last) + 1:
            runs[-1].append(code)
        else:
            runs.append([code])
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]}–{run[-1].rpartition(' ')[2]}" for run in runs)


def served(entry: Entry) -> bool:
    """Whether the guide has pages for this line of the running order: something is led in it."""
    return bool(entry.parts) or any(block.purpose or block.closing for block in entry.blocks)


def entry_label(day: DayOrder, entry: Entry) -> str:
    return f"entry-{day.number}-{day.entries.index(entry)}"


def case_label(case: CaseStudy) -> str:
    return f"case-{case.slug}"


def note_label(case: CaseStudy) -> str:
    return f"note-{case.slug}"


def case_number(order: RunningOrder, case: CaseStudy) -> int:
    """Of a case in its guide, from 1, in the order of the day."""
    return order.cases.index(case) + 1


def kicker(order: RunningOrder, day: DayOrder, entry: Entry, say: Catalogue) -> str:
    """`Sesi 3, 09.45–11.00, 75 menit`; with the day before it where there are several."""
    words = [say.span(entry.slot.start, entry.slot.end), say("common.minutes", n=entry.slot.minutes)]
    if entry.session:
        words.insert(0, say("guides.session-number", session=entry.session))
    if len(order.days) > 1:
        words.insert(0, say("guides.day", number=day.number))
    return ", ".join(words)
