"""Problems in the editor's words: file, line, what is wrong, the line with a caret, and what to type instead.

Start at `report`. The sentences stand in locale/<lang>/LC_MESSAGES/problems.po: `problems.<code>` says what is wrong,
`problems.<code>.remedy` what to do; here they are only put together.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from semai.catalogue import Catalogue
from semai.problems import Problem, lines_of

INDENT = "    "
EXCERPT_WIDTH = 96
OVER_WIDTH = 60


def report(problems: Iterable[Problem], root: Path, words: Catalogue) -> Iterator[str]:
    """One paragraph for each problem; root: the workspace, to show the line in question."""
    for problem in problems:
        yield "\n".join(_paragraph(problem, root, words))


def sentence(problem: Problem, words: Catalogue) -> str:
    """What is wrong, in one sentence, without place and remedy."""
    return words(f"problems.{problem.code}", **_facts(problem, words))


def remedy(problem: Problem, words: Catalogue) -> str:
    """What to type instead; "" where the sentence says it all."""
    facts = _facts(problem, words)
    parts = []
    if facts.get("suggestion"):
        parts.append(words("problems.did-you-mean", suggestion=facts["suggestion"]))
    if words.has(f"problems.{problem.code}.remedy"):
        parts.append(words(f"problems.{problem.code}.remedy", **facts))
    return " ".join(parts)


def _facts(problem: Problem, words: Catalogue) -> dict[str, Any]:
    facts = dict(problem.facts)
    if "kind" in facts:
        facts["kind"] = words(f"problems.kind.{facts['kind']}")
    if "field" in facts:  # of options.0.short the editor knows the last word, and the caret shows which one
        facts["field"] = next((step for step in reversed(facts["field"].split(".")) if not step.isdigit()), "")
    if len(facts.get("words_over", "")) > OVER_WIDTH:
        facts["words_over"] = facts["words_over"][:OVER_WIDTH].rsplit(" ", 1)[0] + " …"
    return facts


def _paragraph(problem: Problem, root: Path, words: Catalogue) -> Iterator[str]:
    yield f"{problem.place}: {sentence(problem, words)}"
    if not problem.code.startswith("file-"):  # those are about the file, not about a line of it
        yield from _excerpt(problem, root)
    if text := remedy(problem, words):
        yield INDENT + text


def _excerpt(problem: Problem, root: Path) -> Iterator[str]:
    """The line in question with a caret under the place; nothing where there is no such line."""
    lines = _lines(root / problem.place.file)
    if not 1 <= problem.place.line <= len(lines):
        return
    line = re.sub(
        r"[\x00-\x1f\x7f-\x9f]", "\N{REPLACEMENT CHARACTER}", lines[problem.place.line - 1].replace("\t", " ")
    )
    at = min(problem.place.column - 1, len(line))
    start = max(0, at - EXCERPT_WIDTH * 2 // 3) if len(line) > EXCERPT_WIDTH else 0
    shown = line[start : start + EXCERPT_WIDTH].rstrip()
    number = f"{problem.place.line:>5} | "
    yield number + shown
    yield " " * (len(number) - 2) + "| " + " " * _width(line[start:at]) + "^"


def _width(text: str) -> int:
    """Columns a terminal gives the text: combining marks none, wide characters two."""
    return sum(0 if _invisible(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _invisible(character: str) -> bool:
    return bool(unicodedata.combining(character)) or unicodedata.category(character) in ("Cf", "Me", "Mn")


@cache
def _lines(path: Path) -> tuple[str, ...]:
    try:
        return lines_of(path.read_bytes().decode("utf-8-sig", errors="replace"))
    except OSError:
        return ()
