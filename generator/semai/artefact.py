"""A finished file that is not on the disk yet, and what is told of it once it is. May import nothing of ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True)
class Artefact:
    """One file of an output.

    path: relative to the output's folder. content: its bytes. units: what a reader counts in it (slides of a deck,
    pages of a guide), None where nobody counts.
    """

    path: PurePosixPath
    content: bytes
    units: int | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """What an artefact turned out to be. size: bytes. units: as in `Artefact`."""

    size: int
    units: int | None


MadeOutputs = Mapping[PurePosixPath, Made]
"""What earlier outputs of this build made, by path such as `decks/<slug>.pptx`."""
