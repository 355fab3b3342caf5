"""Spellings, lines and characters that no text of the content may have, wherever it stands.

The words are data (content/rules.yml), the characters those of the theme's print fonts. Start at `refused_text`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from semai.model.reference import Rules
from semai.problems import Path, Problem
from semai.reading.source import Source, texts
from semai.theme import Theme

if TYPE_CHECKING:
    from semai.reading.load import Reading


def refused_text(reading: Reading, theme: Theme | None) -> Iterator[Problem]:
    """Everything refused, file by file; content/rules.yml itself may say the words it refuses."""
    search = _Search(reading.documents["rules"].get("rules", Rules()), theme)
    for name, source in reading.sources.items():
        if name != "rules" and search.may_find(source):
            for path, text in texts(source.data):
                yield from search.found(source, path, text)


class _Search:
    """What is looked for, prepared once for all files."""

    def __init__(self, rules: Rules, theme: Theme | None) -> None:
        self.wrong = _spellings(rules)
        words = "|".join(map(re.escape, self.wrong)) or r"(?!)"
        self.pattern = re.compile(rf"(?<![\w-])({words})(?![\w-])")
        self.banned = [(line.line, line.why, " ".join(line.line.lower().split())) for line in rules.banned_lines]
        known = None if theme is None else theme.printable
        self.printable = None if known is None else known | {"\t", "\n"}

    def may_find(self, source: Source) -> bool:
        """Whether the file may hold anything refused; nearly all hold nothing, and this is the quick way to know.

        Looks at the file as written, with lines joined; a backslash may hide a character in YAML's own spelling.
        """
        whole = " ".join(source.places.text.split())
        lower = whole.lower()
        return (
            not whole
            or "\\" in whole
            or self.pattern.search(whole) is not None
            or any(folded in lower for _, _, folded in self.banned)
            or (self.printable is not None and not self.printable.issuperset(whole))
        )

    def found(self, source: Source, path: Path, text: str) -> Iterator[Problem]:
        yield from _misspelt(source, path, text, self.pattern, self.wrong)
        lower = " ".join(text.lower().split())
        for line, why, folded in self.banned:
            if folded in lower:
                at = text.lower().find(line.lower())  # -1 where the text breaks the line in two
                place = source.places.of_words(path, text[at : at + len(line)] if at >= 0 else line)
                yield Problem(place, "banned-line", {"found": line, "why": why})
        for character in sorted(set(text) - self.printable) if self.printable is not None else ():
            if unicodedata.category(character) != "Cc":
                place = source.places.of_words(path, character)
                yield Problem(place, "character-without-glyph", {"found": _named(character)})


def _spellings(rules: Rules) -> Mapping[str, str]:
    """Each refused spelling with the right one; of a word in small letters also as it begins a sentence."""
    wrong = {spelling: rule.right for rule in rules.spellings for spelling in rule.wrong}
    small = {spelling: right for spelling, right in wrong.items() if spelling.islower() and right.islower()}
    return {
        spelling[0].upper() + spelling[1:]: right[0].upper() + right[1:] for spelling, right in small.items()
    } | wrong


def _misspelt(
    source: Source, path: Path, text: str, pattern: re.Pattern[str], wrong: Mapping[str, str]
) -> Iterator[Problem]:
    for match in pattern.finditer(text):
        before = text[: match.start()].count(match[0])
        place = source.places.of_words(path, match[0], before)
        yield Problem(place, "spelling", {"found": match[0], "right": wrong[match[0]]})


def _named(character: str) -> str:
    name = unicodedata.name(character, "")
    shown = character if character.isprintable() else ""
    return f"{shown} U+{ord(character):04X} {name}".strip()
