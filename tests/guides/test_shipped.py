"""The guides of the content that ships keep what their pages promise."""

import re

import pytest

from semai.catalogue import catalogue

pytestmark = pytest.mark.slow


def squeezed(text):
    return re.sub(r"\s+", "", text)


def begins(printed, title, after=0):
    """The page whose first words are these, past the running number of what stands over a title."""
    wanted = squeezed(title)
    found = [n for n, page in enumerate(printed.pages, 1) if n > after and wanted in squeezed(page)[: len(wanted) + 60]]
    assert found, title
    return found[0]


def test_summary_and_the_running_order_of_a_day_are_one_page_each(shipped):
    """Between them stand the planning papers, as long as they are."""
    for slug, (guide, printed) in shipped.items():
        summary = begins(printed, guide.words["summary"], after=3)
        design = begins(printed, guide.words["lesson.design"], after=4)
        agenda = begins(printed, guide.words["agenda"], after=design)

        assert design == summary + 1, slug
        assert begins(printed, guide.sessions[0].title, after=agenda) <= agenda + len(guide.agenda), slug


def test_every_case_is_one_page_for_participants(shipped):
    for slug, (guide, printed) in shipped.items():
        for case in guide.cases:
            pages = [page for page in printed.pages if squeezed(case.fiction) in squeezed(page)]

            assert sum(squeezed(case.title) in squeezed(page)[:150] for page in pages) == 1, (slug, case.title)
        assert sum(squeezed(guide.cases[0].fiction) in squeezed(page) for page in printed.pages) == len(guide.cases)


def test_every_case_there_is_fits_one_page_with_its_options(every_case):
    guide, printed = every_case
    pages = [page for page in printed.pages if squeezed(guide.cases[0].fiction) in squeezed(page)]

    spread = {case.title: sum(squeezed(case.title) in squeezed(page)[:150] for page in pages) for case in guide.cases}

    assert len(spread) >= 24
    assert [title for title, count in spread.items() if count != 1] == []
    assert len(pages) == len(guide.cases)


def test_every_sheet_of_the_kit_is_one_page(shipped_library, shipped_kits):
    for slug, forms in shipped_library.forms.items():
        pages = shipped_kits[f"{slug}.pdf"].pages
        begun = [
            n
            for n, page in enumerate(pages)
            for sheet in forms.sheets
            if squeezed(page).startswith(squeezed(sheet.title))
        ]

        assert len(begun) == len(forms.sheets), slug
        assert all(n % 2 == 0 for n in begun), slug  # its number is odd
        assert sum(bool(page) for page in pages[begun[0] :]) == len(begun), slug


def test_the_test_is_one_sheet_printed_on_both_sides(shipped, made):
    guide, _ = shipped["internalisasi-kabupaten-contoh"]
    pack = made("packs")["committee/internalisasi-kabupaten-contoh.pdf"]
    foot = catalogue(guide.language)("guides.test-foot")
    pages = [page for page in pack.pages if squeezed(foot) in squeezed(page)]

    assert len(pages) == 2
    assert all(squeezed(item.situation) in squeezed("".join(pages)) for item in guide.test_key.items)


def test_no_reason_of_the_key_stands_outside_the_key(shipped):
    for slug, (guide, printed) in shipped.items():
        rest = [page for page in printed.pages if squeezed(guide.words["test-key-foot"]) not in squeezed(page)]
        reasons = [
            answer.reason for item in (guide.test_key.items if guide.test_key else ()) for answer in item.answers
        ]

        assert not [reason for reason in reasons if squeezed(reason) in squeezed("".join(rest))], slug


def test_no_heading_stands_alone_at_the_foot_of_a_page(shipped):
    for slug, (guide, printed) in shipped.items():
        cells = {squeezed(name) for item in guide.materials.items for name in item.sessions.split(", ")}
        titles = {squeezed(title) for title in headings(printed.reader.outline)} - cells
        foot = squeezed(guide.foot)

        for number, page in enumerate(printed.pages[1:], start=2):
            lines = [squeezed(line) for line in page.splitlines()]
            body = [line for line in lines[: next((i for i, line in enumerate(lines) if foot in line), None)] if line]
            assert not page or body[-1] not in titles, f"{slug}, page {number}: {body[-1]}"


def headings(outline):
    for it in outline:
        if isinstance(it, list):
            yield from headings(it)
        else:
            yield it.title
