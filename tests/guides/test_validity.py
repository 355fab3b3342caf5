"""PDF/UA-1 and PDF/A-2a, and legible in grey."""

import subprocess

import pytest

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("given", [{}, {"language": "id", "values": 7}, {"values": 12}])
def test_a_guide_is_accessible_and_archivable(world, violations, given, profile):
    assert not violations(world(**given).with_test(9).print().pdf, profile)


def test_every_text_is_dark_enough_in_a_grey_copy(world, tmp_path, needs):
    file = tmp_path / "guide.pdf"
    file.write_bytes(world(values=7).print().pdf)

    subprocess.run([needs("pdftoppm"), "-gray", "-r", "50", str(file), str(tmp_path / "grey")], check=True)

    for picture in sorted(tmp_path.glob("grey-*.pgm")):
        darkest, lightest, share = tones(picture.read_bytes())
        assert darkest < 60, picture.name  # something is truly black
        assert lightest > 250, picture.name  # on white
        assert share < 0.25, picture.name  # and little ink is used


def tones(pgm):
    """Darkest and lightest grey, 0 to 255, and the share of the sheet that is darker than half."""
    _, size, _, pixels = pgm.split(b"\n", 3)
    width, height = map(int, size.split())
    pixels = pixels[: width * height]
    return min(pixels), max(pixels), sum(p < 128 for p in pixels) / len(pixels)


def test_nothing_stands_where_printers_do_not_print(world, tmp_path, needs):
    file = tmp_path / "guide.pdf"
    file.write_bytes(world(values=12).print().pdf)

    subprocess.run([needs("pdftoppm"), "-gray", "-r", "72", str(file), str(tmp_path / "edge")], check=True)

    edge = round(5.3 / 25.4 * 72)
    for picture in sorted(tmp_path.glob("edge-*.pgm")):
        _, size, _, pixels = picture.read_bytes().split(b"\n", 3)
        width, height = map(int, size.split())
        rows = [pixels[i * width : (i + 1) * width] for i in range(height)]
        assert all(min(row) > 200 for row in (*rows[:edge], *rows[height - edge :])), picture.name
        assert all(min(row[:edge] + row[width - edge :]) > 200 for row in rows), picture.name
