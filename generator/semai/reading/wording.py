"""Problems in the editor's words: file, line, what is wrong, the line with a caret, and what to type instead.

Start at `report`. The sentences stand in locale/<lang>/LC_MESSAGES/problems.po: `problems.<code>` says what is wrong,
`problems.<code>.remedy` what to do; here they are only put together.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from semai.catalogue import Catalogue
from semai.problems import Problem, lines_of

INDENT = "    "
EXCERPT_WIDTH = 96
OVER_WIDTH = 60
LISTED = 12
"""Of a longer list of names so many are shown."""
_DOUBLED = re.compile("([\u201c\u201d])\\1+")


def report(problems: Iterable[Problem], root: Path, words: Catalogue) -> Iterator[str]:
    """One paragraph for each problem; root: the workspace, to show the line in question."""
    lines = cache(_lines)  # for this report only: in a preview the files change between two
    for problem in problems:
        yield "\n".join(_paragraph(problem, lines(root / problem.place.file), words))


def sentence(problem: Problem, words: Catalogue) -> str:
    """What is wrong, in one sentence, without place and remedy."""
    facts = _facts(problem, words)
    said = [words(f"problems.{problem.code}", **facts)]
    if "others" in facts:
        said.append(words("problems.also-elsewhere", others=facts["others"]))
    return _quoted_once("; ".join(said))


def remedy(problem: Problem, words: Catalogue) -> str:
    """What to type instead; "" where the sentence says it all."""
    facts = _facts(problem, words)
    parts = []
    if facts.get("suggestion"):
        parts.append(words("problems.did-you-mean", suggestion=facts["suggestion"]))
    if words.has(f"problems.{problem.code}.remedy"):
        parts.append(words(f"problems.{problem.code}.remedy", **facts))
    return _quoted_once(" ".join(parts))


def _quoted_once(text: str) -> str:
    """Without a second quotation mark where we quote what begins or ends with one.

    >>> _quoted_once("““Not now”, she said”")
    '“Not now”, she said”'
    """
    return _DOUBLED.sub(r"\1", text)


def _facts(problem: Problem, words: Catalogue) -> dict[str, Any]:
    facts: dict[str, Any] = {
        name: visible(fact) if isinstance(fact, str) else fact for name, fact in problem.facts.items()
    }
    if isinstance(facts.get("allowed"), tuple):
        facts["allowed"] = _listing(facts["allowed"], words)
    if "kind" in facts:
        facts["kind"] = words(f"problems.kind.{facts['kind']}")
    if "field" in facts:  # of options.0.short the editor knows the last word, and the caret shows which one
        facts["field"] = next((step for step in reversed(facts["field"].split(".")) if not step.isdigit()), "")
    if len(facts.get("words_over", "")) > OVER_WIDTH:
        facts["words_over"] = facts["words_over"][:OVER_WIDTH].rsplit(" ", 1)[0] + " …"
    return facts


def _listing(names: tuple[str, ...], words: Catalogue) -> str:
    """The first of the names, and how many more there are."""
    listing = ", ".join(map(visible, names[:LISTED]))
    if len(names) > LISTED:
        return words("problems.and-more", listing=listing, more=len(names) - LISTED)
    return listing


def _paragraph(problem: Problem, lines: Sequence[str], words: Catalogue) -> Iterator[str]:
    """lines: of its file."""
    yield f"{visible(str(problem.place))}: {sentence(problem, words)}"
    if not problem.code.startswith("file-"):  # those are about the file, not about a line of it
        yield from _excerpt(problem, lines)
    if text := remedy(problem, words):
        yield INDENT + text


def _excerpt(problem: Problem, lines: Sequence[str]) -> Iterator[str]:
    """The line in question with a caret under the place; nothing where there is no such line."""
    if not 1 <= problem.place.line <= len(lines):
        return
    written = lines[problem.place.line - 1]
    before, line = (visible(part).replace("\t", " ") for part in (written[: problem.place.column - 1], written))
    at = len(before)
    start = max(0, at - EXCERPT_WIDTH * 2 // 3) if len(line) > EXCERPT_WIDTH else 0
    shown = line[start : start + EXCERPT_WIDTH].rstrip()
    number = f"{problem.place.line:>5} | "
    yield number + shown
    yield " " * (len(number) - 2) + "| " + " " * _width(line[start:at]) + "^"


def visible(text: str) -> str:
    r"""The text with nothing in it that moves what a terminal shows, or is there and cannot be seen.

    >>> visible("a\u202eb"), visible("\x1b[31m")
    ('a[U+202E]b', '�[31m')
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else _named(c) for c in text)


def _named(character: str) -> str:
    match unicodedata.category(character):
        case "Cf" | "Zl" | "Zp":
            return f"[U+{ord(character):04X}]"
        case "Cc" if character not in "\t\n":
            return "\N{REPLACEMENT CHARACTER}"
        case _:
            return character


def _width(text: str) -> int:
    """Columns a terminal gives the text: combining marks none, wide characters two."""
    return sum(0 if _invisible(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _invisible(character: str) -> bool:
    return bool(unicodedata.combining(character)) or unicodedata.category(character) in ("Me", "Mn")


def _lines(path: Path) -> tuple[str, ...]:
    try:
        return lines_of(path.read_bytes().decode("utf-8-sig", errors="replace"))
    except OSError:
        return ()
