"""What a trainer, a screen reader and PowerPoint may rely on in every deck, read back from the file."""

import json
import re
import subprocess
import sys
import time
import zipfile
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree

from semai.decks.lines import broken
from semai.decks.template import NOTES_AFTER, NOTES_PT
from semai.slides import Agenda
from semai.slides.slide import AgendaRow

"""Type size of notes and the space after each line, points, as the notes master has them."""

SPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
}
DRAWN = re.compile(r"ppt/(slides|slideLayouts|slideMasters|notesSlides|charts)/[^/]+\.xml")
HOSTILE = (
    "<script>alert(1)</script>", "{{ content }}", "{% raw %}", "#panic(\"x\")", "$x$ & \"quotes\" 'and'", "]]> <!-- -->",
    "bell\x07 null\x00 escape\x1b tab\x0b", "../../etc/passwd", "﻿\ufffe\uffff😀漢字\u202e", "%s %d {0} {name}", "x" * 400,
)  # fmt: skip


@pytest.fixture(params=["demo", "evening"])
def deck(request):
    return request.getfixturevalue(request.param)


def trees(parts, *folders):
    return {
        name: etree.fromstring(part)
        for name, part in parts.items()
        if DRAWN.fullmatch(name) and name.split("/")[1] in folders
    }


def found(tree, path):
    return etree.XPath(path, namespaces=SPACES)(tree)


def as_text(presentation):
    """A deck as somebody reads it aloud: what is decoration stays out."""
    lines = []
    for number, slide in enumerate(presentation.slides, start=1):
        lines += ["", f"--- {number} [{slide.slide_layout.name}]"]
        for shape in slide.shapes:
            properties = shape._element.xpath(".//p:cNvPr")[0]
            if found(properties, "boolean(.//adec:decorative)"):
                continue
            words = [p.text for p in shape.text_frame.paragraphs] if shape.has_text_frame else []
            if shape.has_table:
                words = [" | ".join(cell.text for cell in row.cells) for row in shape.table.rows]
            words += [f"({properties.get('descr')})"] if properties.get("descr") else []
            lines.append(f"{shape.name}: {' / '.join(words)}")
        if slide.has_notes_slide:
            lines += [f"    > {p.text}" for p in slide.notes_slide.notes_text_frame.paragraphs]
    return "\n".join(lines).strip() + "\n"


def test_a_deck_reads_well_from_first_to_last_slide(small, read, golden):
    _, opened = read

    text = as_text(opened(small.draw(small.outline("some-evening"))))

    assert text == golden("some-evening.txt", text)


def test_the_gap_in_a_pledge_is_a_rule_to_write_on_that_moves_with_the_words(small, read):
    _, opened = read
    drawn = opened(small.draw(small.outline("some-evening"))).slides
    pledge = next(slide for slide in drawn if slide.slide_layout.name == "Pledge")

    before, gap, after = pledge.shapes.title.text_frame.paragraphs[0].runs

    assert (before.text, after.text) == ("Starting on ", ", I will")
    assert gap.font.underline
    assert not gap.text.strip()


def test_official_wording_and_titles_are_on_the_slides_to_the_letter(small, read):
    _, opened = read
    deck = small.outline("wednesday-in-millbrook")

    drawn = opened(small.draw(deck)).slides

    for slide, shown in zip(deck.slides, drawn, strict=True):
        texts = {
            shape.placeholder_format.idx: shape.text_frame.text for shape in shown.placeholders if shape.has_text_frame
        }
        for box in small.theme.tokens.deck.layout(slide.layout).placeholders:
            if (
                slide.layout != "pledge"
                and box.id in slide.words
                and box.id.startswith(("title", "definition", "behaviour-"))
            ):
                assert texts[box.idx] == slide.words[box.id].text


def test_every_slide_has_a_title_of_its_own_and_it_is_read_first(deck, read):
    _, opened = read

    slides = opened(deck).slides

    assert all(slide.shapes[0] == slide.shapes.title for slide in slides)
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    assert len(set(titles)) == len(titles)
    assert all(titles)


