"""Content rules: what a document must hold to beyond its fields. Each rule is one small generator of problems.

Sentences that a rule demands are data (content/rules.yml). Start at `broken_rules`; `refused` looks for words that no text
may have.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from semai.model.base import Document
from semai.model.case_study import OPTION_LETTERS, ORID, CaseStudy
from semai.model.library import Library
from semai.model.organisation import Organisation
from semai.model.running_order import running_order
from semai.model.workshop import Block, Workshop
from semai.problems import Path, Problem

SUMMARY_WORDS = 25
CONSEQUENCE_WORDS = 60


def broken_rules(library: Library) -> Iterator[Problem]:
    """Every rule of the domain that a document of the library does not hold to."""
    yield from _twice(library)
    yield from _fixed_wording(library)
    yield from _unseen_sources(library)
    for case in library.case_studies.values():
        yield from _case(case)
    for bank in library.questions.values():
        for i, item in enumerate(bank.items):
            if sum(answer.right for answer in item.answers) != 1:
                yield Problem(bank.place_of("items", i, "answers"), "answers-one-right")
    for activity in library.activities.values():
        total = sum(step.minutes for step in activity.steps)
        if total != activity.minutes:
            counts = {"actual": total, "limit": activity.minutes}
            yield Problem(activity.place_of("minutes"), "activity-minutes", counts)
        if activity.least_minutes > activity.minutes:
            yield Problem(activity.place_of("least_minutes"), "least-over-planned", {"found": activity.least_minutes})
    for organisation in library.organisations.values():
        yield from _calendar(organisation)
    late = [problem for workshop in library.workshops.values() for problem in _workshop(library, workshop)]
    yield from late
    yield from _events(library, placed=not late)


def _twice(library: Library) -> Iterator[Problem]:
    """An id that two things of one list have, or a value that the programme lists twice."""
    programme = library.programme
    yield from _same(programme, ((("values", i), slug) for i, slug in enumerate(programme.values)), "value-twice")
    yield from _codes_twice(library)
    for name in ("phases", "levels", "sectors"):
        yield from _same(programme, (((name, i, "id"), term.id) for i, term in enumerate(getattr(programme, name))))
    yield from _same(
        library.sources, ((("sources", i, "id"), source.id) for i, source in enumerate(library.sources.sources))
    )
    for bank in library.questions.values():
        yield from _same(bank, ((("items", i, "id"), item.id) for i, item in enumerate(bank.items)))
    for workshop in library.workshops.values():
        yield from _same(
            workshop,
            (
                (("days", d, "blocks", b, "id"), block.id)
                for d, day in enumerate(workshop.days)
                for b, block in enumerate(day.blocks)
            ),
        )


def _codes_twice(library: Library) -> Iterator[Problem]:
    """Trainers name a case by its code; a case made from a copy of another still has that one's."""
    first: dict[str, str] = {}
    for slug, case in library.case_studies.items():
        if case.code is not None and first.setdefault(case.code, slug) != slug:
            yield Problem(case.place_of("code"), "case-code-twice", {"found": case.code, "case": first[case.code]})


def _same(document: Document, ids: Iterable[tuple[Path, str]], code: str = "id-twice") -> Iterator[Problem]:
    seen: dict[str, Path] = {}
    for path, id_ in ids:
        if id_ in seen:
            facts = {"found": id_, "line": document.place_of(*seen[id_]).line}
            yield Problem(document.place_of(*path), code, facts)
        seen.setdefault(id_, path)


def _calendar(organisation: Organisation) -> Iterator[Problem]:
    """A fixed point ends after it starts."""
    for w, day in enumerate(organisation.calendar):
        for f, point in enumerate(day.fixed_points):
            if point.end <= point.start:
                place = organisation.place_of("calendar", w, "fixed_points", f, "end")
                yield Problem(place, "end-before-start", {"found": point.title})


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


def _unseen_sources(library: Library) -> Iterator[Problem]:
    """What is quoted as official wording names a source that somebody has seen; told once for each source."""
    quoted: dict[str, list[str]] = {}
    for value in library.values.values():
        if not any((source := library.source(id_)) and source.seen for id_ in value.sources):
            quoted.setdefault(value.sources[0], []).append(value.slug)
    for i, source in enumerate(library.sources.sources):
        if source.id in quoted:
            facts = {"found": source.id, "values": ", ".join(quoted[source.id])}
            yield Problem(library.sources.place_of("sources", i), "source-not-seen", facts)


def _case(case: CaseStudy) -> Iterator[Problem]:
    """The countable part of the acceptance list of a case study."""
    if len(case.summary.split()) > SUMMARY_WORDS:
        facts = {"field": "summary", "actual": len(case.summary.split()), "limit": SUMMARY_WORDS}
        yield Problem(case.place_of("summary"), "words-too-many", facts)
    if case.values.main in case.values.tension:
        yield Problem(case.place_of("values", "tension"), "tension-is-main", {"found": case.values.main})
    for i in range(len(case.options)):
        yield from _option(case, i)
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


