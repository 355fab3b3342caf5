"""How much room text takes: real advance widths, and lines broken as an office program breaks them.

Start at `broken`. Widths come from widths.json, which tools/font_metrics.py makes; kerning and ligatures, which only make
text narrower, are left out. Sizes in points. Imports nothing of ours and nothing heavy: checking content asks here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from itertools import accumulate, repeat, takewhile
from pathlib import Path
from typing import Literal

from semai.problems import Facts

Face = Literal[
    "sans", "sans bold", "sans italic", "voice", "voice bold", "voice italic",
    "arial", "arial bold", "arial italic", "times", "times bold", "times italic",
]  # fmt: skip

MEASURED = {"calibri": "sans", "carlito": "sans", "cambria": "voice", "caladea": "voice", "arial": "arial",
            "helvetica": "arial", "liberation sans": "arial", "times new roman": "times", "times": "times",
            "liberation serif": "times"}  # fmt: skip
"""Typefaces that can be measured, in lower case, and what the table calls them."""

LINE = 1.2
"""Height of a line of single spacing, in type sizes."""

KERNED = 1.04
"""Room against type that a program sets with kerning: a word more may find a place on a line."""

UNKNOWN = 1000
"""Width of a letter the table lacks, in thousandths of the type size: Chinese, emoji."""

STEPS = 16
"""Widths that are tried to balance lines, down to half of the room."""

TIE = "\N{NO-BREAK SPACE}"

_PIECE = re.compile(rf"(?:[^\s\-–—]|{TIE})*[\-–—]+|(?:[^\s\-–—]|{TIE})+|\s+")
"""Where a line may end: after a space that is no tie, after a hyphen or a dash; after a slash only in a word too wide."""

_COUNTED = re.compile(r"(?<![^\s(])(?<!\w )(\d{1,3}) (?=[^\W\d_]{2})")
"""A short number before the word that it counts; after a word it is that word's, as in "number 74"."""


@cache
def _table() -> Mapping[str, Facts]:
    widths: Mapping[str, Facts] = json.loads((Path(__file__).parent / "widths.json").read_text(encoding="ascii"))
    return widths


def face(font: str, *, bold: bool = False, italic: bool = False) -> Face:
    """The name of a face in the table; a bold italic is measured as the bold."""
    style = " bold" if bold else " italic" if italic else ""
    return f"{font}{style}"  # type: ignore[return-value]  # put together from the literals


def width(text: str, of: Face, pt: float) -> float:
    """Points that `text` takes on one line.

    >>> round(width("Akuntabel", "sans bold", 20), 1)
    85.7
    """
    return float(sum(map(_table()[of].get, text.replace(TIE, " "), repeat(UNKNOWN)))) * pt / 1000


def broken(text: str, of: Face, pt: float, room: float) -> list[str]:
    """The lines of one paragraph in `room` points; a word wider than that is cut where it must be.

    >>> broken("dari kata ke kerja", "sans", 20, 80)
    ['dari kata ', 'ke kerja']
    """
    if width(text.rstrip(), of, pt) <= room:  # most texts
        return [text]
    lines, line, used = [], "", 0.0
    for piece in _PIECE.findall(text):
        wide, space = width(piece, of, pt), piece.isspace()
        if line and not space and used + wide > room:
            lines.append(line)
            line, used = "", 0.0
        line, used = line + piece, used + wide
        while not space and used > room and len(line) > 1:
            cut = _letters_that_fit(line, of, pt, room)
            lines.append(line[:cut])
            line, used = line[cut:], used - width(line[:cut], of, pt)
    return [*lines, line]


def _letters_that_fit(text: str, of: Face, pt: float, room: float) -> int:
    ends = accumulate(map(_table()[of].get, text.replace(TIE, " "), repeat(UNKNOWN)))
    count = sum(1 for _ in takewhile(lambda end: end * pt / 1000 <= room, ends)) or 1
    return text.rfind("/", 0, count) + 1 or count


def tied(text: str, of: Face, pt: float, room: float) -> str:
    """One paragraph without a word alone on its last line or a number apart from its word, in as many lines as before
    and with none of them left short for it.

    >>> tied("dari kata ke kerja", "sans", 20, 125).replace(TIE, "~")
    'dari kata ke~kerja'
    """
    lines = broken(text, of, pt, room)
    if len(lines) == 1:
        return text
    counted = _COUNTED.sub(rf"\1{TIE}", text)
    if len(broken(counted, of, pt, room)) == len(lines):
        text = counted
    head, space, word = text.rstrip().rpartition(" ")
    together = f"{head}{TIE}{word}"
    ends = (broken(text, of, pt, wide)[-1].strip() for wide in (room, room * KERNED))
    if not space or all(" " in end for end in ends):
        return text
    better = broken(together, of, pt, room)
    return together if len(better) == len(lines) and width(better[-2].rstrip(), of, pt) > room * 0.4 else text


def balanced(text: str, of: Face, pt: float, room: float) -> float:
    """The part of `room` in which a paragraph of large type has as many lines as in all of it, but lines of one length,
    ending at commas where that can be, and neither a word alone, a number apart from its word nor a word in two.

    >>> round(balanced("satu kebiasaan, 30 hari lagi", "sans bold", 54, 520))
    390
    """
    wanted = broken(text, of, pt, room)
    if len(wanted) == 1 or "\n" in text:
        return room
    best, least = room, _untidy(wanted, of, pt, room)
    for step in range(1, STEPS):
        narrower = room * (1 - step / STEPS / 2)
        lines = broken(text, of, pt, narrower)
        if len(lines) > len(wanted):
            break
        untidy = _untidy(lines, of, pt, room)
        # the same lines whether a program spaces letters a little closer or a little wider
        near = (broken(text, of, pt, narrower * KERNED), broken(text, of, pt, narrower / KERNED))
        if untidy < least and near == (lines, lines):
            best, least = narrower, untidy
    return best


def _untidy(lines: list[str], of: Face, pt: float, room: float) -> float:
    """How far lines are from a title set by hand: 0 is best."""
    shown = [line.rstrip() for line in lines]
    widths = [width(line, of, pt) for line in shown]
    torn = sum(_COUNTED.search(f"{line} xx") is not None for line in shown[:-1] if line[-1:].isdigit())
    torn += sum(line.endswith("-") for line in shown[:-1])
    at_commas = sum(line.endswith((",", ";", ":", ".")) for line in shown[:-1])
    return (max(widths) - min(widths)) / room + torn + (" " not in shown[-1]) - at_commas * 0.4
