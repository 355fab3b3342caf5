"""Artefacts to disk: all or none, nothing outside the folder, no trouble from runs that were killed or go on beside it."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest

from semai import writing
from semai.artefact import Artefact
from semai.writing import WRITTEN, UnsafePathError, beside, replace_folder, write, write_editable


@pytest.fixture(params=["in one step", "in two steps"])
def swap(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The two ways folders are exchanged: where the system can swap two names, and where it cannot."""
    if request.param == "in two steps":
        monkeypatch.setattr(writing, "_exchange_at_once", lambda one, other: False)
    return request.param


def files(folder: Path) -> dict[str, str]:
    return {p.relative_to(folder).as_posix(): p.read_text() for p in sorted(folder.rglob("*")) if p.is_file()}


def artefacts(**contents: str) -> list[Artefact]:
    """`artefacts(a_txt="x")` is one file a.txt that holds x; `__` in a name is a slash."""
    return [
        Artefact(PurePosixPath(name.replace("__", "/").replace("_", ".")), text.encode())
        for name, text in contents.items()
    ]


def beside_it(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.parent.iterdir() if path != folder)


# Whole or not at all -------------------------------------------------------------------------------------------------


def test_artefacts_become_files_with_the_folders_they_need(tmp_path, swap):
    write(tmp_path / "dist", artefacts(decks__a_pptx="deck", guides__a_pdf="guide"))

    assert files(tmp_path / "dist") == {"decks/a.pptx": "deck", "guides/a.pdf": "guide"}


def test_the_folder_above_is_made_where_there_is_none(tmp_path):
    write(tmp_path / "far" / "away" / "dist", artefacts(a_txt="1"))

    assert files(tmp_path / "far" / "away" / "dist") == {"a.txt": "1"}


def test_new_content_takes_the_place_of_the_old(tmp_path, swap):
    write(tmp_path / "dist", artefacts(a_txt="old"))

    write(tmp_path / "dist", artefacts(a_txt="new"))

    assert files(tmp_path / "dist") == {"a.txt": "new"}


def test_a_run_that_fails_half_way_changes_nothing_and_leaves_nothing_behind(tmp_path, swap):
    def breaks_down() -> Iterator[Artefact]:
        yield Artefact(PurePosixPath("a.txt"), b"new")
        raise RuntimeError("half way")

    write(tmp_path / "dist", artefacts(a_txt="old", b_txt="old"))
    with pytest.raises(RuntimeError, match="half way"):
        write(tmp_path / "dist", breaks_down())

    assert files(tmp_path / "dist") == {"a.txt": "old", "b.txt": "old"}
    assert beside_it(tmp_path / "dist") == []


def test_where_the_swap_itself_fails_the_old_folder_is_there_again(tmp_path, monkeypatch):
    write(tmp_path / "dist", artefacts(a_txt="old"))
    monkeypatch.setattr(writing, "_exchange_at_once", lambda one, other: False)
    rename = Path.rename

    def locked(self: Path, target: Path) -> Path:
        if Path(target).name == "dist" and "building" in self.name:
            raise PermissionError(13, "in use", str(target))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", locked)
    with pytest.raises(PermissionError):
        write(tmp_path / "dist", artefacts(a_txt="new"))

    assert files(tmp_path / "dist") == {"a.txt": "old"}
    assert beside_it(tmp_path / "dist") == []


def test_the_paths_that_changed_are_told(tmp_path, swap):
    write(tmp_path / "dist", artefacts(a_txt="1", b_txt="1"))

    changed = write(tmp_path / "dist", artefacts(a_txt="1", b_txt="2", c_txt="3"))

    assert changed == [PurePosixPath("b.txt"), PurePosixPath("c.txt")]


def test_writing_leaves_nothing_beside_the_folder(tmp_path, swap):
    for text in ("1", "2"):
        write(tmp_path / "dist", artefacts(a_txt=text))

    assert beside_it(tmp_path / "dist") == []


# What stays ----------------------------------------------------------------------------------------------------------


