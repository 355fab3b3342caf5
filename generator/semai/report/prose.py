"""All running text of a library, field by field, and all sources that its documents name. Start at `passages`."""

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


def named_sources(library: Library) -> Iterator[tuple[str, Document, Path]]:
    """Each id of a source that a document names, with where it does."""
    for document in documents(library):
        for path, id_ in _sources(document, ()):
            yield id_, document, path


def _sources(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    """In a list called sources, or as a link `source:id` in running text."""
    if isinstance(value, RichText):
        addresses = [link.href.partition(":") for link in links(value)]
        yield from ((path, id_.partition("#")[0]) for kind, _, id_ in addresses if kind == "source")
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _sources(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            if isinstance(item, str) and path[-1] == "sources":
                yield (*path, index), item
            else:
                yield from _sources(item, (*path, index))
