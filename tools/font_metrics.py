"""Write generator/semai/decks/widths.json: how wide each letter of a deck's fonts is.

Run by hand when a font changes: `.venv/bin/python tools/font_metrics.py [FOLDER OF FONTS]`. Decks are set in Calibri and
Cambria, agencies' templates often in Arial or Times New Roman; none of these may be copied. Carlito, Caladea and Liberation
(SIL Open Font License 1.1, Apache License 2.0, SIL Open Font License 1.1) have the same advance widths by design, and a
table of widths holds no drawing of any. Needs fontTools.
"""

from __future__ import annotations

import json
import sys
from itertools import chain
from pathlib import Path

from fontTools.ttLib import TTFont

FOLDER = Path("/usr/share/fonts/truetype")
TABLE = Path(__file__).parent.parent / "generator" / "semai" / "decks" / "widths.json"
FACES = {
    "sans": "Carlito-Regular.ttf",
    "sans bold": "Carlito-Bold.ttf",
    "sans italic": "Carlito-Italic.ttf",
    "voice": "Caladea-Regular.ttf",
    "voice bold": "Caladea-Bold.ttf",
    "voice italic": "Caladea-Italic.ttf",
    "arial": "LiberationSans-Regular.ttf",
    "arial bold": "LiberationSans-Bold.ttf",
    "arial italic": "LiberationSans-Italic.ttf",
    "times": "LiberationSerif-Regular.ttf",
    "times bold": "LiberationSerif-Bold.ttf",
    "times italic": "LiberationSerif-Italic.ttf",
}
# Latin with all its accents, combining marks, spaces and punctuation, currencies, arrows and the common signs.
LETTERS = tuple(chain(range(0x20, 0x7F), range(0xA0, 0x250), range(0x1E00, 0x1F00), range(0x2000, 0x2070),
                      range(0x20A0, 0x20C0), range(0x2190, 0x2200), range(0x2200, 0x2270)))  # fmt: skip


def widths(font: TTFont) -> dict[str, int]:
    """Advance of each letter the font has, in thousandths of the type size."""
    letters, advances = font.getBestCmap(), font["hmtx"]
    em = font["head"].unitsPerEm
    return {chr(code): round(advances[letters[code]][0] * 1000 / em) for code in LETTERS if code in letters}


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    # the newest of several versions: its folder sorts last
    fonts = {face: TTFont(max(folder.rglob(file))) for face, file in FACES.items()}
    versions = {file: str(fonts[face]["name"].getDebugName(5)) for face, file in FACES.items()}
    table = {
        "_made_by": "tools/font_metrics.py",
        "_from": versions,
        "_licences": "Carlito, Liberation: SIL Open Font License 1.1. Caladea: Apache License 2.0.",
        "_unit": "advance width in thousandths of the type size",
        **{face: widths(font) for face, font in fonts.items()},
    }
    TABLE.write_text(json.dumps(table, ensure_ascii=True, indent=0, separators=(",", ":")) + "\n", encoding="ascii")
    print(f"{TABLE}: {', '.join(f'{face} {len(table[face])}' for face in FACES)}")


if __name__ == "__main__":
    main()
