"""The first page: what this is, the values, one case to try, the phases, and how to prepare a workshop."""

from __future__ import annotations

from semai.model.case_study import CaseStudy
from semai.site.desk import Desk
from semai.site.icons import seedbed
from semai.site.pages.cases import choices
from semai.site.press import ready
from semai.site.tree import Page

COLUMNS = 4
"""Cells in a row of the value grid on a wide screen; the first cell is the introduction."""


def page(desk: Desk) -> Page:
    programme, case = desk.library.programme, featured(desk)
    return desk.page(
        "home.html",
        desk.at.home,
        title=programme.site_name,
        description=programme.description,
        hide=("navigation", "toc"),
        programme=programme,
        seedbed=ready(seedbed(tuple(desk.library.values), len(programme.phases))),
        intro_span=intro_span(len(desk.library.values)),
        featured=case,
        featured_values=tuple(desk.value(slug) for slug in case.values.all) if case else (),
        choices=choices(desk, case) if case else (),
        phase_number=lambda id_: [phase.id for phase in programme.phases].index(id_) + 1,
        case_minutes=desk.case_minutes,
        workshops=desk.workshops,
    )


def featured(desk: Desk) -> CaseStudy | None:
    """The case chosen for the home page; where it is not published, the first that is."""
    chosen = next((case for case in desk.cases if case.slug == desk.library.programme.featured_case), None)
    return chosen or next(iter(desk.cases), None)


def intro_span(values: int) -> int:
    """Columns the introduction takes so that the grid of values has no empty cell.

    >>> [intro_span(values) for values in (2, 3, 4, 7, 12)]
    [2, 1, 4, 1, 4]
    """
    return 1 + -(values + 1) % COLUMNS
