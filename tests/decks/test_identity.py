"""A deck says what it is and where each slide came from, also after somebody has edited it and saved it anew."""

import random
import subprocess
import zipfile
from dataclasses import replace
from io import BytesIO
from urllib.parse import unquote

import pytest
from pptx import Presentation

from semai.decks.identity import LARGEST, fingerprint, identity
from semai.slides import Agenda, Words
from semai.slides.slide import AgendaRow, Note


def test_a_deck_says_of_which_event_workshop_version_and_audience_it_is(evening, small):
    workshop = small.library.workshops["two-mornings"]

    said = identity(evening)

    assert (said.event, said.workshop, said.audience) == ("wednesday-in-millbrook", "two-mornings", "hall")
    assert (said.workshop_version, said.version) == (str(workshop.version), small.library.programme.version)


def test_every_slide_says_which_content_it_shows_in_which_version(evening, small):
    deck = small.outline("wednesday-in-millbrook")

    said = identity(evening)

    assert [slide.role for slide in said.slides] == [slide.role for slide in deck.slides]
    case = small.library.case_studies["the-torn-atlas"]
    assert ("case", "the-torn-atlas", str(case.version)) in {(s.kind, s.slug, s.version) for s in said.slides}
    assert all(slide.version for slide in said.slides)  # a value has none of its own, and takes the programme's


def test_a_deck_for_somebody_else_says_so_on_each_slide(small):
    said = identity(small.draw(small.outline("wednesday-in-millbrook", "participants")))

    assert said.audience == "participants"
    assert {slide.audience for slide in said.slides} == {"participants"}


def test_a_fingerprint_changes_with_what_a_slide_says_and_with_nothing_else(a_slide):
    slide = a_slide("points", points="One", context="Here")
    row = AgendaRow("08:00", "First", "45 minutes", 4)
    agenda = replace(slide, agenda=Agenda(("a", "b", "c", "d"), (row,)))

    assert fingerprint(slide) == fingerprint(
        replace(slide, notes=(Note("say", "Hello"),), section=3, clock="08:00", back=2)
    )
    assert fingerprint(slide) == fingerprint(replace(slide, words=dict(reversed(slide.words.items()))))
    assert fingerprint(slide) != fingerprint(replace(slide, words={**slide.words, "points": Words("Two")}))
    assert fingerprint(agenda) == fingerprint(
        replace(slide, agenda=Agenda(("a", "b", "c", "d"), (replace(row, target=9),)))
    )
    assert fingerprint(agenda) != fingerprint(
        replace(slide, agenda=Agenda(("a", "b", "c", "d"), (replace(row, state="now"),)))
    )


def test_a_slide_that_somebody_added_moved_or_removed_is_seen(evening):
    deck = Presentation(BytesIO(evening))
    ids = deck.slides._sldIdLst
    deck.slides.add_slide(deck.slide_layouts[0])
    ids.append(ids[0])
    ids.remove(ids[1])
    out = BytesIO()
    deck.save(out)

    before, after = identity(evening).slides, identity(out.getvalue()).slides

    assert after == (before[1], *before[3:], None, before[0])


def test_content_cannot_break_out_of_a_tag(small, deck_of, a_slide):
    slide = replace(a_slide("points"), subject=("case", '"/><p:tag name="SEMAI_ROLE" val="x', "<1>\x07"))

    (said,) = identity(small.draw(deck_of(slide))).slides

    assert (said.slug, said.version, said.role) == ('"/><p:tag name="SEMAI_ROLE" val="x', "<1>", "points")


def test_a_file_that_is_no_presentation_says_nothing():
    empty = BytesIO()
    zipfile.ZipFile(empty, "w").close()

    assert identity(b"") is identity(b"PK not a zip") is identity(empty.getvalue()) is None


@pytest.mark.parametrize(
    "part", ["ppt/presentation.xml", "ppt/_rels/presentation.xml.rels", "ppt/tags/tag1.xml", "docProps/custom.xml"]
)
@pytest.mark.parametrize(
    "content", [b"", b"<a", b"\x00\xff", b"<a/>", b" " * (LARGEST + 1)], ids=["none", "cut", "noise", "else", "huge"]
)
def test_a_spoiled_file_is_read_as_far_as_it_goes_or_not_at_all(part, content, evening):
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(evening)) as archive, zipfile.ZipFile(out, "w") as copy:
        for name in archive.namelist():
            copy.writestr(name, content if name == part else archive.read(name))

    said = identity(out.getvalue())

    assert said is None or said.workshop in ("", "two-mornings")


def test_no_noise_in_a_file_makes_reading_it_fail(evening):
    noise = random.Random(1)
    for _ in range(40):
        file = bytearray(evening)
        for _ in range(20):
            file[noise.randrange(len(file))] = noise.randrange(256)
        identity(bytes(file))
        identity(bytes(file[: noise.randrange(len(file))]))


@pytest.mark.slow
def test_a_deck_that_libreoffice_saved_still_says_what_it_is_but_not_whose_slides_they_were(evening, needs, tmp_path):
    file = tmp_path / "deck.pptx"
    file.write_bytes(evening)
    profile = f"-env:UserInstallation={unquote((tmp_path / 'profile').as_uri())}"
    subprocess.run([needs("soffice"), profile, "--headless", "--convert-to", "pptx", "--outdir", tmp_path / "saved", file],
                   check=True, capture_output=True)  # fmt: skip

    said = identity((tmp_path / "saved" / "deck.pptx").read_bytes())

    before = identity(evening)
    assert replace(said, slides=()) == replace(before, slides=())
    assert said.slides == (None,) * len(before.slides)  # it drops the tags of slides
