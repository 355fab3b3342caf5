"""The stylesheet: custom properties made from the tokens, then the theme's own css/ in the order of its names.

Start at `stylesheet`. Sizes in tokens are px; the engine's rem is 20 px, and grows on very large screens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from semai.theme import Theme, ValueColours

REM_PX = 20
LIGHT = ":root,[data-md-color-scheme=default]"
DARK = "[data-md-color-scheme=slate]"
WIDE = "@media screen and (min-width:60em)"


def stylesheet(theme: Theme, values: tuple[str, ...], font: str) -> str:
    """font: address of the typeface, relative to the stylesheet."""
    files = sorted(path for path in theme.files if path.startswith("site/css/") and path.endswith(".css"))
    face = f'font-family:"Plus Jakarta Sans";src:url({font}) format("woff2");font-weight:200 800;font-display:swap'
    parts = [
        f"@font-face{{{face}}}",
        *_schemes(theme),
        *_values(theme.colours(values)),
        *_type(theme.tokens.type["site"]["scale"]),
        *(minified(theme.files[path].decode("utf-8")) for path in files),
    ]
    return "\n".join(parts) + "\n"


def _schemes(theme: Theme) -> Iterator[str]:
    for selector, scheme, colours in (
        (LIGHT, "light", theme.tokens.color.light),
        (DARK, "dark", theme.tokens.color.dark),
    ):
        properties = "".join(f"--{name.replace('_', '-')}:{colour};" for name, colour in colours.items())
        yield f"{selector}{{color-scheme:{scheme};{properties}}}"


def _values(colours: Mapping[str, ValueColours]) -> Iterator[str]:
    """Four properties that mean something below an element with `data-value`: fill, text on it, two grounds."""
    for value, c in colours.items():
        here = f'[data-value="{value}"]'
        yield f"{here}{{{_fills(c.color, c.on_color, c.tint, c.tint_strong)}}}"
        yield f"{DARK} {here}{{{_fills(c.dark, c.on_dark, c.dark_tint, c.dark_tint_strong)}}}"


def _fills(fill: str, on: str, tint: str, tint_strong: str) -> str:
    return f"--v:{fill};--v-on:{on};--v-tint:{tint};--v-tint-strong:{tint_strong}"


def _type(scale: Mapping[str, Any]) -> Iterator[str]:
    """`--h1`, `--h1-weight`, `--h1-line`, `--h1-tracking` and so on; first the phone's sizes, then the desktop's."""
    sized = {name: size for name, size in scale.items() if isinstance(size, Mapping)}
    yield ":root{" + "".join(_size(name, size) for name, size in sized.items()) + "}"
    wide = "".join(
        f"--{name}:{_rem(size['desktop'])};" for name, size in sized.items() if size["desktop"] != size["mobile"]
    )
    yield f"{WIDE}{{:root{{{wide}}}}}"


def _size(name: str, size: Mapping[str, Any]) -> str:
    tracking = f"--{name}-tracking:{size['tracking_em']}em;" if "tracking_em" in size else ""
    return f"--{name}:{_rem(size['mobile'])};--{name}-weight:{size['weight']};--{name}-line:{size['line']};{tracking}"


def _rem(px: float | str) -> str:
    return f"{float(px) / REM_PX:g}rem"  # the loader leaves decimals as they are written


def minified(css: str) -> str:
    r"""Without comments and without the white space that means nothing.

    >>> minified("/* tile */\n.tile > b {\n  color: red;\n  margin: 0 1px;\n}")
    '.tile>b{color:red;margin:0 1px}'
    """
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s+", " ", css)
    css = re.sub(r"\s*([{};,>])\s*", r"\1", css)
    css = re.sub(r":\s+", ":", css)
    return css.replace(";}", "}").strip()
