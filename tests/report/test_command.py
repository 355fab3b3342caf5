"""The command `semai report`: what it prints and writes, for which day, with which exit status."""

import pytest

from semai.cli import main


@pytest.fixture
def semai(capsys):
    def run(*arguments):
        with pytest.raises(SystemExit) as left:
            main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return int(left.value.code or 0), said.out, said.err

    return run


def test_it_prints_the_report_and_writes_it_as_a_page(semai, workspace):
    status, out, err = semai("-C", workspace.root, "--lang", "en", "report")

    assert status == 0
    assert out.startswith("Report on the content\n")
    assert "dist/report.html" in err
    assert (workspace.root / "dist" / "report.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_today_is_the_day_the_content_speaks_for_unless_somebody_says_otherwise(semai, workspace):
    _, plain, _ = semai("-C", workspace.root, "--lang", "en", "report")
    _, later, _ = semai("-C", workspace.root, "--lang", "en", "report", "--today", "2028-02-29")

    assert "as of 2 March 2026" in plain
    assert "as of 29 February 2028" in later
    assert "Overdue" in later


@pytest.mark.parametrize("typed", ["tomorrow", "2026-13-01", "2026-02-30", "20260302", "2026-3-2", "2026-W01-1", ""])
def test_a_date_that_is_none_is_met_with_how_to_write_one(semai, workspace, typed):
    status, out, err = semai("-C", workspace.root, "--lang", "en", "report", "--today", typed)

    assert (status, out) == (2, "")
    assert "2026-11-24" in err
    assert not (workspace.root / "dist").exists()


def test_the_page_goes_where_it_is_asked_for_and_leaves_its_neighbours_alone(semai, workspace, tmp_path):
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "thesis.txt").write_text("years of work")
    (tmp_path / "papers" / "thesis.html").write_text("an older report")

    status, _, err = semai("-C", workspace.root, "report", "--html", tmp_path / "papers" / "thesis.html")

    assert status == 0
    assert "thesis.html" in err
    assert sorted(path.name for path in (tmp_path / "papers").iterdir()) == ["thesis.html", "thesis.txt"]
    assert (tmp_path / "papers" / "thesis.txt").read_text() == "years of work"
    assert "<main>" in (tmp_path / "papers" / "thesis.html").read_text(encoding="utf-8")
    assert not (workspace.root / "dist").exists()


def test_a_page_cannot_take_the_place_of_a_folder(semai, workspace):
    status, out, err = semai("-C", workspace.root, "report", "--html", workspace.root / "content")

    assert (status, out) == (2, "")
    assert err.strip()


def test_content_that_cannot_be_read_is_told_as_checking_it_tells(semai, workspace):
    workspace.edit("content/values/kind.yml", "name:", "nmae:")

    checked, reported = semai("-C", workspace.root, "check"), semai("-C", workspace.root, "report")

    assert reported == checked
    assert reported[0] == 1
    assert not (workspace.root / "dist").exists()


def test_content_that_breaks_a_rule_is_reported_on_with_the_number_of_its_mistakes(semai, workspace):
    workspace.edit("content/values/kind.yml", "making room for one another", "making room")

    status, out, _ = semai("-C", workspace.root, "--lang", "en", "report")

    assert status == 0
    assert "1 mistake is left" in out


def test_outside_a_workspace_the_command_says_so(semai, tmp_path):
    status, _, err = semai("-C", tmp_path, "report")

    assert status == 2
    assert "content/programme.yml" in err
