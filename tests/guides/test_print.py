"""A guide as printed, read back with pypdf."""

import re
import subprocess

import pytest

from semai.guides import outline

pytestmark = pytest.mark.slow  # builds whole products

NAUGHTY = ['#panic("x")', "$x$", "<script>alert(1)</script>", "*x* _y_ `z`", "back\\slash \\n \\u{41}", "\"quoted\" 'it'",
           "{{ x }} {% y %} %s {0}", "@label <label> = head", "// gone /* gone */", "#set page(width: 1mm)"]  # fmt: skip


def squeezed(text):
    return re.sub(r"\s+", "", text)


def test_the_page_count_is_that_of_the_file(plain_guide):
    assert plain_guide.units == len(plain_guide.reader.pages)


def test_every_page_of_the_running_order_is_where_its_session_begins(plain_guide, world):
    printed = plain_guide
    guide = outline(*world().order())
    planned = printed.page_of("What facilitators do")
    agenda = printed.pages[printed.page_of("Running order", after=planned) - 1]

    for row in (row for row in guide.agenda[0].rows if row.label):
        session = next(s for s in guide.sessions if s.label == row.label)
        begins = printed.page_of(f"{session.kicker}{session.title}", after=planned)
        found = re.search(rf"{re.escape(row.clock)}.*?{re.escape(row.slides)}\s+(\d+)\s*$", agenda, re.M | re.S)

        assert found
        line = re.search(rf"{re.escape(row.slides)}\s+{begins}\b", agenda)
        assert line, f"{row.title} is said to be elsewhere than on {begins}: {agenda}"


def test_every_page_of_the_contents_is_right(plain_guide, world):
    guide = outline(*world().order())
    contents = plain_guide.pages[plain_guide.page_of("Contents") - 1]

    for entry in (entry for group in guide.contents for entry in group.entries):
        found = re.search(re.escape(entry.text) + r"[ .]*(\d+)\s*$", contents, re.M)
        assert found, entry.text

        title = entry.text.split(": ", 1)[-1] if not entry.text.startswith("Pledge cards") else "My pledge"
        assert squeezed(title) in squeezed(plain_guide.pages[int(found[1]) - 1])


def test_the_bookmarks_lead_to_every_part(plain_guide):
    titles = [it.title for it in plain_guide.reader.outline if not isinstance(it, list)]

    assert titles[:7] == [
        "What this workshop is", "How to use this guide", "Contents", "The workshop on one page", "Course design",
        "Lesson plan", "Running order",
    ]  # fmt: skip
    assert titles[-1] == "Sources"


def test_content_stays_text(world):
    it = world()
    it.rewritten(lambda text: f"{text} {' '.join(NAUGHTY)}")
    it.case["story"] = it.case["dilemma"] = "Rich text has its own marks."
    for option in it.case["options"]:
        option["consequence"] = "Likewise."

    printed = it.print()

    for nasty in NAUGHTY:
        assert squeezed(printed.text).count(squeezed(nasty)) > 50


def test_rich_text_keeps_its_own_marks_and_no_others(world):
    it = world()
    it.case["story"] = 'One *word* and **two**.\n\n- #panic("x")\n- $x$ <b>no</b>\n\n> Said [here](case:boat).'

    printed = it.print()

    assert squeezed('One word and two.–#panic("x")–$x$ <b>no</b>Said here.') in squeezed(printed.text)


@pytest.mark.slow
def test_every_character_the_theme_promises_is_printed(world, theme):
    it = world()
    it.case["summary"] = "a" + "".join(sorted(theme.printable - {"\n"}))
    it.workshop["summary"] = it.case["summary"]

    assert it.print().units > 10


def test_the_same_content_gives_the_same_bytes(world):
    assert world().print().pdf == world().print().pdf


def test_an_event_without_date_and_names_has_lines_to_fill_in(world):
    it = world()
    del it.event["date"], it.event["place"]
    it.event["facilitators"] = [{"role": "Lead", "name": None}]

    printed = it.print()

    assert "None" not in printed.text
    assert "{" not in printed.text


