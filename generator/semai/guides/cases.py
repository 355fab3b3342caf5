"""A case on paper, twice: the page participants get, and the teaching note, which they never get. Pure."""

from __future__ import annotations

from semai.catalogue import Catalogue
from semai.guides import prose
from semai.guides.forms import CaseOption, Field
from semai.guides.guide import CaseNote, CaseSheet, EffectLine, NoteOption, OridGroup, PlanStep, Reference
from semai.guides.numbers import case_label, case_number, entry_label, note_label
from semai.model.case_study import OPTION_LETTERS, ORID, CaseStudy
from semai.model.library import Library
from semai.model.running_order import RunningOrder
from semai.model.timing import share
from semai.slides.names import entry_title


def case_sheets(library: Library, order: RunningOrder, say: Catalogue) -> tuple[CaseSheet, ...]:
    """The participants' pages, in the order of the day."""
    return tuple(
        CaseSheet(
            label=case_label(case),
            code=say("guides.code.case", number=case_number(order, case)),
            kicker=_kicker(order, case, say),
            title=case.title,
            values=case.values.all,
            setting=case.setting,
            story=prose.blocks(case.story),
            decision=case.decision,
            options=tuple(CaseOption(_letter(i), option.text) for i, option in enumerate(case.options)),
            fiction=library.programme.fiction_line,
        )
        for case in order.cases
    )


def case_notes(library: Library, order: RunningOrder, say: Catalogue) -> tuple[CaseNote, ...]:
    """The teaching notes, in the order of the day."""
    return tuple(_note(library, order, case, say) for case in order.cases)


def _kicker(order: RunningOrder, case: CaseStudy, say: Catalogue) -> str:
    number = say("guides.case-number", number=case_number(order, case))
    return f"{number}, {case.code}" if case.code else number


def _letter(index: int) -> str:
    return OPTION_LETTERS[index].upper()


def _note(library: Library, order: RunningOrder, case: CaseStudy, say: Catalogue) -> CaseNote:
    note = case.teaching_note
    plan = _time_plan(order, case)
    return CaseNote(
        label=note_label(case),
        kicker=say("guides.note-kicker", case=_kicker(order, case, say)),
        title=case.title,
        values=case.values.all,
        summary=case.summary,
        references=_references(order, case, say),
        dilemma=prose.blocks(case.dilemma),
        people=tuple(Field(person.name, person.role) for person in (case.decider, *case.characters)),
        purpose=note.purpose,
        time_plan=plan,
        total=sum(step.minutes for step in plan),
        options=_options(library, case, say),
        questions=_questions(case, say),
        pitfalls=note.pitfalls,
        closing=note.closing,
        follow_up=note.follow_up,
        take_home=case.take_home,
        behaviours=_behaviours(library, case),
    )


def _time_plan(order: RunningOrder, case: CaseStudy) -> tuple[PlanStep, ...]:
    """The steps of the note; where the running order has less time for the case than they take, shortened alike."""
    steps = case.teaching_note.time_plan
    planned = [step.minutes for step in steps]
    given = sum(part.minutes for entry in order.entries for part in entry.parts if part.case is case)
    minutes = share(given, planned) if given < sum(planned) else planned
    return tuple(PlanStep(step.step, length) for step, length in zip(steps, minutes, strict=True))


def _references(order: RunningOrder, case: CaseStudy, say: Catalogue) -> tuple[Reference, ...]:
    """Where it is led, and where the page to copy stands."""
    led = [
        (say("guides.session-number", session=entry.session) if entry.session else entry_title(entry, say),
         entry_label(day, entry))
        for day in order.days
        for entry in day.entries
        if any(part.case is case for part in entry.parts)
    ]  # fmt: skip
    used = [
        Reference(title if number else say("guides.used-in", session=title), label)
        for number, (title, label) in enumerate(led)
    ]
    return (*used, Reference(say("guides.participant-page"), case_label(case)))


def _options(library: Library, case: CaseStudy, say: Catalogue) -> tuple[NoteOption, ...]:
    analyses = case.teaching_note.option_analysis
    return tuple(
        NoteOption(
            letter=_letter(i),
            text=option.text,
            gain=analyses[i].gain if i < len(analyses) else "",
            risk=analyses[i].risk if i < len(analyses) else "",
            consequence=prose.blocks(option.consequence),
            effects=tuple(
                EffectLine(
                    e.value,
                    library.values[e.value].name,
                    e.alignment,
                    prose.begins(say(f"common.alignment.{e.alignment}")),
                    e.text,
                )
                for e in option.effects
            ),
        )
        for i, option in enumerate(case.options)
    )


def _questions(case: CaseStudy, say: Catalogue) -> tuple[OridGroup, ...]:
    """Grouped by kind in the order they are asked, numbered through."""
    groups, first = [], 1
    for kind in ORID:
        texts = tuple(question.text for question in case.questions if question.kind == kind)
        if texts:
            groups.append(OridGroup(say(f"common.orid.{kind}"), first, texts))
            first += len(texts)
    return tuple(groups)


def _behaviours(library: Library, case: CaseStudy) -> tuple[Field, ...]:
    found = (library.behaviour(id_) for id_ in case.behaviours)
    return tuple(Field(f"{hit[0].name} {hit[1]}", hit[2].law) for hit in found if hit is not None)
