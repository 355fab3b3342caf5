"""A day in words, as records are dated; the only module that knows num2words and Babel, both imported late. Pure."""

from __future__ import annotations

import datetime as dt

from semai.catalogue import Catalogue


def day_in_words(day: dt.date, say: Catalogue) -> str:
    """Numbers as cardinals, in the order the language has them.

    >>> from semai.catalogue import catalogue
    >>> day_in_words(dt.date(2023, 9, 1), catalogue("id"))
    'Jumat tanggal satu bulan September tahun dua ribu dua puluh tiga'
    >>> day_in_words(dt.date(2023, 9, 1), catalogue("en"))
    'Friday, day one of the month of September in the year two thousand and twenty-three'
    """
    from babel.dates import format_date
    from num2words import num2words

    return say(
        "guides.day-in-words",
        weekday=format_date(day, "EEEE", locale=say.language),
        day=num2words(day.day, lang=say.language),
        month=format_date(day, "MMMM", locale=say.language),
        year=num2words(day.year, lang=say.language),
    )
