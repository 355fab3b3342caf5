"""A workspace read whole: what becomes of its files, and what one bad file does not spoil."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from semai.build import check
from semai.catalogue import catalogue
from semai.problems import ContentError, lines_of
from semai.reading import load
from semai.reading.wording import report

SMALL = Path(__file__).parent.parent / "small"


def codes(workspace) -> list[tuple[str, str]]:
    return [(p.place.file.removeprefix("content/"), p.code) for p in workspace.check().problems]


def test_values_come_in_the_order_of_the_programme_and_the_rest_by_file_name(small):
    assert list(small.values) == ["curious", "careful", "candid", "kind"]
    assert list(small.activities) == sorted(small.activities)


def test_a_document_knows_its_file_and_where_each_field_stands(small):
    case = small.case_studies["the-torn-atlas"]

    assert case.slug == "the-torn-atlas"
    assert (
        str(case.place_of("options", 1, "effects", 0, "alignment")) == "content/case_studies/the-torn-atlas.yml:53:34"
    )


def test_a_draft_is_read_and_is_not_among_the_published(small):
    assert small.case_studies["the-unfinished-ledger"].status == "draft"
    assert [case.slug for case in small.published_cases] == ["the-torn-atlas"]
    assert [case.slug for case in small.cases_of("candid")] == ["the-torn-atlas"]


def test_a_page_has_its_title_its_lead_and_the_rest(small):
    page = small.pages["about"]

    assert (page.title, page.lead) == ("About Lantern", "A small library's way of talking about what it stands for.")
    assert page.body.plain.startswith("Where to begin")
    assert small.pages["for-trustees"].lead is None  # no heading, so its only paragraph is its text


OPTIONAL = ["rules.yml", "pulse.yml", "reminders.yml", "search_words.yml", "forms/for-trustees.yml"]


def test_a_workspace_may_do_without_rules_sheets_pulse_reminders_and_search_words(workspace):
    sheet = "worksheet:\n  title: How sure am I today?\n"
    before = (workspace.root / "content/activities/where-we-are.yml").read_text(encoding="utf-8")
    workspace.write("content/activities/where-we-are.yml", before.partition(sheet)[0])
    for name in OPTIONAL:
        (workspace.root / "content" / name).unlink()

    library, _ = workspace.check().sound()

    assert (library.pulse, library.reminders, library.forms) == (None, None, {})
    assert library.search_words.families == ()


@pytest.mark.parametrize("name", OPTIONAL[:4])
def test_one_that_is_there_and_cannot_be_read_is_told_and_not_taken_for_missing(workspace, name):
    workspace.write(f"content/{name}", "? [")

    found = workspace.check()

    assert found.library is None
    assert [problem.place.file for problem in found.problems] == [f"content/{name}"]


def test_an_edited_file_is_read_again_and_the_others_are_not(workspace):
    first, _ = workspace.check().sound()
    workspace.edit("content/values/kind.yml", "name: Kind", "name: Gentle")
    second, _ = workspace.check().sound()

    assert (first.values["kind"].name, second.values["kind"].name) == ("Kind", "Gentle")
    assert second.values["candid"] is first.values["candid"]


def test_the_workspace_has_colours_of_its_own_and_the_layouts_that_ship(small):
    theme = load(SMALL)[1]

    assert theme.colours(tuple(small.values))["curious"].name == "Heron"
    assert theme.tokens.color.light["deep"] == "#2B1B4D"
    assert theme.tokens.deck.layout("title-slide")


def test_loading_what_has_mistakes_raises_them_all_in_order(workspace):
    workspace.edit("content/values/kind.yml", "monogram: KI", "monogram: KIND")
    workspace.edit("content/case_studies/the-torn-atlas.yml", "version: 2", "version: two")

    with pytest.raises(ContentError) as raised:
        load(workspace.root)

    assert [str(p.place) for p in raised.value.problems] == [
        "content/case_studies/the-torn-atlas.yml:101:10", "content/values/kind.yml:2:11",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "file",
    [
        "values/kind.yml", "values/careful.yml", "case_studies/the-torn-atlas.yml", "activities/case-circle.yml",
        "workshops/two-mornings.yml", "organisations/millbrook.yml", "events/some-evening.yml", "questions/desk.yml",
        "pages/about.md", "programme.yml", "roadmap.yml", "glossary.yml", "sources.yml", "rules.yml",
    ],
)  # fmt: skip
def test_what_refers_to_an_unreadable_file_is_not_blamed(workspace, file):
    workspace.write(f"content/{file}", "title [\n")

    assert [name for name, _ in codes(workspace)] == [file]


def test_a_file_with_a_wrong_name_is_told_once_and_not_passed_over(workspace):
    (workspace.root / "content/values/kind.yml").rename(workspace.root / "content/values/Kind.YML")

    assert codes(workspace) == [("values/Kind.YML", "file-name")]


@pytest.mark.parametrize("name", [".kind.yml.swp", "kind.yml~", "~$kind.yml", ".DS_Store", "Thumbs.db"])
def test_leftovers_of_programs_are_no_mistake(workspace, name):
    workspace.write(f"content/values/{name}", b"\x00").write(f"content/{name}", b"\x00")

    assert codes(workspace) == []


def test_a_workspace_without_rules_is_whole(workspace):
    (workspace.root / "content/rules.yml").unlink()

    assert codes(workspace) == []


def test_without_a_programme_there_is_one_message(workspace):
    (workspace.root / "content/programme.yml").unlink()

    assert codes(workspace) == [("programme.yml", "file-missing")]


def test_an_empty_folder_of_content_names_every_file_that_must_be_there(tmp_path):
    with pytest.raises(ContentError) as raised:
        load(tmp_path)

    assert [p.facts["file"] for p in raised.value.problems] == [
        "content/glossary.yml", "content/programme.yml", "content/roadmap.yml", "content/sources.yml",
    ]  # fmt: skip


FILES = sorted(path.relative_to(SMALL) for path in (SMALL / "content").rglob("*") if path.is_file())


@pytest.fixture(scope="module")
def copy(tmp_path_factory) -> Path:
    return Path(shutil.copytree(SMALL, tmp_path_factory.mktemp("load") / "workspace"))


@pytest.mark.slow  # reads the workspace sixty times
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.sampled_from(FILES),
    at=st.floats(0, 1),
    cut=st.integers(0, 12),
    typed=st.one_of(
        st.binary(max_size=4), st.sampled_from([b"\n", b"  ", b"- ", b": ", b"\t", b'"', b"[", b"#", b"\n---\n"])
    ),
)
def test_a_slip_anywhere_in_any_file_never_stops_the_program_and_is_told_where_it_can_be_seen(
    copy, name, at, cut, typed
):
    sound = (SMALL / name).read_bytes()
    offset = int(at * len(sound))

    (copy / name).write_bytes(sound[:offset] + typed + sound[offset + cut :])
    problems = check(copy).problems

    for problem in problems:
        file = copy / problem.place.file
        lines = lines_of(file.read_bytes().decode("utf-8-sig", errors="replace")) if file.is_file() else ("",)
        assert 1 <= problem.place.line <= len(lines) + 1
        assert 1 <= problem.place.column <= len((*lines, "")[problem.place.line - 1]) + 1
    assert "\n".join(report(problems, copy, catalogue("id"))).count("problems.") == 0
    (copy / name).write_bytes(sound)
