"""An organisation: where a workshop is held, and the fixed points of its week."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from semai.model.base import Clock, Document, Frozen, Items, Line, Slug

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[Weekday, ...] = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class FixedPoint(Frozen):
    """A stretch of the day that no block may touch, e.g. Friday prayer.

    margin: minutes to keep free before it. meal: people eat in it, so the workshop's own meal is left out.
    """

    title: Line
    start: Clock
    end: Clock
    margin: Annotated[int, Field(ge=0, le=120)] = 0
    meal: bool = False


class WeekdayCalendar(Frozen):
    """ends_by: the latest a workshop may end that day."""

    weekday: Weekday
    fixed_points: Items[FixedPoint] = ()
    ends_by: Clock | None = None


class LocalPractice(Frozen):
    """behaviour: an id such as `akuntabel-1`."""

    behaviour: Slug
    text: Line


class PhaseYear(Frozen):
    phase: Slug
    year: Line
    sources: Items[Slug] = ()


class CultureRole(Frozen):
    role: Line
    task: Line


class Organisation(Document):
    """content/organisations/<slug>.yml.

    time_zone: as printed after a clock time, e.g. WIB. asks_staff_number: only where its accounting demands it.
    districts: the parts it serves, by name.
    note: one line about what here is invented or unchecked. logo: file name of a picture in content/media, in the form of
    PNG or JPEG. template: slug of the one in content/templates that its decks are put into.
    """

    name: Line
    short_name: Line
    city: Line
    region: Line | None = None
    districts: Items[Line] = ()
    time_zone: Line
    note: Line | None = None
    calendar: Items[WeekdayCalendar] = ()
    asks_staff_number: bool = False
    local_practices: Items[LocalPractice] = ()
    years: Items[PhaseYear] = ()
    culture_team: Items[CultureRole] = ()
    logo: Line | None = None
    template: Slug | None = None
    sources: Items[Slug] = ()
