"""An id names one thing: nothing in a list has the id of another, and no case the code of another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from semai.model.base import Document
from semai.model.library import Library
from semai.problems import Path, Problem


def ids_twice(library: Library) -> Iterator[Problem]:
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