def test_layouts_are_those_of_the_theme_under_names_in_the_decks_language(demo, evening, shipped, read):
    _, opened = read

    indonesian, english = ([layout.name for layout in opened(file).slide_layouts] for file in (demo, evening))

    assert len(indonesian) == len(shipped.theme.tokens.deck.layouts) == 16
    assert {"Judul", "Pembatas nilai", "Dilema dan pilihan"} <= set(indonesian)
    assert {"Title", "Value divider", "Dilemma and options"} <= set(english)
    assert len(set(indonesian)) == len(set(english)) == 16


def test_layouts_have_the_placeholders_of_the_tokens_where_the_tokens_say(demo, shipped, read):
    _, opened = read
    layouts = opened(demo).slide_layouts

    for tokens, layout in zip(shipped.theme.tokens.deck.layouts, layouts, strict=True):
        boxes = {p.placeholder_format.idx: p for p in layout.placeholders}
        for wanted in tokens.placeholders:
            box = boxes[wanted.idx]
            assert box.left == round(wanted.x * 914400)
            assert box.width == round(wanted.w * 914400)
            assert box.name == shipped.look.shape_name(wanted.id)


def test_every_placeholder_of_a_slide_belongs_to_its_layout(deck, read):
    _, opened = read

    for slide in opened(deck).slides:
        known = {p.placeholder_format.idx for p in slide.slide_layout.placeholders}
        assert {p.placeholder_format.idx for p in slide.placeholders} <= known


def test_text_has_a_language_and_is_never_shrunk_nor_inset(deck, read):
    parts, _ = read

    drawn = trees(parts(deck), "slides", "notesSlides", "slideLayouts", "slideMasters")

    for name, tree in drawn.items():
        assert not found(tree, "//a:normAutofit | //a:spAutoFit"), name
        assert not found(tree, "//a:r[not(a:rPr/@lang)] | //a:fld[not(a:rPr/@lang)]"), name
        for frame in found(tree, "//a:bodyPr[@wrap]"):
            assert [frame.get(side) for side in ("lIns", "tIns", "rIns", "bIns")] == ["0"] * 4, name


def test_colours_are_named_by_their_slot_so_that_a_template_recolours_everything(deck, read):
    parts, _ = read

    drawn = trees(parts(deck), "slides", "slideLayouts", "slideMasters", "charts")

    for name, tree in drawn.items():
        assert not found(tree, "//a:srgbClr | //a:sysClr | //a:prstClr"), name


def test_what_tells_something_has_alt_text_and_all_else_is_marked_as_decoration(deck, read):
    parts, _ = read

    for name, tree in trees(parts(deck), "slides").items():
        for shape in found(tree, "/p:sld/p:cSld/p:spTree/*[position() > 2]"):
            properties = found(shape, "*/p:cNvPr")[0]
            says = found(shape, "boolean(.//a:t)") or properties.get("descr")
            assert bool(says) != found(properties, "boolean(.//adec:decorative)"), (name, properties.get("name"))


def test_the_chart_and_the_code_tell_their_content(evening, read):
    _, opened = read

    shapes = [shape for slide in opened(evening).slides for shape in slide.shapes]
    told = {shape.name: shape._element.xpath(".//p:cNvPr")[0].get("descr") for shape in shapes}

    assert "Kind: before 70, after 80" in told["Chart"]
    assert told["QR code"].startswith("QR code leading to https://")
    assert told["Value icon"] == "Icon of the value Kind"


def test_an_address_of_two_lines_is_broken_where_it_can_be_read_on(small, deck_of, a_slide, read):
    _, opened = read
    slide = a_slide("closing", call="Come again", address="lantern.example.org/values/k/ti-1.html")

    (drawn,) = opened(small.draw(deck_of(slide))).slides

    address = next(shape for shape in drawn.placeholders if shape.name == "Address")
    assert [p.text for p in address.text_frame.paragraphs] == ["lantern.example.org/", "values/k/ti-1.html"]


def test_a_story_that_goes_on_without_facts_shows_the_sign_of_its_value_in_their_place(small, deck_of, a_slide, read):
    _, opened = read
    told = a_slide("case-story", values=("kind",), story="It was late.", fact_1="Who", fact_1_text="Ines")
    goes_on = a_slide("case-story", values=("kind",), title="And then", story="It was later.")

    first, second = ([s.name for s in slide.shapes] for slide in opened(small.draw(deck_of(told, goes_on))).slides)

    assert "Value icon" not in first
    assert "Value icon" in second


