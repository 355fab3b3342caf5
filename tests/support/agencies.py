"""Templates as agencies have them, made when a test runs: no file made elsewhere is kept in the repository.

Start at `KINDS`: each makes the bytes of a .pptx or .potx from python-pptx's own template. `recoloured` changes ours as an
agency would, `libreoffice` makes one from a template that LibreOffice ships, `hostile` spoils one.
"""

from __future__ import annotations

import copy
import re
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

from pptx import Presentation
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.util import Inches

SHIPPED = "/usr/lib/libreoffice/share/template/common/presnt"
THEIR_NAMES = {
    "value-divider": "Judul bagian",
    "points": "Isi biasa",
    "options": "Empat kotak",
    "title-slide": "Sampul",
}
"""What an agency might call our layouts, by id."""


def narrow() -> bytes:
    """python-pptx's own: 4:3, eleven layouts, a centred title."""
    return _saved(Presentation())


def wide(presentation=None) -> bytes:
    """The same stretched to 16:9."""
    presentation = presentation or Presentation()
    factor = Inches(13.333) / presentation.slide_width
    presentation.slide_width = Inches(13.333)
    master = presentation.slide_master
    for sheet in (master, *master.slide_layouts):
        for shape in sheet.shapes:
            if shape._element.spPr.find(".//{*}off") is not None:
                shape.left, shape.width = int(shape.left * factor), int(shape.width * factor)
    return _saved(presentation)


def forty() -> bytes:
    """16:9 with forty layouts."""
    presentation = Presentation()
    master = presentation.slide_master
    model = next(layout for layout in master.slide_layouts if layout.name == "Title and Content")
    for number in range(len(master.slide_layouts) + 1, 41):
        blob = re.sub(b'<p:cSld name="[^"]*"', b'<p:cSld name="Variant %d"' % number, model.part.blob)
        blob = blob.replace(b' type="obj"', b"")
        uri = PackURI(f"/ppt/slideLayouts/slideLayout{number}.xml")
        part = Part(uri, model.part.content_type, presentation.part.package, blob)
        part.relate_to(master.part, _KIND + "slideMaster")
        entry = copy.deepcopy(master._element.find("{*}sldLayoutIdLst")[0])
        entry.set("id", str(2_147_484_000 + number))
        entry.rId = master.part.relate_to(part, _KIND + "slideLayout")
        master._element.find("{*}sldLayoutIdLst").append(entry)
    return wide(Presentation(BytesIO(_saved(presentation))))


def strangers() -> bytes:
    """None of our names, no types, and nowhere a place for running text."""
    presentation = Presentation()
    master = presentation.slide_master
    for number, layout in enumerate(master.slide_layouts):
        layout._element.attrib.pop("type", None)
        layout._element.cSld.set("name", f"XZ-{number}")
    for sheet in (master, *master.slide_layouts):
        for shape in list(sheet.placeholders):
            if str(shape.placeholder_format.type).split(" ")[0] in ("BODY", "OBJECT", "SUBTITLE"):
                shape._element.getparent().remove(shape._element)
    return _saved(presentation)


def dark() -> bytes:
    """White on black: the master's colour map exchanges ink and ground."""
    return _changed(wide(), "ppt/slideMasters/slideMaster1.xml", [
        (b'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"', b'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"'),
    ])  # fmt: skip


def pictured() -> bytes:
    """Its ground is a gradient from black to white, on which no one colour can be read everywhere."""
    stops = b"".join(
        b'<a:gs pos="%d"><a:srgbClr val="%s"/></a:gs>' % stop for stop in ((0, b"000000"), (100000, b"FFFFFF"))
    )
    gradient = (
        b"<p:bg><p:bgPr><a:gradFill><a:gsLst>"
        + stops
        + b'</a:gsLst><a:lin ang="0"/></a:gradFill><a:effectLst/></p:bgPr></p:bg>'
    )
    name = "ppt/slideMasters/slideMaster1.xml"
    found = re.search(rb"<p:bg>.*?</p:bg>", _parts(wide())[name], re.DOTALL)[0]
    return _changed(wide(), name, [(found, gradient)])


def banded() -> bytes:
    """A title on a dark band over white paper, in a font that cannot be measured."""
    presentation = Presentation(BytesIO(wide()))
    master = presentation.slide_master
    title = next(shape for shape in master.placeholders if "TITLE" in str(shape.placeholder_format.type))
    band = (
        '<p:sp xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<p:nvSpPr><p:cNvPr id="99" name="Band"/><p:cNvSpPr/>'
        f'<p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{presentation.slide_width}" '
        f'cy="{title.top + title.height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        '<a:solidFill><a:srgbClr val="203040"/></a:solidFill></p:spPr></p:sp>'
    )
    title._element.addprevious(parse_xml(band))
    return _changed(_saved(presentation), "ppt/theme/theme1.xml", [(b'typeface="Calibri"', b'typeface="Futura Grand"')])


def template_file() -> bytes:
    """A .potx, with a slide in it as an example."""
    presentation = Presentation(BytesIO(wide()))
    presentation.slides.add_slide(presentation.slide_layouts[0]).shapes.title.text = "An example that nobody wants"
    return _changed(_saved(presentation), "[Content_Types].xml", [
        (b"presentationml.presentation.main+xml", b"presentationml.template.main+xml"),
    ])  # fmt: skip


def with_notes() -> bytes:
    """One that has a master for notes, and slides with notes."""
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[1])
    slide.notes_slide.notes_text_frame.text = "Notes that nobody wants"
    return _saved(presentation)


