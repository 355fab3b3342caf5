"""What a template has to have and what this one has: for `semai check` as problems, for its designer as a list.

`problems` looks at every template that an organisation uses; `report` tells a designer of one file what it is used for,
what would be added, and what could not be kept. Neither loads anything heavy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from semai.artefact import Notice
from semai.catalogue import Catalogue
from semai.decks.agency.dressing import Fitting, fitting, naming
from semai.decks.agency.graft import grafted
from semai.decks.agency.matching import Names, find
from semai.decks.agency.opening import RefusedError
from semai.decks.agency.template import FOOTERS, Agency, Sheet, agency
from semai.decks.look import Look, look
from semai.model.library import Library
from semai.model.template import Template, TemplateMapping
from semai.problems import Problem
from semai.slides import SlideDeck
from semai.theme import Layout, Theme

INDENT = "    "


def problems(library: Library, theme: Theme) -> Iterator[Problem]:
    """What is wrong with templates in use: told where an organisation names the file, or in the mapping beside it."""
    drawn: Look | None = None
    for organisation in library.organisations.values():
        if organisation.template is None:
            continue
        template = library.templates[organisation.template]
        try:
            found = agency(template.content)
            drawn = drawn or look(library, theme)
            grafted(found, {}, drawn)  # so that no build meets what is wrong with it first
        except RefusedError as refused:
            yield Problem(organisation.place_of("template"), refused.code, {"file": template.file, **refused.facts})
            continue
        if template.mapping is not None:
            yield from _mapping(template.mapping, found, drawn, naming(drawn, template))


def _mapping(mapping: TemplateMapping, found: Agency, drawn: Look, names: Names) -> Iterator[Problem]:
    layouts = {layout.id: layout for layout in drawn.deck.layouts}
    sheets = tuple(dict.fromkeys(sheet.name for sheet in found.layouts))
    for id_, name in mapping.layouts.items():
        if id_ not in layouts:
            yield _no_such("template-layout-unknown", mapping, ("layouts", id_), id_, tuple(layouts))
        elif name not in sheets:
            yield _no_such("template-layout-missing", mapping, ("layouts", id_), name, sheets)
    for id_, boxes in mapping.placeholders.items():
        if id_ not in layouts:
            yield _no_such("template-layout-unknown", mapping, ("placeholders", id_), id_, tuple(layouts))
            continue
        ours = tuple(box.id for box in layouts[id_].placeholders)
        there = find(id_, found, names)
        theirs = tuple(seat.name for seat in there.sheet.seats) if there else ()
        for box, name in boxes.items():
            if box not in ours:
                yield _no_such("template-placeholder-unknown", mapping, ("placeholders", id_, box), box, ours)
            elif there is not None and name not in theirs:
                yield _no_such("template-placeholder-missing", mapping, ("placeholders", id_, box), name, theirs)


def _no_such(code: str, mapping: TemplateMapping, path: tuple[str, ...], found: str, allowed: Sequence[str]) -> Problem:
    near = get_close_matches(found.lower(), [name.lower() for name in allowed], 1)
    suggestion = next((name for name in allowed if near and name.lower() == near[0]), "")
    return Problem(mapping.place_of(*path), code, {"found": found, "suggestion": suggestion, "allowed": tuple(allowed)})


# For a designer ---------------------------------------------------------------------------------------------------------


def report(drawn: Look, template: Template, deck: SlideDeck, say: Catalogue) -> str:
    """What the file is, layout by layout, and what to know of its look. Raises RefusedError where it cannot be used."""
    fitted = fitting(drawn, template, deck)
    return "\n".join(_lines(drawn, template, fitted, say)) + "\n"


def _lines(drawn: Look, template: Template, fitted: Fitting, say: Catalogue) -> Iterator[str]:
    found = fitted.agency
    size = {"width": say.number(found.width, decimals=1), "height": say.number(found.height, decimals=1)}
    count = sum(1 for _ in found.layouts)
    yield say("decks.contract.file", masters=len(found.masters), layouts=count, **size)
    yield ""
    yield say("decks.contract.layouts")
    for layout in drawn.deck.layouts:
        yield from _layout(layout, drawn, template, fitted, say)
    yield ""
    yield say("decks.contract.look")
    told = [notice for notice in fitted.notices if not notice.code.startswith("layout")]
    yield from (INDENT + words(notice, say) for notice in told)
    if not told:
        yield INDENT + say("decks.contract.all-well")
    yield from _colours(drawn, fitted, say)
    yield ""
    yield say("decks.contract.mapping")
    names = sorted({sheet.name for sheet in found.layouts if sheet.name})
    yield from (INDENT + name for name in names)


def _layout(layout: Layout, drawn: Look, template: Template, fitted: Fitting, say: Catalogue) -> Iterator[str]:
    """A layout of ours: what it is called, what it holds, and which of theirs it is."""
    names = [drawn.shape_name(box.id) for box in layout.placeholders]
    yield f"{INDENT}{drawn.layout_name(layout.id)} ({layout.id})"
    yield INDENT * 2 + say("decks.contract.holds", placeholders=", ".join(names))
    there = find(layout.id, fitted.agency, naming(drawn, template))
    if there is None:
        yield INDENT * 2 + say("decks.contract.added")
        return
    seated = fitted.seated[layout.id]
    if seated.look is not None:
        yield INDENT * 2 + say("decks.contract.used", layout=there.sheet.name)
    else:
        yield INDENT * 2 + say("decks.contract.unused", layout=there.sheet.name, why=say(f"decks.why.{seated.why}"))
        yield INDENT * 2 + say("decks.contract.has", placeholders=_listed(there.sheet))


def _listed(sheet: Sheet) -> str:
    return ", ".join(seat.name for seat in sheet.seats if seat.type not in FOOTERS) or "–"


def _colours(drawn: Look, fitted: Fitting, say: Catalogue) -> Iterator[str]:
    """Each colour of theirs in which text could not be read, and what it becomes there."""
    if not fitted.added:
        return
    scheme = fitted.scheme
    names = {"ink": "ink", "action": "action:text", **{f"value:{v}": f"value:{v}:text" for v in drawn.values}}
    for name, text in names.items():
        slot = scheme.slot_of(text)
        before, after = scheme.slots.get(slot, ""), scheme.names.get(text, "")
        if before and after and before != after:
            what = drawn.values.get(name.partition(":")[2], "") or say(f"decks.colour.{name}")
            yield INDENT + say("decks.contract.colour", what=what, slot=slot, before=before, after=after)


def words(notice: Notice, say: Catalogue) -> str:
    """A notice in the reader's language."""
    return say(f"decks.notice.{notice.code}", **notice.facts)
