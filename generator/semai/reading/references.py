"""Every slug that names another document names one that exists. One small generator for each kind of document.

Start at `broken_references`. `_Known` knows what there is and makes the problem, with the nearest name as suggestion;
`_told_once` leaves one for a name that is missing in many places, since one slip (a file renamed) brings them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from pydantic import BaseModel

from semai.model.base import Document
from semai.model.case_study import CaseStudy
from semai.model.event import Event
from semai.model.library import Library
from semai.model.reference import PAGES_OF_OURS
from semai.model.text import RichText, links
from semai.model.value import Value
from semai.model.workshop import Block, Workshop
from semai.problems import Path, Problem
from semai.reading.mistakes import by_nearness, nearest


@dataclass(frozen=True)
class _Known:
    """kinds: for each kind of thing the ids it has. unreadable: files that exist but have mistakes of their own."""

    kinds: dict[str, frozenset[str]]
    unreadable: frozenset[str]

    def missing(self, document: Document, path: Path, kind: str, id_: str) -> Iterator[Problem]:
        """The problem that `id_` at `path` names no `kind`; nothing if it does."""
        if id_ in self.kinds[kind] or f"{_FOLDER.get(kind, kind)}/{id_}" in self.unreadable:
            return
        if kind == "behaviour" and f"values/{id_.rpartition('-')[0]}" in self.unreadable:
            return
        names = _of_a_value(id_, self.kinds[kind]) if kind == "behaviour" else by_nearness(id_, self.kinds[kind])
        facts = {"kind": kind, "found": id_, "suggestion": nearest(id_, names), "allowed": names}
        yield Problem(document.place_of(*path), "reference-unknown", facts)


def _of_a_value(found: str, behaviours: frozenset[str]) -> tuple[str, ...]:
    """Behaviours, those of the value that was most likely meant first."""
    values = by_nearness(found.rpartition("-")[0], frozenset(id_.rpartition("-")[0] for id_ in behaviours))
    return tuple(sorted(behaviours, key=lambda id_: (values.index(id_.rpartition("-")[0]), id_)))


_FOLDER = {
    "value": "values",
    "case": "case_studies",
    "activity": "activities",
    "workshop": "workshops",
    "organisation": "organisations",
    "page": "pages",
    "text": "pages",
    "bank": "questions",
    "template": "templates",
}


def broken_references(
    library: Library, unreadable: frozenset[str] = frozenset(), unlisted: Mapping[str, Value] | None = None
) -> Iterator[Problem]:
    """Each reference in the library that leads nowhere.

    unlisted: values that have a file and no place in the programme; what refers to them is not to blame.
    """
    unlisted = unlisted or {}
    known = _Known(_ids(library, unlisted) | {"page": _pages(library, unreadable)}, unreadable)
    wrong = list(_programme(library, known, unlisted))
    yield from _told_once([*wrong, *_elsewhere(library, known)], library.programme.place_of().file)
    if not wrong:
        yield from _polls(library)


TOLD_EACH = 2
"""In so many places the same unknown name is told at each; in more, once."""


def _told_once(problems: Iterable[Problem], programme: str) -> Iterator[Problem]:
    """One problem for a name unknown in many places, at the programme or the first of them, with how many others.

    A behaviour of a value that is unknown itself is not told.
    """
    unknown = [problem for problem in problems if problem.code == "reference-unknown"]
    yield from (problem for problem in problems if problem.code != "reference-unknown")
    values = {problem.facts["found"] for problem in unknown if problem.facts["kind"] == "value"}
    together = sorted(unknown, key=lambda p: (*_named(p), p.place.file != programme, p.place))
    for (kind, name), group in groupby(together, key=_named):
        first, *others = group
        if kind == "behaviour" and name.rpartition("-")[0] in values:
            continue
        if len(others) < TOLD_EACH:
            yield from (first, *others)
        else:
            yield replace(first, facts={**first.facts, "others": len(others)})


def _named(problem: Problem) -> tuple[str, str]:
    return problem.facts["kind"], problem.facts["found"]


def _elsewhere(library: Library, known: _Known) -> Iterator[Problem]:
    """What leads nowhere outside the programme itself."""
    yield from _values(library, known)
    for case in library.case_studies.values():
        yield from _case(case, known)
    for workshop in library.workshops.values():
        yield from _workshop(workshop, library, known)
    for event in library.events.values():
        yield from _event(event, library, known)
    yield from _others(library, known)
    yield from _kit(library, known)
    yield from _links(library, known)


def _ids(library: Library, unlisted: Mapping[str, Value]) -> dict[str, frozenset[str]]:
    programme, values = library.programme, {**library.values, **unlisted}
    behaviours = {v.behaviour_id(n) for v in values.values() for n in range(1, len(v.behaviours) + 1)}
    return {
        "value": frozenset(values),
        "behaviour": frozenset(behaviours),
        "phase": frozenset(phase.id for phase in programme.phases),
        "level": frozenset(term.id for term in programme.levels),
        "sector": frozenset(term.id for term in programme.sectors),
        "source": frozenset(source.id for source in library.sources.sources),
        "case": frozenset(library.case_studies),
        "activity": frozenset(library.activities),
        "workshop": frozenset(library.workshops),
        "organisation": frozenset(library.organisations),
        "bank": frozenset(library.questions),
        "template": frozenset(library.templates),
        "text": frozenset(library.pages),
        "term": frozenset(term.term for term in library.glossary.terms),
    }


def _pages(library: Library, unreadable: frozenset[str]) -> frozenset[str]:
    """What `page:` may name. An organisation with mistakes of its own is one all the same."""
    shown = {
        "pulse": library.pulse is not None,
        "reminders": library.reminders is not None,
        "organisations": bool(library.organisations) or any(name.startswith("organisations/") for name in unreadable),
    }
    return frozenset(library.pages) | {name for name in PAGES_OF_OURS if shown.get(name, True)}


def _each(document: Document, known: _Known, kind: str, path: Path, ids: Iterable[str]) -> Iterator[Problem]:
    for index, id_ in enumerate(ids):
        yield from known.missing(document, (*path, index), kind, id_)


def _programme(library: Library, known: _Known, unlisted: Mapping[str, Value]) -> Iterator[Problem]:
    programme = library.programme
    wrong = list(_each(programme, known, "value", ("values",), programme.values))
    if len(wrong) == 1 and len(unlisted) == 1:  # a file renamed, though to nothing alike
        wrong = [replace(wrong[0], facts={**wrong[0].facts, "suggestion": next(iter(unlisted))})]
    yield from wrong
    meant = {problem.facts["suggestion"] for problem in wrong}
    for slug, value in unlisted.items():
        if slug not in meant:
            yield Problem(value.place_of(), "value-unlisted", {"found": slug})
    if programme.featured_case:
        yield from known.missing(programme, ("featured_case",), "case", programme.featured_case)


def _values(library: Library, known: _Known) -> Iterator[Problem]:
    for value in library.values.values():
        yield from _each(value, known, "source", ("sources",), value.sources)
        if value.local_wisdom:
            yield from _each(value, known, "source", ("local_wisdom", "sources"), value.local_wisdom.sources)
    for i, wording in enumerate(library.rules.fixed_wording):
        kind = "behaviour" if wording.id.rpartition("-")[2].isdigit() else "value"
        yield from known.missing(library.rules, ("fixed_wording", i, "id"), kind, wording.id)


def _case(case: CaseStudy, known: _Known) -> Iterator[Problem]:
    yield from known.missing(case, ("values", "main"), "value", case.values.main)
    yield from _each(case, known, "value", ("values", "tension"), case.values.tension)
    yield from _each(case, known, "level", ("level",), case.level)
    yield from known.missing(case, ("sector",), "sector", case.sector)
    yield from _each(case, known, "behaviour", ("behaviours",), case.behaviours)
    yield from _each(case, known, "source", ("sources",), case.sources)
    for i, option in enumerate(case.options):
        for j, effect in enumerate(option.effects):
            yield from known.missing(case, ("options", i, "effects", j, "value"), "value", effect.value)


def _workshop(workshop: Workshop, library: Library, known: _Known) -> Iterator[Problem]:
    yield from known.missing(workshop, ("phase",), "phase", workshop.phase)
    if workshop.test is not None:
        yield from known.missing(workshop, ("test", "bank"), "bank", workshop.test.bank)
    for d, day in enumerate(workshop.days):
        for b, block in enumerate(day.blocks):
            path: Path = ("days", d, "blocks", b)
            after = day.blocks[b + 1].id if b + 1 < len(day.blocks) else ""
            if block.merge_with and block.merge_with != after:
                facts = {"found": block.merge_with, "suggestion": after}
                yield Problem(workshop.place_of(*path, "merge_with"), "merge-not-next", facts)
            yield from _objectives(workshop, block, path)
            for p, part in enumerate(block.parts):
                at = (*path, "parts", p)
                for field, kind, id_ in (
                    ("activity", "activity", part.activity),
                    ("method", "activity", part.method),
                    ("case", "case", part.case),
                ):
                    if id_ is not None:
                        yield from known.missing(workshop, (*at, field), kind, id_)
                if isinstance(part.values, tuple):
                    yield from _each(workshop, known, "value", (*at, "values"), part.values)


def _objectives(workshop: Workshop, block: Block, path: Path) -> Iterator[Problem]:
    """Those that a block says it serves: each is there, and named once."""
    for i, number in enumerate(block.objectives):
        place = workshop.place_of(*path, "objectives", i)
        if number > len(workshop.objectives):
            yield Problem(place, "objective-unknown", {"found": number, "limit": len(workshop.objectives)})
        elif number in block.objectives[:i]:
            yield Problem(place, "objective-twice", {"found": number})


def _event(event: Event, library: Library, known: _Known) -> Iterator[Problem]:
    yield from known.missing(event, ("workshop",), "workshop", event.workshop)
    yield from known.missing(event, ("organisation",), "organisation", event.organisation)
    yield from _each(event, known, "source", ("sources",), event.sources)
    workshop = library.workshops.get(event.workshop)
    for i, chosen in enumerate(event.cases):
        yield from known.missing(event, ("cases", i, "case"), "case", chosen.case)
        if workshop is None:
            continue
        blocks = [b.id for day in workshop.days for b in day.blocks if any(part.case for part in b.parts)]
        if chosen.block not in blocks:
            facts = {"found": chosen.block, "suggestion": nearest(chosen.block, blocks), "allowed": tuple(blocks)}
            yield Problem(event.place_of("cases", i, "block"), "block-without-case", facts)


def _polls(library: Library) -> Iterator[Problem]:
    """A poll has a figure for each value."""
    count = len(set(library.programme.values))
    for event in library.events.values():
        for field in ("before", "after") if event.poll is not None else ():
            actual = len(getattr(event.poll, field))
            if actual != count:
                counts = {"field": field, "actual": actual, "limit": count}
                yield Problem(event.place_of("poll", field), "poll-length", counts)


def _others(library: Library, known: _Known) -> Iterator[Problem]:
    for organisation in library.organisations.values():
        yield from _each(organisation, known, "source", ("sources",), organisation.sources)
        if organisation.template is not None:
            yield from known.missing(organisation, ("template",), "template", organisation.template)
        for i, practice in enumerate(organisation.local_practices):
            yield from known.missing(organisation, ("local_practices", i, "behaviour"), "behaviour", practice.behaviour)
        for i, year in enumerate(organisation.years):
            yield from known.missing(organisation, ("years", i, "phase"), "phase", year.phase)
            yield from _each(organisation, known, "source", ("years", i, "sources"), year.sources)
    roadmap = library.roadmap
    yield from known.missing(roadmap, ("current_phase",), "phase", roadmap.current_phase)
    for i, phase in enumerate(roadmap.phases):
        yield from known.missing(roadmap, ("phases", i, "phase"), "phase", phase.phase)
    for i, term in enumerate(library.glossary.terms):
        yield from _each(library.glossary, known, "source", ("terms", i, "sources"), term.sources)
        yield from _each(library.glossary, known, "term", ("terms", i, "see"), term.see)
    for bank in library.questions.values():
        for i, item in enumerate(bank.items):
            yield from known.missing(bank, ("items", i, "value"), "value", item.value)
            yield from known.missing(bank, ("items", i, "level"), "level", item.level)
    for activity in library.activities.values():
        if activity.phase:
            yield from known.missing(activity, ("phase",), "phase", activity.phase)


def _kit(library: Library, known: _Known) -> Iterator[Problem]:
    """What helps people along the roadmap: its pages, their sheets, the pulse."""
    yield from _each(library.roadmap, known, "text", ("pages",), library.roadmap.pages)
    for forms in library.forms.values():
        yield from known.missing(forms, ("page",), "text", forms.page)
    if library.pulse is not None:
        for i, statement in enumerate(library.pulse.statements):
            yield from known.missing(library.pulse, ("statements", i, "value"), "value", statement.value)


def _links(library: Library, known: _Known) -> Iterator[Problem]:
    """Links in running text to a case, value, page, workshop or source."""
    for document in linking(library):
        for path, text in rich_texts(document):
            for link in links(text):
                kind, _, target = link.href.partition(":")
                if kind in ("case", "value", "page", "workshop", "source"):
                    for problem in known.missing(document, path, kind, target.partition("#")[0]):
                        yield replace(problem, place=document.place_of_words(path, link.href))


def linking(library: Library) -> Iterator[Document]:
    """The documents whose running text may hold links."""
    yield from library.values.values()
    yield from library.case_studies.values()
    yield from library.activities.values()
    yield from library.pages.values()
    yield from library.forms.values()
    if library.papers is not None:
        yield library.papers
    yield library.glossary


def rich_texts(model: BaseModel, path: Path = ()) -> Iterator[tuple[Path, RichText]]:
    """Every rich text in a document, with its path."""
    for name in type(model).model_fields:
        yield from _rich_in(getattr(model, name), (*path, name))


def _rich_in(value: object, path: Path) -> Iterator[tuple[Path, RichText]]:
    if isinstance(value, RichText):
        yield path, value
    elif isinstance(value, BaseModel):
        yield from rich_texts(value, path)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _rich_in(item, (*path, index))
