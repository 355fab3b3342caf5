"""A deck in an agency's template: valid, whole and readable, whatever the template is like."""

import datetime as dt
import posixpath
import re
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from accessible import findings
from agencies import HOSTILE, KINDS, THEIR_NAMES, hostile, libreoffice, narrow, recoloured
from lxml import etree
from office import EMU, HAIR, Box, rendered, shapes_of, shared_out
from openxml_audit import FileFormat, OpenXmlValidator

from semai.catalogue import catalogue
from semai.decks.agency.contract import problems
from semai.decks.agency.dressing import dressed, fitting
from semai.decks.agency.opening import RefusedError
from semai.decks.agency.template import agency
from semai.decks.draw import draw
from semai.decks.template import template as our_template
from semai.model.template import Template, TemplateMapping

DAY = dt.date(2026, 3, 2)
EVENTS = {"small": "wednesday-in-millbrook", "shipped": "internalisasi-kabupaten-contoh"}
WITH_LIBREOFFICE = ("Vintage", "DNA", "Focus")


def put(workspace, content, outline, mapping=None):
    """The deck in a template, and what is told of it."""
    found = dressed(workspace.look, Template("theirs", "content/templates/theirs.pptx", content, mapping), outline)
    return draw(outline, found.look, found.file, DAY), found


@pytest.fixture(scope="module", params=[*KINDS, "ours", "renamed"])
def theirs(request, shipped):
    """A template, and the mapping beside it."""
    if request.param == "ours":
        return our_template(shipped.look), None
    if request.param == "renamed":
        return renamed(shipped), TemplateMapping(layouts=THEIR_NAMES)
    return KINDS[request.param](), None


@pytest.fixture(scope="module", params=EVENTS)
def made(request, theirs):
    """A deck of an event in a template: its outline and its file."""
    workspace = request.getfixturevalue(request.param)
    outline = workspace.outline(EVENTS[request.param])
    return outline, put(workspace, theirs[0], outline, theirs[1])[0]


def renamed(workspace):
    """Our own template with other colours and other names for some layouts."""
    names = {workspace.look.layout_name(id_): name for id_, name in THEIR_NAMES.items()}
    return recoloured(our_template(workspace.look), names)


def readable(file):
    """What keeps somebody from reading a deck, but for sizes of type."""
    return [finding for finding in findings(file) if " pt" not in finding]


def parts_of(file):
    with zipfile.ZipFile(BytesIO(file)) as archive:
        assert len(set(archive.namelist())) == len(archive.namelist())
        return {name: archive.read(name) for name in archive.namelist()}


def relations(parts):
    """Each relation inside the file: the part it is of, and the part it leads to."""
    for name, content in parts.items():
        if name.endswith(".rels"):
            folder = posixpath.dirname(posixpath.dirname(name))
            for relation in etree.fromstring(content):
                if relation.get("TargetMode") != "External":
                    target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target"))).lstrip("/")
                    yield name, target


def test_every_slide_is_there_with_its_title_first(made, read):
    outline, file = made

    slides = read[1](file).slides

    for slide, told in zip(slides, outline.slides, strict=True):
        assert slide.shapes[0] == slide.shapes.title
        if told.layout != "pledge":  # there a gap in the title is drawn
            assert " ".join(slide.shapes.title.text_frame.text.split()) == " ".join(told.title.split())


def test_every_relation_leads_to_a_part_and_every_part_is_led_to(made):
    parts = parts_of(made[1])

    targets = {target for _, target in relations(parts)}

    real = {name for name in parts if not name.endswith(".rels") and name != "[Content_Types].xml"}
    assert targets == real


def test_nothing_of_theirs_is_left_over_but_masters_layouts_and_what_these_need(made):
    outline, file = made
    parts = parts_of(file)

    assert len([name for name in parts if re.fullmatch(r"ppt/slides/slide\d+\.xml", name)]) == len(outline.slides)
    unwanted = ("thumbnail", "printerSettings", "customXml", "comment", "handout")
    assert not [name for name in parts if any(word in name for word in unwanted)]
    assert b"nobody wants" not in b"".join(parts.values())
    assert b"presentation.main+xml" in parts["[Content_Types].xml"]
    assert len([name for name in parts if name.startswith("ppt/notesMasters/notesMaster")]) == 1


def test_it_can_be_read_by_everybody(made):
    """As any deck of ours, but for sizes: these follow the slide's."""
    assert readable(made[1]) == []


def test_colours_are_named_by_their_slot(made):
    for name, content in parts_of(made[1]).items():
        if name.startswith(("ppt/slides/", "ppt/charts/")) and name.endswith(".xml"):
            assert b"srgbClr" not in content, name


def test_no_shape_leaves_the_slide(made, read):
    file = read[1](made[1])
    sheet = Box(0, 0, file.slide_width / EMU, file.slide_height / EMU)

    for number, slide in enumerate(file.slides, start=1):
        for part in shapes_of(slide):
            assert sheet.holds(part.box, HAIR), (number, part)


def test_the_same_template_gives_the_same_bytes(small, theirs):
    outline = small.outline(EVENTS["small"])

    first, second = (put(small, theirs[0], outline, theirs[1])[0] for _ in range(2))

    assert first == second


