"""A theme folder in, a frozen theme out. A theme is the maintainers' and not the editors'; its mistakes have places too."""

from __future__ import annotations

import re
from pathlib import Path

from pydantic import ValidationError

from semai.problems import Place, Problem
from semai.reading.mistakes import from_validation
from semai.reading.source import parse
from semai.theme import Icon, Theme, Tokens

_PATH = re.compile(r'<path(?:\s+fill="([^"]*)")?\s+d="([^"]+)"')
_BOX = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


def read_theme(folder: Path, name: str) -> tuple[Theme | None, list[Problem]]:
    """The theme in `folder`. name: how its files are called in messages, e.g. themes/semai."""
    tokens_file = folder / "tokens.yml"
    place = Place(f"{name}/tokens.yml")
    if not tokens_file.is_file():
        return None, [Problem(place, "file-missing", {"file": place.file})]
    source = parse(tokens_file.read_bytes(), place.file)
    if source.data is None:
        return None, list(source.problems)
    try:
        tokens = Tokens.model_validate(source.data)
    except ValidationError as error:
        return None, list(from_validation(error, Tokens, source.places))
    icons = {path.stem: _icon(path.read_text(encoding="utf-8")) for path in sorted((folder / "icons").glob("*.svg"))}
    problems = [Problem(Place(f"{name}/icons"), "icon-missing", {"found": n}) for n in _NEEDED if n not in icons]
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for part in ("site", "decks", "guides")
        for path in sorted((folder / part).rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }
    return Theme(tokens, icons, files), [*source.problems, *problems]


_NEEDED = (
    "mark", "mark-mono", "value-default", "phase-1", "alignment-aligned", "alignment-partly", "alignment-not-yet",
)  # fmt: skip


def _icon(svg: str) -> Icon:
    box = _BOX.search(svg)
    paths = _PATH.findall(svg)
    return Icon(float(box[1]) if box else 48.0, tuple(d for _, d in paths), tuple(fill for fill, _ in paths))
