"""The options of a case: each does something to every value, and none is the answer key or there to fill the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import get_args

from semai.model.case_study import OPTION_LETTERS, Alignment, CaseStudy
from semai.problems import Problem

_BEST_FIRST = get_args(Alignment)


def option_rules(case: CaseStudy) -> Iterator[Problem]:
    """Every option by itself; then, where the effects of each are sound, against the others."""
    wrong = [problem for i in range(len(case.options)) for problem in _effects(case, i)]
    yield from wrong
    if not wrong:
        yield from _dominated(case)


def _letter(index: int) -> str:
    return OPTION_LETTERS[index].upper()


def _effects(case: CaseStudy, index: int) -> Iterator[Problem]:
    """An option says what it does to every value, and is neither the answer key nor a thing nobody would do."""
    option = case.options[index]
    missing = [value for value in case.values.all if value not in {effect.value for effect in option.effects}]
    place = case.place_of("options", index, "effects")
    if missing:
        yield Problem(place, "effect-missing", {"option": _letter(index), "missing": ", ".join(missing)})
    elif all(effect.alignment == "aligned" for effect in option.effects):
        yield Problem(place, "option-all-aligned", {"option": _letter(index)})
    elif all(effect.alignment == "not_yet" for effect in option.effects):
        yield Problem(place, "option-none-aligned", {"option": _letter(index)})


def _dominated(case: CaseStudy) -> Iterator[Problem]:
    """An option that another is at least as good as for every value, and better than for one: who would take it?"""
    ranks = [{effect.value: _BEST_FIRST.index(effect.alignment) for effect in o.effects} for o in case.options]
    for i, worse in enumerate(ranks):
        better = next((j for j, other in enumerate(ranks) if _beats(other, worse, case.values.all)), None)
        if better is not None:
            facts = {"option": _letter(i), "better": _letter(better)}
            yield Problem(case.place_of("options", i, "effects"), "option-dominated", facts)


def _beats(one: Mapping[str, int], other: Mapping[str, int], values: tuple[str, ...]) -> bool:
    """Whether `one` is nowhere worse than `other` and somewhere better; 0 is the best rank."""
    return all(one[v] <= other[v] for v in values) and any(one[v] < other[v] for v in values)
