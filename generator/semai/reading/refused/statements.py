"""Statements that need somebody to answer for them: a text about law or figures has a source that somebody has seen.

A source counts where the nearest `sources` around the text names it, or where the same paragraph links to it. Drafts are
let be: a claim without a source keeps a document from being published, not from being written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from semai.model.case_study import HELD_TO_RULES
from semai.model.reference import Sources
from semai.model.rules import Rules
from semai.problems import Place, Problem
from semai.reading.refused.looking import AS_TYPED, File, Text, Words, beginning_sentences, spaced

_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n[^\S\n]*\n")
_LINK = re.compile(r"\]\(source:([a-z0-9-]+)(?:#[^\s)]*)?\)")
_ADDRESS = re.compile(r"(?<=\])\([^\s)]*\)|https?://\S+")
"""Where a link leads, which is not said to anybody."""
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


def _is_law(text: Text) -> bool:
    """Whether a text is the official wording of a value itself, whose sources `reading.rules.official` looks at."""
    return text.file.name.startswith("values/") and text.path[-1:] in (("law",), ("circular",))


def _states(file: File) -> bool:
    """Whether somebody answers for what a file says: not in a draft, and not in the list of sources itself."""
    status = file.data.get("status") if isinstance(file.data, dict) else None
    return status in (None, *HELD_TO_RULES) and file.name not in ("sources", AS_TYPED)


def _pieces(written: str, between: re.Pattern[str], start: int = 0) -> Iterator[tuple[int, str]]:
    r"""What stands between the gaps, each piece with where it starts. start: of the whole, where that is itself a piece.

    >>> list(_pieces("One.\n\nTwo.", _PARAGRAPH))
    [(0, 'One.'), (6, 'Two.')]
    """
    last = 0
    for gap in between.finditer(written):
        yield start + last, written[last : gap.start()]
        last = gap.end()
    yield start + last, written[last:]


def _blank(match: re.Match[str]) -> str:
    """As many spaces: what is left stands where it stood."""
    return " " * len(match[0])


def claims(rules: Rules, sources: Sources | None) -> _Claims | None:
    """None where the rules do not ask, or nobody knows what the sources are."""
    if rules.claims is None or sources is None:
        return None
    survey = Words(tuple(beginning_sentences(rules.claims.survey_words)), rules.endings)
    official = frozenset(wording.text for wording in rules.fixed_wording)
    words = Words(rules.claims.words, rules.endings)
    return _Claims(words, survey, _share(rules.claims.percent_words), official, _Backed.by(sources))


def _share(units: Iterable[str]) -> re.Pattern[str]:
    """Per cent, as a sign or as one of the words for it."""
    return re.compile("|".join(["%", *(rf"(?<!\w){re.escape(unit)}(?!\w)" for unit in units)]))


@dataclass(frozen=True)
class _Claims:
    """words: each makes a paragraph a claim. survey: so does each of these where the paragraph has a share in per cent.
    official: sentences that are the law themselves.
    """

    words: Words
    survey: Words
    share: re.Pattern[str]
    official: frozenset[str]
    backed: _Backed

    def reads(self, file: File) -> bool:
        return _states(file)

    def may_find(self, file: File) -> bool:
        return self.words.may_stand_in(file) or self.survey.may_stand_in(file)

    def found(self, text: Text) -> Iterator[Problem]:
        if text.written in self.official or _is_law(text):
            return
        for start, paragraph in _pieces(text.written, _PARAGRAPH):
            end = start + len(paragraph)
            match = self.words.pattern.search(text.written, start, end)
            if match is None and self.share.search(paragraph):
                match = self.survey.pattern.search(text.written, start, end)
            if match and not self.backed.holds(text, paragraph):
                facts = {"found": match[0], "allowed": tuple(sorted(self.backed.good))}
                yield Problem(text.place(match), "claim-without-source", facts)


def indices(rules: Rules, sources: Sources | None) -> _Indices | None:
    if rules.indices is None or sources is None:
        return None
    word = rules.indices.word
    words = Words(tuple(dict.fromkeys((word, word.lower(), word.capitalize(), word.upper()))), rules.endings)
    figure, label = _figure(rules.indices.units), _labelled(rules.indices.no_figure_after)
    return _Indices(words, rules.indices.names, figure, label, _Backed.by(sources))


def _labelled(words: Iterable[str]) -> re.Pattern[str]:
    """A number behind one of these words; behind a time of day also the one until which something lasts."""
    labels = "|".join(map(spaced, words)) or r"(?!)"
    until = r"(?:(?:\s*[–-]\s*|\s+\S+\s+)\d+[.:]\d\d(?!\d))?"
    return re.compile(rf"(?<![\w-])(?:{labels})\s+\d[\d.:]*{until}", re.IGNORECASE)


def _figure(units: Iterable[str]) -> re.Pattern[str]:
    """A number as indices have it: with decimals, with a unit, or as the last word of a sentence or a part of one."""
    with_unit = "|".join(["%", *(rf"{re.escape(unit)}(?!\w)" for unit in units)])
    last = r"(?<![\w.,:/–-])\d{1,3}(?=[.,;:!?)\]”\"’*_]+(?:\s|$)|$)"
    return re.compile(rf"\d+[,.]\d+(?!\d)|\d+\s*(?:{with_unit})|{last}")


@dataclass(frozen=True)
class _Indices:
    """word: what makes a sentence with a figure one about an index. names: the full ones. figure: how one is written.
    label: a number that is none, such as a time of day.
    """

    word: Words
    names: tuple[str, ...]
    figure: re.Pattern[str]
    label: re.Pattern[str]
    backed: _Backed

    def reads(self, file: File) -> bool:
        return _states(file)

    def may_find(self, file: File) -> bool:
        return self.word.may_stand_in(file)

    def found(self, text: Text) -> Iterator[Problem]:
        """A sentence lacks the full name, or the year, or its paragraph the source; the first of these is told."""
        for begins, paragraph in _pieces(text.written, _PARAGRAPH):
            if not self.word.pattern.search(paragraph):
                continue
            for start, sentence in _pieces(paragraph, _SENTENCE, begins):
                said = _ADDRESS.sub(_blank, sentence)
                figure = self.figure.search(self.label.sub(_blank, said))
                if figure is not None and self.word.pattern.search(said):
                    place = text.place_at(start + figure.start(), figure[0])
                    yield from self._told(text, place, paragraph, said, figure[0])

    def _told(self, text: Text, place: Place, paragraph: str, sentence: str, figure: str) -> Iterator[Problem]:
        said = " ".join(sentence.split())
        if not any(name in said for name in self.names):
            yield Problem(place, "index-without-name", {"found": figure, "allowed": "; ".join(self.names)})
        elif not _YEAR.search(said):
            yield Problem(place, "index-without-year", {"found": figure})
        elif not self.backed.holds(text, paragraph):
            facts = {"found": figure, "allowed": tuple(sorted(self.backed.good))}
            yield Problem(place, "index-without-source", facts)
