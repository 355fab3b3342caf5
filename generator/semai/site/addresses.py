"""Where each page and asset lies, and how one is linked from another. Folder words come from the catalogue."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from semai.catalogue import Catalogue
from semai.model.reference import PAGES_OF_OURS

HOME = PurePosixPath("index.md")
NOT_FOUND = PurePosixPath("404.md")
ASSETS = PurePosixPath("assets/semai")


@dataclass(frozen=True)
class Addresses:
    """The path of every kind of page, in the language of the site."""

    say: Catalogue

    def _word(self, code: str) -> str:
        return anchor(self.say(f"site.folder.{code}"))

    home = HOME

    @property
    def values(self) -> PurePosixPath:
        return PurePosixPath(self._word("values"), "index.md")

    def value(self, slug: str) -> PurePosixPath:
        return self.values.with_name(f"{slug}.md")

    @property
    def cases(self) -> PurePosixPath:
        return PurePosixPath(self._word("cases"), "index.md")

    def case(self, slug: str) -> PurePosixPath:
        return self.cases.with_name(f"{slug}.md")

    @property
    def workshops(self) -> PurePosixPath:
        return PurePosixPath(self._word("workshops"), "index.md")

    def workshop(self, slug: str) -> PurePosixPath:
        return self.workshops.with_name(f"{slug}.md")

    @property
    def roadmap(self) -> PurePosixPath:
        return PurePosixPath(f"{self._word('roadmap')}.md")

    @property
    def pulse(self) -> PurePosixPath:
        return PurePosixPath(f"{self._word('pulse')}.md")

    @property
    def reminders(self) -> PurePosixPath:
        return PurePosixPath(f"{self._word('reminders')}.md")

    @property
    def organisations(self) -> PurePosixPath:
        """Not an index: the engine would take that for the page of the whole section it stands in."""
        return PurePosixPath(f"{self._word('organisations')}.md")

    def organisation(self, slug: str) -> PurePosixPath:
        return PurePosixPath(self._word("organisations"), f"{slug}.md")

    @property
    def glossary(self) -> PurePosixPath:
        return PurePosixPath(f"{self._word('glossary')}.md")

    @property
    def sources(self) -> PurePosixPath:
        return PurePosixPath(f"{self._word('sources')}.md")

    def own(self, name: str) -> PurePosixPath | None:
        """The page of ours that content calls `page:glossary`, `page:roadmap` and so on; None for another name."""
        return getattr(self, name) if name in PAGES_OF_OURS else None

    def page(self, slug: str) -> PurePosixPath:
        """Of a page of content/pages: at the root, or in a folder of its own where a page of ours has that name."""
        ours = {
            HOME,
            NOT_FOUND,
            self.roadmap,
            self.pulse,
            self.reminders,
            self.organisations,
            self.glossary,
            self.sources,
        }
        path = PurePosixPath(f"{slug}.md")
        return PurePosixPath(self._word("pages")) / path if path in ours else path

    def download(self, made: PurePosixPath) -> PurePosixPath:
        return PurePosixPath(self._word("downloads")) / made


def relative(target: PurePosixPath, page: PurePosixPath, fragment: str = "") -> str:
    """The link from the built `page` to `target`; a Markdown page is linked as the .html it becomes.

    >>> relative(PurePosixPath("kasus/durian.md"), PurePosixPath("nilai/akuntabel.md"), "pilihan-b")
    '../kasus/durian.html#pilihan-b'
    """
    built = target.with_suffix(".html") if target.suffix == ".md" else target
    return posixpath.relpath(built.as_posix(), page.parent.as_posix()) + (f"#{fragment}" if fragment else "")


def anchor(title: str, taken: Sequence[str] = ()) -> str:
    """A fragment made from the words of a heading, unlike those in `taken`.

    >>> anchor("Bawa ke unit kerja"), anchor("Sumber", ["sumber"])
    ('bawa-ke-unit-kerja', 'sumber-2')
    """
    stem = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-") or "bagian"
    number, name = 1, stem
    while name in taken:
        number += 1
        name = f"{stem}-{number}"
    return name
