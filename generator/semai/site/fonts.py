"""The typeface of the site, cut down to the letters it needs: the only module that knows fontTools.

Start at `sans`. The same bytes every time: the dates inside are those of the original file.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path

LETTERS = (
    range(0x20, 0x7F),  # Basic Latin
    range(0xA0, 0x100),  # Latin-1
    (0x131, 0x152, 0x153, 0x2010, 0x2011, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E),
    (
        0x2020,
        0x2022,
        0x2026,
        0x2030,
        0x2032,
        0x2033,
        0x2039,
        0x203A,
        0x20AC,
        0x2190,
        0x2192,
        0x2212,
        0x2248,
        0x2264,
        0x2265,
    ),
)
"""What is kept: a letter outside these is drawn in the reader's own sans serif."""

FEATURES = ["calt", "ccmp", "kern", "liga", "locl", "mark", "mkmk", "tnum"]


@cache
def sans() -> bytes:
    """Plus Jakarta Sans as one variable woff2."""
    from fontpkg_plus_jakarta_sans import ROOT

    return _subset(ROOT / "files" / "PlusJakartaSans[wght].ttf")


def _subset(file: Path) -> bytes:
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    font = TTFont(file, recalcTimestamp=False)
    options = Options(layout_features=FEATURES, hinting=False, desubroutinize=True, notdef_outline=True)
    options.drop_tables += ["DSIG", "STAT", "meta"]
    options.name_IDs = [0, 1, 2, 13, 14]  # copyright and licence stay with the font
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for letters in LETTERS for code in letters])
    subsetter.subset(font)
    font.flavor = "woff2"
    written = BytesIO()
    font.save(written)
    return written.getvalue()