KINDS: Mapping[str, Callable[[], bytes]] = {
    "4x3": narrow, "16x9": wide, "forty": forty, "strangers": strangers, "dark": dark, "pictured": pictured,
    "banded": banded, "potx": template_file, "notes": with_notes,
}  # fmt: skip


def recoloured(ours: bytes, names: Mapping[str, str]) -> bytes:
    """Our own template as an agency changes it: other colours, other names of layouts. names: new names by old."""
    colours = {"1B2A24": "101840", "FBF7EF": "FFFFFF", "14503C": "7A0019", "B95110": "0B5394"}
    parts = _parts(ours)
    for name, content in parts.items():
        if name.startswith("ppt/theme"):
            for old, new in colours.items():
                content = content.replace(old.encode(), new.encode())
        for old, new in names.items() if name.startswith("ppt/slideLayouts/slideLayout") else ():
            content = content.replace(f'<p:cSld name="{old}"'.encode(), f'<p:cSld name="{new}"'.encode())
        parts[name] = content
    return _zipped(parts)


def libreoffice(name: str, folder: Path, soffice: str) -> bytes:
    """A template that LibreOffice ships, as it saves it for PowerPoint."""
    profile = f"-env:UserInstallation=file://{folder}/profile"
    subprocess.run([soffice, profile, "--headless", "--convert-to", "pptx", "--outdir", folder, f"{SHIPPED}/{name}.otp"],
                   check=True, capture_output=True)  # fmt: skip
    return (folder / f"{name}.pptx").read_bytes()


# Spoiled ----------------------------------------------------------------------------------------------------------------

_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_MASTER, _MASTER_RELS = "ppt/slideMasters/slideMaster1.xml", "ppt/slideMasters/_rels/slideMaster1.xml.rels"
_OUTSIDE = (
    b'<Relationship Id="rId900" Type="' + _KIND.encode() + b'image" Target="https://tracker.example/x.png" '
    b'TargetMode="External"/></Relationships>'
)
_ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def hostile(kind: str) -> bytes:
    """A file that is no good as a template, and why."""
    whole = narrow()
    parts = _parts(whole)
    match kind:
        case "not-a-zip":
            return b"a template of promises"
        case "a-zip-of-something":
            return _zipped({"readme.txt": b"hello"})
        case "locked":
            return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
        case "bomb":
            return _zipped({**parts, "ppt/media/image1.png": bytes(300_000_000)})
        case "large-xml":
            return _zipped({**parts, _MASTER: parts[_MASTER] + b" " * 13_000_000})
        case "many-parts":
            return _zipped({**parts, **{f"ppt/media/{n}.png": b"" for n in range(3_001)}})
        case "entities":
            return _zipped({**parts, _MASTER: parts[_MASTER].replace(b"<p:sldMaster", _ENTITIES + b"<p:sldMaster", 1)})
        case "strict":
            usual, own = (
                b"http://schemas.openxmlformats.org/officeDocument/2006/",
                b"http://purl.oclc.org/ooxml/officeDocument/",
            )
            return _zipped({**parts, "_rels/.rels": parts["_rels/.rels"].replace(usual, own)})
        case "macros":
            types = parts["[Content_Types].xml"].replace(
                b"</Types>",
                b'<Override PartName="/ppt/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
            )
            return _zipped({**parts, "[Content_Types].xml": types, "ppt/vbaProject.bin": b"x"})
        case "fetches":
            return _zipped({**parts, _MASTER_RELS: parts[_MASTER_RELS].replace(b"</Relationships>", _OUTSIDE)})
        case "no-master":
            main = re.sub(
                rb"<p:sldMasterIdLst>.*?</p:sldMasterIdLst>", b"", parts["ppt/presentation.xml"], flags=re.DOTALL
            )
            return _zipped({**parts, "ppt/presentation.xml": main})
        case "dangling":
            return _zipped({name: content for name, content in parts.items() if name != "ppt/theme/theme1.xml"})
        case "climbs":
            return _zipped({**parts, "ppt/../../etc/passwd": b"x"})
        case "not-xml":
            return _zipped({**parts, _MASTER: b"<p:sldMaster"})
        case "cut-off":
            return whole[: len(whole) // 2]
    raise ValueError(kind)


HOSTILE = {
    "not-a-zip": "template-not-a-presentation", "a-zip-of-something": "template-not-a-presentation",
    "locked": "template-locked", "strict": "template-strict",
    "bomb": "template-too-large", "large-xml": "template-too-large",
    "many-parts": "template-too-large", "entities": "template-damaged", "macros": "template-macros",
    "fetches": "template-external", "no-master": "template-without-master", "dangling": "template-damaged",
    "climbs": "template-damaged", "not-xml": "template-damaged", "cut-off": "template-not-a-presentation",
}  # fmt: skip
"""Ways to spoil a file, and the code of the problem each is met with."""


# Packages ---------------------------------------------------------------------------------------------------------------


def _saved(presentation) -> bytes:
    out = BytesIO()
    presentation.save(out)
    return out.getvalue()


def _parts(file: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(file)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _zipped(parts: Mapping[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def _changed(file: bytes, name: str, changes: list[tuple[bytes, bytes]]) -> bytes:
    parts = _parts(file)
    for old, new in changes:
        assert old in parts[name], (name, old)
        parts[name] = parts[name].replace(old, new)
    return _zipped(parts)
