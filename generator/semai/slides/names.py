"""What lines of a running order are called, in the words of a catalogue; shared by every product that prints one."""

from __future__ import annotations

from semai.catalogue import Catalogue
from semai.model.running_order import Entry


def entry_title(entry: Entry, words: Catalogue) -> str:
    """`Studi kasus 1 (a)` for a piece, `A dan B` for merged blocks, the fixed point's own title, or "spare time"."""
    if entry.fixed is not None:
        return entry.fixed.title
    if not entry.blocks:
        return words("common.margin")
    title = whole_title(entry, words)
    if entry.slot.piece:
        return words("common.piece", title=title, letter="abcdef"[entry.slot.piece - 1])
    return title


def whole_title(entry: Entry, words: Catalogue) -> str:
    """Of a line with blocks: of both where two are merged, and of the whole block where this is a piece of it."""
    titles = [block.title for block in entry.blocks]
    return words("common.merged", first=titles[0], second=titles[1]) if len(titles) == 2 else titles[0]


def short_title(entry: Entry, words: Catalogue) -> str:
    """The same for a slide: the short form of each block where it has one."""
    if not entry.blocks:
        return entry_title(entry, words)
    names = [block.short or block.title for block in entry.blocks]
    title = words("common.merged", first=names[0], second=names[1]) if len(names) == 2 else names[0]
    if entry.slot.piece:
        return words("common.piece", title=title, letter="abcdef"[entry.slot.piece - 1])
    return title
