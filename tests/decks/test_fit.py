"""Whether text fits is known before anything is drawn, and agrees with what an office program then shows."""

import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from semai.decks.fit import needed, overfull, room_of
from semai.decks.lines import TIE, broken, tied, width
from semai.problems import Place
from semai.slides import Words

TOLERANCE = 2.0
"""Points that a word may reach over its box by rounding."""

LEADING = 0.12
"""Share of a word's box above and below that has no ink: it is a font's tallest letter and deepest tail, and more."""


def place_box(small, layout, id_):
    return small.theme.tokens.deck.layout(layout).placeholder(id_)


@pytest.mark.parametrize("event", ["internalisasi-kabupaten-contoh", "simulasi-muara-teweh-2023"])
def test_the_content_that_ships_fits(shipped, event):
    assert list(overfull(shipped.outline(event), shipped.theme)) == []


def test_text_that_is_too_long_is_named_with_its_field_and_the_words_to_cut(small, deck_of, a_slide):
    words = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    slide = a_slide("options", values=("kind",), option_a="Short")
    slide = replace(
        slide, words={**slide.words, "option-b": Words(words, Place("content/x.yml", 7, 5), "options.1.short")}
    )

    (problem,) = overfull(deck_of(slide), small.theme)

    assert problem.place == Place("content/x.yml", 7, 5)
    assert problem.code == "text-too-long"
    facts = dict(problem.facts)
    assert (facts["field"], facts["layout"], facts["placeholder"]) == ("options.1.short", "options", "option-b")
    assert (facts["room"], facts["slide"]) == (3, "options")
    assert facts["lines"] > 3
    assert words.endswith(facts["words_over"])
    assert facts["words_over"]


def test_the_same_field_in_the_same_kind_of_box_is_told_once(small, deck_of, a_slide):
    slide = a_slide(
        "points", title="Far too long a title for one line of a slide, whatever the width of its letters is"
    )

    problems = list(overfull(deck_of(slide, slide), small.theme))

    assert len(problems) == 1


def test_words_of_our_own_are_told_at_the_event(small, deck_of, a_slide):
    (problem,) = overfull(deck_of(a_slide("points", context="very " * 30)), small.theme)

    assert problem.place.file == "content/events/wednesday-in-millbrook.yml"


def test_a_line_at_the_foot_that_is_too_long_is_told_at_what_makes_it_so(small, deck_of, a_slide):
    deck = replace(
        deck_of(a_slide("points")), simulation="This is only an example, made up from beginning to end. " * 4
    )

    (problem,) = overfull(deck, small.theme)

    assert problem.facts["field"] == "simulation"


def test_a_session_too_long_for_the_agenda_is_found_in_the_workshop(small, shipped):
    workshop = small.library.workshops["two-mornings"]
    day = workshop.days[0]
    block = next(b for b in day.blocks if b.kind == "session" and not b.may_split)
    longer = block.model_copy(
        update={"short": None, "title": "A session whose name goes on and on, and then goes on again"}
    )
    blocks = tuple(longer if b is block else b for b in day.blocks)
    changed = workshop.model_copy(update={"days": (day.model_copy(update={"blocks": blocks}), *workshop.days[1:])})
    library = replace(small.library, workshops={**small.library.workshops, "two-mornings": changed})

    problems = list(overfull(replace(small, library=library).outline("two-mornings"), small.theme))

    (cell,) = [p for p in problems if p.facts["placeholder"] == "table"]
    assert cell.place.file == "content/workshops/two-mornings.yml"


def test_a_line_breaks_after_spaces_hyphens_and_slashes_and_cuts_a_word_only_when_it_must():
    assert broken("satu dua", "sans", 20, width("satu", "sans", 20)) == ["satu ", "dua"]
    assert broken("bekerja-sama", "sans", 20, width("bekerja-", "sans", 20)) == ["bekerja-", "sama"]
    assert broken("dan/atau", "sans", 20, width("dan/", "sans", 20)) == ["dan/", "atau"]
    pieces = broken("x" * 100, "sans", 20, 100)
    assert "".join(pieces) == "x" * 100
    assert all(width(piece, "sans", 20) <= 100 for piece in pieces)


def test_nothing_is_lost_however_text_is_broken():
    text = "Ramah, cekatan, solutif - dan/atau dapat-diandalkan; 24 jam sehari. " * 5

    assert "".join(broken(text, "voice", 26, 300)) == text


def test_a_tenth_of_each_line_is_kept_free(small):
    room = room_of(place_box(small, "points", "title"))
    letters = int(room.width / width("a", room.face, room.pt))

    assert needed("a" * (letters - 1), room, slack=0).over == ""
    assert needed("a" * (letters - 1), room).over != ""


