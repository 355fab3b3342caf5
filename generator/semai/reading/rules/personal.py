"""What people are asked to write down: no sheet asks for personal data that nobody needs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from semai.model.base import Document
from semai.model.form import FormPart
from semai.model.library import Library
from semai.problems import Path, Problem


def words_of_sheets(library: Library) -> Iterator[tuple[Document, Path, str]]:
    """Every text that says what to write on a sheet, with its document and path; running text is not among them."""
    for activity in library.activities.values():
        if (worksheet := activity.worksheet) is not None:
            yield activity, ("worksheet", "title"), worksheet.title
            yield activity, ("worksheet", "instruction"), worksheet.instruction
            for i, prompt in enumerate(worksheet.prompts):
                yield activity, ("worksheet", "prompts", i, "text"), prompt.text
    for forms in library.forms.values():
        for s, sheet in enumerate(forms.sheets):
            yield forms, ("sheets", s, "title"), sheet.title
            yield forms, ("sheets", s, "instruction"), sheet.instruction
            for p, part in enumerate(sheet.parts):
                for path, text in _of_part(part):
                    yield forms, ("sheets", s, "parts", p, *path), text


def _of_part(part: FormPart) -> Iterator[tuple[Path, str]]:
    """Its heading; and the question, the boxes to tick, the heads of columns and rows: whichever this part is."""
    if part.heading is not None:
        yield ("heading",), part.heading
    if part.prompt is not None:
        yield ("prompt",), part.prompt
    for i, item in enumerate(part.checklist or ()):
        yield ("checklist", i), item
    for field in ("columns", "rows") if part.table is not None else ():
        for i, head in enumerate(getattr(part.table, field)):
            yield ("table", field, i), head


def personal_data(library: Library) -> Iterator[Problem]:
    """A sheet that asks for one of the rules' `personal_data`; letters may be large or small."""
    words = sorted(library.rules.personal_data, key=lambda words: (-len(words), words))
    ending = "|".join(map(re.escape, library.rules.endings))
    pattern = re.compile(
        rf"(?<![\w-])({'|'.join(map(re.escape, words)) or r'(?!)'})(?:-?(?:{ending}))?(?![\w-])", re.IGNORECASE
    )
    for document, path, text in words_of_sheets(library):
        if match := pattern.search(text):
            yield Problem(document.place_of_words(path, match[0]), "personal-data", {"found": match[0]})
