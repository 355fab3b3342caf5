"""A mistake in the content is a value: where it is, which one it is, and the facts its sentence needs.

Nothing here has prose: `reading.wording` turns a `Problem` into a sentence and a remedy in the editor's language.
May import nothing of ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

Path = tuple[str | int, ...]
"""Where a field stands inside a document: keys and list positions from the root, e.g. `("options", 2, "short")`."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a file.

    file: relative to the workspace, with forward slashes. line, column: both count from 1, as text editors do.
    """

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Places:
    """The place of every field of one document.

    values: path to (line, column) of the value; keys: the same for the key that names it. text: the file as written.
    """

    file: str
    values: Mapping[Path, tuple[int, int]] = field(default_factory=dict)
    keys: Mapping[Path, tuple[int, int]] = field(default_factory=dict)
    text: str = field(default="", repr=False)

    def of(self, path: Path = ()) -> Place:
        """The place of the value at `path`, or of the nearest field around it that was written."""
        while path and path not in self.values:
            path = path[:-1]
        return Place(self.file, *self.values.get(path, (1, 1)))

    def of_key(self, path: Path) -> Place:
        """The place of the key at `path`; where there is none (a list item), the place of the value."""
        if path in self.keys:
            return Place(self.file, *self.keys[path])
        return self.of(path)

    def of_words(self, path: Path, words: str, before: int = 0) -> Place:
        """Where `words` stand inside the text at `path`; the place of that text when they are not there letter for letter.

        before: how many times the same words come earlier in that text.
        """
        place = self.of(path)
        after = min((at for at in (*self.values.values(), *self.keys.values()) if at > (place.line, place.column)),
                    default=None)  # fmt: skip
        end = len(self.text) if after is None else _offset(self.text, *after)
        found, start = -1, _offset(self.text, place.line, place.column)
        for _ in range(before + 1):
            found = self.text.find(words, start, end)
            start = found + len(words)
            if found < 0:
                return place
        return Place(self.file, *position(self.text, found))


_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""Where YAML ends a line."""


def lines_of(text: str) -> tuple[str, ...]:
    r"""The lines as YAML counts them; at least one.

    >>> lines_of("a\nb"), lines_of("")
    (('a', 'b'), ('',))
    """
    return tuple(_BREAK.split(text))


def position(text: str, offset: int) -> tuple[int, int]:
    r"""Line and column, from 1, of a character of a text.

    >>> position("ab\ncd", 4)
    (2, 2)
    """
    breaks = [match.end() for match in _BREAK.finditer(text) if match.end() <= offset]
    return len(breaks) + 1, offset - (breaks[-1] if breaks else 0) + 1


def _offset(text: str, line: int, column: int) -> int:
    starts = [0, *(match.end() for match in _BREAK.finditer(text))]
    return starts[min(line, len(starts)) - 1] + column - 1


Facts = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in the content, told to the person who can mend it.

    code: which mistake; the catalogue of each language holds its sentence (`problems.<code>`) and its remedy
    (`problems.<code>.remedy`). facts: what these need: found, expected, suggestion.
    """

    place: Place
    code: str
    facts: Facts = field(default_factory=lambda: MappingProxyType({}))


class ContentError(Exception):
    """The content cannot be used; carries every mistake found, sorted by place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__(f"{len(self.problems)} problem(s)")


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sorted by place, each once."""
    unique = {(p.place, p.code, str(sorted(p.facts.items(), key=lambda f: f[0]))): p for p in problems}
    return tuple(unique[key] for key in sorted(unique))
