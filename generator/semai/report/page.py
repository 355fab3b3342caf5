"""A report as one file of HTML that needs nothing else: the only module of this room that knows jinja2.

Everything put into the template is escaped, and a name that nobody gave is an error of ours. Start at `draw`.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from semai.artefact import Artefact
from semai.catalogue import Catalogue
from semai.report.colours import stylesheet
from semai.report.shapes import Grid, Outline
from semai.theme import Icon, Theme

FOLDER = "report/"
NAME = PurePosixPath("report.html")


def draw(outline: Outline, theme: Theme, words: Catalogue) -> Artefact:
    """The page, with its styles inside."""
    files = {
        path.removeprefix(FOLDER): content.decode("utf-8")
        for path, content in theme.files.items()
        if path.startswith(FOLDER)
    }
    environment = Environment(
        loader=DictLoader(files), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.tests["block"] = lambda block, name: type(block).__name__ == name
    values = _values(outline)
    html = environment.get_template("report.html").render(
        outline=outline,
        say=words,
        language=words.language,
        number={value: index for index, value in enumerate(values, start=1)},
        styles=Markup(stylesheet(theme, values, _minified(files["report.css"]))),
        mark=Markup(_drawing(theme.icons["mark"])),
    )
    return Artefact(NAME, re.sub(r"\s*\n\s*", "\n", html.strip()).encode("utf-8") + b"\n")


def _values(outline: Outline) -> tuple[str, ...]:
    grids = (block for section in outline.sections for block in section.blocks if isinstance(block, Grid))
    return tuple(column.value for column in next(grids).columns)


def _drawing(icon: Icon) -> str:
    box = f"0 0 {icon.size:g} {icon.size:g}"
    paths = "".join(f'<path fill-rule="evenodd" d="{d}"/>' for d in icon.paths)
    return f'<svg viewBox="{box}" aria-hidden="true" focusable="false">{paths}</svg>'


def _minified(css: str) -> str:
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return re.sub(r"\s*\n\s*", "\n", css).strip()
