"""pydantic's errors as problems of ours: the place by walking along the error's path, the code by the error's type."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel, ValidationError

from semai.problems import Path, Places, Problem

_CODES = {
    "missing": "field-missing",
    "extra_forbidden": "field-unknown",
    "string_type": "want-text",
    "int_type": "want-integer",
    "int_from_float": "want-integer",
    "float_type": "want-number",
    "bool_type": "want-yes-no",
    "tuple_type": "want-list",
    "list_type": "want-list",
    "model_type": "want-mapping",
    "model_attributes_type": "want-mapping",
    "dict_type": "want-mapping",
    "literal_error": "choice-unknown",
    "greater_than_equal": "number-too-small",
    "less_than_equal": "number-too-large",
    "too_short": "list-too-short",
    "too_long": "list-too-long",
    "string_too_short": "text-too-short",
    "string_too_long": "text-too-long-chars",
    "string_pattern_mismatch": "form-wrong",
}
"""pydantic's error type to our code; a type of our own (see model.base) is its code already."""


def from_validation(error: ValidationError, model: type[BaseModel], places: Places) -> Iterator[Problem]:
    """One problem for each of pydantic's errors; of a field that may be several things, the nearest."""
    for item in _one_for_each_field(error, model):
        path = _written(item["loc"], model)
        code = _CODES.get(item["type"], item["type"])
        context: Mapping[str, Any] = item.get("ctx", {})
        facts: dict[str, Any] = {"field": _field(path), "found": _shown(item["input"])}
        place = places.of(path)
        match code:
            case "field-missing":
                place = places.of_key(path[:-1]) if len(path) > 1 else places.of(())
                facts = {"field": str(path[-1]), "example": str(path[-1])}
            case "field-unknown":
                place = places.of_key(path)
                known = list(_model_at(model, path[:-1]).model_fields)
                suggestion = nearest(str(path[-1]), known)
                facts = {"field": str(path[-1]), "suggestion": suggestion, "allowed": ", ".join(known)}
                if suggestion:
                    code = "field-misspelt"
            case "choice-unknown":
                choices = _choices(context)
                facts |= {"allowed": ", ".join(choices), "suggestion": nearest(str(item["input"]), choices)}
            case "number-too-small" | "number-too-large":
                facts["limit"] = context.get("ge", context.get("le"))
            case "list-too-short" | "list-too-long":
                facts |= {"limit": context.get("min_length", context.get("max_length")), "actual": context["actual_length"]}
            case "text-too-short" | "text-too-long-chars":
                facts["limit"] = context.get("min_length", context.get("max_length"))
            case "form-wrong" if str(context.get("pattern", "")).startswith("^https?"):
                code = "address-wrong"
            case "form-wrong" if "a-z0-9" in str(context.get("pattern", "")):
                code = "slug-wrong"
        yield Problem(place, code, facts)


def _one_for_each_field(error: ValidationError, model: type[BaseModel]) -> list[Any]:
    """A field of several kinds gives an error for each kind; the deepest is the one to tell."""
    found: dict[Path, Any] = {}
    for item in error.errors(include_url=False):
        path = _written(item["loc"], model)
        rivals = [p for p in found if p == path or p == path[: len(p)]] if item["type"] != "missing" else []
        for rival in rivals:
            if found[rival]["type"] not in ("missing", "extra_forbidden") and _is_union(found[rival], item):
                del found[rival]
        found.setdefault(path, item)
    return list(found.values())


def _is_union(one: Any, other: Any) -> bool:
    return len(one["loc"]) != len(_strip(one["loc"])) or len(other["loc"]) != len(_strip(other["loc"]))


def _strip(loc: Sequence[Any]) -> Path:
    return tuple(step for step in loc if isinstance(step, int) or _is_key(step))


def _is_key(step: Any) -> bool:
    return isinstance(step, str) and "[" not in step and "-" not in step[:1] and "(" not in step


def _written(loc: Sequence[Any], model: type[BaseModel]) -> Path:
    """The error's path without the names pydantic puts in for the arms of a union."""
    return _strip(loc)


def _field(path: Path) -> str:
    return next((str(step) for step in reversed(path) if isinstance(step, str)), "")


def _shown(value: Any) -> str:
    """What was written, as the editor would recognise it, cut short."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list | tuple):
        return "[…]"
    text = str(value).replace("\n", " ")
    return text if len(text) <= 60 else text[:57] + "…"


def _choices(context: Mapping[str, Any]) -> list[str]:
    """The words of a literal error: pydantic gives them quoted, `'a', 'b' or 'c'`."""
    expected = str(context.get("expected", ""))
    return [part.strip().strip("'") for part in expected.replace(" or ", ", ").split(",") if part.strip()]


def nearest(found: str, known: Sequence[str]) -> str:
    """The known word most like the one found, or "".

    >>> nearest("titel", ["title", "summary"]), nearest("xyz", ["title"])
    ('title', '')
    """
    match = difflib.get_close_matches(found, known, n=1, cutoff=0.6)
    return match[0] if match else ""


def _model_at(model: type[BaseModel], path: Path) -> type[BaseModel]:
    """The model that a mapping at `path` is checked against."""
    kind: Any = model
    for step in path:
        if isinstance(step, int):
            continue
        if isinstance(kind, type) and issubclass(kind, BaseModel) and step in kind.model_fields:
            kind = _inner(kind.model_fields[step].annotation)
    return kind if isinstance(kind, type) and issubclass(kind, BaseModel) else model


def _inner(annotation: Any) -> Any:
    """The model inside Annotated, tuple or union; the annotation itself when there is none."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) is Literal:
        return annotation
    arguments = get_args(annotation)[:1] if get_origin(annotation) is Annotated else get_args(annotation)
    for argument in arguments:
        inner = _inner(argument)
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            return inner
    return annotation
