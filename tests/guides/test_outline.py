"""What a guide says, before anybody sets it."""

from dataclasses import asdict

import pytest

from semai.catalogue import catalogue
from semai.guides import outline
from semai.guides.guide import Guide
from semai.model.running_order import running_order
from semai.slides import outline as slide_outline


def as_text(guide: Guide) -> str:
    """The guide as somebody would read it aloud, short enough to proofread."""
    lines = [f"# {guide.title}", f"{guide.cover.title}: {guide.cover.subtitle}"]
    lines += [f"{field.label}: {field.text or '____'}" for field in guide.cover.fields]
    lines += ["\n# Identity", *(f"{field.label}: {field.text or '____'}" for field in guide.identity)]
    for group in guide.contents:
        lines += [f"\n[{group.title}]", *(entry.text for entry in group.entries)]
    lines.append("\n# Summary")
    lines += [f"{fact.label}: {fact.text or '____'}" for fact in guide.summary.facts]
    lines.append("\n# Agenda")
    for day in guide.agenda:
        lines.append(day.lead)
        for row in day.rows:
            lines.append(
                f"{row.clock} {row.minutes:>3} {row.title} | {', '.join(row.materials)} | {row.slides} | {row.late}"
            )
    for session in guide.sessions:
        lines += [
            f"\n# {session.kicker}: {session.title}",
            *(f"> {reference.text}" for reference in session.references),
        ]
        for part in session.parts:
            lines += [f"## {part.title}"] if part.title else []
            for step in part.steps:
                slide = f" [slide {step.slide.numbers}: {step.slide.title}]" if step.slide else ""
                lines.append(f"{step.number}. {step.title}, {step.minutes}{slide}")
                lines += [f"   {speech.kind}: {' / '.join(speech.lines)}" for speech in step.script]
        lines += [f"closing: {line}" for line in session.closing]
    for note in guide.notes:
        lines += [f"\n# {note.kicker}: {note.title}", *(f"> {reference.text}" for reference in note.references)]
        for option in note.options:
            effects = "; ".join(f"{e.name} {e.label}" for e in option.effects)
            lines.append(f"{option.letter}. {option.text} (+ {option.gain}, - {option.risk}) {effects}")
        lines += [f"{group.first}. {group.title} {' '.join(group.questions)}" for group in note.questions]
        lines += [f"{line.label}: {line.text}" for line in note.behaviours]
    lines.append("\n# Copies")
    lines += [f"{copy.code}: {copy.sheet.text}: {copy.count}, {copy.pack}" for copy in guide.materials.copies]
    lines.append("\n# Materials")
    lines += [f"{line.item}: {line.amount} ({line.sessions})" for line in guide.materials.items]
    lines += [f"\n# {guide.report.title}", guide.report.instruction] if guide.report else []
    lines.append("\n# Sources")
    lines += [f"{source.title}. {source.status}" for source in guide.sources]
    return "\n".join(lines) + "\n"


def test_a_guide_tells_a_morning_from_cover_to_sources(world, golden):
    text = as_text(outline(*world().order()))

    assert text == golden("guide.txt", text)


def test_slide_numbers_are_those_of_the_deck(world):
    library, order = world().order()
    deck = slide_outline(library, order)

    steps = [step for session in outline(library, order).sessions for part in session.parts for step in part.steps]
    shown = {step.title: step.slide for step in steps if step.slide}

    assert deck.slides[int(shown["Choose"].numbers) - 1].role == "options"
    assert deck.slides[int(shown["See"].numbers) - 1].role == "consequences"
    assert shown["Write"].title == deck.slides[int(shown["Write"].numbers) - 1].title


def test_participants_pages_carry_nothing_of_the_note_nor_of_consequences(world):
    guide = outline(*world().order())

    for_participants = str([asdict(sheet) for sheet in (*guide.cases, *guide.worksheets)])

    for secret in ("Weigh need", "gain A", "risk A", "care in A", "queue", "Blaming", "aligned", "small promise"):
        assert secret not in for_participants


def test_without_an_event_its_particulars_are_lines_to_fill_in(world):
    it = world()
    it.event = None

    guide = outline(*it.order())

    assert [field.text for field in guide.cover.fields] == ["", "", "", ""]
    unknown = {field.label for field in guide.identity if not field.text}
    assert {"Event", "Organiser", "Organisation", "Day, date", "Place"} <= unknown


@pytest.mark.parametrize("count", [2, 3, 7, 12])
def test_the_seedbed_repeats_few_values_and_shows_many_once(world, count):
    columns = outline(*world(values=count).order()).cover.columns

    assert len(columns) >= 7
    assert len(columns) % count == 0
    assert len(columns) == count or count < 7


