"""A guide, a pack or a kit on paper: its outline in, PDF bytes out. The only module that knows typst.

The templates are the theme's own files under guides/, put into a temporary folder for the time of a build. All that they
print reaches them as JSON, so no word of the content is ever read as markup. Start at `Press`.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from semai.guides.guide import Guide
from semai.guides.kit import Kit
from semai.guides.look import look
from semai.guides.pack import CommitteePack, ParticipantPack
from semai.guides.templates import outside
from semai.problems import ContentError
from semai.theme import Theme

if TYPE_CHECKING:
    import typst

Outline = Guide | ParticipantPack | CommitteePack | Kit

MAIN: dict[type, str] = {
    Guide: "guide.typ",
    ParticipantPack: "participants.typ",
    CommitteePack: "committee.typ",
    Kit: "kit.typ",
}
"""The template each kind of paper begins with."""

FOLDER = "guides/"

STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-2a"]
"""Readable by a screen reader, and by an archive in thirty years; typst gives both in one file."""


class Press:
    """Templates and fonts made ready once for many guides; `with press(theme) as it: it.print(guide, paper)`.

    Raises ContentError where a template would fetch something from outside its folder.
    """

    def __init__(self, theme: Theme, folder: Path) -> None:
        self._theme = theme
        templates = {p: c for p, c in theme.files.items() if p.startswith(FOLDER) and p.endswith(".typ")}
        if problems := list(
            outside({path: content.decode("utf-8", errors="replace") for path, content in templates.items()})
        ):
            raise ContentError(problems)
        for path, content in templates.items():
            target = folder / path.removeprefix(FOLDER)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        self._folder = folder
        self._compilers: dict[str, typst.Compiler] = {}

    def _compiler(self, main: str) -> typst.Compiler:
        """Made when it is first needed, kept for the next."""
        import typst  # late: only a build needs the compiler

        if main not in self._compilers:
            self._compilers[main] = typst.Compiler(
                self._folder / main, root=self._folder, font_paths=_fonts(), ignore_system_fonts=True
            )
        return self._compilers[main]

    def print(self, guide: Outline, paper: str) -> tuple[bytes, int]:
        """The PDF, and its number of pages. paper: a4 or f4."""
        data = {**asdict(guide), "look": look(self._theme, tuple(guide.value_names), paper)}
        midnight = dt.datetime.combine(guide.as_of, dt.time(), dt.UTC)
        pdf = self._compiler(MAIN[type(guide)]).compile(
            format="pdf",
            sys_inputs={"guide": json.dumps(data, default=_plain, ensure_ascii=False)},
            pdf_standards=STANDARDS,
            timestamp=midnight,
        )
        assert isinstance(pdf, bytes)
        return pdf, pages(pdf)


@contextmanager
def press(theme: Theme) -> Iterator[Press]:
    with TemporaryDirectory(prefix="semai-guides-") as folder:
        yield Press(theme, Path(folder))


def pages(pdf: bytes) -> int:
    """As the file's own metadata count them."""
    found = re.search(rb"<xmpTPg:NPages>(\d+)</xmpTPg:NPages>", pdf)
    assert found is not None
    return int(found[1])


def _plain(value: Any) -> Any:  # Any: json's own signature
    """What JSON has no word for."""
    if isinstance(value, dt.date):
        return {"year": value.year, "month": value.month, "day": value.day}
    if isinstance(value, bytes):
        return list(value)
    raise TypeError(type(value))


@cache
def _fonts() -> typst.Fonts:
    """The two families of print, from their packages; nothing of the system, so that every machine sets the same."""
    import fontpkg_plus_jakarta_sans
    import fontpkg_source_serif_4
    import typst

    roots = [Path(package.ROOT) for package in (fontpkg_plus_jakarta_sans, fontpkg_source_serif_4)]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=roots)
