"""A template spoiled in any way is either told of by `check` or gives a deck that opens; it never breaks a build."""

import random
import re
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from agencies import narrow
from pptx import Presentation

from semai.decks.agency.contract import problems
from semai.decks.agency.dressing import dressed
from semai.decks.draw import draw
from semai.model.template import Template

MASTER, LAYOUT, TYPES = "ppt/slideMasters/slideMaster1.xml", "ppt/slideLayouts/slideLayout2.xml", "[Content_Types].xml"
MASTER_RELS, LAYOUT_RELS = ("/_rels/".join(part.rsplit("/", 1)) + ".rels" for part in (MASTER, LAYOUT))
SVG = b'<!DOCTYPE svg SYSTEM "http://example.org/svg11.dtd"><svg xmlns="http://www.w3.org/2000/svg"/>'
IMAGE = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
SPOILED = {
    "a layout that is listed and not there": (MASTER_RELS, rb'<Relationship [^>]*slideLayout3.xml"/>', b""),
    "a master that is listed and not there": (
        "ppt/_rels/presentation.xml.rels", rb'<Relationship [^>]*slideMaster1.xml"[^>]*/>', b"",
    ),
    "a layout under no master": (LAYOUT_RELS, rb"<Relationship [^>]*/>", b""),
    "a layout of another kind": (TYPES, rb"presentationml\.slideLayout\+xml", b"presentationml.slide+xml"),
    "a master without a map of colours": (MASTER, rb"<p:clrMap [^>]*/>", b""),
    "a size of nothing": (MASTER, rb'sz="\d+"', b'sz="0"'),
    "a number of many digits": (MASTER, rb'cx="\d+"', b'cx="' + b"9" * 400 + b'"'),
    "an id of many digits": (MASTER, rb'(<p:sldLayoutId [^>]*?)id="\d+"', rb'\1id="' + b"9" * 5000 + b'"'),
}  # fmt: skip


@pytest.fixture(scope="module")
def parts():
    with zipfile.ZipFile(BytesIO(narrow())) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts, method=zipfile.ZIP_DEFLATED):
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def outcome(workspace, content):
    """The problems of an organisation with this template; where there are none, how many slides its deck has."""
    template = Template("theirs", "content/templates/theirs.pptx", content)
    slug, organisation = next(iter(workspace.library.organisations.items()))
    naming = {slug: organisation.model_copy(update={"template": "theirs"})}
    library = replace(workspace.library, organisations=naming, templates={"theirs": template})
    if found := list(problems(library, workspace.theme)):
        return [problem.code for problem in found]
    deck = workspace.outline("some-evening")
    worn = dressed(workspace.look, template, deck)
    file = draw(deck, worn.look, worn.file, workspace.library.programme.as_of)
    return len(Presentation(BytesIO(file)).slides) - len(deck.slides)


@pytest.mark.parametrize("how", SPOILED)
def test_what_is_wrong_is_told_or_does_not_matter(how, parts, small):
    part, found, put = SPOILED[how]
    changed = re.sub(found, put, parts[part])
    assert changed != parts[part]

    result = outcome(small, packed({**parts, part: changed}))

    assert result in (["template-damaged"], 0)


def test_a_logo_drawn_in_svg_is_taken_over_whatever_its_head_says(parts, small):
    relation = b'<Relationship Id="rId99" Type="' + IMAGE + b'" Target="../media/logo.svg"/></Relationships>'
    with_logo = {
        **parts,
        TYPES: parts[TYPES].replace(
            b"<Default ", b'<Default Extension="svg" ContentType="image/svg+xml"/><Default ', 1
        ),
        MASTER_RELS: parts[MASTER_RELS].replace(b"</Relationships>", relation),
        "ppt/media/logo.svg": SVG,
    }

    assert outcome(small, packed(with_logo)) == 0


def test_xml_in_another_encoding_hides_nothing(parts, small):
    text = parts[LAYOUT].decode().replace("<p:cSld", '<!ENTITY a "b"><p:cSld', 1)

    assert outcome(small, packed({**parts, LAYOUT: text.encode("utf-16-le")})) == ["template-damaged"]


def test_a_drawing_of_the_old_kind_fetches_nothing(parts, small):
    kind = b'<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>'
    relation = b'<Relationship Id="rId98" Type="' + IMAGE.replace(b"image", b"vmlDrawing") + b'" Target="../d.vml"/>'
    old = {
        **parts,
        TYPES: parts[TYPES].replace(b"<Default ", kind + b"<Default ", 1),
        MASTER_RELS: parts[MASTER_RELS].replace(b"</Relationships>", relation + b"</Relationships>"),
        "ppt/d.vml": b'<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata src="http://example.org/a.png"/></xml>',
    }

    assert outcome(small, packed(old)) == ["template-external"]


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_other_ways_to_pack_are_read_and_their_damage_is_told(method, parts, small):
    whole = packed(parts, method)
    damaged = bytearray(whole)
    for at in range(len(whole) // 3, len(whole) // 3 + 900, 7):
        damaged[at] ^= 0x5A

    assert outcome(small, whole) == 0
    assert isinstance(outcome(small, bytes(damaged)), list)


@pytest.mark.parametrize("seed", range(60))
def test_a_part_changed_by_chance_is_told_of_or_does_not_matter(seed, parts, small):
    chance = random.Random(seed)
    name = chance.choice([name for name in parts if name.endswith((".xml", ".rels"))])
    pieces = re.split(rb"(?=<)", parts[name])
    at = chance.randrange(1, len(pieces))
    match chance.randrange(4):
        case 0:
            del pieces[at]
        case 1:
            pieces[at] = re.sub(rb'"[^"]*"', b'"x"', pieces[at], count=1)
        case 2:
            pieces[at] = re.sub(rb' [\w:]+="[^"]*"', b"", pieces[at], count=1)
        case _:
            pieces.insert(at, pieces[at])

    result = outcome(small, packed({**parts, name: b"".join(pieces)}))

    assert result == 0 or all(code.startswith("template-") for code in result)