def test_large_words_keep_off_the_edge_so_that_their_lines_are_balanced_and_stay_as_written(
    small, deck_of, a_slide, read
):
    _, opened = read
    words = "Which word do you take home tonight, and whom will you tell of it?"
    slide = a_slide("question", title=words, hint="One word", minutes="3", minutes_note="minutes")

    (drawn,) = opened(small.draw(deck_of(slide))).slides

    frame = drawn.shapes.title.text_frame
    assert frame.text == words
    assert 0 < int(frame._txBody.bodyPr.get("rIns")) < drawn.shapes.title.width / 2


def test_the_poll_is_a_chart_whose_figures_can_be_edited(evening, small, read):
    parts, opened = read
    poll = small.library.events["wednesday-in-millbrook"].poll

    chart = next(shape.chart for slide in opened(evening).slides for shape in slide.shapes if shape.has_chart)

    assert [tuple(series.values) for series in chart.plots[0].series] == [poll.before, poll.after]
    assert list(chart.plots[0].categories) == [value.name for value in small.library.values.values()]
    assert any(name.endswith(".xlsx") for name in parts(evening))
    axes = [etree.fromstring(part) for name, part in parts(evening).items() if name.startswith("ppt/charts/chart")]
    assert all(int(id_) > 0 for tree in axes for id_ in found(tree, "//c:axId/@val"))


def test_the_agenda_is_a_table_with_a_head_whose_sessions_lead_to_their_slides(deck, read):
    _, opened = read
    presentation = opened(deck)
    numbers = {slide.part.partname: n for n, slide in enumerate(presentation.slides, start=1)}

    tables = [(slide, shape.table) for slide in presentation.slides for shape in slide.shapes if shape.has_table]

    assert tables
    for slide, table in tables:
        assert table.first_row
        for row in list(table.rows)[1:]:
            _, title, _, number = row.cells
            for cell in (title, number):
                links = [link.rId for link in cell._tc.xpath(".//a:hlinkClick")]
                targets = [str(numbers[slide.part.related_part(link).partname]) for link in links]
                assert targets == ([] if number.text == str(numbers[slide.part.partname]) else [number.text])


def test_links_of_the_agenda_keep_the_look_of_its_words(deck, read):
    parts, _ = read

    for name, tree in trees(parts(deck), "slides").items():
        for properties in found(tree, "//a:tc//a:rPr[a:hlinkClick]"):
            assert properties.get("u") == "none", name
            assert found(
                properties, "boolean(a:solidFill and a:hlinkClick//*[local-name()='hlinkClr' and @val='tx'])"
            ), name


def test_the_footer_leads_back_to_the_agenda_and_says_when_the_session_is_held(demo, shipped, read):
    _, opened = read
    outline = shipped.outline("internalisasi-kabupaten-contoh")
    drawn = list(opened(demo).slides)

    for number, (slide, shown) in enumerate(zip(outline.slides, drawn, strict=True), start=1):
        foot = {str(shape.placeholder_format.type): shape for shape in shown.placeholders}
        dates = [shape for type_, shape in foot.items() if "DATE" in type_]
        assert [shape.text_frame.text for shape in dates] == ([slide.clock] if slide.clock else []), number
        assert [shape.name for shape in dates] == ["Rencana waktu"] * len(dates)
        footer = [shape for type_, shape in foot.items() if "FOOTER" in type_]
        links = [link for shape in footer for link in shape._element.xpath(".//p:cNvPr/a:hlinkClick")]
        assert len(links) == bool(slide.back and slide.back != number), number
        for link in links:
            assert shown.part.related_part(link.rId) is drawn[slide.back - 1].part
            assert link.get("tooltip") == "Kembali ke susunan acara"
            assert link.get("action") == "ppaction://hlinksldjump"
        assert not any(shape._element.xpath(".//a:t/../a:rPr/a:hlinkClick") for shape in footer)
    assert any(slide.clock for slide in outline.slides)
    assert any(slide.back for slide in outline.slides)