def test_a_file_that_did_not_change_stays_the_very_same_file(tmp_path, swap):
    write(tmp_path / "dist", artefacts(a_txt="same", b_txt="old"))
    os.utime(tmp_path / "dist" / "a.txt", (1_000_000_000, 1_000_000_000))
    before = (tmp_path / "dist" / "a.txt").stat()

    write(tmp_path / "dist", artefacts(a_txt="same", b_txt="new"))

    after = (tmp_path / "dist" / "a.txt").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_files_of_another_run_stay(tmp_path, swap):
    write(tmp_path / "dist", artefacts(decks__monday_pptx="monday"))

    write(tmp_path / "dist", artefacts(decks__friday_pptx="friday"))

    assert files(tmp_path / "dist") == {"decks/friday.pptx": "friday", "decks/monday.pptx": "monday"}


def test_files_of_another_run_go_when_asked(tmp_path, swap):
    write(tmp_path / "tree", artefacts(old_md="1"))

    write(tmp_path / "tree", artefacts(new_md="2"), keep_others=False)

    assert files(tmp_path / "tree") == {"new.md": "2"}


def test_a_link_somebody_put_there_stays_a_link(tmp_path, swap):
    (tmp_path / "elsewhere.txt").write_text("mine")
    write(tmp_path / "dist", artefacts(a_txt="1"))
    (tmp_path / "dist" / "mine.txt").symlink_to(tmp_path / "elsewhere.txt")

    write(tmp_path / "dist", artefacts(a_txt="2"))

    assert (tmp_path / "dist" / "mine.txt").is_symlink()
    assert (tmp_path / "dist" / "mine.txt").read_text() == "mine"


@pytest.mark.parametrize(("before", "after"), [("a__b", "a"), ("a", "a__b")])
def test_a_new_file_wins_over_an_old_folder_of_its_name_and_the_other_way_round(tmp_path, before, after):
    write(tmp_path / "dist", artefacts(**{before: "old", "c": "stays"}))

    write(tmp_path / "dist", artefacts(**{after: "new"}))

    assert files(tmp_path / "dist") == {after.replace("__", "/"): "new", "c": "stays"}


def test_names_on_the_keep_list_move_into_the_new_folder(tmp_path, swap):
    site = tmp_path / "site"
    site.mkdir()
    (site / ".gitignore").write_text("*")
    (site / "old.html").write_text("old")

    with beside(site) as fresh:
        (fresh / "index.html").write_text("new")
        replace_folder(fresh, site, keep=(".gitignore", "not-there"))

    assert files(site) == {".gitignore": "*", "index.html": "new"}


def test_a_name_on_the_keep_list_gives_way_to_a_new_file_of_that_name(tmp_path, swap):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / ".gitignore").write_text("old")

    with beside(tmp_path / "site") as fresh:
        (fresh / ".gitignore").write_text("new")
        replace_folder(fresh, tmp_path / "site", keep=(".gitignore",))

    assert files(tmp_path / "site") == {".gitignore": "new"}


# Nothing outside the folder ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path", ["../up.txt", "a/../../up.txt", "/etc/up.txt", "C:/up.txt", "a/C:up.txt", "a\\..\\..\\up.txt", ".", ""]
)
def test_a_path_that_leads_out_of_the_folder_is_refused_and_nothing_is_written(tmp_path, path):
    write(tmp_path / "dist", artefacts(a_txt="old"))

    with pytest.raises(UnsafePathError):
        write(tmp_path / "dist", [*artefacts(a_txt="new"), Artefact(PurePosixPath(path), b"x")])

    assert files(tmp_path) == {"dist/a.txt": "old"}


def test_a_link_inside_the_folder_is_replaced_and_not_written_through(tmp_path, swap):
    (tmp_path / "elsewhere.txt").write_text("mine")
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / "a.txt").symlink_to(tmp_path / "elsewhere.txt")

    write(tmp_path / "dist", artefacts(a_txt="new"))

    assert (tmp_path / "elsewhere.txt").read_text() == "mine"
    assert not (tmp_path / "dist" / "a.txt").is_symlink()
    assert files(tmp_path / "dist") == {"a.txt": "new"}


