"""Logos of organisations: taken from content/media, looked at as somebody else's, written anew."""

import random
import struct
import zlib
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import example, given, strategies
from PIL import Image

from semai.reading import load
from semai.reading.pictures import LONGEST_SIDE, PRINTED_SIDE, RefusedError, redrawn

MILL = "content/media/millbrook.png"


def drawn(format: str = "PNG", size: tuple[int, int] = (60, 40), mode: str = "RGB", **options) -> bytes:
    """A picture of noise, the same each time."""
    noise = random.Random(5)
    bands = Image.frombytes("RGB", size, noise.randbytes(size[0] * size[1] * 3))
    written = BytesIO()
    bands.convert(mode).save(written, format, **options)
    return written.getvalue()


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


def told(workspace) -> list[str]:
    return [problem.code for problem in workspace.check().problems]


# In the library -------------------------------------------------------------------------------------------------------


def test_the_library_holds_the_pictures_that_organisations_name_and_no_others(workspace):
    workspace.write("content/media/spare.png", drawn())

    library, _ = load(workspace.root)

    assert list(library.media) == ["millbrook.png"]
    assert opened(library.media["millbrook.png"]).size == (256, 256)


def test_an_organisation_needs_no_logo(workspace):
    workspace.edit("content/organisations/millbrook.yml", "logo: millbrook.png\n", "")

    library, _ = load(workspace.root)

    assert library.organisations["millbrook"].logo is None
    assert library.media == {}


def test_a_jpeg_serves_as_well(workspace):
    workspace.edit("content/organisations/millbrook.yml", "logo: millbrook.png", "logo: Mill of 1850.JPG")
    workspace.write("content/media/Mill of 1850.JPG", drawn("JPEG"))

    library, _ = load(workspace.root)

    assert opened(library.media["Mill of 1850.JPG"]).format == "JPEG"


def test_a_name_that_is_nearly_right_brings_the_right_one(workspace):
    workspace.edit("content/organisations/millbrook.yml", "logo: millbrook.png", "logo: Millbrok.png")

    (problem,) = workspace.check().problems

    assert (problem.code, problem.facts["suggestion"]) == ("logo-missing", "millbrook.png")


@pytest.mark.parametrize("name", ["../programme.yml", "../media/millbrook.png", "/etc/hostname", "..", "."])
def test_a_logo_is_a_file_of_content_media_and_nothing_else(workspace, name):
    workspace.edit("content/organisations/millbrook.yml", "logo: millbrook.png", f"logo: {name}")

    assert told(workspace) == ["logo-missing"]


def test_a_link_to_a_file_elsewhere_is_no_logo(workspace):
    (workspace.root / MILL).rename(workspace.root / "elsewhere.png")
    (workspace.root / MILL).symlink_to(workspace.root / "elsewhere.png")

    assert told(workspace) == ["logo-missing"]


# What is refused ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [b"", b"GIF89a", b"BM" + bytes(60), b"<svg xmlns='http://www.w3.org/2000/svg'/>", drawn("GIF"), drawn("TIFF")],
)
def test_whatever_its_name_says_only_png_and_jpeg_are_taken(workspace, content):
    workspace.write(MILL, content)

    assert told(workspace) == ["logo-kind"]


@pytest.mark.parametrize("format", ["PNG", "JPEG"])
def test_a_picture_cut_short_anywhere_is_refused(format):
    whole = drawn(format)

    for end in (12, len(whole) // 3, len(whole) * 9 // 10):
        with pytest.raises(RefusedError, match="logo-broken"):
            redrawn(whole[:end])


@pytest.mark.parametrize("size", [(LONGEST_SIDE + 1, 1), (1, LONGEST_SIDE + 1), (30_000, 30_000)])
def test_a_picture_of_very_many_pixels_is_refused_before_it_is_decoded(size):
    head = b"IHDR" + struct.pack(">2I5B", *size, 1, 0, 0, 0, 0)
    few = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head)) + drawn()[33:]

    with pytest.raises(RefusedError, match="logo-too-wide"):
        redrawn(few)


def test_a_jpeg_that_goes_over_itself_again_and_again_is_refused():
    picture = drawn("JPEG", progressive=True)
    scans = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00" * 200

    with pytest.raises(RefusedError, match="logo-broken"):
        redrawn(picture.removesuffix(b"\xff\xd9") + scans + b"\xff\xd9")


@given(
    picture=strategies.sampled_from([drawn("PNG"), drawn("JPEG"), drawn("JPEG", progressive=True)]),
    at=strategies.floats(0, 1, exclude_max=True),
    patch=strategies.binary(min_size=1, max_size=8),
)
@example(picture=drawn("PNG"), at=0.15, patch=b"\xff\xff\xff\xff")
def test_a_spoiled_picture_is_refused_or_comes_out_sound(picture, at, patch):
    start = int(at * len(picture))
    spoiled = picture[:start] + patch + picture[start + len(patch) :]

    with suppress(RefusedError):
        opened(redrawn(spoiled)).load()


# What comes out -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_a_png_of_any_kind_comes_out_in_plain_colours_with_its_transparency(mode):
    assert opened(redrawn(drawn(mode=mode))).mode == ("RGBA" if mode.endswith("A") else "RGB")


def test_greys_of_sixteen_bits_stay_grey():
    written = BytesIO()
    Image.new("I;16", (4, 4), 0x8000).save(written, "PNG")

    assert opened(redrawn(written.getvalue())).getpixel((0, 0)) == (128, 128, 128)


def test_a_jpeg_in_colours_of_a_printing_press_comes_out_in_those_of_a_screen():
    assert opened(redrawn(drawn("JPEG", mode="CMYK"))).mode == "RGB"


def test_a_large_picture_comes_out_as_large_as_print_needs_in_its_own_proportions():
    assert opened(redrawn(drawn(size=(1_200, 300)))).size == (PRINTED_SIDE, PRINTED_SIDE // 4)
    assert opened(redrawn(drawn(size=(60, 40)))).size == (60, 40)


def test_a_picture_taken_sideways_comes_out_upright_and_without_where_it_was_taken():
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned
    exif[0x010F] = "Camera of Wren Example"

    content = redrawn(drawn("JPEG", exif=exif, comment=b"Wren Example"))

    assert opened(content).size == (40, 60)
    assert b"Wren" not in content


def test_a_picture_comes_out_the_same_each_time():
    redrawn.cache_clear()
    first = redrawn(drawn())
    redrawn.cache_clear()

    assert redrawn(drawn()) == first
