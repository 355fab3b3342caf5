"""A sheet whose words are all content, ready for print: running text, questions with lines, boxes, tables. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from semai.guides import prose
from semai.guides.prose import RichBlocks
from semai.model.form import FormPart, FormSheet


@dataclass(frozen=True, slots=True)
class Table:
    """heads: the first cell of each row; a row with "" is for people to begin themselves."""

    columns: tuple[str, ...]
    heads: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a sheet; all but one of its kinds are empty."""

    heading: str
    text: RichBlocks
    prompt: str
    lines: int
    checklist: tuple[str, ...]
    table: Table | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """label: of its page. code: for its foot, "" for none. copies: how many to print, in words."""

    label: str
    code: str
    title: str
    instruction: str
    copies: str
    parts: tuple[Part, ...]


def form_sheet(sheet: FormSheet, label: str, code: str = "") -> Sheet:
    parts = tuple(_part(part) for part in sheet.parts)
    return Sheet(label, code, sheet.title, sheet.instruction, sheet.copies or "", parts)


def _part(part: FormPart) -> Part:
    table = Table(part.table.columns, part.table.heads) if part.table else None
    return Part(part.heading or "", prose.blocks(part.text), part.prompt or "", part.lines, part.checklist or (), table)
