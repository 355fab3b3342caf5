"""What stands beside the roadmap: sheets to read and to print, the pulse, reminders, organisations."""

from pathlib import Path, PurePosixPath

import pytest

from semai import build
from semai.artefact import Made
from semai.reading import load
from semai.site import tree

SMALL = Path(__file__).parents[1] / "small"
KITS = {
    PurePosixPath("kits", name): Made(12_000, 3)
    for name in ("sheets/for-trustees.pdf", "pulse.pdf", "tests/desk.pdf", "keys/desk.pdf")
}


@pytest.fixture(scope="module")
def site():
    """The site of tests/small in a build that also made its papers."""
    library, theme = load(SMALL)
    return tree(library, theme, KITS, build.all_orders(library))


def body_of(site, path):
    return site.page(PurePosixPath(f"{path}.md")).body


def test_the_roadmap_leads_to_its_pages_the_pulse_the_reminders_and_the_organisations(site):
    section = next(entry for entry in site.nav if entry.title == "Roadmap")

    assert [entry.title for entry in section.children] == [
        "For trustees", "How sure am I?", "Words for the weeks after", "Organisations",
    ]  # fmt: skip


def test_a_page_of_the_roadmap_is_listed_there_and_not_again_under_about(site):
    about = next(entry for entry in site.nav if entry.title == "About")

    assert "For trustees" not in [entry.title for entry in about.children]


def test_a_sheet_can_be_read_on_its_page(site, small, elements):
    words = " ".join(elements(body_of(site, "for-trustees")).words)

    for sheet in small.forms["for-trustees"].sheets:
        for text in (sheet.title, sheet.instruction):
            assert text in words
    for text in ("What happened when you tried?", "We fixed the next day to talk.", "What we tried", "Second"):
        assert text in words


def test_sheets_and_pulse_are_offered_with_their_true_size_and_tests_and_keys_are_not(site, elements):
    offered = {
        path: [attrs["href"] for _, attrs in elements(body_of(site, path)).tags if "download" in attrs]
        for path in ("for-trustees", "pulse")
    }

    assert offered == {
        "for-trustees": ["downloads/kits/sheets/for-trustees.pdf"],
        "pulse": ["downloads/kits/pulse.pdf"],
    }
    assert "3 pages, 12 kB" in body_of(site, "pulse")
    assert {download.made.name for download in site.downloads} == {"for-trustees.pdf", "pulse.pdf"}


def test_nothing_is_offered_that_this_build_did_not_make(small_site):
    assert "download" not in body_of(small_site, "for-trustees").replace("downloads", "")
    assert small_site.downloads == ()


def test_the_pulse_asks_one_statement_for_each_value_and_sends_nothing(site, small, elements):
    found = elements(body_of(site, "pulse")).tags
    forms = [attrs for tag, attrs in found if tag == "form"]

    assert [attrs.get("data-value") for tag, attrs in found if tag == "fieldset"] == list(small.values)
    assert all("action" not in attrs and "method" not in attrs for attrs in forms)
    assert not [tag for tag, attrs in found if tag == "button" or attrs.get("type") == "submit"]
    assert small.pulse.notice in body_of(site, "pulse")


def test_reminders_stand_in_the_order_of_their_days(site):
    body = body_of(site, "reminders")

    assert body.index("Day 3: The first small step") < body.index("Day 30: A month")


def test_an_organisation_shows_its_practices_beside_the_behaviours_they_stand_for(site, small, elements):
    links = [attrs["href"] for tag, attrs in elements(body_of(site, "organisations/millbrook")).tags if tag == "a"]

    for practice in small.organisations["millbrook"].local_practices:
        value = practice.behaviour.rpartition("-")[0]
        assert f"../values/{value}.html#{practice.behaviour}" in links
        assert practice.text in body_of(site, "organisations/millbrook")


def test_a_library_without_any_of_this_has_no_such_pages(make_library, theme):
    library = make_library(forms={}, pulse=None, reminders=None, organisations={}, events={})

    paths = {str(page.path) for page in tree(library, theme).pages}

    assert paths.isdisjoint({"pulse.md", "reminders.md", "organisations.md"})
