"""Every name that stands for something else: what is told when there is no such thing, and what is not."""

import pytest

FIELDS = [
    ("values/kind.yml", "sources: [readwell-charter]", "sources: [{}]", "source"),
    ("values/careful.yml", "sources: [miller-sayings]", "sources: [{}]", "source"),
    ("programme.yml", "featured_case: the-torn-atlas", "featured_case: {}", "case"),
    ("case_studies/the-torn-atlas.yml", "main: kind", "main: {}", "value"),
    ("case_studies/the-torn-atlas.yml", "- {value: kind,", "- {value: {},", "value"),
    ("case_studies/the-torn-atlas.yml", "sources: [trustees-minutes]", "sources: [{}]", "source"),
    ("workshops/two-mornings.yml", "phase: try", "phase: {}", "phase"),
    ("workshops/two-mornings.yml", "method: case-circle", "method: {}", "activity"),
    ("workshops/two-mornings.yml", "values: [careful, kind]", "values: [careful, {}]", "value"),
    ("events/wednesday-in-millbrook.yml", "sources: [trustees-minutes]", "sources: [{}]", "source"),
    ("events/wednesday-in-millbrook.yml", "case: the-torn-atlas", "case: {}", "case"),
    ("organisations/millbrook.yml", "behaviour: careful-1", "behaviour: {}", "behaviour"),
    ("organisations/millbrook.yml", "{phase: hear", "{phase: {}", "phase"),
    (
        "organisations/millbrook.yml",
        'year: "2026", sources: [trustees-minutes]',
        'year: "2026", sources: [{}]',
        "source",
    ),
    ("roadmap.yml", "- phase: hear", "- phase: {}", "phase"),
    ("glossary.yml", "sources: [readwell-charter]", "sources: [{}]", "source"),
    ("questions/desk.yml", "value: careful", "value: {}", "value"),
    ("questions/desk.yml", "level: volunteer", "level: {}", "level"),
    ("activities/four-corners.yml", "phase: hear", "phase: {}", "phase"),
    ("glossary.yml", "(value:kind)", "(value:{})", "value"),
    ("pages/for-trustees.md", "(workshop:two-mornings)", "(workshop:{})", "workshop"),
    ("pages/about.md", "(page:glossary)", "(page:{})", "page"),
]


@pytest.mark.parametrize(("file", "old", "new", "kind"), FIELDS)
def test_a_name_of_nothing_is_told_once_where_it_was_written(workspace, file, old, new, kind):
    workspace.edit(f"content/{file}", old, new.replace("{}", "zzz-9"))

    (problem,) = [p for p in workspace.check().problems if p.code == "reference-unknown"]

    assert problem.facts["kind"] == kind
    assert problem.facts["found"] == "zzz-9"
    line = (workspace.root / problem.place.file).read_text(encoding="utf-8").splitlines()[problem.place.line - 1]
    assert problem.place.file == f"content/{file}"
    assert "zzz-9" in line[problem.place.column - 1 :]


def test_a_value_left_out_of_the_programme_is_told_at_its_file_and_nowhere_else(workspace):
    workspace.edit(
        "content/programme.yml", "values: [curious, careful, candid, kind]", "values: [curious, careful, candid]"
    )

    assert [(str(p.place), p.code) for p in workspace.check().problems] == [
        ("content/values/kind.yml:1:1", "value-unlisted")
    ]


def test_a_value_misspelt_in_the_programme_is_told_there_and_nowhere_else(workspace):
    workspace.edit("content/programme.yml", "candid, kind]", "candid, kund]")

    (problem,) = workspace.check().problems

    assert (str(problem.place), problem.facts["suggestion"]) == ("content/programme.yml:9:36", "kind")


def test_an_event_may_choose_a_case_only_for_a_block_that_has_one(workspace):
    workspace.edit("content/events/wednesday-in-millbrook.yml", "{block: case,", "{block: values,")

    (problem,) = workspace.check().problems

    assert (problem.code, problem.facts["allowed"]) == ("block-without-case", "case")
