"""Somebody else's XML changed in a few places and left to the byte everywhere else, prefixes of namespaces included.

`ranges` finds elements; `without_jumps` and `with_layouts` are the two changes that a template needs before slides of
ours are put into it. Standard library only.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from xml.parsers import expat

from semai.decks.agency.opening import RefusedError

PML = "http://schemas.openxmlformats.org/presentationml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
JUMPS = ("hlinkClick", "hlinkHover", "hlinkMouseOver")

Test = Callable[[str, Mapping[str, str]], bool]
"""Whether an element is meant: its name as `namespace name`, its attributes likewise."""


def ranges(xml: bytes, meant: Test) -> list[tuple[int, int]]:
    """Where the elements that are meant begin and end, none inside another.

    >>> ranges(b'<a><b c=">"/>d</a>', lambda name, _: name == "b")
    [(3, 13)]
    """
    found: list[tuple[int, int]] = []
    open_: list[tuple[int, bool]] = []
    parser = expat.ParserCreate(namespace_separator=" ")

    def begins(name: str, attributes: dict[str, str]) -> None:
        inside = any(is_meant for _, is_meant in open_)
        open_.append((parser.CurrentByteIndex, not inside and meant(name, attributes)))

    def ends(name: str) -> None:
        start, is_meant = open_.pop()
        if is_meant:
            tag = _tag_end(xml, start)
            found.append((start, tag if xml[tag - 2 : tag] == b"/>" else _tag_end(xml, parser.CurrentByteIndex)))

    parser.StartElementHandler, parser.EndElementHandler = begins, ends
    parser.Parse(xml, True)
    return found


def _tag_end(xml: bytes, start: int) -> int:
    """Just after the `>` that ends the tag at `start`; one inside quotation marks ends nothing."""
    quote = 0
    for at in range(start, len(xml)):
        byte = xml[at]
        if quote:
            quote = 0 if byte == quote else quote
        elif byte in b"\"'":
            quote = byte
        elif byte == ord(">"):
            return at + 1
    return len(xml)


def without_jumps(xml: bytes, relations: Collection[str], part: str) -> bytes:
    """Without the links over these relations, which led to a slide that is left behind."""
    if not relations:
        return xml

    def leads_there(name: str, attributes: Mapping[str, str]) -> bool:
        leads = any(key.startswith(f"{RELATIONSHIPS} ") and value in relations for key, value in attributes.items())
        if leads and name.rpartition(" ")[2] not in JUMPS:
            raise RefusedError("template-damaged", part=part)
        return leads

    for start, end in reversed(ranges(xml, leads_there)):
        xml = xml[:start] + xml[end:]
    return xml


def with_layouts(xml: bytes, listed: Collection[tuple[int, str]]) -> bytes:
    """A master with these layouts listed after its own. listed: id and relation of each."""
    head = f'xmlns:p="{PML}" xmlns:r="{RELATIONSHIPS}"'
    entries = "".join(f'<p:sldLayoutId {head} id="{id_}" r:id="{rel}"/>' for id_, rel in listed).encode()
    lists = ranges(xml, lambda name, _: name == f"{PML} sldLayoutIdLst")
    if lists and not xml[: lists[0][1]].endswith(b"/>"):
        end = xml.rindex(b"</", 0, lists[0][1])
        return xml[:end] + entries + xml[end:]
    ((start, end),) = lists or [(at, at) for _, at in ranges(xml, lambda name, _: name == f"{PML} clrMap")]
    return xml[:start] + f"<p:sldLayoutIdLst {head}>".encode() + entries + b"</p:sldLayoutIdLst>" + xml[end:]
