"""The table of outputs, what a build makes of them, and the order of work.

Start at `build`; `check` says what stands in the way. Everything is made in memory or beside its target first and put
in place at the end, so that a build that fails or is killed leaves the last good outputs. Outputs are imported by name,
late.
"""

from __future__ import annotations

import datetime as dt
import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from semai.artefact import Artefact, Made, Notice
from semai.catalogue import DEFAULT_LANGUAGE, catalogue, languages
from semai.model.event import Event
from semai.model.library import Library
from semai.model.running_order import RunningOrder, running_order
from semai.model.workshop import Workshop
from semai.problems import ContentError, Place, Problem, in_order
from semai.reading.check import Checked, shipped
from semai.reading.check import check as read_and_check
from semai.theme import Theme

if TYPE_CHECKING:
    from semai.site import SiteTree as SiteTree  # also the plugin's, which may not import the site itself
    from semai.slides import Audience as Audience  # also the command line's

OUTPUTS = {
    "decks": "semai.decks",
    "guides": "semai.guides",
    "packs": "semai.guides.packs",
    "kits": "semai.guides.kit",
    "site": "semai.site",
}
"""Every output there is, in the order they are made: the site tells of the others. Each has
`render(library, theme, made, orders)`, and takes what OPTIONS names beside that."""

OPTIONS = {
    "decks": ("audiences",),
    "guides": ("papers", "word"),
    "packs": ("papers", "word"),
    "kits": ("papers", "word"),
}
"""What of a choice an output is told, by the name of its field."""

DIST = "dist"
SITE = "site"
TREE_NOTE = PurePosixPath(".semai-tree")
"""Marks a folder that `write_tree` made and may replace."""


@dataclass(frozen=True)
class Choice:
    """What to build. outputs: keys of OUTPUTS. events, workshops, organisations: slugs; none named means every event.

    audiences: whom there is a deck for, each its own file. papers: what is printed is laid out for, a4 or f4, each its own
    file; none named means that of the programme. word: whether guides, packs and kits are written as Word documents too.
    """

    outputs: tuple[str, ...] = tuple(OUTPUTS)
    events: tuple[str, ...] = ()
    workshops: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    audiences: tuple[Audience, ...] = ("hall",)
    papers: tuple[str, ...] = ()
    word: bool = False

    @property
    def is_all(self) -> bool:
        return not (self.events or self.workshops or self.organisations)


@dataclass(frozen=True)
class Built:
    """One thing a build made. path: relative to the workspace. units: slides or pages, None where nobody counts them.
    size: bytes, of all its files. notices: what to tell of it.
    """

    output: str
    path: PurePosixPath
    units: int | None
    size: int
    notices: tuple[Notice, ...] = ()


@dataclass
class Report:
    """kept: names under which files are kept that somebody had edited, relative to the workspace."""

    built: list[Built] = field(default_factory=list)
    kept: list[PurePosixPath] = field(default_factory=list)
    seconds: float = 0.0


def check(root: Path, themes: Path | None = None, choice: Choice = Choice()) -> Checked:
    """Every mistake in a workspace, also those that only the outline can tell: text that does not fit its slide.

    choice: where it names events or the like, the slides of these alone are measured, so that one deck is there at once.
    """
    found = read_and_check(root, themes)
    if found.problems or found.library is None or found.theme is None:
        return found
    problems = [*_unspoken(found.library)] or [*_unfit(found.library, found.theme, choice)]
    if found.library.templates:
        from semai.decks.agency.contract import problems as unusable

        problems += unusable(found.library, found.theme)
    return Checked(in_order(problems), found.library, found.theme)


def _unspoken(library: Library) -> Iterator[Problem]:
    """The programme's language, where we have no interface words in it; nothing can be outlined then."""
    programme = library.programme
    if programme.language not in languages():
        facts = {"found": programme.language, "allowed": ", ".join(languages())}
        yield Problem(programme.place_of("language"), "language-unknown", facts)


def _unfit(library: Library, theme: Theme, choice: Choice) -> Iterator[Problem]:
    from semai.decks.fit import overfull, overfull_slides
    from semai.slides import every_subject, outline

    orders = all_orders(library) if choice.is_all else _orders(library, choice)
    found = [problem for order in orders for problem in overfull(outline(library, order), theme)]
    if choice.is_all:
        found += overfull_slides(every_subject(library), theme, library.programme.place_of())
    told: set[tuple[Place, object]] = set()
    for problem in found:
        field = (problem.place, problem.facts.get("field"))
        if field not in told:  # a value or case shown in several decks is still one mistake
            told.add(field)
            yield problem


def load(root: Path) -> tuple[Library, Theme]:
    """The library and theme of a workspace with nothing wrong; raises ContentError otherwise."""
    return check(root).sound()


