"""The programme: which values in which order, the phases they grow through, and the settings of this workspace."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from semai.model.base import Date, Document, Frozen, Items, Line, Slug


class Term(Frozen):
    """A word of a closed list that documents refer to by id: a rank group, a sector."""

    id: Slug
    name: Line


class Phase(Frozen):
    """One of the phases a value grows through, in order.

    verb: what it makes of a reader, in one word. short: one line for slides and the home page. evidence: what shows that
    it happened.
    """

    id: Slug
    name: Line
    verb: Line
    question: Line
    short: Line
    typical: Items[Line]
    evidence: Items[Line]


class Publish(Frozen):
    """trainer_materials: whether decks and guides may be downloaded from the public site."""

    trainer_materials: bool = False


class Settings(Frozen):
    """lesson_hour_minutes: length of one lesson hour. paper: the sheet guides are laid out for.
    double_sided: whether sheets are printed on both sides, so that what is copied begins a right-hand page.
    review_after_months: after how long a case or a source is read again; see `semai report`.
    """

    lesson_hour_minutes: Annotated[int, Field(ge=30, le=90)] = 45
    paper: Literal["a4", "f4"] = "a4"
    double_sided: bool = True
    site_address: Annotated[str, Field(pattern=r"^https?://[^\s/]+(/[^\s]*)?$")] | None = None
    publish: Publish = Publish.model_construct()
    review_after_months: Annotated[int, Field(ge=1, le=120)] = 12


class Home(Frozen):
    """The words of the site's first page. values_title, phases_title: the headings over values and phases."""

    title: Line
    lead: Line
    values_title: Line
    values_lead: Line
    phases_title: Line
    phases_lead: Line


class Programme(Document):
    """content/programme.yml.

    name: of the set of values, e.g. in a footer. site_name: of the site and the brand line. values: slugs in the fixed
    order. levels, sectors: the closed lists that cases choose from. as_of: the day the content speaks for; the clock of
    every output. featured_case: the case the home page shows.
    """

    name: Line
    site_name: Line
    slogan: Line | None = None
    description: Line
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")]
    as_of: Date
    version: Line
    values: Annotated[Items[Slug], Field(min_length=1, max_length=12)]
    phases: Annotated[Items[Phase], Field(min_length=1, max_length=6)]
    levels: Items[Term]
    sectors: Items[Term]
    home: Home
    featured_case: Slug | None = None
    fiction_line: Line
    copyright: Line
    settings: Settings = Settings.model_construct()
    reading_words_per_minute: Annotated[int, Field(ge=60, le=400)] = 180
