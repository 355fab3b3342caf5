"""What a page looks like where a reader would stumble: read from the places of words on it."""

import pytest

pytestmark = pytest.mark.slow  # builds whole products

MM = 72 / 25.4


def lines(sheet):
    """Its words by line, from the top: those whose feet are on one height."""
    found = {}
    for word in sheet.words:
        found.setdefault(round(word.bottom), []).append(word)
    return [sorted(found[at], key=lambda word: word.left) for at in sorted(found)]


def said(line):
    return " ".join(word.text for word in line)


def test_a_later_day_of_the_running_order_stands_off_from_the_day_before(world, sheets):
    it = world()
    it.workshop["days"] = [it.workshop["days"][0], {"start": "09.00", "blocks": [
        {"id": "again", "kind": "session", "title": "Once again", "minutes": 45,
         "parts": [{"activity": "pledge", "minutes": 45}]}]}]  # fmt: skip

    page = next(sheet for sheet in sheets(it.print()) if sheet.text.startswith("Running order"))
    read = lines(page)
    second = next(at for at, line in enumerate(read) if said(line).startswith("Day 2"))

    above = max(word.bottom for word in read[second - 1])
    assert min(word.top for word in read[second]) - above > 6 * MM


@pytest.mark.parametrize("lines_before", [5, 6, 7])
def test_a_short_table_of_a_form_stands_whole_on_a_page(world, sheets, lines_before):
    it = world()
    it.papers["report"]["parts"] = [
        {"prompt": "What was held:", "lines": 13}, {"prompt": "What was said:", "lines": lines_before},
        {"heading": "Agreed", "table": {"columns": ["Office", "Behaviour"], "empty_rows": 5}},
    ]  # fmt: skip

    read = [said(line) for sheet in sheets(it.print()) for line in lines(sheet)]

    assert read.count("Office Behaviour") == 1


def test_no_title_of_a_pack_leaves_one_word_on_its_last_line(made, sheets, shipped_orders):
    for order in shipped_orders:
        title = (order.event or order.workshop).title.split()
        front = sheets(made("packs")[f"participants/{order.slug}.pdf"])[0]
        large = [line for line in lines(front) if line[0].bottom - line[0].top > 24 and line[0].text in title]

        assert len(title) < 3 or len(large[-1]) > 1, order.slug


@pytest.mark.parametrize("paper", ["a4", "f4"])
def test_what_becomes_of_the_data_takes_one_line_below_the_attendance_list(made, sheets, paper):
    for path, printed in made("packs", paper).items():
        for sheet in sheets(printed):
            feet = [line for line in lines(sheet) if "retensi." in said(line) and line[0].top > sheet.height - 20 * MM]
            assert all("Data dipakai" in said(line) for line in feet), (path, sheet.number)


def test_what_follows_a_table_of_a_form_stands_below_its_last_rule(world, sheets):
    it = world()
    table = {"table": {"columns": ["Office", "Behaviour"], "rows": ["Harbour"]}}
    it.papers["report"]["parts"] = [table, {"text": "Nobody is judged by it."}]

    read = [line for sheet in sheets(it.print()) for line in lines(sheet)]
    last = next(at for at, line in enumerate(read) if said(line) == "Harbour")

    assert said(read[last + 1]) == "Nobody is judged by it."
    assert read[last + 1][0].top - read[last][0].bottom > 4 * MM  # of which the row takes two
