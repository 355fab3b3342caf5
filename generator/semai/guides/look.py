"""The look of a guide as plain data: sizes in mm and pt, colours, icons as SVG text, thumb tabs. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from semai.theme import Icon, Theme

PAPER_MM: Mapping[str, tuple[float, float]] = {"a4": (210, 297), "f4": (215, 330)}
"""Width and height of a sheet."""

TAB_TOP_MM = 26.0
TAB_STEP_MM = 31.0
TAB_HEIGHT_MM = 24.0
TAB_WIDTH_MM = 9.0


def look(theme: Theme, values: Sequence[str], paper: str) -> dict[str, Any]:  # Any: what JSON can hold
    """Everything the templates take from the theme. values: slugs in order."""
    colours = theme.colours(tuple(values))
    printed = theme.tokens.color.print
    icons = {f"value-{slug}": svg(theme.value_icon(slug), colours[slug].color) for slug in values}
    icons |= {f"white-{slug}": svg(theme.value_icon(slug), colours[slug].on_color) for slug in values}
    icons |= {
        name: svg(theme.icons[f"alignment-{name.replace('_', '-')}"], printed["ink"])
        for name in ("aligned", "partly", "not_yet")
    }
    icons["mark"] = svg(theme.icons["mark-mono"], printed["ink"])
    width, height = PAPER_MM[paper]
    return {
        "width": width,
        "height": height,
        "grid": {name: float(mm) for name, mm in theme.tokens.grid["print"].items()},
        "type": _type(theme.tokens.type["print"]),
        "colours": dict(printed),
        "values": {slug: {"fill": colours[slug].color, "on": colours[slug].on_color} for slug in values},
        "icons": icons,
        "tabs": tabs(values, height),
    }


def _type(tokens: Mapping[str, Any]) -> dict[str, Any]:
    """Families, and size and line distance of each style in pt (the reader keeps decimals as text)."""
    pairs = {name: pair for name, pair in tokens["scale"].items() if isinstance(pair, list | tuple)}
    scale = {name: tuple(float(number) for number in pair) for name, pair in pairs.items()}
    return {"sans": tokens["sans"], "voice": tokens["voice"], "scale": scale}


def svg(icon: Icon, colour: str) -> str:
    """The drawing in one colour."""
    paths = "".join(f'<path d="{path}"/>' for path in icon.paths)
    size = f"{icon.size:g}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" fill="{colour}" fill-rule="evenodd">'
        f"{paths}</svg>"
    )


def tabs(values: Sequence[str], sheet_mm: float) -> dict[str, dict[str, float]]:
    """Where the thumb tab of each value begins, in mm from the top, its height and width: in order down the edge.

    Many values stand closer, so that the last still ends above the foot.

    >>> tabs(["a", "b"], 297)["b"]
    {'top': 57.0, 'height': 24.0, 'width': 9.0}
    """
    room = sheet_mm - 2 * TAB_TOP_MM
    step = min(TAB_STEP_MM, room / len(values))
    height = min(TAB_HEIGHT_MM, step - 2)
    return {
        slug: {"top": round(TAB_TOP_MM + step * i, 2), "height": round(height, 2), "width": TAB_WIDTH_MM}
        for i, slug in enumerate(values)
    }
