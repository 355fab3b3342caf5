"""When a case or a source is due to be read again."""

import dataclasses
import datetime as dt

import pytest

from semai.report.reviews import reviews

DAY = dt.timedelta(days=1)
UPDATED = dt.date(2026, 2, 20)
DUE = dt.date(2027, 2, 20)


@pytest.fixture
def library(with_cases, with_sources):
    return dataclasses.replace(with_cases({"updated": UPDATED}), sources=with_sources().sources)


def test_a_case_is_not_overdue_on_the_day_it_is_due_but_on_the_next(library):
    assert [len(found) for found in reviews(library, DUE)] == [0, 1]
    assert [len(found) for found in reviews(library, DUE + DAY)] == [1, 0]


def test_what_is_due_is_told_sixty_days_ahead_and_no_earlier(library):
    assert len(reviews(library, DUE - 60 * DAY)[1]) == 1
    assert len(reviews(library, DUE - 61 * DAY)[1]) == 0


def test_the_months_are_the_programmes_own(library):
    settings = library.programme.settings.model_copy(update={"review_after_months": 6})
    programme = library.programme.model_copy(update={"settings": settings})
    [review] = reviews(dataclasses.replace(library, programme=programme), DUE)[0]

    assert review.due == dt.date(2026, 8, 20)
    assert review.since == UPDATED


def test_of_a_source_the_last_look_counts(with_cases, with_sources):
    looked = {"seen": {"what": "copy", "on": "2025-01-10"}, "verified": {"by": "Secretary", "on": "2025-06-10"}}
    library = with_sources({"id": "a", **looked}, {"id": "b", "seen": looked["seen"]}, {"id": "never"})

    overdue, _ = reviews(library, dt.date(2026, 6, 1))

    assert [(it.kind, it.since) for it in overdue] == [("source", dt.date(2025, 1, 10))]


def test_the_longest_overdue_comes_first(with_cases):
    library = with_cases({"updated": dt.date(2024, 5, 1)}, {"updated": dt.date(2023, 5, 1)})

    overdue, _ = reviews(library, dt.date(2026, 1, 1))

    assert [it.since.year for it in overdue if it.kind == "case"] == [2023, 2024]
