"""A file for each audience, and nothing in it that is not for them."""

from html import unescape

import pytest

from semai.decks import render


def texts(parts):
    """All that is written anywhere in a file."""
    return " ".join(" ".join(unescape(part.decode()) for part in parts.values() if part[:1] == b"<").split())


def written(deck):
    """All that its slides show, from title to alt text."""
    words = [words.text for slide in deck.slides for words in slide.words.values()]
    return " ".join(" ".join(words).split())


@pytest.mark.parametrize(
    ("content", "slug"), [("small", "wednesday-in-millbrook"), ("shipped", "internalisasi-satu-hari")]
)
def test_what_participants_take_home_holds_no_word_of_the_speakers_notes(request, read, content, slug):
    parts, _ = read
    workspace = request.getfixturevalue(content)
    hall = workspace.outline(slug)
    shown = written(hall)
    spoken = {" ".join(note.text.split()) for slide in hall.slides for note in slide.notes} - {""}
    spoken = {text for text in spoken if text not in shown}

    home = parts(workspace.draw(workspace.outline(slug, "participants")))

    taken_home, told = texts(home), texts(parts(workspace.draw(hall)))
    assert len(spoken) > 20
    assert not any("notesSlide" in name for name in home)
    assert [text for text in spoken if text in taken_home] == []
    assert all(text in told for text in spoken)  # so that a test like this can fail


def test_each_audience_has_a_file_of_its_own_named_in_the_language_of_the_content(small, shipped):
    def names(workspace, slug):
        audiences = ("hall", "roll_call", "participants")
        made = render(workspace.library, workspace.theme, {}, [workspace.order(slug)], audiences)
        return [artefact.path.name for artefact in made]

    assert names(small, "some-evening") == [
        "some-evening.pptx", "some-evening-short.pptx", "some-evening-participants.pptx",
    ]  # fmt: skip
    assert names(shipped, "apel-15-menit") == [
        "apel-15-menit.pptx", "apel-15-menit-ringkas.pptx", "apel-15-menit-peserta.pptx",
    ]  # fmt: skip


def test_without_a_word_about_audiences_there_is_the_deck_of_the_hall(small):
    (made,) = render(small.library, small.theme, {}, [small.order("some-evening")])

    assert made.path.name == "some-evening.pptx"
