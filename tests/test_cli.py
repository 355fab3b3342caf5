"""The command: what it says in which language, with which exit status, and that it is there at once."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from semai.catalogue import languages
from semai.cli import PAPERS, language, main
from semai.guides.look import PAPER_MM

TESTS = Path(__file__).parent
SMALL = TESTS / "small"
BROKEN = TESTS / "broken"
HEAVY = ("pptx", "lxml", "mkdocs", "material", "typst", "jinja2", "babel", "rich", "fontTools", "segno", "num2words")


class Said(NamedTuple):
    status: int
    out: str
    err: str


@pytest.fixture
def semai(capsys: pytest.CaptureFixture[str]) -> Callable[..., Said]:
    """Runs the command in this process."""

    def run(*arguments: str | Path) -> Said:
        with pytest.raises(SystemExit) as left:
            main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return Said(int(left.value.code or 0), said.out, said.err)

    return run


def process(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs the command as its user does."""
    command = [sys.executable, "-m", "semai", *map(str, arguments)]
    return subprocess.run(command, env=os.environ | environment, capture_output=True, encoding="utf-8", check=False)


# Exit status ---------------------------------------------------------------------------------------------------------


def test_good_content_is_told_so_with_status_0(semai):
    said = semai("-C", SMALL, "--lang", "en", "check")

    assert said.status == 0
    assert said.out.strip()
    assert said.err == ""


def test_mistaken_content_is_told_place_by_place_with_status_1(semai, workspace):
    workspace.edit("content/values/kind.yml", "name:", "nmae:")
    workspace.edit("content/glossary.yml", "terms:", "trems:")

    said = semai("-C", workspace.root, "--lang", "en", "check")

    assert said.status == 1
    places = [line.split(" ")[0] for line in said.out.splitlines() if line.startswith("content/")]
    assert places == sorted(places)
    assert {place.split(":")[0] for place in places} == {"content/glossary.yml", "content/values/kind.yml"}


def test_building_mistaken_content_says_what_checking_it_says(semai, workspace):
    workspace.edit("content/values/kind.yml", "name:", "nmae:")

    checked, built = semai("-C", workspace.root, "check"), semai("-C", workspace.root, "build")

    assert (built.status, built.out) == (1, checked.out)
    assert not (workspace.root / "site").exists()
    assert not (workspace.root / "dist").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["plant"],
        ["check", "--loud"],
        ["--lang", "xx", "check"],
        ["build", "posters"],
        ["build", "--event", "nowhere"],
        ["build", "--workshop", "nowhere"],
        ["build", "--organisation", "nowhere"],
        ["build", "--tree", "somewhere"],
        ["build", "decks", "--tree", "somewhere"],
        ["build", "guides", "--audience", "hall"],
        ["build", "--audience", "participants"],
        ["build", "decks", "--audience", "everybody"],
        ["build", "--paper", "a4"],
        ["build", "decks", "--paper", "a4"],
        ["build", "site", "--paper", "f4"],
        ["build", "guides", "--paper", "a5"],
        ["build", "--word"],
        ["build", "site", "--word"],
        ["build", "decks", "--word"],
        ["serve", "--port", "99999999"],
        ["new"],
        ["new", "workspace"],
    ],
)
def test_a_command_used_wrongly_has_status_2_and_writes_nothing(semai, workspace, arguments):
    said = semai("-C", workspace.root, *arguments)

    assert said.status == 2
    assert said.err.strip()
    assert sorted(path.name for path in workspace.root.iterdir()) == ["content", "themes"]


def test_decks_are_built_for_the_audiences_that_are_named_and_for_the_hall_where_none_is(semai, workspace):
    deck = ["-C", workspace.root, "build", "decks", "--event", "some-evening"]

    semai(*deck)
    in_the_hall = sorted(path.name for path in (workspace.root / "dist/decks").iterdir())
    semai(*deck, "--audience", "roll-call", "--audience", "participants")

    assert in_the_hall == ["some-evening.pptx"]
    assert sorted(path.name for path in (workspace.root / "dist/decks").iterdir()) == [
        "some-evening-participants.pptx", "some-evening-short.pptx", "some-evening.pptx",
    ]  # fmt: skip


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize(
    ("option", "remedy"), [(["--paper", "f4"], "guides --paper f4"), (["--word"], "guides --word")]
)
def test_an_option_of_printed_papers_elsewhere_is_met_with_what_to_type(semai, workspace, lang, option, remedy):
    said = semai("-C", workspace.root, "--lang", lang, "build", "site", *option)

    assert said.status == 2
    assert f"semai build {remedy}" in re.sub(r"\s+", " ", said.err)


@pytest.mark.parametrize("typed", ["a4", "A4"])
def test_a_paper_may_be_typed_as_it_is_printed_on_its_box(semai, workspace, typed):
    said = semai("-C", workspace.root, "build", "packs", "--event", "some-evening", "--paper", typed)

    assert said.status == 0
    assert (workspace.root / "dist/committee/a4/some-evening.pdf").is_file()


