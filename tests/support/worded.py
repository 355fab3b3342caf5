"""A Word document read back as XML, and all the texts that its outline has."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cached_property
from io import BytesIO
from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


class Document:
    """A .docx as written. said: the outline it was written from."""

    def __init__(self, said: Any, content: bytes) -> None:
        self.said, self.content = said, content
        with zipfile.ZipFile(BytesIO(content)) as archive:
            self.parts: Mapping[str, bytes] = {name: archive.read(name) for name in archive.namelist()}

    def part(self, name: str) -> etree._Element:
        return etree.fromstring(self.parts[f"word/{name}.xml"])

    @cached_property
    def body(self) -> etree._Element:
        return self.part("document")[0]

    @cached_property
    def feet(self) -> Sequence[etree._Element]:
        return [etree.fromstring(part) for name, part in self.parts.items() if name.startswith("word/footer")]

    @cached_property
    def text(self) -> str:
        """All that can be read in it, feet included, with every run of white space as one space."""
        read = (words_of(paragraph) for part in (self.body, *self.feet) for paragraph in part.iter(f"{W}p"))
        return plain(" ".join(read))

    @cached_property
    def paragraphs(self) -> Sequence[tuple[str, str]]:
        """Id of the style and words of each, in order."""
        return [(style_of(paragraph), plain(words_of(paragraph))) for paragraph in self.body.iter(f"{W}p")]

    @cached_property
    def styles(self) -> Mapping[str, etree._Element]:
        return {style.get(f"{W}styleId"): style for style in self.part("styles").iter(f"{W}style")}

    def level(self, style: str) -> int:
        """Of the outline; 0 for what is no heading."""
        while style:
            found = self.styles[style].find(f"{W}pPr/{W}outlineLvl")
            if found is not None:
                return int(found.get(f"{W}val")) + 1
            based = self.styles[style].find(f"{W}basedOn")
            style = based.get(f"{W}val") if based is not None else ""
        return 0

    @cached_property
    def headings(self) -> Sequence[tuple[int, str]]:
        return [(level, words) for style, words in self.paragraphs if (level := self.level(style))]


def plain(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip()


def style_of(paragraph: etree._Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return found.get(f"{W}val") if found is not None else ""


def words_of(element: etree._Element) -> str:
    """What it shows: text, and a space for a tab or a new line; not the instructions of fields."""
    shown = {f"{W}tab": " ", f"{W}br": " "}
    return "".join(node.text or "" if node.tag == f"{W}t" else shown.get(node.tag, "") for node in element.iter())


UNSEEN = {
    "label", "plan_label", "slug", "value", "kind", "alignment", "columns", "language", "subject", "keywords",
    "value_names", "monograms", "words", "pack", "href", "new_page", "foot", "brand",
}  # fmt: skip
"""What is no text of a page by itself: names of places, ids, closed words, what goes into the file's properties."""


def said(paper: Any) -> list[str]:
    """Every text a paper has its pages show, each once: its title is in the properties, and counts only where counted."""
    found = [said for name in names(paper) if name != "title" for said in texts(getattr(paper, name))]
    counts = {copy.count for copy in getattr(paper, "contents", ()) if hasattr(copy, "count")}
    uncounted = counts if "count" not in paper.words else set()
    return [words for words in dict.fromkeys(found) if words not in uncounted]


def names(value: Any) -> list[str]:
    return [field.name for field in fields(value) if field.name not in UNSEEN]


def texts(value: Any) -> Iterator[str]:
    if is_dataclass(value):
        for name in names(value):
            inside = getattr(value, name)
            if name != "values" or not all(isinstance(it, str) for it in inside):  # slugs, whose names are shown
                yield from texts(inside)
    elif isinstance(value, Mapping):
        for key, inside in value.items():
            if key not in UNSEEN:
                yield from texts(inside)
    elif isinstance(value, tuple | list):
        for inside in value:
            yield from texts(inside)
    elif isinstance(value, str) and value.strip():
        yield plain(value)
