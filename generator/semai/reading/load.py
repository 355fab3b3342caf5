"""A workspace folder in, its documents out, with the mistakes of each; then the library of them all.

Start at `read`. `FOLDERS` and `SINGLES` say what stands where in content/. Reads files and nothing else; `references` and
`rules` then look at what was read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic import ValidationError

from semai.model.activity import Activity
from semai.model.base import SLUG_PATTERN, Document
from semai.model.case_study import CaseStudy
from semai.model.event import Event
from semai.model.form import Forms
from semai.model.library import Library
from semai.model.organisation import Organisation
from semai.model.papers import Papers
from semai.model.programme import Programme
from semai.model.pulse import Pulse
from semai.model.question import QuestionBank
from semai.model.reference import Glossary, Page, Roadmap, Sources
from semai.model.reminders import Reminders
from semai.model.rules import Rules
from semai.model.search_words import SearchWords
from semai.model.template import LARGEST, Template, TemplateMapping
from semai.model.text import Heading, Paragraph, RichText, plain, refused_links
from semai.model.value import Value
from semai.model.workshop import Workshop
from semai.problems import Place, Places, Problem
from semai.reading.mistakes import from_validation, nearest, slugify
from semai.reading.pictures import pictures
from semai.reading.source import Source, decode, parse

FOLDERS: dict[str, type[Document]] = {
    "values": Value,
    "case_studies": CaseStudy,
    "activities": Activity,
    "workshops": Workshop,
    "organisations": Organisation,
    "events": Event,
    "questions": QuestionBank,
    "forms": Forms,
}
"""Folders of content/ that hold one document a file."""

SINGLES: dict[str, type[Document]] = {
    "programme": Programme,
    "roadmap": Roadmap,
    "glossary": Glossary,
    "sources": Sources,
    "rules": Rules,
    "pulse": Pulse,
    "reminders": Reminders,
    "papers": Papers,
    "search_words": SearchWords,
}
"""Files of content/ that stand once."""

OPTIONAL: dict[str, Callable[[], Document] | None] = {
    "rules": Rules,
    "search_words": SearchWords,
    "pulse": None,
    "reminders": None,
    "papers": None,
}
"""Those of SINGLES that may be missing, with what makes the empty one that stands for it, if anything does."""

OTHERS = ("pages", "media", "templates")
"""What else may stand in content/."""

_SLUG = re.compile(SLUG_PATTERN)


@dataclass
class Reading:
    """What has been read so far. data: the plain data of every file, for rules that look at all text."""

    documents: dict[str, dict[str, Any]] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    misnamed: set[str] = field(default_factory=set)

    @property
    def unreadable(self) -> frozenset[str]:
        """Files that exist and gave no document, as `values/akuntabel`; what refers to them is not to blame."""
        return frozenset(
            name
            for name in {*self.sources, *self.misnamed}
            if "/" in name and name.split("/")[1] not in self.documents[name.split("/")[0]]
        )

    @property
    def complete(self) -> bool:
        """Whether every document that stands once could be read; those that may be missing may be."""
        missing = [name for name in SINGLES if not self.documents[name]]
        return not any(name not in OPTIONAL or name in self.sources for name in missing)

    @property
    def unlisted(self) -> dict[str, Value]:
        """Values that have a file and no place in the programme."""
        programme: Programme = self.documents["programme"]["programme"]
        return {slug: value for slug, value in self.documents["values"].items() if slug not in programme.values}


def read(root: Path) -> Reading:
    """Every document below `root`/content, parsed and validated one by one."""
    reading = Reading()
    content = root / "content"
    for name, model in SINGLES.items():
        path = content / f"{name}.yml"
        if path.is_file():
            reading.documents[name] = dict(_document(reading, root, path, model))
        elif name in OPTIONAL:
            empty = OPTIONAL[name]
            reading.documents[name] = {name: empty()} if empty else {}
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
    reading.documents["templates"] = _templates(reading, root, content / "templates")
    reading.documents["media"], unusable = pictures(reading.documents["organisations"], root, content / "media")
    reading.problems += unusable
    reading.problems += _strangers(root, content)
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
        forms=docs["forms"],
        pulse=docs["pulse"].get("pulse"),
        reminders=docs["reminders"].get("reminders"),
        papers=docs["papers"].get("papers"),
        search_words=docs["search_words"]["search_words"],
        templates=docs["templates"],
        media=docs["media"],
    )


def _name(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix()


def _strangers(root: Path, content: Path) -> Iterator[Problem]:
    """What stands in content/ and would never be read, such as a folder whose name is misspelt."""
    known = [*FOLDERS, *OTHERS, *(f"{name}.yml" for name in SINGLES)]
    for path in sorted(content.iterdir()) if content.is_dir() else ():
        if path.name not in known and not _leftover(path):
            facts = {"found": path.name, "suggestion": nearest(path.name.lower(), known), "allowed": ", ".join(known)}
            yield Problem(Place(_name(root, path)), "file-unknown", facts)


def _leftover(path: Path) -> bool:
    """Whether an editor's program or the system made it."""
    return path.name.startswith((".", "~")) or path.name.endswith("~") or path.name in ("Thumbs.db", "desktop.ini")