@pytest.fixture(scope="module")
def every(small, shipped, needs, tmp_path_factory):
    """Files of a deck in each kind of template, with two that LibreOffice ships, by name, and the folder they are in."""
    folder = tmp_path_factory.mktemp("templates")
    for name in WITH_LIBREOFFICE:
        content = libreoffice(name, folder, needs("soffice"))
        file, _ = put(small, content, small.outline(EVENTS["small"]))
        assert readable(file) == []
        (folder / f"in-{name}.pptx").write_bytes(file)
    for name, make in KINDS.items():
        file, _ = put(shipped, make(), shipped.outline(EVENTS["shipped"]))
        (folder / f"in-{name}.pptx").write_bytes(file)
    return sorted(folder.glob("in-*.pptx"))


@pytest.mark.slow
def test_a_strict_reader_of_the_format_finds_nothing(every):
    validator = OpenXmlValidator(FileFormat.MICROSOFT_365, max_errors=0)

    found = {path.stem: validator.validate(path).errors for path in every}

    assert {name: errors for name, errors in found.items() if errors} == {}


@pytest.mark.slow
def test_no_word_leaves_its_shape_or_the_slide_in_libreoffice(every, read, needs):
    seen = rendered(every, every[0].parent, needs("soffice"), needs("pdftotext"))

    for path in every:
        slides = list(read[1](path.read_bytes()).slides)
        for number, (page, slide) in enumerate(zip(seen[path.stem], slides, strict=True), start=1):
            _, astray = shared_out(page, shapes_of(slide))
            assert not astray, (path.stem, number)
            assert all(page.box.holds(word.box) for word in page.words), (path.stem, number)


# What is used of a template ---------------------------------------------------------------------------------------------


def used(workspace, content, mapping=None, event="wednesday-in-millbrook"):
    """Ids of our layouts that one of theirs is used for."""
    template = Template("theirs", "theirs.pptx", content, mapping)
    fitted = fitting(workspace.look, template, workspace.outline(event))
    return {id_ for id_ in fitted.looks if id_ not in fitted.added}


def test_our_own_template_is_used_as_it_is_and_nothing_is_told(small):
    ours = our_template(small.look)
    every = {layout.id for layout in small.look.deck.layouts}

    _, found = put(small, ours, small.outline(EVENTS["small"]))

    assert used(small, ours) == every
    assert found.notices == ()


def test_layouts_are_found_by_our_name_in_any_language(small):
    indonesian = our_template(replace(small.look, say=catalogue("id")))

    assert used(small, indonesian) == used(small, our_template(small.look))


def test_layouts_with_other_names_are_found_by_the_mapping_and_not_without(shipped):
    content, event = renamed(shipped), EVENTS["shipped"]

    assert set(THEIR_NAMES) <= used(shipped, content, TemplateMapping(layouts=THEIR_NAMES), event)
    assert not set(THEIR_NAMES) & used(shipped, content, None, event)


def test_title_and_content_serves_for_points_where_all_of_a_deck_fits(small):
    assert "points" in used(small, narrow(), event="some-evening")


def test_a_layout_in_which_a_text_does_not_fit_is_not_used(small):
    outline = small.outline(EVENTS["small"])
    long = "a great deal more than would ever find a place on one slide " * 12
    slides = [
        replace(s, words={**s.words, "points": replace(s.words["points"], text=long)}) if s.layout == "points" else s
        for s in outline.slides
    ]

    fitted = fitting(small.look, Template("x", "x.pptx", narrow()), replace(outline, slides=tuple(slides)))

    assert "points" in fitted.added
    assert "layout-fit" in {notice.code for notice in fitted.notices}


def test_a_font_that_cannot_be_measured_is_not_used_and_that_is_told(small):
    _, found = put(small, KINDS["banded"](), small.outline(EVENTS["small"]))

    (told,) = (notice for notice in found.notices if notice.code == "font-unmeasured")
    assert told.facts["font"] == "Futura Grand"
    assert found.look.of("options").typeface("sans") == "Calibri"


def test_text_over_a_picture_or_a_gradient_gets_a_plain_sheet(small):
    codes = {notice.code for notice in put(small, KINDS["pictured"](), small.outline(EVENTS["small"]))[1].notices}

    assert "ground-unclear" in codes


def test_every_notice_has_words_in_every_language(small, shipped):
    for kind in KINDS.values():
        for notice in put(small, kind(), small.outline(EVENTS["small"]))[1].notices:
            for workspace in (small, shipped):
                assert workspace.look.say.has(f"decks.notice.{notice.code}"), notice


# What is no template ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_file_that_is_no_good_is_refused_with_its_reason(kind):
    with pytest.raises(RefusedError) as refused:
        agency(hostile(kind))

    assert refused.value.code == HOSTILE[kind]


@pytest.mark.parametrize("kind", HOSTILE)
def test_the_reason_is_told_where_the_organisation_names_the_file(kind, small, shipped):
    (slug, organisation) = next(iter(small.library.organisations.items()))
    naming = organisation.model_copy(update={"template": "theirs"})
    template = Template("theirs", "content/templates/theirs.pptx", hostile(kind))
    library = replace(small.library, organisations={slug: naming}, templates={"theirs": template})

    (problem,) = problems(library, small.theme)

    assert problem.place.file == f"content/organisations/{slug}.yml"
    for say in (small.look.say, shipped.look.say):
        assert "{" not in say(f"problems.{problem.code}", **problem.facts)
        assert say.has(f"problems.{problem.code}.remedy")


@pytest.mark.parametrize("cut", range(1, 12))
def test_a_damaged_file_is_refused_and_never_breaks_anything(cut):
    whole = bytearray(narrow())
    for at in range(cut * 97, len(whole), 1_009):
        whole[at] ^= 0xFF

    with pytest.raises(RefusedError):
        agency(bytes(whole))
