"""What no text of the content may have, wherever it stands: one pass over all files, many eyes.

Start at `refused_text`. `words` looks for spellings, lines and characters, `names` for brands and people, `statements` for
claims without a source. What they look for is data (content/rules.yml); the characters are those of the print fonts.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from semai.model.rules import Rules
from semai.problems import Problem
from semai.reading.refused.looking import File, Look, Text
from semai.reading.refused.names import brands, offices
from semai.reading.refused.statements import claims, indices
from semai.reading.refused.words import characters, lines, spellings
from semai.reading.source import texts
from semai.theme import Theme

if TYPE_CHECKING:
    from semai.reading.load import Reading


def refused_text(reading: Reading, theme: Theme | None) -> Iterator[Problem]:
    """Everything refused, file by file; content/rules.yml itself may say the words it refuses."""
    looks = _looks(reading, theme)
    for name, source in reading.sources.items():
        if name == "rules":
            continue
        file = File.of(name, source)
        asked = [look for look in looks if look.reads(file) and (file.may_hide or look.may_find(file))]
        for path, written in texts(source.data) if asked else ():
            for look in asked:
                yield from look.found(Text(file, path, written))


def _looks(reading: Reading, theme: Theme | None) -> list[Look]:
    """All that looks at the texts, each prepared once for all files; only what the rules ask for."""
    rules: Rules = reading.documents["rules"].get("rules", Rules())
    sources = reading.documents["sources"].get("sources")
    organisations = [source.data for name, source in reading.sources.items() if name.startswith("organisations/")]
    looks = (
        spellings(rules),
        lines(rules),
        characters(theme),
        brands(rules),
        offices(rules, organisations),
        claims(rules, sources),
        indices(rules, sources),
    )
    return [look for look in looks if look is not None]
