"""The door to mkdocs: what it lets in, what it says about mistakes, and what it leaves as it was."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from semai import mkdocs_build

pytestmark = pytest.mark.slow  # builds whole products

ROOT = Path(__file__).resolve().parents[1]


def built(config_file: Path, into: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(config_file), "-d", str(into)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
    )


@pytest.fixture
def config_file(workspace):
    """The project's mkdocs.yml over the small workspace: the theme's folders stay where they are."""
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("themes/semai/site", f"{ROOT}/themes/semai/site")
    workspace.write("mkdocs.yml", text.replace("- semai\n", f"- semai: {{workspace: {workspace.root}}}\n"))
    return workspace.root / "mkdocs.yml"


def test_mkdocs_build_strict_in_the_repository_gives_the_site(tmp_path):
    result = built(ROOT / "mkdocs.yml", tmp_path / "site")

    assert result.returncode == 0, result.stderr
    assert (tmp_path / "site" / "index.html").is_file()
    assert "WARNING" not in result.stderr


def test_a_mistake_in_the_content_is_told_in_the_editors_words_without_a_traceback(workspace, config_file, tmp_path):
    workspace.edit("content/values/kind.yml", "name: Kind", "nama: Kind")

    result = built(config_file, tmp_path / "site")

    assert result.returncode == 1
    assert "content/values/kind.yml:1:1" in result.stderr
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "site" / "index.html").exists()


def test_what_mkdocs_finds_elsewhere_never_lands_in_the_site(workspace, config_file, tmp_path):
    docs = workspace.root / "docs"
    docs.mkdir()
    (docs / "secret.yml").write_text("answer: c", encoding="utf-8")
    (docs / "secret.md").write_text("# Secret", encoding="utf-8")
    text = config_file.read_text(encoding="utf-8")
    config_file.write_text(text.replace(f"{ROOT}/themes/semai/site/docs", "docs"), encoding="utf-8")

    result = built(config_file, tmp_path / "site")

    assert result.returncode == 0, result.stderr
    assert list((tmp_path / "site").rglob("secret*")) == []


def test_files_carry_the_day_of_the_content_and_the_environment_is_left_as_it_was(
    small_tree_of, monkeypatch, tmp_path, workspace
):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)

    mkdocs_build.build(ROOT / "mkdocs.yml", workspace.root, small_tree_of(workspace.root), tmp_path / "site")

    assert "2026-03-02" in (tmp_path / "site" / "sitemap.xml").read_text(encoding="utf-8")
    assert "SOURCE_DATE_EPOCH" not in os.environ


@pytest.fixture
def small_tree_of():
    from semai.build import site_tree

    return site_tree


def test_a_page_outside_the_navigation_lights_its_parents_tab(workspace, small_tree_of, tmp_path):
    mkdocs_build.build(ROOT / "mkdocs.yml", workspace.root, small_tree_of(workspace.root), tmp_path / "site")

    html = (tmp_path / "site" / "cases" / "the-torn-atlas.html").read_text(encoding="utf-8")
    active = html.partition("md-tabs__item--active")[2].partition("</li>")[0]
    assert "Case studies" in active


def test_the_preview_watches_content_and_look(workspace, config_file):
    from mkdocs.config import load_config

    class Server:
        watched: list[str] = []  # noqa: RUF012 - a stand-in for one test

        def watch(self, path: str) -> None:
            self.watched.append(Path(path).name)

    config = load_config(str(config_file))

    config.plugins["semai"].on_serve(Server(), config=config, builder=None)

    assert Server.watched == ["content", "themes"]
