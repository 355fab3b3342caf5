"""The roadmap: the phases in order, and which is past, under way, next or later, said in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from semai.model.programme import Phase
from semai.model.reference import RoadmapPhase
from semai.site.desk import Desk
from semai.site.pages import kit
from semai.site.tree import Page

State = Literal["past", "now", "next", "later"]


@dataclass(frozen=True)
class Stage:
    """A phase on the roadmap. number: from 1, of the programme's phases."""

    number: int
    phase: Phase
    plan: RoadmapPhase
    state: State


def page(desk: Desk) -> Page:
    roadmap = desk.library.roadmap
    return desk.page(
        "roadmap.html",
        desk.at.roadmap,
        title=roadmap.title,
        description=roadmap.lead,
        hide=("navigation", "toc"),
        roadmap=roadmap,
        stages=stages(desk),
        tools=tuple(kit.tools(desk)),
    )


def stages(desk: Desk) -> tuple[Stage, ...]:
    roadmap, phases = desk.library.roadmap, [phase.id for phase in desk.library.programme.phases]
    now = next((i for i, plan in enumerate(roadmap.phases) if plan.phase == roadmap.current_phase), 0)
    return tuple(
        Stage(phases.index(plan.phase) + 1, desk.library.phase(plan.phase), plan, state(i, now))
        for i, plan in enumerate(roadmap.phases)
    )


def state(index: int, now: int) -> State:
    """Of the phase at `index` when the phase at `now` is under way.

    >>> [state(index, 1) for index in range(4)]
    ['past', 'now', 'next', 'later']
    """
    if index == now:
        return "now"
    return "past" if index < now else "next" if index == now + 1 else "later"