def build(root: Path, choice: Choice = Choice(), *, tell: Callable[[str], None] = lambda _: None) -> Report:
    """Builds what is chosen below `root`. tell: is told the name of each output as it begins.

    Raises ContentError when the content has mistakes, UnknownChoiceError when a slug names nothing.
    """
    started = time.perf_counter()
    library, theme = check(root, choice=choice if "site" not in choice.outputs else Choice()).sound()
    orders = _orders(library, choice)
    report = Report()
    made: dict[PurePosixPath, Made] = {}
    papers: list[Artefact] = []
    for output in (name for name in OUTPUTS if name in choice.outputs and name != "site"):
        tell(output)
        more = {name: getattr(choice, name) for name in OPTIONS.get(output, ())}
        for artefact in import_module(OUTPUTS[output]).render(library, theme, made, orders, **more):
            papers.append(artefact)
            made[artefact.path] = Made(len(artefact.content), artefact.units)
            built = Built(output, PurePosixPath(DIST) / artefact.path, artefact.units, len(artefact.content),
                          artefact.notices)  # fmt: skip
            report.built.append(built)
    if "site" in choice.outputs:
        tell("site")
        report.built.append(_build_site(root, library, theme, made, papers, report))
    else:
        _write_papers(root, papers, report)
    report.seconds = time.perf_counter() - started
    return report


def _write_papers(root: Path, papers: Sequence[Artefact], report: Report) -> None:
    from semai.writing import write_editable

    if papers:
        report.kept += [PurePosixPath(DIST) / path for path in write_editable(root / DIST, papers)]


def _build_site(
    root: Path,
    library: Library,
    theme: Theme,
    made: dict[PurePosixPath, Made],
    papers: Sequence[Artefact],
    report: Report,
) -> Built:
    """The compiled site: built beside its folder by mkdocs, then swapped in together with everything else.

    papers: what the other outputs made in this build; the site takes a copy of those it offers.
    """
    from semai import mkdocs_build
    from semai.site import tree
    from semai.writing import beside, replace_folder

    site = tree(library, theme, made, all_orders(library))
    with beside(root / SITE) as fresh, source_date(library.programme.as_of):
        mkdocs_build.build(config_file(root), root, site, fresh)
        content = {paper.path: paper.content for paper in papers}
        for download in site.downloads:
            (fresh / download.path).parent.mkdir(parents=True, exist_ok=True)
            (fresh / download.path).write_bytes(content[download.made])
        pages = sum(1 for path in fresh.rglob("*.html"))
        size = sum(path.stat().st_size for path in fresh.rglob("*") if path.is_file())
        _write_papers(root, papers, report)
        replace_folder(fresh, root / SITE, keep=(".gitignore",))
    return Built("site", PurePosixPath(SITE) / "index.html", pages, size)


def write_tree(root: Path, folder: Path) -> int:
    """The site as plain files (Markdown, assets) for another engine; returns how many there are.

    Takes the place of all that is in `folder`, so raises FileExistsError where that was not put there by an earlier call.
    """
    from semai.writing import write

    if folder.exists() and not (folder / TREE_NOTE).is_file() and (folder.is_file() or any(folder.iterdir())):
        raise FileExistsError(folder)
    library, theme = load(root)
    artefacts = list(import_module(OUTPUTS["site"]).render(library, theme, {}, all_orders(library)))
    write(folder, [*artefacts, Artefact(TREE_NOTE, b"")], keep_others=False)
    return len(artefacts)


def site_tree(root: Path) -> SiteTree:
    """The site of a workspace as the preview shows it: without what other outputs made."""
    from semai.site import tree

    library, theme = load(root)
    return tree(library, theme, {}, all_orders(library))


def report(
    root: Path, today: dt.date | None = None, page: Path | None = None, language: str = DEFAULT_LANGUAGE
) -> tuple[str, Path]:
    """The report for editors as text, and where it was written as a page. today: else the programme's `as_of`.

    page: else dist/report.html. Mistakes that leave the content readable are counted in it; raises ContentError where
    it cannot be read.
    """
    from semai import report as room
    from semai.writing import write_file

    found = check(root)
    if found.library is None or found.theme is None:
        raise ContentError(found.problems)
    words, library = catalogue(language), found.library
    said = room.report(library, today or library.programme.as_of, len(found.problems))
    page = page or root / DIST / "report.html"
    write_file(page, room.as_page(said, library, found.theme, words).content)
    return room.as_text(said, library, words), page


def told(problems: Iterable[Problem], root: Path, language: str = DEFAULT_LANGUAGE) -> str:
    """Mistakes in the editor's words, a paragraph for each."""
    from semai.reading.wording import report

    return "\n\n".join(report(problems, root, catalogue(language)))


