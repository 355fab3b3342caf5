"""The agenda as a native table: its first row is the head, and each number leads to its slide."""

from __future__ import annotations

from collections.abc import Mapping

from semai.decks.layouts import reference
from semai.decks.look import Look
from semai.decks.shapes import Frame, Run, emu, outline, run
from semai.slides import Agenda
from semai.theme import Placeholder

URI = "http://schemas.openxmlformats.org/drawingml/2006/table"
NONE = "<a:noFill/>"
HEAD_RULE, ROW_RULE = 1.5, 0.75
"""Points."""


def agenda_frame(agenda: Agenda, box: Placeholder, look: Look, rels: Mapping[str, str]) -> Frame:
    """rels: by `slide-<n>`, the relation of this slide to slide n."""
    plan = look.drawing.table
    head = f' sz="{round(plan.head_pt * 100)}" b="1"'
    normal, strong = f' sz="{round(plan.pt * 100)}"', f' sz="{round(plan.pt * 100)}" b="1"'
    muted, ink = look.fill("ink_muted"), look.fill("ink")
    rows = [_row(plan.head, [_cell(Run(words, head, muted), look, "ink", HEAD_RULE) for words in agenda.head])]
    for row in agenda.rows:
        link = rels.get(f"slide-{row.target}")
        jump = f'<a:hlinkClick r:id="{link}" action="ppaction://hlinksldjump"/>' if link else ""
        cells = (
            Run(row.clock, strong, ink),
            Run(row.title, strong, ink),
            Run(row.length, normal, muted),
            Run(str(row.target) if row.target else "–", normal, ink + jump),
        )
        rows.append(_row(plan.row, [_cell(words, look, "line", ROW_RULE) for words in cells]))
    columns = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in plan.columns)
    table = f'<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>{columns}</a:tblGrid>{"".join(rows)}</a:tbl>'
    height = plan.head + plan.row * len(agenda.rows)
    data = f'<a:graphicData uri="{URI}">{table}</a:graphicData>'
    return Frame(look.shape_name(box.id), (box.x, box.y, sum(plan.columns), height), data, "", reference(box))


def _row(height: float, cells: list[str]) -> str:
    return f'<a:tr h="{emu(height)}">{"".join(cells)}</a:tr>'


def _cell(words: Run, look: Look, rule: str, pt: float) -> str:
    """A cell without insets, with a rule under it and no other border."""
    sides = "".join(f'<a:{side} w="0">{NONE}</a:{side}>' for side in ("lnL", "lnR", "lnT"))
    under = outline(look.fill(rule), pt).replace("a:ln", "a:lnB")
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p>{run(words, look.lang)}</a:p></a:txBody>"
        f'<a:tcPr marL="0" marR="0" marT="0" marB="0" anchor="ctr">{sides}{under}{NONE}</a:tcPr></a:tc>'
    )
