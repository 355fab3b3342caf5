"""Only what is published is on the site, and what is there is text."""

import dataclasses
import re
from html import escape
from typing import Any

import pytest

from semai.model.base import SLUG_PATTERN, Frozen
from semai.model.text import RichText
from semai.site import SiteTree, tree

HOSTILE = """'"><script>alert(1)</script><img src=x onerror=alert(2)>{{ 7*7 }}{% x %}&amp; """
KEPT = {"code", "language", "url", "site_address"}  # fields with a pattern of their own


def everything(site: SiteTree) -> str:
    texts = [page.body + page.title + page.description for page in (*site.pages, site.not_found)]
    texts += [asset.content.decode("latin-1") for asset in site.assets]
    return "\n".join(texts)


def strings(value: Any) -> list[str]:
    """Every text in a part of a document."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, Frozen):
        return [text for name in type(value).model_fields for text in strings(getattr(value, name))]
    return [text for item in value for text in strings(item)] if isinstance(value, tuple) else []


def test_no_page_carries_anything_of_a_teaching_note(small, small_site):
    text = everything(small_site)

    for case in small.case_studies.values():
        for line in strings(case.teaching_note):
            assert escape(line) not in text, line


def test_a_case_that_is_not_published_appears_nowhere(small, small_site):
    text = everything(small_site)
    hidden = [case for case in small.case_studies.values() if case.status != "published"]

    assert hidden
    for case in hidden:
        assert case.slug not in text
        assert escape(case.title) not in text
        assert str(case.code).lower() not in {asset.path.stem for asset in small_site.assets}


def test_a_workshop_that_is_not_published_appears_nowhere(small, small_site):
    hidden = [workshop for workshop in small.workshops.values() if workshop.status != "published"]

    assert hidden
    for workshop in hidden:
        assert workshop.slug not in everything(small_site)


def test_a_case_in_review_is_neither_featured_nor_offered_as_the_next(small, make_library, theme):
    case = small.case_studies["the-torn-atlas"].model_copy(update={"status": "review"})

    site = tree(make_library(case_studies={**small.case_studies, "the-torn-atlas": case}), theme)

    assert "the-torn-atlas" not in everything(site)
    assert "No cases yet" in next(page for page in site.pages if str(page.path) == "cases/index.md").body


def spoiled(value: Any, name: str = "") -> Any:
    """The same content with hostile text in every field that holds words."""
    if isinstance(value, RichText):
        return RichText.parse(HOSTILE + value.source, headings=name == "body")
    if isinstance(value, str):
        return value if name in KEPT or re.fullmatch(SLUG_PATTERN.strip("^$") + "|[a-z_]+", value) else HOSTILE + value
    if isinstance(value, Frozen):
        fields = type(value).model_fields
        return value.model_copy(update={field: spoiled(getattr(value, field), field) for field in fields})
    if isinstance(value, tuple):
        return tuple(spoiled(item, name) for item in value)
    return value


@pytest.fixture
def hostile_site(small, theme):
    parts = {}
    for field in dataclasses.fields(small):
        value = getattr(small, field.name)
        parts[field.name] = (
            {slug: spoiled(document) for slug, document in value.items()}
            if field.name != "media" and hasattr(value, "items")
            else spoiled(value)
        )
    return tree(dataclasses.replace(small, **parts), theme)


def test_hostile_text_stays_text_in_every_field(hostile_site, small_site, elements):
    known = {tag for page in small_site.pages for tag, _ in elements(page.body).tags}

    for page in (*hostile_site.pages, hostile_site.not_found):
        found = elements(page.body)

        assert {tag for tag, _ in found.tags} <= known, page.path
        assert not [attrs for _, attrs in found.tags if any(name.startswith("on") for name in attrs)], page.path
        assert "alert(1)" in "".join(found.words), page.path


def test_hostile_text_stays_text_on_short_pages(hostile_site, elements):
    short = [asset for asset in hostile_site.assets if asset.path.parts[0] == "k"]

    assert short
    for asset in short:
        tags = {tag for tag, _ in elements(asset.content.decode()).tags}

        assert tags == {"html", "head", "meta", "title", "link", "body", "main", "h1", "p", "a"}


def test_hostile_text_stays_text_in_the_frame_that_mkdocs_puts_around(hostile_site, compiled, elements):
    for file in sorted(compiled(hostile_site).rglob("*.html")):
        found = elements(file.read_text(encoding="utf-8"))

        assert not [attrs for _, attrs in found.tags if any(name.startswith("on") for name in attrs)], file
        assert "img" not in {tag for tag, _ in found.tags}, file
        assert "alert(1)" not in "".join(script_texts(file.read_text(encoding="utf-8"))), file


def script_texts(html: str) -> list[str]:
    return re.findall(r"<script[^>]*>(.*?)</script>", html, re.DOTALL)
