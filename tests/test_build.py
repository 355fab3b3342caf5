"""A build: the same bytes every time, the last good outputs whatever happens, and only what was asked for."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from semai.build import Choice, UnknownChoiceError, build, write_tree
from semai.problems import ContentError

pytestmark = pytest.mark.slow  # builds whole products

SMALL = Path(__file__).parent / "small"
EVENT = "wednesday-in-millbrook"
OTHER_EVENT = "some-evening"

Tree = dict[str, str]


def tree(folder: Path) -> Tree:
    """Every file below a folder with a digest of its bytes."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def outputs(root: Path) -> Tree:
    """Everything a build made, but for its note of what it wrote to dist/."""
    made = {name: digest for name, digest in tree(root).items() if name.startswith(("site/", "dist/"))}
    made.pop("dist/.written.json", None)
    return made


def semai(root: Path, *arguments: str, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "semai", "-C", str(root), "--lang", "en", *arguments],
        env=os.environ | environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=root,
    )  # fmt: skip


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with everything built once; not to be changed."""
    root = Path(shutil.copytree(SMALL, tmp_path_factory.mktemp("built") / "workspace"))
    (root / "site").mkdir()
    (root / "site" / ".gitignore").write_text("*\n")
    run = semai(root, "build", PYTHONHASHSEED="1", TZ="Asia/Jakarta", LC_ALL="C")
    told, complaints = run.communicate()
    assert run.returncode == 0, told + complaints
    return root


@pytest.fixture
def mine(built: Path, tmp_path: Path) -> Path:
    """A copy of the built workspace for one test to change."""
    return Path(shutil.copytree(built, tmp_path / "workspace"))


# The same bytes ------------------------------------------------------------------------------------------------------


def test_two_builds_in_two_folders_give_the_same_bytes(built, tmp_path):
    root = Path(shutil.copytree(SMALL, tmp_path / "another place" / "with a longer name"))
    (root / "site").mkdir()
    (root / "site" / ".gitignore").write_text("*\n")

    run = semai(root, "build", PYTHONHASHSEED="2", TZ="America/Lima", LC_ALL="C.UTF-8")
    run.communicate()

    assert run.returncode == 0
    assert outputs(root) == outputs(built)


def test_a_second_build_touches_no_file(mine):
    before = {path: path.stat() for path in (*mine.glob("dist/**/*"), *mine.glob("site/**/*")) if path.is_file()}

    build(mine)

    after = {path: path.stat() for path in (*mine.glob("dist/**/*"), *mine.glob("site/**/*")) if path.is_file()}
    assert {p: (s.st_ino, s.st_mtime_ns) for p, s in after.items()} == {
        p: (s.st_ino, s.st_mtime_ns) for p, s in before.items()
    }


def test_a_build_leaves_the_environment_as_it_was(mine, monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)

    build(mine, Choice(("site",)))

    assert "SOURCE_DATE_EPOCH" not in os.environ


# What is there afterwards --------------------------------------------------------------------------------------------


def test_every_event_has_a_deck_a_guide_and_two_packs(built):
    made = set(outputs(built))

    for event in (EVENT, OTHER_EVENT):
        assert {
            f"dist/decks/{event}.pptx", f"dist/guides/{event}.pdf", f"dist/participants/{event}.pdf",
            f"dist/committee/{event}.pdf",
        } <= made  # fmt: skip
    assert not [name for name in made if name.startswith("dist/") and name.endswith(".docx")]


def test_the_site_holds_no_content_file_and_keeps_its_gitignore(built):
    site = set(tree(built / "site"))

    assert not [name for name in site if name.endswith((".yml", ".yaml", ".md"))]
    assert (built / "site" / ".gitignore").read_text() == "*\n"
    assert "index.html" in site


def test_nothing_is_left_beside_the_outputs(built):
    assert sorted(path.name for path in built.iterdir()) == ["content", "dist", "site", "themes"]


def test_the_report_names_each_product_with_its_size(mine):
    report = build(mine)

    paths = {str(one.path) for one in report.built}
    assert paths == {
        "site/index.html",
        *(f"dist/{kind}/{event}{suffix}" for event in (EVENT, OTHER_EVENT)
          for kind, suffix in (("decks", ".pptx"), ("guides", ".pdf"), ("participants", ".pdf"), ("committee", ".pdf"))),
        *(f"dist/kits/{name}.pdf" for name in ("keys/desk", "tests/desk", "sheets/for-trustees", "pulse")),
    }  # fmt: skip
    assert all(one.units > 0 and one.size > 0 for one in report.built)


# Only what was asked for ---------------------------------------------------------------------------------------------


@pytest.fixture
def fresh(workspace) -> Path:
    """A workspace in which nothing was built yet."""
    return workspace.root


PAPERS = ("decks", "guides")


def test_one_event_gives_its_own_deck_and_guide_and_no_other(fresh):
    build(fresh, Choice(PAPERS, events=(EVENT,)))

    assert set(outputs(fresh)) == {f"dist/decks/{EVENT}.pptx", f"dist/guides/{EVENT}.pdf"}


def test_an_organisation_gives_what_its_events_need(fresh):
    build(fresh, Choice(("decks",), organisations=("millbrook",)))

    assert set(outputs(fresh)) == {f"dist/decks/{EVENT}.pptx", f"dist/decks/{OTHER_EVENT}.pptx"}


def test_a_workshop_is_built_without_any_event(fresh):
    build(fresh, Choice(("decks",), workshops=("two-mornings",)))

    assert set(outputs(fresh)) == {"dist/decks/two-mornings.pptx"}


def test_an_event_built_alone_is_the_same_as_one_built_with_all(built, fresh):
    build(fresh, Choice(PAPERS, events=(EVENT,)))

    everything = outputs(built)
    assert all(everything[name] == digest for name, digest in outputs(fresh).items())


def test_building_one_event_leaves_the_others_as_they_were(mine):
    (mine / "dist" / "decks" / f"{OTHER_EVENT}.pptx").write_bytes(b"a trainer's own")

    build(mine, Choice(PAPERS, events=(EVENT,)))

    assert (mine / "dist" / "decks" / f"{OTHER_EVENT}.pptx").read_bytes() == b"a trainer's own"


def test_a_deck_edited_by_hand_is_kept_when_it_is_built_again(mine):
    (mine / "dist" / "decks" / f"{EVENT}.pptx").write_bytes(b"a trainer's own")

    report = build(mine, Choice(PAPERS, events=(EVENT,)))

    (kept,) = report.kept
    assert (mine / kept).read_bytes() == b"a trainer's own"
    assert (mine / "dist" / "decks" / f"{EVENT}.pptx").read_bytes() != b"a trainer's own"


def test_one_output_leaves_the_others_alone(fresh):
    build(fresh, Choice(("guides",)))

    assert {name.split("/")[1] for name in outputs(fresh)} == {"guides"}
    assert not (fresh / "site").exists()


THREE = ("guides", "participants", "committee")


def test_what_is_asked_for_on_both_papers_is_laid_out_for_each(fresh):
    build(fresh, Choice(("guides", "packs", "kits"), events=(OTHER_EVENT,), papers=("a4", "f4")))

    made = outputs(fresh)
    for folder in THREE:  # the workspace prints on F4
        assert made[f"dist/{folder}/{OTHER_EVENT}.pdf"] != made[f"dist/{folder}/a4/{OTHER_EVENT}.pdf"]
    assert {"dist/kits/pulse.pdf", "dist/kits/a4/pulse.pdf", "dist/kits/a4/tests/desk.pdf"} <= made.keys()


def test_only_the_paper_that_is_asked_for_is_laid_out(fresh):
    build(fresh, Choice(("guides",), events=(OTHER_EVENT,), papers=("a4", "a4")))

    assert set(outputs(fresh)) == {f"dist/guides/a4/{OTHER_EVENT}.pdf"}


def test_the_same_paper_is_the_same_bytes_whether_it_is_set_or_asked_for(built, fresh):
    build(fresh, Choice(("guides", "packs"), events=(EVENT,), papers=("a4", "f4")))

    everything = outputs(built)
    mine = {name: digest for name, digest in outputs(fresh).items() if "/a4/" not in name}
    assert len(mine) == len(THREE)
    assert all(everything[name] == digest for name, digest in mine.items())


def test_word_documents_stand_beside_what_is_printed_where_they_are_asked_for(fresh):
    report = build(fresh, Choice(("guides", "packs"), events=(OTHER_EVENT,), papers=("a4", "f4"), word=True))

    names = [f"dist/{folder}/{paper}{OTHER_EVENT}" for folder in THREE for paper in ("", "a4/")]
    assert set(outputs(fresh)) == {f"{name}{suffix}" for name in names for suffix in (".pdf", ".docx")}
    assert {one.units for one in report.built if one.path.suffix == ".docx"} == {None}


@pytest.mark.parametrize("kind", ["event", "workshop", "organisation"])
def test_a_name_that_nothing_has_is_refused_with_the_names_there_are(fresh, kind):
    with pytest.raises(UnknownChoiceError) as refused:
        build(fresh, Choice(**{f"{kind}s": ("nowhere",)}))

    assert (refused.value.kind, refused.value.found) == (kind, "nowhere")
    assert refused.value.known
    assert outputs(fresh) == {}


# Whole or not at all -------------------------------------------------------------------------------------------------


def spoil(root: Path) -> None:
    path = root / "content" / "values" / "kind.yml"
    path.write_text(path.read_text(encoding="utf-8") + "\nunknown_field: 1\n", encoding="utf-8")


def retitle(root: Path, title: str) -> None:
    """Changes what every product of an event says."""
    path = root / "content" / "events" / f"{EVENT}.yml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join([f"title: {title}\n", *lines[1:]]), encoding="utf-8")


def test_a_build_of_mistaken_content_changes_nothing(mine):
    before = outputs(mine)
    spoil(mine)

    with pytest.raises(ContentError):
        build(mine)

    assert outputs(mine) == before


def test_a_build_that_breaks_down_in_the_last_output_changes_none(mine, monkeypatch):
    def breaks_down(*_: object) -> None:
        raise RuntimeError("no more disk")

    before = outputs(mine)
    retitle(mine, "Another title")
    monkeypatch.setattr("semai.mkdocs_build.build", breaks_down)

    with pytest.raises(RuntimeError, match="no more disk"):
        build(mine)

    assert outputs(mine) == before
    assert sorted(path.name for path in mine.iterdir()) == ["content", "dist", "site", "themes"]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_build_killed_at_any_moment_leaves_the_old_outputs_or_the_new_ones_whole(mine):
    moments = random.Random(20261204)
    whole = {}
    for title in ("One title", "Another title"):
        retitle(mine, title)
        build(mine)
        whole[title] = (tree(mine / "site"), tree(mine / "dist"))
    sites, papers = zip(*whole.values(), strict=True)

    for attempt in range(14):
        retitle(mine, list(whole)[attempt % 2])
        started = time.monotonic()
        run = semai(mine, "build")
        if attempt % 2:  # half of them near the end, where the folders are changed
            assert run.stderr is not None
            next(line for line in run.stderr if "site" in line)
        time.sleep(moments.uniform(0, 1.2))
        run.kill()
        run.communicate()
        assert tree(mine / "site") in sites, f"after {time.monotonic() - started:.2f} s"
        assert tree(mine / "dist") in papers, f"after {time.monotonic() - started:.2f} s"

    build(mine)
    assert sorted(path.name for path in mine.iterdir()) == ["content", "dist", "site", "themes"]


# The site as plain files ---------------------------------------------------------------------------------------------


def test_the_site_can_be_written_as_plain_files_for_another_engine(fresh, tmp_path):
    count = write_tree(fresh, tmp_path / "tree")

    written = tree(tmp_path / "tree")
    assert count == len(written) - 1  # one is our own note
    assert any(name.endswith(".md") for name in written)
    assert outputs(fresh) == {}


def test_plain_files_written_again_hold_no_page_that_is_gone(fresh, tmp_path):
    write_tree(fresh, tmp_path / "tree")
    (tmp_path / "tree" / "gone.md").write_text("# Gone")

    write_tree(fresh, tmp_path / "tree")

    assert not (tmp_path / "tree" / "gone.md").exists()


@pytest.fixture(params=["a folder", "a file"])
def somebody_elses(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "mine"
    if request.param == "a folder":
        place.mkdir()
        (place / "thesis.txt").write_text("years of work")
    else:
        place.write_text("years of work")
    before = tree(tmp_path)
    yield place
    assert {name: before[name] for name in before} == {name: tree(tmp_path)[name] for name in before}


def test_plain_files_never_take_the_place_of_somebody_elses(fresh, somebody_elses):
    with pytest.raises(FileExistsError):
        write_tree(fresh, somebody_elses)


def test_an_empty_folder_may_be_filled(fresh, tmp_path):
    (tmp_path / "empty").mkdir()

    assert write_tree(fresh, tmp_path / "empty") > 0
