"""Writes themes/semai/guides/characters.txt: the characters that both print families have, upright and italic.

With PDF/UA and PDF/A no character may be without its drawing, so the check of the content refuses all others. Run again
when the fonts change: `.venv/bin/python tools/font_coverage.py`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import reduce
from pathlib import Path

import fontpkg_plus_jakarta_sans
import fontpkg_source_serif_4
from fontTools.ttLib import TTFont

TARGET = Path(__file__).parents[1] / "themes" / "semai" / "guides" / "characters.txt"
HEAD = """\
# Characters both print families have, in hexadecimal: code points and ranges. Made by tools/font_coverage.py.
# Plus Jakarta Sans {sans}, Source Serif 4 {serif}.
"""
UNSEEN = {"Cc", "Cf", "Cn", "Co", "Cs"}
"""Categories of characters nobody can see or mean in content; a soft hyphen breaks searching."""


def main() -> None:
    packages = (fontpkg_plus_jakarta_sans, fontpkg_source_serif_4)
    files = [sorted(Path(package.ROOT).glob("files/*.ttf")) for package in packages]
    versions = [f"{TTFont(family[0])['head'].fontRevision:.3f}" for family in files]
    common = reduce(set.intersection, (covered(file) for family in files for file in family))
    lines = HEAD.format(sans=versions[0], serif=versions[1]) + "\n".join(wrapped(ranges(sorted(common)))) + "\n"
    TARGET.write_text(lines, encoding="utf-8", newline="")
    print(f"{TARGET.name}: {len(common)} characters")


def covered(file: Path) -> set[int]:
    return {code for code in TTFont(file).getBestCmap() if unicodedata.category(chr(code)) not in UNSEEN}


def ranges(codes: Iterable[int]) -> list[str]:
    """Code points in order as `0020-007E 2013`."""
    runs: list[list[int]] = []
    for code in codes:
        if runs and code == runs[-1][-1] + 1:
            runs[-1][1:] = [code]
        else:
            runs.append([code])
    return ["-".join(f"{code:04X}" for code in run) for run in runs]


def wrapped(words: list[str], width: int = 110) -> list[str]:
    lines = [""]
    for word in words:
        if len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
    return lines


if __name__ == "__main__":
    main()
