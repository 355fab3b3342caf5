"""A thing to bring to a workshop, and how many of it are needed."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from semai.model.base import Frozen, Line


class Supply(Frozen):
    """A line of text alone stands for one of it.

    item: its name, without a number. count: how many for each of `per`. unit: what is counted, e.g. "sheets"; None where
    the item itself is. used_up: whether every method needs its own, as with paper; else all share the most any needs.
    """

    item: Line
    count: Annotated[int, Field(ge=1, le=500)] = 1
    per: Literal["event", "table", "participant", "facilitator"] = "event"
    unit: Line | None = None
    used_up: bool = False

    @model_validator(mode="before")
    @classmethod
    def _name_alone(cls, value: Any) -> Any:
        if isinstance(value, str):
            return {"item": value}
        if value is None or (isinstance(value, dict) and value.keys() & cls.model_fields.keys()):
            return value
        raise PydanticCustomError("supply-form", "a name, or keys", {})