def test_checking_loads_no_drawing_library():
    heavy = "import sys, semai.decks.fit; print(sorted({'pptx', 'lxml', 'segno', 'xlsxwriter'} & set(sys.modules)))"

    loaded = subprocess.run([sys.executable, "-c", heavy], capture_output=True, text=True, check=True,
                            env={"PYTHONPATH": ":".join(sys.path)})  # fmt: skip

    assert loaded.stdout.strip() == "[]"


# Against LibreOffice ---------------------------------------------------------------------------------------------------


def words_of(pdf, pdftotext):
    """For each page its width and height, and each word with its box, in points."""
    xml = subprocess.run([pdftotext, "-bbox", pdf, "-"], capture_output=True, check=True).stdout
    space = "{http://www.w3.org/1999/xhtml}"
    for page in ElementTree.fromstring(xml).iter(f"{space}page"):
        words = [
            (word.text or "", *(float(word.get(edge, "nan")) for edge in ("xMin", "yMin", "xMax", "yMax")))
            for word in page.iter(f"{space}word")
        ]
        yield float(page.get("width", "0")), float(page.get("height", "0")), words


def boxes_of(slide, layout_shapes=()):
    """Boxes on a slide that may carry text, in points."""
    for shape in (*slide.shapes, *layout_shapes):
        if shape.has_text_frame and not shape.text_frame.text.strip():
            continue
        if shape.has_text_frame or shape.has_table or shape.has_chart:
            yield tuple(
                edge / 12700 for edge in (shape.left, shape.top, shape.left + shape.width, shape.top + shape.height)
            )


def inside(word, box):
    _, left, top, right, bottom = word
    air = (bottom - top) * LEADING
    return (left >= box[0] - TOLERANCE and right <= box[2] + TOLERANCE
            and top + air >= box[1] - TOLERANCE and bottom - air <= box[3] + TOLERANCE)  # fmt: skip


@pytest.fixture(scope="session", params=["internalisasi-kabupaten-contoh", "wednesday-in-millbrook"])
def shown(request, needs, tmp_path_factory):
    """A deck's outline, its file and what LibreOffice makes of it."""
    workspace = request.getfixturevalue("shipped" if "contoh" in request.param else "small")
    outline = workspace.outline(request.param)
    folder = tmp_path_factory.mktemp("shown")
    file = folder / "deck.pptx"
    file.write_bytes(workspace.draw(outline))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    subprocess.run([needs("soffice"), profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file],
                   check=True, capture_output=True)  # fmt: skip
    return workspace, outline, file.read_bytes(), list(words_of(folder / "deck.pdf", needs("pdftotext")))


@pytest.mark.slow
def test_no_text_leaves_its_box_or_the_slide(shown, read):
    _, outline, file, pages = shown
    _, opened = read
    slides = list(opened(file).slides)

    assert len(pages) == len(outline.slides)
    for number, (slide, (page_width, page_height, words)) in enumerate(zip(slides, pages, strict=True), start=1):
        boxes = list(
            boxes_of(slide, [s for s in slide.slide_layout.shapes if not s.is_placeholder and s.has_text_frame])
        )
        for word in words:
            assert any(inside(word, box) for box in boxes), (number, word)
            assert 0 <= word[1] <= word[3] <= page_width
            assert 0 <= word[2] <= word[4] <= page_height


@pytest.mark.slow
def test_libreoffice_needs_no_more_lines_than_we_measured(shown):
    workspace, outline, _, pages = shown

    for number, (slide, (_, _, words)) in enumerate(zip(outline.slides, pages, strict=True), start=1):
        for box in workspace.theme.tokens.deck.layout(slide.layout).placeholders:
            if box.id not in slide.words:
                continue
            around = tuple(edge * 72 for edge in (box.x, box.y, box.x + box.w, box.y + box.h))
            feet = sorted(word[4] for word in words if inside(word, around))
            lines = sum(lower - upper > box.pt / 2 for upper, lower in pairwise([0.0, *feet]))
            need = needed(
                slide.words[box.id].text, room_of(box, workspace.look.drawing.indent(slide.layout, box.id) * 72)
            )
            assert lines <= need.lines, (number, box.id)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("dari kata ke kerja", "dari kata ke~kerja"),
        ("dari kata ke kerja kita", "dari kata ke kerja kita"),
        ("kata", "kata"),
        ("dari awal (24 November 2026)", "dari awal (24~November~2026)"),
        ("pemegang nomor 74 marah", "pemegang nomor 74~marah"),
    ],
)
def test_no_last_line_is_a_word_alone_and_a_number_stays_with_its_word(text, wanted):
    room = 125

    set_text = tied(text, "sans", 20, room)

    assert set_text.replace(TIE, "~") == wanted
    assert len(broken(set_text, "sans", 20, room)) == len(broken(text, "sans", 20, room))
