"""Official wording: every sentence letter for letter, none too many, in its order, from a source that was seen."""

from __future__ import annotations

from collections.abc import Iterator

from semai.model.library import Library
from semai.model.value import Value
from semai.problems import Path, Problem


def changed_wording(library: Library) -> Iterator[Problem]:
    """The values say what `fixed_wording` holds, no behaviour more, in its order. Fewer is a reference to nothing."""
    fixed = {wording.id: wording.text for wording in library.rules.fixed_wording}
    for value in library.values.values():
        for path, id_, text in _sentences(value):
            if id_ in fixed and fixed[id_] != text:
                yield Problem(value.place_of(*path), "wording-changed", {"found": text, "right": fixed[id_]})
        yield from _too_many(value, fixed)
    yield from _order(library, fixed)


def _sentences(value: Value) -> Iterator[tuple[Path, str, str]]:
    """Path, id and text of each official sentence of a value."""
    yield ("definition", "law"), value.slug, value.definition.law
    for n, behaviour in enumerate(value.behaviours, start=1):
        yield ("behaviours", n - 1, "law"), value.behaviour_id(n), behaviour.law


def _too_many(value: Value, fixed: dict[str, str]) -> Iterator[Problem]:
    """A behaviour of ours among official ones; a value of which none is fixed may have any."""
    ids = [value.behaviour_id(n) for n in range(1, len(value.behaviours) + 1)]
    if any(id_ in fixed for id_ in ids):
        for i, id_ in enumerate(ids):
            if id_ not in fixed:
                yield Problem(value.place_of("behaviours", i, "law"), "behaviour-not-fixed", {"found": id_})


def _order(library: Library, fixed: dict[str, str]) -> Iterator[Problem]:
    """Values that are fixed stand in the programme as they stand there. Told once, at the first that stands elsewhere."""
    values = library.programme.values
    listed = [(values.index(slug), slug) for slug in dict.fromkeys(values) if slug in fixed]
    right = [id_ for id_ in fixed if id_ in library.values]
    for (i, slug), meant in zip(listed, right, strict=False):
        if slug != meant:
            place = library.programme.place_of("values", i)
            yield Problem(place, "value-order", {"found": slug, "right": meant, "allowed": ", ".join(right)})
            return


def unseen_sources(library: Library) -> Iterator[Problem]:
    """What is quoted as official wording names a source that somebody has seen; told once for each source."""
    quoted: dict[str, list[str]] = {}
    for value in library.values.values():
        if not any((source := library.source(id_)) and source.seen for id_ in value.sources):
            quoted.setdefault(value.sources[0], []).append(value.slug)
    for i, source in enumerate(library.sources.sources):
        if source.id in quoted:
            facts = {"found": source.id, "values": ", ".join(quoted[source.id])}
            yield Problem(library.sources.place_of("sources", i), "source-not-seen", facts)
