"""How many published cases and test items there are for each value, level, sector and behaviour; where there are too few.

Start at `coverage`, then `thin_spots`. What is too few comes from content/rules.yml, where 0 asks for nothing; where that
says nothing at all, from the constants here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from semai.model.library import Library
from semai.report.findings import Coverage, Matrix, Tally, Thin, ThinSpot

CASES_OF_A_VALUE = 3
LEVELS_OF_A_VALUE = 2
CASES_OF_A_BEHAVIOUR = 2
ITEMS_OF_A_VALUE = 5
ITEM_LEVELS_OF_A_VALUE = 2


def coverage(library: Library) -> Coverage:
    programme = library.programme
    levels, sectors = [term.id for term in programme.levels], [term.id for term in programme.sectors]
    cases = library.published_cases
    told = Counter(id_ for case in cases for id_ in set(case.behaviours))
    return Coverage(
        levels=_matrix(levels, ((case.level, case.values.main, case.values.tension) for case in cases)),
        sectors=_matrix(sectors, (((case.sector,), case.values.main, case.values.tension) for case in cases)),
        behaviours={id_: told[id_] for value in library.values for id_ in _behaviours(library, value)},
        items=_matrix(
            levels, (((item.level,), item.value, ()) for bank in library.questions.values() for item in bank.items)
        ),
    )


def _behaviours(library: Library, value: str) -> tuple[str, ...]:
    it = library.values[value]
    return tuple(it.behaviour_id(number) for number in range(1, len(it.behaviours) + 1))


def _matrix(rows: Iterable[str], things: Iterable[tuple[tuple[str, ...], str, tuple[str, ...]]]) -> Matrix:
    """things: each with its rows, its main value, and the values in tension with that one."""
    main: Counter[tuple[str, str]] = Counter()
    tension: Counter[tuple[str, str]] = Counter()
    in_row: Counter[str] = Counter()
    main_of: Counter[str] = Counter()
    tension_of: Counter[str] = Counter()
    for its_rows, value, others in things:
        in_row.update(set(its_rows))
        main.update((row, value) for row in set(its_rows))
        tension.update((row, other) for row in set(its_rows) for other in set(others))
        main_of[value] += 1
        tension_of.update(set(others))
    return Matrix(
        tuple(rows),
        {cell: Tally(main[cell], tension[cell]) for cell in main | tension},
        dict(in_row),
        {value: Tally(main_of[value], tension_of[value]) for value in main_of | tension_of},
    )


# Too little -----------------------------------------------------------------------------------------------------------

_IMPORTANCE: tuple[Thin, ...] = (
    "value-cases", "behaviour-cases", "value-levels", "value-items", "value-item-levels", "level-cases", "sector-cases",
)  # fmt: skip


def thin_spots(library: Library, covered: Coverage) -> tuple[ThinSpot, ...]:
    """What there is too little of, the most important first: nothing at all before too few, then kind by kind."""
    found = [*_values(library, covered), *_behaviour_spots(library, covered), *_terms(library, covered)]
    return tuple(sorted(found, key=lambda spot: (_rank(spot), spot.found)))


def _rank(spot: ThinSpot) -> tuple[bool, int]:
    """A level or a sector without a case comes last all the same: not every office has had its case yet."""
    lesser = spot.kind in ("level-cases", "sector-cases")
    return lesser or spot.found > 0, _IMPORTANCE.index(spot.kind)


def _asked(rule: BaseModel | None, field: str, otherwise: int) -> int:
    """The number that a rule gives, which may be 0; `otherwise` where nobody wrote one."""
    return int(getattr(rule, field)) if rule is not None and field in rule.model_fields_set else otherwise


def _values(library: Library, covered: Coverage) -> Iterator[ThinSpot]:
    asked = library.rules.cases.per_value if library.rules.cases else None
    least_cases, least_levels = _asked(asked, "cases", CASES_OF_A_VALUE), _asked(asked, "levels", LEVELS_OF_A_VALUE)
    for slug, value in library.values.items():
        cases = [case for case in library.published_cases if case.values.main == slug]
        levels = {level for case in cases for level in case.level}
        items = covered.items.value_totals.get(slug, Tally()).total
        item_levels = [level for level in covered.items.rows if covered.items.at(level, slug).total]
        place = value.place_of()
        if len(cases) < least_cases:
            yield ThinSpot("value-cases", slug, len(cases), least_cases, place)
        if cases and len(levels) < least_levels:
            yield ThinSpot("value-levels", slug, len(levels), least_levels, place)
        if items < ITEMS_OF_A_VALUE:
            yield ThinSpot("value-items", slug, items, ITEMS_OF_A_VALUE, place)
        if items and len(item_levels) < ITEM_LEVELS_OF_A_VALUE:
            yield ThinSpot("value-item-levels", slug, len(item_levels), ITEM_LEVELS_OF_A_VALUE, place)


def _behaviour_spots(library: Library, covered: Coverage) -> Iterator[ThinSpot]:
    least = _asked(library.rules.cases.per_behaviour if library.rules.cases else None, "cases", CASES_OF_A_BEHAVIOUR)
    for value in library.values.values():
        for number in range(1, len(value.behaviours) + 1):
            cases = covered.behaviours[value.behaviour_id(number)]
            if cases < least:
                place = value.place_of("behaviours", number - 1)
                yield ThinSpot("behaviour-cases", value.behaviour_id(number), cases, least, place)


def _terms(library: Library, covered: Coverage) -> Iterator[ThinSpot]:
    programme = library.programme
    for index, level in enumerate(programme.levels):
        if not covered.levels.row_totals.get(level.id):
            yield ThinSpot("level-cases", level.id, 0, 1, programme.place_of("levels", index))
    for index, sector in enumerate(programme.sectors):
        if not covered.sectors.row_totals.get(sector.id):
            yield ThinSpot("sector-cases", sector.id, 0, 1, programme.place_of("sectors", index))
