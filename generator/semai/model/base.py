"""What every document from content/ is made of: frozen, strict pydantic models and the field types they share.

Strict means that `minutes: "90"` is a mistake and not ninety; the adapters below say what is accepted instead where YAML
has no type of its own (dates, clock times, tuples). May import problems and its own room.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, GetCoreSchemaHandler, PrivateAttr, WithJsonSchema
from pydantic_core import PydanticCustomError, core_schema

from semai.model.text import RichText, refused_links
from semai.problems import Path, Place, Places

T = TypeVar("T")


class Frozen(BaseModel):
    """A value from content/: cannot change, takes no unknown keys, converts nothing."""

    # defer_build: a part is checked as part of its document, so only documents need a validator of their own.
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True)


class Document(Frozen):
    """One file of content/. `slug` is its file name; `place_of` says where a field of it was written."""

    _slug: str = PrivateAttr(default="")
    _places: Places = PrivateAttr(default_factory=lambda: Places(""))

    @property
    def slug(self) -> str:
        return self._slug

    def place_of(self, *path: str | int) -> Place:
        """Where the field at `path` stands, e.g. `case.place_of("options", 2, "short")`."""
        return self._places.of(path)

    def place_of_words(self, path: Path, words: str) -> Place:
        """Where `words` stand inside the text at `path`, as far as that can be told."""
        if isinstance(self._places.values.get(("text",)), tuple):  # a page: one text, however it was taken apart
            path = ("text",)
        return self._places.of_words(path, words)

    def located(self, slug: str, places: Places) -> Document:
        """Called once by `reading`, before anybody else sees the document."""
        self._slug, self._places = slug, places
        return self


def _tuple(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


Items = Annotated[tuple[T, ...], BeforeValidator(_tuple, json_schema_input_type=list[Any])]
"""A YAML list, kept as a tuple."""


def _reject(code: str) -> Callable[[Any], PydanticCustomError]:
    return lambda found: PydanticCustomError(code, "{found}", {"found": str(found)})


def _date(value: Any) -> Any:
    if isinstance(value, str):
        try:
            if re.fullmatch(r"(19|2\d)\d{2}-\d{2}-\d{2}", value):  # so that there are days a year before and after it
                return dt.date.fromisoformat(value)
        except ValueError:
            pass
        raise _reject("date-invalid")(value)
    if isinstance(value, dt.date):
        return value
    raise _reject("date-invalid")(value)


Date = Annotated[dt.date, BeforeValidator(_date, json_schema_input_type=str)]
"""A day of the years 1900 to 2999, written 2026-11-27."""


def clock_minutes(text: str) -> int | None:
    """Minutes after midnight of a clock time written with dot or colon; None where it is none.

    >>> clock_minutes("07.30"), clock_minutes("13:05"), clock_minutes("24.10")
    (450, 785, None)
    """
    if not (match := re.fullmatch(r"([01]?\d|2[0-3])[.:]([0-5]\d)", text)):
        return None
    return int(match[1]) * 60 + int(match[2])


def _clock(value: Any) -> Any:
    minutes = clock_minutes(value) if isinstance(value, str) else None
    if minutes is None:
        raise _reject("clock-invalid")(value)
    return minutes


Clock = Annotated[int, BeforeValidator(_clock, json_schema_input_type=str)]
"""A time of day, written 08.30 or 08:30; kept as whole minutes after midnight."""


def _number(value: Any) -> Any:
    if isinstance(value, str) and re.fullmatch(r"\d+\.\d+", value):
        return float(value)
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


Number = Annotated[float, BeforeValidator(_number)]

SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Slug = Annotated[str, Field(pattern=SLUG_PATTERN)]
"""The name of a file of content/ or of a part of one: lower case, digits, hyphens."""


def _line(value: Any) -> Any:
    if isinstance(value, str):
        if not value.strip():
            raise PydanticCustomError("text-empty", "empty", {})
        if "\n" in value.strip():
            raise PydanticCustomError("text-one-line", "more than one line", {})
        return value.strip()
    return value


Line = Annotated[str, BeforeValidator(_line)]
"""Plain text on one line: a title, a label, a short form for a slide. No Markdown."""


def _rich(value: Any) -> Any:
    if isinstance(value, RichText):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("string_type", "text wanted", {})
    if not value.strip():
        raise PydanticCustomError("text-empty", "empty", {})
    rich = RichText.parse(value)
    for href in refused_links(rich):
        raise PydanticCustomError("link-not-allowed", "{found}", {"found": href})
    return rich


class _ParsedText:
    """Asks `_rich` and looks no further: the tree it gives is sound, and its types would be a schema for every field."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(_rich)


Rich = Annotated[RichText, _ParsedText(), WithJsonSchema({"type": "string"})]
"""Running text in the small safe Markdown of `model.text`."""

Minutes = Annotated[int, Field(ge=1, le=600)]
"""Whole minutes."""

__all__ = [
    "SLUG_PATTERN",
    "Clock",
    "Date",
    "Document",
    "Frozen",
    "Items",
    "Line",
    "Minutes",
    "Number",
    "Path",
    "Rich",
    "Slug",
    "clock_minutes",
]
