"""One YAML file: text in, plain data with the place of every field out, or the mistakes that stand in the way.

PyYAML's C parser gives events; the builder here folds them into dicts, lists and scalars, iteratively, so that no nesting
can exhaust the stack. Scalars follow the YAML 1.2 core schema (`no`, `10:30` stay text) without floats: 08.30 is a clock
time far more often than a number, so whoever wants a number converts it. Refused: duplicate keys, keys that are not text,
anchors, tags, several documents. The only module that imports yaml. Start at `parse`.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from semai.problems import Path, Place, Places, Problem, lines_of, position
from semai.reading.syntax import runs_on, slip

try:
    _Loader: Any = yaml.CSafeLoader
except AttributeError:  # PyYAML built without libyaml: slower, the same events
    _Loader = yaml.SafeLoader

MAX_BYTES = 1_000_000
MAX_DEPTH = 24
_NESTED = re.compile(rf"[\[{{?-](?:\s*[\[{{]| +[?-]){{{MAX_DEPTH},}}")
"""Brackets, or dashes and question marks apart by spaces. One class first, so that the search is quick."""
_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
"""What YAML does not take, and neither do the file formats we write. Named, since all the rest compiles slowly."""
_HASH = re.compile(r"\s+(?=#[^\s#])")
_PARAGRAPH = re.compile(r"(?<!\n)\n(?!\n)")
"""A line break in folded, plain or quoted text: YAML makes one of a blank line, and an editor means a paragraph."""
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
    text = decode(content, file)
    if isinstance(text, Problem):
        return Source(None, Places(file), (text,))
    if (deep := _NESTED.search(text)) is not None:
        return _unreadable(file, *position(text, deep.start()), "too-deep", limit=MAX_DEPTH)
    builder = _Builder(file, lines_of(text))
    try:
        parser = _Loader(text)
        while (event := parser.get_event()) is not None:
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        mark, context = error.problem_mark or error.context_mark, error.context_mark
        at = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        found = slip(builder.lines, *at, (context.line + 1, context.column + 1) if context else None)
        return _unreadable(file, found.line, found.column, found.code, **found.facts)
    except _StopReading:
        pass
    places = Places(file, builder.values, builder.keys, text)
    if builder.fatal:
        return Source(None, places, tuple(builder.problems))
    if builder.root is None and not builder.problems:
        return _unreadable(file, 1, 1, "file-empty")
    if not isinstance(builder.root, dict):
        return _root_without_keys(file, builder)
    return Source(builder.root, places, tuple(builder.problems))


def decode(content: bytes, file: str) -> str | Problem:
    """The text of a file of content/, or why it is none: too large, not UTF-8, a character that no text may have."""
    if len(content) > MAX_BYTES:
        return Problem(Place(file), "file-too-large", {"limit": MAX_BYTES // 1000})
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        return Problem(Place(file, *position(before, len(before))), "not-utf8")
    if bad := _REFUSED.search(text):
        place = Place(file, *position(text, bad.start()))
        return Problem(place, "character-not-allowed", {"found": f"U+{ord(bad[0]):04X}"})
    return text


def _unreadable(file: str, line: int, column: int, code: str, **facts: object) -> Source:
    return Source(None, Places(file), (Problem(Place(file, line, column), code, facts),))


def _root_without_keys(file: str, builder: _Builder) -> Source:
    """A file that is one list, or one line such as `name Curious`."""
    line, column = builder.values.get((), (1, 1))
    found = None if isinstance(builder.root, list) else slip(builder.lines, line, column, None)
    if found is None or found.code == "yaml-syntax":
        return _unreadable(file, line, column, "root-not-mapping")
    return _unreadable(file, found.line, found.column, found.code, **found.facts)


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
    lines: Sequence[str]
    root: Any = None
    fatal: bool = False
    problems: list[Problem] = field(default_factory=list)
    values: dict[Path, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Path, tuple[int, int]] = field(default_factory=dict)
    stack: list[_Frame] = field(default_factory=list)
    documents: int = 0

    def __post_init__(self) -> None:
        self.hashed = frozenset(n for n, line in enumerate(self.lines) if "#" in line)

    def take(self, event: Any) -> None:
        mark = event.start_mark
        at = (mark.line + 1, mark.column + 1)
        match event:  # the most frequent first
            case yaml.ScalarEvent():
                self._refuse_extras(event, at)
                self._scalar(event, at)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._refuse_extras(event, at)
                self._open({} if isinstance(event, yaml.MappingStartEvent) else [], at)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self.stack.pop()
            case yaml.DocumentStartEvent():
                self.documents += 1
                if self.documents > 1:
                    self._problem(at, "several-documents", fatal=True)
            case yaml.AliasEvent():
                self._problem(at, "yaml-anchor", fatal=True, found=f"*{event.anchor}")

    def _problem(self, at: tuple[int, int], code: str, *, fatal: bool = False, **facts: object) -> None:
        self.problems.append(Problem(Place(self.file, *at), code, facts))
        if fatal:
            self.fatal = True
            raise _StopReading

    def _refuse_extras(self, event: Any, at: tuple[int, int]) -> None:
        if event.anchor:
            self._problem(at, "yaml-anchor", fatal=True, found=f"&{event.anchor}")
        if event.tag not in (None, "!"):
            written = re.match(r"\S*", self.lines[at[0] - 1][at[1] - 1 :])
            self._problem(at, "yaml-tag", fatal=True, found=written[0] if written else event.tag)

    def _scalar(self, event: Any, at: tuple[int, int]) -> None:
        value: Any = event.value
        if event.style == '"' and (bad := _REFUSED.search(value)):  # written as an escape
            self._problem(at, "character-not-allowed", found=f"U+{ord(bad[0]):04X}")
        if event.style in ("'", '"') and event.end_mark.line > event.start_mark.line:
            self._runs_on(event, at)
        if event.style != "|" and "\n" in value:
            value = _PARAGRAPH.sub("\n\n", value)
        if event.style in (None, "") and event.implicit[0]:
            self._swallowed(event)
            value = _resolve(value)
        frame = self.stack[-1] if self.stack else None
        if frame is not None and isinstance(frame.container, dict) and not frame.waiting:
            self._key(frame, value, event.value, at)
        else:
            self._put(value, at)

    def _runs_on(self, event: Any, at: tuple[int, int]) -> None:
        """A quotation that nobody closed swallows the lines below, up to the next mark of its kind."""
        if runs_on(self.lines, *at, event.end_mark.line + 1):
            self._problem(at, "yaml-quote", fatal=True)

    def _swallowed(self, event: Any) -> None:
        """Two slips that YAML takes without a word: a list item that became part of the one above, a text cut at a #."""
        first, last = event.start_mark.line, event.end_mark.line
        if first == last and last not in self.hashed:
            return
        for number in range(first + 1, min(last + 1, len(self.lines))):
            line = self.lines[number]
            if line.lstrip().startswith("- "):
                self._problem((number + 1, len(line) - len(line.lstrip()) + 1), "yaml-indent")
        if last in self.hashed and (cut := _HASH.match(self.lines[last], event.end_mark.column)):
            self._problem((last + 1, cut.end() + 1), "yaml-hash")

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
            self._problem(at, "yaml-brace", fatal=True, found="[" if isinstance(container, list) else "{")
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