def test_an_identity_says_when_it_begins_and_ends_day_by_day_where_that_differs(small):
    guide = outline(small, running_order(small, small.events["wednesday-in-millbrook"]))

    said = {field.label: field.text for field in guide.identity}

    assert said["Time"].startswith("Day 1, 09")
    assert "Day 2, 10" in said["Time"]


def test_each_day_is_a_group_of_the_contents(small):
    guide = outline(small, running_order(small, small.events["wednesday-in-millbrook"]))

    days = [group.title for group in guide.contents if group.title.startswith("Day ")]

    assert days == [day.title for day in guide.agenda]


def test_what_is_filled_in_for_the_committee_is_no_page_of_the_guide_but_is_listed(world):
    guide = outline(*world().with_test().order())

    committee = [copy for copy in guide.materials.copies if copy.pack == "committee"]
    pages = {entry.label for group in guide.contents for entry in group.entries}

    assert {"Attendance list", "Test sheet", "Evaluation form"} <= {copy.sheet.text for copy in committee}
    assert all(copy.code for copy in guide.materials.copies)
    assert {copy.sheet.label for copy in committee} == {""}
    assert not pages & {"attendance-1-1", "situation-test", "evaluation"}


def test_every_reference_leads_to_a_page_of_the_guide(world):
    guide = outline(*world().with_test().order())
    labels = {entry.label for group in guide.contents for entry in group.entries}
    labels |= {session.label for session in guide.sessions}

    found = [reference for it in (*guide.sessions, *guide.notes) for reference in it.references]
    found += [row.session for row in guide.plan.design]
    found += [row.session for stage in guide.plan.stages for row in stage.rows]
    found += [copy.sheet for copy in guide.materials.copies]

    assert {reference.label for reference in found if reference.label} <= labels
    assert "Test sheet (TS, committee pack)" in {reference.text for reference in found}


def test_nobody_reports_on_what_is_shorter_than_a_lesson_hour(small):
    long, short = (small.workshops[slug] for slug in ("two-mornings", "half-hour-at-the-desk"))

    assert outline(small, running_order(small, long)).report is not None
    assert outline(small, running_order(small, short)).report is None


def test_a_note_plans_no_more_minutes_than_its_case_has(world):
    enough, short = world(), world()
    short.case["teaching_note"]["time_plan"] = [{"step": "Read", "minutes": 10}, {"step": "Discuss", "minutes": 80}]

    assert [step.minutes for step in outline(*enough.order()).notes[0].time_plan] == [5, 40]
    note = outline(*short.order()).notes[0]
    assert note.total == 45
    assert [step.minutes for step in note.time_plan] == [6, 39]


def test_a_workshop_without_pledge_has_no_pledge_cards(world):
    it = world()
    it.workshop["days"][0]["blocks"].pop()

    guide = outline(*it.order())

    assert guide.pledge is None
    assert "Pledge cards" not in [copy.sheet.text for copy in guide.materials.copies]


def test_a_source_says_how_it_was_checked(world):
    compared, copied = world(), world()
    compared.source["verified"] = {"by": "Legal officer", "on": "2026-11-20"}

    assert "Legal officer" in outline(*compared.order()).sources[0].status
    assert "copy" in outline(*copied.order()).sources[0].status.lower()


def test_every_word_of_the_templates_is_in_both_languages(world):
    for language in ("id", "en"):
        words = outline(*world(language=language).order()).words

        assert not [code for code, text in words.items() if text == f"guides.{code}"]


def test_a_worksheet_that_a_table_shares_is_copied_as_often_as_it_says(world):
    it = world()
    shared = next(data for data in it.activities.values() if data.get("worksheet"))
    shared["worksheet"]["copies"] = "one a table"

    copies = {copy.sheet.text: copy.count for copy in outline(*it.order()).materials.copies}

    assert "one a table" in [count for title, count in copies.items() if shared["worksheet"]["title"] in title]


def test_how_to_use_a_guide_tells_of_cases_only_where_there_are_some(world):
    say = catalogue("en")
    it = world()
    with_case = {entry.label for entry in outline(*it.order()).how}
    it.workshop["days"][0]["blocks"] = [b for b in it.workshop["days"][0]["blocks"] if b["id"] != "case"]

    without = {entry.label for entry in outline(*it.order()).how}

    assert with_case - without == {say("guides.how.cases"), say("guides.how.tabs")}
