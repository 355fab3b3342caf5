"""All pages and assets put together to one tree: the order of pages, the navigation, and the frame around every page."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from html import escape
from pathlib import PurePosixPath

from semai.artefact import Artefact, MadeOutputs
from semai.catalogue import catalogue
from semai.model.library import Library
from semai.model.running_order import RunningOrder
from semai.site import icons
from semai.site.addresses import ASSETS, Addresses, relative
from semai.site.desk import Desk
from semai.site.fonts import sans
from semai.site.pages import cases, home, kit, reference, roadmap, values, workshops
from semai.site.press import Press
from semai.site.style import stylesheet
from semai.site.tree import FooterLink, Nav, Page, SiteTree
from semai.slides.short_page import short_page
from semai.theme import Theme

ENGINE_WORDS = (
    "language", "direction", "header", "menu", "footer", "footer.next", "footer.previous", "footer.about", "nav", "tabs",
    "toc", "action.skip", "top",
    "palette.to-dark", "palette.to-light", "clipboard.copy", "clipboard.copied", "search.result.placeholder",
    "search.result.none", "search.result.one", "search.result.other", "search.result.more.one", "search.result.more.other",
    "search.result.term.missing", "select.version",
)  # fmt: skip
"""Keys of the engine's theme that we say in our own words."""


def whole(library: Library, theme: Theme, made: MadeOutputs, orders: tuple[RunningOrder, ...]) -> SiteTree:
    """The site of a library."""
    say = catalogue(library.programme.language)
    desk = Desk(library, theme, made, orders, say, Addresses(say), Press(theme))
    programme, slugs = library.programme, tuple(library.values)
    styles, scripts, favicon, assets = _assets(desk)
    return SiteTree(
        language=programme.language,
        name=programme.site_name,
        description=programme.description,
        address=programme.settings.site_address,
        as_of=programme.as_of,
        colophon=(
            programme.name,
            programme.copyright,
            say("site.version", version=programme.version, date=say.date(programme.as_of)),
        ),
        pages=tuple(_pages(desk)),
        nav=tuple(_nav(desk)),
        footer=tuple(FooterLink(entry.title, entry.path) for entry in _about(desk) if entry.path is not None),
        not_found=reference.not_found(desk),
        assets=(*assets, *_short_pages(desk)),
        stylesheets=styles,
        scripts=scripts,
        favicon=favicon,
        icons={name: icons.file(theme.icons[name]) for name in sorted({icons.value_icon(theme, v) for v in slugs})},
        logo=icons.file(theme.icons["mark"]),
        words={key: programme.language if key == "language" else say(f"site.engine.{key}") for key in ENGINE_WORDS},
        downloads=(*workshops.downloads(desk), *kit.downloads(desk)),
    )


def _pages(desk: Desk) -> Iterator[Page]:
    yield home.page(desk)
    yield from values.pages(desk)
    yield from cases.pages(desk)
    yield from workshops.pages(desk)
    yield roadmap.page(desk)
    yield from kit.pages(desk)
    yield from reference.pages(desk)


def _nav(desk: Desk) -> Iterator[Nav]:
    say, at = desk.say, desk.at
    yield Nav(say("site.nav.home"), at.home)
    yield Nav(
        say("site.nav.values"), at.values, tuple(Nav(v.name, at.value(v.slug)) for v in desk.library.values.values())
    )
    yield Nav(say("site.nav.cases"), at.cases)  # cases stand in their library, so that pages stay light
    yield Nav(say("site.nav.workshops"), at.workshops, tuple(Nav(w.title, at.workshop(w.slug)) for w in desk.workshops))
    tools = tuple(Nav(tool.title, tool.path) for tool in kit.tools(desk))
    yield Nav(say("site.nav.roadmap"), at.roadmap, tools)
    yield Nav(say("site.nav.about"), None, tuple(_about(desk)))


def _about(desk: Desk) -> Iterator[Nav]:
    for page in reference.pages_about(desk):
        yield Nav(page.title, desk.at.page(page.slug))
    yield Nav(desk.say("site.nav.glossary"), desk.at.glossary)
    yield Nav(desk.say("site.nav.sources"), desk.at.sources)


# Assets ---------------------------------------------------------------------------------------------------------------


def _assets(
    desk: Desk,
) -> tuple[tuple[PurePosixPath, ...], tuple[PurePosixPath, ...], PurePosixPath, tuple[Artefact, ...]]:
    """Stylesheets, scripts, favicon, and all assets; names carry a hash, so that a browser never keeps an old one."""
    font = _named("plus-jakarta-sans", ".woff2", sans())
    css = _named("semai", ".css", stylesheet(desk.theme, tuple(desk.library.values), font.path.name).encode())
    scripts = tuple(
        _named(PurePosixPath(path).stem, ".js", content)
        for path, content in sorted(desk.theme.files.items())
        if path.startswith("site/js/") and path.endswith(".js")
    )
    favicon = _named("favicon", ".svg", icons.file(desk.theme.icons["mark"], colours=True).encode())
    return (css.path,), tuple(s.path for s in scripts), favicon.path, (font, css, *scripts, favicon)


def _named(stem: str, suffix: str, content: bytes) -> Artefact:
    return Artefact(ASSETS / f"{stem}.{sha256(content).hexdigest()[:8]}{suffix}", content)


def _short_pages(desk: Desk) -> Iterator[Artefact]:
    """Tiny pages with short addresses, for QR codes on slides and paper; each leads on to its case."""
    for case in desk.cases:
        if case.code is None:
            continue
        path = short_page(case.code)
        to, title = escape(relative(desk.at.case(case.slug), path)), escape(case.title)
        words = escape(desk.say("site.short.go-on", title=case.title))
        page = (
            f'<!doctype html>\n<html lang="{escape(desk.library.programme.language)}">\n<head>\n<meta charset="utf-8">\n'
            f'<meta name="viewport" content="width=device-width,initial-scale=1">\n<title>{title}</title>\n'
            f'<meta http-equiv="refresh" content="0; url={to}">\n<link rel="canonical" href="{to}">\n</head>\n'
            f'<body>\n<main>\n<h1>{title}</h1>\n<p><a href="{to}">{words}</a></p>\n</main>\n</body>\n</html>\n'
        )
        yield Artefact(path, page.encode())