@pytest.mark.parametrize("count", [1, 7, 12])
def test_title_time_and_number_of_the_footer_never_meet(count, small, deck_of, a_slide, read):
    _, opened = read
    many = small.with_values(count)
    slide = replace(a_slide("points", points="One"), clock="09:15–10:45")

    (drawn,) = opened(many.draw(deck_of(slide, of=many))).slides

    foot = [
        s for s in drawn.placeholders if any(k in str(s.placeholder_format.type) for k in ("FOOTER", "DATE", "NUMBER"))
    ]
    assert len(foot) == 3
    for one, other in pairwise(sorted(foot, key=lambda shape: shape.left)):
        assert one.left + one.width <= other.left


def here(a_slide, *states):
    """A slide that says where we are, in a day of so many sessions."""
    rows = tuple(
        AgendaRow(f"{8 + n:02}:00", f"Session {n + 1}", "45 minutes", 0, state) for n, state in enumerate(states)
    )
    return replace(
        a_slide("agenda", "here", title="We are here"), agenda=Agenda(("Time", "Session", "Length", "Slide"), rows)
    )


def test_where_the_room_is_stands_in_words_and_not_in_colour_alone(small, deck_of, a_slide, read):
    _, opened = read

    (drawn,) = opened(small.draw(deck_of(here(a_slide, "done", "done", "now", "later")))).slides

    table = next(shape for shape in drawn.shapes if shape.has_table)
    assert [row.cells[2].text for row in table.table.rows][1:] == ["done", "done", "now, 45 minutes", "45 minutes"]
    alt = table._element.xpath(".//p:cNvPr/@descr")[0]
    assert alt == "Done: Session 1 and Session 2. Now: Session 3. Next: Session 4."
    bold = [row.cells[1].text_frame.paragraphs[0].runs[0].font.bold for row in table.table.rows][1:]
    assert bold == [None, None, True, None]


def test_a_leaf_marks_the_session_that_begins_and_a_check_mark_what_is_over(small, deck_of, a_slide, read):
    _, opened = read

    (drawn,) = opened(small.draw(deck_of(here(a_slide, "done", "now", "later")))).slides

    frame = next(shape for shape in drawn.shapes if shape.has_table)
    tops = [frame.top + sum(row.height for row in list(frame.table.rows)[:n]) for n in range(1, 4)]
    signs = [shape for shape in drawn.shapes if shape.name == "Sign"]
    assert len(signs) == 2
    for sign, top in zip(signs, tops[:2], strict=True):
        assert top < sign.top < sign.top + sign.height < top + frame.table.rows[1].height
        assert frame.left <= sign.left
    leaves = [bool(found(sign._element, "boolean(.//a:prstGeom[@prst='round2DiagRect'])")) for sign in signs]
    assert leaves == [False, True]


def test_slides_stand_in_sections_in_the_order_of_the_day(shipped, demo, read):
    parts, _ = read
    deck = shipped.outline("internalisasi-kabupaten-contoh")
    tree = etree.fromstring(parts(demo)["ppt/presentation.xml"])

    titles = found(tree, "//p14:section/@name")

    used = {slide.section for slide in deck.slides}
    assert titles == [section.title for at, section in enumerate(deck.sections) if at in used]
    assert found(tree, "//p14:sldId/@id") == found(tree, "/p:presentation/p:sldIdLst/p:sldId/@id")
    assert len(set(found(tree, "//p14:section/@id"))) == len(titles)


def test_notes_carry_the_script_under_labels_in_the_decks_language(demo, shipped, read):
    _, opened = read
    deck = shipped.outline("internalisasi-kabupaten-contoh")

    for slide, drawn in zip(deck.slides, opened(demo).slides, strict=True):
        assert drawn.has_notes_slide == bool(slide.notes)
        if slide.notes:
            text = drawn.notes_slide.notes_text_frame.text
            assert all(note.text in text for note in slide.notes)
    every = "\n".join(s.notes_slide.notes_text_frame.text for s in opened(demo).slides if s.has_notes_slide)
    assert all(label in every for label in ("Ucapkan: ", "Lakukan: ", "Tanyakan: ", "Panduan: sesi"))


