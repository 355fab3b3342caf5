"""A presentation that somebody else made, opened with care: its parts and what they lead to, or why it cannot be used.

Start at `opened`. A template is untrusted: nothing is unpacked beyond a limit, no XML is read that could grow or reach
outside, and what would run or fetch something is refused. Needs the standard library only, since `semai check` asks here.
"""

from __future__ import annotations

import lzma
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from semai.model.template import LARGEST

MAX_UNPACKED = 250_000_000
MAX_XML = 12_000_000
"""Bytes of all the parts together, and of a part that is read."""

MAX_PARTS = 3_000
LOCKED = b"\xd0\xcf\x11\xe0"
"""How a file with a password begins, and a .ppt of before 2007."""

PRESENTATIONS = ("presentation.main+xml", "template.main+xml", "slideshow.main+xml")
STRICT = "purl.oclc.org"
"""In the types of a file in the strict form of the format, which few programs write and fewer read."""

MACROS = ("vbaProject", "macroEnabled", "activeX")
LINK = "hyperlink"
"""The only relation that may lead out of a file: it fetches nothing until somebody clicks."""

SPOILED = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, ElementTree.ParseError, EOFError, KeyError,
    NotImplementedError, OSError, OverflowError, RuntimeError, ValueError,
)  # fmt: skip
"""What zipfile and the parser raise for files cut short, overwritten, locked with a password or made in other ways."""

TYPED = {
    "slideMaster": "slideMaster+xml", "slideLayout": "slideLayout+xml", "theme": "theme+xml",
    "notesMaster": "notesMaster+xml",
}  # fmt: skip
"""What the type of a part must end with that a relation of this kind leads to, since programs go by it."""

_FETCHED = re.compile(rb"""(?:src|href)\s*=\s*["']\s*[A-Za-z][A-Za-z0-9+.-]*:""")
"""An address in a drawing of the old kind, which names its pictures without a relation."""

_NAME = re.compile(r"[^\\:*?\"<>|\x00-\x1f]+")
_REFUSED = (b"<!DOCTYPE", b"<!ENTITY")
_ENCODING = re.compile(rb"^\s*<\?xml[^>]*encoding\s*=\s*[\"']([A-Za-z0-9._-]+)")
_SAFE_ENCODINGS = ("utf-8", "us-ascii")


class RefusedError(Exception):
    """Why a file is no template. code, facts: of the problem this makes; the catalogue has its words."""

    def __init__(self, code: str, **facts: Any) -> None:
        self.code, self.facts = code, facts
        super().__init__(code)


@dataclass(frozen=True, slots=True)
class Relation:
    """From a part to another. target: the part's name, or an address where `external`."""

    id: str
    type: str
    target: str
    external: bool = False

    @property
    def kind(self) -> str:
        """The last word of its type, e.g. `slideLayout`."""
        return self.type.rpartition("/")[2]


