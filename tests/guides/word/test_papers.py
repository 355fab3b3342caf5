"""What a Word document says: all that the paper says, in its order, with places that can be found."""

import re

import pytest
from worded import W, plain, said, style_of, words_of

from semai.guides import outline
from semai.guides.committee import committee_pack
from semai.guides.guide import Guide
from semai.guides.kit import Kit
from semai.guides.pack import CommitteePack, ParticipantPack
from semai.guides.participants import participant_pack


def of_kind(documents, kind):
    return {name: document for name, document in documents.items() if isinstance(document.said, kind)}


def test_every_text_of_every_paper_is_in_its_document(documents):
    missing = {
        name: [words for words in said(document.said) if words not in document.text]
        for name, document in documents.items()
        if not isinstance(document.said, Kit) or document.said.test is document.said.key  # a test has no cover
    }

    assert {name: words for name, words in missing.items() if words} == {}


def test_a_participants_document_has_nothing_of_a_note_a_script_or_a_key(documents):
    guides = {name.rpartition("/")[0]: document.said for name, document in of_kind(documents, Guide).items()}

    for name, document in of_kind(documents, ParticipantPack).items():
        guide = guides[name.rpartition("/")[0]]
        script = [line for session in guide.sessions for part in session.parts for step in part.steps
                  for speech in step.script for line in speech.lines]  # fmt: skip
        secret = [*script, *(note.closing for note in guide.notes), *(note.summary for note in guide.notes)]
        secret += [
            answer.reason for item in (guide.test_key.items if guide.test_key else ()) for answer in item.answers
        ]
        assert [words for words in secret if len(words) > 30 and plain(words) in document.text] == [], name


def test_the_committees_document_has_no_reason_of_the_key(documents):
    guides = {name.rpartition("/")[0]: document.said for name, document in of_kind(documents, Guide).items()}

    for name, document in of_kind(documents, CommitteePack).items():
        key = guides[name.rpartition("/")[0]].test_key
        reasons = [answer.reason for item in (key.items if key else ()) for answer in item.answers]
        assert [reason for reason in reasons if plain(reason) in document.text] == [], name


# Places ----------------------------------------------------------------------------------------------------------------


def test_whatever_is_referred_to_is_there_once(documents):
    for name, document in documents.items():
        marks = [mark.get(f"{W}name") for mark in document.body.iter(f"{W}bookmarkStart")]
        named = {link.get(f"{W}anchor") for link in document.body.iter(f"{W}hyperlink")} - {None}
        counted = {
            mark for told in document.body.iter(f"{W}instrText") for mark in re.findall(r"PAGEREF (\S+)", told.text)
        }
        assert len(set(marks)) == len(marks), name
        assert named | counted <= set(marks), name


def test_the_contents_are_the_headings_a_program_would_list(documents):
    for name, document in of_kind(documents, Guide).items():
        listed = [words.removesuffix(" …") for style, words in document.paragraphs if style in ("TOC1", "TOC2")]
        assert listed == [words for level, words in document.headings if level <= 2], name


def test_the_contents_are_a_field(documents):
    for name, document in of_kind(documents, Guide).items():
        told = [told.text.strip() for told in document.body.iter(f"{W}instrText") if "TOC" in told.text]
        assert told == [r'TOC \o "1-2" \h \z'], name


def test_every_begun_field_ends(documents):
    for name, document in documents.items():
        kinds = [
            char.get(f"{W}fldCharType") for part in (document.body, *document.feet) for char in part.iter(f"{W}fldChar")
        ]
        assert kinds.count("begin") == kinds.count("separate") == kinds.count("end"), name


# Pages -----------------------------------------------------------------------------------------------------------------


def starts(document):
    return [section.find(f"{W}type").get(f"{W}val") for section in document.body.iter(f"{W}sectPr")]


def test_each_sheet_to_copy_begins_a_right_hand_page_where_both_sides_are_printed(written):
    document = written(participant_pack)

    pack = document.said
    sheets = [*pack.cases, *pack.worksheets, *pack.readings[:1], pack.pledge, pack.follow_up]  # readings share sheets
    assert starts(document).count("oddPage") == len([sheet for sheet in sheets if sheet is not None])
    assert document.part("settings").find(f"{W}mirrorMargins") is not None
    assert document.part("settings").find(f"{W}evenAndOddHeaders") is not None
    kinds = {foot.get(f"{W}type") for foot in document.body.iter(f"{W}footerReference")}
    assert kinds == {"default", "even"}  # the number stands on the outer side of either


