"""The participants' pack and the committee's: the model in, files out. An output of its own; start at `render`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from semai.artefact import Artefact, MadeOutputs
from semai.guides.committee import committee_pack
from semai.guides.participants import participant_pack
from semai.guides.printing import files
from semai.guides.typeset import Outline
from semai.model.library import Library
from semai.model.running_order import RunningOrder
from semai.theme import Theme


def render(
    library: Library,
    theme: Theme,
    made: MadeOutputs,
    orders: Sequence[RunningOrder],
    *,
    papers: Sequence[str] = (),
    word: bool = False,
) -> Iterator[Artefact]:
    """Both for each running order, in their order. made: what was built before; a pack needs none of it."""
    return files(library, theme, _packs(library, orders), papers, word=word)


def _packs(library: Library, orders: Sequence[RunningOrder]) -> Iterator[tuple[PurePosixPath, Outline]]:
    for order in orders:
        yield PurePosixPath(f"participants/{order.slug}.pdf"), participant_pack(library, order)
        yield PurePosixPath(f"committee/{order.slug}.pdf"), committee_pack(library, order)
