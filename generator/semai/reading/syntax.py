"""What an editor did when YAML could not be read: a syntax error told by what stands on the line.

The parser says where it gave up and not which slip led there. Start at `slip`: it looks at that line, the one above and
the one where the parser was still in the middle of something, and names the first slip it knows. `runs_on` finds the
quotation mark that nobody closed where the parser takes the lines below for text. Pure; imports no yaml.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from semai.problems import Facts


@dataclass(frozen=True, slots=True)
class Slip:
    """code: which mistake. line, column: from 1."""

    code: str
    line: int
    column: int
    facts: Facts = field(default_factory=dict)


_KEY = r"(?P<lead>\s*(?:- +)*)(?P<key>[A-Za-z_][\w-]*)"
_RIGHT = re.compile(_KEY + r":(?: |$)|\s*- ")
_VALUE = re.compile(_KEY + r": +(?P<value>.*)|(?P<dash>\s*(?:- +)+)(?P<item>.*)")
_NO_COLON = re.compile(_KEY + r"(?: +[^:]*)?$")
_NO_SPACE = re.compile(_KEY + r":(?=[^\s/])")
_DASH = re.compile(r"\s*([\u2010-\u2015\u2022\u00b7])\s")
"""A list item behind what a word processor makes of a hyphen."""
_SPACE = re.compile(r"[ \t]*([\u00a0\u2000-\u200b\u202f\u3000])")
"""Indentation with what only looks like a space."""
_ENTRY = re.compile(_KEY + r":(?: |$)")
_LIKE_OURS = re.compile(r"\s*[a-z][a-z0-9_]*(?:[: ]|$)")
"""What begins with a word in small letters, as our keys are: hardly the beginning of a sentence."""
REACH = 200
"""So many lines up the beginning of a text is looked for."""
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_BEGINS_TEXT = re.compile(rf"(?:{_KEY}:|\s*-)(?: +-)* +[|>][-+\d]*\s*(?:#.*)?$")
_COLON = re.compile(r":(?= |$)")


def slip(lines: Sequence[str], line: int, column: int, context: tuple[int, int] | None) -> Slip:
    """The likeliest slip. line, column: where the parser gave up; context: where what it was in began, if anywhere."""
    line, column = min(line, len(lines)), column if line <= len(lines) else 1
    begun, at_mark = (min(context[0], len(lines)), context[1]) if context else (line, 1)
    here = lines[line - 1]
    if begun < line and (found := _in_quotation(lines, line, column, (begun, at_mark))):
        return found
    if "\t" in here[: len(here) - len(here.lstrip())]:
        return Slip("yaml-tab", line, here.index("\t") + 1)
    around = [number for number in dict.fromkeys((line, line - 1, begun)) if number >= 1]
    for number in around:
        if found := _pasted(lines[number - 1], number):
            return found
    if begun < line and (found := _at_key(lines[begun - 1], begun)) and found.code == "yaml-colon-space":
        return found
    for number in dict.fromkeys((begun, line)):
        if found := outside_text(lines, number):
            return found
    in_brackets = context is not None and lines[begun - 1][at_mark - 1 : at_mark] in ("[", "{")
    if begun < line and in_brackets and (at := _open_bracket(lines[begun - 1], at_once=True)):
        return Slip("yaml-bracket", begun, at)
    closed = here[: column - 1].rstrip()
    if closed[-1:] in ("'", '"') and not _VALUE.match(here):
        return Slip("yaml-quote-inside", line, len(closed))
    for number in around:
        if found := _in_value(lines[number - 1], number, column if number == line else None):
            return found
    if here[column - 1 : column] == ":" and not ((entry := _ENTRY.match(here)) and entry["key"].islower()):
        return Slip("yaml-colon", line, column)
    for number in dict.fromkeys((begun, line - 1, line)):
        if number >= 1 and (found := _at_key(lines[number - 1], number)):
            return found
    if in_brackets and _open_bracket(lines[begun - 1]):
        return Slip("yaml-bracket", begun, _open_bracket(lines[begun - 1]))
    if _RIGHT.match(here):
        return Slip("yaml-indent", line, _indent(here) + 1)
    return Slip("yaml-syntax", line, column)


def runs_on(lines: Sequence[str], first: int, column: int, last: int) -> bool:
    """Whether a quotation from `first`, column, to the line `last` swallowed a line that is a key or an item of its own.

    YAML wants all lines of a quotation further in than its key; one that is not begins something else.
    """
    opening = lines[first - 1]
    match = _ENTRY.match(opening)
    outer = len(match["lead"]) if match else _indent(opening) - (not opening[: column - 1].strip())
    return any(_RIGHT.match(text) and _indent(text) <= outer for text in lines[first:last])


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def _in_quotation(lines: Sequence[str], line: int, column: int, opened: tuple[int, int]) -> Slip | None:
    """The slip where the parser was still reading the quotation that opened on a line above."""
    text, here = lines[opened[0] - 1][opened[1] - 1 :], lines[line - 1]
    if text[:1] not in ("'", '"') or _QUOTED.match(text):
        return None
    if here[column - 1 : column] == "\\":
        return Slip("yaml-backslash", line, column)
    return Slip("yaml-quote", *opened)


def outside_text(lines: Sequence[str], number: int) -> Slip | None:
    """A paragraph that stands too far to the left to be part of the text above it; told at its first line."""
    left, outer = _indent(lines[number - 1]), math.inf  # outer: of the lines passed on the way up
    if not _is_prose(lines[number - 1]):
        return None
    for above in range(number - 1, max(0, number - REACH), -1):
        text, indent = lines[above - 1], _indent(lines[above - 1])
        if not text.strip() or indent >= outer:
            continue
        if _BEGINS_TEXT.match(text):
            return Slip("yaml-text-indent", number, left + 1)
        if indent <= left and _is_prose(text):
            number, left, outer = above, indent, math.inf
        elif indent <= left:
            return None
        else:
            outer = indent
    return None


def _is_prose(text: str) -> bool:
    return bool(text.strip()) and not _LIKE_OURS.match(text) and not text.lstrip().startswith("- ")


def _pasted(text: str, line: int) -> Slip | None:
    """A character that a word processor put in the place of a hyphen or a space."""
    if match := _DASH.match(text):
        return Slip("yaml-dash", line, match.start(1) + 1, {"found": match[1]})
    if match := _SPACE.match(text):
        return Slip("yaml-space", line, match.start(1) + 1, {"found": f"U+{ord(match[1]):04X}"})
    return None


def _in_value(text: str, line: int, gave_up: int | None) -> Slip | None:
    """A slip in what stands behind the key. gave_up: the column where the parser did, if on this very line."""
    match = _VALUE.match(text)
    if match is None:
        return None
    value, at = (match["value"], match.start("value")) if match["key"] else (match["item"], match.start("item"))
    if not value:
        return None
    column = at + 1
    within, first = gave_up is not None and gave_up > at, value[0]
    if first in "\"'":
        marks = re.sub(r"\\.|''" if first == '"' else "''", "", value).count(first)
        if marks == 1:
            return Slip("yaml-quote", line, column)
        if within and first == '"' and (back := re.search(r"\\(?![\\\"/0abefnrtvNLP_xuU ])", value)):
            return Slip("yaml-backslash", line, at + back.start() + 1)
        if within:
            return Slip("yaml-quote-inside", line, value.index(first, 1) + at + 1)
        return None
    if gave_up is None or not within:
        return None
    if first in "[{" and (found := _in_brackets(text, line, gave_up)):
        return found
    if first in "@`%" or re.match(r"[*&!](?!\w)|[|>](?![-+\d]*(?: |$))", value):
        return Slip("yaml-mark", line, column, {"found": first})
    if first in "[{" and value.count(first) == value.count("]}"["[{".index(first)]):
        return Slip("yaml-brace", line, column, {"found": first})
    if match["key"] and value.startswith("- "):
        return Slip("yaml-list-line", line, column)
    if first not in "[{|>" and (colon := _COLON.search(value)):
        return Slip("yaml-colon", line, at + colon.start() + 1)
    return None


def _in_brackets(text: str, line: int, gave_up: int) -> Slip | None:
    """A slip in a text that stands in brackets: a quotation mark or a colon at the spot where the parser gave up."""
    if text[gave_up - 1 : gave_up] == ":":
        return Slip("yaml-colon", line, gave_up)
    closed = text[: gave_up - 1].rstrip()
    if closed.endswith('"') and text.count('"') % 2 and (opened := closed.rfind('"', 0, -1)) >= 0:
        return Slip("yaml-quote", line, opened + 1)
    return None


def _at_key(text: str, line: int) -> Slip | None:
    if match := _NO_SPACE.match(text):
        return Slip("yaml-colon-space", line, match.end() + 1, {"key": match["key"]})
    if (match := _NO_COLON.match(text)) and "-" not in match["lead"]:
        return Slip("yaml-colon-missing", line, match.end("key") + 1, {"key": match["key"]})
    return None


def _open_bracket(text: str, *, at_once: bool = False) -> int:
    """Column of the first bracket of a line that closes fewer than it opens; 0 where all are closed.

    at_once: only where the bracket is the first thing behind the key or the dash, so that it is no part of a text.
    """
    match = re.search(r"[\[{]", text)
    if match is None or (at_once and not re.fullmatch(rf"(?:{_KEY}: +|\s*(?:- +)*)", text[: match.start()])):
        return 0
    opened, closed = len(re.findall(r"[\[{]", text)), len(re.findall(r"[\]}]", text))
    return match.start() + 1 if opened > closed else 0