@pytest.mark.slow
def test_a_name_of_eighty_letters_is_whole_and_stays_on_the_sheet(world, tmp_path, needs):
    name = "Siti" + "abcdefghij" * 7 + "Rahman"
    it = world()
    it.event["facilitators"] = [{"role": "Lead", "name": name}]
    it.event["signatories"] = [{"role": "Head", "name": name}]

    printed = it.print()

    assert squeezed(printed.text).count(name) >= 3
    (tmp_path / "guide.pdf").write_bytes(printed.pdf)
    boxes = subprocess.run(
        [needs("pdftotext"), "-bbox", str(tmp_path / "guide.pdf"), "-"], check=True, capture_output=True, text=True
    ).stdout
    right_margin = (210 - 18) / 25.4 * 72
    words = re.findall(r'xMax="([\d.]+)"[^>]*>([^<]*)<', boxes)
    assert not [word for right, word in words if float(right) > right_margin + 0.5 and "abc" in word]


@pytest.mark.slow
def test_a_session_of_forty_steps_keeps_each_step_on_one_page(world):
    it = world()
    step = {"minutes": 1, "script": [{"say": "Say this sentence slowly. " * 4}, {"do": "Do that. " * 8}]}
    it.activities["pledge"]["steps"] = [{**step, "title": f"Step called {n:02}"} for n in range(1, 41)]

    printed = it.print()

    led = printed.page_of("Running order", after=printed.page_of("What facilitators do"))
    for number in range(1, 41):
        page = squeezed(printed.pages[printed.page_of(f"Step called {number:02}", after=led) - 1])
        after = page.split(squeezed(f"Step called {number:02}"))[1]
        following = after.split("Stepcalled")[0]
        assert following.count("Dothat.") == 8


@pytest.mark.slow
def test_a_step_longer_than_a_page_loses_nothing(world):
    it = world()
    lines = [{"do": f"Line number {n:03} of a very long step. " * 3} for n in range(1, 61)]
    it.activities["pledge"]["steps"][0]["script"] = lines

    printed = it.print()

    assert all(f"Linenumber{n:03}" in squeezed(printed.text) for n in range(1, 61))


@pytest.mark.slow
def test_a_case_of_nine_hundred_words_goes_on_on_a_second_page(world):
    it = world()
    it.case["story"] = "\n\n".join(" ".join(f"word{p}x{w}" for w in range(90)) for p in range(10))

    printed = it.print()

    assert "word9x89" in printed.text
    assert printed.page_of("word9x89") > printed.page_of("word0x0")


def test_a_case_of_three_hundred_words_with_four_options_is_one_page(world):
    it = world()
    it.case["story"] = "\n\n".join(" ".join(["petugas"] * 30) for _ in range(10))
    first = it.case["options"][0]
    it.case["options"] = [{**first, "text": "A way with many words in it, " * 4}] * 4
    it.case["teaching_note"]["option_analysis"] *= 2
    it.case["teaching_note"]["option_analysis"].pop()
    it.case["teaching_note"]["option_analysis"].pop()

    printed = it.print()

    first = printed.page_of("A river village")
    assert printed.page_of("My start", after=first) == first + 2  # what is copied begins a sheet


def test_a_simulation_says_so_on_every_page(world):
    it = world()
    it.event["simulation"] = "Simulation; not a record."

    printed = it.print()

    assert all("Simulation; not a record." in re.sub(r"\s+", " ", page) for page in printed.pages if page)


def test_f4_paper_is_wider_and_longer(world):
    it = world()
    it.programme["settings"] = {"paper": "f4"}

    box = it.print().reader.pages[0].mediabox

    assert [round(float(side) / 72 * 25.4) for side in (box.width, box.height)] == [215, 330]


@pytest.mark.slow
@pytest.mark.parametrize("count", [2, 12])
def test_two_or_twelve_values_print(world, count):
    printed = world(values=count).print()

    assert printed.page_of("My pledge")


