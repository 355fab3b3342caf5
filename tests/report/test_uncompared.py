"""Official wording that nobody has compared, and who leans on it."""

import pytest

from semai.report.uncompared import uncompared

COPY = {"what": "copy", "on": "2026-01-15"}
OFFICIAL = {"what": "official", "on": "2026-01-15"}
BY_HAND = {"by": "Secretary", "on": "2026-01-16"}


@pytest.mark.parametrize(
    ("source", "unchecked"),
    [
        ({"kind": "law", "seen": COPY}, True),
        ({"kind": "regulation", "seen": COPY}, True),
        ({"kind": "law"}, True),
        ({"kind": "law", "seen": OFFICIAL}, False),
        ({"kind": "law", "seen": COPY, "verified": BY_HAND}, False),
        ({"kind": "news", "seen": COPY}, False),
        ({"kind": "own"}, False),
    ],
)
def test_official_wording_is_unchecked_until_the_official_text_was_seen_or_compared(with_sources, source, unchecked):
    assert bool(uncompared(with_sources({"id": "a-text", **source}))) is unchecked


def test_every_document_that_leans_on_it_is_named_with_its_line(with_sources, small):
    [found] = uncompared(with_sources({"id": "trustees-minutes", "seen": COPY}))

    files = {place.file for place in found.leaning}
    assert files >= {
        "content/case_studies/the-torn-atlas.yml",
        "content/events/wednesday-in-millbrook.yml",
        "content/organisations/millbrook.yml",
        "content/values/candid.yml",
    }
    assert small.case_studies["the-torn-atlas"].place_of("sources", 0) in found.leaning


def test_what_most_documents_lean_on_comes_first(with_sources):
    found = uncompared(with_sources({"id": "nobody-names-me"}, {"id": "readwell-charter"}))

    assert [it.source for it in found] == ["readwell-charter", "nobody-names-me"]


def test_a_copy_is_told_apart_from_what_nobody_has_seen(with_sources):
    found = uncompared(with_sources({"id": "a", "seen": COPY}, {"id": "b"}))

    assert [it.seen is None for it in found] == [False, True]