def test_what_to_do_if_time_runs_out_stands_where_a_block_begins_and_where_it_ends(demo, shipped, read):
    _, opened = read
    deck = shipped.outline("internalisasi-kabupaten-contoh")
    drawn = list(opened(demo).slides)

    late = {block.id: block.late for day in deck.order.workshop.days for block in day.blocks if block.late}
    shown = {id_: [drawn[n] for n, slide in enumerate(deck.slides) if slide.block == id_] for id_ in late}
    assert sum(len(slides) > 1 for slides in shown.values()) > 1
    for id_, slides in shown.items():
        for slide in (*slides[:1], *slides[-1:]):
            lines = [p.text for p in slide.notes_slide.notes_text_frame.paragraphs]
            assert lines.count(f"Bila terlambat: {late[id_]}") == 1


@pytest.mark.slow
def test_every_page_of_notes_shows_its_slide_and_has_room_for_its_words(every_deck, read):
    _, opened = read

    for name, made in every_deck.items():
        file = opened(made.file)
        master = file.notes_master
        room = next(shape for shape in master.placeholders if "BODY" in str(shape.placeholder_format.type))
        for slide in (slide for slide in file.slides if slide.has_notes_slide):
            kinds = [str(shape.placeholder_format.type) for shape in slide.notes_slide.placeholders]
            assert any("SLIDE_IMAGE" in kind for kind in kinds)
            words = [p.text for p in slide.notes_slide.notes_text_frame.paragraphs]
            lines = sum(len(broken(text, "sans bold", NOTES_PT, room.width / 12_700)) for text in words)
            assert lines * NOTES_PT * 1.2 + len(words) * NOTES_AFTER <= room.height / 12_700, (name, words)


def test_the_footer_has_a_petal_for_each_value_the_line_of_a_simulation_and_the_number_as_a_field(shipped, demo, read):
    _, opened = read
    deck = shipped.outline("internalisasi-kabupaten-contoh")

    for number, (slide, drawn) in enumerate(zip(deck.slides, opened(demo).slides, strict=True), start=1):
        if slide.layout == "title-slide":
            continue
        petals = next(shape for shape in drawn.shapes if shape.name == "Kelopak nilai")
        assert len(petals.shapes) == len(shipped.library.values)
        footer = next(shape for shape in drawn.placeholders if "FOOTER" in str(shape.placeholder_format.type))
        assert deck.title in footer.text_frame.text
        assert deck.simulation in footer.text_frame.text
        fields = found(drawn._element, "//a:fld[@type='slidenum']/a:t/text()")
        assert fields == [str(number)]


def test_only_the_petal_of_a_slides_value_is_filled(small, deck_of, a_slide, read):
    _, opened = read
    slide = a_slide("behaviours", values=("candid",), context="Candid", behaviour_1="One")

    petals = next(s for s in opened(small.draw(deck_of(slide))).slides[0].shapes if s.name == "Value petals")

    filled = [bool(found(petal._element, "boolean(p:spPr/a:solidFill)")) for petal in petals.shapes]
    assert filled == [value == "candid" for value in small.library.values]


def test_nothing_is_left_over_in_the_file(deck, read):
    parts, _ = read
    names = list(parts(deck))

    assert len([n for n in names if n.startswith("ppt/slideLayouts/slideLayout")]) == 16
    assert not [n for n in names if "thumbnail" in n or "printerSettings" in n]
    tree = etree.fromstring(parts(deck)["ppt/presentation.xml"])
    assert len(found(tree, "//p:notesMasterIdLst/p:notesMasterId")) == 1


