"""The small parts every deck has: relations, properties, sections. How parts become a file: see `office`."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping

from semai.office import HEADER, text

RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
IDENTITY = uuid.UUID("5b0f3a52-6c1e-5d0c-9f57-3f6b6a1f2d11")
"""What ids of sections are derived from."""


def relations(targets: Iterable[tuple[str, str, str]], outside: Iterable[tuple[str, str, str]] = ()) -> bytes:
    """A part's relations: id, kind (after the usual address, or whole), target. outside: those that leave the file."""
    every = [*((target, "") for target in targets), *((target, ' TargetMode="External"') for target in outside)]
    lines = "".join(
        f'<Relationship Id="{text(id_)}" Type="{text(kind) if "//" in kind else f"{RELATION}/{kind}"}" '
        f'Target="{text(target)}"{mode}/>'
        for (id_, kind, target), mode in every
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{HEADER}<Relationships xmlns="{space}">{lines}</Relationships>'.encode()


def custom_properties(facts: Mapping[str, str]) -> bytes:
    """docProps/custom.xml: facts for programs, which PowerPoint shows under File, Info, Advanced Properties."""
    lines = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}" name="{text(name)}">'
        f"<vt:lpwstr>{text(words)}</vt:lpwstr></property>"
        for number, (name, words) in enumerate(facts.items(), start=2)
    )
    space = "http://schemas.openxmlformats.org/officeDocument/2006"
    return (
        f'{HEADER}<Properties xmlns="{space}/custom-properties" xmlns:vt="{space}/docPropsVTypes">{lines}</Properties>'
    ).encode()


def section_list(sections: Iterable[tuple[str, list[int]]], subject: str) -> str:
    """The sections of a presentation, as the extension PowerPoint keeps them in: title and ids of slides."""
    entries = []
    for number, (title, slides) in enumerate(sections):
        id_ = str(uuid.uuid5(IDENTITY, f"{subject}/{number}/{title}")).upper()
        ids = "".join(f'<p14:sldId id="{slide}"/>' for slide in slides)
        entries.append(
            f'<p14:section name="{text(title)}" id="{{{id_}}}"><p14:sldIdLst>{ids}</p14:sldIdLst></p14:section>'
        )
    return (
        '<p:ext xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
        'uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">'
        '<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">'
        f"{''.join(entries)}</p14:sectionLst></p:ext>"
    )
