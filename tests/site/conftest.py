"""The sites that the tests of this room look at, and how to look at a folder of HTML."""

import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest

from semai import build, mkdocs_build
from semai.model.library import Library
from semai.reading import load
from semai.site import SiteTree, tree
from semai.theme import Theme

ROOT = Path(__file__).resolve().parents[2]
SMALL = ROOT / "tests" / "small"


@functools.cache
def loaded(root: Path) -> tuple[Library, Theme]:
    return load(root)


@pytest.fixture
def theme() -> Theme:
    return loaded(SMALL)[1]


@functools.cache
def small_tree() -> SiteTree:
    library, theme = loaded(SMALL)
    return tree(library, theme, {}, build.all_orders(library))


@pytest.fixture
def small_site() -> SiteTree:
    """The site of tests/small."""
    return small_tree()


@pytest.fixture
def body(small_site: SiteTree) -> Callable[[str], str]:
    """`body("values/candid")`: the HTML of a page of tests/small, without its drawings."""
    pages = {str(page.path.with_suffix("")): page.body for page in small_site.pages}
    return lambda path: pages[path].partition('width="0" height="0">')[2].partition("</svg>")[2] or pages[path]


@dataclass
class Elements(HTMLParser):
    """What a piece of HTML holds: tags with their attributes, ids, addresses, words."""

    tags: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def ids(self) -> list[str]:
        return [attrs["id"] or "" for _, attrs in self.tags if "id" in attrs]

    @property
    def addresses(self) -> Iterator[str]:
        """Where links lead, and what is loaded."""
        for tag, attrs in self.tags:
            for name in ("href", "src"):
                if tag != "use" and attrs.get("rel") != "canonical" and attrs.get(name):
                    yield str(attrs[name])


@pytest.fixture
def elements() -> Callable[[str], Elements]:
    def parsed(html: str) -> Elements:
        found = Elements()
        found.feed(html)
        return found

    return parsed


@pytest.fixture
def compiled(tmp_path: Path) -> Callable[[SiteTree], Path]:
    """`compiled(site)`: the folder that mkdocs makes of a tree."""

    def folder(site: SiteTree) -> Path:
        into = tmp_path / "compiled"
        with build.source_date(site.as_of):
            mkdocs_build.build(build.config_file(SMALL), SMALL, site, into)
        return into

    return folder


@functools.cache
def _built(root: Path, into: Path) -> Path:
    library, theme = loaded(root)
    with build.source_date(library.programme.as_of):
        mkdocs_build.build(build.config_file(root), root, tree(library, theme, {}, build.all_orders(library)), into)
    return into


@pytest.fixture(scope="session")
def built_small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of tests/small's site as mkdocs builds it."""
    return _built(SMALL, tmp_path_factory.getbasetemp() / "built-small")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the shipped content's site."""
    return _built(ROOT, tmp_path_factory.getbasetemp() / "built")
