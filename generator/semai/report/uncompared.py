"""Official wording that nobody has compared with the official text, and who leans on it. Start at `uncompared`."""

from __future__ import annotations

from semai.model.library import Library
from semai.problems import Place
from semai.report.findings import Uncompared
from semai.report.prose import named_sources


def uncompared(library: Library) -> tuple[Uncompared, ...]:
    """Official sources that nobody has compared with the official text, those that most documents lean on first."""
    leaning: dict[str, list[Place]] = {}
    for id_, document, path in named_sources(library):
        leaning.setdefault(id_, []).append(document.place_of(*path))
    found = []
    for index, source in enumerate(library.sources.sources):
        read = source.seen is not None and source.seen.what == "official"
        if source.is_official and source.verified is None and not read:
            seen = source.seen.on if source.seen is not None else None
            place = library.sources.place_of("sources", index)
            leans = tuple(sorted(leaning.get(source.id, ())))
            found.append(Uncompared(source.id, source.title, seen, place, leans))
    return tuple(sorted(found, key=lambda it: -len(it.leaning)))
