"""Every deck there is: what stands on its slides keeps to its place, in the file and as LibreOffice shows it.

Decks of each event and each workshop, of the shipped content and of tests/small, for each audience.
"""

from itertools import combinations

import pytest
from office import EMU, HAIR, INCH, Box, lines, rendered, shapes_of, shared_out, stands_in

from semai.decks.fit import needed, overfull, room_of

pytestmark = pytest.mark.slow


def everything(every_deck):
    """The decks whose slides are not those of another, by name: what participants take home is the hall's, and a workshop
    at roll call is what its events are.
    """
    return {
        name: made
        for name, made in every_deck.items()
        if made.outline.audience == "hall" or (made.outline.audience == "roll_call" and made.outline.order.event)
    }


@pytest.fixture(scope="session")
def standing(every_deck, read):
    """By deck, for each slide in order: the slide's own edges and all that stands on it."""
    _, opened = read
    found = {}
    for name, made in everything(every_deck).items():
        file = opened(made.file)
        sheet = Box(0, 0, file.slide_width / EMU, file.slide_height / EMU)
        found[name] = [(sheet, shapes_of(slide)) for slide in file.slides]
    return found


def slides(standing):
    for name, found in standing.items():
        for number, (sheet, parts) in enumerate(found, start=1):
            yield f"{name} slide {number}", sheet, parts


def test_every_text_of_every_deck_fits_where_it_stands(every_deck):
    for name, made in every_deck.items():
        assert list(overfull(made.outline, made.workspace.theme)) == [], name


def test_participants_take_home_the_slides_they_saw(every_deck):
    for name, made in every_deck.items():
        if made.outline.audience == "participants":
            seen = every_deck[name.replace("participants", "hall")].outline
            assert [slide.words for slide in made.outline.slides] == [slide.words for slide in seen.slides], name


def test_no_shape_leaves_the_slide(standing):
    for where, sheet, parts in slides(standing):
        for part in parts:
            assert sheet.holds(part.box, HAIR), (where, part)


def test_no_two_boxes_of_words_overlap(standing):
    for where, _, parts in slides(standing):
        spoken = [part for part in parts if part.text.strip()]
        for one, other in combinations(spoken, 2):
            assert not one.box.meets(other.box, HAIR), (where, one, other)


# As LibreOffice shows it -----------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def shown(every_deck, standing, needs, tmp_path_factory):
    """By deck, for each slide in order: the page, what each of its parts shows, and words that are in none."""
    folder = tmp_path_factory.mktemp("shown")
    paths = []
    for name, made in everything(every_deck).items():
        paths.append(folder / f"{name}.pptx")
        paths[-1].write_bytes(made.file)
    seen = rendered(paths, folder, needs("soffice"), needs("pdftotext"))
    assert {name: len(pages) for name, pages in seen.items()} == {name: len(found) for name, found in standing.items()}
    return {
        name: [(page, *shared_out(page, parts)) for page, (_, parts) in zip(pages, standing[name], strict=True)]
        for name, pages in seen.items()
    }


def pages(shown):
    for name, found in shown.items():
        for number, (page, told, astray) in enumerate(found, start=1):
            yield f"{name} slide {number}", page, told, astray


def test_no_word_leaves_its_shape_or_the_slide(shown):
    for where, page, _, astray in pages(shown):
        assert not astray, where
        assert all(page.box.holds(word.box) for word in page.words), where


def test_no_word_runs_into_the_words_of_another_shape(shown):
    for where, _, told, _ in pages(shown):
        blocks = {part: Box.around(word.box for word in words) for part, words in told.items() if words}
        for (one, its), (other, others) in combinations(blocks.items(), 2):
            assert not its.meets(others, HAIR), (where, one, other)


def test_every_letter_of_a_slide_is_seen(shown):
    for where, _, told, _ in pages(shown):
        for part, words in told.items():
            assert letters(*(word.text for word in words)) == letters(part.text), (where, part)


def letters(*texts):
    return sorted("".join("".join(text.split()) for text in texts))


def test_libreoffice_needs_no_more_lines_than_we_measured(shown, every_deck):
    for name, found in shown.items():
        workspace, outline = every_deck[name].workspace, every_deck[name].outline
        for number, (slide, (_, told, _)) in enumerate(zip(outline.slides, found, strict=True), start=1):
            for box in workspace.theme.tokens.deck.layout(slide.layout).placeholders:
                if box.id not in slide.words:
                    continue
                words = next((words for part, words in told.items() if stands_in(part, box)), [])
                room = room_of(box, workspace.look.drawing.indent(slide.layout, box.id) * INCH)
                assert lines(words, box.pt) <= needed(slide.words[box.id].text, room).lines, (name, number, box.id)
