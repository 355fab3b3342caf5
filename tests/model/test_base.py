"""What is taken for a date, a clock time, a line, a list, a slug - and what is not."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from semai.model.base import Clock, Date, Document, Items, Line, Minutes, Rich, Slug, clock_minutes
from semai.problems import Places


def taken(kind: Any, written: Any) -> Any:
    return TypeAdapter(kind).validate_python(written)


def refused(kind: Any, written: Any) -> str:
    with pytest.raises(ValidationError) as raised:
        taken(kind, written)
    return raised.value.errors()[0]["type"]


@pytest.mark.parametrize(
    ("written", "minutes"), [("08.30", 510), ("8:30", 510), ("00.00", 0), ("23.59", 1439), ("7.05", 425)]
)
def test_a_clock_time_may_have_a_dot_or_a_colon(written, minutes):
    assert taken(Clock, written) == minutes


@pytest.mark.parametrize(
    "written", ["8.60", "24.00", "8", "8.3", "08.30 WIB", "", "８.３０", "08,30", 8, 8.3, 510, True, None, "08.30\n"]
)
def test_what_is_no_clock_time_is_refused(written):
    assert refused(Clock, written) == "clock-invalid"


@given(st.integers(0, 1439), st.sampled_from(".:"))
def test_every_minute_of_the_day_can_be_written(minutes, mark):
    assert clock_minutes(f"{minutes // 60:02}{mark}{minutes % 60:02}") == minutes


def test_a_date_is_year_month_day():
    assert taken(Date, "2026-11-27") == dt.date(2026, 11, 27)


@pytest.mark.parametrize(
    "written",
    [
        "27-11-2026",
        "2026-02-30",
        "2026-11",
        "2026-1-5",
        "20261127",
        "2026-W48-5",
        "2026-11-27T08:00",
        "",
        2026,
        None,
        "２０２６-11-27",
        "2026-11-27\n",
        "0026-11-27",
        "9999-12-31",
    ],
)
def test_what_is_no_date_of_the_calendar_is_refused(written):
    assert refused(Date, written) == "date-invalid"


def test_a_line_is_trimmed_and_stays_on_one_line():
    assert taken(Line, "  Pagi \n") == "Pagi"
    assert refused(Line, "Pagi\nsore") == "text-one-line"
    assert refused(Line, " \n ") == "text-empty"
    assert refused(Line, 45) == "string_type"


def test_running_text_is_parsed_once_and_links_only_where_it_may():
    assert taken(Rich, "Air *turun*.").plain == "Air turun."
    assert refused(Rich, "") == "text-empty"
    assert refused(Rich, None) == "string_type"
    assert refused(Rich, "[x](javascript:alert(1))") == "link-not-allowed"


@pytest.mark.parametrize("written", ["90", 90.0, True, "90 menit", None])
def test_minutes_are_a_whole_number_and_nothing_that_looks_like_one(written):
    assert TypeAdapter(Minutes).validate_python(90, strict=True) == 90
    with pytest.raises(ValidationError):
        TypeAdapter(Minutes).validate_python(written, strict=True)


@pytest.mark.parametrize("written", ["a", "a-1", "1", "berorientasi-pelayanan-3"])
def test_a_slug_is_small_letters_digits_and_hyphens(written):
    assert taken(Slug, written) == written


@pytest.mark.parametrize("written", ["A", "a_b", "a--b", "-a", "a-", "", "é", "a b", "a/b", "..", "a\n"])
def test_what_is_no_slug_is_refused(written):
    assert refused(Slug, written) == "string_pattern_mismatch"


def test_a_list_is_kept_as_a_tuple_and_a_text_is_no_list():
    assert taken(Items[Line], ["a", "b"]) == ("a", "b")
    assert refused(Items[Line], "a, b") == "tuple_type"


class Note(Document):
    title: Line
    tags: Items[Line] = ()


def test_a_document_cannot_change_and_takes_nothing_it_does_not_know():
    note = Note.model_validate({"title": "Pagi"})

    with pytest.raises(ValidationError):
        note.title = "Sore"
    with pytest.raises(ValidationError):
        Note.model_validate({"title": "Pagi", "judul": "Pagi"})


def test_a_document_knows_where_its_fields_stand():
    note = Note.model_validate({"title": "Pagi", "tags": ["a", "b"]})
    note.located("pagi", Places("n.yml", {("title",): (1, 8), ("tags",): (3, 3), ("tags", 1): (4, 5)}, {}))

    assert note.slug == "pagi"
    assert [str(note.place_of(*path)) for path in (("title",), ("tags", 1), ("tags", 0), ("x",))] == [
        "n.yml:1:8",
        "n.yml:4:5",
        "n.yml:3:3",
        "n.yml:1:1",
    ]
