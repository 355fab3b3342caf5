"""Whether text fits is known before anything is drawn, and agrees with what an office program then shows."""

import subprocess
import sys
from dataclasses import replace

import pytest

from semai.decks.fit import needed, overfull, room_of
from semai.decks.lines import TIE, balanced, broken, tied, width
from semai.problems import Place
from semai.slides import Words


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


def test_a_line_breaks_after_spaces_and_hyphens_and_cuts_a_word_only_when_it_must():
    assert broken("satu dua", "sans", 20, width("satu", "sans", 20)) == ["satu ", "dua"]
    assert broken("bekerja-sama", "sans", 20, width("bekerja-", "sans", 20)) == ["bekerja-", "sama"]
    assert broken("agar dan/atau", "sans", 20, width("agar dan/", "sans", 20)) == ["agar ", "dan/atau"]
    assert broken("dan/atau", "sans", 20, width("dan/at", "sans", 20)) == ["dan/", "atau"]
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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Rawat satu kebiasaan, 30 hari lagi", ["Rawat satu kebiasaan,", "30 hari lagi"]),
        ("Bulan lalu, kapan orang lega, dan kapan tidak?", ["Bulan lalu, kapan orang lega,", "dan kapan tidak?"]),
        ("Rawat satu kebiasaan selama 30 hari kerja", ["Rawat satu kebiasaan", "selama 30 hari kerja"]),
        ("lantern.example.org/values/k/ti-1.html", ["lantern.example.org/", "values/k/ti-1.html"]),
        ("Pendek", ["Pendek"]),
    ],
)
def test_lines_of_large_type_are_of_one_length_and_end_where_the_voice_would(text, wanted):
    room = width(text, "sans bold", 44) * (0.8 if " " in text or "/" in text else 2)

    lines = broken(text, "sans bold", 44, balanced(text, "sans bold", 44, room))

    assert [line.strip() for line in lines] == wanted
    assert len(lines) == len(broken(text, "sans bold", 44, room))


@pytest.mark.parametrize(
    "text", ["", " ", "a " * 40, "   spaces   between   all   of   these   words   ", "x" * 200, "1 2 3 4 5 6"]
)
def test_whatever_is_balanced_takes_no_more_lines_than_before(text):
    room = 200

    assert len(broken(text, "sans", 44, balanced(text, "sans", 44, room))) == len(broken(text, "sans", 44, room))
