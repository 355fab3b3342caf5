"""pydantic's errors as problems of ours: the place by walking along the error's path, the code by the error's type.

Start at `from_validation`. One slip often gives several errors (each kind a field may be, the key it should have been);
`_told_once` leaves the one that an editor would name.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel, ValidationError

from semai.problems import Path, Place, Places, Problem, lines_of
from semai.reading.syntax import outside_text

CODES = {
    "missing": "field-missing",
    "extra_forbidden": "field-unknown",
    "string_type": "want-text",
    "int_type": "want-integer",
    "float_type": "want-number",
    "float_parsing": "want-number",
    "bool_type": "want-yes-no",
    "bool_parsing": "want-yes-no",
    "int_parsing": "want-integer",
    "tuple_type": "want-list",
    "list_type": "want-list",
    "model_type": "want-keys",
    "model_attributes_type": "want-keys",
    "dict_type": "want-keys",
    "mapping_type": "want-keys",
    "literal_error": "choice-unknown",
    "greater_than_equal": "number-too-small",
    "less_than_equal": "number-too-large",
    "too_short": "list-too-short",
    "too_long": "list-too-long",
    "string_too_short": "text-empty",
    "string_too_long": "text-too-long-chars",
    "string_pattern_mismatch": "form-wrong",
}
"""pydantic's error type to our code; a type of our own (see model.base) is its code already."""


@dataclass(frozen=True, slots=True)
class _Error:
    """path: in the document as written. arm: whether it comes from one of several kinds that a field may be."""

    path: Path
    code: str
    found: Any
    context: Mapping[str, Any]
    arm: bool


def from_validation(error: ValidationError, model: type[BaseModel], places: Places) -> Iterator[Problem]:
    """One problem for each slip in a document."""
    errors = [_read(item, places) for item in error.errors(include_url=False)]
    lines = lines_of(places.text)
    for one in _told_once(errors, model, places):
        if text := _text_taken_for_keys(one, places, lines):
            yield text
            continue
        code, facts = _told(one, model, places)
        if code == "link-not-allowed":
            facts = dict(one.context)
        of_key = code in ("field-unknown", "field-misspelt") or (code == "field-missing" and len(one.path) > 1)
        path = one.path[:-1] if code == "field-missing" else one.path
        place = places.of_key(path) if of_key else places.of(path)
        yield Problem(places.of_words(path, facts["found"]) if code == "link-not-allowed" else place, code, facts)


def _text_taken_for_keys(one: _Error, places: Places, lines: Sequence[str]) -> Problem | None:
    """A text in which YAML saw a key: an item such as `- Print:`, or a paragraph too far to the left to be one."""
    if one.code == "field-unknown" and one.path in places.keys:
        place = places.of_key(one.path)
        slip = outside_text(lines, place.line)
        return Problem(Place(places.file, slip.line, slip.column), slip.code) if slip else None
    if one.code == "want-text" and isinstance(one.found, dict) and one.found:
        place, key = places.of(one.path), str(next(iter(one.found)))
        alone = isinstance(one.path[-1], int) or not re.fullmatch("[a-z][a-z0-9_]*", key)
        if alone and lines[place.line - 1].startswith(f"{key}:", place.column - 1):
            return Problem(Place(places.file, place.line, place.column + len(key)), "yaml-colon")
    return None


def _read(item: Any, places: Places) -> _Error:
    """The error with its path walked along what was written; steps that pydantic put in for an arm of a union drop out."""
    path: Path = ()
    steps = item["loc"]
    for step in steps:
        if (*path, step) in places.values or (*path, step) in places.keys:
            path = (*path, step)
    arm = len(path) < len(steps)
    if item["type"] == "missing":
        path, arm = (*path, steps[-1]), len(path) + 1 < len(steps)
    return _Error(path, CODES.get(item["type"], item["type"]), item["input"], item.get("ctx", {}), arm)


