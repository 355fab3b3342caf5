"""Page templates of the theme, filled in: the only module that knows jinja2.

Everything put into a template is escaped unless it is `Markup`, and a name that nobody gave is an error of ours.
Start at `Press`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from semai.theme import Theme

FOLDER = "site/templates/"


class Press:
    """The templates of one theme, compiled once."""

    def __init__(self, theme: Theme) -> None:
        texts = {
            path.removeprefix(FOLDER): text.decode("utf-8")
            for path, text in theme.files.items()
            if path.startswith(FOLDER)
        }
        self._templates = Environment(
            loader=DictLoader(texts), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )

    def fill(self, template: str, view: Mapping[str, Any]) -> str:  # Any: whatever the template asks for
        """The template with `view` in it, one tag's text after the other, without empty lines and indentation."""
        return tidy(self._templates.get_template(template).render(view))


def tidy(html: str) -> str:
    r"""Without indentation and empty lines: fewer bytes, and one unbroken block to Markdown.

    >>> tidy("<p>\n\n    Satu\n  </p>\n")
    '<p>\nSatu\n</p>'
    """
    return re.sub(r"\s*\n\s*", "\n", html.strip())


def ready(html: str) -> Markup:
    """HTML of ours, from `html` or `icons`, which templates shall not escape again."""
    return Markup(html)


def cleaned(body: str) -> str:
    """The words of a piece of HTML, plain."""
    return Markup(body).striptags()