@pytest.mark.slow
def test_whoever_opens_a_word_document_is_told_beforehand_what_it_asks(semai, workspace):
    packs = ["-C", workspace.root, "--lang", "en", "build", "packs", "--event", "some-evening"]

    assert "Answer Yes" in semai(*packs, "--word").out
    assert "Answer Yes" not in semai(*packs).out


def test_the_papers_that_can_be_typed_are_those_that_can_be_printed():
    assert set(PAPERS) == set(PAPER_MM)


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["id", "en"])
def test_packs_and_word_documents_are_told_with_their_names_in_words(semai, workspace, lang):
    said = semai("-C", workspace.root, "--lang", lang, "build", "packs", "--event", "some-evening", "--word")

    files = {line.split("dist/")[1].split()[0]: line for line in said.out.splitlines() if "dist/" in line}
    assert list(files) == [
        f"{pack}/some-evening.{kind}" for pack in ("participants", "committee") for kind in ("pdf", "docx")
    ]
    assert "cli." not in said.out + said.err
    assert "common." not in said.out


def test_an_unknown_event_is_met_with_the_events_there_are(semai, workspace):
    said = semai("-C", workspace.root, "build", "--event", "wednsday-in-millbrook")

    assert "wednsday-in-millbrook" in said.err
    assert "wednesday-in-millbrook" in said.err


def test_the_bare_command_shows_its_help(semai):
    said = semai()

    assert said.out + said.err == semai("--help").out


def test_outside_a_workspace_the_command_says_so(semai, tmp_path):
    said = semai("-C", tmp_path, "check")

    assert said.status == 2
    assert "content/programme.yml" in said.err


def test_a_folder_that_is_not_there_is_no_workspace(semai, tmp_path):
    assert semai("-C", tmp_path / "nowhere", "check").status == 2


def test_the_command_works_on_the_folder_it_stands_in(semai, monkeypatch):
    monkeypatch.chdir(SMALL)

    assert semai("check").status == 0


def test_a_build_tells_each_product_on_one_line(semai, workspace):
    said = semai("-C", workspace.root, "--lang", "en", "build", "guides", "--event", "some-evening")

    assert said.status == 0
    assert [line for line in said.out.splitlines() if "dist/guides/some-evening.pdf" in line]


def test_plain_files_are_not_written_over_somebody_elses(semai, workspace, tmp_path):
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "chapter-1.txt").write_text("years of work")

    said = semai("-C", workspace.root, "build", "site", "--tree", tmp_path / "thesis")

    assert said.status == 2
    assert "thesis" in said.err
    assert (tmp_path / "thesis" / "chapter-1.txt").read_text() == "years of work"


def test_a_folder_that_cannot_be_written_is_named_and_not_a_traceback(semai, workspace, monkeypatch):
    def locked(*_: object, **__: object) -> None:
        raise PermissionError(13, "in use", "dist/decks/a.pptx")

    monkeypatch.setattr("semai.writing.write", locked)

    said = semai("-C", workspace.root, "build", "guides", "--event", "some-evening")

    assert said.status == 2
    assert "dist/decks/a.pptx" in said.err


# A new workspace -----------------------------------------------------------------------------------------------------


def test_a_new_workspace_can_be_checked_at_once(semai, tmp_path):
    made = semai("new", "workspace", tmp_path / "mine")

    assert made.status == 0
    assert semai("-C", tmp_path / "mine", "check").status == 0


@pytest.mark.skipif(os.name == "nt", reason="there a command is quoted in another way")
def test_the_command_to_go_on_with_can_be_typed_as_it_is_shown(semai, tmp_path):
    made = semai("new", "workspace", tmp_path / "of my own")

    shown = made.out.strip().partition(": ")[2]
    assert shlex.split(shown) == ["semai", "-C", str(tmp_path / "of my own"), "build"]


def test_a_new_workspace_never_takes_the_place_of_content(semai, tmp_path):
    (tmp_path / "mine" / "content").mkdir(parents=True)
    (tmp_path / "mine" / "content" / "programme.yml").write_text("mine")

    said = semai("new", "workspace", tmp_path / "mine")

    assert said.status == 2
    assert (tmp_path / "mine" / "content" / "programme.yml").read_text() == "mine"


# Preview -------------------------------------------------------------------------------------------------------------


def test_the_preview_says_where_to_look(semai, workspace, monkeypatch):
    monkeypatch.setattr("semai.mkdocs_build.serve", lambda *_: None)

    said = semai("-C", workspace.root, "--lang", "en", "serve", "--port", "8765")

    assert said.status == 0
    assert "http://127.0.0.1:8765/" in said.out


def test_a_port_that_another_program_has_is_told_with_another_to_try(semai, workspace):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]

        said = semai("-C", workspace.root, "--lang", "en", "serve", "--port", str(port))

    assert said.status == 2
    assert f"{port}" in said.err
    assert "--port" in said.err


# Languages -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", [[], ["check"], ["build"], ["serve"], ["new"], ["new", "workspace"]])
def test_help_is_there_in_every_language_and_differs(semai, command):
    helps = {lang: semai("--lang", lang, *command, "--help") for lang in languages()}

    assert all(said.status == 0 and said.out for said in helps.values())
    assert len({said.out for said in helps.values()}) == len(languages())


