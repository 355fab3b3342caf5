"""Libraries made for one finding each, and the words that a finding is told in."""

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest

from semai.model.case_study import CaseStudy
from semai.model.library import Library
from semai.model.reference import GlossaryTerm, Source
from semai.model.text import RichText
from semai.reading import load
from semai.theme import Theme

ROOT = Path(__file__).resolve().parents[2]
SMALL = ROOT / "tests" / "small"


@pytest.fixture(scope="session")
def theme() -> Theme:
    return load(SMALL)[1]


@pytest.fixture
def with_cases(small: Library) -> Callable[..., Library]:
    """`with_cases({"main": "kind"}, {"status": "draft"})`: tests/small with copies of its atlas case, changed like this.

    main, tension: shorten `values`; story: as text.
    """
    atlas = small.case_studies["the-torn-atlas"]

    def library(*changes: dict) -> Library:
        cases = {}
        for number, change in enumerate(changes, start=1):
            change = dict(change)
            main, tension = change.pop("main", "kind"), change.pop("tension", ("careful",))
            fields = {"values": atlas.values.model_copy(update={"main": main, "tension": tension}), **change}
            if "story" in fields:
                fields["story"] = RichText.parse(fields["story"])
            case: CaseStudy = atlas.model_copy(update=fields)
            case.located(f"case-{number}", atlas._places)
            cases[case.slug] = case
        return dataclasses.replace(small, case_studies=cases)

    return library


@pytest.fixture
def with_sources(small: Library) -> Callable[..., Library]:
    """`with_sources({"id": "a-law", "kind": "law"})`: tests/small with these sources instead of its own."""

    def library(*sources: dict) -> Library:
        made = tuple(Source.model_validate({"title": "A text", "kind": "law"} | source) for source in sources)
        return dataclasses.replace(small, sources=small.sources.model_copy(update={"sources": made}))

    return library


@pytest.fixture
def with_terms(small: Library) -> Callable[..., Library]:
    """`with_terms("Work culture", summary="...")`: tests/small with these terms, and this summary on its atlas case."""

    def library(
        *terms: str, summary: str = "Nothing to see here.", families: tuple[tuple[str, ...], ...] = ()
    ) -> Library:
        made = tuple(GlossaryTerm.model_validate({"term": term, "definition": "Said below."}) for term in terms)
        atlas = small.case_studies["the-torn-atlas"].model_copy(update={"summary": summary})
        return dataclasses.replace(
            small,
            glossary=small.glossary.model_copy(update={"terms": made}),
            case_studies={atlas.slug: atlas},
            search_words=small.search_words.model_copy(update={"families": families}),
        )

    return library


@pytest.fixture
def subjects() -> Callable[..., list]:
    """`subjects(spots, "value-cases")`: what these findings of one kind are about."""
    return lambda found, kind: [it.subject for it in found if it.kind == kind]
