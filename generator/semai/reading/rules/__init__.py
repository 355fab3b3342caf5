"""Content rules: what the documents of a library must hold to beyond their fields.

Start at `broken_rules`. Each module holds the rules of one subject, each rule a small generator of problems; what a rule
demands is data (content/rules.yml) wherever it can be. `reading.refused` looks for words that no text may have.
"""

from __future__ import annotations

from collections.abc import Iterator

from semai.model.library import Library
from semai.problems import Problem
from semai.reading.rules.activities import activity_rules, bank_rules
from semai.reading.rules.alike import alike_cases
from semai.reading.rules.cases import case_rules
from semai.reading.rules.coverage import uncovered
from semai.reading.rules.events import event_rules
from semai.reading.rules.ids import ids_twice
from semai.reading.rules.kit import kit_rules
from semai.reading.rules.official import changed_wording, unseen_sources
from semai.reading.rules.organisations import calendar_rules
from semai.reading.rules.papers import paper_rules
from semai.reading.rules.personal import personal_data
from semai.reading.rules.workshops import workshop_rules


def broken_rules(library: Library) -> Iterator[Problem]:
    """Every rule of the domain that a document of the library does not hold to."""
    yield from ids_twice(library)
    yield from changed_wording(library)
    yield from unseen_sources(library)
    yield from case_rules(library)
    yield from alike_cases(library)
    yield from uncovered(library)
    yield from bank_rules(library)
    yield from activity_rules(library)
    yield from personal_data(library)
    yield from kit_rules(library)
    yield from paper_rules(library)
    untimely = [*calendar_rules(library), *workshop_rules(library)]
    yield from untimely
    yield from event_rules(library, placed=not untimely)
