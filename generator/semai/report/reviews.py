"""Which cases and sources are due to be read again, counted from the day they were last changed or seen.

Start at `reviews`. Months are counted as calendars do, and today is an argument.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator

from semai.model.library import Library
from semai.model.reference import Source
from semai.report.findings import Review

SOON = dt.timedelta(days=60)


def reviews(library: Library, today: dt.date) -> tuple[tuple[Review, ...], tuple[Review, ...]]:
    """What should have been read again by today, and what should be within the next sixty days; the oldest first."""
    everything = sorted(_dated(library), key=lambda review: (review.due, review.place))
    overdue = tuple(review for review in everything if review.due < today)
    return overdue, tuple(review for review in everything if today <= review.due <= today + SOON)


def _dated(library: Library) -> Iterator[Review]:
    months = library.programme.settings.review_after_months
    for case in library.case_studies.values():
        yield Review("case", case.title, case.updated, after(case.updated, months), case.place_of("updated"))
    for index, source in enumerate(library.sources.sources):
        if (day := _looked_at(source)) is not None:
            place = library.sources.place_of("sources", index)
            yield Review("source", source.title, day, after(day, months), place)


def _looked_at(source: Source) -> dt.date | None:
    """The last day on which somebody looked at a source."""
    return max((look.on for look in (source.seen, source.verified) if look is not None), default=None)


def after(day: dt.date, months: int) -> dt.date:
    """The same day so many months later, or the last of that month where it is shorter.

    >>> after(dt.date(2026, 11, 30), 3)
    datetime.date(2027, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def months_between(start: dt.date, end: dt.date) -> int:
    """Whole months from one day to another; 0 where the second comes first.

    >>> months_between(dt.date(2026, 1, 31), dt.date(2026, 3, 1)), months_between(dt.date(2026, 3, 1), dt.date(2026, 1, 1))
    (1, 0)
    """
    months = (end.year - start.year) * 12 + end.month - start.month
    return max(0, months - (after(start, months) > end if months > 0 else 0))
