"""Cases beside each other: no two published ones open alike, end alike or share a long sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
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


def alike_cases(library: Library) -> Iterator[Problem]:
    """What a case has in common with one before it; told at the later one, in the order of their slugs."""
    if (rules := library.rules.alike) is None:
        return
    first: dict[tuple[str, tuple[str, ...]], str] = {}
    for case in library.published_cases:
        for trait in (*_frame(case, rules), *_sentences(case, rules)):
            other = first.setdefault((trait.code, trait.words), case.slug)
            if other != case.slug:
                place = case.place_of_words(trait.path, " ".join(trait.written.split()[:3]))  # likely on one line
                yield Problem(place, trait.code, {"case": other, "found": trait.written})


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
