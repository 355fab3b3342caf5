"""Papers that belong to no event: a page with its sheets, the pulse, and a question bank with its key apart.

Start at `render`; `kits` says what there is. A `Kit` is read like a `Guide`: its leaves are plain text, and what is empty
is not printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from semai.artefact import Artefact, MadeOutputs
from semai.catalogue import Catalogue, catalogue
from semai.guides import prose
from semai.guides.form_sheets import Sheet, form_sheet
from semai.guides.forms import SituationKey, SituationSheet
from semai.guides.printed import Printed, printed
from semai.guides.prose import RichBlocks
from semai.guides.pulse import PulseSheet, pulse_sheet
from semai.guides.situations import key_of, sheet_of
from semai.model.form import Forms
from semai.model.library import Library
from semai.model.running_order import RunningOrder
from semai.theme import Theme

LABELS = (
    "copies", "kit.sheet", "may-copy", "page",
    "test-after", "test-before", "test-code", "test-code-text", "test-foot", "test-key-foot", "test-key-lead",
    "test-lead", "test-right",
)  # fmt: skip
"""Words its templates print, by the second half of their code in the catalogue."""


@dataclass(frozen=True, slots=True)
class KitCover:
    """kicker: what kind of paper this is. brand, version: small print."""

    kicker: str
    title: str
    lead: str
    brand: str
    version: str


@dataclass(frozen=True, slots=True)
class Kit(Printed):
    """text: to read first. pulse, test, key: where that is all it holds."""

    cover: KitCover
    text: RichBlocks = ()
    sheets: tuple[Sheet, ...] = ()
    pulse: PulseSheet | None = None
    test: SituationSheet | None = None
    key: SituationKey | None = None


def render(
    library: Library,
    theme: Theme,
    made: MadeOutputs,
    orders: Sequence[RunningOrder],
    *,
    papers: Sequence[str] = (),
    word: bool = False,
) -> Iterator[Artefact]:
    """Each paper. made, orders: as for the other outputs; these papers need none of them. papers, word: see `printing`."""
    from semai.guides.printing import files  # late: it knows every kind of paper, this one too

    return files(library, theme, kits(library), papers, word=word)


def kits(library: Library) -> Iterator[tuple[PurePosixPath, Kit]]:
    """Every paper of a library that belongs to no event, with the path it is written to."""
    say = catalogue(library.programme.language)
    for forms in library.forms.values():
        yield sheets_path(forms.slug), _form_kit(library, forms, say)
    if library.pulse is not None:
        yield pulse_path(), _pulse_kit(library, say)
    for slug, bank in library.questions.items():
        items = bank.chosen(len(bank.items), tuple(library.values))
        test, key = sheet_of(items, say), key_of(items, say)
        if test is not None and key is not None:
            yield PurePosixPath(f"kits/tests/{slug}.pdf"), _kit(library, say, test.title, "", test=test)
            yield PurePosixPath(f"kits/keys/{slug}.pdf"), _kit(library, say, key.title, "", key=key)


def sheets_path(slug: str) -> PurePosixPath:
    return PurePosixPath(f"kits/sheets/{slug}.pdf")


def pulse_path() -> PurePosixPath:
    return PurePosixPath("kits/pulse.pdf")


def _form_kit(library: Library, forms: Forms, say: Catalogue) -> Kit:
    page = library.pages[forms.page]
    sheets = tuple(form_sheet(it, f"sheet-{n}", str(n)) for n, it in enumerate(forms.sheets, start=1))
    return _kit(library, say, forms.title, forms.lead, text=prose.blocks(page.body), sheets=sheets)


def _pulse_kit(library: Library, say: Catalogue) -> Kit:
    pulse = library.pulse
    assert pulse is not None
    return _kit(library, say, pulse.title, pulse.lead, pulse=pulse_sheet(pulse))


def _kit(
    library: Library,
    say: Catalogue,
    title: str,
    lead: str,
    *,
    text: RichBlocks = (),
    sheets: tuple[Sheet, ...] = (),
    pulse: PulseSheet | None = None,
    test: SituationSheet | None = None,
    key: SituationKey | None = None,
) -> Kit:
    programme = library.programme
    return Kit(
        **printed(
            library,
            None,
            say,
            LABELS,
            title=title,
            subject=lead or programme.description,
            foot=say("guides.kit.foot", title=title, name=programme.name),
        ),
        cover=KitCover(
            kicker=say("guides.kit.cover"),
            title=title,
            lead=lead,
            brand=programme.site_name,
            version=say("guides.version", version=programme.version, date=say.date(programme.as_of)),
        ),
        text=text,
        sheets=sheets,
        pulse=pulse,
        test=test,
        key=key,
    )
