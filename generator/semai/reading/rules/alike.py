"""Cases beside each other: no two open alike, end alike or share a long sentence.

Start at `alike_cases`. Of two cases the younger is told. Much in common is one mistake and not fifty: a case was copied
and not yet rewritten. Drafts are let be.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from semai.model.case_study import CaseStudy
from semai.model.library import Library
from semai.model.rules import Alike
from semai.model.text import RichText
from semai.problems import Path, Problem

_WORD = re.compile(r"\w+")
_END = re.compile(r"[.!?…][”’\"')]*\s+|\n+")
"""Where a sentence ends, with the marks that close what somebody says."""


@dataclass(frozen=True, slots=True)
class _Trait:
    """What a case may not share. code: of that mistake. written: the words as they stand at `path`."""

    code: str
    path: Path
    written: str
    words: tuple[str, ...]

    @property
    def key(self) -> tuple[str, tuple[str, ...]]:
        """Equal for two traits that are the same."""
        return self.code, self.words


def oldest_first(cases: Iterable[CaseStudy]) -> list[CaseStudy]:
    """In the order in which each may be the model of those behind it, as far as the files can tell."""
    return sorted(cases, key=lambda case: (case.updated, case.status != "published", case.slug))


def alike_cases(library: Library) -> Iterator[Problem]:
    """What a case has in common with an older one; told once for both where the case is a copy."""
    for (slug, other), traits in _shared(library).items():
        case = library.case_studies[slug]
        if _copied(library, traits):
            yield Problem(case.place_of("title"), "case-copied", {"case": other, "count": _different(traits)})
            continue
        for trait in traits:
            place = case.place_of_words(trait.path, " ".join(trait.written.split()[:3]))  # likely on one line
            yield Problem(place, trait.code, {"case": other, "found": trait.written})


def copies(library: Library) -> frozenset[tuple[str, str]]:
    """Slugs of each case that is a copy, with the slug of the case it was made from."""
    return frozenset(pair for pair, traits in _shared(library).items() if _copied(library, traits))


def _copied(library: Library, traits: list[_Trait]) -> bool:
    rules = library.rules.alike
    return rules is not None and rules.copied is not None and _different(traits) >= rules.copied


def _different(traits: list[_Trait]) -> int:
    return len({trait.key for trait in traits})


def _shared(library: Library) -> dict[tuple[str, str], list[_Trait]]:
    """What a case shares with an older one, by the slugs of the two; with the oldest, where several have it."""
    shared: dict[tuple[str, str], list[_Trait]] = {}
    if (rules := library.rules.alike) is None:
        return shared
    first: dict[tuple[str, tuple[str, ...]], str] = {}
    for case in oldest_first(case for case in library.case_studies.values() if case.held_to_rules):
        for trait in (*_frame(case, rules), *_sentences(case, rules)):
            other = first.setdefault(trait.key, case.slug)
            if other != case.slug:
                shared.setdefault((case.slug, other), []).append(trait)
    return shared


def _frame(case: CaseStudy, rules: Alike) -> Iterator[_Trait]:
    """How a case opens and ends."""
    story, closing = case.story.plain.split(), case.teaching_note.closing
    opening, ending = " ".join(story[: rules.opening_words]), " ".join(story[-rules.opening_words :])
    yield _Trait("case-opens-alike", ("story",), opening, _words(opening))
    yield _Trait("case-ends-alike", ("story",), ending, _words(ending))
    yield _Trait("case-closes-alike", ("teaching_note", "closing"), closing, _words(closing))


def _sentences(case: CaseStudy, rules: Alike) -> Iterator[_Trait]:
    """The long sentences of every text of a case but its closing, which is compared as a whole."""
    for path, text in _texts(case, rules):
        for sentence in _END.split(text) if path != ("teaching_note", "closing") else ():
            if sentence.count(" ") >= rules.sentence_words - 1:  # most are shorter, and need no closer look
                words = _words(sentence)
                if len(words) >= rules.sentence_words:
                    yield _Trait("case-sentence-alike", path, sentence.strip(" .!?…"), words)


def _words(text: str) -> tuple[str, ...]:
    """What is compared: the words in small letters, without marks."""
    return tuple(_WORD.findall(text.lower()))


def _texts(case: CaseStudy, rules: Alike) -> Iterator[tuple[Path, str]]:
    """Every text of a case that has words enough for a long sentence, with its path; in no order."""
    waiting: list[tuple[Path, object]] = [((), case)]
    while waiting:
        path, value = waiting.pop()
        text = value.plain if isinstance(value, RichText) else value
        if isinstance(text, str):
            if text.count(" ") >= rules.sentence_words - 1:
                yield path, text
        elif isinstance(text, tuple):
            waiting += [((*path, index), item) for index, item in enumerate(text)]
        elif isinstance(text, BaseModel):
            waiting += [((*path, name), field) for name, field in text]
