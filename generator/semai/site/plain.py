"""The tree as plain files, for an engine other than the one we use: Markdown, assets, navigation as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from semai.artefact import Artefact
from semai.site.tree import Nav, Page, SiteTree


def plain_files(site: SiteTree) -> Iterator[Artefact]:
    """Each page as Markdown, each asset as it is, and `navigation.json`."""
    for page in (*site.pages, site.not_found):
        yield Artefact(page.path, markdown(page).encode())
    yield from site.assets
    entries = {
        "name": site.name,
        "language": site.language,
        "stylesheets": [str(path) for path in site.stylesheets],
        "scripts": [str(path) for path in site.scripts],
        "navigation": [_nav(entry) for entry in site.nav],
    }
    yield Artefact(
        PurePosixPath("navigation.json"), (json.dumps(entries, ensure_ascii=False, indent=2) + "\n").encode()
    )


def markdown(page: Page) -> str:
    """Front matter and the ready HTML in one block.

    Markdown leaves the block alone, since it has no empty line; it has no braces that a template engine would take.
    """
    front = {"title": page.title, "description": page.description, "hide": list(page.hide)}
    # A JSON string or list is YAML as well, and its quoting is the one both agree on.
    lines = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in front.items() if value)
    body = re.sub(r"[{}]", lambda brace: f"&#{ord(brace[0])};", page.body)
    return f"---\n{lines}---\n\n<div>\n{body}\n</div>\n"


def _nav(entry: Nav) -> dict[str, object]:
    shown: dict[str, object] = {"title": entry.title}
    if entry.path is not None:
        shown["path"] = str(entry.path)
    if entry.children:
        shown["children"] = [_nav(child) for child in entry.children]
    return shown