def test_a_folder_that_is_a_link_stays_one_and_what_it_leads_to_is_filled(tmp_path, swap):
    (tmp_path / "web").mkdir()
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "site").symlink_to(tmp_path / "web", target_is_directory=True)

    write(tmp_path / "here" / "site", artefacts(index_html="new"))

    assert (tmp_path / "here" / "site").is_symlink()
    assert files(tmp_path / "web") == {"index.html": "new"}
    assert sorted(p.name for p in tmp_path.iterdir()) == ["here", "web"]
    assert sorted(p.name for p in (tmp_path / "here").iterdir()) == ["site"]


# Runs that were killed, runs that go on beside -----------------------------------------------------------------------


def dead_process() -> int:
    """The number of a process that is over."""
    return int(subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True).stdout)


def test_what_a_killed_run_left_is_cleaned_by_the_next(tmp_path):
    leftover = tmp_path / f".dist.building-{dead_process()}-abc"
    leftover.mkdir()
    (leftover / "half.pptx").write_text("half")

    write(tmp_path / "dist", artefacts(a_txt="1"))

    assert beside_it(tmp_path / "dist") == []


def test_what_a_killed_run_of_the_same_number_left_is_cleaned_too(tmp_path):
    (tmp_path / f".dist.building-{os.getpid()}-abc").mkdir()

    write(tmp_path / "dist", artefacts(a_txt="1"))

    assert beside_it(tmp_path / "dist") == []


def test_the_folder_of_a_run_that_is_still_going_is_left_alone(tmp_path):
    running = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    try:
        (tmp_path / f".dist.building-{running.pid}-abc").mkdir()
        write(tmp_path / "dist", artefacts(a_txt="1"))
        assert beside_it(tmp_path / "dist") == [f".dist.building-{running.pid}-abc"]
    finally:
        running.communicate(b"\n")


def test_two_folders_may_be_filled_at_once_by_one_process(tmp_path):
    with beside(tmp_path / "dist") as first:
        (first / "a.txt").write_text("1")
        write(tmp_path / "dist", artefacts(b_txt="2"))
        assert (first / "a.txt").exists()


def test_a_folder_whose_name_looks_like_a_pattern_takes_nothing_of_its_neighbours(tmp_path):
    neighbour = tmp_path / f".dist1.building-{dead_process()}-abc"
    neighbour.mkdir()

    write(tmp_path / "dist[0-9]", artefacts(a_txt="1"))

    assert neighbour.exists()


def test_an_old_folder_set_aside_by_a_killed_run_is_put_back_even_when_the_next_run_fails(tmp_path, monkeypatch):
    def killed(self: Path, target: Path) -> Path:
        if Path(target).name == "dist":
            raise KeyboardInterrupt  # nothing after it runs, as when the process is killed here
        return rename(self, target)

    def breaks_down() -> Iterator[Artefact]:
        raise RuntimeError
        yield

    rename = Path.rename
    write(tmp_path / "dist", artefacts(a_txt="old"))
    with monkeypatch.context() as patch:
        patch.setattr(writing, "_exchange_at_once", lambda one, other: False)
        patch.setattr(Path, "rename", killed)
        with pytest.raises(KeyboardInterrupt):
            write(tmp_path / "dist", artefacts(a_txt="new"))
    assert not (tmp_path / "dist").exists()

    with pytest.raises(RuntimeError):
        write(tmp_path / "dist", breaks_down())

    assert files(tmp_path / "dist") == {"a.txt": "old"}
    assert beside_it(tmp_path / "dist") == []


WRITES_FOR_EVER = """
import itertools, sys
from pathlib import Path, PurePosixPath
from semai.artefact import Artefact
from semai.writing import write

print("ready", flush=True)
for round in itertools.count(int(sys.argv[2])):
    names = [f"part{n % 3}/{n}.txt" for n in range(30)]
    write(Path(sys.argv[1]), [Artefact(PurePosixPath(n), str(round).encode() * 2000) for n in names])
"""


def started(script: str, *arguments: str) -> subprocess.Popen[str]:
    """A Python process running `script`, past its imports."""
    run = subprocess.Popen([sys.executable, "-c", script, *arguments], stdout=subprocess.PIPE, text=True)
    assert run.stdout is not None
    assert run.stdout.readline() == "ready\n"
    return run


