"""What a deck says of itself to programs: its event, workshop and version, and the content each slide came from.

`properties` and `tags` are what a deck is given, `identity` reads them back from a file. Tags travel with a slide that is
copied to another deck, and nothing of them shows. A later command tells from them what has changed since. Reads a file that
somebody edited, so nothing in it is taken for granted; needs the standard library only.
"""

from __future__ import annotations

import hashlib
import json
import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import astuple, dataclass
from io import BytesIO
from xml.etree import ElementTree

from semai.decks.agency.opening import SPOILED
from semai.office import HEADER, text
from semai.slides import Slide, SlideDeck

PREFIX = "SEMAI_"
"""Of the names of our tags; PowerPoint writes names of tags in capitals."""

LARGEST = 2_000_000
"""Bytes of a part that is read; a larger one is not ours."""

_PRESENTATION = "ppt/presentation.xml"
_LETTERS = 16
"""Of a fingerprint: enough to tell apart what a slide said before and after."""


@dataclass(frozen=True, slots=True)
class SlideIdentity:
    """kind, slug, version: of the content it shows. fingerprint: of what it said when it was made."""

    kind: str
    slug: str
    version: str
    role: str
    audience: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Identity:
    """What a file says of itself, "" where it says nothing. slides: in order, None for one that is not ours."""

    event: str
    workshop: str
    workshop_version: str
    version: str
    audience: str
    slides: tuple[SlideIdentity | None, ...]


# Given to a deck ------------------------------------------------------------------------------------------------------


def properties(deck: SlideDeck) -> Mapping[str, str]:
    """Of the whole, as custom properties of the file."""
    order = deck.order
    return {
        "semai.event": order.event.slug if order.event else "",
        "semai.workshop": order.workshop.slug,
        "semai.workshop-version": str(order.workshop.version),
        "semai.version": deck.version,
        "semai.audience": deck.audience,
    }


def tags(slide: Slide, deck: SlideDeck) -> str:
    """The part with a slide's tags. Content without a version of its own has the programme's."""
    kind, slug, version = slide.subject
    said = SlideIdentity(kind, slug, version or deck.version, slide.role, deck.audience, fingerprint(slide))
    lines = "".join(
        f'<p:tag name="{PREFIX}{name.upper()}" val="{text(value)}"/>'
        for name, value in zip(SlideIdentity.__slots__, astuple(said), strict=True)
    )
    return f'{HEADER}<p:tagLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main">{lines}</p:tagLst>'


def fingerprint(slide: Slide) -> str:
    """A short sum of all a slide says, notes left out, as well as numbers of slides, which other slides change."""
    rows = [(row.clock, row.title, row.length, row.state) for row in slide.agenda.rows] if slide.agenda else []
    said = (
        sorted((id_, words.text) for id_, words in slide.words.items()),
        sorted((id_, [astuple(mark) for mark in marks]) for id_, marks in slide.marks.items()),
        (slide.agenda.head if slide.agenda else (), rows),
        astuple(slide.chart) if slide.chart else (),
        (slide.qr, slide.current),
    )
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:_LETTERS]


# Read from a file -----------------------------------------------------------------------------------------------------


def identity(file: bytes) -> Identity | None:
    """What a .pptx says of itself; None for a file that is no presentation."""
    try:
        with zipfile.ZipFile(BytesIO(file)) as archive:
            slides = tuple(_slide(archive, part) for part in _slides(archive))
            said = _properties(archive)
    except SPOILED:
        return None
    names = ("event", "workshop", "workshop-version", "version", "audience")
    event, workshop, workshop_version, version, audience = (said.get(f"semai.{name}", "") for name in names)
    return Identity(event, workshop, workshop_version, version, audience, slides)


def _tree(archive: zipfile.ZipFile, part: str) -> ElementTree.Element:
    if archive.getinfo(part).file_size > LARGEST:
        raise ValueError(part)
    return ElementTree.fromstring(archive.read(part))


def _targets(archive: zipfile.ZipFile, part: str) -> Iterator[tuple[str, str, str]]:
    """The relations of a part to others: id, the last word of their kind, part."""
    folder, name = posixpath.split(part)
    rels = f"{folder}/_rels/{name}.rels"
    if rels not in archive.namelist():
        return
    for relation in _tree(archive, rels).iterfind("{*}Relationship"):
        if relation.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")
            yield relation.get("Id", ""), relation.get("Type", "").rpartition("/")[2], target


def _slides(archive: zipfile.ZipFile) -> list[str]:
    """The slides' parts in the order of the presentation."""
    parts = {id_: target for id_, _, target in _targets(archive, _PRESENTATION)}
    listed = _tree(archive, _PRESENTATION).iterfind("{*}sldIdLst/{*}sldId")
    ids = [next((value for name, value in slide.items() if name.endswith("}id")), "") for slide in listed]
    return [parts[id_] for id_ in ids]


def _slide(archive: zipfile.ZipFile, part: str) -> SlideIdentity | None:
    said = {
        tag.get("name", "").removeprefix(PREFIX).lower(): tag.get("val", "")
        for _, kind, target in _targets(archive, part)
        if kind == "tags"
        for tag in _tree(archive, target).iterfind("{*}tag")
        if tag.get("name", "").startswith(PREFIX)
    }
    return SlideIdentity(*(said.get(name, "") for name in SlideIdentity.__slots__)) if said else None


def _properties(archive: zipfile.ZipFile) -> Mapping[str, str]:
    part = "docProps/custom.xml"
    if part not in archive.namelist():
        return {}
    return {entry.get("name", ""): "".join(entry.itertext()) for entry in _tree(archive, part).iterfind("{*}property")}
