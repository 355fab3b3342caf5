"""The situation test: a sheet for participants, a key for the facilitator, and the two never together."""

import re

import pytest

from semai.guides import outline
from semai.guides.committee import committee_pack


def as_text(test, guide):
    """Sheet and key as somebody would proofread them."""
    lines = [f"# {test.title}"]
    for item in test.items:
        lines += [f"{item.number}. {item.situation}", *(f"   {answer.letter} {answer.text}" for answer in item.answers)]
    lines.append(f"\n# {guide.test_key.title}")
    for item in guide.test_key.items:
        lines.append(f"{item.number}. {item.value}: {item.right}")
        lines += [f"   {answer.letter}{'*' if answer.right else ' '} {answer.reason}" for answer in item.answers]
    return "\n".join(lines) + "\n"


def squeezed(text):
    return re.sub(r"\s+", "", text)


def sheet_pages(committee):
    """Numbers, from 1, of the pages of the test in the committee's pack: those of its foot."""
    return [n for n, page in enumerate(committee.pages, start=1) if "Notanappraisal." in squeezed(page)]


def test_sheet_and_key_agree_item_by_item(world, golden):
    order = world().with_test().order()

    text = as_text(committee_pack(*order).test, outline(*order))

    assert text == golden("situations.txt", text)


def test_the_key_names_the_letter_that_stands_before_the_right_answer(world):
    it = world().with_test(6)
    test, guide = committee_pack(*it.order()).test, outline(*it.order())
    right = {item["situation"]: next(a["text"] for a in item["answers"] if a["right"]) for item in it.items}

    for asked, solved in zip(test.items, guide.test_key.items, strict=True):
        letters = {answer.letter: answer.text for answer in asked.answers}

        assert (asked.number, asked.situation) == (solved.number, solved.situation)
        assert letters[solved.right] == right[asked.situation]


def test_the_sheet_gives_away_neither_answer_nor_reason_nor_value(tested_packs):
    _, committee = tested_packs

    pages = squeezed("".join(committee.pages[number - 1] for number in sheet_pages(committee)))

    assert "Situationcare-1" in pages
    for secret in ("Reason", "bestanswer", "Testkey", "Care", "Honesty"):
        assert secret not in pages


def test_the_key_is_on_pages_of_its_own_before_any_page_for_participants(tested_guide):
    key = [n for n, page in enumerate(tested_guide.pages, start=1) if "Reason" in page]
    first_for_participants = tested_guide.page_of("Invented.")

    assert key
    for number in key:
        page = squeezed(tested_guide.pages[number - 1])
        assert "Testkey;forthefacilitatoronly" in page
        assert "Situation" in page
        assert number < first_for_participants
    # Printed on both sides, the sheets are pages 1 and 2, 3 and 4 and so on.
    assert not {(number + 1) // 2 for number in key} & {(first_for_participants + 1) // 2}


@pytest.mark.slow
@pytest.mark.parametrize("extra", ["", "One more line of notes to push the pages on. " * 60])
def test_no_participant_finds_the_key_on_the_back_of_a_sheet(world, extra):
    it = world().with_test()
    it.case["teaching_note"]["follow_up"] += extra

    printed = it.print()

    last_of_key = max(n for n, page in enumerate(printed.pages, start=1) if "Reason" in page)
    assert (last_of_key + 1) // 2 < (printed.page_of("Invented.") + 1) // 2


@pytest.mark.slow
def test_no_item_is_split_over_pages(world):
    it = world(values=7).with_test(14)
    for item in it.items:
        item["situation"] += " The phone rings again and somebody calls your name." * 3

    for printed in (it.print(), it.print_packs()[1]):
        for item in it.items:
            parts = [squeezed(item["situation"]), *(squeezed(answer["text"]) for answer in item["answers"])]
            on = [page for page in printed.pages if squeezed(item["situation"]) in squeezed(page)]
            assert len(on) == 1
            assert all(part in squeezed(on[0]) for part in parts)


def test_sheets_are_copied_twice_for_everybody_and_the_key_has_its_page_in_the_guide_alone(world):
    order = world().with_test().order()
    guide, pack = outline(*order), committee_pack(*order)
    contents = {group.title: [entry.text for entry in group.entries] for group in guide.contents}

    assert "Test sheet: 48 sets (24 before, 24 after)" in [f"{c.sheet.text}: {c.count}" for c in guide.materials.copies]
    assert contents["Teaching notes"][-1] == "Test key"
    assert [copy.code for copy in pack.contents if copy.sheet.text == "Test sheet"] == ["TS"]
    assert "Test key" not in [copy.sheet.text for copy in pack.contents]


def test_the_first_and_the_last_that_is_led_name_the_sheet_and_say_where_its_key_is(world):
    guide = outline(*world().with_test().order())

    assert [row.title for row in guide.agenda[0].rows if "Test sheet" in row.materials] == ["Why values", "Pledge"]
    told = [s.title for s in guide.sessions if "situation-key" in [reference.label for reference in s.references]]
    assert told == ["Why values", "Pledge"]


def test_a_workshop_without_a_test_has_neither(world, plain_guide):
    guide = outline(*world().order())

    assert committee_pack(*world().order()).test is None
    assert guide.test_key is None
    assert "Test" not in plain_guide.text


def test_a_test_needs_no_case(world):
    it = world().with_test()
    it.workshop["days"][0]["blocks"].pop(2)

    guide = outline(*it.order())

    assert [entry.text for group in guide.contents for entry in group.entries if entry.label == "situation-key"]
