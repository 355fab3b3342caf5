"""Feet and sections of a Word document as XML text. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from semai.guides.word.looks import CARD_EDGE, Page
from semai.guides.word.pen import Section, Setting
from semai.guides.word.pieces import NAMESPACES, field, paragraph, run, tab, twips

COLUMN_GAP = twips(8)


def foot(setting: Setting, simulation: str, *, even: bool) -> bytes:
    """The page number on the outer side; even: of a left-hand page. The cover has none, and a sheet of cards no foot."""
    number = field("PAGE", "1", "PageNumber")
    style = "FooterWide" if setting.landscape else "Footer"
    code = run(f"{setting.right}   ", "PageNumber") if setting.right else ""
    if setting.bare:
        lines = paragraph("Gap")
    elif setting.cover:
        lines = paragraph(style, run(setting.left, "StrongText"), tab(), run(setting.right))
    elif even:
        after = run(f"   {setting.right}", "PageNumber") if setting.right else ""
        lines = paragraph(style, number, after, tab(), run(setting.left))
    else:
        lines = paragraph(style, run(setting.left), tab(), code, number)
    if simulation and not setting.bare:
        lines += paragraph("FooterNote", run(simulation, "StrongText"))
    return f"<w:ftr {NAMESPACES}>{lines}</w:ftr>".encode()


def section(page: Page, it: Section, feet: Mapping[str, str], *, double_sided: bool) -> str:
    """feet: relation of the foot of each kind of page."""
    setting = it.setting
    refs = "".join(f'<w:footerReference w:type="{kind}" r:id="{id_}"/>' for kind, id_ in feet.items())
    width, height = (page.height, page.width) if setting.landscape else (page.width, page.height)
    start = "nextPage" if it.start == "oddPage" and not double_sided else it.start
    turned = ' w:orient="landscape"' if setting.landscape else ""
    if setting.bare:
        margins = dict.fromkeys(("top", "right", "bottom", "left"), CARD_EDGE) | {"header": 0, "footer": 0}
    else:
        margins = {"top": page.top, "right": page.outer, "bottom": page.bottom, "left": page.inner}
        margins |= {"header": page.top // 2, "footer": page.bottom // 2}
    sides = "".join(f' w:{side}="{margin}"' for side, margin in margins.items())
    return (
        f'<w:sectPr>{refs}<w:type w:val="{start}"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
        f'<w:pgMar{sides} w:gutter="0"/>'
        f'<w:cols w:num="{setting.columns}" w:space="{COLUMN_GAP}"/></w:sectPr>'
    )
