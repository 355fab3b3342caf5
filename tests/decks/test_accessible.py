"""Everybody can read every deck; and the checker that says so finds each thing that would keep somebody from it."""

import re
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest
from accessible import contrast, findings
from drawn import SPACES, found, slides_of
from lxml import etree

PALE = '<a:solidFill xmlns:a="{a}"><a:schemeClr val="bg1"><a:lumMod val="85000"/></a:schemeClr></a:solidFill>'.format(
    **SPACES
)
TIMING = '<p:timing xmlns:p="{p}"/>'.format(**SPACES)
MARK = (
    '<a:extLst xmlns:a="{a}"><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">'
    '<adec:decorative xmlns:adec="{adec}" val="1"/></a:ext></a:extLst>'
).format(**SPACES)


@pytest.mark.slow
def test_everybody_can_read_every_deck_of_every_event_and_workshop(every_deck):
    told = {name: findings(made.file) for name, made in every_deck.items()}

    assert {name: lines for name, lines in told.items() if lines} == {}


def test_the_decks_that_are_spoiled_below_are_well_before(demo, evening):
    assert findings(demo) == findings(evening) == []


def spoiled(file, part, change):
    """The deck with one part changed. part: a pattern, of which the first that holds is taken; change: of its tree."""
    with ZipFile(BytesIO(file)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name in sorted(name for name in parts if re.fullmatch(part, name)):
        tree = etree.fromstring(parts[name])
        if change(tree) is not False:
            parts[name] = etree.tostring(tree)
            break
    else:
        pytest.fail(f"nothing to spoil in {part}")
    out = BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def at(path, act):
    """Do something to the first element that the path finds; nothing is changed where it finds none."""

    def change(tree):
        elements = found(tree, path)
        return act(elements[0]) if elements else False

    return change


def gone(element):
    element.getparent().remove(element)


def says(words):
    return lambda element: setattr(element, "text", words)


def has(name, value):
    return lambda element: element.set(name, value)


def lacks(name):
    return lambda element: element.attrib.pop(name)


def holds(xml, where=0):
    return lambda element: element.insert(where, etree.fromstring(xml))


def read_last(element):
    element.getparent().append(element)


SLIDE = r"ppt/slides/slide\d+\.xml"
TITLE = "//p:sp[p:nvSpPr/p:nvPr/p:ph/@type='title']"
BODY = "//p:sp[p:nvSpPr/p:nvPr/p:ph/@type='body']"
PETALS = "//p:grpSp[.//p:cNvPr/a:extLst]"
WIDE = "//p:sp[p:spPr[a:xfrm/a:ext/@cx > 5000000]/a:solidFill/a:schemeClr/@val='bg1']"
RPR = "//p:sp[p:nvSpPr/p:nvPr/p:ph/@type='body']//a:rPr"

SPOILED = {
    "no title": (SLIDE, at(f"{TITLE}//a:t", says(" ")), "has no title"),
    "a title twice": (r"ppt/slides/slide[45]\.xml", at(f"{TITLE}//a:t", says("What we want to achieve")), "has the title"),
    "a chart without alt text": (SLIDE, at("//p:graphicFrame[.//c:chart]//p:cNvPr", lacks("descr")), "has no alt text"),
    "a table without alt text": (SLIDE, at("//p:graphicFrame[.//a:tbl]//p:cNvPr", lacks("descr")), "table, has no alt"),
    "a picture without alt text": (SLIDE, at("//p:pic//p:cNvPr", has("descr", " ")), "picture, has no alt text"),
    "a file's name as alt text": (SLIDE, at("//p:pic//p:cNvPr", has("descr", "image1.png")), "file's name for alt text"),
    "decoration unmarked": (SLIDE, at(f"{PETALS}/p:nvGrpSpPr/p:cNvPr/a:extLst", gone), "nor the mark of decoration"),
    "decoration that speaks": (SLIDE, at(f"{BODY}//p:cNvPr", holds(MARK)), "yet says something"),
    "a title read last": (SLIDE, at(TITLE, read_last), "is not read from its title on"),
    "a table without a head": (SLIDE, at("//a:tbl/a:tblPr", lacks("firstRow")), "has no head row"),
    "a column without a head": (SLIDE, at("//a:tbl/a:tr[1]/a:tc[2]//a:t", says("")), "has a column without a head"),
    "a run without language": (SLIDE, at("//a:r/a:rPr", lacks("lang")), "not in the deck's language"),
    "a run in another language": (SLIDE, at("//a:r/a:rPr", has("lang", "fr-FR")), "not in the deck's language"),
    "a field without language": (SLIDE, at("//a:fld/a:rPr", lacks("lang")), "not in the deck's language"),
    "an end in another language": (
        SLIDE, at("//a:p[a:r]", lambda p: p.append(etree.fromstring('<a:endParaRPr xmlns:a="{a}"/>'.format(**SPACES)))),
        "the end of a paragraph",
    ),
    "notes without language": (r"ppt/notesSlides/.*\.xml", at("//a:r/a:rPr", lacks("lang")), "notes: words not in"),
    "a chart in another language": (r"ppt/charts/chart\d+\.xml", at("//c:lang", has("val", "de-DE")), "chart: is not in"),
    "a file without language": (r"docProps/core\.xml", at("//*[local-name()='language']", gone), "say its language"),
    "pale words": (SLIDE, at(RPR, holds(PALE)), "is pale"),
    "pale words in a table": (
        SLIDE, at("//a:tc//a:rPr/a:solidFill/a:schemeClr", has("val", "bg2")), "is pale"),
    "pale words on a chart": (
        r"ppt/charts/chart\d+\.xml", at("//c:txPr//a:defRPr/a:solidFill/a:schemeClr", has("val", "bg1")), "is pale"),
    "a layout that makes words pale": (
        r"ppt/slideLayouts/.*\.xml", at(f"{TITLE}//a:defRPr//a:schemeClr[@val='tx1']", has("val", "bg2")), "is pale"),
    "a theme that makes all words pale": (
        r"ppt/theme/theme1\.xml", at("//a:dk1/a:srgbClr", has("val", "EEEEEE")), "is pale"),
    "a master that swaps ink and paper": (
        r"ppt/slideMasters/.*\.xml", at("//p:clrMap", has("tx1", "lt1")), "is pale"),
    "a dark box under words": (
        SLIDE, at(f"{WIDE}/p:spPr/a:solidFill/a:schemeClr", has("val", "tx1")),
        "is pale"),
    "a dark slide under dark words": (
        r"ppt/slideLayouts/.*\.xml", at("//p:bg//a:schemeClr[@val='bg2']", has("val", "tx1")), "is pale"),
    "small words": (SLIDE, at(RPR, has("sz", "1500")), "has words of 15 pt"),
    "small words in the footer": (SLIDE, at("//p:sp[.//p:ph/@type='ftr']//a:rPr", has("sz", "1100")), "has words of 11 pt"),
    "a slide that moves": (SLIDE, lambda tree: tree.append(etree.fromstring(TIMING)), "moves"),
    "a link that leads nowhere": (SLIDE, at("//a:hlinkClick", has(f"{{{SPACES['r']}}}id", "rId999")), "leads nowhere"),
}  # fmt: skip


@pytest.mark.parametrize("what", SPOILED)
def test_what_keeps_somebody_from_reading_is_found(what, evening):
    part, change, told = SPOILED[what]

    lines = findings(spoiled(evening, part, change))

    assert any(told in line for line in lines), lines


def test_a_footer_read_before_the_end_is_found(evening):
    footer = at("//p:sp[.//p:ph/@type='ftr']", lambda element: element.getparent().insert(3, element))

    lines = findings(spoiled(evening, SLIDE, footer))

    assert any("reads its footer before the end" in line for line in lines)


@pytest.mark.parametrize(("one", "other"), [("Option A", "Option C"), ("Option A", "Option B")])
def test_words_read_before_those_above_or_left_of_them_are_found(one, other, evening):
    def swapped(tree):
        shapes = [s[0] for name in (one, other) if (s := found(tree, f"//p:sp[p:nvSpPr/p:cNvPr/@name='{name}']"))]
        if len(shapes) < 2:
            return False
        shapes[1].addnext(shapes[0])
        return True

    lines = findings(spoiled(evening, SLIDE, swapped))

    assert any(f"reads “{other}” before “{one}”" in line for line in lines), lines


def test_a_picture_is_found_for_it_may_hold_words(evening, read):
    parts, _ = read
    image = next(name for name in parts(evening) if name.startswith("ppt/media/"))
    with ZipFile(BytesIO(evening)) as archive:
        content = {name: archive.read(name) for name in archive.namelist()}
    out = BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as archive:
        for name, part in content.items():
            archive.writestr(name, b"\xff\xd8\xff\xe0 a photograph" if name == image else part)

    lines = findings(out.getvalue())

    assert any("is a picture that may hold text" in line for line in lines)


def test_a_link_on_a_shape_needs_words_to_say_where_it_leads(evening):
    link = '<a:hlinkClick xmlns:a="{a}" xmlns:r="{r}" r:id="rId1"/>'.format(**SPACES)
    on_petals = at(f"{PETALS}/p:nvGrpSpPr/p:cNvPr", holds(link))

    lines = findings(spoiled(evening, SLIDE, on_petals))

    assert any("has a link without words" in line for line in lines)


def test_words_are_seen_on_the_shape_that_lies_under_them(small, deck_of, a_slide):
    slide = a_slide("options", values=("kind",), option_a="One", option_b="Two")

    (drawn,) = slides_of(small.draw(deck_of(slide)))

    white, paper = (small.theme.tokens.deck.theme_colors[slot].upper() for slot in ("lt1", "lt2"))
    assert drawn.ground == paper
    assert {shape.fill for shape in drawn.beneath if shape.box and shape.box[2] - shape.box[0] > 5} == {white}


def test_contrast_is_that_of_the_guidelines():
    assert contrast("#000000", "#FFFFFF") == 21
    assert round(contrast("#767676", "#FFFFFF"), 2) == 4.54
