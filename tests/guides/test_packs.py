"""What the two packs of a workshop say, before anybody sets them."""

from dataclasses import asdict

import pytest

from semai.catalogue import catalogue
from semai.guides import outline
from semai.guides.committee import committee_pack
from semai.guides.copies import copies
from semai.guides.participants import participant_pack
from semai.model.running_order import running_order


def listed(copies):
    return [f"{copy.code}: {copy.sheet.text}, {copy.count}" for copy in copies]


def table(rows):
    return [" | ".join(row) for row in rows]


def signed(signatures):
    return [f"signed: {who.role} {who.name or '____'} {who.staff_number}".rstrip() for who in signatures]


def form(sheet):
    lines = [f"\n# {sheet.code} {sheet.title}", sheet.instruction]
    for part in sheet.parts:
        lines += [f"{part.prompt} {'_' * part.lines}"] if part.prompt else []
        lines += table([part.table.columns, *((head,) for head in part.table.heads)]) if part.table else []
    return lines


def written(sheet):
    lines = [f"\n# {sheet.code} {sheet.title}", sheet.instruction, *sheet.values]
    if sheet.pulse:
        lines += [sheet.pulse.notice, ", ".join(sheet.pulse.scale), *(line.statement for line in sheet.pulse.lines)]
    return lines + [f"{prompt.text} {'_' * prompt.lines}" for prompt in sheet.prompts]


def participants_as_text(pack):
    """The pack as somebody would proofread it."""
    lines = [f"# {pack.cover.kicker}: {pack.cover.title}", pack.lead, *listed(pack.contents)]
    for case in pack.cases:
        lines += [f"\n# {case.code} {case.title}", case.decision, *(f"{o.letter} {o.text}" for o in case.options)]
    for sheet in pack.worksheets:
        lines += written(sheet)
    for it in pack.readings:
        lines += [f"\n# {it.code} {it.title}: {it.definition}"]
        lines += [f"{b.wording} (+ {b.example}) (- {b.counter_example}) {b.try_today}" for b in it.behaviours]
        lines += [it.question, f"{it.reflection} {'_' * it.lines}"]
    lines += [f"\n# {pack.pledge.code} {pack.pledge.title} {'_' * pack.pledge.lines}"] if pack.pledge else []
    return "\n".join(lines + (form(pack.follow_up) if pack.follow_up else [])) + "\n"


def committee_as_text(pack):
    lines = [f"# {pack.cover.kicker}: {pack.cover.title}", pack.lead, *listed(pack.contents)]
    lines += ["From the other pack:", *listed(pack.others), f"\n# {pack.checklist.code} {pack.checklist.title}"]
    for group in pack.checklist.groups:
        lines += [f"{group.when}, {group.date}", *(f"[ ] {item}" for item in group.items)]
    lines += [f"\n# {pack.supplies.code} {pack.supplies.title}", *(f"[ ] {line}" for line in pack.supplies.room)]
    lines += [", ".join(f"{fact.label} {fact.text}" for fact in pack.supplies.facts)]
    lines += table((line.item, line.amount, line.sessions) for line in pack.supplies.lines)
    for sheet in pack.attendance:
        lines += [f"\n# {sheet.code} {sheet.title}", *(f"{f.label}: {f.text}" for f in sheet.fields)]
        lines += [*table([sheet.columns, map(str, sheet.numbers)]), sheet.of, *signed(sheet.signatures)]
    lines += [f"\n# {pack.test.code} {pack.test.title}", *(item.situation for item in pack.test.items)]
    lines += [f"\n# {pack.evaluation.code} {pack.evaluation.title}", ", ".join(pack.evaluation.scale)]
    for group in pack.evaluation.groups:
        lines += [group.title, *(f"  {item}" for item in group.items)]
    lines += pack.evaluation.open_lines
    for sheet in pack.polls:
        lines += written(sheet)
    record, certificate = pack.record, pack.certificate
    lines += [f"\n# {record.code} {record.title}", "____".join(record.opening)]
    lines += [f"{fact.label}: {fact.text or '____'}" for fact in record.facts] + [*record.cases, "_" * record.agreed]
    lines += [record.closing, *signed(record.signatures), f"\n# {certificate.code} {certificate.title}"]
    lines += [certificate.organisation, certificate.given, certificate.taken_part, certificate.event]
    lines += ["____".join(certificate.held), certificate.length, "____".join(certificate.signed)]
    lines += [*signed(certificate.signatures), *(f"{it.title}, {it.minutes}" for it in certificate.sessions)]
    return "\n".join(lines) + "\n"


@pytest.fixture
def order(small):
    return running_order(small, small.events["wednesday-in-millbrook"])


def test_participants_get_cases_worksheets_readings_cards_and_a_plan(small, order, golden):
    text = participants_as_text(participant_pack(small, order))

    assert text == golden("participants.txt", text)


def test_the_committee_gets_what_it_prepares_hands_out_and_signs(small, order, golden):
    text = committee_as_text(committee_pack(small, order))

    assert text == golden("committee.txt", text)


def test_every_sheet_has_a_code_of_its_own_and_stands_in_one_pack(small, order):
    found = copies(small, order, catalogue("en"))

    assert len({copy.code for copy in found}) == len({copy.sheet.label for copy in found}) == len(found)
    pack, other = participant_pack(small, order), committee_pack(small, order)
    assert (*pack.contents, *other.contents) == found
    assert other.others == pack.contents


def sheets_in(node):
    """The label and the code of every sheet of a pack, in the order they are printed."""
    if isinstance(node, dict) and {"label", "code"} <= node.keys():
        yield node["label"], node["code"]
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, tuple) else ():
        yield from sheets_in(child)


