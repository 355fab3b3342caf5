"""The library of cases, and one page for each published case. No page carries anything of a teaching note."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from semai.model.case_study import OPTION_LETTERS, CaseStudy, Option
from semai.model.value import Behaviour, Value
from semai.site.desk import Desk
from semai.site.tree import Page


@dataclass(frozen=True)
class Choice:
    """An option on the page. anchor: its address. letter: as it is printed."""

    anchor: str
    letter: str
    option: Option


@dataclass(frozen=True)
class Asked:
    """Questions of one ORID kind that follow each other."""

    label: str
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Linked:
    """A behaviour the case is about. id: its anchor on the page of its value."""

    id: str
    value: Value
    behaviour: Behaviour


def pages(desk: Desk) -> Iterator[Page]:
    yield _library(desk)
    for case in desk.cases:
        yield _case(desk, case)


def _library(desk: Desk) -> Page:
    return desk.page(
        "cases.html",
        desk.at.cases,
        title=desk.say("site.nav.cases"),
        description=desk.say("site.cases.lead"),
        hide=("navigation", "toc"),
        cases=desk.cases,
        case_minutes=desk.case_minutes,
    )


def _case(desk: Desk, case: CaseStudy) -> Page:
    after = next_case(desk, case)
    return desk.page(
        "case.html",
        desk.at.case(case.slug),
        title=case.title,
        description=case.summary,
        hide=("navigation",),
        parent=desk.at.cases,
        case=case,
        tags=tuple(desk.value(slug) for slug in case.values.all),
        levels=tuple(desk.library.level(id_).name for id_ in case.level),
        case_minutes=desk.case_minutes,
        choices=choices(desk, case),
        questions=questions(desk, case),
        behaviours=linked(desk, case),
        sources=desk.quoted(case.sources),
        fiction_line=desk.library.programme.fiction_line,
        after=after,
        updated=desk.say.date(case.updated),
    )


def choices(desk: Desk, case: CaseStudy) -> tuple[Choice, ...]:
    return tuple(
        Choice(desk.say("site.case.option-anchor", letter=letter), letter.upper(), option)
        for letter, option in zip(OPTION_LETTERS, case.options, strict=False)
    )


def questions(desk: Desk, case: CaseStudy) -> tuple[Asked, ...]:
    return tuple(
        Asked(desk.say(f"common.orid.{kind}"), tuple(question.text for question in same))
        for kind, same in groupby(case.questions, lambda question: question.kind)
    )


def linked(desk: Desk, case: CaseStudy) -> tuple[Linked, ...]:
    found = ((id_, desk.library.behaviour(id_)) for id_ in case.behaviours)
    return tuple(Linked(id_, it[0], it[2]) for id_, it in found if it is not None)


def next_case(desk: Desk, case: CaseStudy) -> CaseStudy | None:
    """The one after it in the library, after the last the first again; None for the only one."""
    if len(desk.cases) < 2:
        return None
    return desk.cases[(desk.cases.index(case) + 1) % len(desk.cases)]
