"""A file to download, as a page offers it: its format, and how long and large it really is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from semai.artefact import Made
from semai.site.desk import Desk


@dataclass(frozen=True)
class Offer:
    """A file to download. path: where the site has it. kind: its format in letters. details: its length and size."""

    path: PurePosixPath
    kind: str
    title: str
    details: str


def offer(desk: Desk, path: PurePosixPath, made: Made, title: str, units: str) -> Offer:
    """path: of the file in its output. units: the message that counts what it is made of, e.g. `common.pages`."""
    length = [] if made.units is None else [desk.say(units, n=made.units)]
    kind, details = path.suffix.removeprefix(".").upper(), ", ".join([*length, desk.say.size(made.size)])
    return Offer(desk.at.download(path), kind, title, details)
