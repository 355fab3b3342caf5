"""The lists of a Word document as XML text. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from semai.guides.word.looks import BULLETS, CHECKS, ITEM_MM, NESTED_MM, NUMBERS, SCRIPT_MM
from semai.guides.word.pieces import NAMESPACES, twips


def numbering(starts: Sequence[int]) -> bytes:
    """The part with all lists: three that styles refer to, then one for each list of numbers. starts: its first number."""

    def level(number: int, kind: str, sign: str, left: float, hang: float, font: str = "") -> str:
        looks = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:hint="default"/></w:rPr>' if font else ""
        return (
            f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{sign}"/>'
            f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{twips(left)}" w:hanging="{twips(hang)}"/></w:pPr>{looks}'
            "</w:lvl>"
        )

    def kind(number: int, *levels: str) -> str:
        return (
            f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="hybridMultilevel"/>'
            f"{''.join(levels)}</w:abstractNum>"
        )

    step, nested, item = SCRIPT_MM + ITEM_MM, NESTED_MM, ITEM_MM
    kinds = (
        kind(BULLETS, *(level(at, "bullet", "–", left, item) for at, left in enumerate((item, step, nested)))),
        kind(
            NUMBERS, *(level(at, "decimal", f"%{at + 1}.", left, item) for at, left in enumerate((item, step, nested)))
        ),
        kind(CHECKS, level(0, "bullet", "\uf0a8", item + 1, item + 1, "Wingdings")),
    )
    lists = [f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (BULLETS, NUMBERS, CHECKS)]
    lists += [
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{NUMBERS}"/>'
        + "".join(f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{start}"/></w:lvlOverride>' for at in range(3))
        + "</w:num>"
        for number, start in enumerate(starts, start=CHECKS + 1)
    ]
    return f"<w:numbering {NAMESPACES}>{''.join(kinds)}{''.join(lists)}</w:numbering>".encode()
