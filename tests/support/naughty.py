"""Whatever somebody types or pastes into a field, and a workspace in which it stands in every text.

The strings are written as in a YAML file. Start at `Bench`.
"""

from __future__ import annotations

import atexit
import json
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from tempfile import mkdtemp

from semai.build import check
from semai.catalogue import catalogue
from semai.reading.check import Checked
from semai.reading.source import parse
from semai.reading.wording import report

SMALL = Path(__file__).parents[1] / "small"
PLACED = re.compile(r"content/[^:\n]+:\d+:\d+: \S")
"""How every message begins: file, line, column and what is wrong."""

NAUGHTY = {
    "control characters": r'"\x01\x07\x08\x0b\x0c\x1b\x7f"',
    "nul": r'"a\0b"',
    "lone surrogate": r'"a\ud800b"',
    "reversed surrogates": r'"\udc00\ud800"',
    "no characters": r'"\ufffe\uffff"',
    "byte order mark": r'"\ufeffa"',
    "new lines": r'"a\r\n\r\n\r\nb\u0085\u2028\u2029c"',
    "tab": r'"\ta\tb\t"',
    "right to left": '"مرحبا بالعالم שלום"',
    "bidi overrides": r'"a\u202egnp.exe\u202c\u2066b\u2069\u200f"',
    "joined emoji": '"👩🏽‍🚀👨‍👩‍👧‍👦🏳️‍🌈🇮🇩 1️⃣"',
    "cjk": '"漢字かなカナ한국어𠮷"',
    "flood of accents": '"H̷̢̧̛̼̱̦̖̯̻͓̩̫̠̙̰̤e̵̢̡̛̬̣̘̪̥͔̟̩̞̣̙̫̟̼̰l̸̢̢̛̛̰̣̟̘̖̣̜̖̯̱"',
    "nothing to see": r'"\u200b\u200c\u200d\u2060\u00ad\ufe0f"',
    "strange spaces": r'"\u00a0\u2003\u3000\u1680"',
    "only spaces": '"      "',
    "empty": '""',
    "null": "~",
    "long word": f'"{"kesinambungan" * 40}"',
    "ten thousand letters": f'"{"a" * 10_000}"',
    "ten thousand words": f'"{"dan " * 10_000}"',
    "markup": '"</a:t></a:r><script>alert(1)</script><br/>"',
    "cdata": "\"<![CDATA[x]]> ]]> <!-- --> <?xml version='1.0'?>\"",
    "entities": '"&amp; &lt; &#0; &#x202e; &lol; &"',
    "template": '"{{ 7*7 }} {% raw %} {# x #} ${x} %s %(x)s {0} {name}"',
    "typst": r'"#panic(\"x\") $x$ @x <x> #import \"/etc/passwd\" \\ ` _a_"',
    "typst code": r'"#set page(width: 1mm) #{1} [b] #eval(x) \\u{41} #let x = 1"',
    "typst marks": '"*a* _b_ `c` <label> @label $x^2$ == d // e /* f */ -- --- ... ~"',
    "combining marks": r'"e\u0301a\u0308o\u0302\u0323"',
    "soft hyphens": r'"ke\u00adsinam\u00adbungan"',
    "private use": r'"\ue000\uf8ff"',
    "formula": "\"=cmd|'/c calc'!A1\"",
    "plus": '"+1-@SUM(A1)"',
    "path": '"../../../etc/passwd"',
    "backslashes": r'"..\\..\\con.txt C:\\nul %00 ~/.x"',
    "link": '"[x](javascript:alert(1)) [y](case:no-such) ![z](http://x/y.png)"',
    "markdown": '"# a\\n\\n> b\\n\\n* c\\n\\n1. d\\n\\n***e***"',
    "quotes": '"\'\\"“”‘’«»"',
    "huge number": "9" * 400,
    "float": "1e400",
    "date": "2026-02-30",
    "clock": "25:61",
    "yes": "yes",
    "true": "true",
    "list": "[a, b]",
    "mapping": "{a: b}",
}
CARRIED = (
    "tab", "long word", "ten thousand letters", "markup", "cdata", "entities", "template", "typst", "typst code",
    "typst marks", "combining marks", "formula", "plus",
    "path", "backslashes", "quotes", "huge number", "float", "date", "clock", "yes",
)  # fmt: skip
"""What is text like any other; all else no text may have."""

RULES = "content/rules.yml"
"""Not prose: what it refuses would be refused everywhere else."""

Steps = tuple[str | int, ...]


@dataclass(frozen=True)
class Field:
    """A text in a file. steps: the way to it."""

    file: str
    steps: Steps

    @property
    def kind(self) -> tuple[str, Steps]:
        """Fields that mean the same: of any document of a kind, at any position of a list."""
        return self.file.rpartition("/")[0] or self.file, tuple("*" if isinstance(s, int) else s for s in self.steps)


def texts(data: object, steps: Steps = ()) -> Iterator[Steps]:
    """The ways to all texts in a document."""
    if isinstance(data, str):
        yield steps
    elif isinstance(data, dict | list):
        for step, below in data.items() if isinstance(data, dict) else enumerate(data):
            yield from texts(below, (*steps, step))


def changed(data: object, new: dict[Steps, str], steps: Steps = ()) -> str:
    """A document as YAML of one line for each field, some of them as given."""
    if steps in new:
        return new[steps]
    if isinstance(data, dict):
        return "{" + ",\n".join(f"{json.dumps(key)}: {changed(v, new, (*steps, key))}" for key, v in data.items()) + "}"
    if isinstance(data, list):
        return "[" + ",\n".join(changed(v, new, (*steps, at)) for at, v in enumerate(data)) + "]"
    return json.dumps(data, ensure_ascii=False)


class Bench:
    """A workspace in which fields are changed and put back."""

    def __init__(self, folder: Path) -> None:
        self.root = Path(shutil.copytree(SMALL, folder / "workspace"))
        files = sorted(str(path.relative_to(self.root)) for path in self.root.rglob("content/**/*.yml"))
        self.before = {file: (self.root / file).read_bytes() for file in files}
        self.data = {file: parse(content, file).data for file, content in self.before.items()}
        self.fields = [Field(file, steps) for file, data in self.data.items() for steps in texts(data)]

    def checked(self, new: Mapping[Field, str]) -> Checked:
        """What `semai check` finds when these fields hold these scalars; every message names its place and tells of it."""
        for file in {field.file for field in new}:
            inside = {field.steps: scalar for field, scalar in new.items() if field.file == file}
            path = self.root / file
            path.write_text(changed(self.data[file], inside), encoding="utf-8", errors="surrogatepass")
        try:
            found = check(self.root)
            messages = list(report(found.problems, self.root, catalogue("en")))
        finally:
            for file in {field.file for field in new}:
                (self.root / file).write_bytes(self.before[file])
        assert all(PLACED.match(message) for message in messages), messages
        return found

    @cached_property
    def prose(self) -> frozenset[tuple[str, Steps]]:
        """The kinds of fields that take a sentence."""
        kinds = {field.kind: field for field in self.fields if field.file != RULES}
        return frozenset(k for k, f in kinds.items() if not self.checked({f: '"Anything, so to say."'}).problems)


@cache
def bench() -> Bench:
    """The one that all tests share, since it takes its time to learn what is prose; it is left as it was."""
    folder = Path(mkdtemp(prefix="naughty-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Bench(folder)


def written(name: str) -> str:
    """The text that a string is read as, with single spaces."""
    return " ".join(parse(b"text: " + NAUGHTY[name].encode(), "x").data["text"].split())
