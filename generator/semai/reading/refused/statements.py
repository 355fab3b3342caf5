"""Statements that need somebody to answer for them: a text about law or figures has a source that somebody has seen.

A source counts where the nearest `sources` around the text names it, or where the same paragraph links to it. Documents in
draft or review are let be: a claim without a source keeps a document from being published, not from being written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from semai.model.reference import Sources
from semai.model.rules import Rules
from semai.problems import Place, Problem
from semai.reading.refused.looking import AS_TYPED, File, Text, Words

_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n[^\S\n]*\n")
_LINK = re.compile(r"\]\(source:([a-z0-9-]+)\)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True)
class _Backed:
    """good: ids of sources that a claim may rest on. bad: the others; an id that is neither is another mistake."""

    good: frozenset[str]
    bad: frozenset[str]

    @classmethod
    def by(cls, sources: Sources) -> _Backed:
        good = frozenset(source.id for source in sources.sources if source.backs_claims)
        return cls(good, frozenset(source.id for source in sources.sources) - good)

    def holds(self, text: Text, paragraph: str) -> bool:
        """Whether a paragraph of a text has a source."""
        named = [*_nearest(text), *_LINK.findall(paragraph)]
        return any(id_ not in self.bad for id_ in named)


def _nearest(text: Text) -> list[str]:
    """The ids in the nearest `sources` field up the path."""
    around, found = text.file.data, []
    for step in (*text.path, None):
        if isinstance(around, dict) and isinstance(around.get("sources"), list):
            found = [id_ for id_ in around["sources"] if isinstance(id_, str)]
        if step is None or not isinstance(around, dict | list):
            break
        around = around[step]  # type: ignore[index]  # the path was made by walking this very data
    return found


def _states(file: File) -> bool:
    """Whether what a file says is stated to readers: not in draft or review, and not the list of sources itself."""
    status = file.data.get("status") if isinstance(file.data, dict) else None
    return status in (None, "published") and file.name not in ("sources", AS_TYPED)


def _paragraphs(text: Text) -> Iterator[tuple[int, str]]:
    """Each with where it starts."""
    start = 0
    for gap in _PARAGRAPH.finditer(text.written):
        yield start, text.written[start : gap.start()]
        start = gap.end()
    yield start, text.written[start:]


def claims(rules: Rules, sources: Sources | None) -> _Claims | None:
    """None where the rules do not ask, or nobody knows what the sources are."""
    if rules.claims is None or sources is None:
        return None
    return _Claims(Words(rules.claims.words), _Backed.by(sources))


@dataclass(frozen=True)
class _Claims:
    """words: each makes a paragraph a claim."""

    words: Words
    backed: _Backed

    def reads(self, file: File) -> bool:
        return _states(file)

    def may_find(self, file: File) -> bool:
        return self.words.may_stand_in(file)

    def found(self, text: Text) -> Iterator[Problem]:
        for start, paragraph in _paragraphs(text):
            match = self.words.pattern.search(text.written, start, start + len(paragraph))
            if match and not self.backed.holds(text, paragraph):
                facts = {"found": match[0], "allowed": ", ".join(sorted(self.backed.good)[:12])}
                yield Problem(text.place(match), "claim-without-source", facts)


def indices(rules: Rules, sources: Sources | None) -> _Indices | None:
    if rules.indices is None or sources is None:
        return None
    units = "|".join([r"%", *(rf"{re.escape(unit)}(?!\w)" for unit in rules.indices.units)])
    figure = re.compile(rf"\d+[,.]\d+(?!\d)|\d+\s*(?:{units})")
    return _Indices(Words((rules.indices.word,)), rules.indices.names, figure, _Backed.by(sources))


@dataclass(frozen=True)
class _Indices:
    """word: what makes a sentence with a figure one about an index. names: the full ones. figure: how one is written."""

    word: Words
    names: tuple[str, ...]
    figure: re.Pattern[str]
    backed: _Backed

    def reads(self, file: File) -> bool:
        return _states(file)

    def may_find(self, file: File) -> bool:
        return self.word.may_stand_in(file)

    def found(self, text: Text) -> Iterator[Problem]:
        """A sentence lacks the full name, or the year, or its paragraph the source; the first of these is told."""
        for _, paragraph in _paragraphs(text):
            for sentence in _SENTENCE.split(paragraph) if self.word.pattern.search(paragraph) else ():
                figure = self.figure.search(sentence)
                if figure is None or not self.word.pattern.search(sentence):
                    continue
                place = text.file.source.places.of_words(text.path, figure[0])
                yield from self._told(text, place, paragraph, sentence, figure[0])

    def _told(self, text: Text, place: Place, paragraph: str, sentence: str, figure: str) -> Iterator[Problem]:
        said = " ".join(sentence.split())
        if not any(name in said for name in self.names):
            yield Problem(place, "index-without-name", {"found": figure, "allowed": "; ".join(self.names)})
        elif not _YEAR.search(said):
            yield Problem(place, "index-without-year", {"found": figure})
        elif not self.backed.holds(text, paragraph):
            facts = {"found": figure, "allowed": ", ".join(sorted(self.backed.good)[:12])}
            yield Problem(place, "index-without-source", facts)