@pytest.mark.parametrize("command", [[], ["check"], ["build"], ["serve"], ["new"], ["new", "workspace"]])
@pytest.mark.parametrize("lang", languages())
def test_no_help_shows_the_code_of_a_message(semai, lang, command):
    assert "cli." not in semai("--lang", lang, *command, "--help").out


def test_the_environment_chooses_the_language_and_the_option_chooses_over_it(workspace):
    english = process("--help", SEMAI_LANG="en").stdout
    indonesian = process("--help", SEMAI_LANG="id").stdout

    assert english != indonesian
    assert process("--lang", "id", "--help", SEMAI_LANG="en").stdout == indonesian
    assert process("--help", SEMAI_LANG="en_GB.UTF-8").stdout == english
    assert process("--help", SEMAI_LANG="tlh").stdout == process("--help", SEMAI_LANG="").stdout


@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        (["--lang=en", "check"], "id", "en"),
        (["--lang", "en"], "", "en"),
        (["--lang"], "en", "id"),
        ([], "EN", "en"),
        ([], "", "id"),
        (["--lang", "xx"], "en", "id"),
    ],
)
def test_the_language_is_known_before_the_command_is_read(arguments, environment, expected):
    assert language(arguments, environment) == expected


@pytest.mark.parametrize("lang", languages())
def test_mistakes_are_told_in_the_language_asked_for(semai, workspace, lang):
    workspace.edit("content/values/kind.yml", "name:", "nmae:")

    said = semai("-C", workspace.root, "--lang", lang, "check")

    assert "nmae" in said.out
    assert "problems." not in said.out


def test_messages_survive_a_terminal_that_knows_only_ascii(workspace):
    workspace.edit("content/values/kind.yml", "name:", "nmae:")

    run = process("-C", workspace.root, "check", PYTHONIOENCODING="ascii", LC_ALL="C")

    assert run.returncode == 1
    assert "Traceback" not in run.stderr


# No traceback for any mistake ----------------------------------------------------------------------------------------


@pytest.mark.slow  # tests/test_broken.py looks at each of these quickly
@pytest.mark.parametrize("mistake", sorted(folder.name for folder in BROKEN.iterdir() if folder.is_dir()))
def test_no_mistake_we_know_ends_in_a_traceback(semai, tmp_path, mistake):
    root = Path(shutil.copytree(SMALL, tmp_path / "workspace"))
    shutil.copytree(BROKEN / mistake, root, dirs_exist_ok=True)

    assert semai("-C", root, "check").status in (0, 1)


FILES = sorted(
    path.relative_to(SMALL).as_posix() for path in (SMALL / "content").rglob("*") if path.suffix in (".yml", ".md")
)

SLIPS = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ["", "-", "- ", ":", "x:", "[", "]", "{", "}", "&a", "*a", "!x y", "|", ">", "%", "@", "`", '"', "'", "\t", "\0",
         "~", "null", "true", "08.30", "2026-13-01", "-1", "99999999999999999999", "1e9", "{{ x }}", "[x](javascript:x)"]
    ),
)  # fmt: skip


@pytest.mark.slow
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(file=st.sampled_from(FILES), at=st.floats(0, 1), taken=st.integers(0, 30), slip=SLIPS)
@example(file="content/programme.yml", at=0.0, taken=10_000, slip="")
@example(file="content/programme.yml", at=0.0, taken=10_000, slip="[]")
@example(file="content/rules.yml", at=0.0, taken=10_000, slip="{}")
def test_no_slip_of_the_hand_ends_in_a_traceback(semai, tmp_path_factory, file, at, taken, slip):
    root = tmp_path_factory.mktemp("slip") / "workspace"
    shutil.copytree(SMALL, root)
    text = (root / file).read_text(encoding="utf-8")
    position = int(at * len(text))
    (root / file).write_text(
        text[:position] + slip + text[position + taken :], encoding="utf-8", errors="surrogatepass"
    )

    said = semai("-C", root, "check")
    shutil.rmtree(root)

    assert said.status in (0, 1)
    assert said.out.strip()


# There at once -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("arguments", [["--help"], ["build", "--help"], ["-C", str(SMALL), "check"]])
def test_help_and_check_load_nothing_heavy(arguments):
    script = f"""
import sys
from semai.cli import main
try:
    main({arguments!r})
except SystemExit as left:
    status = left.code
print("loaded:", *[name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)
sys.exit(status)
"""

    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)

    assert run.returncode == 0
    assert run.stderr == "loaded:\n"


def test_help_does_not_even_load_the_model():
    script = """
import sys
from semai.cli import main
try:
    main(["--help"])
except SystemExit:
    print("pydantic" in sys.modules, "yaml" in sys.modules, file=sys.stderr)
"""

    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)

    assert run.stderr == "False False\n"


def test_the_package_runs_as_a_module():
    run = process("-C", SMALL, "check")

    assert run.returncode == 0


def test_the_version_is_told():
    assert process("--version").stdout.startswith("semai")