def test_what_is_listed_is_what_is_in_the_pack_with_its_code_and_place(small, order):
    for pack in (participant_pack(small, order), committee_pack(small, order)):
        printed = {name: part for name, part in asdict(pack).items() if name not in ("contents", "others")}

        first = {code: label for label, code in reversed([*sheets_in(printed)])}  # of several sheets of one kind
        assert {copy.code: copy.sheet.label for copy in pack.contents} == first
        assert [copy.code for copy in pack.contents] == list(dict.fromkeys(code for _, code in sheets_in(printed)))


def test_the_guide_names_every_sheet_of_both_packs(small, order):
    named = [(copy.code, copy.count) for copy in outline(small, order).materials.copies]

    assert named == [(copy.code, copy.count) for copy in copies(small, order, catalogue("en"))]


def test_values_that_are_walked_through_or_of_a_case_are_read_about_and_no_others(world):
    walks, weighs = world(values=5), world(values=5)
    walks.workshop["days"][0]["blocks"] = walks.workshop["days"][0]["blocks"][:1]
    weighs.workshop["days"][0]["blocks"] = weighs.workshop["days"][0]["blocks"][2:]
    neither = world()
    neither.workshop["days"][0]["blocks"] = neither.workshop["days"][0]["blocks"][3:]

    def read(it):
        return [sheet.value for sheet in participant_pack(*it.order()).readings]

    assert read(walks) == ["care", "honesty", "craft", "peace", "faith"]
    assert read(weighs) == ["care", "honesty"]
    assert read(neither) == []


def test_the_official_wording_is_read_letter_for_letter(shipped_library, shipped_orders):
    for order in shipped_orders:
        for sheet in participant_pack(shipped_library, order).readings:
            value = shipped_library.values[sheet.value]

            assert sheet.definition == value.definition.law
            assert [line.wording for line in sheet.behaviours] == [it.law for it in value.behaviours]


def test_one_copy_of_what_is_read_aloud_is_enough(world):
    it = world()
    it.workshop["case_sheets"] = "reader"

    counts = {copy.code: copy.count for copy in participant_pack(*it.order()).contents}

    assert (counts["C 1"], counts["R 1"], counts["WS 1"]) == ("1 sheet", "1 sheet", "24 sheets")


@pytest.mark.parametrize(("people", "cards"), [(1, "1 sheet"), (4, "1 sheet"), (5, "2 sheets"), (120, "30 sheets")])
def test_four_cards_make_a_sheet(world, people, cards):
    it = world()
    it.event["participants"] = people

    assert {copy.code: copy.count for copy in participant_pack(*it.order()).contents}["PC"] == cards


def test_a_poll_is_handed_out_by_the_committee_and_kept_by_nobody(small, order):
    pack, other = participant_pack(small, order), committee_pack(small, order)

    assert [sheet.pulse for sheet in pack.worksheets] == [None] * len(pack.worksheets)
    assert [(sheet.code, sheet.title) for sheet in other.polls] == [("CP 1", "How sure am I today?")]
    assert other.polls[0].pulse.notice == small.pulse.notice


def test_a_poll_asks_for_numbers_and_nothing_more(small, order):
    poll = committee_pack(small, order).polls[0].pulse

    assert all(statement.probe for statement in small.pulse.statements)
    assert {line.probe for line in poll.lines} == {""}
    assert poll.after == ()


@pytest.mark.parametrize("both_sides", [True, False])
def test_guide_and_packs_are_laid_out_for_the_sides_that_are_printed(world, both_sides):
    it = world()
    it.programme["settings"] = {"double_sided": both_sides}
    order = it.order()

    papers = [outline(*order), participant_pack(*order), committee_pack(*order)]

    assert [paper.double_sided for paper in papers] == [both_sides] * 3


def test_asked_before_and_after_there_are_two_polls_for_each_participant(shipped_library):
    event = shipped_library.events["internalisasi-kabupaten-contoh"]

    pack = committee_pack(shipped_library, running_order(shipped_library, event))

    polls = [copy.count for copy in pack.contents if copy.sheet.label.startswith("poll-")]
    assert polls == [f"{event.participants} lembar"] * 2


def test_what_the_workspace_has_not_written_is_not_printed(small, make_library):
    library = make_library(papers=None)
    order = running_order(library, library.events["wednesday-in-millbrook"])

    pack, other = participant_pack(library, order), committee_pack(library, order)

    assert pack.follow_up is None
    assert other.evaluation is None
    assert not {"FP", "EV"} & {copy.code for copy in copies(library, order, catalogue("en"))}


def test_a_workshop_of_a_few_minutes_has_but_what_it_needs(shipped_library):
    order = running_order(shipped_library, shipped_library.events["apel-senin-kabupaten-contoh"])

    pack, other = participant_pack(shipped_library, order), committee_pack(shipped_library, order)

    assert [copy.code.split()[0] for copy in pack.contents][:2] == ["K", "BB"]
    assert (pack.follow_up, pack.pledge, other.record, other.certificate, other.test) == (None,) * 5
    assert [copy.code for copy in other.contents] == ["DP", "DB"]


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_word_of_the_templates_is_there(world, language):
    order = world(language=language).with_test().order()

    for pack in (participant_pack(*order), committee_pack(*order)):
        assert not [code for code, text in pack.words.items() if text == f"guides.{code}"]
        assert not [copy for copy in pack.contents if "guides." in f"{copy.code}{copy.count}{copy.sheet.text}"]
