"""The plugin `semai` of mkdocs: hands it the tree of the site, and keeps it from making anything else.

mkdocs reads no content of ours: pages are ready HTML, docs_dir is an empty folder of the theme, and whatever else mkdocs
finds is dropped. Start at `SemaiPlugin.on_config`. May import build, problems and artefact.
"""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, Literal

from jinja2 import ChoiceLoader, DictLoader, Environment
from markupsafe import Markup, escape
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as EnginePage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from semai import build
from semai.problems import ContentError

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

UNUSED = ("assets/javascripts/lunr/", "assets/javascripts/workers/", "assets/images/favicon")
"""Files of the engine's theme that no page of ours asks for: its search, its favicon; and all its source maps."""


class SemaiConfig(Config):  # type: ignore[no-untyped-call]  # mkdocs leaves its own hook untyped
    """workspace: the folder with content/; by default the one mkdocs.yml stands in."""

    workspace = config_options.Optional(config_options.Dir(exists=True))


class SemaiPlugin(BasePlugin[SemaiConfig]):  # type: ignore[no-untyped-call]  # as above
    """tree: a site already made, given by `semai build`; without it the workspace is read anew for every build."""

    tree: build.SiteTree | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """There so that mkdocs keeps this object between the builds of one `serve`."""

    # Before a build -------------------------------------------------------------------------------------------------------

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Settings that come from the content: name, language, navigation, what is put around every page."""
        site = self._site = self.tree or self._read(config)
        self._pages = {str(page.path): page for page in site.pages}
        self._epoch = build.source_date(site.as_of)
        self._epoch.__enter__()
        config.site_name = escape(site.name)
        config.site_description = escape(site.description)
        config.site_url = config.site_url or _folder(site.address)
        config.nav = [_nav(entry) for entry in site.nav]
        config.extra_css = [str(path) for path in site.stylesheets]
        config.extra_javascript = [str(path) for path in site.scripts]
        _dress(config, site)
        return config

    def _read(self, config: MkDocsConfig) -> build.SiteTree:
        root = self._workspace(config)
        try:
            return build.site_tree(root)
        except ContentError as error:
            raise PluginError(f"\n\n{build.told(error.problems, root)}\n") from None

    def _workspace(self, config: MkDocsConfig) -> Path:
        return Path(self.config.workspace or Path(config.config_file_path).parent)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Our pages and assets, and of all that mkdocs found only what its theme needs."""
        wanted = [
            file
            for file in files
            if file.src_dir != config.docs_dir
            and not file.src_uri.startswith(UNUSED)
            and not file.src_uri.endswith(".map")
        ]
        for page in self._site.pages:
            inclusion = InclusionLevel.INCLUDED if page.parent is None else InclusionLevel.NOT_IN_NAV
            wanted.append(File.generated(config, str(page.path), content="", inclusion=inclusion))
        for asset in self._site.assets:
            wanted.append(File.generated(config, str(asset.path), content=asset.content))
        return Files(wanted)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Pages outside the navigation light their parent's tab, and are read one after the other."""
        before: dict[PurePosixPath, EnginePage] = {}
        for page in self._site.pages:
            if page.parent is None:
                continue
            here, parent = _engine_page(files, page.path), _engine_page(files, page.parent)
            here.parent = parent  # type: ignore[assignment]  # mkdocs only ever sets `active` on it, which pages have too
            here.previous_page = before.get(page.parent, parent)
            if page.parent in before:
                before[page.parent].next_page = here
            before[page.parent] = here
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """The drawings that the navigation shows, where the engine's theme looks for icons."""
        icons = {f".icons/semai/{name}.svg": svg for name, svg in self._site.icons.items()}
        assert env.loader is not None
        env.loader = ChoiceLoader([DictLoader(icons), env.loader])
        return env

    # Every page -----------------------------------------------------------------------------------------------------------

    def on_page_markdown(self, markdown: str, *, page: EnginePage, config: MkDocsConfig, files: Files) -> str:
        """What stands in a page's front matter elsewhere. Titles are escaped here: the theme puts them in as they are."""
        ours = self._pages[page.file.src_uri]
        page.meta = _meta(ours)
        return ""

    def on_page_content(self, html: str, *, page: EnginePage, config: MkDocsConfig, files: Files) -> str:
        ours = self._pages[page.file.src_uri]
        page.toc = _toc(ours)
        return ours.body

    # After a build --------------------------------------------------------------------------------------------------------

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        self._restore()

    def on_build_error(self, *, error: Exception) -> None:
        self._restore()

    def _restore(self) -> None:
        if hasattr(self, "_epoch"):
            self._epoch.__exit__()
            del self._epoch

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """The preview is made anew when content or look change."""
        root = self._workspace(config)
        for folder in (root / "content", root / "themes"):
            if folder.is_dir():
                server.watch(os.fspath(folder))
        return server


def _dress(config: MkDocsConfig, site: build.SiteTree) -> None:
    """What the theme shows around every page: its words in the site's language, logo, footer, the switch of schemes."""
    config.theme["language"] = "en"  # its keys only; partials/language.html says them in our words
    config.theme["favicon"] = str(site.favicon)
    config.extra["semai"] = {
        "words": {key: escape(text) for key, text in site.words.items()},
        "logo": Markup(site.logo),
        "colophon": [escape(line) for line in site.colophon],
        "not_found": {"title": escape(site.not_found.title), "body": Markup(site.not_found.body)},
        "footer": [{"title": escape(link.title), "url": str(link.path.with_suffix(".html"))} for link in site.footer],
    }
    for option in config.theme["palette"]:
        option["toggle"]["name"] = escape(site.words[option["toggle"]["name"]])


def _folder(address: str | None) -> str | None:
    return None if address is None else f"{address.rstrip('/')}/"


def _nav(entry: Any) -> Any:  # Any: the nested lists and mappings of mkdocs's nav
    """An entry of our navigation as mkdocs writes it in mkdocs.yml; a section's own page comes first in it."""
    title = escape(entry.title)
    if not entry.children:
        return {title: str(entry.path)}
    own = [str(entry.path)] if entry.path is not None else []
    return {title: [*own, *map(_nav, entry.children)]}


def _meta(page: Any) -> dict[str, Any]:  # Any: our page, whose class lies in a room we do not import
    meta: dict[str, Any] = {
        "title": escape(page.title),
        "description": escape(page.description),
        "hide": list(page.hide),
    }
    if page.icon is not None:
        meta["icon"] = f"semai/{page.icon}"
    return meta


def _toc(page: Any) -> TableOfContents:  # Any: as in _meta
    """The page's own heading first, which is where "skip to content" leads, then the headings below it."""
    top = AnchorLink(escape(page.title), "main", 1)
    top.children = [AnchorLink(escape(entry.title), entry.id, 2) for entry in page.toc]
    return TableOfContents([top])


def _engine_page(files: Files, path: PurePosixPath) -> EnginePage:
    file = files.get_file_from_path(str(path))
    assert file is not None
    assert file.page is not None
    return file.page
