"""What a pen has written, as a .docx. The only module that knows python-docx.

It opens the library's own empty document, keeps of it what we need, and puts in our styles, lists, settings, feet and body.
Same bytes for the same words: no clock, no thumbnail, nothing that tells the machine. Start at `document`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from semai.guides.word.feet import foot, section
from semai.guides.word.lists import numbering
from semai.guides.word.pen import Pen, Setting
from semai.guides.word.pieces import NAMESPACES
from semai.guides.word.styles import language_tag
from semai.office import core_properties, text, with_fixed_dates

if TYPE_CHECKING:
    from docx.opc.package import OpcPackage
    from docx.parts.document import DocumentPart

KEPT = ("styles", "settings", "numbering", "fontTable", "theme", "core-properties", "officeDocument")
"""Parts of the empty document that are used, by the last word of their relation."""


@dataclass(frozen=True, slots=True)
class About:
    """What the file says of itself. language: of its words. simulation: in every foot, "" for none."""

    title: str
    subject: str
    keywords: tuple[str, ...]
    author: str
    language: str
    as_of: dt.date
    simulation: str


def document(pen: Pen, styles: bytes, fonts: bytes, about: About, *, double_sided: bool) -> bytes:
    """styles, fonts: the parts with all of them."""
    import docx  # late: only a build of Word editions needs it
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml.parser import parse_xml

    pen.end()
    empty = docx.Document()
    part = empty.part
    _cleared(part.package, part)
    part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)._blob = fonts
    part._styles_part._element = parse_xml(styles)
    part.numbering_part._element = parse_xml(numbering(pen.starts))
    part._settings_part._element = parse_xml(_settings(about.language, double_sided))
    for relation, content in pen.pictures.items():
        image = part.package.get_or_add_image_part(BytesIO(content))
        part.rels.add_relationship(RELATIONSHIP_TYPE.IMAGE, image, relation)
    for address, relation in pen.addresses.items():
        part.rels.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, address, relation, is_external=True)
    kinds = ("default", "even") if double_sided else ("default",)
    part._element = parse_xml(_body(pen, _feet(pen, part, about, kinds), double_sided))
    part.package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES)._element = parse_xml(_properties(about))
    out = BytesIO()
    part.package.save(out)
    return with_fixed_dates(out.getvalue(), about.as_of)


def proportions(picture: bytes) -> tuple[int, int]:
    """Width and height of a PNG or JPEG, in its own pixels."""
    from docx.image.image import Image

    image = Image.from_blob(picture)
    return image.px_width, image.px_height


def _cleared(package: OpcPackage, part: DocumentPart) -> None:
    """Away with the thumbnail, the forms and the forty styles of tables that nobody asked for."""
    for rels in (package.rels, part.rels):
        for id_ in [id_ for id_, it in rels.items() if it.reltype.rpartition("/")[2] not in KEPT]:
            del rels[id_]


Feet = Mapping[tuple[Setting, str], str]
"""Relation of the foot of a setting, on pages of a kind."""


def _body(pen: Pen, feet: Feet, double_sided: bool) -> bytes:
    """The main part: all blocks, each section's page with the last paragraph of it, the last section's with the whole."""
    blocks = list(pen.blocks)
    last = ""
    for it in pen.sections:
        mine = {kind: id_ for (setting, kind), id_ in feet.items() if setting == it.setting}
        last = section(pen.size, it, mine, double_sided=double_sided)
        if it is not pen.sections[-1]:
            blocks[it.ends] = blocks[it.ends].replace("</w:pPr>", f"{last}</w:pPr>", 1)
    return f"<w:document {NAMESPACES}><w:body>{''.join(blocks)}{last}</w:body></w:document>".encode()


def _feet(pen: Pen, part: DocumentPart, about: About, kinds: Sequence[str]) -> Feet:
    """A part for each foot there is."""
    from docx.oxml.parser import parse_xml

    made: dict[tuple[Setting, str], str] = {}
    for setting in dict.fromkeys(it.setting for it in pen.sections):
        for kind in kinds:
            footer, made[setting, kind] = part.add_footer_part()  # type: ignore[no-untyped-call]  # the library's
            footer._element = parse_xml(foot(setting, about.simulation, even=kind == "even"))
    return made


def _settings(language: str, double_sided: bool) -> bytes:
    """In the order the format wants. Fields are brought up to date when the file is opened: only then are pages counted."""
    tag = language_tag(language)
    mode = "http://schemas.microsoft.com/office/word"
    return (
        f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/>{"<w:mirrorMargins/>" if double_sided else ""}'
        f'<w:defaultTabStop w:val="720"/>{"<w:evenAndOddHeaders/>" if double_sided else ""}'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:updateFields w:val="true"/>'
        f'<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="{mode}" w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="{text(tag)}"/>'
        '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" '
        'w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" '
        'w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    ).encode()


def _properties(about: About) -> bytes:
    """Written here, since the library takes no text of more than 255 characters."""
    facts = {
        "dc:title": about.title,
        "dc:subject": about.subject,
        "dc:creator": about.author,
        "cp:keywords": ", ".join(about.keywords),
        "cp:lastModifiedBy": about.author,
        "cp:revision": "1",
        "dc:language": about.language,
    }
    return core_properties(facts, about.as_of)
