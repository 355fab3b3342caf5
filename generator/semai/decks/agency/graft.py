"""An agency's file with our layouts in it and nothing left over: what a deck of ours is drawn into.

Start at `grafted`. Their masters and layouts stay, with all these need; slides, notes, thumbnails, settings and properties
stay behind. Parts of theirs are copied to the byte but for the links and the list of layouts that `cutting` changes.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from semai.decks.agency.cutting import with_layouts, without_jumps
from semai.decks.agency.opening import LEFT, Package, Relation
from semai.decks.agency.template import Agency
from semai.decks.layouts import layout_xml
from semai.decks.look import Look
from semai.decks.package import RELATION, relations
from semai.decks.template import (
    MAIN,
    MASTER_ID,
    PML,
    app,
    content_types,
    empty_part,
    notes_master,
    package_relations,
    presentation,
    table_styles,
    theme_xml,
)
from semai.office import zipped

LAST_ID = 4_294_967_295
"""The highest id of a master or a layout."""

_ID = re.compile(rb'<[\w:]*sld(?:Layout|Master)Id\s[^>]*?(?<![\w:])id\s*=\s*["\'](\d{1,10})["\']')


def grafted(agency: Agency, looks: Mapping[str, Look], base: Look) -> tuple[bytes, Mapping[str, Look]]:
    """The file, and the looks with the parts of it that they belong to. looks: of ours that it has to be given."""
    package = agency.package
    parts = {name: package.read(name) if _is_binary(package, name) else package.xml(name) for name in package.kept}
    types = {name: package.types[name] for name in package.kept}
    rels = {name: list(_kept_relations(package, name)) for name in package.kept}
    for name, content in parts.items():
        lost = {r.id for r in package.relations(name)} - {r.id for r in rels[name]}
        parts[name] = without_jumps(content, lost, name) if lost else content
    placed = _with_our_layouts(agency, looks, parts, types, rels)
    written = list(_whole(agency, base, parts, types, rels))
    return zipped(written), placed


def _is_binary(package: Package, name: str) -> bool:
    return "svg" in package.types[name] or not package.types[name].endswith(("xml", "vmlDrawing"))


def _kept_relations(package: Package, part: str) -> Iterator[Relation]:
    for relation in package.relations(part):
        if relation.external or relation.kind not in LEFT:
            yield relation


def _with_our_layouts(
    agency: Agency,
    looks: Mapping[str, Look],
    parts: dict[str, bytes],
    types: dict[str, str],
    rels: dict[str, list[Relation]],
) -> Mapping[str, Look]:
    """Puts our layouts under the master that has most room; gives the looks with their parts."""
    master = agency.master.sheet.part
    used = {int(id_) for name in (*parts, agency.package.main) for id_ in _ID.findall(_content(agency, parts, name))}
    ids = _free_ids(used)
    listed, placed = [], {}
    taken = {relation.id for relation in rels[master]}
    for number, (layout, look) in enumerate(looks.items(), start=1):
        part = f"ppt/slideLayouts/slideLayout{number}.xml"
        while part in parts:
            number += 1
            part = f"ppt/slideLayouts/slideLayout{number}.xml"
        rel = next(id_ for n in range(number, number + len(taken) + 1) if (id_ := f"rId{1000 + n}") not in taken)
        taken.add(rel)
        placed[layout] = replace(look, layout_part=f"/{part}")
        parts[part] = layout_xml(look.deck.layout(layout), placed[layout]).encode()
        types[part] = f"{PML}.slideLayout+xml"
        rels[part] = [Relation("rId1", f"{RELATION}/slideMaster", master)]
        rels[master].append(Relation(rel, f"{RELATION}/slideLayout", part))
        listed.append((next(ids), rel))
    if listed:
        parts[master] = with_layouts(parts[master], listed)
    return placed


def _content(agency: Agency, parts: Mapping[str, bytes], name: str) -> bytes:
    if name == agency.package.main:
        return agency.package.xml(name)
    return parts[name] if "slideMaster" in name or b"sldLayoutIdLst" in parts[name] else b""


def _free_ids(used: set[int]) -> Iterator[int]:
    """Ids past all that are used, as long as the format has any, then those left free before."""
    first = max(used, default=MASTER_ID) + 1
    yield from range(max(first, MASTER_ID + 1), LAST_ID)
    yield from (id_ for id_ in range(MASTER_ID + 1, LAST_ID) if id_ not in used)


def _whole(
    agency: Agency,
    base: Look,
    parts: Mapping[str, bytes],
    types: Mapping[str, str],
    rels: Mapping[str, Iterable[Relation]],
) -> Iterator[tuple[str, bytes]]:
    """All parts in the order they are written."""
    package = agency.package
    new: dict[str, tuple[bytes, str]] = {}
    notes = next(
        (r.target for r in package.relations(package.main) if r.kind == "notesMaster" and r.target in parts), ""
    )
    ours: list[tuple[str, bytes]] = []
    if not notes:
        notes, theme = _free("ppt/notesMasters/notesMaster1.xml", parts), _free("ppt/theme/theme1.xml", parts)
        new[notes] = (notes_master(base), f"{PML}.notesMaster+xml")
        new[theme] = (theme_xml(base), f"{MAIN}.theme+xml")
        ours.append((_rels_of(notes), relations([("rId1", "theme", _from(notes, theme))])))
    styles = next(
        (r.target for r in package.relations(package.main) if r.kind == "tableStyles" and r.target in parts), ""
    )
    if not styles:
        styles = "ppt/tableStyles.xml"
        new[styles] = (table_styles(), f"{PML}.tableStyles+xml")
    main = "ppt/presentation.xml"
    new["docProps/app.xml"] = (app(), f"{MAIN}.extended-properties+xml")
    new["ppt/presProps.xml"] = (empty_part("presentationPr"), f"{PML}.presProps+xml")
    new["ppt/viewProps.xml"] = (empty_part("viewPr"), f"{PML}.viewProps+xml")
    masters = [master.sheet.part for master in agency.masters]
    first_theme = next(r.target for r in rels[masters[0]] if r.kind == "theme")
    targets = [*masters, notes, "ppt/presProps.xml", first_theme, styles, "ppt/viewProps.xml"]
    kinds = ["slideMaster"] * len(masters) + ["notesMaster", "presProps", "theme", "tableStyles", "viewProps"]
    pairs = enumerate(zip(kinds, targets, strict=True), start=1)
    listed = [(f"rId{n}", kind, _from(main, target)) for n, (kind, target) in pairs]
    ids = _master_ids(agency, parts)
    new[main] = (presentation(base, ids, agency.width, agency.height), f"{PML}.presentation.main+xml")
    every = {**types, **{name: kind for name, (_, kind) in new.items()}}
    yield "[Content_Types].xml", content_types({f"/{name}": kind for name, kind in every.items()})
    yield "_rels/.rels", package_relations()
    yield from ((name, content) for name, (content, _) in new.items())
    yield _rels_of(main), relations(listed)
    yield from ours
    for name, content in parts.items():
        yield name, content
        if own := list(rels[name]):
            yield _rels_of(name), _written(name, own)


def _master_ids(agency: Agency, parts: Mapping[str, bytes]) -> list[int]:
    """An id for each master, none that a layout has."""
    used = {int(id_) for name in parts for id_ in _ID.findall(_content(agency, parts, name))}
    ids = (id_ for id_ in range(MASTER_ID, LAST_ID) if id_ not in used)
    return [next(ids) for _ in agency.masters]


def _written(part: str, own: Sequence[Relation]) -> bytes:
    """A part's relations as they were, with those that are ours."""
    inside = [(r.id, r.type, _from(part, r.target)) for r in own if not r.external]
    return relations(inside, [(r.id, r.type, r.target) for r in own if r.external])


def _rels_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return f"{folder}/_rels/{name}.rels"


def _from(part: str, target: str) -> str:
    return posixpath.relpath(target, posixpath.dirname(part))


def _free(name: str, taken: Mapping[str, bytes]) -> str:
    """The name with the first number that is not taken."""
    stem = name.removesuffix("1.xml")
    return next(found for n in range(1, len(taken) + 2) if (found := f"{stem}{n}.xml") not in taken)
