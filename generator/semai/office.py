"""What every file of an office program shares: words as XML text, properties, and a zip that is always the same bytes.

`zipped` writes a package of parts; `with_fixed_dates` writes one anew that a library made. No clock: dates are given.
Imports nothing of ours.
"""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from collections.abc import Iterable, Mapping
from io import BytesIO
from xml.sax.saxutils import escape

HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NO_DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest date a zip can hold."""

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CREATED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:\2>)")


def text(words: str) -> str:
    """Words as XML text: markup in them is text, characters that XML does not know are left out.

    >>> text("a<b>&" + chr(7))
    'a&lt;b&gt;&amp;'
    """
    return escape(_FORBIDDEN.sub("", words), {'"': "&quot;"})


def zipped(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """Parts, in the order given, as a zip without dates."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, NO_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            entry.create_system = 0  # as on Windows: by default it tells the machine
            archive.writestr(entry, content)
    return out.getvalue()


def with_fixed_dates(content: bytes, day: dt.date) -> bytes:
    """The same package without the time it was made: neither in the zip nor in its core properties."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    moment = rb"\g<1>" + moment_of(day).encode() + rb"\g<3>"
    return zipped((name, _CREATED.sub(moment, part) if name == "docProps/core.xml" else part) for name, part in parts)


def core_properties(facts: Mapping[str, str], day: dt.date) -> bytes:
    """docProps/core.xml: who, what, in which version. facts: element with prefix, e.g. `dc:title`, to text."""
    moment = moment_of(day)
    lines = "".join(f"<{element}>{text(words)}</{element}>" for element, words in facts.items() if words)
    return (
        f'{HEADER}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{lines}'
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified></cp:coreProperties>'
    ).encode()


def moment_of(day: dt.date) -> str:
    """Midnight of a day, as core properties write it."""
    return f"{day.isoformat()}T00:00:00Z"
