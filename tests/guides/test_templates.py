"""What a template may fetch."""

import dataclasses

import pytest

from semai.guides.templates import outside
from semai.guides.typeset import press
from semai.problems import ContentError

FETCHING = [
    '#import "@preview/cetz:0.4.0": *',
    '#import"@preview/cetz:0.4.0"',
    '#include "@local/own:1.0.0"',
    '#{ import "@preview/cetz:0.4.0" }',
    '#import "\\u{40}preview/cetz:0.4.0"',
    '#import "@pre" + "view/cetz:0.4.0"',
    '#let at = "@"\n#import at + "preview/cetz:0.4.0": *',
    '#import /* far away */ "@preview/cetz:0.4.0"',
    '#eval("impo" + "rt \\"@preview/cetz:0.4.0\\"", mode: "code")',
    '#import "picture.wasm"',
]


@pytest.mark.parametrize("source", FETCHING)
def test_a_package_of_the_network_is_found_before_typst_reads_it(source):
    assert [problem.code for problem in outside({"guides/own.typ": source})] == ["template-import"]


def test_the_templates_that_ship_fetch_nothing(theme):
    own = {path: content.decode() for path, content in theme.files.items() if path.endswith(".typ")}

    assert len(own) > 5
    assert not list(outside(own))


def test_words_that_only_begin_alike_are_no_imports():
    assert not list(outside({"guides/own.typ": "#let important = 1\n#let evaluation = 2\n#let re-import = 3"}))


def test_a_theme_that_fetches_is_refused_with_the_place(theme):
    files = {**theme.files, "guides/own.typ": b'// mine\n#import "@preview/cetz:0.4.0"'}

    with pytest.raises(ContentError) as refused, press(dataclasses.replace(theme, files=files)):
        pass

    assert [str(problem.place) for problem in refused.value.problems] == ["themes/semai/guides/own.typ:2:2"]
