"""What nothing else uses or refers to."""

import dataclasses

import pytest

from semai.model.text import RichText
from semai.report.unused import unused


def names(library, kind):
    return [it.name for it in unused(library) if it.kind == kind]


def test_a_published_case_that_no_workshop_and_no_event_shows_is_unused(with_cases):
    library = with_cases({"title": "Never shown"}, {"title": "Not ready", "status": "draft"})

    assert names(library, "case") == ["Never shown"]


def test_a_case_that_only_an_event_chooses_is_used(with_cases, small):
    library = with_cases({"title": "Chosen"})
    event = small.events["wednesday-in-millbrook"]
    chosen = event.cases[0].model_copy(update={"case": "case-1"})

    library = dataclasses.replace(library, events={event.slug: event.model_copy(update={"cases": (chosen,)})})

    assert names(library, "case") == []


def test_the_featured_case_is_used(with_cases):
    library = with_cases({"title": "On the first page"})

    library = dataclasses.replace(library, programme=library.programme.model_copy(update={"featured_case": "case-1"}))

    assert names(library, "case") == []


@pytest.mark.parametrize("link", ["case:case-1", "case:case-1#options"])
def test_a_case_that_a_page_or_the_glossary_links_to_is_used(with_cases, link):
    library = with_cases({"title": "Linked"})
    text = RichText.parse(f"As in [this case]({link}).")
    page = next(iter(library.pages.values())).model_copy(update={"body": text})
    term, *others = library.glossary.terms
    glossary = library.glossary.model_copy(update={"terms": (term.model_copy(update={"definition": text}), *others)})

    assert names(dataclasses.replace(library, pages={"a-page": page}), "case") == []
    assert names(dataclasses.replace(library, glossary=glossary), "case") == []


def test_a_case_that_only_links_to_itself_or_is_only_named_like_another_thing_is_unused(with_cases):
    itself = with_cases({"title": "Alone", "story": "See [above](case:case-1)."})
    other = with_cases({"title": "Alone"}, {"status": "draft", "story": "See [there](page:case-1)."})

    assert names(itself, "case") == ["Alone"]
    assert names(other, "case") == ["Alone"]


def test_an_activity_a_bank_and_an_organisation_need_a_workshop_or_an_event(make_library, small):
    alone = make_library(workshops={}, events={})

    assert names(alone, "activity") == [activity.title for activity in small.activities.values()]
    assert names(alone, "bank") == ["desk"]
    assert names(alone, "organisation") == [it.name for it in small.organisations.values()]


@pytest.mark.parametrize("kind", ["activity", "bank", "organisation"])
def test_what_a_workshop_or_an_event_names_is_used(small, kind):
    assert names(small, kind) == []


def test_a_term_is_used_where_a_text_says_it_in_any_case_and_not_by_its_own_entry(with_terms):
    library = with_terms("Work culture", "Said", summary="Here the work culture is bad.")

    assert names(library, "term") == []
    assert names(with_terms("Work culture"), "term") == ["Work culture"]


def test_part_of_a_word_does_not_say_a_term(with_terms):
    assert names(with_terms("Cult", summary="Here the work culture is bad."), "term") == ["Cult"]


def test_a_term_inside_a_longer_term_is_said_with_it(with_terms):
    library = with_terms("Work culture", "Culture", summary="Here the work culture is bad.")

    assert names(library, "term") == []


def test_a_source_is_used_where_a_document_names_it(with_sources):
    library = with_sources({"id": "trustees-minutes", "title": "Minutes"}, {"id": "lonely", "title": "Nobody reads me"})

    assert names(library, "source") == ["Nobody reads me"]


def test_a_finding_says_file_and_line(with_sources):
    library = with_sources({"id": "trustees-minutes"}, {"id": "lonely"})

    [place] = [it.place for it in unused(library) if it.kind == "source"]

    assert place == library.sources.place_of("sources", 1)
    assert place.line > 1
