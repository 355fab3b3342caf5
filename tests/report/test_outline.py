"""What a report says in words: the whole as text, and what single findings are told by."""

import dataclasses
import datetime as dt

import pytest

from semai.catalogue import catalogue, languages
from semai.report import as_text, report
from semai.report.outline import outline
from semai.report.shapes import Notes

TODAY = dt.date(2027, 1, 20)
SECTIONS = ["overview", "coverage", "thin", "unused", "events", "reviews", "uncompared", "misspellings", "reading"]


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_report_on_a_small_library(small, golden, language):
    text = as_text(report(small, TODAY), small, catalogue(language))

    assert text == golden(f"small.{language}.txt", text)


def test_the_sections_come_in_one_order_whatever_is_found(small, with_sources):
    for library in (small, with_sources()):
        told = outline(report(library, TODAY), library, catalogue("en"))

        assert [section.id for section in told.sections] == SECTIONS


def test_no_line_is_wider_than_a_hundred_columns_but_for_a_place(small):
    wide = [line for line in as_text(report(small, TODAY), small, catalogue("id")).splitlines() if len(line) > 100]

    assert wide == []


def test_the_same_library_gives_the_same_text(small):
    first, second = (as_text(report(small, TODAY), small, catalogue("id")) for _ in range(2))

    assert first == second


def test_every_finding_says_its_file_and_line(small):
    told = outline(report(small, TODAY), small, catalogue("en"))
    notes = [note for it in told.sections for block in it.blocks if isinstance(block, Notes) for note in block.items]

    assert len(notes) > 20
    assert [note.text for note in notes if note.place is None or not note.place.file.startswith("content/")] == []


def test_a_section_without_findings_says_that_all_is_well(small):
    found = dataclasses.replace(
        report(small, TODAY), thin=(), unused=(), second_looks=(), overdue=(), due=(), uncompared=(), misspellings=()
    )
    told = outline(found, small, catalogue("en"))

    well = {section.id: section.well for section in told.sections if section.found == 0}
    assert set(well) >= {"thin", "unused", "events", "reviews", "uncompared", "misspellings"}
    assert all(well.values())


def test_mistakes_are_counted_before_everything_else(small):
    without = outline(report(small, TODAY), small, catalogue("en"))
    with_two = outline(report(small, TODAY, problems=2), small, catalogue("en"))

    assert without.notice == ""
    assert "2 mistakes" in with_two.notice


@pytest.mark.parametrize("language", languages())
def test_every_kind_of_finding_has_its_words(language):
    words = catalogue(language)
    thin = ["value-cases", "behaviour-cases", "value-items"]
    codes = [
        *(f"report.{section}" for section in SECTIONS),
        *(f"report.{section}.lead" for section in SECTIONS),
        *(f"report.{section}.well" for section in SECTIONS[2:]),
        *(f"report.thin.{kind}{some}" for kind in thin for some in ("", "-none")),
        *(f"report.thin.{kind}-none" for kind in ("level-cases", "sector-cases")),
        *(f"report.thin.{kind}" for kind in ("value-levels", "value-item-levels")),
        *(f"report.unused.{kind}" for kind in ("case", "activity", "bank", "organisation", "term", "source")),
        *(
            f"report.events.{kind}"
            for kind in ("crowd", "same-case", "old-case", "day-off", "far", "skipped", "merged")
        ),
        *(f"report.events.{kind}" for kind in ("late", "past", "past-event")),
        *(f"report.reviews.{kind}" for kind in ("case", "source", "overdue", "due")),
        *(f"report.uncompared.{kind}" for kind in ("copy", "unseen", "leaning", "nobody")),
        *(f"report.misspellings.{kind}" for kind in ("joined", "near")),
        *(f"report.status.{status}" for status in ("draft", "review")),
    ]

    assert [code for code in codes if words(code, n=2) == code and not words.has(code)] == []


def test_stories_too_short_and_too_long_are_marked_and_listed(with_cases):
    library = with_cases({"title": "Brief", "story": "Too short."}, {"title": "Endless", "story": "Word. " * 500})
    library = dataclasses.replace(library, rules=library.rules.model_copy(update={"cases": None}))

    [section] = [it for it in outline(report(library, TODAY), library, catalogue("en")).sections if it.id == "reading"]
    table, outside = section.blocks

    assert [row.figures[0].mark for row in table.rows] == ["under", "over"]
    assert [note.text for note in outside.items] == ["Brief: 2 words, 248 too few.", "Endless: 500 words, 50 too many."]
