"""Case studies one by one: the countable part of the acceptance list, and what a published case needs beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from semai.model.case_study import ORID, CaseStudy
from semai.model.library import Library
from semai.model.rules import CaseRules, Span
from semai.problems import Path, Problem
from semai.reading.rules.options import option_rules


def case_rules(library: Library) -> Iterator[Problem]:
    """Each case of the library; what the workspace's own rules count is asked of all but drafts."""
    rules = library.rules.cases
    numbers = _numbers(rules.number_words) if rules is not None else None
    for case in library.case_studies.values():
        yield from _case(case)
        yield from option_rules(case)
        if case.held_to_rules:
            yield from _unseen(library, case)
            if rules is not None and numbers is not None:
                yield from _counted(case, rules)
                yield from _told(case, rules, numbers)


def _case(case: CaseStudy) -> Iterator[Problem]:
    """What holds in any workspace, also for a draft."""
    if case.values.main in case.values.tension:
        yield Problem(case.place_of("values", "tension"), "tension-is-main", {"found": case.values.main})
    order = [ORID.index(question.kind) for question in case.questions]
    missing = [kind for n, kind in enumerate(ORID) if n not in order]
    if missing:
        facts = {"missing": ", ".join(missing), "allowed": ", ".join(ORID)}
        yield Problem(case.place_of("questions"), "orid-missing", facts)
    early = next((i for i, kind in enumerate(order) if kind < max(order[:i], default=0)), None)
    if early is not None:
        facts = {"found": case.questions[early].kind, "allowed": ", ".join(ORID)}
        yield Problem(case.place_of("questions", early, "kind"), "orid-order", facts)
    note = case.teaching_note
    total = sum(step.minutes for step in note.time_plan)
    if total != case.discussion_minutes:
        counts = {"actual": total, "limit": case.discussion_minutes}
        yield Problem(case.place_of("discussion_minutes"), "time-plan-minutes", counts)
    if len(note.option_analysis) != len(case.options):
        counts = {"actual": len(note.option_analysis), "limit": len(case.options)}
        yield Problem(case.place_of("teaching_note", "option_analysis"), "analysis-count", counts)


def _unseen(library: Library, case: CaseStudy) -> Iterator[Problem]:
    """A case names no source that nobody has seen; what is our own needs no looking up."""
    for i, id_ in enumerate(case.sources):
        source = library.source(id_)
        if source is not None and source.kind != "own" and not source.was_read:
            yield Problem(case.place_of("sources", i), "case-source-not-seen", {"found": id_})


def _counted(case: CaseStudy, rules: CaseRules) -> Iterator[Problem]:
    """Words of its texts, and the items of its lists."""
    counted: list[tuple[Path, int, Span | None]] = [
        (("summary",), len(case.summary.split()), rules.summary_words),
        (("story",), case.story.words, rules.story_words),
    ]
    for i, option in enumerate(case.options):
        counted.append((("options", i, "consequence"), option.consequence.words, rules.consequence_words))
    for path, words, span in counted:
        yield from _within(case, path, ("words-too-few", "words-too-many"), words, span)
    for field, span in (
        ("behaviours", rules.behaviours),
        ("questions", rules.questions),
        ("characters", rules.characters),
    ):
        yield from _within(case, (field,), ("list-too-short", "list-too-long"), len(getattr(case, field)), span)


def _within(case: CaseStudy, path: Path, codes: tuple[str, str], actual: int, span: Span | None) -> Iterator[Problem]:
    """What is wrong with so many words or items of the field at `path`. codes: of too few, and of too many."""
    if span is None or (span.min <= actual and (span.max is None or actual <= span.max)):
        return
    few = actual < span.min
    facts = {"field": str(path[-1]), "actual": actual, "limit": span.min if few else span.max}
    yield Problem(case.place_of(*path), codes[0] if few else codes[1], facts)


def _told(case: CaseStudy, rules: CaseRules, numbers: re.Pattern[str]) -> Iterator[Problem]:
    """Somebody speaks in the story, and it has a number."""
    story = case.story.plain
    if rules.direct_speech and not any(mark in story for mark in rules.direct_speech):
        yield Problem(case.place_of("story"), "case-nobody-speaks", {"marks": " ".join(rules.direct_speech)})
    if rules.number_words and not numbers.search(story):
        yield Problem(case.place_of("story"), "case-without-number", {"example": rules.number_words[0]})


def _numbers(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join([r"\d", *(rf"\b{re.escape(word)}\b" for word in words)]), re.IGNORECASE)
