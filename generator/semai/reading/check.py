"""All the mistakes of a workspace, told once: those of single files, then of references, then of rules.

References are looked at only between documents that could be read; rules only when everything could, so that one typing
slip does not bring a flood. `build.check` adds what only the outline can tell (text over its box on a slide).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from semai.model.library import Library
from semai.problems import ContentError, Problem, in_order
from semai.reading.load import library, read
from semai.reading.references import broken_references
from semai.reading.refused import refused_text
from semai.reading.rules import broken_rules
from semai.reading.theme import read_theme
from semai.theme import Theme

SHIPPED = Path(__file__).resolve().parent.parent / "_shipped"
"""Content and themes inside the wheel; in a checkout they stand at its root instead."""


@dataclass(frozen=True)
class Checked:
    """library, theme: None when they could not be made."""

    problems: tuple[Problem, ...]
    library: Library | None = None
    theme: Theme | None = None

    def sound(self) -> tuple[Library, Theme]:
        """The library and the theme. Raises ContentError with every mistake found."""
        if self.problems or self.library is None or self.theme is None:
            raise ContentError(self.problems)
        return self.library, self.theme


def shipped(name: str) -> Path:
    """Where `content`, `themes` or `mkdocs.yml` stand that come with the program."""
    inside = SHIPPED / name
    return inside if inside.exists() else Path(__file__).resolve().parents[3] / name


def check(root: Path, themes: Path | None = None) -> Checked:
    """Everything that can be said about the content of `root` without building it.

    themes: a folder of themes to lay over the shipped one, instead of the workspace's own.
    """
    base = shipped("themes") / "semai"
    own = (themes or root / "themes") / "semai"
    layered = own.is_dir() and own.resolve() != base.resolve()
    theme, problems = read_theme((own, "themes/semai") if layered else None, base)
    reading = read(root)
    problems += reading.problems
    problems += refused_text(reading, theme)
    if not reading.complete:
        return Checked(in_order(problems), None, theme)
    found = library(reading)
    problems += broken_references(found, reading.unreadable, reading.unlisted)
    if problems:
        return Checked(in_order(problems), None, theme)
    problems += broken_rules(found)
    return Checked(in_order(problems), found, theme)


def load(root: Path, themes: Path | None = None) -> tuple[Library, Theme]:
    """The library and the theme of a workspace. Raises ContentError with every mistake that `check` finds."""
    return check(root, themes).sound()
