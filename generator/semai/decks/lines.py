"""How much room text takes: real advance widths, and lines broken as an office program breaks them.

Start at `broken`. Widths come from widths.json, which tools/font_metrics.py makes; kerning and ligatures, which only make
text narrower, are left out. Sizes in points. Imports nothing of ours and nothing heavy: checking content asks here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from itertools import repeat
from pathlib import Path
from typing import Literal

from semai.problems import Facts

Face = Literal["sans", "sans bold", "sans italic", "voice", "voice bold", "voice italic"]

LINE = 1.2
"""Height of a line of single spacing, in type sizes."""

UNKNOWN = 1000
"""Width of a letter the table lacks, in thousandths of the type size: Chinese, emoji."""

_PIECE = re.compile(r"[^\s\-/–—]*[\-/–—]+|[^\s\-/–—]+|\s+")
"""Where a line may end: after a space, after a hyphen, a dash or a slash."""


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
    return float(sum(map(_table()[of].get, text, repeat(UNKNOWN)))) * pt / 1000


def broken(text: str, of: Face, pt: float, room: float) -> list[str]:
    """The lines of one paragraph in `room` points; a word wider than that is cut where it must be.

    >>> broken("dari kata ke kerja", "sans", 20, 80)
    ['dari kata ', 'ke kerja']
    """
    if width(text.rstrip(), of, pt) <= room:  # most texts
        return [text]
    lines, line = [], ""
    for piece in _PIECE.findall(text):
        if line and width((line + piece).rstrip(), of, pt) > room and not piece.isspace():
            lines.append(line)
            line = ""
        line += piece
        while len(line.rstrip()) > 1 and width(line.rstrip(), of, pt) > room:
            cut = _letters_that_fit(line, of, pt, room)
            lines.append(line[:cut])
            line = line[cut:]
    return [*lines, line]


def _letters_that_fit(text: str, of: Face, pt: float, room: float) -> int:
    count = 1
    while count < len(text) and width(text[: count + 1], of, pt) <= room:
        count += 1
    return count
