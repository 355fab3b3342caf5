"""A finished file that is not on the disk yet, and what is told of it once it is. May import nothing of ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any


@dataclass(frozen=True, slots=True)
class Notice:
    """What somebody should know of a file, and no mistake. code, facts: as of a problem; a catalogue has the words."""

    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Artefact:
    """One file of an output.

    path: relative to the output's folder. content: its bytes. units: what a reader counts in it (slides of a deck,
    pages of a guide), None where nobody counts. notices: what to tell of it once it is made.
    """

    path: PurePosixPath
    content: bytes
    units: int | None = None
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """What an artefact turned out to be. size: bytes. units: as in `Artefact`."""

    size: int
    units: int | None


MadeOutputs = Mapping[PurePosixPath, Made]
"""What earlier outputs of this build made, by path such as `decks/<slug>.pptx`."""
