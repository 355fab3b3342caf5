"""Whatever somebody types into a field, every message has a sentence in both languages and a place in the file."""

import copy
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from semai.catalogue import catalogue
from semai.model.base import Document
from semai.problems import lines_of
from semai.reading.load import FOLDERS, SINGLES
from semai.reading.mistakes import from_validation
from semai.reading.source import parse
from semai.reading.wording import remedy, sentence

CONTENT = Path(__file__).parent.parent / "small" / "content"
FILES = [
    (path, model) for folder, model in FOLDERS.items() for path in sorted((CONTENT / folder).glob("*.yml"))
] + [(CONTENT / f"{name}.yml", model) for name, model in SINGLES.items()]  # fmt: skip

ANYTHING = st.one_of(
    st.none(), st.booleans(), st.integers(-5, 10**12), st.sampled_from(["", " ", "x", "all", "8.60", "2026-02-30", "a\nb"]),
    st.text("ab-:. Ü😀", max_size=6), st.lists(st.sampled_from(["a", 1, None]), max_size=3),
    st.dictionaries(st.sampled_from(["text", "titel", "x"]), st.sampled_from(["a", 1]), max_size=2),
)  # fmt: skip


def problems(data: Any, model: type[Document]) -> list[Any]:
    """The mistakes of `data`, written out as a file first so that everything has a place."""
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    source = parse(text.encode("utf-8"), "a.yml")
    if source.problems:
        return list(source.problems)
    try:
        model.model_validate(source.data)
    except ValidationError as error:
        found = list(from_validation(error, model, source.places))
        lines = lines_of(text)
        assert all(1 <= p.place.line <= len(lines) for p in found)
        assert all(1 <= p.place.column <= len(lines[p.place.line - 1]) + 1 for p in found)
        assert found, "refused, and nobody told why"
        return found
    return []


def paths(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [path, *(deeper for key, value in inside for deeper in paths(value, (*path, key)))]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_field_replaced_by_anything_is_accepted_or_told_in_words(data):
    path, model = data.draw(st.sampled_from(FILES))
    document = copy.deepcopy(parse(path.read_bytes(), path.name).data)
    *around, last = data.draw(st.sampled_from([p for p in paths(document) if p]))
    target = document
    for step in around:
        target = target[step]
    target[last] = data.draw(ANYTHING)

    found = problems(document, model)

    for problem in found:
        for language in ("id", "en"):
            words = catalogue(language)
            assert words.has(f"problems.{problem.code}"), problem.code
            assert "{" not in (sentence(problem, words) + remedy(problem, words)).replace("{…}", "").replace(
                "[ atau {", ""
            ).replace("[ or {", "")


@pytest.mark.parametrize("name", ["slug-wrong", "want-text", "text-empty"])
def test_an_item_of_a_list_is_told_at_the_item(name):
    written = {"slug-wrong": "Two Words", "want-text": 4, "text-empty": None}[name]
    document = parse((CONTENT / "values/kind.yml").read_bytes(), "kind.yml").data
    document["sources"] = ["readwell-charter", written]

    (problem,) = problems(document, FOLDERS["values"])

    assert problem.code == name
    assert problem.facts["field"] == "sources"


def test_the_key_that_a_misspelt_one_was_meant_to_be_is_not_also_called_missing():
    document = parse((CONTENT / "values/kind.yml").read_bytes(), "kind.yml").data
    document["qestion"] = document.pop("question")

    assert [(p.code, p.facts["suggestion"]) for p in problems(document, FOLDERS["values"])] == [
        ("field-misspelt", "question")
    ]


def test_a_key_that_is_there_already_is_never_suggested():
    document = parse((CONTENT / "values/kind.yml").read_bytes(), "kind.yml").data
    document["qestion"] = "Again?"

    (problem,) = problems(document, FOLDERS["values"])

    assert problem.code == "field-unknown"
    assert "question" not in problem.facts["allowed"].split(", ")


def test_all_mistakes_of_a_document_are_told_at_once():
    document = parse((CONTENT / "values/kind.yml").read_bytes(), "kind.yml").data
    document["monogram"], document["keywords"], document["behaviours"][1]["law"] = "KIND", "a, b", None

    assert [p.code for p in problems(document, FOLDERS["values"])] == ["text-too-long-chars", "text-empty", "want-list"]


def test_a_field_of_two_kinds_gives_one_message_about_what_was_nearest():
    document = parse((CONTENT / "workshops/two-mornings.yml").read_bytes(), "w.yml").data
    part = document["days"][0]["blocks"][1]["parts"][1]

    part["values"] = "every"
    assert [p.code for p in problems(document, FOLDERS["workshops"])] == ["want-choice-or-list"]

    part["values"] = ["kind", 7]
    assert [p.code for p in problems(document, FOLDERS["workshops"])] == ["want-text"]

    part["values"] = ["Kind Ness"]
    assert [(p.code, p.facts["suggestion"]) for p in problems(document, FOLDERS["workshops"])] == [
        ("slug-wrong", "kind-ness")
    ]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("keywords: [welcome, patience]", "keywords:\n  - Welcome:\n  - patience", ("23:12", "yaml-colon")),
        ("keywords: [welcome, patience]", "keywords:\n  - Welcome: at once", ("23:12", "yaml-colon")),
        ("question: Who", "question:\n  To ask: Who", ("21:9", "yaml-colon")),
        ("question: Who", "question:\n  text: Who", ("21:3", "want-text-alone")),
        ("reflection: Who", "reflection: >-\n  Look.\n\nAsk yourself: Who", ("24:1", "yaml-text-indent")),
    ],
)
def test_a_text_in_which_a_colon_made_a_key_is_told_for_what_it_is(old, new, found):
    text = (CONTENT / "values/kind.yml").read_text(encoding="utf-8")
    source = parse(text.replace(old, new, 1).encode("utf-8"), "a.yml")

    with pytest.raises(ValidationError) as refused:
        FOLDERS["values"].model_validate(source.data)

    told = [(str(p.place), p.code) for p in from_validation(refused.value, FOLDERS["values"], source.places)]
    assert told == [(f"a.yml:{found[0]}", found[1])]