def _option(case: CaseStudy, index: int) -> Iterator[Problem]:
    """An option says what it does to every value, and is neither the answer key nor a thing nobody would do."""
    option, letter = case.options[index], OPTION_LETTERS[index].upper()
    if option.consequence.words > CONSEQUENCE_WORDS:
        facts = {"field": "consequence", "actual": option.consequence.words, "limit": CONSEQUENCE_WORDS}
        yield Problem(case.place_of("options", index, "consequence"), "words-too-many", facts)
    missing = [value for value in case.values.all if value not in {effect.value for effect in option.effects}]
    place = case.place_of("options", index, "effects")
    if missing:
        yield Problem(place, "effect-missing", {"option": letter, "missing": ", ".join(missing)})
    elif all(effect.alignment == "aligned" for effect in option.effects):
        yield Problem(place, "option-all-aligned", {"option": letter})
    elif all(effect.alignment == "not_yet" for effect in option.effects):
        yield Problem(place, "option-none-aligned", {"option": letter})


def _workshop(library: Library, workshop: Workshop) -> Iterator[Problem]:
    """Every minute of a workshop adds up, and its sessions are whole lesson hours where it counts them."""
    hour = library.programme.settings.lesson_hour_minutes
    if workshop.participants.min > workshop.participants.max:
        yield Problem(workshop.place_of("participants"), "range-upside-down", {"field": "participants"})
    if workshop.test is not None and workshop.test.items > (there := len(library.questions[workshop.test.bank].items)):
        facts = {"found": workshop.test.bank, "actual": there, "limit": workshop.test.items}
        yield Problem(workshop.place_of("test"), "bank-too-small", facts)
    for d, day in enumerate(workshop.days):
        for b, block in enumerate(day.blocks):
            path: Path = ("days", d, "blocks", b)
            wrong = list(_parts(library, workshop, block, path))
            yield from wrong
            if block.least > block.minutes:
                place = workshop.place_of(*path, "least_minutes")
                yield Problem(place, "least-over-planned", {"found": block.least})
            if not wrong and block.kind == "session" and workshop.lesson_hours == "counted" and block.minutes % hour:
                down = max(1, block.minutes // hour) * hour
                facts = {"found": block.minutes, "hour": hour, "down": down, "up": down + hour}
                yield Problem(workshop.place_of(*path, "minutes"), "lesson-hours-not-whole", facts)


def _parts(library: Library, workshop: Workshop, block: Block, path: Path) -> Iterator[Problem]:
    """The parts of a block fill it, each with time enough for its method, and show only published cases."""
    if block.kind == "session" and not block.parts:
        yield Problem(workshop.place_of(*path), "session-without-parts", {"found": block.id})
    short = False
    for p, part in enumerate(block.parts):
        at = (*path, "parts", p)
        activity = library.activities[part.method or part.activity or ""]
        least = min(activity.least_minutes, activity.minutes)
        if part.minutes < least:
            short = True
            facts = {"found": part.minutes, "limit": least, "activity": activity.slug}
            yield Problem(workshop.place_of(*at, "minutes"), "part-too-short", facts)
        if part.least > part.minutes:
            yield Problem(workshop.place_of(*at, "least_minutes"), "least-over-planned", {"found": part.least})
        if part.case is not None and activity.kind != "case":
            yield Problem(workshop.place_of(*at, "method"), "method-not-case", {"found": activity.slug})
        if part.case is not None and workshop.status == "published" and not _published(library, part.case):
            yield Problem(workshop.place_of(*at, "case"), "case-not-published", {"found": part.case})
    total = sum(part.minutes for part in block.parts)
    if block.parts and total != block.minutes and not short:
        counts = {"found": block.id, "actual": total, "limit": block.minutes}
        yield Problem(workshop.place_of(*path, "minutes"), "parts-minutes", counts)


def _published(library: Library, case: str) -> bool:
    return library.case_studies[case].status == "published"


def _events(library: Library, *, placed: bool) -> Iterator[Problem]:
    """An event shows only what is published, and fits into its day. placed: whether the workshops' minutes add up."""
    for event in library.events.values():
        if library.workshops[event.workshop].status != "published":
            yield Problem(event.place_of("workshop"), "workshop-not-published", {"found": event.workshop})
        for i, chosen in enumerate(event.cases):
            if not _published(library, chosen.case):
                yield Problem(event.place_of("cases", i, "case"), "case-not-published", {"found": chosen.case})
        for day in running_order(library, event).days if placed else ():
            if day.plan.over:
                field = "date" if event.date else "start"
                yield Problem(event.place_of(field), "day-too-long", {"over": day.plan.over, "day": day.number})
