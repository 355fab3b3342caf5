"""One YAML file: text in, plain data with the place of every field out, or the mistakes that stand in the way.

PyYAML's C parser gives events; the builder here folds them into dicts, lists and scalars, iteratively, so that no nesting
can exhaust the stack. Scalars follow the YAML 1.2 core schema (`no`, `10:30` stay text) without floats: 08.30 is a clock
time far more often than a number, so whoever wants a number converts it. Refused: duplicate keys, keys that are not text,
anchors, tags, several documents. The only module that imports yaml. Start at `parse`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from semai.problems import Path, Place, Places, Problem

try:
    _Loader: Any = yaml.CSafeLoader
except AttributeError:  # PyYAML built without libyaml: slower, the same events
    _Loader = yaml.SafeLoader

MAX_BYTES = 1_000_000
MAX_DEPTH = 24
_NESTED = re.compile(rf"[\[{{?-](?:\s*[\[{{]| +[?-]){{{MAX_DEPTH},}}")
"""Brackets, or dashes and question marks apart by spaces. One class first, so that the search jumps from one to the next."""
_INT = re.compile(r"[-+]?(0|[1-9][0-9]*)\Z")
_CONSTANTS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """A parsed file. data: dicts, lists, str, int, bool, None. places: where each field stands."""

    data: Any
    places: Places
    problems: tuple[Problem, ...] = ()


def parse(content: bytes, file: str) -> Source:
    """The file's data; with `data` None and the reasons in `problems` when it cannot be read at all."""
    if len(content) > MAX_BYTES:
        return _unreadable(file, 1, 1, "file-too-large", limit=MAX_BYTES // 1000)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        column = error.start - before.rfind(b"\n")
        return _unreadable(file, before.count(b"\n") + 1, column, "not-utf8")
    if (bad := _too_deep(text)) is not None:
        return _unreadable(file, *bad, "too-deep", limit=MAX_DEPTH)
    builder = _Builder(file)
    try:
        for event in yaml.parse(text, Loader=_Loader):
            builder.take(event)
    except yaml.reader.ReaderError as error:
        before_text = text[: max(0, error.position)]
        column = len(before_text) - before_text.rfind("\n")
        line = before_text.count("\n") + 1
        return _unreadable(file, line, column, "character-not-allowed", found=f"U+{_code(error):04X}")
    except yaml.MarkedYAMLError as error:
        return _syntax(file, text, error)
    except _StopReading:
        pass
    places = Places(file, builder.values, builder.keys)
    if builder.fatal:
        return Source(None, places, tuple(builder.problems))
    if builder.root is None and not builder.problems:
        return _unreadable(file, 1, 1, "file-empty")
    if not isinstance(builder.root, dict):
        return _unreadable(file, 1, 1, "root-not-mapping")
    return Source(builder.root, places, tuple(builder.problems))


def _code(error: yaml.reader.ReaderError) -> int:
    found: Any = error.character
    return found if isinstance(found, int) else ord(found)


def _unreadable(file: str, line: int, column: int, code: str, **facts: object) -> Source:
    return Source(None, Places(file), (Problem(Place(file, line, column), code, facts),))


def _too_deep(text: str) -> tuple[int, int] | None:
    """Where brackets or dashes are nested deeper than any content needs; cheap, and before the parser sees them."""
    if not (match := _NESTED.search(text)):
        return None
    before = text[: match.start()]
    return before.count("\n") + 1, match.start() - before.rfind("\n")


def _syntax(file: str, text: str, error: yaml.MarkedYAMLError) -> Source:
    """A syntax error, told by what stands on the line rather than by the parser's English."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    lines = text.splitlines() or [""]
    line = min(line, len(lines))
    here = lines[line - 1]
    above = lines[line - 2] if line > 1 else ""
    if "\t" in here[: len(here) - len(here.lstrip())]:
        return _unreadable(file, line, here.index("\t") + 1, "yaml-tab")
    if isinstance(error, yaml.scanner.ScannerError) and (colon := _second_colon(here)):
        return _unreadable(file, line, colon, "yaml-colon")
    for number, candidate in ((line, here), (line - 1, above)):
        if _open_quote(candidate):
            return _unreadable(file, number, len(candidate) - len(candidate.lstrip()) + 1, "yaml-quote")
    context = error.context_mark
    if context is not None and context.line + 1 < line and _open_quote(lines[context.line]):
        return _unreadable(file, context.line + 1, context.column + 1, "yaml-quote")
    return _unreadable(file, line, column, "yaml-syntax")


def _second_colon(line: str) -> int | None:
    """Column of a second `: ` in an unquoted value, which YAML takes for a new key."""
    match = re.match(r"\s*(?:- +)?[\w-]+: +(?![\"'|>])(.*?): ", line)
    return match.end() - 1 if match else None


def _open_quote(line: str) -> bool:
    value = line.split(": ", 1)[-1].lstrip("- ").strip()
    return bool(value) and value[0] in "\"'" and (len(value) == 1 or value.count(value[0]) % 2 == 1)


class _StopReading(Exception):  # noqa: N818 - not an error, the end of what makes sense
    """The rest of the file cannot be made sense of; what was found is in `problems`."""


@dataclass
class _Frame:
    """A mapping or list being built. key: the key whose value comes next. item: position of the next list item."""

    container: dict[str, Any] | list[Any]
    path: Path
    key: str | None = None
    waiting: bool = False
    skip: bool = False


@dataclass
class _Builder:
    file: str
    root: Any = None
    fatal: bool = False
    problems: list[Problem] = field(default_factory=list)
    values: dict[Path, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Path, tuple[int, int]] = field(default_factory=dict)
    stack: list[_Frame] = field(default_factory=list)
    documents: int = 0

    def take(self, event: Any) -> None:
        mark = event.start_mark
        at = (mark.line + 1, mark.column + 1)
        match event:
            case yaml.DocumentStartEvent():
                self.documents += 1
                if self.documents > 1:
                    self._problem(at, "several-documents", fatal=True)
            case yaml.AliasEvent():
                self._problem(at, "yaml-anchor", fatal=True, found=f"*{event.anchor}")
            case yaml.ScalarEvent():
                self._refuse_extras(event, at)
                self._scalar(event, at)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._refuse_extras(event, at)
                self._open({} if isinstance(event, yaml.MappingStartEvent) else [], at)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self.stack.pop()

    def _problem(self, at: tuple[int, int], code: str, *, fatal: bool = False, **facts: object) -> None:
        self.problems.append(Problem(Place(self.file, *at), code, facts))
        if fatal:
            self.fatal = True
            raise _StopReading

    def _refuse_extras(self, event: Any, at: tuple[int, int]) -> None:
        if event.anchor:
            self._problem(at, "yaml-anchor", fatal=True, found=f"&{event.anchor}")
        if event.tag not in (None, "!"):
            self._problem(at, "yaml-tag", fatal=True, found=event.tag)

    def _scalar(self, event: Any, at: tuple[int, int]) -> None:
        value: Any = event.value
        if event.style in (None, "") and event.implicit[0]:
            value = _resolve(value)
        frame = self.stack[-1] if self.stack else None
        if frame is not None and isinstance(frame.container, dict) and not frame.waiting:
            self._key(frame, value, event.value, at)
        else:
            self._put(value, at)

    def _key(self, frame: _Frame, value: Any, written: str, at: tuple[int, int]) -> None:
        frame.waiting, frame.skip = True, False
        if not isinstance(value, str):
            self._problem(at, "key-not-text", found=written)
            value = written
        path = (*frame.path, value)
        if value in frame.container:
            self._problem(at, "key-twice", key=value, line=self.keys[path][0])
            frame.skip = True
        else:
            self.keys[path] = at
        frame.key = value

    def _open(self, container: dict[str, Any] | list[Any], at: tuple[int, int]) -> None:
        frame = self.stack[-1] if self.stack else None
        if frame is not None and isinstance(frame.container, dict) and not frame.waiting:
            self._problem(at, "key-not-text", fatal=True, found="[ ]" if isinstance(container, list) else "{ }")
        if len(self.stack) >= MAX_DEPTH:
            self._problem(at, "too-deep", fatal=True, limit=MAX_DEPTH)
        self.stack.append(_Frame(container, self._put(container, at)))

    def _put(self, value: Any, at: tuple[int, int]) -> Path:
        """Hangs a value where it belongs and says where that is."""
        if not self.stack:
            self.root, self.values[()] = value, at
            return ()
        frame = self.stack[-1]
        if isinstance(frame.container, list):
            path: Path = (*frame.path, len(frame.container))
            frame.container.append(value)
        else:
            path = (*frame.path, frame.key or "")
            frame.waiting = False
            if frame.skip:  # a key for the second time: keep the first, read past this one
                return (*path, "\0twice")
            frame.container[frame.key or ""] = value
        self.values[path] = at
        return path


def _resolve(text: str) -> Any:
    """A plain scalar by the core schema, without floats.

    >>> [_resolve(t) for t in ("no", "true", "45", "08.30", "10:30", "~", "007")]
    ['no', True, 45, '08.30', '10:30', None, '007']
    """
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    return int(text) if len(text) < 19 and _INT.match(text) else text


def texts(data: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text in the data with its path, in the order written."""
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from texts(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from texts(value, (*path, index))
