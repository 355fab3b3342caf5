"""Colours of a deck, by their slot of the file's colour scheme and never by value, so that another template recolours.

Start at `Scheme`. A scheme has twelve slots: two inks, two grounds, six accents, two links. The first six values are the
accents, in the programme's order; the seventh takes the followed-link slot, which a deck has no other use for. Any other
colour (muted ink, sand, a tint, the value after that) is the nearest slot with its hue, saturation and lightness moved,
which is what office programs themselves write for "lighter 80 %".
"""

from __future__ import annotations

import colorsys
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from semai.theme import Theme

VALUE_SLOTS = ("accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "folHlink")
ON_SLIDE = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}
"""What the master's colour map calls the slots of ink and ground."""

ROLES = {
    "ink": "dk1", "ink_muted": "dk1", "paper": "lt2", "card": "lt1", "white": "lt1", "sand": "lt2", "line": "lt2",
    "edge": "lt2", "action": "dk2", "deep": "dk2", "on_deep": "lt2", "on_deep_muted": "lt2",
}  # fmt: skip
"""The slot each colour of the theme is made from; a colour not named here takes the accent nearest in hue."""

HUE_STEP = 2 / 360
"""Hues closer than this are left as they are,"""

PALE = 0.15
"""and so is the hue of a colour less saturated than this."""

Hls = tuple[float, float, float]


@dataclass(frozen=True)
class Scheme:
    """slots: the twelve colours by slot, as the file's theme has them. names: every colour a deck may name. roles: the slot
    that a name hangs on, where that is not for its hue to say.
    """

    slots: Mapping[str, str]
    names: Mapping[str, str]
    roles: Mapping[str, str] = field(default_factory=lambda: ROLES)

    def colour(self, name: str) -> str:
        """The XML of a colour: a role (`ink`), a value (`value:akuntabel`) or its grounds (`value:akuntabel:tint`)."""
        slot = self.slot_of(name)
        return _xml(slot, self.slots[slot], self.names[name])

    def slot_of(self, name: str) -> str:
        """The slot a colour hangs on; a tint hangs on that of its value."""
        kind, _, rest = name.partition(":")
        base = f"{kind}:{rest.partition(':')[0]}" if rest else name
        return self.roles.get(name) or _nearest_slot(tuple(sorted(self.slots.items())), self.names[base])

    @property
    def darkest(self) -> str:
        """Ink as #RRGGBB; on a dark ground, where ink is light, the darkest of our grounds."""
        ink, deep = self.names["ink"], self.names["deep"]
        return ink if _hls(ink)[1] < 0.5 else deep

    def of_text(self, name: str) -> str:
        """The name for words in this colour: another one where a fill of this name would be too faint for them."""
        return f"{name}:text" if f"{name}:text" in self.names else name

    def fill(self, name: str | None) -> str:
        return f"<a:solidFill>{self.colour(name)}</a:solidFill>" if name else "<a:noFill/>"

    def named(self, hex_: str) -> str:
        """The name of a colour given by its value, for icons drawn in two colours; `ink` where none has it."""
        return next((name for name, value in self.names.items() if value.lower() == hex_.lower()), "ink")


class Worn(Scheme):
    """Our colours, named as ever, in a file whose slots have other colours: what is shown is theirs."""

    def __init__(self, slots: Mapping[str, str], ours: Scheme) -> None:
        super().__init__(slots, ours.names, ours.roles)
        object.__setattr__(self, "ours", ours)

    def colour(self, name: str) -> str:
        ours: Scheme = self.__dict__["ours"]
        return ours.colour(name)


def scheme(theme: Theme, values: tuple[str, ...]) -> Scheme:
    """The colours for a programme with these values, in its order."""
    tokens = theme.tokens
    by_value = theme.colours(values)
    slots = dict(tokens.deck.theme_colors)
    different = tuple(dict.fromkeys(by_value[value].color for value in values))
    slots.update(zip(VALUE_SLOTS, different, strict=False))
    names = {"white": tokens.deck.theme_colors["lt1"], **tokens.color.light}
    for value in values:
        names[f"value:{value}"] = by_value[value].color
        names[f"value:{value}:tint"] = by_value[value].tint
        names[f"value:{value}:tint_strong"] = by_value[value].tint_strong
    return Scheme(slots, names)


@cache
def _xml(slot: str, base: str, wanted: str) -> str:
    name = ON_SLIDE.get(slot, slot)
    changes = "".join(f'<a:{change} val="{amount}"/>' for change, amount in moved(base, wanted))
    return f'<a:schemeClr val="{name}">{changes}</a:schemeClr>' if changes else f'<a:schemeClr val="{name}"/>'


@cache
def _nearest_slot(table: tuple[tuple[str, str], ...], wanted: str) -> str:
    """The accent of just this colour, else the one nearest in hue."""
    slots = dict(table)
    same = [slot for slot in VALUE_SLOTS if slots[slot].lower() == wanted.lower()]
    if same:
        return same[0]
    hue = _hls(wanted)[0]
    return min(VALUE_SLOTS, key=lambda slot: (_hue_apart(_hls(slots[slot])[0], hue), slot))


def moved(base: str, wanted: str) -> tuple[tuple[str, int], ...]:
    """What to do to `base` to get `wanted`: DrawingML's changes in order, angles in 60,000ths, shares in 100,000ths.

    >>> moved("#14503C", "#14503C")
    ()
    >>> moved("#000000", "#7F7F7F")
    (('lumMod', 50196), ('lumOff', 49804))
    """
    if base.lower() == wanted.lower():
        return ()
    (hue, light, full), (hue_to, light_to, full_to) = _hls(base), _hls(wanted)
    changes: list[tuple[str, int]] = []
    if full and full_to > PALE and _hue_apart(hue, hue_to) > HUE_STEP:
        changes.append(("hueOff", round(((hue_to - hue + 0.5) % 1 - 0.5) * 360 * 60_000)))
    if full and abs(full_to - full) > 0.01:
        changes.append(("satMod", round(full_to / full * 100_000)))
    if light_to > light + 0.002:
        share = round((1 - light_to) / (1 - light) * 100_000)
        changes += [("lumMod", share), ("lumOff", 100_000 - share)]
    elif light_to < light - 0.002:
        changes.append(("lumMod", round(light_to / light * 100_000)))
    return tuple(changes)


def _hue_apart(one: float, other: float) -> float:
    return abs((one - other + 0.5) % 1 - 0.5)


@cache
def _hls(hex_: str) -> Hls:
    red, green, blue = (int(hex_[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return colorsys.rgb_to_hls(red, green, blue)
