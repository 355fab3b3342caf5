"""What people are asked to write down: no sheet asks for personal data that nobody needs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from semai.model.base import Document
from semai.model.form import FormPart, FormSheet
from semai.model.library import Library
from semai.model.papers import Papers
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
            yield from _of_sheet(forms, ("sheets", s), sheet)
    if library.papers is not None:
        yield from _of_papers(library.papers)


def _of_papers(papers: Papers) -> Iterator[tuple[Document, Path, str]]:
    """What participants and organisers fill in; the checklist is only ticked."""
    if (evaluation := papers.evaluation) is not None:
        for g, group in enumerate(evaluation.groups):
            yield papers, ("evaluation", "groups", g, "title"), group.title
            for i, item in enumerate(group.items):
                yield papers, ("evaluation", "groups", g, "items", i), item
        for i, question in enumerate(evaluation.questions):
            yield papers, ("evaluation", "questions", i), question
    if papers.follow_up is not None:
        yield from _of_sheet(papers, ("follow_up",), papers.follow_up)
    if papers.report is not None:
        yield from _of_sheet(papers, ("report",), papers.report)


def _of_sheet(document: Document, path: Path, sheet: FormSheet) -> Iterator[tuple[Document, Path, str]]:
    yield document, (*path, "title"), sheet.title
    yield document, (*path, "instruction"), sheet.instruction
    for p, part in enumerate(sheet.parts):
        for inside, text in _of_part(part):
            yield document, (*path, "parts", p, *inside), text


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
