"""What the committee's pack says: what to prepare, what to hand out and collect, and what to sign. Pure.

No key of a test is in it. Start at `committee_pack`.
"""

from __future__ import annotations

from semai.catalogue import catalogue
from semai.guides.checklist import checklist_sheet, supply_sheet
from semai.guides.copies import copies
from semai.guides.pack import CommitteePack
from semai.guides.participants import pack_cover
from semai.guides.printed import printed
from semai.guides.records import attendance_sheets, certificate_sheet, evaluation_sheet, record_sheet
from semai.guides.sheets import poll_sheets
from semai.guides.situations import situation_sheet
from semai.model.library import Library
from semai.model.running_order import RunningOrder

LABELS = (
    "attendance.foot", "attendance.known", "certificate.number", "checklist.lead", "count", "evaluation.anonymous",
    "evaluation.item", "evaluation.lead", "for-session", "may-copy", "pack.code", "pack.contents", "pack.others", "page",
    "pages", "record.agreed", "record.cases", "record.number", "room", "sheet", "supplies.amount", "supplies.item",
    "supplies.lead", "test-after", "test-before", "test-code", "test-code-text", "test-foot", "test-lead",
)  # fmt: skip
"""Words its templates print, by the second half of their code in the catalogue."""


def committee_pack(library: Library, order: RunningOrder) -> CommitteePack:
    say = catalogue(library.programme.language)
    every = copies(library, order, say)
    test = situation_sheet(library, order, say)
    sides = "both-sides" if library.programme.settings.double_sided else "one-side"
    lead = [say(f"guides.pack.{word}") for word in ("committee-lead", sides, *(["no-key"] if test else []))]
    return CommitteePack(
        **printed(
            library,
            order,
            say,
            LABELS,
            title=say("guides.pack.committee-title", title=order.title),
            subject=order.workshop.summary,
            foot=say("guides.pack.committee-foot", title=order.title),
        ),
        cover=pack_cover(library, order, say("guides.pack.committee"), say),
        lead=" ".join(lead),
        contents=tuple(copy for copy in every if copy.pack == "committee"),
        others=tuple(copy for copy in every if copy.pack == "participants"),
        checklist=checklist_sheet(library, order, say),
        supplies=supply_sheet(library, order, say),
        attendance=attendance_sheets(order, say),
        test=test,
        evaluation=evaluation_sheet(library, order, say),
        polls=poll_sheets(library, order, say),
        record=record_sheet(order, say),
        certificate=certificate_sheet(library, order, say),
    )
