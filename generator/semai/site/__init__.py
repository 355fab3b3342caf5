"""The learning site: the model in, a plain tree of pages and assets out, which any static site engine can build.

Start at `tree`. `pages/` has one module for each kind of page: it decides what the page says and hands it to a template of
the theme; `press` is the only module that knows jinja2, `fonts` the only one that knows fontTools. `render` writes the same
tree out as Markdown files. May import problems, model, theme, artefact, catalogue and slides; knows nothing of mkdocs, the
decks, the guides or the disk.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from semai.artefact import Artefact, MadeOutputs
from semai.model.library import Library
from semai.model.running_order import RunningOrder, running_order
from semai.site.plain import plain_files
from semai.site.tree import Nav, Page, SiteTree, TocEntry
from semai.theme import Theme

__all__ = ["Nav", "Page", "SiteTree", "TocEntry", "render", "tree"]


def tree(
    library: Library, theme: Theme, made: MadeOutputs | None = None, orders: Sequence[RunningOrder] | None = None
) -> SiteTree:
    """The whole site. orders: what it tells of; without them, every workshop as it is planned."""
    from semai.site.whole import whole  # late: brings jinja2

    if orders is None:
        orders = [running_order(library, workshop) for workshop in library.workshops.values()]
    return whole(library, theme, made or {}, tuple(orders))


def render(library: Library, theme: Theme, made: MadeOutputs, orders: Sequence[RunningOrder]) -> Iterator[Artefact]:
    """The tree as files: Markdown with front matter and ready HTML, assets, and the navigation as data."""
    yield from plain_files(tree(library, theme, made, orders))
