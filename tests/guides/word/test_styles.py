"""How a Word document looks comes from its styles, and these from the theme; a trainer changes one and all follow."""

import pytest
from worded import W, style_of, words_of

LOOKS = {"jc", "pStyle", "keepNext", "pageBreakBefore", "numPr", "sectPr"}
"""All that a paragraph says of itself: its style, where it stands, which list it belongs to."""


def test_no_style_is_used_that_is_not_there_and_none_is_there_twice(documents):
    for name, document in documents.items():
        used = {
            it.get(f"{W}val")
            for part in (document.body, *document.feet)
            for kind in ("pStyle", "rStyle", "tblStyle")
            for it in part.iter(f"{W}{kind}")
        }
        names = [style.find(f"{W}name").get(f"{W}val") for style in document.styles.values()]
        assert used <= set(document.styles), name
        assert len(set(names)) == len(names), name
        assert not [words for words in names if "," in words], name  # it would begin a second name


def test_a_value_may_have_any_name(written):
    def named(world):
        world.values["care"]["name"] = "Say, Normal"

    document = written(change=named)

    names = [style.find(f"{W}name").get(f"{W}val") for style in document.styles.values()]
    assert len(set(names)) == len(names)
    assert not [words for words in names if "," in words]


def test_no_paragraph_and_no_word_has_a_look_of_its_own(documents):
    for name, document in documents.items():
        shapes = {shape.tag.removeprefix(W) for looks in document.body.iter(f"{W}pPr") for shape in looks}
        words = {look.tag.removeprefix(W) for looks in document.body.iter(f"{W}rPr") for look in looks}
        assert shapes <= LOOKS, name
        assert words <= {"rStyle"}, name


def test_sizes_are_those_of_print_and_fonts_those_of_the_slides(written, theme):
    document = written()

    size, line = (float(it) for it in theme.tokens.type["print"]["scale"]["h1"])
    heading = document.styles["Heading2"]
    default = document.part("styles").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    assert heading.find(f"{W}rPr/{W}sz").get(f"{W}val") == str(round(size * 2))
    assert heading.find(f"{W}pPr/{W}spacing").get(f"{W}line") == str(round(line * 20))
    assert default.find(f"{W}rFonts").get(f"{W}ascii") == theme.tokens.type["deck"]["sans"]
    assert document.styles["Say"].find(f"{W}rPr/{W}rFonts").get(f"{W}ascii") == theme.tokens.type["deck"]["voice"]


@pytest.mark.parametrize(("language", "name"), [("en", "Say"), ("id", "Ucapkan")])
def test_our_styles_are_named_in_the_documents_language(world, theme, language, name):
    from worded import Document

    from semai.guides import outline
    from semai.guides.word import write

    paper = outline(*world(language=language).order())

    document = Document(paper, write(paper, theme, "a4"))

    assert document.styles["Say"].find(f"{W}name").get(f"{W}val") == name


def test_script_and_slide_box_have_styles_of_their_own(written):
    document = written()

    found = dict(document.paragraphs)

    assert found["Say"] != found["Do"]
    assert {"SlideBox", "SayLabel", "Say", "Do", "Ask", "StepBox"} <= set(found)


# For everybody ---------------------------------------------------------------------------------------------------------


def test_headings_skip_no_level(documents):
    for name, document in documents.items():
        before = 0
        for level, words in document.headings:
            assert level <= before + 1, (name, words)
            assert words, name
            before = level


def test_tables_have_heads_that_repeat_and_rows_that_stay_whole(documents):
    for name, document in documents.items():
        for table in document.body.iter(f"{W}tbl"):
            first = table.find(f"{W}tr/{W}trPr/{W}tblHeader")
            laid_out = table.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") in ("CardTable", "PlainTable")
            assert (first is not None) != laid_out, name
            assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in table.iter(f"{W}tr")), name
            assert table.find(f"{W}tblPr/{W}tblCaption").get(f"{W}val"), name


def test_the_language_is_told(documents):
    for name, document in documents.items():
        told = document.part("styles").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang").get(f"{W}val")
        assert told == {"id": "id-ID", "en": "en-GB"}[document.said.language], name


def test_lines_to_write_on_are_paragraphs_to_type_in(written):
    document = written()

    lines = [it for it in document.body.iter(f"{W}p") if style_of(it) == "WriteLine"]

    assert lines
    assert {words_of(line) for line in lines} == {""}
    assert document.styles["WriteLine"].find(f"{W}pPr/{W}pBdr/{W}between") is not None
