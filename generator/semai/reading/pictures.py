"""Pictures that organisations name: from content/media, made by somebody else, to bytes that every output can use.

Start at `pictures`. A picture is decoded as a whole and written anew, so that what opens here opens everywhere, and nothing
goes along that it carried besides (where it was taken, who drew it). Pillow is the only library asked, and only when
there is a picture.
"""

from __future__ import annotations

import struct
import warnings
import zlib
from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from semai.model.organisation import Organisation
from semai.problems import Problem
from semai.reading.mistakes import nearest

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST = 2_000_000
"""Bytes of a picture that is read."""

LONGEST_SIDE = 4_000
"""Pixels, before it is decoded: few bytes may stand for more than a memory holds."""

PRINTED_SIDE = 1_000
"""Pixels, as it is handed on: a logo is printed 40 mm wide at most, at 600 dots an inch."""

MAX_SCANS = 50
"""Of a JPEG; each goes over the whole picture, and a program that saves one makes ten or so."""

FORMATS = ("PNG", "JPEG")
SIGNATURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
SPOILED = (
    EOFError, IndexError, KeyError, OSError, OverflowError, SyntaxError, TypeError, ValueError, struct.error, zlib.error,
)  # fmt: skip
"""What Pillow raises for files cut short, overwritten or made in other ways."""


class RefusedError(Exception):
    """Why a file cannot be used. code, facts: of the problem this makes."""

    def __init__(self, code: str, **facts: Any) -> None:
        self.code, self.facts = code, facts
        super().__init__(code)


def pictures(
    organisations: Mapping[str, Organisation], root: Path, folder: Path
) -> tuple[dict[str, bytes], list[Problem]]:
    """The logos of organisations, by file name; and those that are missing or cannot be used."""
    inside = (
        [path for path in sorted(folder.iterdir()) if path.is_file() and _stays_in(folder, path)]
        if folder.is_dir()
        else []
    )
    files = {path.name: path for path in inside}
    found: dict[str, bytes] = {}
    problems = []
    for organisation in organisations.values():
        logo, place = organisation.logo, organisation.place_of("logo")
        if logo is None:
            continue
        if logo not in files:
            where = folder.relative_to(root).as_posix()
            facts = {"found": logo, "folder": where, "suggestion": nearest(logo, tuple(files))}
            problems.append(Problem(place, "logo-missing", facts))
            continue
        with files[logo].open("rb") as file:
            content = file.read(LARGEST + 1)
        try:
            found[logo] = redrawn(content)
        except RefusedError as refused:
            problems.append(Problem(place, refused.code, {"found": logo, **refused.facts}))
    return found, problems


def _stays_in(folder: Path, path: Path) -> bool:
    """Whether it is not a link to a file elsewhere."""
    return path.resolve().is_relative_to(folder.resolve())


@lru_cache(maxsize=64)
def redrawn(content: bytes) -> bytes:
    """The picture written anew in its own format, no side of it over `PRINTED_SIDE`. Raises RefusedError."""
    if not content.startswith(SIGNATURES):
        raise RefusedError("logo-kind")
    if len(content) > LARGEST:
        raise RefusedError("logo-too-large", limit=LARGEST // 1_000_000)
    if content.startswith(SIGNATURES[1]) and content.count(b"\xff\xda") > MAX_SCANS:
        raise RefusedError("logo-broken")
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings(action="ignore"), Image.open(BytesIO(content), formats=FORMATS) as picture:
            if max(picture.size) > LONGEST_SIDE:
                raise RefusedError("logo-too-wide", limit=LONGEST_SIDE)
            picture.load()
            plain = _in_screen_colours(ImageOps.exif_transpose(picture))
            plain.thumbnail((PRINTED_SIDE, PRINTED_SIDE))
            written = BytesIO()
            plain.save(written, "PNG") if picture.format == "PNG" else plain.save(written, "JPEG", quality=92)
    except Image.DecompressionBombError:
        raise RefusedError("logo-too-wide", limit=LONGEST_SIDE) from None
    except SPOILED:
        raise RefusedError("logo-broken") from None
    return written.getvalue()


def _in_screen_colours(picture: Image) -> Image:
    """In eight bits of red, green and blue, with transparency where there is any; nothing else goes along."""
    if picture.mode.startswith("I"):  # converted as it is, all but the darkest of 65,536 greys turns white
        picture = picture.convert("I").point(lambda grey: grey * (1 / 256)).convert("L")
    plain = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    plain.info.clear()
    return plain
