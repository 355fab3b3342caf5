"""What every paper says of itself, whoever it is for: language, title, foot, names of values, its words. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from semai.catalogue import Catalogue
from semai.model.library import Library
from semai.model.running_order import RunningOrder


@dataclass(frozen=True, slots=True)
class Printed:
    """as_of: date of the document. simulation: a line for the foot of every page, "" for none. foot: left in the foot of
    pages that have none of their own. value_names, monograms: by slug, in the programme's order. words: labels of the
    printed page. double_sided: whether it is laid out to be printed on both sides.
    """

    language: str
    title: str
    subject: str
    keywords: tuple[str, ...]
    as_of: dt.date
    simulation: str
    foot: str
    value_names: Mapping[str, str]
    monograms: Mapping[str, str]
    words: Mapping[str, str]
    double_sided: bool


def printed(
    library: Library,
    order: RunningOrder | None,
    say: Catalogue,
    labels: Iterable[str],
    *,
    title: str,
    subject: str,
    foot: str,
) -> dict[str, Any]:
    """The fields of `Printed`, to make one of its kinds with. order: None for a paper of no event."""
    programme, values = library.programme, library.values
    return {
        "language": say.language,
        "title": title,
        "subject": subject,
        "keywords": (programme.name, *(value.name for value in values.values())),
        "as_of": programme.as_of,
        "simulation": (order.event.simulation if order and order.event else None) or "",
        "foot": foot,
        "value_names": {slug: value.name for slug, value in values.items()},
        "monograms": {slug: value.monogram for slug, value in values.items()},
        "words": {label: say(f"guides.{label}") for label in labels},
        "double_sided": programme.settings.double_sided,
    }
