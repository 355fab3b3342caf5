"""What we measure is what the fonts say, and what LibreOffice then needs."""

import json
import re
import sys
from functools import partial
from importlib import import_module
from pathlib import Path
from random import Random

import pytest
from office import INCH, lines, rendered, shapes_of, shared_out, stands_in

from semai.decks.fit import needed, room_of
from semai.decks.lines import broken

TOOLS = Path(__file__).parents[2] / "tools"

SYLLABLES = re.findall(
    r"\w+",
    "a i u ka ke ki ko ku ma mi mu na ni nu nya nga ngi sa se si su ta te ti tu ra ri ru la li lu ba bi da di ja pa wa ya "
    "kan ran lan tan sung ting dang pang mbang ntar njak ngkat kat lak sas tif syar khu Wil Ff AV To",
)

VARIANTS = 6
"""Slides of each layout that are filled to the brim."""

NOT_WRITTEN = ("minutes", *(f"alignment-{letter}" for letter in "abcd"))
"""Placeholders whose words are counted or marked."""

pytestmark = pytest.mark.slow


def test_the_table_of_widths_is_what_its_script_makes_of_the_fonts(needs, monkeypatch, tmp_path):
    for font in ("carlito", "caladea", "liberation"):
        needs(font)
    monkeypatch.syspath_prepend(str(TOOLS))
    script = import_module("font_metrics")
    kept = json.loads(script.TABLE.read_bytes())
    monkeypatch.setattr(script, "TABLE", tmp_path / "widths.json")
    monkeypatch.setattr(sys, "argv", ["font_metrics.py"])

    script.main()

    made = json.loads(script.TABLE.read_bytes())
    files = kept.pop("_from").keys()
    assert made.pop("_from").keys() == files  # of whichever version; what counts is that their widths are the same
    assert made == kept


def a_word(random):
    """A word as long as Indonesian ones are; some doubled, counted, quoted or with a mark after it, some far too long."""
    word = "".join(random.choices(SYLLABLES, k=random.choice((1, 2, 2, 3, 3, 4, 5, 6, 11))))
    number = random.randint(1, 999)
    marked = (
        f"{word}.",
        f"{word},",
        f"{word}?",
        f"{word}:",
        f"“{word}”",
        f"({word})",
        f"{word}-{word}",
        f"{word}/{word}",
    )
    return random.choice((word, word, word, word, word.upper(), str(number), f"Rp{number}.000", "–", *marked))


def as_much_as_fits(room, random):
    """Words until the next would be one too many."""
    text = next(word for word in iter(partial(a_word, random), None) if not needed(word, room).over)
    while not needed(longer := f"{text} {a_word(random)}", room).over:
        text = longer
    return text


@pytest.fixture(scope="module")
def full(small, deck_of, a_slide, read, needs, tmp_path_factory):
    """Slides of every layout with as much in each box as we say it holds: layout, texts by box, words by shape, strays."""
    random, folder = Random(20231031), tmp_path_factory.mktemp("full")
    written = []
    for layout in (layout for layout in small.theme.tokens.deck.layouts for _ in range(VARIANTS)):
        boxes = [box for box in layout.placeholders if box.type in ("title", "body") and box.id not in NOT_WRITTEN]
        written.append((layout, {box: as_much_as_fits(room_in(small, layout, box), random) for box in boxes}))
    slides = []
    for layout, texts in written:
        words = {box.id.replace("-", "_"): text for box, text in texts.items()} | {"minutes": "7"}
        slides.append(a_slide(layout.id, values=("kind",), **words))
    file = folder / "full.pptx"
    file.write_bytes(small.draw(deck_of(*slides)))
    pages = rendered([file], folder, needs("soffice"), needs("pdftotext"))["full"]
    drawn = read[1](file.read_bytes()).slides
    return [
        (*wanted, *shared_out(page, shapes_of(slide)))
        for wanted, slide, page in zip(written, drawn, pages, strict=True)
    ]


def room_in(workspace, layout, box):
    return room_of(box, workspace.look.drawing.indent(layout.id, box.id) * INCH)


def test_a_box_holds_in_libreoffice_as_much_as_we_say_it_does(full):
    for layout, texts, told, astray in full:
        assert not astray, (layout.id, list(texts.values()))
        shown = [part for part, words in told.items() if words]
        assert all(any(stands_in(part, box) for part in shown) for box, text in texts.items() if text), layout.id


def test_libreoffice_needs_no_more_lines_than_we_measured(full, small):
    for layout, texts, told, _ in full:
        for box, text in texts.items():
            words = next((words for part, words in told.items() if stands_in(part, box)), [])
            assert lines(words, box.pt) <= needed(text, room_in(small, layout, box)).lines, (layout.id, box.id, text)


def test_without_the_slack_our_lines_are_those_of_libreoffice(full, small):
    """Widths that were too large would hide behind the slack: we would refuse what fits."""
    same = other = 0
    for layout, texts, told, _ in full:
        for box, text in texts.items():
            words = next((words for part, words in told.items() if stands_in(part, box)), [])
            room = room_in(small, layout, box)
            ours = len(broken(text, room.face, room.pt, room.width - room.indent)) if text else 0
            same += ours == lines(words, box.pt)
            other += ours != lines(words, box.pt)
    assert same / (same + other) > 0.95, (same, other)
