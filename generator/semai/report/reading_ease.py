"""How each case reads: words, minutes, sentences. Start at `readings`."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from semai.model.base import Document
from semai.model.case_study import CaseStudy
from semai.model.library import Library
from semai.model.text import RichText, sentences
from semai.problems import Path, Place
from semai.report.findings import CaseReading, Sentence

STORY_WORDS = (250, 450)
"""The shortest and the longest a story should be."""
SENTENCE_WORDS = 20
"""A sentence of more words is hard to read aloud."""


def readings(library: Library) -> tuple[CaseReading, ...]:
    """Of every case, also of drafts, in the order of their files."""
    per_minute = library.programme.reading_words_per_minute
    return tuple(_reading(case, per_minute) for case in library.case_studies.values())


def story_words(library: Library) -> tuple[int, int | None]:
    """The least and the most words of a story, as content/rules.yml says, else as STORY_WORDS does."""
    span = library.rules.cases.story_words if library.rules.cases else None
    return STORY_WORDS if span is None else (span.min, span.max)


def _reading(case: CaseStudy, per_minute: int) -> CaseReading:
    found = [sentence for path, text in _running_text(case) for sentence in _sentences_at(case, path, text)]
    options = sum(len(option.text.split()) for option in case.options)
    whole = case.story.words + case.dilemma.words + options
    return CaseReading(
        title=case.title,
        status=case.status,
        words=case.story.words,
        minutes=max(1, ceil(whole / per_minute)),
        sentences=len(found),
        mean=sum(sentence.words for sentence in found) / max(1, len(found)),
        longest=max(found, key=lambda sentence: sentence.words, default=Sentence("", 0, case.place_of("story"))),
        long=sum(sentence.words > SENTENCE_WORDS for sentence in found),
        place=case.place_of("story"),
    )


def _running_text(case: CaseStudy) -> Iterator[tuple[Path, RichText]]:
    yield ("story",), case.story
    yield ("dilemma",), case.dilemma
    for index, option in enumerate(case.options):
        yield ("options", index, "consequence"), option.consequence


def _sentences_at(case: CaseStudy, path: Path, text: RichText) -> Iterator[Sentence]:
    for sentence in sentences(text.plain):
        yield Sentence(sentence, len(sentence.split()), _place(case, path, sentence))


def _place(document: Document, path: Path, sentence: str) -> Place:
    """Where a sentence begins. The file may break its line anywhere, so ever fewer of its first words are looked for."""
    words, whole = sentence.split(), document.place_of(*path)
    for start, end in ((0, 5), (0, 4), (0, 3), (0, 2), (1, 4), (1, 3)):
        place = document.place_of_words(path, " ".join(words[start:end]))
        if place != whole:
            return place
    return whole
