"""What a photocopy leaves of a page: all of it, however grey the machine."""

import re
import subprocess
from io import BytesIO

import pikepdf
import pytest
from PIL import Image
from printed import bookmarks

pytestmark = pytest.mark.slow

EVENT = "internalisasi-kabupaten-contoh"
"""An event with every kind of page there is."""

DPI = 100
TEXT, RULE = 4.5, 3.0
"""Contrast against white that words need; and lines to write on, of tables, round boxes."""

THINNEST = 0.4
"""Points."""

KEPT = 0.75
"""Of the darkness of a grey, by a copy. The second is a copy of the first."""

SHOWN = 190
"""The lightest grey, of 255, that the second still shows; what is lighter is gone."""

LONG = 15 * DPI // 25
"""Pixels from which a run of grey is a rule and no letter: 15 mm."""


@pytest.fixture(scope="session")
def papers(made):
    """The guide and the packs of one event, and the papers that belong to none."""
    of_event = {path: it for output in ("guides", "packs") for path, it in made(output).items() if f"/{EVENT}." in path}
    return of_event | made("kits")


def contrast(colour):
    """Against white, by WCAG; of a grey or of red, green and blue, from 0 to 1."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (*colour, *colour, *colour)[:3]]
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)


def drawn(page):
    """All words and lines of a page: what it is, its contrast, the width of a line in points."""
    state, saved = {"fill": (0.0,), "stroke": (0.0,), "width": 1.0}, []
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "q":
                saved.append(dict(state))
            case "Q":
                state = saved.pop()
            case "scn" | "sc" | "rg" | "g":
                state["fill"] = tuple(float(n) for n in operands)
            case "SCN" | "SC" | "RG" | "G":
                state["stroke"] = tuple(float(n) for n in operands)
            case "w":
                state["width"] = float(operands[0])
            case "Tj" | "TJ":
                yield "words", contrast(state["fill"]), 0.0
            case "S" | "s" | "B" | "b":
                yield "rule", contrast(state["stroke"]), state["width"]


WHITE = 1.0
"""Words on a ground of their own, such as the letter of a right answer; the copy below must show them too."""


def test_words_and_rules_are_dark_and_no_rule_is_too_thin(papers):
    for path, it in papers.items():
        with pikepdf.open(BytesIO(it.pdf)) as file:
            for number, page in enumerate(file.pages, start=1):
                marks = {*drawn(page)}
                weak = {c for what, c, _ in marks if round(c, 2) < (TEXT if what == "words" else RULE) - 0.05}

                assert weak <= {WHITE}, (path, number)
                assert all(width >= THINNEST for what, _, width in marks if what == "rule"), (path, number)


def pictures(pdf, folder, pdftoppm):
    """Each page in grey, and the copy of its copy, which is black and white."""
    (folder / "paper.pdf").write_bytes(pdf)
    subprocess.run([pdftoppm, "-gray", "-r", str(DPI), str(folder / "paper.pdf"), str(folder / "page")], check=True)
    for file in sorted(folder.glob("page-*.pgm")):
        with Image.open(file) as page:
            page.load()
            yield page, page.point(lambda grey: 0 if 255 - (255 - grey) * KEPT**2 <= SHOWN else 255)
        file.unlink()


def runs(picture):
    """Long runs of grey along the rows of a picture: the row, from where to where."""
    width, grey = picture.width, picture.tobytes()
    for row in range(picture.height):
        for run in re.finditer(rb"[\x00-\xf0]{%d,}" % LONG, grey[row * width : (row + 1) * width]):
            yield row, run.start(), run.end()


def lost(picture, copy):
    """Runs of grey that the copy does not show, nor the row beside them; the ends apart, where a corner is round."""
    width, black = copy.width, copy.tobytes()
    for row, start, end in runs(picture):
        near = [
            black[at * width + start : at * width + end] for at in range(max(row - 1, 0), min(row + 2, copy.height))
        ]
        shown = sum(0 in pixels for pixels in zip(*near, strict=True))
        if shown < 0.9 * (end - start):
            yield row, start, end


def test_a_copy_of_a_copy_shows_every_word_and_every_rule(papers, sheets, tmp_path, needs):
    for path, it in papers.items():
        found = zip(pictures(it.pdf, tmp_path, needs("pdftoppm")), sheets(it), strict=True)
        for (picture, copy), sheet in found:
            scale = DPI / 72
            boxes = {word.text: copy.crop((int(word.left * scale), int(word.top * scale),
                                           int(word.right * scale) + 1, int(word.bottom * scale) + 1))
                     for word in sheet.words}  # fmt: skip
            gone = [text for text, box in boxes.items() if text != "·" and box.getextrema() != (0, 255)]

            assert gone == [], (path, sheet.number)
            assert [*lost(picture, copy)] == [], (path, sheet.number)
            turned = [side.transpose(Image.Transpose.ROTATE_90) for side in (picture, copy)]
            assert [*lost(*turned)] == [], (path, sheet.number)


def test_little_ink_is_used_but_on_the_cover(papers, tmp_path, needs):
    for path, it in papers.items():
        shares = [1 - sum(grey.histogram()[128:]) / (grey.width * grey.height)
                  for grey, _ in pictures(it.pdf, tmp_path, needs("pdftoppm"))]  # fmt: skip

        assert shares[0] < 0.3, path
        assert max(shares[1:], default=0) < 0.12, path


def test_grey_that_is_too_light_is_noticed():
    page = Image.new("L", (200, 100), 255)
    page.paste(0x99, (10, 20, 190, 21))
    page.paste(0x77, (10, 40, 190, 41))
    copy = page.point(lambda grey: 0 if 255 - (255 - grey) * KEPT**2 <= SHOWN else 255)

    assert [row for row, _, _ in lost(page, copy)] == [20]


def test_values_are_told_apart_by_their_names(shipped, sheets):
    """A tab or a drawing in a value's colour is grey like the others in a copy."""
    for slug, (guide, printed) in shipped.items():
        pages = sheets(printed)
        marks = [mark for mark in bookmarks(printed.pdf) if mark.level == 1]
        for case in guide.cases:
            there = [pages[mark.at.page - 1] for mark in marks if mark.title == case.title]

            assert len(there) == 2, (slug, case.title)
            names = [guide.value_names[value] for value in case.values]
            assert all(name in sheet.text for name in names for sheet in there), (slug, case.title)
