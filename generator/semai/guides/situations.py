"""The situation test on paper, twice: the sheet participants get, and its key, which they never get. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_uppercase

from semai.catalogue import Catalogue
from semai.guides.forms import CaseOption, KeyAnswer, SituationKey, SituationKeyItem, SituationSheet, SituationSheetItem
from semai.guides.guide import Reference
from semai.model.library import Library
from semai.model.question import QuestionItem
from semai.model.running_order import Entry, RunningOrder

SHEET = "situation-test"
KEY = "situation-key"


def situation_items(library: Library, order: RunningOrder) -> tuple[QuestionItem, ...]:
    """The items of the workshop's test, () without one."""
    test = order.workshop.test
    return () if test is None else library.questions[test.bank].chosen(test.items, tuple(library.values))


def situation_sheet(library: Library, order: RunningOrder, say: Catalogue) -> SituationSheet | None:
    return sheet_of(situation_items(library, order), say)


def situation_key(library: Library, order: RunningOrder, say: Catalogue) -> SituationKey | None:
    return key_of(situation_items(library, order), say)


def sheet_of(items: Sequence[QuestionItem], say: Catalogue) -> SituationSheet | None:
    """Situations and answers in the order of the bank, so that both times are the same; no value, no reason, no mark."""
    asked = tuple(_asked(number, item) for number, item in enumerate(items, start=1))
    return SituationSheet(SHEET, say("guides.code.test"), say("guides.test"), asked) if asked else None


def key_of(items: Sequence[QuestionItem], say: Catalogue) -> SituationKey | None:
    """The same items in the same order, solved."""
    solved = tuple(_solved(number, item) for number, item in enumerate(items, start=1))
    return SituationKey(KEY, say("guides.test-key"), solved) if solved else None


def situation_reference(say: Catalogue) -> Reference:
    return Reference(say("guides.test"), SHEET)


def key_reference(say: Catalogue) -> Reference:
    return Reference(say("guides.test-key"), KEY)


def gives_test(order: RunningOrder, entry: Entry) -> bool:
    """Whether the test is given in it: before, in the first line of the running order that is led; after, in the last."""
    led = [it for it in order.entries if it.parts] if order.workshop.test else []
    return bool(led) and (entry is led[0] or entry is led[-1])


def _asked(number: int, item: QuestionItem) -> SituationSheetItem:
    answers = zip(ascii_uppercase, item.answers, strict=False)
    return SituationSheetItem(number, item.situation, tuple(CaseOption(letter, it.text) for letter, it in answers))


def _solved(number: int, item: QuestionItem) -> SituationKeyItem:
    answers = tuple(
        KeyAnswer(letter, answer.text, answer.reason, answer.right)
        for letter, answer in zip(ascii_uppercase, item.answers, strict=False)
    )
    right = ", ".join(answer.letter for answer in answers if answer.right)
    return SituationKeyItem(number, item.value, item.situation, right, answers)
