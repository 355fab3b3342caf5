"""An agency's template on the command line: checked for its designer, used by a build, and ours to begin with."""

import zipfile
from io import BytesIO

import pytest
from agencies import hostile, narrow
from pptx import Presentation

from semai.cli import main

ORGANISATION = "content/organisations/millbrook.yml"


@pytest.fixture
def semai(capsys):
    """Runs the command in this process; gives its status and what it said."""

    def run(*arguments):
        with pytest.raises(SystemExit) as left:
            main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return int(left.value.code or 0), said.out, said.err

    return run


@pytest.fixture
def dressed_workspace(workspace):
    """tests/small, whose organisation has a template of its own."""
    workspace.write("content/templates/theirs.pptx", narrow())
    text = (workspace.root / ORGANISATION).read_text(encoding="utf-8")
    return workspace.write(ORGANISATION, f"{text}template: theirs\n")


def test_a_designer_is_told_what_is_wanted_what_is_there_and_what_becomes_of_colours(semai, workspace):
    file = workspace.write("theirs.pptx", narrow()).root / "theirs.pptx"

    status, out, _ = semai("-C", workspace.root, "--lang", "en", "check-template", file)

    assert status == 0
    assert "Dilemma and options (options)" in out
    assert "Placeholders: Context, Title, Option A, Option B, Option C, Option D" in out
    assert "There is “Title Slide”, but our layout is used" in out
    assert "Candid: text in accent3 (#9BBB59) is hard to read" in out
    assert "    Two Content\n" in out


def test_the_mapping_beside_a_template_counts_when_it_is_checked(semai, dressed_workspace):
    dressed_workspace.write(
        "content/templates/theirs.yml", "layouts: {points: Title and Content, statement: Title Only}\n"
    )

    _, out, _ = semai("-C", dressed_workspace.root, "--lang", "en", "check-template",
                      dressed_workspace.root / "content/templates/theirs.pptx")  # fmt: skip

    assert "“Title Only”" in out


def test_a_file_that_cannot_be_a_template_is_told_so_with_status_1(semai, workspace):
    file = workspace.write("theirs.pptx", hostile("macros")).root / "theirs.pptx"

    status, out, _ = semai("-C", workspace.root, "--lang", "en", "check-template", file)

    assert status == 1
    assert "macros" in out


def test_a_file_that_is_not_there_is_bad_usage(semai, workspace):
    assert semai("-C", workspace.root, "check-template", workspace.root / "nothing.pptx")[0] == 2


def test_checking_says_nothing_of_a_template_that_can_be_used(semai, dressed_workspace):
    assert semai("-C", dressed_workspace.root, "check")[0] == 0


@pytest.mark.parametrize(
    ("mapping", "told"),
    [
        ("layouts: {pionts: Title Only}", "Did you mean points?"),
        ("layouts: {points: Title Onyl}", "Did you mean Title Only?"),
        ("placeholders: {points: {pionts: Title 1}}", "Did you mean points?"),
        ("layouts: {points: Title Only}\nplaceholders: {points: {points: Titel 1}}", "Did you mean Title 1?"),
    ],
)
def test_a_slip_in_the_mapping_is_told_with_the_name_that_was_meant(mapping, told, semai, dressed_workspace):
    dressed_workspace.write("content/templates/theirs.yml", f"{mapping}\n")

    status, out, _ = semai("-C", dressed_workspace.root, "--lang", "en", "check")

    assert status == 1
    assert "content/templates/theirs.yml:" in out
    assert told in out


def test_a_deck_of_an_event_is_made_in_its_organisations_template_and_notices_follow_it(semai, dressed_workspace):
    status, out, _ = semai("-C", dressed_workspace.root, "--lang", "en", "build", "decks", "--event", "some-evening")

    file = Presentation(dressed_workspace.root / "dist" / "decks" / "some-evening.pptx")
    assert status == 0
    assert (file.slide_width, file.slide_height) == (9_144_000, 6_858_000)
    lines = out.splitlines()
    deck = next(at for at, line in enumerate(lines) if "some-evening.pptx" in line)
    assert lines[deck + 1].startswith("    The agency's template lacks")


def test_a_workshop_without_an_event_keeps_our_own_look(semai, dressed_workspace):
    semai("-C", dressed_workspace.root, "build", "decks", "--workshop", "half-hour-at-the-desk")

    file = Presentation(dressed_workspace.root / "dist" / "decks" / "half-hour-at-the-desk.pptx")
    assert file.slide_width == 12_191_695


def test_our_template_is_saved_to_begin_with_and_overwrites_nothing_else(semai, workspace, tmp_path):
    file = tmp_path / "begin.pptx"

    first = semai("-C", workspace.root, "build", "decks", "--save-template", file)
    again = semai("-C", workspace.root, "build", "decks", "--save-template", file)
    made = Presentation(file)
    file.write_bytes(b"somebody else's")
    other = semai("-C", workspace.root, "build", "decks", "--save-template", file)

    assert (first[0], again[0], other[0]) == (0, 0, 2)
    assert len(made.slide_layouts) == 16
    assert len(made.slides) == 0
    assert file.read_bytes() == b"somebody else's"


def test_a_template_is_saved_of_decks_only(semai, workspace, tmp_path):
    assert semai("-C", workspace.root, "build", "guides", "--save-template", tmp_path / "x.pptx")[0] == 2


def test_what_is_saved_is_a_file_that_can_be_checked_and_is_used_as_it_is(semai, workspace, tmp_path):
    semai("-C", workspace.root, "build", "decks", "--save-template", tmp_path / "begin.pptx")

    status, out, _ = semai("-C", workspace.root, "--lang", "en", "check-template", tmp_path / "begin.pptx")

    assert status == 0
    assert out.count("Used as it is") == 16
    with zipfile.ZipFile(BytesIO((tmp_path / "begin.pptx").read_bytes())) as archive:
        assert archive.testzip() is None
