"""What nothing else in the library uses or refers to. Start at `unused`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from semai.model.library import Library
from semai.report.findings import Unused
from semai.report.prose import linked, named_sources, passages


def unused(library: Library) -> tuple[Unused, ...]:
    """Published cases, activities, banks, organisations, terms and sources that nothing else uses, kind by kind.

    Pages and workshops are not among them: the site leads to every one of them.
    """
    return (*_unused_documents(library), *_unused_terms(library), *_unused_sources(library))


def _unused_documents(library: Library) -> Iterator[Unused]:
    workshops, events = library.workshops.values(), library.events.values()
    parts = [part for w in workshops for day in w.days for block in day.blocks for part in block.parts]
    cases = {part.case for part in parts} | {chosen.case for event in events for chosen in event.cases}
    cases |= {library.programme.featured_case}
    cases |= {slug for slug, document, _ in linked(library, "case") if document is not library.case_studies.get(slug)}
    activities = {part.activity for part in parts} | {part.method for part in parts}
    banks = {workshop.test.bank for workshop in workshops if workshop.test is not None}
    organisations = {event.organisation for event in events}
    for case in library.published_cases:
        if case.slug not in cases:
            yield Unused("case", case.title, case.place_of())
    for slug, activity in library.activities.items():
        if slug not in activities:
            yield Unused("activity", activity.title, activity.place_of())
    for slug, bank in library.questions.items():
        if slug not in banks:
            yield Unused("bank", slug, bank.place_of())
    for slug, organisation in library.organisations.items():
        if slug not in organisations:
            yield Unused("organisation", organisation.name, organisation.place_of())


def _unused_terms(library: Library) -> Iterator[Unused]:
    """Terms that no text says, but for their own entry, and no other entry points to."""
    terms = library.glossary.terms
    spoken = {term.term.casefold(): index for index, term in enumerate(terms)}
    longest_first = sorted(map(re.escape, spoken), key=len, reverse=True)
    one_of_them = re.compile(rf"(?<![\w-])(?=({'|'.join(longest_first)})(?![\w-]))")  # (?=...): terms may overlap
    said: set[int] = set()
    for passage in passages(library):
        own = passage.path[1] if passage.document is library.glossary and passage.path[:1] == ("terms",) else None
        said |= {spoken[match[1]] for match in one_of_them.finditer(passage.text.casefold())} - {own}
    for index, term in enumerate(terms):
        if index not in said:
            yield Unused("term", term.term, library.glossary.place_of("terms", index))


def _unused_sources(library: Library) -> Iterator[Unused]:
    named = {id_ for id_, _, _ in named_sources(library)}
    for index, source in enumerate(library.sources.sources):
        if source.id not in named:
            yield Unused("source", source.title, library.sources.place_of("sources", index))
