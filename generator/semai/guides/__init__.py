"""Facilitator guides: the model in, PDF bytes out.

Start at `render`. `outline` decides what a guide says (pure, golden-tested as text), with `sessions`, `cases` and `sheets`
for its parts; `typeset` is the only module that knows typst, and the pages themselves are templates of the theme. May
import model, theme, artefact, catalogue and slides; knows nothing of the site, the decks or the disk.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from semai.artefact import Artefact, MadeOutputs
from semai.guides.outline import outline
from semai.guides.printing import files
from semai.model.library import Library
from semai.model.running_order import RunningOrder
from semai.theme import Theme

__all__ = ["outline", "render"]


def render(
    library: Library,
    theme: Theme,
    made: MadeOutputs,
    orders: Sequence[RunningOrder],
    *,
    papers: Sequence[str] = (),
    word: bool = False,
) -> Iterator[Artefact]:
    """One guide for each running order, in their order. made: what was built before; a guide needs none of it.

    papers, word: see `printing`.
    """
    guides = ((PurePosixPath(f"guides/{order.slug}.pdf"), outline(library, order)) for order in orders)
    return files(library, theme, guides, papers, word=word)
