"""Names that content does not say: products of one vendor, and people in office."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from semai.model.rules import Rules
from semai.problems import Problem
from semai.reading.refused.looking import AS_TYPED, File, Text, Words, beginning_sentences
from semai.reading.source import texts

_NEXT = re.compile(r"(?P<comma>,?)[^\S\n]*(?:\n[^\S\n]*)?(?<=\s)(?P<word>[^\W\d_](?:\w{0,3}\.(?=\s)|[\w’'-]*))")
"""The next word of a sentence, with the full stop of a short one. A line may break before it; a blank line is an end."""


def brands(rules: Rules) -> _Brands | None:
    say = {name: brand.say for brand in rules.brands for name in brand.names}
    return _Brands(say, Words(tuple(say), rules.endings)) if say else None


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
            say = self.say[" ".join(match[1].split())]
            yield Problem(text.place(match), "brand", {"found": match[0], "say": say})


def offices(rules: Rules, organisations: Sequence[Any]) -> _Offices | None:
    """organisations: the data of their files, whose names and places may follow a title; None where one is unreadable."""
    if rules.offices is None or not all(isinstance(data, dict) for data in organisations):
        return None
    titles = tuple(
        dict.fromkeys(beginning_sentences(t for title in rules.offices.titles for t in (title, title.lower())))
    )
    places = {
        word
        for data in organisations
        for field in ("name", "short_name", "region", "city", "districts")
        for _, text in texts(data.get(field))
        for word in text.split()
    }
    allowed = frozenset(places.union(*(words.split() for words in (*rules.offices.titles, *rules.offices.followed_by))))
    return _Offices(Words(titles), allowed)


@dataclass(frozen=True)
class _Offices:
    """titles: to look for. allowed: capitalised words that may follow one, any number of them, and are nobody's name."""

    titles: Words
    allowed: frozenset[str]

    def reads(self, file: File) -> bool:
        """But not where officials have their place (events), nor in stories about invented people."""
        return not file.name.startswith(("events/", "case_studies/"))

    def may_find(self, file: File) -> bool:
        return self.titles.may_stand_in(file)

    def found(self, text: Text) -> Iterator[Problem]:
        """A source has the title it has."""
        if text.file.name == "sources" and text.path[-1:] == ("title",):
            return
        for match in self.titles.pattern.finditer(text.written):
            if (name := self._name_behind(text.written, match.end())) is not None:
                found = text.written[match.start() : name.end()]
                facts = {"found": " ".join(found.split()), "next": name["word"]}
                yield Problem(text.place(match), "office-with-name", facts)

    def _name_behind(self, written: str, end: int) -> re.Match[str] | None:
        """The first capitalised word behind a title that is not allowed there; None where another word comes first.

        Behind a comma a word in capitals throughout is an organisation's short name, one of a list.
        """
        while (step := _NEXT.match(written, end)) and step["word"][0].isupper():
            word = step["word"].rstrip(".")
            if word not in self.allowed:
                return None if step["comma"] and word.isupper() and len(word) > 1 else step
            if word != step["word"]:  # its full stop may end the sentence
                return None
            end = step.end()
        return None
