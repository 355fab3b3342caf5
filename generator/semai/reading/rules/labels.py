"""What people are asked to write down: no label of a sheet asks for personal data that nobody needs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from semai.model.base import Document
from semai.model.form import FormPart
from semai.model.library import Library
from semai.problems import Path, Problem


def labels_to_fill_in(library: Library) -> Iterator[tuple[Document, Path, str]]:
    """Every text beside which somebody writes something about himself, with its document and path."""
    for activity in library.activities.values():
        for i, prompt in enumerate(activity.worksheet.prompts if activity.worksheet is not None else ()):
            yield activity, ("worksheet", "prompts", i, "text"), prompt.text
    for forms in library.forms.values():
        for s, sheet in enumerate(forms.sheets):
            for p, part in enumerate(sheet.parts):
                for path, text in _of_part(part):
                    yield forms, ("sheets", s, "parts", p, *path), text


def _of_part(part: FormPart) -> Iterator[tuple[Path, str]]:
    """The question, the boxes to tick, the heads of a table's columns and rows: whichever this part is."""
    if part.prompt is not None:
        yield ("prompt",), part.prompt
    for i, item in enumerate(part.checklist or ()):
        yield ("checklist", i), item
    for field in ("columns", "rows") if part.table is not None else ():
        for i, head in enumerate(getattr(part.table, field)):
            yield ("table", field, i), head


def personal_data(library: Library) -> Iterator[Problem]:
    """A label that asks for one of the rules' `personal_data`; letters may be large or small."""
    words = library.rules.personal_data
    pattern = re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, words)) or r'(?!)'})(?![\w-])", re.IGNORECASE)
    for document, path, text in labels_to_fill_in(library):
        if match := pattern.search(text):
            yield Problem(document.place_of_words(path, match[0]), "personal-data", {"found": match[0]})
