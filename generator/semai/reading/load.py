"""A workspace folder in, a frozen library out, or every mistake in it at once.

Start at `load`. `KINDS` is the table of what stands where in content/. Reads files and nothing else; `references` and
`rules` then look at what was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from semai.model.activity import Activity
from semai.model.base import SLUG_PATTERN, Document
from semai.model.case_study import CaseStudy
from semai.model.event import Event
from semai.model.library import Library
from semai.model.organisation import Organisation
from semai.model.programme import Programme
from semai.model.question import QuestionBank
from semai.model.reference import Glossary, Page, Roadmap, Rules, Sources
from semai.model.text import Heading, Paragraph, RichText, plain
from semai.model.value import Value
from semai.model.workshop import Workshop
from semai.problems import ContentError, Place, Places, Problem
from semai.reading.mistakes import from_validation
from semai.reading.source import Source, parse
from semai.theme import Theme

FOLDERS: dict[str, type[Document]] = {
    "values": Value,
    "case_studies": CaseStudy,
    "activities": Activity,
    "workshops": Workshop,
    "organisations": Organisation,
    "events": Event,
    "questions": QuestionBank,
}
"""Folders of content/ that hold one document a file."""

SINGLES: dict[str, type[Document]] = {
    "programme": Programme,
    "roadmap": Roadmap,
    "glossary": Glossary,
    "sources": Sources,
    "rules": Rules,
}
"""Files of content/ that stand once. Only rules.yml may be missing."""

_SLUG = re.compile(SLUG_PATTERN)


@dataclass
class Reading:
    """What has been read so far. data: the plain data of every file, for rules that look at all text."""

    documents: dict[str, dict[str, Any]] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def unreadable(self) -> frozenset[str]:
        """Files that exist and gave no document, as `values/akuntabel`; what refers to them is not to blame."""
        return frozenset(
            name
            for name in self.sources
            if "/" in name and name.split("/")[1] not in self.documents[name.split("/")[0]]
        )


def read(root: Path) -> Reading:
    """Every document below `root`/content, parsed and validated one by one."""
    reading = Reading()
    content = root / "content"
    for name, model in SINGLES.items():
        path = content / f"{name}.yml"
        if path.is_file():
            reading.documents[name] = dict(_document(reading, root, path, model))
        elif name == "rules":
            reading.documents[name] = {name: Rules()}
        else:
            reading.problems.append(Problem(Place(_name(root, path)), "file-missing", {"file": _name(root, path)}))
            reading.documents[name] = {}
    for folder, model in FOLDERS.items():
        documents = reading.documents[folder] = {}
        for path in _files(reading, root, content / folder, ".yml"):
            documents.update(_document(reading, root, path, model))
    pages = reading.documents["pages"] = {}
    for path in _files(reading, root, content / "pages", ".md"):
        page = _page(reading, root, path)
        if page is not None:
            pages[path.stem] = page
    return reading


def library(reading: Reading) -> Library:
    """The library of what was read. Only when nothing was wrong with any document."""
    docs = reading.documents
    programme: Programme = docs["programme"]["programme"]
    values = {slug: docs["values"][slug] for slug in programme.values if slug in docs["values"]}
    return Library(
        programme=programme,
        values=values,
        case_studies=docs["case_studies"],
        activities=docs["activities"],
        workshops=docs["workshops"],
        organisations=docs["organisations"],
        events=docs["events"],
        questions=docs["questions"],
        pages=docs["pages"],
        roadmap=docs["roadmap"]["roadmap"],
        glossary=docs["glossary"]["glossary"],
        sources=docs["sources"]["sources"],
        rules=docs["rules"]["rules"],
    )


def _name(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix()


def _files(reading: Reading, root: Path, folder: Path, suffix: str) -> Iterator[Path]:
    """The folder's documents, sorted; a file with a name we cannot use is a problem, never passed over in silence."""
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir()):
        if path.name.startswith((".", "~")) or path.name.endswith("~"):
            continue  # an editor's own leftovers
        place = Place(_name(root, path))
        if path.suffix != suffix or path.is_dir():
            reading.problems.append(Problem(place, "file-kind", {"found": path.name, "suffix": suffix}))
        elif not _SLUG.match(path.stem):
            reading.problems.append(Problem(place, "file-name", {"found": path.name, "suggestion": slugify(path.stem)}))
        else:
            yield path


def slugify(text: str) -> str:
    """The nearest usable file name.

    >>> slugify("Kursi Plastik & Tenda")
    'kursi-plastik-tenda'
    """
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-") or "tanpa-nama"


def _document(reading: Reading, root: Path, path: Path, model: type[Document]) -> Iterator[tuple[str, Document]]:
    """The document in a file, by slug; nothing where it has mistakes."""
    source = parse(path.read_bytes(), _name(root, path))
    reading.sources[path.stem if model in SINGLES.values() else f"{path.parent.name}/{path.stem}"] = source
    reading.problems += source.problems
    if source.data is None:
        return
    try:
        document = model.model_validate(source.data)
    except ValidationError as error:
        reading.problems += from_validation(error, model, source.places)
        return
    yield path.stem, document.located(path.stem, source.places)


def _page(reading: Reading, root: Path, path: Path) -> Page | None:
    """A Markdown page: title line, an optional first paragraph as lead, then the body."""
    name = _name(root, path)
    try:
        text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").lstrip("\n")
    except UnicodeDecodeError:
        reading.problems.append(Problem(Place(name), "not-utf8"))
        return None
    title, _, rest = text.partition("\n")
    if not title.startswith("# ") or not title[2:].strip():
        reading.problems.append(Problem(Place(name), "page-title"))
        return None
    body = RichText.parse(rest, headings=True)
    lead = None
    if body.blocks and isinstance(body.blocks[0], Paragraph) and any(isinstance(b, Heading) for b in body.blocks):
        lead = plain(body.blocks[0].children)
        body = RichText(body.source, body.blocks[1:])
    reading.sources[f"pages/{path.stem}"] = Source({"text": text}, Places(name))
    page = Page(title=title[2:].strip(), lead=lead, body=body)
    page.located(path.stem, Places(name))
    return page


def load(root: Path, themes: Path | None = None) -> tuple[Library, Theme]:
    """The library and the theme of a workspace. Raises ContentError with every mistake found; see `check`."""
    from semai.reading.check import check

    found = check(root, themes)
    if found.problems or found.library is None or found.theme is None:
        raise ContentError(found.problems)
    return found.library, found.theme
