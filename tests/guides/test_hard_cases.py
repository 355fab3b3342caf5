"""Content at its extremes, on real pages: nothing off the sheet, nothing over anything else, nothing torn apart."""

import pytest
from printed import FOOT, bookmarks, squeezed

pytestmark = pytest.mark.slow

EDGE = 5.5 / 25.4 * 72
"""Points from the edge that no printer reaches."""

LONG = "Siti Nurhaliza-Wulandari Kusumaningrum Prawirodirdjo van den Berg Simanjuntak IIIa"
"""A name of 80 letters and more."""

UNBROKEN = "Kesinambungan" * 6 + "an"


def astray(sheets):
    """Words off the sheet, or where no printer prints."""
    for sheet in sheets:
        for word in sheet.words:
            if (
                word.left < EDGE - 1
                or word.right > sheet.width - EDGE + 1
                or word.top < EDGE - 3
                or word.bottom > sheet.height - EDGE + 3
            ):
                yield sheet.number, word.text


def covered(sheets):
    """Pairs of words of which one stands on the other."""
    for sheet in sheets:
        words = sorted(sheet.words, key=lambda word: word.top)
        for i, one in enumerate(words):
            for other in words[i + 1 :]:
                if other.top > one.bottom:
                    break
                across = min(one.right, other.right) - max(one.left, other.left)
                down = min(one.bottom, other.bottom) - max(one.top, other.top)
                if across > 1.5 and down > 0.45 * min(one.bottom - one.top, other.bottom - other.top):
                    yield sheet.number, one.text, other.text


def all_printed(world):
    return [world.print(), *world.print_packs()]


def test_no_word_of_what_ships_is_off_the_sheet_or_on_another(all_papers, sheets):
    wrong = {name: found for name, it in all_papers.items() if (found := [*astray(sheets(it)), *covered(sheets(it))])}

    assert wrong == {}


@pytest.mark.parametrize("paper", ["a4", "f4"])
@pytest.mark.parametrize("name", [LONG, UNBROKEN])
def test_names_of_eighty_letters_stay_in_their_columns(world, sheets, paper, name):
    it = world(values=7).with_test()
    it.programme["settings"] = {"paper": paper}
    it.event.update(title=name, place=name, organiser=name, facilitators=[{"role": name, "name": name}] * 2)
    it.event["signatories"] = [{"role": name, "name": name}] * 3
    it.organisation.update(name=name)
    it.case["decider"].update(name=name, role=name)
    for activity in it.activities.values():
        activity["title"] = name
    for block in it.workshop["days"][0]["blocks"]:
        block["title"] = name
    it.workshop["roles"] = [{"name": name, "task": name}]

    for printed in all_printed(it):
        assert [*astray(sheets(printed))] == []
        assert [*covered(sheets(printed))] == []
        assert squeezed(name) in squeezed("".join(sheet.text for sheet in sheets(printed)))


@pytest.mark.parametrize("people", [1, 120])
def test_any_number_of_participants_keeps_the_signatures_with_names_above_them(world, sheets, people):
    it = world().with_test()
    it.event["participants"] = people
    it.event["signatories"] = [{"role": "Head of the office", "name": None}]

    for printed in all_printed(it):
        assert [*astray(sheets(printed))] == []
        assert [*covered(sheets(printed))] == []
    committee = sheets(printed)
    signed = [sheet for sheet in committee if f"{people}." in [w.text for w in sheet.words]]
    assert any("Head of the office" in sheet.text for sheet in signed)


def test_two_days_have_a_running_order_each(world, sheets):
    it = world()
    it.workshop["days"] = [it.workshop["days"][0], {"start": "09.00", "blocks": [
        {"id": "again", "kind": "session", "title": "Once again", "minutes": 45,
         "parts": [{"activity": "pledge", "minutes": 45}]}]}]  # fmt: skip

    printed = it.print()

    (order,) = [mark for mark in bookmarks(printed.pdf) if mark.title == "Running order"]
    days = [mark.title for mark in bookmarks(printed.pdf) if mark.title.startswith("Day ")]
    assert len(days) >= 2
    assert "09:00" in sheets(printed)[order.at.page - 1].text + sheets(printed)[order.at.page].text
    assert [*covered(sheets(printed))] == []


def test_no_heading_of_any_paper_stands_alone_at_the_foot_of_a_page(all_papers, sheets):
    alone = []
    for name, it in all_papers.items():
        pages = sheets(it)
        for mark in bookmarks(it.pdf):
            sheet = pages[mark.at.page - 1]
            below = [w for w in sheet.words if w.top > mark.at.top + 4 and w.top < sheet.height - FOOT - 2]
            rest = squeezed("".join(w.text for w in below))
            if squeezed(mark.title).endswith(rest) and len(rest) <= len(squeezed(mark.title)):
                alone.append((name, mark))

    assert alone == []
