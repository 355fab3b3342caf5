"""The documents that stand once in a workspace: roadmap, glossary, sources."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from semai.model.base import Date, Document, Frozen, Items, Line, Rich, Slug


class RoadmapPhase(Frozen):
    """when: years or months as text. activities, measures, drivers: one line each; slide_activities: two short ones."""

    phase: Slug
    when: Line
    activities: Annotated[Items[Line], Field(min_length=1)]
    measures: Annotated[Items[Line], Field(min_length=1)]
    drivers: Line
    slide_activities: Annotated[Items[Line], Field(min_length=1, max_length=3)]


class Roadmap(Document):
    """content/roadmap.yml.

    current_phase: the phase that is under way on the programme's `as_of` day. pages: slugs of content/pages that help
    people along the way, in the order they are listed beside the roadmap.
    """

    title: Line
    lead: Line
    slide_title: Line
    current_phase: Slug
    phases: Annotated[Items[RoadmapPhase], Field(min_length=1)]
    pages: Items[Slug] = ()


class GlossaryTerm(Frozen):
    term: Line
    english: Line | None = None
    definition: Rich
    see: Items[Line] = ()
    sources: Items[Slug] = ()


class Glossary(Document):
    """content/glossary.yml"""

    terms: Annotated[Items[GlossaryTerm], Field(min_length=1)]


class Seen(Frozen):
    """what: whether the official text itself was seen or only a copy. on: the day."""

    what: Literal["copy", "official"]
    on: Date


class Verified(Frozen):
    """Written by a person at the agency only: role, and the day the wording was compared with the official text."""

    by: Line
    on: Date


class Source(Frozen):
    """Where a published claim comes from. short: its title on slides. kind: of text. url: where it can be read."""

    id: Slug
    title: Line
    short: Line | None = None
    kind: Literal["law", "regulation", "release", "news", "data", "own", "other"]
    publisher: Line | None = None
    date: Line | None = None
    url: Annotated[str, Field(pattern=r"^https?://\S+$")] | None = None
    seen: Seen | None = None
    verified: Verified | None = None
    note: Line | None = None

    @property
    def was_read(self) -> bool:
        """Whether somebody has looked at it, in whatever form."""
        return self.seen is not None or self.verified is not None

    @property
    def backs_claims(self) -> bool:
        """Whether a statement of law or figures may rest on it: it is not our own word, and somebody has looked at it."""
        return self.kind != "own" and self.was_read

    @property
    def is_official(self) -> bool:
        """Whether its wording is quoted as law and must one day be compared with the official text."""
        return self.kind in ("law", "regulation")

    @property
    def quoted_unverified(self) -> bool:
        """Whether its official wording was seen only in a copy and nobody has compared it since; products say so."""
        return self.is_official and self.seen is not None and self.seen.what == "copy" and self.verified is None


class Sources(Document):
    """content/sources.yml"""

    sources: Items[Source]


class Page(Document):
    """content/pages/<slug>.md: a title line (`# ...`), an optional lead paragraph, then running text with headings."""

    title: Line
    lead: Line | None = None
    body: Rich


PAGES_OF_OURS = (
    "glossary", "roadmap", "sources", "cases", "values", "workshops", "pulse", "reminders", "organisations",
)  # fmt: skip
"""What `page:` may name besides the files of content/pages, where the workspace has what they show."""
