"""A theme folder in, a frozen theme out. A theme is the maintainers' and not the editors'; its mistakes have places too."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from semai.problems import Place, Places, Problem
from semai.reading.mistakes import from_validation
from semai.reading.source import parse
from semai.theme import Icon, Theme, Tokens

_PATH = re.compile(r'<path(?:\s+fill="([^"]*)")?\s+d="([^"]+)"')
_BOX = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


def read_theme(own: tuple[Path, str] | None, base: Path) -> tuple[Theme | None, list[Problem]]:
    """The theme in `base`, with what the workspace's own theme folder says differently laid over it.

    own: that folder and how it is called in messages, e.g. themes/semai; None without one. Its tokens.yml needs only the
    tokens it changes (a list is replaced whole), its other files only those it replaces.
    """
    problems: list[Problem] = []
    data: Any = {}
    places = Places("")
    folders = [(base, "themes/semai"), *([own] if own is not None else [])]
    for folder, name in folders:
        tokens = folder / "tokens.yml"
        if not tokens.is_file():
            continue
        source = _tokens(tokens.read_bytes(), f"{name}/tokens.yml")
        problems += source.problems
        if source.data is None:
            return None, problems
        data, places = _over(data, source.data), source.places
    try:
        tokens_value = Tokens.model_validate(data)
    except ValidationError as error:
        return None, [*problems, *from_validation(error, Tokens, places)]
    icons: dict[str, Icon] = {}
    files: dict[str, bytes] = {}
    for folder, _ in folders:
        icons |= {
            path.stem: _icon(path.read_text(encoding="utf-8")) for path in sorted((folder / "icons").glob("*.svg"))
        }
        files |= _files(folder)
    problems += [Problem(Place("themes/semai/icons"), "icon-missing", {"found": n}) for n in _NEEDED if n not in icons]
    return Theme(tokens_value, icons, dict(sorted(files.items()))), problems


_tokens = lru_cache(maxsize=8)(parse)
"""Kept, since a preview reads the same tokens again at every edit."""


def _over(base: Any, own: Any) -> Any:
    """`own` laid over `base`: mappings key by key, everything else replaced."""
    if isinstance(base, dict) and isinstance(own, dict):
        return base | {key: _over(base.get(key), value) for key, value in own.items()}
    return own


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for part in ("site", "decks", "guides", "report")
        for path in sorted((folder / part).rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }


_NEEDED = (
    "mark", "mark-mono", "value-default", "phase-1", "alignment-aligned", "alignment-partly", "alignment-not-yet",
)  # fmt: skip


def _icon(svg: str) -> Icon:
    box = _BOX.search(svg)
    paths = _PATH.findall(svg)
    return Icon(float(box[1]) if box else 48.0, tuple(d for _, d in paths), tuple(fill for fill, _ in paths))
