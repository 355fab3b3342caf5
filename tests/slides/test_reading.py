"""The slide from which everybody can open the case on a phone."""

from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from semai.model.running_order import running_order
from semai.site import tree
from semai.slides import outline
from semai.slides.short_page import TYPED


def reading(library, slug="two-mornings"):
    deck = outline(library, running_order(library, library.workshops[slug]))
    return [slide for slide in deck.slides if slide.role == "reading"]


def changed(library, kind, slug, **fields):
    old = getattr(library, kind)[slug]
    new = old.model_copy(update=fields)
    new.located(slug, old._places)
    return replace(library, **{kind: {**getattr(library, kind), slug: new}})


def at(library, address):
    settings = library.programme.settings.model_copy(update={"site_address": address})
    programme = library.programme.model_copy(update={"settings": settings})
    programme.located("programme", library.programme._places)
    return replace(library, programme=programme)


def test_it_stands_before_the_story_and_names_the_case(small, outline_of):
    slides = outline_of(small, "two-mornings").slides

    (number,) = [n for n, slide in enumerate(slides) if slide.role == "reading"]

    assert slides[number + 1].role == "story"
    assert slides[number].words["call"].text.startswith("The torn atlas\n")


def test_its_code_leads_to_a_page_that_the_site_has_and_the_address_beside_it_says_where(shipped, shipped_theme):
    pages = {asset.path for asset in tree(shipped, shipped_theme).assets}

    (first, _) = reading(shipped, "internalisasi-satu-hari")

    assert first.qr == f"https://{first.words['address']}"
    page = first.qr.removeprefix(shipped.programme.settings.site_address).lstrip("/")
    assert PurePosixPath(page) in pages


def test_several_cases_are_numbered_as_on_paper(shipped):
    titles = [slide.title for slide in reading(shipped, "internalisasi-satu-hari")]

    assert titles == ["Baca kasus 1", "Baca kasus 2"]


@pytest.mark.parametrize("status", ["draft", "review"])
def test_there_is_none_for_a_case_that_readers_must_not_see_yet(small, status):
    assert reading(changed(small, "case_studies", "the-torn-atlas", status=status)) == []


def test_there_is_none_for_a_case_without_a_code(small):
    assert reading(changed(small, "case_studies", "the-torn-atlas", code=None)) == []


def test_there_is_none_where_one_person_reads_aloud(small):
    assert reading(changed(small, "workshops", "two-mornings", case_sheets="reader")) == []


def test_an_address_is_as_long_as_the_theme_has_room_for(shipped_theme):
    assert shipped_theme.tokens.deck.layout("closing").placeholder("address").max_chars == TYPED


def test_there_is_none_without_a_site(small):
    assert reading(at(small, None)) == []


def test_there_is_none_where_nobody_could_type_the_address(small):
    assert reading(at(small, "https://library.of-the-long-village-by-the-mill.example.org")) == []
