"""The look as one frozen value: colours, sizes, layouts, icons, and the theme's own files as bytes.

`reading.theme` makes it from a theme folder (tokens.yml, icons/, site/, decks/, guides/); renderers only read it.
May import nothing of ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

Hex = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$")]


class _Tokens(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class ValueColours(_Tokens):
    """The colours of one value. tint, tint_strong: grounds; on_color, on_dark: text on a fill. dark...: dark scheme."""

    for_: Annotated[str | None, Field(alias="for")] = None
    name: str = ""
    color: Hex
    on_color: Hex
    tint: Hex
    tint_strong: Hex
    dark: Hex
    on_dark: Hex
    dark_tint: Hex
    dark_tint_strong: Hex


class Placeholder(_Tokens):
    """A box of a slide layout. x, y, w, h: inches. pt: type size. lines, max_words, max_chars: the most it holds."""

    id: str
    type: Literal["title", "body", "tbl", "chart", "pic"]
    idx: int
    x: float
    y: float
    w: float
    h: float
    pt: float = 24
    bold: bool = False
    italic: bool = False
    font: Literal["sans", "voice"] = "sans"
    line: float = 1.0
    space_after_pt: float = 0
    color: str = "ink"
    align: Literal["l", "c", "r"] = "l"
    anchor: Literal["t", "m", "b"] = "t"
    lines: int = 1
    max_words: int = 0
    max_chars: int = 0


class Layout(_Tokens):
    """One slide layout. background: the name of a colour, or `value`."""

    id: str
    background: str
    placeholders: Annotated[tuple[Placeholder, ...], BeforeValidator(tuple)]

    def placeholder(self, id_: str) -> Placeholder:
        return next(p for p in self.placeholders if p.id == id_)


class Deck(_Tokens):
    """width, height: inches. theme_colors: the twelve slots of the file's colour scheme."""

    width: float
    height: float
    theme_colors: Mapping[str, Hex]
    footer: Mapping[str, Mapping[str, Any]]
    layouts: Annotated[tuple[Layout, ...], BeforeValidator(tuple)]

    def layout(self, id_: str) -> Layout:
        return next(layout for layout in self.layouts if layout.id == id_)


class Colours(_Tokens):
    light: Mapping[str, Hex]
    dark: Mapping[str, Hex]
    print: Mapping[str, Hex]


class Tokens(_Tokens):
    """themes/<name>/tokens.yml."""

    version: int
    color: Colours
    palette: Annotated[tuple[ValueColours, ...], BeforeValidator(tuple), Field(min_length=1)]
    type: Mapping[str, Any]
    grid: Mapping[str, Any]
    deck: Deck


@dataclass(frozen=True)
class Icon:
    """A drawing on a square grid. size: of the grid. paths: SVG path data, absolute M L C Z only; fills: by path."""

    size: float
    paths: tuple[str, ...]
    fills: tuple[str, ...]


@dataclass(frozen=True)
class Theme:
    """icons: by file stem, e.g. `value-akuntabel`. files: the theme's other files by path, e.g. `site/css/semai.css`."""

    tokens: Tokens
    icons: Mapping[str, Icon]
    files: Mapping[str, bytes]

    def colours(self, values: tuple[str, ...]) -> Mapping[str, ValueColours]:
        """The colours of each value: its own where the palette pins one, the others in order, around again if need be."""
        pinned = {entry.for_: entry for entry in self.tokens.palette if entry.for_ in values}
        free = [entry for entry in self.tokens.palette if entry.for_ not in values]
        free = free or list(self.tokens.palette)
        rest = iter(free * len(values))
        return {value: pinned.get(value) or next(rest) for value in values}

    def value_icon(self, value: str) -> Icon:
        return self.icons.get(f"value-{value}") or self.icons["value-default"]

    def phase_icon(self, number: int) -> Icon:
        """Of the phase `number`, counting from 1; past the last drawing, the last."""
        return self.icons.get(f"phase-{number}") or self._last_phase

    @cached_property
    def printable(self) -> frozenset[str] | None:
        """The characters that the print fonts have, from guides/characters.txt; None where the theme does not say.

        The file holds code points and ranges in hexadecimal, e.g. `0020-007E 2013`, and # comments.
        """
        listed = self.files.get("guides/characters.txt")
        if listed is None:
            return None
        spans = " ".join(line.partition("#")[0] for line in listed.decode("ascii").splitlines()).split()
        ends = [(int(first, 16), int(last or first, 16)) for first, _, last in (span.partition("-") for span in spans)]
        return frozenset(chr(code) for first, last in ends for code in range(first, last + 1)) | {"\n"}

    @cached_property
    def _last_phase(self) -> Icon:
        drawn = (name for name in self.icons if name.startswith("phase-"))
        return self.icons[max(drawn, key=lambda name: (len(name), name))]  # phase-10 after phase-9
