"""Drawings as SVG: one inline sprite per page with only those it uses, whole files for logo and favicon, the seedbed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape

from semai.theme import Icon, Theme

_USED = re.compile(r'<use href="#i-([a-z0-9-]+)"')


def use(name: str) -> str:
    """A place on the page where the drawing `name` of the sprite is shown. Always decoration: words stand beside it."""
    return f'<svg class="i" aria-hidden="true" focusable="false"><use href="#i-{name}"></use></svg>'


def used(body: str) -> tuple[str, ...]:
    """The drawings a page shows, each once, in the order of first use."""
    return tuple(dict.fromkeys(_USED.findall(body)))


def sprite(theme: Theme, names: Iterable[str]) -> str:
    """The drawings `names` as symbols, to stand once on a page."""
    symbols = "".join(
        f'<symbol id="i-{name}" viewBox="{_box(theme.icons[name])}">{_paths(theme.icons[name])}</symbol>'
        for name in names
    )
    if not symbols:
        return ""
    return f'<svg class="sprite" aria-hidden="true" focusable="false" width="0" height="0">{symbols}</svg>'


def file(icon: Icon, *, colours: bool = False) -> str:
    """The drawing as an SVG document. colours: with its own, else it takes that of the text around it."""
    fill = "" if colours else ' fill="currentColor"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{_box(icon)}"{fill}>{_paths(icon, colours=colours)}</svg>'


def _box(icon: Icon) -> str:
    return f"0 0 {icon.size:g} {icon.size:g}"


def _paths(icon: Icon, *, colours: bool = False) -> str:
    fills = [f' fill="{escape(fill)}"' if colours and fill else "" for fill in icon.fills]
    return "".join(
        f'<path{fill} fill-rule="evenodd" d="{escape(d)}"/>' for d, fill in zip(icon.paths, fills, strict=True)
    )


def value_icon(theme: Theme, value: str) -> str:
    """The name of a value's drawing."""
    return f"value-{value}" if f"value-{value}" in theme.icons else "value-default"


def phase_icon(theme: Theme, number: int) -> str:
    """The name of the drawing of phase `number`, counting from 1; past the last drawing, the last."""
    last = max(
        (name for name in theme.icons if name.startswith("phase-")), key=lambda name: int(name.rpartition("-")[2])
    )
    return f"phase-{number}" if f"phase-{number}" in theme.icons else last


# The seedbed ----------------------------------------------------------------------------------------------------------

CELL = 48


def seedbed(values: Sequence[str], phases: int) -> str:
    """The grid of all values (columns) in all phases (rows, the first at the bottom). Fills come from the stylesheet."""
    rows = [_STAGES[_stage(phase, phases)] for phase in reversed(range(phases))]
    cells = "".join(
        f'<g data-value="{escape(value)}" transform="translate({column * CELL})">'
        + "".join(f'<g transform="translate(0 {row * CELL})">{draw(column)}</g>' for row, draw in enumerate(rows))
        + "</g>"
        for column, value in enumerate(values)
    )
    return (
        f'<svg class="seedbed__cells" viewBox="0 0 {len(values) * CELL} {phases * CELL}" aria-hidden="true" '
        f'focusable="false">{cells}</svg>'
    )


def _stage(phase: int, phases: int) -> int:
    """Which of the four drawn stages stands for a phase, both counting from 0; the last phase is always the last stage.

    >>> [_stage(phase, 4) for phase in range(4)], [_stage(phase, 2) for phase in range(2)]
    ([0, 1, 2, 3], [0, 3])
    """
    return round(phase * (len(_STAGES) - 1) / (phases - 1)) if phases > 1 else len(_STAGES) - 1


def _seed(column: int) -> str:
    return '<circle class="bed-v" cx="24" cy="24" r="6.5"/>'


def _sprout(column: int) -> str:
    leaves = "M23 36C14.7 36 10 29 10 14C18.3 14 23 21 23 36ZM25 36C33.3 36 38 29 38 14C29.7 14 25 21 25 36Z"
    return f'<path class="bed-1" d="M0 0H48V48H0Z"/><path class="bed-v" d="{leaves}"/>'


def _leaf(column: int) -> str:
    rising = "M0 48C0 21.5 21.5 0 48 0C48 26.5 26.5 48 0 48Z"
    falling = "M48 48C48 21.5 26.5 0 0 0C0 26.5 21.5 48 48 48Z"
    return f'<path class="bed-2" d="M0 0H48V48H0Z"/><path class="bed-v" d="{falling if column % 2 else rising}"/>'


def _flower(column: int) -> str:
    petal = "M23 23C12.5 23 4 14.5 4 4C14.5 4 23 12.5 23 23Z"
    petals = "".join(
        f'<path class="bed-on" transform="rotate({turn} 24 24)" d="{petal}"/>' for turn in (0, 90, 180, 270)
    )
    return f'<path class="bed-v" d="M0 0H48V48H0Z"/>{petals}'


_STAGES = (_seed, _sprout, _leaf, _flower)
