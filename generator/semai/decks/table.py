"""The agenda as a native table: its first row is the head, and each session's name and number lead to its slide.

Start at `agenda_frame`. On a slide that says where the room is, sessions gone by are muted and the one that begins stands
out; the same is said in words, in the row and in the alt text, and by a leaf before each row (`scenes` draws these).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from semai.decks.layouts import reference
from semai.decks.look import Look
from semai.decks.shapes import BOLD, NO_UNDERLINE, PLAIN_LINK, Box, Frame, Run, emu, jump, outline, run
from semai.slides import Agenda
from semai.slides.slide import AgendaRow
from semai.theme import Placeholder

URI = "http://schemas.openxmlformats.org/drawingml/2006/table"
NONE = "<a:noFill/>"
HEAD_RULE, ROW_RULE = 1.5, 0.75
"""Points."""

STATES = ("done", "now", "later")


def agenda_frame(agenda: Agenda, box: Placeholder, look: Look, rels: Mapping[str, str]) -> Frame:
    """rels: by `slide-<n>`, the relation of this slide to slide n."""
    plan = look.drawing.table
    head = f"{_size(plan.head_pt)}{BOLD}"
    first = [Run(words, head, look.words("ink_muted")) for words in agenda.head]
    rows = [_row(plan.head, first, look, "ink", HEAD_RULE, agenda)]
    rows += [_row(plan.row, _cells(row, look, rels), look, "line", ROW_RULE, agenda) for row in agenda.rows]
    columns = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in plan.columns)
    table = f'<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>{columns}</a:tblGrid>{"".join(rows)}</a:tbl>'
    place = (box.x, box.y, sum(plan.columns), plan.head + plan.row * len(agenda.rows))
    data = f'<a:graphicData uri="{URI}">{table}</a:graphicData>'
    return Frame(look.shape_name(box.id), place, data, _told(agenda, look), reference(box))


def says_where(agenda: Agenda) -> bool:
    """Whether it says where the room is, and not only what there will be."""
    return any(row.state for row in agenda.rows)


def row_boxes(agenda: Agenda, box: Placeholder, look: Look) -> Iterator[tuple[AgendaRow, Box]]:
    """Each row with the place it takes on the slide."""
    plan = look.drawing.table
    for number, row in enumerate(agenda.rows):
        yield row, (box.x, box.y + plan.head + plan.row * number, sum(plan.columns), plan.row)


def _told(agenda: Agenda, look: Look) -> str:
    """The table in a sentence or three: which sessions there are, and on a slide that says where we are, how they stand."""
    if not says_where(agenda):
        return look.say("decks.agenda-alt", sessions=look.say.listing([row.title for row in agenda.rows]))
    by_state = {state: [row.title for row in agenda.rows if row.state == state] for state in STATES}
    told = [look.say(f"decks.agenda-{s}", sessions=look.say.listing(names)) for s, names in by_state.items() if names]
    return " ".join(told)


def _cells(row: AgendaRow, look: Look, rels: Mapping[str, str]) -> list[Run]:
    """The four cells of a session: clock, name, length with what its state is called, number of its slide."""
    link = rels.get(f"slide-{row.target}", "")
    tip = look.say("decks.to-slide", number=row.target, title=row.title)
    to_slide = jump(link, tip, PLAIN_LINK) if link else ""
    plain = NO_UNDERLINE if link else ""
    colour = look.words({"done": "ink_muted", "now": "action"}.get(row.state, "ink"))
    muted = look.words("action" if row.state == "now" else "ink_muted")
    normal = _size(look.drawing.table.pt)
    strong = normal + (BOLD if row.state in ("", "now") else "")
    length = look.say(f"decks.state.{row.state}", length=row.length) if row.state else row.length
    return [
        Run(row.clock, strong, colour),
        Run(row.title, strong + plain, colour + to_slide),
        Run(length, normal, muted),
        Run(str(row.target) if row.target else "–", normal + plain, (muted if row.state else colour) + to_slide),
    ]


def _size(pt: float) -> str:
    return f' sz="{round(pt * 100)}"'


def _row(height: float, words: list[Run], look: Look, rule: str, pt: float, agenda: Agenda) -> str:
    """One row. Where rows have a leaf before them, the first cell leaves room for it."""
    inset = look.size("agenda-indent") if says_where(agenda) else 0
    cells = (_cell(run_, look, rule, pt, 0 if at else inset) for at, run_ in enumerate(words))
    return f'<a:tr h="{emu(height)}">{"".join(cells)}</a:tr>'


def _cell(words: Run, look: Look, rule: str, pt: float, inset: float) -> str:
    """A cell with a rule under it and no other border. inset: inches before its words."""
    sides = "".join(f'<a:{side} w="0">{NONE}</a:{side}>' for side in ("lnL", "lnR", "lnT"))
    under = outline(look.fill(rule), pt).replace("a:ln", "a:lnB")
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p>{run(words, look.lang)}</a:p></a:txBody>"
        f'<a:tcPr marL="{emu(inset)}" marR="0" marT="0" marB="0" anchor="ctr">{sides}{under}{NONE}</a:tcPr></a:tc>'
    )
