"""What a guide's template may fetch: files of its own folder, and nothing else. Pure.

typst downloads a package that a template names (`@preview/...`), wherever its folder for packages is said to be; so
templates are read before they are given to it. Start at `outside`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from semai.problems import Place, Problem, position

_FETCHES = re.compile(
    r"""
    (?<![\w-]) (?: import | include ) (?![\w-]) \s*+ (?! "[^"@:\\]+\.typ" )  # anything but a file, named letter for letter
    | (?<![\w-]) eval (?![\w-])                                            # could hide one
    """,
    re.VERBOSE,
)


def outside(templates: Mapping[str, str]) -> Iterator[Problem]:
    r"""Every place where a template takes something from elsewhere. templates: text by path in the theme.

    >>> list(outside({"guides/a.typ": '#import "style.typ": *'}))
    []
    >>> [str(problem.place) for problem in outside({"guides/a.typ": '= Title\n#import "@preview/cetz:0.4.0"'})]
    ['themes/semai/guides/a.typ:2:2']

    The word alone counts, in a remark too: telling remarks from code would need a whole reader of typst.
    """
    for path, text in templates.items():
        for found in _FETCHES.finditer(text):
            facts = {"found": found[0].strip()}
            yield Problem(Place(f"themes/semai/{path}", *position(text, found.start())), "template-import", facts)
