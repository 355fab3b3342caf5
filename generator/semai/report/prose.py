"""All running text of a library, field by field, and what its documents link to or name as a source.

Start at `passages`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from semai.model.base import Document
from semai.model.library import Library
from semai.model.text import RichText, links
from semai.problems import Path


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of a document, without its markup."""

    document: Document
    path: Path
    text: str


def documents(library: Library) -> Iterator[Document]:
    """Every document, whichever kinds the library has."""
    for part in vars(library).values():
        if isinstance(part, Document):
            yield part
        elif isinstance(part, Mapping):
            yield from (document for document in part.values() if isinstance(document, Document))


def passages(library: Library) -> Iterator[Passage]:
    """Every text that is read by people; not the lists of words in rules and search words, nor names such as slugs."""
    for document in documents(library):
        if document is not library.rules and document is not library.search_words:
            for path, text in _texts(document, (), prose=False):
                yield Passage(document, path, text)


def _texts(value: object, path: Path, *, prose: bool) -> Iterator[tuple[Path, str]]:
    """prose: whether a bare text at this path is read by people."""
    if isinstance(value, RichText):
        yield path, value.plain
    elif isinstance(value, str):
        if prose:
            yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name), (*path, name), prose=name in _prose_fields(type(value)))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index), prose=prose)


@cache
def _prose_fields(model: type[BaseModel]) -> frozenset[str]:
    fields = model.model_fields.items()
    return frozenset(name for name, field in fields if _is_prose(field.annotation, field.metadata))


def _is_prose(annotation: Any, metadata: Sequence[Any]) -> bool:  # Any: whatever a field may be declared as
    """Whether the texts of a field are read by people. A slug, code or address has a pattern; running text has none."""
    if any(getattr(constraint, "pattern", None) for constraint in metadata):
        return False
    if annotation is str:
        return True
    inner, *outer = get_args(annotation) or (None,)
    extra = [constraint for field in outer for constraint in (field, *getattr(field, "metadata", ()))]
    if hasattr(annotation, "__metadata__"):  # Annotated: the type, then what is said of it
        return _is_prose(inner, extra)
    return any(_is_prose(part, ()) for part in get_args(annotation))


def linked(library: Library, kind: str) -> Iterator[tuple[str, Document, Path]]:
    """Each slug or id that running text links to as `kind:slug`, with where it does."""
    for document in documents(library):
        for path, text in _running_texts(document, ()):
            for link in links(text):
                found, _, target = link.href.partition(":")
                if found == kind:
                    yield target.partition("#")[0], document, path


def _running_texts(value: object, path: Path) -> Iterator[tuple[Path, RichText]]:
    if isinstance(value, RichText):
        yield path, value
    else:
        for step, inner in _inside(value):
            yield from _running_texts(inner, (*path, step))


def named_sources(library: Library) -> Iterator[tuple[str, Document, Path]]:
    """Each id of a source that a document names, in a list called sources or as a link, with where it does."""
    yield from linked(library, "source")
    for document in documents(library):
        for path, id_ in _listed_sources(document, ()):
            yield id_, document, path


def _listed_sources(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    for step, inner in _inside(value):
        if isinstance(inner, str) and path[-1:] == ("sources",):
            yield (*path, step), inner
        else:
            yield from _listed_sources(inner, (*path, step))


def _inside(value: object) -> Iterator[tuple[str | int, object]]:
    """The fields of a model, or the items of a list, each with the step that leads to it."""
    if isinstance(value, BaseModel):
        yield from ((name, getattr(value, name)) for name in type(value).model_fields)
    elif isinstance(value, tuple):
        yield from enumerate(value)