def serve(root: Path, port: int, *, tell: Callable[[str], None] = lambda _: None) -> None:
    """The live preview of the site, until it is stopped from the keyboard. tell: is told its address as it begins.

    Raises ContentError before it begins, OSError where the port is not to be had.
    """
    from semai import mkdocs_build

    load(root)
    tell(f"http://127.0.0.1:{port}/")
    mkdocs_build.serve(config_file(root), root, port)


def new_workspace(folder: Path) -> None:
    """Copies the example content into `folder`. Raises FileExistsError where there is a folder content already."""
    import shutil

    shutil.copytree(shipped("content"), folder / "content")


def check_template(root: Path, file: Path, language: str = DEFAULT_LANGUAGE) -> tuple[str, bool]:
    """What a designer should know of a .pptx or .potx as the template of this workspace's decks, and whether it can be one.

    It is tried with the mapping that stands beside it, if any, and with the decks of all events. Raises ContentError where
    the content has mistakes, OSError where there is no such file.
    """
    from semai.decks.agency import contract
    from semai.decks.agency.opening import RefusedError
    from semai.decks.look import look
    from semai.model.template import LARGEST, Template
    from semai.slides import outline

    library, theme = load(root)
    with file.open("rb") as opened:
        content = opened.read(LARGEST + 1)
    mapped = next((t.mapping for t in library.templates.values() if (root / t.file).resolve() == file.resolve()), None)
    words, template = catalogue(language), Template(file.stem, file.name, content, mapped)
    decks = [outline(library, order) for order in all_orders(library)]
    whole = replace(decks[0], slides=tuple(slide for deck in decks for slide in deck.slides))
    try:
        return contract.report(look(library, theme), template, whole, words), True
    except RefusedError as refused:
        facts = {"file": file.name, **refused.facts}
        said = [words(f"problems.{refused.code}", **facts), words(f"problems.{refused.code}.remedy", **facts)]
        return f"{file.name}: {'. '.join(said)}\n", False


def save_template(root: Path, file: Path) -> None:
    """Writes the template of our own decks, to begin one with. Raises FileExistsError where another file has that name."""
    from semai.decks.look import look
    from semai.decks.template import template
    from semai.writing import write_file

    content = template(look(*load(root)))
    if file.exists() and (not file.is_file() or file.read_bytes() != content):
        raise FileExistsError(file)
    write_file(file, content)


def config_file(root: Path) -> Path:
    """The workspace's own mkdocs.yml, or the one that ships with the program."""
    own = root / "mkdocs.yml"
    return own if own.is_file() else shipped("mkdocs.yml")


class UnknownChoiceError(LookupError):
    """A slug on the command line that names nothing. kind: event, workshop or organisation; known: what there is."""

    def __init__(self, kind: str, found: str, known: Iterable[str]) -> None:
        self.kind, self.found, self.known = kind, found, tuple(known)
        super().__init__(f"{kind} {found}")


def _orders(library: Library, choice: Choice) -> tuple[RunningOrder, ...]:
    """The running orders of what is chosen: events by name or organisation, workshops by name, else every event."""
    for kind, wanted, known in (
        ("event", choice.events, library.events),
        ("workshop", choice.workshops, library.workshops),
        ("organisation", choice.organisations, library.organisations),
    ):
        for slug in wanted:
            if slug not in known:
                raise UnknownChoiceError(kind, slug, known)
    subjects: list[Event | Workshop] = [
        event
        for event in library.events.values()
        if choice.is_all or event.slug in choice.events or event.organisation in choice.organisations
    ]
    subjects += [library.workshops[slug] for slug in choice.workshops]
    return tuple(running_order(library, subject) for subject in subjects)


def all_orders(library: Library) -> tuple[RunningOrder, ...]:
    """Every event, then every bare workshop; what the site tells of."""
    subjects: list[Event | Workshop] = [*library.events.values(), *library.workshops.values()]
    return tuple(running_order(library, subject) for subject in subjects)


class source_date:  # noqa: N801 - read as a phrase: with source_date(day)
    """Sets SOURCE_DATE_EPOCH, which mkdocs and others stamp their files with, unless the caller has set it."""

    def __init__(self, day: dt.date) -> None:
        noon = dt.datetime(day.year, day.month, day.day, 12, tzinfo=dt.UTC)
        self.epoch = str(int(noon.timestamp()))

    def __enter__(self) -> None:
        self.before = os.environ.get("SOURCE_DATE_EPOCH")
        os.environ.setdefault("SOURCE_DATE_EPOCH", self.epoch)

    def __exit__(self, *_: object) -> None:
        if self.before is None:
            os.environ.pop("SOURCE_DATE_EPOCH", None)
