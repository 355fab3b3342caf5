"""Shared by all tests: golden files, and the programs a slow test may need.

A golden file is what came out, kept beside the test in golden/ as text that somebody could proofread:

    assert text == golden("agenda.txt", text)

A test that drives a program asks for it, and gets its path:

    @pytest.mark.slow
    def test_a_deck_opens_in_libreoffice(needs): subprocess.run([needs("soffice"), ...])
"""

import os
import re
import shutil
from collections.abc import Callable

import pytest

# Each program, under the names systems give it, with the Debian package that brings it.
PROGRAMS = {
    "chromium": (("chromium", "chromium-browser", "google-chrome"), "chromium"),
    "soffice": (("soffice", "libreoffice"), "libreoffice-impress"),
    "pdftoppm": (("pdftoppm",), "poppler-utils"),
    "pdftotext": (("pdftotext",), "poppler-utils"),
    "node": (("node", "nodejs"), "nodejs"),
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
    """Give the path of a program in PROGRAMS; without it the test is skipped, or fails where CI is set."""
    return path_of


def path_of(program: str) -> str:
    names, package = PROGRAMS[program]
    if found := next(filter(None, map(shutil.which, names)), None):
        return found
    reason = f"needs {program}, which is not installed (on Debian: apt-get install {package})"
    if os.environ.get("CI"):
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name what was missing: a skipped test is easily overlooked."""
    reasons = [str(report.longrepr) for report in terminalreporter.stats.get("skipped", [])]
    missing = sorted(found["program"] for reason in reasons if (found := MISSING.search(reason)))
    if missing:
        terminalreporter.section("tests skipped for want of a program", yellow=True)
        for program in dict.fromkeys(missing):
            terminalreporter.line(f"{program}: {missing.count(program)} skipped; Debian package {PROGRAMS[program][1]}")
