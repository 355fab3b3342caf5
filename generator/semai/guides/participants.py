"""What the participants' pack says: cases, worksheets, readings, pledge cards, the plan for afterwards. Pure.

Nothing in it is made from a note, a script, a consequence or a key. Start at `participant_pack`.
"""

from __future__ import annotations

from dataclasses import replace

from semai.catalogue import Catalogue, catalogue
from semai.guides.cases import case_sheets
from semai.guides.copies import copies
from semai.guides.front import cover
from semai.guides.guide import Cover
from semai.guides.pack import ParticipantPack
from semai.guides.printed import printed
from semai.guides.reading import follow_up_sheet, reading_sheets
from semai.guides.sheets import has_pledge, pledge_sheet, worksheet_sheets
from semai.model.library import Library
from semai.model.running_order import RunningOrder

LABELS = (
    "counter-example", "example", "may-copy", "minutes", "pack.code", "pack.contents", "pages", "pledge.circle",
    "pledge.name", "pledge.open", "pledge.open-end", "pledge.review", "pledge.witness", "page", "question", "reflection",
    "sheet", "try-today",
)  # fmt: skip
"""Words its templates print, by the second half of their code in the catalogue."""


def participant_pack(library: Library, order: RunningOrder) -> ParticipantPack:
    say = catalogue(library.programme.language)
    return ParticipantPack(
        **printed(
            library,
            order,
            say,
            LABELS,
            title=say("guides.pack.participants-title", title=order.title),
            subject=order.workshop.summary,
            foot=say("guides.pack.participants-foot", title=order.title),
        ),
        cover=pack_cover(library, order, say("guides.pack.participants"), say),
        lead=say("guides.pack.participants-lead"),
        contents=tuple(copy for copy in copies(library, order, say) if copy.pack == "participants"),
        cases=case_sheets(library, order, say),
        worksheets=worksheet_sheets(library, order, say),
        readings=reading_sheets(library, order, say),
        pledge=pledge_sheet(library, say) if has_pledge(order) else None,
        follow_up=follow_up_sheet(library, order, say),
    )


def pack_cover(library: Library, order: RunningOrder, kicker: str, say: Catalogue) -> Cover:
    """That of the guide, for another kind of paper."""
    return replace(cover(library, order, say), kicker=kicker)
