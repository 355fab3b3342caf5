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
    rules = reading.documents["rules"].get("rules", Rules())
    wrong = _spellings(rules)
    pattern = re.compile(r"(?<![\w-])(" + "|".join(map(re.escape, wrong)) + r")(?![\w-])") if wrong else None
    banned = [(line.line, line.why, " ".join(line.line.lower().split())) for line in rules.banned_lines]
    printable = None if theme is None or theme.printable is None else theme.printable | {"\t", "\n"}
    for name, source in reading.sources.items():
        if name == "rules":
            continue
        for path, text in texts(source.data):
            if pattern is not None:
                yield from _misspelt(source, path, text, pattern, wrong)
            if banned:
                lower = " ".join(text.lower().split())
                for line, why, folded in banned:
                    if folded in lower:
                        at = text.lower().find(line.lower())  # -1 where the text breaks the line in two
                        place = source.places.of_words(path, text[at : at + len(line)] if at >= 0 else line)
                        yield Problem(place, "banned-line", {"found": line, "why": why})
            if printable is not None and not printable.issuperset(text):
                for character in sorted(c for c in set(text) - printable if unicodedata.category(c) != "Cc"):
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
