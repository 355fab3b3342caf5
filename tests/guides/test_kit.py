"""Papers that belong to no event: what is on them, and what never is."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pytest

from semai.catalogue import catalogue
from semai.guides.follow_up import messages
from semai.guides.kit import Kit, kits, render
from semai.model.running_order import running_order


def spoken(node: Any) -> str:
    """The words of running text, an item of a list on a line of its own."""
    if isinstance(node, Mapping):
        if node["kind"] in ("bullets", "numbers"):
            return "\n".join(f"- {spoken(item)}" for item in node["items"])
        return node["text"] if node["kind"] == "text" else "".join(spoken(it) for it in node.values())
    return "".join(spoken(it) for it in node) if isinstance(node, tuple) else ""


def as_text(kit: Kit) -> str:
    """The paper as somebody would read it aloud."""
    lines = [f"# {kit.cover.kicker}: {kit.title}", kit.cover.lead, *(spoken(block) for block in kit.text)]
    for sheet in kit.sheets:
        lines += [f"\n## {sheet.code} {sheet.title}", sheet.instruction, sheet.copies]
        for part in sheet.parts:
            lines += [f"[{part.heading}]"] if part.heading else []
            lines += [spoken(block) for block in part.text]
            lines += [f"{part.prompt} {'_' * part.lines}"] if part.prompt else []
            lines += [f"[ ] {item}" for item in part.checklist]
            if part.table:
                lines += [" | ".join(part.table.columns), *(f"{head or '____'} |" for head in part.table.heads)]
    if kit.pulse:
        lines += [kit.pulse.notice, " ".join(kit.pulse.scale)]
        lines += [f"{line.value}: {line.statement} ({line.probe})" for line in kit.pulse.lines] + [*kit.pulse.after]
    for item in kit.test.items if kit.test else ():
        lines += [f"{item.number} {item.situation}", *(f"  {answer.letter} {answer.text}" for answer in item.answers)]
    for solved in kit.key.items if kit.key else ():
        lines.append(f"{solved.number} {solved.right} {solved.value}: " + " / ".join(a.reason for a in solved.answers))
    return "\n".join(line for line in lines if line) + "\n"


def test_sheets_pulse_and_question_bank_are_papers_of_their_own(small, golden):
    text = "\n\n".join(f"{path}\n{as_text(kit)}" for path, kit in kits(small))

    assert text == golden("kits.txt", text)


def test_a_library_without_any_of_them_has_no_papers(make_library):
    assert not list(kits(make_library(forms={}, pulse=None, questions={})))


def test_the_test_says_nothing_of_its_key(small):
    papers = {str(path): kit for path, kit in kits(small)}
    reasons = [answer.reason for bank in small.questions.values() for item in bank.items for answer in item.answers]

    test, key = papers["kits/tests/desk.pdf"], papers["kits/keys/desk.pdf"]

    assert test.key is None
    assert not any(reason in as_text(test) for reason in reasons)
    assert all(reason in as_text(key) for reason in reasons)


def test_headings_never_skip_a_level_whatever_the_page_does(workspace):
    text = "# For trustees\n\n#### Deep\n\nText.\n\n## High\n\n#### Deep again\n\nText.\n"
    library, _ = workspace.write("content/pages/for-trustees.md", text).check().sound()

    kit = next(kit for path, kit in kits(library) if path.name == "for-trustees.pdf")

    assert [block["level"] for block in kit.text if block["kind"] == "heading"] == [2, 2, 3]


def test_reminders_are_dated_from_the_last_day_of_the_event(small):
    order = running_order(small, small.events["wednesday-in-millbrook"])

    sheet = messages(small, order, catalogue("en"))

    assert order.days[-1].date == dt.date(2026, 4, 9)
    assert [message.when for message in sheet.messages] == [
        "Day 3 (Sunday 12 April 2026)",
        "Day 30 (Saturday 9 May 2026)",
    ]


def test_reminders_of_a_bare_workshop_have_no_date(small):
    order = running_order(small, small.workshops["two-mornings"])

    assert [message.when for message in messages(small, order, catalogue("en")).messages] == ["Day 3", "Day 30"]


@pytest.mark.slow
@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_they_are_accessible_and_archivable(workspace, violations, profile):
    library, theme = workspace.check().sound()

    found = {str(paper.path): violations(paper.content, profile) for paper in render(library, theme, {}, ())}

    assert found == {
        "kits/sheets/for-trustees.pdf": [], "kits/pulse.pdf": [], "kits/tests/desk.pdf": [], "kits/keys/desk.pdf": [],
    }  # fmt: skip
