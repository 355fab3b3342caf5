"""What a site is before any engine builds it: pages of ready HTML, assets, navigation. Plain frozen values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from semai.artefact import Artefact


@dataclass(frozen=True, slots=True)
class TocEntry:
    """A heading of a page. id: its anchor. title: plain text."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page.

    path: as a Markdown file, e.g. `nilai/akuntabel.md`; it is built to the same name with .html, and the links in it
    are relative to that. title, description: plain text. body: HTML with exactly one h1, whose id is `main`. hide: side
    columns it goes without, `navigation` and `toc`. icon: name of a drawing of the tree. parent: for a page outside the
    navigation, the page that leads to it; such pages are read one after the other in the order of the tree.
    """

    path: PurePosixPath
    title: str
    description: str
    body: str
    toc: tuple[TocEntry, ...] = ()
    hide: tuple[str, ...] = ()
    icon: str | None = None
    parent: PurePosixPath | None = None

    @property
    def built(self) -> PurePosixPath:
        return self.path.with_suffix(".html")


@dataclass(frozen=True, slots=True)
class Nav:
    """An entry of the navigation: a page, or a section whose first child is its own page."""

    title: str
    path: PurePosixPath | None = None
    children: tuple[Nav, ...] = ()


@dataclass(frozen=True, slots=True)
class FooterLink:
    title: str
    path: PurePosixPath


@dataclass(frozen=True, slots=True)
class Download:
    """A file of another output that the site offers. made: its path in that output. path: where the site links to it."""

    made: PurePosixPath
    path: PurePosixPath


@dataclass(frozen=True, slots=True)
class SiteTree:
    """The site.

    address: where it will be read, None while that is not known. words: the engine's own interface words by the keys
    of its theme. icons: SVG of the drawings that pages name. logo: SVG that follows the colour scheme. not_found: shown
    for an address that leads nowhere; its links start at the root. stylesheets, scripts: paths among the assets.
    downloads: files of other outputs to be put beside the pages.
    """

    language: str
    name: str
    description: str
    address: str | None
    as_of: dt.date
    colophon: tuple[str, ...]
    pages: tuple[Page, ...]
    nav: tuple[Nav, ...]
    footer: tuple[FooterLink, ...]
    not_found: Page
    assets: tuple[Artefact, ...]
    stylesheets: tuple[PurePosixPath, ...]
    scripts: tuple[PurePosixPath, ...]
    favicon: PurePosixPath
    icons: Mapping[str, str]
    logo: str
    words: Mapping[str, str]
    downloads: tuple[Download, ...] = ()

    def page(self, path: PurePosixPath) -> Page:
        return next(page for page in self.pages if page.path == path)
