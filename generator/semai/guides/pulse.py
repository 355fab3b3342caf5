"""The pulse on paper: statements with their scale, as a sheet of its own or at the head of a worksheet. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from semai.model.pulse import Pulse


@dataclass(frozen=True, slots=True)
class PulseLine:
    """value: its slug. probe: to think about, not to answer; "" where people are asked in a room."""

    value: str
    statement: str
    probe: str


@dataclass(frozen=True, slots=True)
class PulseSheet:
    """notice: what this is not. scale: what each number means, from 1. after: what to do with the answers, alone."""

    notice: str
    scale: tuple[str, ...]
    lines: tuple[PulseLine, ...]
    after: tuple[str, ...]


def pulse_sheet(pulse: Pulse, *, alone: bool = True) -> PulseSheet:
    """alone: for one reader; else for a room, which is asked for numbers and nothing more."""
    return PulseSheet(
        notice=pulse.notice,
        scale=pulse.scale,
        lines=tuple(PulseLine(it.value, it.text, it.probe if alone else "") for it in pulse.statements),
        after=pulse.after if alone else (),
    )
