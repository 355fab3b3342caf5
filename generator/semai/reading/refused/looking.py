"""What every eye over the texts shares: a file and its texts, words as a pattern, and whether a file is worth a look.

Nearly all files hold nothing that is refused. So a file is first seen as the set of its words; only one that has a word
looked for is read text by text. Start at `Words`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

from semai.problems import Path, Place, Problem
from semai.reading.source import Source

_WORD = re.compile(r"\w+")
_SPACES = re.compile(r"(?:\\?\s)+")
_NUMBER = " #"


@dataclass(frozen=True)
class File:
    """A file as written. name: e.g. `values/loyal`. whole: its text on one line. words: each word it has."""

    name: str
    source: Source
    whole: str
    words: frozenset[str]

    @classmethod
    def of(cls, name: str, source: Source) -> File:
        written = source.places.text.split()
        return cls(name, source, " ".join(written), frozenset(_WORD.findall(" ".join(set(written)))))

    @property
    def may_hide(self) -> bool:
        """Whether its texts may hold what the file as written does not.

        YAML has two spellings of its own: a backslash, and two single quotes for one.
        """
        return not self.whole or "\\" in self.whole or "''" in self.whole

    def has(self, word: str) -> bool:
        """Whether a word may stand in one of its texts; not where it is only ever the key of a field."""
        if word not in self.words:
            return False
        keys = sum(path[-1:] == (word,) for path in self.source.places.keys)
        return keys == 0 or len(re.findall(rf"\b{word}\b", self.whole)) != keys

    @cached_property
    def lower(self) -> str:
        return self.whole.lower()

    @property
    def data(self) -> Any:  # Any: whatever the file holds
        return self.source.data


@dataclass(frozen=True)
class Text:
    """One text of a file. path: where it stands in the file's data."""

    file: File
    path: Path
    written: str

    def place(self, match: re.Match[str]) -> Place:
        """Where a match stands in the file."""
        return self.place_at(match.start(), match[0])

    def place_at(self, start: int, words: str) -> Place:
        """Where the words that stand at `start` of the text stand in the file."""
        before = self.written[:start].count(words)
        return self.file.source.places.of_words(self.path, words, before)


AS_TYPED = "search_words"
"""The file of words as people type them, right or wrong, so that they find what they look for."""


class Look(Protocol):
    """Looks for one kind of thing that is refused."""

    def reads(self, file: File) -> bool:
        """Whether it is refused in this file at all."""

    def may_find(self, file: File) -> bool:
        """Whether the file is worth reading text by text; quick, and never wrong when it says no."""

    def found(self, text: Text) -> Iterator[Problem]:
        """What is refused in a text."""


@dataclass(frozen=True)
class Words:
    """Whole words or runs of words to look for, letter for letter, however many spaces or lines are between them.

    all: a run that ends with a space and # is met where a number stands in its place (`PP #`). endings: what may hang on
    the last word, with a hyphen or without (`nya`).
    """

    all: tuple[str, ...]
    endings: tuple[str, ...] = ()

    @cached_property
    def _alone(self) -> frozenset[str]:
        alone = [words for words in self.all if _WORD.fullmatch(words)]
        return frozenset(word + ending for word in alone for ending in ("", *self.endings))

    @cached_property
    def _together(self) -> tuple[tuple[frozenset[str], str], ...]:
        """What is not one word alone: words a file must have for it, and how it begins on one line."""
        runs = (words.removesuffix(_NUMBER) for words in self.all if not _WORD.fullmatch(words))
        last = -1 if self.endings else None
        return tuple((frozenset(_WORD.findall(words)[:last]), " ".join(words.split())) for words in runs)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Group 1 is what was looked for, without an ending.

        A word with other letters, digits or a hyphen beside it is part of a longer one and no match.
        """
        longest_first = sorted(self.all, key=lambda words: (-len(words), words))
        ending = rf"(?:-?(?:{'|'.join(map(re.escape, self.endings))}))?" if self.endings else ""
        return re.compile(rf"(?<![\w-])({'|'.join(map(spaced, longest_first)) or r'(?!)'}){ending}(?![\w-])")

    def may_stand_in(self, file: File) -> bool:
        """Whether the file has one of them."""
        return any(map(file.has, self._alone & file.words)) or any(
            parts <= file.words and run in file.whole for parts, run in self._together
        )


def spaced(words: str) -> str:
    r"""A pattern for words between which there may be any white space.

    >>> bool(re.fullmatch(spaced("Wali Kota"), "Wali\n  Kota")), bool(re.fullmatch(spaced("PP #"), "PP 94/2021"))
    (True, True)
    """
    run = words.removesuffix(_NUMBER)
    number = r"\s+\d+(?:[./-]\d+)*" if run != words else ""
    return _SPACES.sub(r"\\s+", re.escape(run)) + number


def beginning_sentences(words: Iterable[str]) -> Iterator[str]:
    """Each word, and one in small letters also as it begins a sentence."""
    for word in words:
        yield word
        if word.islower():
            yield word[0].upper() + word[1:]
