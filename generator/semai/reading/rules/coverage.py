"""The library as a whole: enough published cases for every value, rank group and behaviour."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from semai.model.library import Library
from semai.problems import Problem


def uncovered(library: Library) -> Iterator[Problem]:
    """Values that too few published cases have as their main value; of the others, behaviours that too few touch."""
    if library.rules.cases is None:
        return
    least, touched = library.rules.cases.per_value, library.rules.cases.per_behaviour
    counts = Counter(id_ for case in library.published_cases for id_ in set(case.behaviours))
    for value in library.values.values():
        cases = [case for case in library.published_cases if case.values.main == value.slug]
        levels = {level for case in cases for level in case.level}
        if len(cases) < least.cases:
            facts = {"found": value.slug, "actual": len(cases), "limit": least.cases}
            yield Problem(value.place_of("name"), "value-cases-few", facts)
            continue  # its next case will touch some of its behaviours
        if cases and len(levels) < least.levels:
            facts = {"found": value.slug, "levels": ", ".join(sorted(levels)), "limit": least.levels}
            yield Problem(value.place_of("name"), "value-levels-few", facts)
        for n in range(1, len(value.behaviours) + 1):
            id_ = value.behaviour_id(n)
            if counts[id_] < touched.cases:
                place = value.place_of("behaviours", n - 1)
                facts = {"found": id_, "actual": counts[id_], "limit": touched.cases}
                yield Problem(place, "behaviour-cases-few", facts)