def test_nothing_is_mirrored_where_one_side_is_printed(written):
    document = written(participant_pack, lambda world: world.programme.update(settings={"double_sided": False}))

    assert "oddPage" not in starts(document)
    assert document.part("settings").find(f"{W}mirrorMargins") is None
    assert {foot.get(f"{W}type") for foot in document.body.iter(f"{W}footerReference")} == {"default"}


@pytest.mark.parametrize(("folder", "size"), [("shipped", (11906, 16838)), ("small", (12189, 18709))])
def test_a_sheet_has_the_size_of_its_paper(documents, folder, size):
    document = next(it for name, it in of_kind(documents, Guide).items() if name.startswith(folder))

    sizes = {(int(it.get(f"{W}w")), int(it.get(f"{W}h"))) for it in document.body.iter(f"{W}pgSz")}

    assert sizes == {size, size[::-1]}


def test_a_sheet_has_its_code_in_its_foot(written):
    document = written(committee_pack)

    feet = " ".join(words_of(foot) for foot in document.feet)

    assert all(sheet.code in feet for sheet in document.said.attendance)


def test_a_line_of_the_course_design_has_the_title_of_its_session(written):
    document = written(outline)

    (design,) = [table for table in document.body.iter(f"{W}tbl") if "Topics" in words_of(table.find(f"{W}tr"))]
    lines = [words_of(row) for row in design.findall(f"{W}tr")[1:]]

    assert all(row.title in line for row, line in zip(document.said.plan.design, lines, strict=False))


def test_steps_of_the_plan_are_numbered_once(written):
    document = written(outline)

    told = words_of(document.body)

    assert all(step in told for stage in document.said.plan.stages for row in stage.rows for step in row.facilitator)
    assert not re.search(r"\b\d+\. \d+\. ", told)


def test_an_attendance_list_has_a_row_for_everybody(written):
    document = written(committee_pack)

    tables = [table for table in document.body.iter(f"{W}tbl") if "Signature" in words_of(table[2])]

    assert sum(len(table.findall(f"{W}tr")) - 1 for table in tables) == 24


def test_pledge_cards_are_two_by_two(written):
    document = written(participant_pack)

    (cards,) = [
        it for it in document.body.iter(f"{W}tbl") if it.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") == "CardTable"
    ]

    assert [len(row.findall(f"{W}tc")) for row in cards.findall(f"{W}tr")] == [2, 2]


def test_the_four_cards_are_headed_alike(written):
    document = written(participant_pack)

    heads = [style_of(it) for it in document.body.iter(f"{W}p") if words_of(it) == document.said.pledge.title]
    sizes = {document.styles[style].find(f"{W}rPr/{W}sz").get(f"{W}val") for style in heads}

    assert len(heads) == 4
    assert len(sizes) == 1


def test_names_of_those_who_sign_stand_on_one_line_however_long_their_roles_are(written):
    document = written(committee_pack)

    role = document.said.record.signatures[0].role
    (rows, *_) = [it.findall(f"{W}tr") for it in document.body.iter(f"{W}tbl") if words_of(it).startswith(role)]

    assert len(rows) == 2
    assert role in words_of(rows[0])
    assert {style_of(cell.find(f"{W}p")) for cell in rows[1].findall(f"{W}tc")} <= {"WriteLine", "Signature"}


@pytest.mark.parametrize("pack", [outline, participant_pack, committee_pack])
def test_a_cover_names_every_value_under_its_colour(written, theme, pack):
    document = written(pack)

    band = next(document.body.iter(f"{W}tbl"))
    bars = [it.find(f"{W}tcPr/{W}tcBorders/{W}top") for it in band.iter(f"{W}tc")]
    names = document.said.value_names

    assert [words_of(cell) for cell in band.iter(f"{W}tc")] == list(names.values())
    colours = theme.colours(tuple(names))
    assert [f"#{bar.get(f'{W}color')}" for bar in bars] == [colours[slug].color for slug in names]


def test_a_session_is_never_headed_at_the_foot_of_a_page(written):
    document = written()

    kept = [
        it for it in document.body.iter(f"{W}p") if words_of(it).startswith(f"{document.said.words['materials']}: ")
    ]

    assert kept
    assert all(it.find(f"{W}pPr/{W}keepNext") is not None for it in kept)


def test_at_most_three_sign_side_by_side(written):
    people = [{"role": f"Head {number}", "name": None} for number in range(5)]

    document = written(committee_pack, lambda it: it.event.update(signatories=people))

    abreast = [sum("Head" in words_of(cell) for cell in row.iter(f"{W}tc")) for row in document.body.iter(f"{W}tr")]
    assert [count for count in abreast if count] == [3, 2] * 3  # attendance, record, certificate
