"""Activities and question banks: minutes that add up, and one right answer."""

from __future__ import annotations

from collections.abc import Iterator

from semai.model.library import Library
from semai.problems import Problem


def activity_rules(library: Library) -> Iterator[Problem]:
    """The steps fill the planned minutes, and the least is not more than these."""
    for activity in library.activities.values():
        total = sum(step.minutes for step in activity.steps)
        if total != activity.minutes:
            counts = {"actual": total, "limit": activity.minutes}
            yield Problem(activity.place_of("minutes"), "activity-minutes", counts)
        if activity.least_minutes > activity.minutes:
            yield Problem(activity.place_of("least_minutes"), "least-over-planned", {"found": activity.least_minutes})


def bank_rules(library: Library) -> Iterator[Problem]:
    """Every item has exactly one right answer."""
    for bank in library.questions.values():
        for i, item in enumerate(bank.items):
            if sum(answer.right for answer in item.answers) != 1:
                yield Problem(bank.place_of("items", i, "answers"), "answers-one-right")
