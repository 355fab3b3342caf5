"""The colours of the report page, from the tokens: those of the theme, of each value, and of the heat map between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from semai.report.maps import HOTTEST
from semai.theme import Theme

COOLEST, STRONGEST = 0.14, 0.9
"""How much of the action colour the lightest and the strongest cell have, over the colour of a card."""
LEGIBLE = 4.5
"""The least contrast of text, by WCAG 2.2 AA."""


def stylesheet(theme: Theme, values: Sequence[str], css: str) -> str:
    """Custom properties for light and dark, then the theme's own rules. values: slugs in their order."""
    light, dark = theme.tokens.color.light, theme.tokens.color.dark
    return "\n".join(
        [
            ":root{color-scheme:light dark;" + "".join([*_names(light), *_heat(light)]) + "}",
            *_values(theme, values, dark=False),
            "@media screen and (prefers-color-scheme:dark){",
            ":root{" + "".join([*_names(dark), *_heat(dark)]) + "}",
            *_values(theme, values, dark=True),
            "}",
            css,
        ]
    )


def _names(colours: Mapping[str, str]) -> Iterator[str]:
    yield from (f"--{name.replace('_', '-')}:{colour};" for name, colour in colours.items())


def _heat(named: Mapping[str, str]) -> Iterator[str]:
    """`--heat-1` to `--heat-4`, each with the text colour that stands out more on it."""
    for step in range(1, HOTTEST + 1):
        share = COOLEST + (STRONGEST - COOLEST) * (step - 1) / (HOTTEST - 1)
        ground, text = _legible(named, share)
        while contrast(ground, text) < LEGIBLE and share < 1:  # half way between the two, neither text may be seen
            share += 0.02
            ground, text = _legible(named, share)
        yield f"--heat-{step}:{ground};--on-heat-{step}:{text};"


def _legible(named: Mapping[str, str], share: float) -> tuple[str, str]:
    """The ground with so much of the action colour, and the text for it."""
    ground = mixed(named["card"], named["action"], min(share, 1))
    return ground, max((named["ink"], named["on_action"]), key=lambda colour: contrast(colour, ground))


def _values(theme: Theme, values: Sequence[str], *, dark: bool) -> Iterator[str]:
    for number, colours in enumerate(theme.colours(tuple(values)).values(), start=1):
        fill, on = (colours.dark, colours.on_dark) if dark else (colours.color, colours.on_color)
        yield f".v-{number}{{--v:{fill};--v-on:{on}}}"


def mixed(ground: str, over: str, share: float) -> str:
    """The colour between two, both as #RRGGBB. share: of the second.

    >>> mixed("#000000", "#FFFFFF", 0.5)
    '#808080'
    """
    pairs = zip(_channels(ground), _channels(over), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 counts it, 1 to 21.

    >>> round(contrast("#FFFFFF", "#000000"), 1)
    21.0
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
