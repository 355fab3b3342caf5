"""The overview of all values, and one page for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from semai.model.value import Behaviour, Value
from semai.site.desk import Desk
from semai.site.icons import value_icon
from semai.site.tree import Page


@dataclass(frozen=True)
class Guide:
    """A behaviour on the page of its value. id: the anchor. number: from 1."""

    id: str
    number: int
    behaviour: Behaviour


@dataclass(frozen=True)
class OtherWording:
    """An older official wording where it differs. label: of what."""

    label: str
    text: str


def pages(desk: Desk) -> Iterator[Page]:
    yield _overview(desk)
    for value in desk.library.values.values():
        yield _value(desk, value)


def _overview(desk: Desk) -> Page:
    programme = desk.library.programme
    ids = dict.fromkeys(source for value in desk.library.values.values() for source in value.sources)
    return desk.page(
        "values.html",
        desk.at.values,
        title=programme.home.values_title,
        description=programme.home.values_lead,
        hide=("toc",),
        lead=programme.home.values_lead,
        guides={slug: guides(value) for slug, value in desk.library.values.items()},
        sources=desk.quoted(tuple(ids)),
    )


def _value(desk: Desk, value: Value) -> Page:
    return desk.page(
        "value.html",
        desk.at.value(value.slug),
        title=value.name,
        description=f"{value.name}: {value.definition.law}.",
        icon=value_icon(desk.theme, value.slug),
        value=value,
        number=desk.library.position(value.slug),
        guides=guides(value),
        other_wordings=other_wordings(desk, value),
        sources=desk.quoted(value.sources),
        wisdom_sources=desk.quoted(value.local_wisdom.sources) if value.local_wisdom else (),
        cases=tuple(case for case in desk.library.cases_of(value.slug) if case.values.main == value.slug),
        others=tuple(case for case in desk.library.cases_of(value.slug) if case.values.main != value.slug),
        case_minutes=desk.case_minutes,
        reading_minutes=desk.minutes_to_read(value.reading) if value.reading else 0,
    )


def guides(value: Value) -> tuple[Guide, ...]:
    return tuple(Guide(value.behaviour_id(n), n, behaviour) for n, behaviour in enumerate(value.behaviours, start=1))


def other_wordings(desk: Desk, value: Value) -> tuple[OtherWording, ...]:
    """Where the circular says it otherwise: of the definition, then of each behaviour."""
    found = []
    if value.definition.circular and value.definition.circular != value.definition.law:
        found.append(OtherWording(desk.say("site.value.definition"), value.definition.circular))
    for n, behaviour in enumerate(value.behaviours, start=1):
        if behaviour.circular and behaviour.circular != behaviour.law:
            found.append(OtherWording(desk.say("site.value.behaviour-number", number=n), behaviour.circular))
    return tuple(found)