def _files(reading: Reading, root: Path, folder: Path, suffix: str) -> Iterator[Path]:
    """The folder's documents, sorted; a file with a name we cannot use is a problem, never passed over in silence."""
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir()):
        if _leftover(path):
            continue
        place, usual = Place(_name(root, path)), slugify(_ENDINGS.sub("", path.name))
        if path.is_dir():
            reading.misnamed |= {f"{folder.name}/{inside.stem}" for inside in path.glob(f"*{suffix}")}
            where = {"found": path.name, "folder": _name(root, folder)}
            reading.problems.append(Problem(place, "file-folder", where))
            continue
        facts = {"found": path.name, "suggestion": f"{usual}{suffix}" if usual else "", "suffix": suffix}
        if path.suffix == suffix and _SLUG.fullmatch(path.stem):
            yield path
            continue
        wrong_kind = path.suffix.lower() not in _SUFFIXES[suffix]
        if wrong_kind:
            facts["suggestion"] = ""
        else:
            reading.misnamed.add(f"{folder.name}/{usual}")
        reading.problems.append(Problem(place, "file-kind" if wrong_kind else "file-name", facts))


_ENDINGS = re.compile(r"(\.(ya?ml|md|markdown|txt))+$", re.IGNORECASE)
"""All the endings of a file name; some editors add one of their own."""

_SUFFIXES = {".yml": (".yml", ".yaml", ".txt"), ".md": (".md", ".markdown", ".txt")}
"""Endings of a file that was meant to be read, by the one it should have."""


def _document(reading: Reading, root: Path, path: Path, model: type[Document]) -> Iterator[tuple[str, Document]]:
    """The document in a file, by slug; nothing where it has mistakes."""
    source, document, problems = _read(path.read_bytes(), _name(root, path), model)
    reading.sources[path.stem if model in SINGLES.values() else f"{path.parent.name}/{path.stem}"] = source
    reading.problems += problems
    if document is not None:
        yield path.stem, document


@lru_cache(maxsize=2048)
def _read(content: bytes, name: str, model: type[Document]) -> tuple[Source, Document | None, tuple[Problem, ...]]:
    """What a file holds, and its mistakes. Kept, so that a preview reads again only what was edited."""
    source = parse(content, name)
    if source.data is None:
        return source, None, source.problems
    try:
        document = model.model_validate(source.data)
    except ValidationError as error:
        told = {problem.place for problem in source.problems}
        wrong = (problem for problem in from_validation(error, model, source.places) if problem.place not in told)
        return source, None, (*source.problems, *wrong)
    return source, document.located(PurePosixPath(name).stem, source.places), source.problems


TEMPLATES = (".pptx", ".potx")
"""Endings of an agency's slide template."""


def _templates(reading: Reading, root: Path, folder: Path) -> dict[str, Template]:
    """The templates by slug, each with the mapping beside it; what is inside them is looked at by whoever uses them."""
    found: dict[str, Template] = {}
    files = [path for path in sorted(folder.iterdir()) if not _leftover(path)] if folder.is_dir() else []
    mappings: dict[str, TemplateMapping] = {}
    for path in files:
        place, stem = Place(_name(root, path)), slugify(_ENDINGS.sub("", path.stem))
        usable = path.is_file() and path.suffix in (*TEMPLATES, ".yml")
        if not usable or not _SLUG.fullmatch(path.stem):
            code = "file-folder" if path.is_dir() else "file-name" if usable else "file-kind"
            where = {"found": path.name, "suffix": TEMPLATES[0], "folder": _name(root, folder)}
            suggestion = f"{stem}{path.suffix}" if usable and stem else ""
            reading.problems.append(Problem(place, code, where | {"suggestion": suggestion}))
        elif path.suffix == ".yml":
            for slug, mapping in _document(reading, root, path, TemplateMapping):
                assert isinstance(mapping, TemplateMapping)
                mappings[slug] = mapping
        else:
            with path.open("rb") as file:
                found[path.stem] = Template(path.stem, _name(root, path), file.read(LARGEST + 1))
    for slug, mapping in mappings.items():
        if slug not in found:
            facts = {"found": slug, "file": f"{_name(root, folder)}/{slug}{TEMPLATES[0]}"}
            reading.problems.append(Problem(mapping.place_of(), "template-mapping-alone", facts))
    return {slug: replace(template, mapping=mappings.get(slug)) for slug, template in found.items()}


def _page(reading: Reading, root: Path, path: Path) -> Page | None:
    """A Markdown page: title line, an optional first paragraph as lead, then the body."""
    name = _name(root, path)
    text = decode(path.read_bytes(), name)
    places = Places(name, {("text",): (1, 1)}, {}, "" if isinstance(text, Problem) else text)
    reading.sources[f"pages/{path.stem}"] = Source({"text": places.text}, places)
    if isinstance(text, Problem):
        reading.problems.append(text)
        return None
    title, _, rest = text.replace("\r\n", "\n").lstrip("\n").partition("\n")
    if not title.startswith("# ") or not title[2:].strip():
        reading.problems.append(Problem(Place(name), "page-title" if text.strip() else "file-empty"))
        return None
    body = RichText.parse(rest, headings=True)
    reading.problems += [
        Problem(places.of_words(("text",), href), "link-not-allowed", {"found": href}) for href in refused_links(body)
    ]
    lead = None
    if body.blocks and isinstance(body.blocks[0], Paragraph) and any(isinstance(b, Heading) for b in body.blocks):
        lead = plain(body.blocks[0].children)
        body = RichText(body.source, body.blocks[1:])
    page = Page(title=title[2:].strip(), lead=lead, body=body)
    page.located(path.stem, places)
    return page
