"""A mistake in the content is a value: where it is, which one it is, and the facts its sentence needs.

Nothing here has prose: `reading.wording` turns a `Problem` into a sentence and a remedy in the editor's language.
May import nothing of ours.
"""

from __future__ import annotations

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

    values: path to (line, column) of the value; keys: the same for the key that names it.
    """

    file: str
    values: Mapping[Path, tuple[int, int]] = field(default_factory=dict)
    keys: Mapping[Path, tuple[int, int]] = field(default_factory=dict)

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


Facts = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in the content, told to the person who can mend it.

    code: which mistake; the catalogue of each language holds its sentence (`problem.<code>`) and its remedy
    (`remedy.<code>`). facts: what these need: found, expected, suggestion.
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
