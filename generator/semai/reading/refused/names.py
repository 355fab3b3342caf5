"""Names that content does not say: products of one vendor, and people in office."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from semai.model.rules import Rules
from semai.problems import Problem
from semai.reading.refused.looking import AS_TYPED, File, Text, Words, beginning_sentences, spaced


def brands(rules: Rules) -> _Brands | None:
    say = {name: brand.say for brand in rules.brands for name in brand.names}
    return _Brands(say, Words(tuple(say))) if say else None


@dataclass(frozen=True)
class _Brands:
    """say: what to write instead of each name."""

    say: Mapping[str, str]
    words: Words

    def reads(self, file: File) -> bool:
        """Everywhere but among the sources, where a publisher has the name it has."""
        return file.name not in ("sources", AS_TYPED)

    def may_find(self, file: File) -> bool:
        return self.words.may_stand_in(file)

    def found(self, text: Text) -> Iterator[Problem]:
        for match in self.words.pattern.finditer(text.written):
            say = self.say[" ".join(match[0].split())]
            yield Problem(text.place(match), "brand", {"found": match[0], "say": say})


def offices(rules: Rules, organisations: Sequence[Any]) -> _Offices | None:
    """organisations: the data of their files, whose names and places may follow a title; None where one is unreadable."""
    if rules.offices is None or not all(isinstance(data, dict) for data in organisations):
        return None
    titles = tuple(beginning_sentences({t for title in rules.offices.titles for t in (title, title.lower())}))
    places = {
        word
        for data in organisations
        for field in ("name", "short_name", "region", "city")
        for word in str(data.get(field, "")).split()
    }
    allowed = frozenset(places.union(*(words.split() for words in rules.offices.followed_by)))
    return _Offices(Words(titles), allowed)


@dataclass(frozen=True)
class _Offices:
    """titles: to look for. allowed: capitalised words that may follow one and are nobody's name."""

    titles: Words
    allowed: frozenset[str]

    @cached_property
    def held(self) -> re.Pattern[str]:
        """A title with the word behind it, `next`. A line may break between the two; a blank line ends the sentence."""
        titles = "|".join(map(spaced, sorted(self.titles.all, key=lambda title: (-len(title), title))))
        return re.compile(rf"(?<![\w-])(?:{titles})[^\S\n]*(?:\n[^\S\n]*)?(?<=\s)(?P<next>[^\W\d_][\w’'-]*)")

    def reads(self, file: File) -> bool:
        """But not where officials have their place (events), nor in stories about invented people."""
        return not file.name.startswith(("events/", "case_studies/"))

    def may_find(self, file: File) -> bool:
        return self.titles.may_stand_in(file)

    def found(self, text: Text) -> Iterator[Problem]:
        """A source has the title it has."""
        if text.file.name == "sources" and text.path[-1:] == ("title",):
            return
        for match in self.held.finditer(text.written):
            follows = match["next"]
            if follows[0].isupper() and follows not in self.allowed:
                facts = {"found": " ".join(match[0].split()), "next": follows}
                yield Problem(text.place(match), "office-with-name", facts)
