"""A deck's look in its agency's template: the file it is drawn into, and what the trainer should know.

Start at `dressed`. Layouts of theirs are used as they are where they serve, and ours are added for the rest; a template
never breaks a deck, it only brings notices.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from semai.artefact import Notice
from semai.catalogue import catalogue, languages
from semai.decks.agency.adapt import adapted
from semai.decks.agency.graft import grafted
from semai.decks.agency.matching import Names, find
from semai.decks.agency.seating import Seated, Seating
from semai.decks.agency.template import Agency, agency
from semai.decks.colours import Scheme
from semai.decks.look import Look
from semai.model.template import Template
from semai.slides import SlideDeck


@dataclass(frozen=True)
class Dressed:
    """look: with a variant for each layout. file: an agency's template with our layouts in it."""

    look: Look
    file: bytes
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True)
class Fitting:
    """How a deck sits in a template, before anything is written. seated: by id of our layouts, those that one of theirs was
    found for. looks: of every layout. scheme: of those that are ours.
    """

    agency: Agency
    seated: Mapping[str, Seated]
    looks: Mapping[str, Look]
    scheme: Scheme
    notices: tuple[Notice, ...]

    @property
    def added(self) -> tuple[str, ...]:
        """Ids of our layouts that the file has to be given."""
        return tuple(id_ for id_ in self.looks if id_ not in self.seated or self.seated[id_].look is None)


def fitting(look: Look, template: Template, deck: SlideDeck) -> Fitting:
    """Raises RefusedError where the file cannot be a template at all."""
    found = agency(template.content)
    own = adapted(look, found, deck)
    names = naming(look, template)
    seating = Seating(look, own.looks["points"], found, own.places, deck, names)
    seated = {
        layout.id: seating.of(layout, there)
        for layout in look.deck.layouts
        if (there := find(layout.id, found, names)) is not None
    }
    looks = {id_: (seated[id_].look if id_ in seated else None) or own.looks[id_] for id_ in own.looks}
    fitted = Fitting(found, seated, looks, own.looks["points"].scheme, own.notices)
    return replace(fitted, notices=tuple(_notices(fitted, look, deck)))


def naming(look: Look, template: Template) -> Names:
    """What layouts and placeholders of ours may be called in a template."""
    looks = [replace(look, say=catalogue(language)) for language in languages()]
    mapping = template.mapping
    return Names(looks, mapping.layouts, mapping.placeholders) if mapping else Names(looks)


def dressed(look: Look, template: Template, deck: SlideDeck) -> Dressed:
    """Raises RefusedError where the file cannot be a template at all."""
    fitted = fitting(look, template, deck)
    file, placed = grafted(fitted.agency, {id_: fitted.looks[id_] for id_ in fitted.added}, look)
    return Dressed(replace(look, variants={**fitted.looks, **placed}), file, fitted.notices)


def _notices(fitted: Fitting, look: Look, deck: SlideDeck) -> Iterator[Notice]:
    """What is worth telling of the layouts that this deck uses, then of the look."""
    used = [layout.id for layout in look.deck.layouts if any(slide.layout == layout.id for slide in deck.slides)]
    ours = [id_ for id_ in used if id_ not in fitted.seated]
    if ours:
        yield Notice("layouts-added", {"n": len(ours)})
    for id_ in used:
        if id_ in fitted.seated and fitted.seated[id_].look is None:
            yield Notice(f"layout-{fitted.seated[id_].why}", {"layout": look.layout_name(id_)})
    unsure = [look.layout_name(id_) for id_ in used if id_ in fitted.seated and fitted.seated[id_].unsure]
    if unsure:
        yield Notice("layouts-on-pictures", {"layouts": look.say.listing(unsure)})
    if any(id_ in fitted.added for id_ in used):
        yield from fitted.notices
