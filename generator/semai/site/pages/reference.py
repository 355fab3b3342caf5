"""Pages to look things up: the content's own pages, glossary, sources; and the one for an address that leads nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from semai.model.reference import GlossaryTerm, Source
from semai.model.reference import Page as ContentPage
from semai.site.addresses import NOT_FOUND, anchor
from semai.site.desk import Desk, Quoted
from semai.site.pages import kit
from semai.site.tree import Page


@dataclass(frozen=True)
class Entry:
    """A term of the glossary. see: other terms with their anchors, None where there is no such term."""

    anchor: str
    term: GlossaryTerm
    see: tuple[tuple[str, str | None], ...]
    sources: tuple[Quoted, ...]


@dataclass(frozen=True)
class Listed:
    """A source with what is known of it, in words. note: the content's own, where the status does not say it already."""

    source: Source
    about: str
    status: str
    note: str


def pages(desk: Desk) -> Iterator[Page]:
    for content in content_pages(desk):
        yield desk.page(
            "page.html",
            desk.at.page(content.slug),
            title=content.title,
            description=content.lead or content.title,
            content=content,
            sheets=kit.sheets(desk, content.slug),
            papers=kit.papers(desk, content.slug),
        )
    yield _glossary(desk)
    yield _sources(desk)


def content_pages(desk: Desk) -> tuple[ContentPage, ...]:
    """Those named like the section and like its help first, then by name."""
    first = [anchor(desk.say(code)) for code in ("site.nav.about", "site.nav.help")]
    rank = {slug: position for position, slug in enumerate(first)}
    return tuple(sorted(desk.library.pages.values(), key=lambda page: (rank.get(page.slug, len(first)), page.slug)))


def pages_about(desk: Desk) -> tuple[ContentPage, ...]:
    """Those that do not belong to the roadmap."""
    along = desk.library.roadmap.pages
    return tuple(page for page in content_pages(desk) if page.slug not in along)


def _glossary(desk: Desk) -> Page:
    return desk.page(
        "glossary.html",
        desk.at.glossary,
        title=desk.say("site.nav.glossary"),
        description=desk.say("site.glossary.lead"),
        hide=("toc",),
        entries=entries(desk),
    )


def entries(desk: Desk) -> tuple[Entry, ...]:
    """In the order of the alphabet, wherever an editor added them."""
    terms = sorted(desk.library.glossary.terms, key=lambda term: term.term.casefold())
    anchors: dict[str, str] = {}
    for term in terms:
        anchors[term.term] = anchor(term.term, tuple(anchors.values()))
    return tuple(
        Entry(
            anchors[term.term],
            term,
            tuple((name, anchors.get(name)) for name in term.see),
            desk.quoted(term.sources),
        )
        for term in terms
    )


def _sources(desk: Desk) -> Page:
    return desk.page(
        "sources.html",
        desk.at.sources,
        title=desk.say("site.nav.sources"),
        description=desk.say("site.sources.lead"),
        hide=("toc",),
        sources=tuple(listed(desk, source) for source in desk.library.sources.sources),
    )


def listed(desk: Desk, source: Source) -> Listed:
    about = ", ".join(text for text in (source.publisher, source.date) if text)
    known = status(desk, source)
    note = source.note if source.note and source.note not in known else ""
    return Listed(source, about, known, note)


def status(desk: Desk, source: Source) -> str:
    """What was seen of a source and who compared it, in one sentence; "" for what needs no comparing."""
    say = desk.say
    if source.verified is not None:
        return say("site.source.verified", by=source.verified.by, date=say.date(source.verified.on))
    if source.seen is None:
        return ""
    code = "official" if source.seen.what == "official" else "copy" if source.is_official else "read"
    return say(f"site.source.{code}", date=say.date(source.seen.on), unverified=say("common.unverified"))


def not_found(desk: Desk) -> Page:
    """Served at any depth, so its links start at the root of the site."""
    address = desk.library.programme.settings.site_address
    root = urlsplit(address).path if address else ""
    return desk.page(
        "not-found.html",
        NOT_FOUND,
        title=desk.say("site.not-found.title"),
        description=desk.say("site.not-found.text"),
        hide=("navigation", "toc"),
        base=f"{root.rstrip('/')}/",
    )


__all__ = ["content_pages", "not_found", "pages"]
