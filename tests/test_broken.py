"""Every mistake we refuse, met with the words it must be met with: a folder in tests/broken, laid over tests/small.

expected.txt holds the message in Indonesian, expected.en.txt in English; removed.txt lists files to take away. One mistake,
one message. `pytest --update-golden` writes the messages anew; read them as an editor would.
"""

import shutil
from pathlib import Path

import pytest
from agencies import hostile, narrow

from semai.build import check
from semai.catalogue import catalogue
from semai.problems import Problem
from semai.reading.pictures import LARGEST
from semai.reading.source import MAX_BYTES
from semai.reading.wording import report

SMALL = Path(__file__).parent / "small"
BROKEN = Path(__file__).parent / "broken"
MISTAKES = sorted(folder.name for folder in BROKEN.iterdir() if folder.is_dir())

TOO_BIG_TO_KEEP = {
    "brackets-too-deep": ("content/values/kind.yml", b"name: " + b"[" * 200_000),
    "file-too-large": ("content/values/kind.yml", b"name: Kind\n" + b"#" * MAX_BYTES),
    "logo-too-large": ("content/media/millbrook.png", b"\x89PNG\r\n\x1a\n" + bytes(LARGEST)),
}
"""Files that are made here rather than kept in the repository."""

TEMPLATES = {
    "template-cut-off-from-its-theme": "dangling",
    "template-in-the-strict-form": "strict",
    "template-locked": "locked",
    "template-of-too-many-parts": "many-parts",
    "template-that-fetches-a-picture": "fetches",
    "template-with-macros": "macros",
    "template-without-master": "no-master",
    "template-mapping-of-a-layout-it-lacks": "",
    "template-mapping-of-a-layout-there-is-not": "",
    "template-mapping-of-a-placeholder-it-lacks": "",
    "template-mapping-of-a-placeholder-there-is-not": "",
}
"""Folders whose content/templates/theirs.pptx is made here, and how it is spoiled."""


@pytest.fixture(params=MISTAKES)
def broken(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, Path, tuple[Problem, ...]]:
    """The name of a mistake, a workspace that has it and no other, and what is found there."""
    root = tmp_path / "workspace"
    shutil.copytree(SMALL, root)
    overlay = BROKEN / request.param
    shutil.copytree(overlay, root, dirs_exist_ok=True)
    if (overlay / "removed.txt").exists():
        for name in (overlay / "removed.txt").read_text(encoding="utf-8").splitlines():
            (root / name).unlink()
    if request.param in TOO_BIG_TO_KEEP:
        name, content = TOO_BIG_TO_KEEP[request.param]
        (root / name).write_bytes(content)
    if request.param in TEMPLATES:
        spoiled = TEMPLATES[request.param]
        (root / "content/templates").mkdir(exist_ok=True)
        (root / "content/templates/theirs.pptx").write_bytes(hostile(spoiled) if spoiled else narrow())
    return request.param, root, check(root).problems


def test_a_mistake_is_met_with_one_message_that_says_where_and_how_to_mend_it(broken, request):
    mistake, root, problems = broken
    texts = {
        BROKEN / mistake / file: "\n\n".join(report(problems, root, catalogue(language))) + "\n"
        for language, file in (("id", "expected.txt"), ("en", "expected.en.txt"))
    }

    for file, text in texts.items():
        if request.config.getoption("--update-golden"):
            file.write_text(text, encoding="utf-8", newline="")
        assert text == file.read_text(encoding="utf-8")
    assert len(problems) == 1


def test_the_workspace_they_are_laid_over_has_no_mistake_itself():
    assert check(SMALL).problems == ()