def test_a_deck_says_of_which_event_and_version_it_is_and_no_time_but_the_contents_own(demo, shipped, read):
    parts, opened = read
    core = opened(demo).core_properties

    assert core.identifier == f"internalisasi-kabupaten-contoh/{shipped.library.programme.version}"
    assert core.title == shipped.outline("internalisasi-kabupaten-contoh").title
    assert core.created.date().isoformat() == core.modified.date().isoformat() == "2026-03-02"
    assert b"internalisasi-satu-hari" in parts(demo)["docProps/custom.xml"]
    archives = [demo, *(part for name, part in parts(demo).items() if name.endswith(".xlsx"))]
    for archive in archives:
        with zipfile.ZipFile(BytesIO(archive)) as opened_:
            assert {entry.date_time for entry in opened_.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_same_content_same_bytes(shipped, demo):
    again = shipped.draw(shipped.outline("internalisasi-kabupaten-contoh"))

    assert again == demo


def test_forty_slides_take_well_under_a_second(shipped):
    deck = shipped.outline("internalisasi-kabupaten-contoh")
    shipped.draw(deck)

    start = time.process_time()
    shipped.draw(deck)

    assert len(deck.slides) > 35
    assert time.process_time() - start < 1.0


def test_each_deck_is_an_artefact_named_for_its_event_and_counted_in_slides(small, read):
    from semai.decks import render

    _, opened = read
    orders = [small.order("wednesday-in-millbrook"), small.order("two-mornings")]

    artefacts = list(render(small.library, small.theme, {}, orders))

    assert [str(a.path) for a in artefacts] == ["decks/wednesday-in-millbrook.pptx", "decks/two-mornings.pptx"]
    assert all(a.units == len(opened(a.content).slides) for a in artefacts)


def hostile_deck(small, deck_of, a_slide):
    """A slide of every layout, each box filled with text that would like to be something else."""
    slides = []
    for layout in small.theme.tokens.deck.layouts:
        for n, bad in enumerate(HOSTILE):
            words = {p.id.replace("-", "_"): bad for p in layout.placeholders if p.type in ("title", "body")}
            words |= {"title": f"{bad} {layout.id} {n}"} | ({"minutes": "7"} if layout.id == "question" else {})
            slides.append(a_slide(layout.id, values=("kind",), **words))
    return deck_of(*slides)


def test_hostile_text_stays_text(small, deck_of, a_slide, read):
    _, opened = read
    deck = hostile_deck(small, deck_of, a_slide)

    drawn = opened(small.draw(deck)).slides

    for slide, shown in zip(deck.slides, drawn, strict=True):
        wanted = re.sub("[\x00\x07\x0b\x1b\ufffe\uffff]", "", " ".join(slide.title.splitlines()))
        assert " ".join(shown.shapes.title.text_frame.text.splitlines()) == wanted


@pytest.mark.slow
@pytest.mark.parametrize("which", ["demo", "evening", "hostile", "one value", "three values", "twelve values"])
def test_a_strict_reader_of_the_format_finds_nothing_to_complain_about(
    which, request, small, deck_of, a_slide, tmp_path
):
    if which in ("demo", "evening"):
        file = request.getfixturevalue(which)
    elif which == "hostile":
        file = small.draw(hostile_deck(small, deck_of, a_slide))
    else:
        many = small.with_values({"one": 1, "three": 3, "twelve": 12}[which.split()[0]])
        file = many.draw(every_value(many, deck_of, a_slide))
    path = tmp_path / "deck.pptx"
    path.write_bytes(file)

    audit = subprocess.run([Path(sys.executable).parent / "openxml-audit", "-m", "0", "-o", "json", path],
                           capture_output=True, text=True, check=False)  # fmt: skip

    (report,) = json.loads(audit.stdout)
    assert report["errors"] == []
    assert report["warning_count"] == 0


def every_value(many, deck_of, a_slide):
    """A deck that draws all values together and one by one."""
    values = tuple(many.library.values)
    slides = [a_slide("title-slide", subtitle="All"), a_slide("pledge", values=values, reason="So", witness="Who")]
    slides += [a_slide("value-divider", values=(v,), title=v, definition="What it is") for v in values]
    slides += [a_slide("do-and-dont", values=(v,), title=f"{v} at work", do_1="Do", dont_1="Not") for v in values]
    return deck_of(*slides, of=many)


@pytest.mark.parametrize("count", [1, 2, 3, 7, 12])
def test_any_number_of_values_has_its_tiles_petals_and_colours(count, small, deck_of, a_slide, read):
    _, opened = read
    many = small.with_values(count)

    drawn = opened(many.draw(every_value(many, deck_of, a_slide)))

    pledge = drawn.slides[1]
    tiles = [shape for shape in pledge.shapes if shape.name.startswith("Leaf of")]
    assert len(tiles) == count
    right = max(shape.left + shape.width for shape in tiles)
    assert right <= drawn.slide_width
    assert min(shape.left for shape in tiles) >= 0
    petals = next(shape for shape in pledge.shapes if shape.name == "Value petals")
    footer = next(shape for shape in pledge.placeholders if "FOOTER" in str(shape.placeholder_format.type))
    assert petals.left + petals.width <= footer.left
