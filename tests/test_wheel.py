"""The wheel carries all that a workspace elsewhere needs: content, look, mkdocs.yml and compiled words."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", str(folder)]
    subprocess.run([*command, str(ROOT)], check=True)
    (path,) = folder.glob("semai-*.whl")
    return path


def names(wheel):
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_it_holds_content_theme_words_and_the_settings_of_the_site(wheel):
    inside = names(wheel)

    assert "semai/_shipped/content/programme.yml" in inside
    assert "semai/_shipped/themes/semai/tokens.yml" in inside
    assert "semai/_shipped/mkdocs.yml" in inside
    assert "semai/locale/id/LC_MESSAGES/site.mo" in inside
    assert "semai/py.typed" in inside


def test_it_holds_nothing_that_is_only_for_developers(wheel):
    assert not [name for name in names(wheel) if name.startswith(("tests/", "tools/")) or name.endswith(".pyc")]


def test_a_new_workspace_far_from_the_checkout_builds_all_three_products(wheel, tmp_path):
    installed = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
    workspace = tmp_path / "a workspace"

    def semai(*arguments):
        # first on the path, so that this copy is used and not the checkout
        environment = os.environ | {"PYTHONPATH": str(installed)}
        command = [sys.executable, "-c", "from semai.cli import main; main()", *arguments]
        return subprocess.run(command, check=True, cwd=tmp_path, env=environment, capture_output=True, text=True)

    semai("new", "workspace", str(workspace))
    semai("-C", str(workspace), "build")

    assert (workspace / "site" / "index.html").is_file()
    assert list((workspace / "dist" / "decks").glob("*.pptx"))
    assert list((workspace / "dist" / "guides").glob("*.pdf"))
    assert not list(installed.rglob("*.building-*"))
