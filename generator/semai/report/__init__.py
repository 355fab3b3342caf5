"""A report for content editors: the library in, what it covers, lacks, leaves unused and has to look at again out.

Start at `report`, which fills the frozen `Report`; each kind of finding has a module of its own (`coverage`, `unused`,
`events`, `reviews`, `uncompared`, `misspellings`, `reading_ease`). `outline` says it in words as blocks, `plain` draws
these as lines and `page` (the only one that knows jinja2) as one file of HTML. Pure: today is an argument. May import
problems, model, theme, catalogue and artefact; knows nothing of the other outputs or the disk.
"""

from __future__ import annotations

import datetime as dt

from semai.artefact import Artefact
from semai.catalogue import Catalogue
from semai.model.library import Library
from semai.report.coverage import coverage, thin_spots
from semai.report.events import past_events, second_looks
from semai.report.findings import Report
from semai.report.misspellings import misspellings
from semai.report.outline import outline
from semai.report.plain import lines
from semai.report.reading_ease import readings, story_words
from semai.report.reviews import reviews
from semai.report.uncompared import uncompared
from semai.report.unused import unused
from semai.theme import Theme

__all__ = ["Report", "as_page", "as_text", "report"]


def report(library: Library, today: dt.date, problems: int = 0) -> Report:
    """Everything a report says. problems: how many mistakes `semai check` tells of this content."""
    covered = coverage(library)
    overdue, due = reviews(library, today)
    return Report(
        today=today,
        problems=problems,
        counts=_counts(library),
        coverage=covered,
        thin=thin_spots(library, covered),
        unused=unused(library),
        second_looks=second_looks(library, today),
        past_events=past_events(library, today),
        overdue=overdue,
        due=due,
        uncompared=uncompared(library),
        misspellings=misspellings(library),
        readings=readings(library),
        story_words=story_words(library),
    )


def as_text(found: Report, library: Library, words: Catalogue) -> str:
    """The report as a terminal shows it."""
    return "\n".join(line.rstrip() for line in lines(outline(found, library, words))) + "\n"


def as_page(found: Report, library: Library, theme: Theme, words: Catalogue) -> Artefact:
    """The report as one file of HTML."""
    from semai.report.page import draw  # late: brings jinja2

    return draw(outline(found, library, words), theme, words)


def _counts(library: Library) -> dict[str, int]:
    cases = [case.status for case in library.case_studies.values()]
    return {
        "values": len(library.values),
        "behaviours": sum(len(value.behaviours) for value in library.values.values()),
        "published": cases.count("published"),
        "review": cases.count("review"),
        "draft": cases.count("draft"),
        "items": sum(len(bank.items) for bank in library.questions.values()),
        "activities": len(library.activities),
        "workshops": len(library.workshops),
        "events": len(library.events),
    }