@dataclass(frozen=True)
class Package:
    """A file's parts by name, without a slash before it. types: what kind of content each part is. main: the part of the
    presentation itself.
    """

    archive: zipfile.ZipFile
    names: frozenset[str]
    types: Mapping[str, str]
    main: str

    def read(self, part: str) -> bytes:
        try:
            return self.archive.read(part)
        except SPOILED:
            raise RefusedError("template-damaged", part=part) from None

    def xml(self, part: str) -> bytes:
        """A part's XML as UTF-8, without anything that grows or reaches outside when it is read."""
        if part in self.names and self.archive.getinfo(part).file_size > MAX_XML:
            raise RefusedError("template-too-large", limit=MAX_XML // 1_000_000)
        content = self.read(part)
        if content.startswith((b"\xff\xfe", b"\xfe\xff")):
            text = content.decode("utf-16", errors="replace")
            content = re.sub(r"^<\?xml[^>]*\?>", "", text).encode()
        named = _ENCODING.match(content.removeprefix(b"\xef\xbb\xbf"))
        unsafe = named is not None and named[1].decode().lower() not in _SAFE_ENCODINGS
        if unsafe or b"\x00" in content or any(mark in content for mark in _REFUSED):
            raise RefusedError("template-damaged", part=part)
        return content

    def tree(self, part: str) -> Element:
        try:
            return ElementTree.fromstring(self.xml(part))
        except (ElementTree.ParseError, ValueError):
            raise RefusedError("template-damaged", part=part) from None

    def relations(self, part: str) -> tuple[Relation, ...]:
        """What a part leads to, in the file's order; a part that is not there is refused."""
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        if rels not in self.names:
            return ()
        return tuple(self._related(part, folder, entry) for entry in self.tree(rels).iterfind("{*}Relationship"))

    def _related(self, part: str, folder: str, entry: Element) -> Relation:
        id_, type_, target = entry.get("Id", ""), entry.get("Type", ""), entry.get("Target", "")
        if entry.get("TargetMode") == "External":
            return Relation(id_, type_, target, external=True)
        if target.startswith("#"):
            return Relation(id_, type_, part)
        for written in (target, unquote(target)):
            inside = posixpath.normpath(posixpath.join("/", folder, written)).lstrip("/")
            if inside in self.names:
                return Relation(id_, type_, inside)
        raise RefusedError("template-damaged", part=part)

    @cached_property
    def kept(self) -> tuple[str, ...]:
        """The parts that a deck made from this file takes over, in order: its masters with all they lead to, the master of
        its notes, its styles of tables. Slides, thumbnails, settings of printers, comments and the like are left behind.
        """
        found: dict[str, None] = {}
        todo = [r.target for r in self.relations(self.main) if r.kind in TAKEN and not r.external]
        while todo:
            part = todo.pop(0)
            if part not in found:
                found[part] = None
                todo += [r.target for r in self.relations(part) if not r.external and r.kind not in LEFT]
        return tuple(found)


TAKEN = ("slideMaster", "notesMaster", "tableStyles")
LEFT = ("slide", "notesSlide", "presentation", "officeDocument")
"""What is never followed from a master or a layout: it would bring the slides back."""


def opened(content: bytes) -> Package:
    """The parts of a .pptx or .potx. Raises RefusedError."""
    if len(content) > LARGEST:
        raise RefusedError("template-too-large", limit=LARGEST // 1_000_000)
    if content.startswith(LOCKED):
        raise RefusedError("template-locked")
    try:
        archive = zipfile.ZipFile(BytesIO(content))
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    except SPOILED:
        raise RefusedError("template-not-a-presentation") from None
    if len(entries) > MAX_PARTS or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise RefusedError("template-too-large", limit=MAX_UNPACKED // 1_000_000)
    names = [entry.filename for entry in entries]
    for name in names:
        if not _NAME.fullmatch(name) or name.startswith("/") or ".." in name.split("/"):
            raise RefusedError("template-damaged", part=name)
    if len({name.lower() for name in names}) < len(names) or any(entry.flag_bits & 1 for entry in entries):
        raise RefusedError("template-damaged", part="[Content_Types].xml")
    return _checked(Package(archive, frozenset(names), {}, ""))


def _checked(package: Package) -> Package:
    """The same package once it is known to be a presentation that runs and fetches nothing."""
    if "[Content_Types].xml" not in package.names or "_rels/.rels" not in package.names:
        raise RefusedError("template-not-a-presentation")
    types = dict(_types(package))
    main = next((r for r in package.relations("") if r.kind == "officeDocument" and not r.external), None)
    for name, kind in types.items():
        if any(mark in kind for mark in MACROS):
            raise RefusedError("template-macros", part=name)
    if main is None or not types.get(main.target, "").endswith(PRESENTATIONS):
        raise RefusedError("template-not-a-presentation")
    if STRICT in main.type:
        raise RefusedError("template-strict")
    whole = Package(package.archive, package.names, types, main.target)
    for part in whole.kept:
        _check_part(whole, part)
    return whole


def _check_part(package: Package, part: str) -> None:
    """That a part which a deck takes over is what it is said to be, and fetches nothing."""
    relations = package.relations(part)
    for relation in relations:
        if relation.external and relation.kind != LINK:
            raise RefusedError("template-external", part=part, found=relation.target)
        wanted = "" if relation.external else TYPED.get(relation.kind, "")
        if not package.types.get(relation.target, "").endswith(wanted):
            raise RefusedError("template-damaged", part=relation.target)
    kind = package.types[part]
    if not kind or (kind.endswith("slideLayout+xml") and all(r.kind != "slideMaster" for r in relations)):
        raise RefusedError("template-damaged", part=part)
    if kind.endswith("vmlDrawing") and (fetched := _FETCHED.search(package.xml(part))):
        raise RefusedError("template-external", part=part, found=fetched[0].decode(errors="replace"))


def _types(package: Package) -> Iterator[tuple[str, str]]:
    """The type of every part: its own, else that of its ending."""
    listed = package.tree("[Content_Types].xml")
    endings = {e.get("Extension", "").lower(): e.get("ContentType", "") for e in listed.iterfind("{*}Default")}
    own = {e.get("PartName", "").lstrip("/"): e.get("ContentType", "") for e in listed.iterfind("{*}Override")}
    own |= {unquote(name): kind for name, kind in own.items()}
    for name in sorted(package.names):
        yield name, own.get(name) or endings.get(name.rpartition(".")[2].lower(), "")