@pytest.mark.slow  # kills many processes
@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_process_killed_at_any_moment_leaves_all_of_the_old_or_all_of_the_new(tmp_path):
    moments = random.Random(20261204)
    folder = tmp_path / "dist"
    write(folder, [Artefact(PurePosixPath(f"part{n % 3}/{n}.txt"), b"0" * 2000) for n in range(30)])
    seen = set()

    for attempt in range(30):
        run = started(WRITES_FOR_EVER, str(folder), str(attempt * 10))
        time.sleep(moments.uniform(0, 0.06))
        run.kill()
        run.communicate()

        texts = files(folder)
        assert len(texts) == 30
        assert len(set(texts.values())) == 1
        seen.add(next(iter(texts.values())))

    assert len(seen) > 2  # it was killed while at work, not before
    write(folder, [])
    assert beside_it(folder) == []


WRITES_ITS_OWN = """
import sys
from pathlib import Path, PurePosixPath
from semai.artefact import Artefact
from semai.writing import write

print("ready", flush=True)
for n in range(25):
    write(Path(sys.argv[1]), [Artefact(PurePosixPath(f"{sys.argv[2]}-{n}.txt"), b"x")])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such lock")
def test_runs_at_the_same_time_lose_nothing_of_each_other(tmp_path):
    runs = [started(WRITES_ITS_OWN, str(tmp_path / "dist"), name) for name in ("one", "two", "three")]

    for run in runs:
        run.communicate()

    assert [run.returncode for run in runs] == [0, 0, 0]
    assert len(files(tmp_path / "dist")) == 75
    assert beside_it(tmp_path / "dist") == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows swaps in two steps")
def test_there_is_no_moment_without_a_folder(tmp_path):
    folder = tmp_path / "dist"
    write(folder, artefacts(a_txt="0"))
    run = started(WRITES_FOR_EVER, str(folder), "0")

    try:
        until = time.monotonic() + 0.5
        looks = [(folder / "a.txt").exists() for _ in iter(lambda: time.monotonic() < until, False)]
    finally:
        run.kill()
        run.communicate()

    assert looks
    assert all(looks)


# What people edit ----------------------------------------------------------------------------------------------------


def test_a_file_that_somebody_edited_is_kept_under_another_name(tmp_path):
    write_editable(tmp_path / "dist", artefacts(decks__a_pptx="ours"))
    (tmp_path / "dist" / "decks" / "a.pptx").write_text("mine")

    kept = write_editable(tmp_path / "dist", artefacts(decks__a_pptx="ours, newer"))

    assert kept == [PurePosixPath("decks/a~1.pptx")]
    assert (tmp_path / "dist" / "decks" / "a~1.pptx").read_text() == "mine"
    assert (tmp_path / "dist" / "decks" / "a.pptx").read_text() == "ours, newer"


def test_a_second_edit_never_takes_the_place_of_the_first(tmp_path):
    for edit in ("mine", "mine again"):
        write_editable(tmp_path / "dist", artefacts(a_pptx="ours"))
        (tmp_path / "dist" / "a.pptx").write_text(edit)
    write_editable(tmp_path / "dist", artefacts(a_pptx="ours"))

    assert [(tmp_path / "dist" / f"a~{n}.pptx").read_text() for n in (1, 2)] == ["mine", "mine again"]


def test_what_nobody_edited_is_simply_replaced(tmp_path):
    write_editable(tmp_path / "dist", artefacts(a_pptx="1"))

    assert write_editable(tmp_path / "dist", artefacts(a_pptx="2")) == []
    assert sorted(path.name for path in (tmp_path / "dist").glob("*.pptx")) == ["a.pptx"]


def test_a_file_we_know_nothing_of_is_not_lost(tmp_path):
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / "a.pptx").write_text("whose?")

    assert write_editable(tmp_path / "dist", artefacts(a_pptx="ours")) == [PurePosixPath("a~1.pptx")]


def test_a_spoilt_note_of_what_was_written_stops_nobody(tmp_path):
    write_editable(tmp_path / "dist", artefacts(a_pptx="1"))
    (tmp_path / "dist" / WRITTEN).write_text("[")

    write_editable(tmp_path / "dist", artefacts(a_pptx="2"))

    assert (tmp_path / "dist" / "a.pptx").read_text() == "2"
