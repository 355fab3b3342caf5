"""What every page asks for: the library, the look, the words, where things lie; and how a page is made of them.

Start at `Desk.page`. The functions in `pages/` take a Desk and give Pages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from math import ceil
from pathlib import PurePosixPath
from typing import Any

from semai.artefact import MadeOutputs
from semai.catalogue import Catalogue
from semai.model.case_study import CaseStudy
from semai.model.library import Library
from semai.model.reference import Source
from semai.model.running_order import RunningOrder
from semai.model.text import RichText
from semai.model.value import Value
from semai.model.workshop import Workshop
from semai.site import html, icons
from semai.site.addresses import Addresses, relative
from semai.site.press import Press, cleaned, ready
from semai.site.tree import Page, TocEntry
from semai.theme import Theme

_HEADING = re.compile(r'<h2 id="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)


@dataclass(frozen=True)
class Quoted:
    """A source as it is named under a text.

    marked: it says beside it that the official text was not yet compared. all_unchecked: that holds for every official
    source under this text, so it is said once, at the end.
    """

    source: Source
    marked: bool
    all_unchecked: bool


@dataclass(frozen=True)
class Desk:
    library: Library
    theme: Theme
    made: MadeOutputs
    orders: tuple[RunningOrder, ...]
    say: Catalogue
    at: Addresses
    press: Press

    # Pages ------------------------------------------------------------------------------------------------------------

    def page(
        self,
        template: str,
        path: PurePosixPath,
        *,
        title: str,
        description: str,
        hide: tuple[str, ...] = (),
        icon: str | None = None,
        parent: PurePosixPath | None = None,
        base: str | None = None,
        **view: Any,  # Any: what this template shows
    ) -> Page:
        """The page made from a template and what it shows. base: put before each link in place of a relative way."""

        def link(target: PurePosixPath, fragment: str = "") -> str:
            if base is None:
                return relative(target, path, fragment)
            return base + relative(target, PurePosixPath("index.html"), fragment)

        tools = {
            "link": link,
            "rich": lambda text: ready(html.rich(text, lambda href: self._resolve(href, link))),
            "icon": lambda name: ready(icons.use(name)),
            "value_icon": lambda slug: icons.value_icon(self.theme, slug),
            "phase_icon": lambda number: icons.phase_icon(self.theme, number),
            "say": self.say,
            "at": self.at,
            "library": self.library,
            "values": tuple(self.library.values.values()),
            "minutes_to_read": self.minutes_to_read,
            "case_sector": lambda case: self.library.sector(case.sector).name,
            "title": title,
        }
        body = self.press.fill(template, {**tools, **view})
        toc = tuple(TocEntry(id_, unescape(cleaned(words)).strip()) for id_, words in _HEADING.findall(body))
        body = icons.sprite(self.theme, icons.used(body)) + body
        return Page(path, title, description, body, toc, hide, icon, parent)

    def _resolve(self, href: str, link: Any) -> str | None:  # Any: the page's own link function
        """Where a link of content leads; None where its page is not published."""
        if href.startswith(("http://", "https://")):
            return href
        kind, _, rest = href.partition(":")
        slug, _, fragment = rest.partition("#")
        if kind == "source":
            return None if self.library.source(slug) is None else str(link(self.at.sources, slug))
        if kind == "page" and (own := self.at.own(slug)) is not None and slug not in self.library.pages:
            return str(link(own, fragment))
        known = {
            "case": {case.slug for case in self.cases},
            "value": set(self.library.values),
            "page": set(self.library.pages),
            "workshop": {workshop.slug for workshop in self.workshops},
        }
        if slug not in known.get(kind, ()):
            return None
        return str(link(getattr(self.at, kind)(slug), fragment))

    # What is published --------------------------------------------------------------------------------------------------

    @cached_property
    def cases(self) -> tuple[CaseStudy, ...]:
        """In the order they are read: by main value, then by name."""
        return tuple(sorted(self.library.published_cases, key=lambda c: (self.library.position(c.values.main), c.slug)))

    @cached_property
    def workshops(self) -> tuple[Workshop, ...]:
        """Longest first, so that the whole day stands before the short session."""
        return tuple(
            sorted(
                (w for w in self.library.workshops.values() if w.status == "published"),
                key=lambda w: (-sum(b.minutes for day in w.days for b in day.blocks), w.slug),
            )
        )

    # Small answers ------------------------------------------------------------------------------------------------------

    def minutes_to_read(self, *texts: RichText | str) -> int:
        """Whole minutes a reader needs, at least one."""
        words = sum(text.words if isinstance(text, RichText) else len(text.split()) for text in texts)
        return max(1, ceil(words / self.library.programme.reading_words_per_minute))

    def case_minutes(self, case: CaseStudy) -> int:
        """To read the story and the options, without thinking."""
        return self.minutes_to_read(case.story, case.dilemma, *(option.text for option in case.options))

    def quoted(self, ids: tuple[str, ...]) -> tuple[Quoted, ...]:
        sources = [source for source in map(self.library.source, ids) if source is not None]
        official = [source for source in sources if source.is_official]
        every = bool(official) and all(source.quoted_unverified for source in official)
        return tuple(Quoted(source, source.quoted_unverified and not every, every) for source in sources)

    def value(self, slug: str) -> Value:
        return self.library.values[slug]
