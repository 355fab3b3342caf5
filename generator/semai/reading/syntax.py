"""What an editor did when YAML could not be read: a syntax error told by what stands on the line.

The parser says where it gave up and not which slip led there. Start at `slip`: it looks at that line, the one above and
the one where the parser was still in the middle of something, and names the first slip it knows. Pure; imports nothing of
ours and no yaml.
"""

from __future__ import annotations

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


def slip(lines: Sequence[str], line: int, column: int, context: int | None) -> Slip:
    """The likeliest slip. line, column: where the parser gave up; context: the line it had begun something on, if any."""
    line, context = min(line, len(lines)), None if context is None else min(context, len(lines))
    here = lines[line - 1]
    if "\t" in here[: len(here) - len(here.lstrip())]:
        return Slip("yaml-tab", line, here.index("\t") + 1)
    around = [number for number in dict.fromkeys((line, line - 1, context or line)) if number >= 1]
    for number in around:
        if found := _pasted(lines[number - 1], number):
            return found
    if context is not None and context < line and (at := _open_bracket(lines[context - 1], at_once=True)):
        return Slip("yaml-bracket", context, at)
    for number in around:
        if found := _in_value(lines[number - 1], number, within=number == line):
            return found
    for number in dict.fromkeys((context or line, line - 1, line)):
        if number >= 1 and (found := _at_key(lines[number - 1], number)):
            return found
    if context is not None and _open_bracket(lines[context - 1]):
        return Slip("yaml-bracket", context, _open_bracket(lines[context - 1]))
    if _RIGHT.match(here):
        return Slip("yaml-indent", line, len(here) - len(here.lstrip()) + 1)
    return Slip("yaml-syntax", line, column)


def _pasted(text: str, line: int) -> Slip | None:
    """A character that a word processor put in the place of a hyphen or a space."""
    if match := _DASH.match(text):
        return Slip("yaml-dash", line, match.start(1) + 1, {"found": match[1]})
    if match := _SPACE.match(text):
        return Slip("yaml-space", line, match.start(1) + 1, {"found": f"U+{ord(match[1]):04X}"})
    return None


def _in_value(text: str, line: int, *, within: bool) -> Slip | None:
    """A slip in what stands behind the key. within: the parser gave up on this very line."""
    match = _VALUE.match(text)
    if match is None:
        return None
    value, at = (match["value"], match.start("value")) if match["key"] else (match["item"], match.start("item"))
    if not value:
        return None
    column = at + 1
    first = value[0]
    if first in "\"'":
        marks = re.sub(r"\\.|''" if first == '"' else "''", "", value).count(first)
        if marks == 1:
            return Slip("yaml-quote", line, column)
        if within and first == '"' and (back := re.search(r"\\(?![\\\"/0abefnrtvNLP_xuU ])", value)):
            return Slip("yaml-backslash", line, at + back.start() + 1)
        if within:
            return Slip("yaml-quote-inside", line, value.index(first, 1) + at + 1)
        return None
    if not within:
        return None
    if first in "@`%" or re.match(r"[*&!](?!\w)|[|>](?![-+\d]*(?: |$))", value):
        return Slip("yaml-mark", line, column, {"found": first})
    if first in "[{" and value.count(first) == value.count("]}"["[{".index(first)]):
        return Slip("yaml-brace", line, column, {"found": first})
    if match["key"] and value.startswith("- "):
        return Slip("yaml-list-line", line, column)
    if first not in "[{|>" and (colon := value.find(": ")) >= 0:
        return Slip("yaml-colon", line, at + colon + 1)
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
