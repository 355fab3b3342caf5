"""A name names one thing: nothing in a list has the id of another, and no case the code of another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from semai.model.base import Document
from semai.model.library import Library
from semai.problems import Path, Problem
from semai.reading.rules.alike import copies, oldest_first


def ids_twice(library: Library) -> Iterator[Problem]:
    """An id or a name that two things of one list have, and what a list without ids names twice."""
    programme = library.programme
    yield from _same(programme, ((("values", i), slug) for i, slug in enumerate(programme.values)), "value-twice")
    yield from _codes_twice(library)
    for name in ("phases", "levels", "sectors"):
        yield from _same(programme, (((name, i, "id"), term.id) for i, term in enumerate(getattr(programme, name))))
    yield from _same(
        library.sources, ((("sources", i, "id"), source.id) for i, source in enumerate(library.sources.sources))
    )
    terms = ((("terms", i, "term"), term.term) for i, term in enumerate(library.glossary.terms))
    yield from _same(library.glossary, terms, "term-twice")
    yield from _same(
        library.roadmap, ((("pages", i), slug) for i, slug in enumerate(library.roadmap.pages)), "page-twice"
    )
    for organisation in library.organisations.values():
        days = ((("calendar", i, "weekday"), day.weekday) for i, day in enumerate(organisation.calendar))
        yield from _same(organisation, days, "weekday-twice")
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
    """Trainers name a case by its code. Told at the younger case, and not of one that is told to be a copy as a whole."""
    first: dict[str, str] = {}
    coded = [case for case in oldest_first(library.case_studies.values()) if case.code is not None]
    twice = [(case, other) for case in coded if (other := first.setdefault(case.code or "", case.slug)) != case.slug]
    copied = copies(library) if twice else ()
    for case, other in twice:
        if (case.slug, other) not in copied:
            yield Problem(case.place_of("code"), "case-code-twice", {"found": case.code, "case": other})


def _same(document: Document, ids: Iterable[tuple[Path, str]], code: str = "id-twice") -> Iterator[Problem]:
    """Capital and small letters are no difference."""
    seen: dict[str, Path] = {}
    for path, id_ in ids:
        first = seen.setdefault(id_.casefold(), path)
        if first != path:
            facts = {"found": id_, "line": document.place_of(*first).line}
            yield Problem(document.place_of(*path), code, facts)
