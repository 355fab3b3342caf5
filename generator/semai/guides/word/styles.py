"""The styles of a Word document, from the theme's tokens, as XML text. Pure.

Whatever a trainer changes in one of them changes everywhere: no paragraph has a look of its own. Sizes are those of print;
the fonts are those of the slides, which every office program has, since a .docx carries no fonts and shows another in
place of one that is missing. Names are in the document's language; the usual ones are the program's own, which shows
them in the language of the person at the keyboard. Start at `styles`; which there are stands in `looks`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from semai.catalogue import Catalogue
from semai.guides.word.looks import CARD_INSET, Look, Page, looks
from semai.guides.word.pieces import NAMESPACES, twips
from semai.office import text
from semai.theme import Theme


def styles(theme: Theme, page: Page, values: Mapping[str, str], say: Catalogue, *, with_parts: bool) -> bytes:
    """The part with all styles. values: names by slug, in order, each of which has a character style in its colour.

    with_parts: whether the document has headings above those of its pages.
    """
    fonts = theme.tokens.type["deck"]
    ink, muted, rule = (_hex(theme.tokens.color.print[name]) for name in ("ink", "ink_muted", "rule"))
    writer = _Writer(fonts["sans"], fonts["voice"], ink, muted, page.scale, say)
    colours = theme.colours(tuple(values))
    parts = [
        _defaults(writer, say.language),
        *(writer.paragraph(look) for look in looks(page, with_parts)),
        *(writer.character(*of) for of in _characters(values, muted, ink)),
        *(
            writer.character(
                value_style(at), _value_name(at, name, say), f'<w:b/><w:color w:val="{_hex(colours[slug].color)}"/>'
            )
            for at, (slug, name) in enumerate(values.items())
        ),
        _tables(ink, rule, say),
    ]
    return f"<w:styles {NAMESPACES}>{''.join(parts)}</w:styles>".encode()


def fonts(theme: Theme) -> bytes:
    """The part that names the fonts, so that a program without one of them takes another of its kind."""
    families = theme.tokens.type["deck"]
    kinds = ((families["sans"], "swiss"), (families["voice"], "roman"))
    named = "".join(
        f'<w:font w:name="{text(name)}"><w:family w:val="{kind}"/><w:pitch w:val="variable"/></w:font>'
        for name, kind in kinds
    )
    return f"<w:fonts {NAMESPACES}>{named}</w:fonts>".encode()


def _value_name(index: int, name: str, say: Catalogue) -> str:
    """A comma would begin another name of the same style, and no name of one is longer than 253 characters."""
    return say("guides.style.Value", number=index + 1, name=name.replace(",", " "))[:253]


def value_style(index: int) -> str:
    """The character style of a value, by its place in the programme, from 0."""
    return f"Value{index + 1}"


def _characters(values: Mapping[str, str], muted: str, ink: str) -> Sequence[tuple[str, str, str]]:
    return (
        ("StrongText", "Strong", "<w:b/>"),
        ("Emphasis", "Emphasis", "<w:i/>"),
        ("Hyperlink", "Hyperlink", f'<w:color w:val="{ink}"/><w:u w:val="single"/>'),
        ("Muted", "", f'<w:color w:val="{muted}"/>'),
        ("PageNumber", "page number", f'<w:b/><w:color w:val="{ink}"/><w:sz w:val="20"/>'),
    )


def _hex(colour: str) -> str:
    return colour.removeprefix("#").upper()


@dataclass(frozen=True, slots=True)
class _Writer:
    sans: str
    voice: str
    ink: str
    muted: str
    scale: Mapping[str, tuple[float, float]]
    say: Catalogue

    def name(self, id_: str) -> str:
        return self.say(f"guides.style.{id_}")

    def paragraph(self, look: Look) -> str:
        own = not look.name
        name = text(look.name or self.name(look.id))
        following = f'<w:next w:val="{look.next}"/>' if look.next else ""
        return (
            f'<w:style w:type="paragraph"{" w:customStyle=" + chr(34) + "1" + chr(34) if own else ""} '
            f'w:styleId="{look.id}"><w:name w:val="{name}"/><w:basedOn w:val="{look.based}"/>{following}'
            f"<w:qFormat/><w:pPr>{self._shape(look)}</w:pPr><w:rPr>{self._type(look)}</w:rPr></w:style>"
        )

    def character(self, id_: str, name: str, looks: str) -> str:
        known = name in ("Strong", "Emphasis", "Hyperlink", "page number")
        return (
            f'<w:style w:type="character"{"" if known else " w:customStyle=" + chr(34) + "1" + chr(34)} w:styleId="{id_}">'
            f'<w:name w:val="{text(name or self.name(id_))}"/><w:basedOn w:val="DefaultParagraphFont"/>'
            f"<w:qFormat/><w:rPr>{looks}</w:rPr></w:style>"
        )

    def _shape(self, look: Look) -> str:
        """Of the paragraph, in the order the format wants."""
        sides = "".join(
            f'<w:{side} w:val="single" w:sz="{weight}" w:space="{0 if side == "between" else look.border_space}" '
            f'w:color="{self.ink}"/>'
            for side, weight in look.borders
        )
        parts = (
            "<w:keepNext/>" if look.keep_next else "",
            "<w:keepLines/>" if look.keep_lines else "",
            f'<w:numPr><w:ilvl w:val="{look.list_[1]}"/><w:numId w:val="{look.list_[0]}"/></w:numPr>'
            if look.list_
            else "",
            f"<w:pBdr>{sides}</w:pBdr>" if sides else "",
            f"<w:tabs>{look.tabs}</w:tabs>" if look.tabs else "",
            self._spacing(look),
            self._indent(look),
            f'<w:jc w:val="{look.align}"/>' if look.align else "",
            f'<w:outlineLvl w:val="{look.level - 1}"/>' if look.level else "",
        )
        return "".join(parts)

    def _indent(self, look: Look) -> str:
        """A frame stands inside the text, as its words do outside of one."""
        if look.left is None:
            return ""
        right = f' w:right="{twips(2)}"' if any(side == "right" for side, _ in look.borders) else ""
        return f'<w:ind w:left="{twips(look.left)}"{right} w:hanging="{twips(look.hang)}"/>'

    def _spacing(self, look: Look) -> str:
        before = "" if look.before is None else f' w:before="{round(look.before * 20)}"'
        after = "" if look.after is None else f' w:after="{round(look.after * 20)}"'
        line = ""
        if look.exact_mm:
            line = f' w:line="{twips(look.exact_mm)}" w:lineRule="exact"'
        elif look.size:
            line = f' w:line="{round(self._size(look.size)[1] * 20)}" w:lineRule="atLeast"'
        return f"<w:spacing{before}{after}{line}/>" if before or after or line else ""

    def _size(self, name: str) -> tuple[float, float]:
        return self.scale[name]

    def _type(self, look: Look) -> str:
        font = f'<w:rFonts w:ascii="{self.voice}" w:hAnsi="{self.voice}" w:cs="{self.voice}"/>' if look.voice else ""
        colour = self.muted if look.muted else look.colour
        half = round(self._size(look.size)[0] * 2) if look.size else 0
        parts = (
            font,
            "<w:b/>" if look.bold else "",
            "<w:i/>" if look.italic else "",
            f'<w:color w:val="{colour}"/>' if colour else "",
            f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>' if half else "",
        )
        return "".join(parts)


def _defaults(writer: _Writer, language: str) -> str:
    """What everything begins with: the sans, the body size, the language; and the four styles a program counts on."""
    size, line = writer.scale["body"]
    fonts = "".join(f' w:{kind}="{writer.sans}"' for kind in ("ascii", "hAnsi", "eastAsia", "cs"))
    tag = language_tag(language)
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts{fonts}/><w:color w:val="{writer.ink}"/>'
        f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>'
        f'<w:lang w:val="{tag}" w:eastAsia="{tag}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        f'<w:spacing w:after="140" w:line="{round(line * 20)}" w:lineRule="atLeast"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
    )


REGIONS = {"id": "ID", "en": "GB"}
"""The region whose spelling a language without one is checked by."""


def language_tag(language: str) -> str:
    """As programs name it.

    >>> language_tag("id"), language_tag("de"), language_tag("pt-BR")
    ('id-ID', 'de', 'pt-BR')
    """
    return f"{language}-{REGIONS[language]}" if language in REGIONS else language


def _tables(ink: str, rule: str, say: Catalogue) -> str:
    """Ours: rules under rows, a grid to fill in, cards to cut."""

    def border(side: str, weight: int, colour: str, kind: str = "single") -> str:
        return f'<w:{side} w:val="{kind}" w:sz="{weight}" w:space="0" w:color="{colour}"/>'

    def style(id_: str, borders: str, margins: tuple[int, int], head: str = "") -> str:
        side, above = margins
        first = (
            f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>{head}</w:tcBorders></w:tcPr>'
            "</w:tblStylePr>"
        )
        return (
            f'<w:style w:type="table" w:customStyle="1" w:styleId="{id_}">'
            f'<w:name w:val="{text(say(f"guides.style.{id_}"))}"/>'
            f'<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>'
            f'<w:top w:w="{above}" w:type="dxa"/><w:left w:w="{side}" w:type="dxa"/>'
            f'<w:bottom w:w="{above}" w:type="dxa"/><w:right w:w="{side}" w:type="dxa"/></w:tblCellMar></w:tblPr>'
            f"{first if head else ''}</w:style>"
        )

    grid = "".join(border(side, 5, ink) for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    cuts = "".join(border(side, 5, ink, "dashed") for side in ("insideH", "insideV"))
    return (
        style("RuledTable", border("bottom", 4, rule) + border("insideH", 4, rule), (70, 32), border("bottom", 10, ink))
        + style("GridTable", grid, (90, 50), border("bottom", 5, ink))
        + style("PlainTable", "", (70, 60))
        + style("CardTable", cuts, (CARD_INSET, CARD_INSET))
    )