def sides_of_numbers(sheets):
    """On which side of each sheet that has a foot its page number stands."""
    found = {}
    for sheet in sheets:
        places = [word.middle[0] for word in sheet.words if word.text == str(sheet.number) and word not in sheet.body]
        if places and sheet.number > 1:
            found[sheet.number] = "right" if places[0] > sheet.width / 2 else "left"
    return found


def test_page_numbers_stand_at_the_outer_edge_of_sheets_printed_on_both_sides(plain_guide, sheets):
    sides = sides_of_numbers(sheets(plain_guide))

    assert len(sides) > 15
    assert sides == {number: "right" if number % 2 else "left" for number in sides}


def test_the_wide_margin_is_where_sheets_are_bound(plain_guide, sheets, world):
    monograms = set(outline(*world().order()).monograms.values())  # of the thumb tabs, which stand in the margin
    for sheet in sheets(plain_guide)[1:]:
        if sheet.words and sheet.width < sheet.height and "My pledge" not in sheet.text:
            bound, open_ = (24, 18) if sheet.number % 2 else (18, 24)
            mm = 72 / 25.4

            body = [word for word in sheet.body if word.text not in monograms]
            assert min(word.left for word in body) > bound * mm - 0.5
            assert max(word.right for word in body) < sheet.width - open_ * mm + 0.5


def test_what_is_copied_begins_a_right_hand_page_and_the_page_before_it_is_empty(plain_guide):
    page = plain_guide.page_of("A river village")

    assert page % 2 == 1
    assert plain_guide.page_of("My start", after=page) % 2 == 1
    assert not plain_guide.pages[page] or not plain_guide.pages[page - 2]


def test_printed_on_one_side_no_page_is_empty_and_every_number_stands_right(world, sheets):
    it = world()
    it.programme["settings"] = {"double_sided": False}

    printed = it.print()

    assert all(printed.pages)
    assert set(sides_of_numbers(sheets(printed)).values()) == {"right"}


def test_text_runs_ragged_and_unbroken(plain_guide):
    assert "\u00ad" not in plain_guide.text
    assert plain_guide.reader.trailer["/Root"]["/Lang"] == "en"
    assert plain_guide.reader.metadata.title == "Facilitator guide: Values in Rivers"


def test_a_title_of_eight_lines_leaves_the_cover_one_page(world):
    it = world()
    it.event["title"] = " ".join(["Internalisation"] * 8)

    printed = it.print()

    assert squeezed(printed.pages[0]).count("Internalisation") == 8
    assert printed.pages[1].startswith("What this workshop is")


def test_a_session_begins_a_page_but_for_a_break_that_leads_to_it(world):
    it = world()
    blocks = it.workshop["days"][0]["blocks"]
    blocks.insert(0, {**blocks[1], "id": "arriving", "title": "Arriving", "purpose": "Find a seat."})

    printed = it.print()

    led = printed.page_of("Running order", after=printed.page_of("What facilitators do"))
    assert printed.page_of("Find a seat.") == printed.page_of("Session 1, ", after=led)
    assert printed.page_of("Session 2, ", after=led) < printed.page_of("Session 3, ", after=led)


@pytest.mark.slow
@pytest.mark.parametrize("left_out", ["start", "case", "end"])
def test_a_workshop_of_fewer_kinds_of_session_prints(world, left_out):
    it = world()
    day = it.workshop["days"][0]
    day["blocks"] = [block for block in day["blocks"] if block["id"] != left_out]

    printed = it.print()

    assert printed.units > 10
    assert ("My pledge" in printed.text) == (left_out != "end")


def test_a_workshop_of_one_talk_prints(world):
    it = world()
    it.event = None
    it.activities["talk"] = {**it.activities["walk"], "slides": {}}
    part = {"activity": "talk", "minutes": 45}
    it.workshop["days"][0]["blocks"] = [
        {"id": "talk", "kind": "session", "title": "A talk", "minutes": 45, "parts": [part]}
    ]

    assert it.print().units > 5
