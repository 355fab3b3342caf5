"""The report as a page: one file that needs nothing else, and what it says where."""

import dataclasses
import datetime as dt
import re
from html import unescape

import pytest

from semai.catalogue import catalogue
from semai.report import as_page, report
from semai.report.colours import contrast

TODAY = dt.date(2027, 1, 20)


@pytest.fixture
def page(small, theme):
    def html(library=small, language="en", problems=0):
        return as_page(report(library, TODAY, problems), library, theme, catalogue(language)).content.decode("utf-8")

    return html


def test_it_is_one_file_without_script_that_asks_for_nothing(page):
    html = page()

    assert "<script" not in html
    assert re.findall(r"""(?:src|href)=["'](?!#|data:,)[^"']*|url\([^)]*\)|@import""", html) == []


def test_the_same_library_gives_the_same_bytes(page):
    assert page() == page()


def test_it_says_its_language(page):
    assert '<html lang="en">' in page()
    assert '<html lang="id">' in page(language="id")


def test_every_table_names_itself_and_its_rows_and_columns(page):
    tables = re.findall(r"<table.*?</table>", page(), re.DOTALL)

    assert len(tables) == 5
    for table in tables:
        assert "<caption" in table
        assert 'scope="col"' in table
        assert 'scope="row"' in table


def test_a_cell_of_the_heat_map_says_its_number_in_text(page, with_cases):
    library = with_cases({"main": "kind", "tension": ("careful",), "level": ("volunteer",)})

    row = re.search(r'<th scope="row">Volunteer</th>(.*?)</tr>', page(library), re.DOTALL)[1]

    assert re.findall(r'<td class="heat heat-(\d)">(?:<span aria-hidden="true">)?([\d+]+)', row) == [
        ("0", "0"), ("1", "0+1"), ("0", "0"), ("1", "1"),
    ]  # fmt: skip
    assert "1 main, 0 in tension" in row


def test_hostile_content_stays_text(page, with_cases, with_terms):
    html = page(with_cases({"title": "<script>alert(1)</script>", "status": "published"}))

    assert "<script" not in html
    assert "<script>alert(1)</script>" in unescape(html)
    assert "{{ 7 * 7 }}" in page(with_terms("{{ 7 * 7 }}", "{% raw %}"))


@pytest.mark.parametrize("count", [2, 12])
def test_any_number_of_values_has_its_columns_and_colours(page, small, make_value, count):
    values = {f"v{n}": make_value(f"v{n}") for n in range(count)}
    programme = small.programme.model_copy(update={"values": tuple(values)})
    library = dataclasses.replace(
        small, programme=programme, values=values, case_studies={}, workshops={}, events={}, questions={}
    )

    html = page(library)

    assert html.count('<th scope="col" title=') == 3 * count
    assert f".v-{count}{{" in html
    assert f".v-{count + 1}{{" not in html


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_on_every_step_of_the_heat_map(page, scheme):
    light, _, dark = page().partition("prefers-color-scheme:dark")
    found = dict(re.findall(r"--((?:on-)?heat-\d):(#\w+)", light if scheme == "light" else dark))

    assert len(found) == 8
    assert min(contrast(found[f"heat-{n}"], found[f"on-heat-{n}"]) for n in range(1, 5)) >= 4.5


def test_mistakes_in_the_content_are_announced(page):
    assert "3 mistakes" in page(problems=3)
    assert 'class="notice"' not in page()
