"""Rules for what helps people along the roadmap: the pulse, its sheets, the reminders, the families of search words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from semai.model.library import Library
from semai.model.pulse import Pulse
from semai.model.reminders import Reminders
from semai.model.search_words import SearchWords
from semai.problems import Path, Problem


def kit_rules(library: Library) -> Iterator[Problem]:
    """Every rule of these documents that one of them does not hold to."""
    if library.pulse is not None:
        yield from _pulse(library.pulse, tuple(library.values))
    if library.reminders is not None:
        yield from _reminders(library.reminders)
    yield from _families(library.search_words)
    for activity in library.activities.values():
        if library.pulse is None and activity.worksheet is not None and activity.worksheet.pulse:
            yield Problem(activity.place_of("worksheet", "pulse"), "pulse-missing")


def _pulse(pulse: Pulse, values: tuple[str, ...]) -> Iterator[Problem]:
    """One statement for each value, in the order of the programme; and a scale on which nobody can stay in the middle."""
    if len(pulse.scale) % 2:
        yield Problem(pulse.place_of("scale"), "scale-with-middle", {"actual": len(pulse.scale)})
    asked = tuple(statement.value for statement in pulse.statements)
    if asked != values:
        yield Problem(
            pulse.place_of("statements"), "pulse-values", {"found": ", ".join(asked), "right": ", ".join(values)}
        )


def _reminders(reminders: Reminders) -> Iterator[Problem]:
    for i, (before, message) in enumerate(pairwise(reminders.messages), start=1):
        if message.day <= before.day:
            facts = {"found": message.day, "limit": before.day}
            yield Problem(reminders.place_of("messages", i, "day"), "reminder-order", facts)


def _families(words: SearchWords) -> Iterator[Problem]:
    """No word twice, in one family or in two: nobody could say which of them it means."""
    first: dict[str, Path] = {}
    for f, family in enumerate(words.families):
        for w, word in enumerate(family):
            path: Path = ("families", f, w)
            if word.casefold() in first:
                facts = {"found": word, "line": words.place_of(*first[word.casefold()]).line}
                yield Problem(words.place_of(*path), "search-word-twice", facts)
            first.setdefault(word.casefold(), path)
