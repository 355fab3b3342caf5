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


def test_a_value_whose_file_is_gone_is_told_once_at_the_programme_with_how_often_it_is_named_elsewhere(workspace):
    (workspace.root / "content/values/kind.yml").unlink()

    (problem,) = workspace.check().problems

    assert (str(problem.place), problem.facts["found"]) == ("content/programme.yml:9:36", "kind")
    assert problem.facts["others"] == 12


def test_a_value_whose_file_was_renamed_is_offered_under_its_new_name_even_if_nothing_alike(workspace):
    (workspace.root / "content/values/kind.yml").rename(workspace.root / "content/values/gentle.yml")

    (problem,) = workspace.check().problems

    assert (problem.code, problem.facts["suggestion"]) == ("reference-unknown", "gentle")


def test_a_name_unknown_in_two_places_is_told_at_both_and_in_three_at_the_first(workspace):
    workspace.edit("content/values/kind.yml", "sources: [readwell-charter]", "sources: [gone]")
    workspace.edit("content/values/careful.yml", "sources: [miller-sayings]", "sources: [gone]")
    assert [p.place.file for p in workspace.check().problems] == [
        "content/values/careful.yml", "content/values/kind.yml",
    ]  # fmt: skip

    workspace.edit("content/glossary.yml", "sources: [readwell-charter]", "sources: [gone]")
    (problem,) = workspace.check().problems
    assert (problem.place.file, problem.facts["others"]) == ("content/glossary.yml", 2)


def test_the_same_name_for_two_kinds_of_things_is_told_for_each(workspace):
    workspace.edit("content/questions/desk.yml", "value: careful", "value: gone")
    workspace.edit("content/questions/desk.yml", "level: volunteer", "level: gone")

    assert [p.facts["kind"] for p in workspace.check().problems] == ["value", "level"]


def test_of_what_there_is_the_names_most_like_the_one_written_come_first(workspace):
    workspace.edit("content/case_studies/the-torn-atlas.yml", "behaviours: [kind-3", "behaviours: [kindd-3")

    (problem,) = workspace.check().problems

    assert problem.facts["allowed"][:3] == ("kind-1", "kind-2", "kind-3")
    assert sorted(problem.facts["allowed"][3:]) == [
        "candid-1", "candid-2", "careful-1", "careful-2", "careful-3", "curious-1", "curious-2",
    ]  # fmt: skip


def test_what_stands_in_a_folder_that_is_not_read_is_not_missed_elsewhere(workspace):
    values = workspace.root / "content/values"
    (values / "ours").mkdir()
    (values / "kind.yml").rename(values / "ours/kind.yml")

    assert [(str(p.place), p.code) for p in workspace.check().problems] == [("content/values/ours:1:1", "file-folder")]


def test_an_event_may_choose_a_case_only_for_a_block_that_has_one(workspace):
    workspace.edit("content/events/wednesday-in-millbrook.yml", "{block: case,", "{block: values,")

    (problem,) = workspace.check().problems

    assert (problem.code, problem.facts["allowed"]) == ("block-without-case", ("case",))


def test_a_link_to_a_page_of_ours_that_the_workspace_gives_nothing_to_show_leads_nowhere(workspace):
    workspace.edit("content/pages/about.md", "(page:glossary)", "(page:reminders)")
    assert workspace.check().problems == ()

    (workspace.root / "content/reminders.yml").unlink()
    (problem,) = workspace.check().problems

    assert (problem.code, problem.facts["found"]) == ("reference-unknown", "reminders")


def test_a_link_to_the_organisations_is_not_blamed_for_the_mistakes_of_one(workspace):
    workspace.edit("content/pages/about.md", "(page:glossary)", "(page:organisations)")
    workspace.edit("content/organisations/millbrook.yml", "time_zone: GMT", "time_zone: [GMT]")

    assert [p.place.file for p in workspace.check().problems] == ["content/organisations/millbrook.yml"]
