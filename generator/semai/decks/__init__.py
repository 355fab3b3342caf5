"""Workshop decks: the outline of an event's slides in, native and editable .pptx bytes out.

Start at `render`. `semai.slides` decides what each slide says; `fit` tells what would not fit its box (quick, `check` asks
it too); `layouts` and `template` make the empty deck from the tokens, `scenes` lists a slide's shapes, `shapes` writes them
as XML; `draw` is the only module that knows python-pptx. `dressing` puts a deck into an agency's template. Knows nothing of
the site, the guides or the disk.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from semai.artefact import Artefact, MadeOutputs
from semai.catalogue import Catalogue
from semai.model.library import Library
from semai.model.running_order import RunningOrder
from semai.model.template import Template
from semai.slides import Audience, outline
from semai.theme import Theme


def render(
    library: Library,
    theme: Theme,
    made: MadeOutputs,
    orders: Sequence[RunningOrder],
    audiences: Sequence[Audience] = ("hall",),
) -> Iterator[Artefact]:
    """For each running order, in the order given, one deck for each audience; its units are slides."""
    # late: checking content asks `semai.decks.fit`, and must not load python-pptx
    from semai.decks.draw import draw
    from semai.decks.look import look
    from semai.decks.template import template

    day = library.programme.as_of
    drawn_as = look(library, theme)
    empty = template(drawn_as)
    for order in orders:
        for audience in audiences:
            deck = outline(library, order, audience)
            path = PurePosixPath("decks", f"{_name(order, audience, drawn_as.say)}.pptx")
            if (theirs := _template_of(library, order)) is None:
                yield Artefact(path, draw(deck, drawn_as, empty, day), len(deck.slides))
                continue
            from semai.decks.agency.dressing import dressed  # later still: most decks need nothing of it

            worn = dressed(drawn_as, theirs, deck)
            yield Artefact(path, draw(deck, worn.look, worn.file, day), len(deck.slides), worn.notices)


def _template_of(library: Library, order: RunningOrder) -> Template | None:
    """The template of the organisation that an event is held for; None where it has none and for a bare workshop."""
    organisation = library.organisations[order.event.organisation] if order.event else None
    return library.templates[organisation.template] if organisation and organisation.template else None


def _name(order: RunningOrder, audience: Audience, say: Catalogue) -> str:
    """Of the file, without its ending: `apel-senin`, `apel-senin-ringkas`."""
    return order.slug if audience == "hall" else f"{order.slug}-{say(f'slides.suffix.{audience}')}"
