"""Words of the interface in one language: gettext messages by code, and how that language writes numbers and dates.

Every sentence of ours that a reader, trainer or editor sees stands in `locale/<lang>/LC_MESSAGES/<domain>.po` under a
code whose first word is the domain (`site.next` in site.po); `{name}` in it is filled in. Domains: common, cli, problems,
slides, site, decks, guides, report; each is opened when first asked for. Names of months and the like are messages too, so
that no table of all the languages there are is read to check content in one. Start at `catalogue`. Imports nothing of ours.
"""

from __future__ import annotations

import datetime as dt
import gettext
from functools import cache
from pathlib import Path
from typing import Any

LOCALES = Path(__file__).parent / "locale"
DEFAULT_LANGUAGE = "id"


class _Blank(dict[str, Any]):
    """A fact that a sentence names and nobody gave stays visible as its name."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


class Catalogue:
    """The messages of one language. `words("site.next")`, `words("count.slides", n=3)`."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._domains: dict[str, gettext.NullTranslations] = {}

    def _domain(self, code: str) -> gettext.NullTranslations:
        name = code.partition(".")[0]
        if name not in self._domains:
            self._domains[name] = gettext.translation(name, LOCALES, languages=[self.language])
        return self._domains[name]

    def __call__(self, code: str, /, **facts: Any) -> str:
        """The message under `code`, filled in; with a fact `n` the plural form for n where the message has one."""
        messages = self._domain(code)
        text = messages.ngettext(code, code, facts["n"]) if "n" in facts else messages.gettext(code)
        return text.format_map(_Blank(facts)) if facts else text

    def has(self, code: str) -> bool:
        domain = self._domain(code)
        return domain.gettext(code) != code or domain.ngettext(code, code, 1) != code

    # How this language writes ----------------------------------------------------------------------------------------

    def clock(self, minutes: int) -> str:
        """A time of day from minutes after midnight, e.g. 08.30."""
        return self("common.clock", hour=f"{minutes // 60 % 24:02}", minute=f"{minutes % 60:02}")

    def span(self, start: int, end: int) -> str:
        """From one time of day to another, e.g. 08.30–09.15."""
        return f"{self.clock(start)}–{self.clock(end)}"

    def date(self, day: dt.date, *, weekday: bool = False) -> str:
        """`4 Desember 2026`, with the weekday before it when asked."""
        names = {"month": self(f"common.month.{day.month}"), "weekday": self(f"common.weekday.{day.isoweekday()}")}
        return self("common.date-weekday" if weekday else "common.date", day=day.day, year=day.year, **names)

    def dates(self, first: dt.date, last: dt.date) -> str:
        """From one day to another: `21–22 Januari 2027`, or both dates in full where the month changes."""
        if (first.year, first.month) == (last.year, last.month):
            return self("common.dates-of-month", first=first.day, last=self.date(last))
        return self("common.dates", first=self.date(first), last=self.date(last))

    def number(self, value: float, *, decimals: int = 0) -> str:
        """With the marks of the language, e.g. 1.250 or 62,5."""
        whole, _, part = f"{value:,.{decimals}f}".partition(".")
        whole = whole.replace(",", self("common.thousands-mark"))
        return self("common.decimal-mark").join([whole, part]) if part else whole

    def size(self, count: int) -> str:
        """Of a file, e.g. `2,8 MB` or `310 kB`."""
        if count < 1_000_000:
            return f"{max(1, round(count / 1000))} kB"
        return f"{self.number(count / 1_000_000, decimals=1)} MB"

    def listing(self, items: list[str] | tuple[str, ...]) -> str:
        """`a`, `a dan b`, `a, b, dan c`."""
        if len(items) < 3:
            return self("common.list-of-two", first=items[0], last=items[1]) if len(items) == 2 else "".join(items)
        return self("common.list-end", rest=self("common.list-mark").join(items[:-1]), last=items[-1])


@cache
def catalogue(language: str) -> Catalogue:
    """The catalogue of `language`; KeyError where we have none. See `languages`."""
    if language not in languages():
        raise KeyError(language)
    return Catalogue(language)


@cache
def languages() -> tuple[str, ...]:
    """Languages that have a compiled catalogue, sorted."""
    return tuple(sorted(path.parent.parent.name for path in LOCALES.glob("*/LC_MESSAGES/common.mo")))
