"""Rules for what is printed for every workshop, and for the things to bring that are added up from many places."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from semai.model.base import Document
from semai.model.library import Library
from semai.model.papers import Papers
from semai.model.supply import Supply
from semai.problems import Path, Problem


def paper_rules(library: Library) -> Iterator[Problem]:
    """Every rule of these papers that content does not hold to."""
    if library.papers is not None:
        yield from _papers(library.papers)
    yield from _supplies(library)


def _papers(papers: Papers) -> Iterator[Problem]:
    """Days that rise, and a scale on which nobody can stay in the middle."""
    if papers.evaluation is not None and len(papers.evaluation.scale) % 2:
        place = papers.place_of("evaluation", "scale")
        yield Problem(place, "scale-with-middle", {"actual": len(papers.evaluation.scale)})
    for i, (before, stage) in enumerate(pairwise(papers.checklist), start=1):
        if stage.day <= before.day:
            facts = {"found": stage.day, "limit": before.day}
            yield Problem(papers.place_of("checklist", i, "day"), "checklist-order", facts)


def _supplies(library: Library) -> Iterator[Problem]:
    """A thing is written and counted in one way wherever it is asked for. Told at the later place."""
    first: dict[str, tuple[Supply, Document, Path]] = {}
    for document, path, supply in _asked_for(library):
        known, elsewhere, there = first.setdefault(supply.item.casefold(), (supply, document, path))
        if (known.item, known.unit, known.used_up) != (supply.item, supply.unit, supply.used_up):
            place = elsewhere.place_of(*there)
            facts = {"found": supply.item, "file": place.file, "line": place.line}
            yield Problem(document.place_of(*path), "supply-otherwise", facts)


def _asked_for(library: Library) -> Iterator[tuple[Document, Path, Supply]]:
    """Every supply: those of any workshop first, then those of activities."""
    if library.papers is not None:
        for i, supply in enumerate(library.papers.supplies):
            yield library.papers, ("supplies", i), supply
    for activity in library.activities.values():
        for i, supply in enumerate(activity.materials):
            yield activity, ("materials", i), supply
