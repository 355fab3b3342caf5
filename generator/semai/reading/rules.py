"""Content rules: what a document must hold to beyond its fields. Each rule is one small generator of problems.

The words that a rule refuses or demands are data (content/rules.yml), as far as they can be. Start at `broken_rules`;
`refused_text` looks at the raw text of every file.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

from semai.model.case_study import ORID, CaseStudy
from semai.model.library import Library
from semai.model.running_order import running_order, stretch
from semai.model.timing import lesson_hours
from semai.model.value import Value
from semai.model.workshop import Block, Workshop
from semai.problems import Path, Problem
from semai.reading.source import texts
from semai.theme import Theme

if TYPE_CHECKING:
    from semai.reading.load import Reading

SUMMARY_WORDS = 25
CONSEQUENCE_WORDS = 60


def refused_text(reading: Reading, theme: Theme | None) -> Iterator[Problem]:
    """Spellings, lines and characters that no text of the content may have."""
    rules = reading.documents["rules"].get("rules")
    wrong = {spelling: s.right for s in rules.spellings for spelling in s.wrong} if rules else {}
    pattern = re.compile(r"(?<![\w-])(" + "|".join(map(re.escape, wrong)) + r")(?![\w-])") if wrong else None
    banned = [(b.line, b.why) for b in rules.banned_lines] if rules else []
    printable = theme.printable if theme is not None else None
    for name, source in reading.sources.items():
        if name == "rules":
            continue
        for path, text in texts(source.data):
            if pattern is not None:
                for match in pattern.finditer(text):
                    facts = {"found": match[0], "right": wrong[match[0]]}
                    yield Problem(source.places.of(path), "spelling", facts)
            lower = text.lower()
            for line, why in banned:
                if line.lower() in lower:
                    yield Problem(source.places.of(path), "banned-line", {"found": line, "why": why})
            if printable is not None and not printable.issuperset(text):
                for character in sorted(set(text) - printable):
                    facts = {"found": _named(character)}
                    yield Problem(source.places.of(path), "character-without-glyph", facts)


def _named(character: str) -> str:
    name = unicodedata.name(character, "")
    shown = character if character.isprintable() else ""
    return f"{shown} U+{ord(character):04X} {name}".strip()


def broken_rules(library: Library) -> Iterator[Problem]:
    """Every rule of the domain that a document of the library does not hold to."""
    yield from _fixed_wording(library)
    yield from _values_in_programme(library)
    for value in library.values.values():
        yield from _published_claims(library, value)
    for case in library.case_studies.values():
        yield from _case(case)
    for bank in library.questions.values():
        for i, item in enumerate(bank.items):
            if sum(answer.right for answer in item.answers) != 1:
                yield Problem(bank.place_of("items", i, "answers"), "answers-one-right", {"field": "answers"})
    for activity in library.activities.values():
        total = sum(step.minutes for step in activity.steps)
        if total != activity.minutes:
            facts = {"actual": total, "limit": activity.minutes}
            yield Problem(activity.place_of("minutes"), "activity-minutes", facts)
        if activity.least_minutes > activity.minutes:
            yield Problem(activity.place_of("least_minutes"), "least-over-planned", {"found": activity.least_minutes})
    for workshop in library.workshops.values():
        yield from _workshop(library, workshop)
    if not any(True for w in library.workshops.values() for _ in _workshop(library, w)):
        yield from _events(library)


def _fixed_wording(library: Library) -> Iterator[Problem]:
    """Official sentences equal, letter for letter, what content/rules.yml holds."""
    fixed = {wording.id: wording.text for wording in library.rules.fixed_wording}
    for value in library.values.values():
        written: list[tuple[Path, str, str]] = [(("definition", "law"), value.slug, value.definition.law)]
        for n, behaviour in enumerate(value.behaviours, start=1):
            written.append((("behaviours", n - 1, "law"), value.behaviour_id(n), behaviour.law))
        for path, id_, text in written:
            if id_ in fixed and fixed[id_] != text:
                yield Problem(value.place_of(*path), "wording-changed", {"found": text, "right": fixed[id_]})


def _values_in_programme(library: Library) -> Iterator[Problem]:
    listed = library.programme.values
    for index, slug in enumerate(listed):
        if slug in listed[:index]:
            yield Problem(library.programme.place_of("values", index), "value-twice", {"found": slug})


def _published_claims(library: Library, value: Value) -> Iterator[Problem]:
    """What is quoted as official wording names a source that somebody has seen."""
    if not any((source := library.source(id_)) and source.seen for id_ in value.sources):
        yield Problem(value.place_of("sources"), "source-not-seen", {"field": "sources"})


def _case(case: CaseStudy) -> Iterator[Problem]:
    """The countable part of the acceptance list of a case study."""
    if len(case.summary.split()) > SUMMARY_WORDS:
        facts = {"field": "summary", "actual": len(case.summary.split()), "limit": SUMMARY_WORDS}
        yield Problem(case.place_of("summary"), "words-too-many", facts)
    if case.values.main in case.values.tension:
        yield Problem(case.place_of("values", "tension"), "tension-is-main", {"found": case.values.main})
    for i, option in enumerate(case.options):
        if option.consequence.words > CONSEQUENCE_WORDS:
            facts = {"field": "consequence", "actual": option.consequence.words, "limit": CONSEQUENCE_WORDS}
            yield Problem(case.place_of("options", i, "consequence"), "words-too-many", facts)
        alignments = [effect.alignment for effect in option.effects]
        if all(a == "aligned" for a in alignments):
            yield Problem(case.place_of("options", i, "effects"), "option-all-aligned", {"option": "abcd"[i].upper()})
        if all(a == "not_yet" for a in alignments):
            yield Problem(case.place_of("options", i, "effects"), "option-none-aligned", {"option": "abcd"[i].upper()})
        missing = [v for v in case.values.all if v not in {effect.value for effect in option.effects}]
        if missing:
            facts = {"option": "abcd"[i].upper(), "missing": ", ".join(missing)}
            yield Problem(case.place_of("options", i, "effects"), "effect-missing", facts)
    order = [ORID.index(question.kind) for question in case.questions]
    if order != sorted(order) or set(order) != set(range(len(ORID))):
        yield Problem(case.place_of("questions"), "orid-order", {"allowed": ", ".join(ORID)})
    note = case.teaching_note
    total = sum(step.minutes for step in note.time_plan)
    if total != case.discussion_minutes:
        facts = {"actual": total, "limit": case.discussion_minutes}
        yield Problem(case.place_of("teaching_note", "time_plan"), "time-plan-minutes", facts)
    if len(note.option_analysis) != len(case.options):
        facts = {"actual": len(note.option_analysis), "limit": len(case.options)}
        yield Problem(case.place_of("teaching_note", "option_analysis"), "analysis-count", facts)


def _workshop(library: Library, workshop: Workshop) -> Iterator[Problem]:
    """Every minute of a workshop adds up, and its sessions are whole lesson hours where it counts them."""
    hour = library.programme.settings.lesson_hour_minutes
    if workshop.participants.min > workshop.participants.max:
        yield Problem(workshop.place_of("participants"), "range-upside-down", {"field": "participants"})
    for d, day in enumerate(workshop.days):
        for b, block in enumerate(day.blocks):
            path: Path = ("days", d, "blocks", b)
            yield from _block(library, workshop, block, path)
            if block.kind == "session" and workshop.lesson_hours == "counted":
                hours = lesson_hours(block.minutes, hour)
                if hours != int(hours):
                    down, up = int(hours) * hour, (int(hours) + 1) * hour
                    facts = {"found": block.minutes, "hour": hour, "down": down or up, "up": up}
                    yield Problem(workshop.place_of(*path, "minutes"), "lesson-hours-not-whole", facts)


def _block(library: Library, workshop: Workshop, block: Block, path: Path) -> Iterator[Problem]:
    if block.least > block.minutes:
        yield Problem(workshop.place_of(*path, "least_minutes"), "least-over-planned", {"found": block.least})
    if block.kind == "session" and not block.parts:
        yield Problem(workshop.place_of(*path), "session-without-parts", {"found": block.id})
    if not block.parts:
        return
    total = sum(part.minutes for part in block.parts)
    if total != block.minutes:
        facts = {"found": block.id, "actual": total, "limit": block.minutes}
        yield Problem(workshop.place_of(*path, "minutes"), "parts-minutes", facts)
    for p, part in enumerate(block.parts):
        activity = library.activities[part.method or part.activity or ""]
        if part.minutes < activity.least_minutes:
            facts = {"found": part.minutes, "limit": activity.least_minutes, "activity": activity.slug}
            yield Problem(workshop.place_of(*path, "parts", p, "minutes"), "part-too-short", facts)
        if part.case is not None and activity.kind != "case":
            facts = {"found": activity.slug}
            yield Problem(workshop.place_of(*path, "parts", p, "method"), "method-not-case", facts)


def _events(library: Library) -> Iterator[Problem]:
    """An event fits into its day, and shows only published cases."""
    for event in library.events.values():
        for i, chosen in enumerate(event.cases):
            if library.case_studies[chosen.case].status != "published":
                yield Problem(event.place_of("cases", i, "case"), "case-not-published", {"found": chosen.case})
        for day in running_order(library, event).days:
            if day.plan.over:
                facts = {"over": day.plan.over, "blocks": len([stretch(b) for b in day.day.blocks])}
                yield Problem(event.place_of("date"), "day-too-long", facts)