def _told_once(errors: Sequence[_Error], model: type[BaseModel], places: Places) -> Iterator[_Error]:
    """Of the errors that one slip brings, the one to tell; in the order pydantic found them."""
    missing = {e.path for e in errors if e.code == "field-missing"}
    meant = {
        (*e.path[:-1], _suggestion(e.path, model, places)) for e in errors if e.code == "field-unknown"
    } & missing  # fmt: skip
    seen: set[Path] = set()
    for one in errors:
        deeper = any(other.arm and other.path[: len(one.path)] == one.path != other.path for other in errors)
        if one.path in meant or one.path in seen or (one.arm and deeper):
            continue
        seen.add(one.path)
        rivals = {other.code for other in errors if other.path == one.path}
        if one.arm and {"choice-unknown", "want-list"} <= rivals:
            choice = next(other for other in errors if other.path == one.path and other.code == "choice-unknown")
            one = _Error(one.path, "want-choice-or-list", one.found, choice.context, one.arm)
        yield one


def _told(one: _Error, model: type[BaseModel], places: Places) -> tuple[str, dict[str, Any]]:
    """The code that fits what was written, and the facts of its sentence."""
    code, path = one.code, one.path
    facts: dict[str, Any] = {"field": _field(path), "found": _shown(one.found)}
    if one.found is None and code.startswith("want-"):
        return "text-empty", facts
    match code:
        case "field-unknown":
            known = [name for name in _model_at(model, path[:-1]).model_fields if (*path[:-1], name) not in places.keys]
            suggestion = _suggestion(path, model, places)
            facts = {"field": str(path[-1]), "suggestion": suggestion, "allowed": ", ".join(known)}
            code = "field-misspelt" if suggestion else code
        case "want-text" if isinstance(one.found, dict | list):
            code = "want-text-alone"
        case "want-integer" | "want-number":
            digits = re.search(r"\d+", facts["found"])
            facts["example"] = digits[0] if digits else "10"
        case "choice-unknown" | "want-choice-or-list":
            choices = _choices(one.context)
            facts |= {"allowed": ", ".join(choices), "suggestion": nearest(str(one.found), choices)}
        case "number-too-small" | "number-too-large":
            facts["limit"] = one.context.get("ge", one.context.get("le"))
        case "list-too-short" | "list-too-long":
            facts |= {
                "limit": one.context.get("min_length", one.context.get("max_length")),
                "actual": one.context["actual_length"],
            }
        case "text-too-long-chars":
            facts["limit"] = one.context["max_length"]
        case "form-wrong":
            code = _form(str(one.context["pattern"]))
            if code == "slug-wrong":
                facts["suggestion"] = slugify(str(one.found))
    return code, facts


_FORMS = {"https?": "address-wrong", "[A-Z]{2}-": "code-wrong", "[a-z]{2}$": "language-wrong", "#[0-9A": "colour-wrong"}
"""What a pattern holds, to the code whose sentence says which form is wanted; any other wants a slug."""


def _form(pattern: str) -> str:
    return next((code for piece, code in _FORMS.items() if piece in pattern), "slug-wrong")


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
    return re.findall(r"'([^']*)'", str(context.get("expected", "")))


def nearest(found: str, known: Sequence[str]) -> str:
    """The known word most like the one found, or "".

    >>> nearest("titel", ["title", "summary"]), nearest("xyz", ["title"])
    ('title', '')
    """
    match = difflib.get_close_matches(found, known, n=1, cutoff=0.6)
    return match[0] if match else ""


@lru_cache(maxsize=512)
def by_nearness(found: str, known: frozenset[str]) -> tuple[str, ...]:
    """All the known words, those most like the one found first.

    >>> by_nearness("carefull", frozenset({"candid", "careful", "kind"}))
    ('careful', 'candid', 'kind')
    """
    compared = difflib.SequenceMatcher(b=found, autojunk=False)

    def likeness(word: str) -> float:
        compared.set_seq1(word)
        return compared.ratio()

    return tuple(sorted(known, key=lambda word: (-likeness(word), word)))


def slugify(text: str) -> str:
    """The nearest usable name for a file or an id.

    >>> slugify("Kursi Plastik & Tenda")
    'kursi-plastik-tenda'
    """
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def _suggestion(path: Path, model: type[BaseModel], places: Places) -> str:
    """The key that the unknown one at `path` was meant to be: one that is not written there already."""
    around = path[:-1]
    return nearest(
        str(path[-1]), [name for name in _model_at(model, around).model_fields if (*around, name) not in places.keys]
    )


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
