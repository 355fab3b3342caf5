"""Words as they stand on the page: refused spellings and lines, and characters that the print fonts lack."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from semai.model.rules import BannedLine, Rules
from semai.problems import Problem
from semai.reading.refused.looking import AS_TYPED, File, Text, Words
from semai.theme import Theme


def spellings(rules: Rules) -> _Spellings:
    wrong = {" ".join(spelling.split()): rule.right for rule in rules.spellings for spelling in rule.wrong}
    small = {spelling: right for spelling, right in wrong.items() if spelling.islower() and right.islower()}
    capital = {w[0].upper() + w[1:]: right[0].upper() + right[1:] for w, right in small.items()}
    every = capital | wrong
    return _Spellings(every, Words(tuple(every)), frozenset(wording.text for wording in rules.fixed_wording))


@dataclass(frozen=True)
class _Spellings:
    """right: for each refused spelling. official: sentences that keep their own."""

    right: Mapping[str, str]
    words: Words
    official: frozenset[str]

    def reads(self, file: File) -> bool:
        return file.name != AS_TYPED

    def may_find(self, file: File) -> bool:
        return self.words.may_stand_in(file)

    def found(self, text: Text) -> Iterator[Problem]:
        """Official wording is quoted as it is: an older one in `circular`, the law's where the rules hold it."""
        older = text.file.name.startswith("values/") and text.path[-1:] == ("circular",)
        if older or text.written in self.official:
            return
        for match in self.words.pattern.finditer(text.written):
            right = self.right[" ".join(match[0].split())]
            yield Problem(text.place(match), "spelling", {"found": match[0], "right": right})


def lines(rules: Rules) -> _Lines:
    return _Lines(tuple((line, " ".join(line.line.lower().split())) for line in rules.banned_lines))


@dataclass(frozen=True)
class _Lines:
    """Each with how it is looked for: in small letters, on one line."""

    banned: tuple[tuple[BannedLine, str], ...]

    def reads(self, file: File) -> bool:
        return True

    def may_find(self, file: File) -> bool:
        return any(folded in file.lower for _, folded in self.banned)

    def found(self, text: Text) -> Iterator[Problem]:
        lower = " ".join(text.written.lower().split())
        for banned, folded in self.banned:
            if folded in lower:
                at = text.written.lower().find(banned.line.lower())  # -1 where the text breaks the line in two
                words = text.written[at : at + len(banned.line)] if at >= 0 else banned.line
                place = text.file.source.places.of_words(text.path, words)
                yield Problem(place, "banned-line", {"found": banned.line, "why": banned.why})


def characters(theme: Theme | None) -> _Characters | None:
    known = None if theme is None else theme.printable
    return None if known is None else _Characters(known | {"\t", "\n"})


@dataclass(frozen=True)
class _Characters:
    """printable: what the print fonts have."""

    printable: frozenset[str]

    def reads(self, file: File) -> bool:
        return True

    def may_find(self, file: File) -> bool:
        return not self.printable.issuperset(file.whole)

    def found(self, text: Text) -> Iterator[Problem]:
        """One for a text: a phrase in another script is one slip, however many letters it has."""
        lacking = [c for c in set(text.written) - self.printable if unicodedata.category(c) != "Cc"]
        if lacking:
            letters = f"[{re.escape(''.join(sorted(lacking)))}]"
            run = next(re.finditer(rf"{letters}+(?:\s+{letters}+)*", text.written))
            first = next(iter(run[0].split()), run[0])  # some of them are spaces
            place = text.file.source.places.of_words(text.path, first)
            yield Problem(place, "character-without-glyph", {"found": _named(run[0])})


NAMED, QUOTED = 3, 24
"""Of a run of characters so many are named by their number and quoted, at most."""


def _named(run: str) -> str:
    """A character with its number and name; of several, what they look like and the numbers of the first.

    >>> _named("\N{GRINNING FACE}"), _named("\N{CJK UNIFIED IDEOGRAPH-4F60}\N{CJK UNIFIED IDEOGRAPH-597D}")
    ('😀 U+1F600 GRINNING FACE', '你好 (U+4F60, U+597D)')
    """
    different = [c for c in dict.fromkeys(run) if not c.isspace()]
    shown = " ".join("".join(c for c in run if c.isprintable() or c.isspace()).split())
    shown = shown if len(shown) <= QUOTED else f"{shown[:QUOTED].rstrip()}…"
    if len(different) == 1:
        return " ".join(filter(None, (shown, f"U+{ord(run[0]):04X}", unicodedata.name(run[0], ""))))
    numbers = ", ".join(f"U+{ord(c):04X}" for c in different[:NAMED]) + (", …" if len(different) > NAMED else "")
    return f"{shown} ({numbers})".strip()
