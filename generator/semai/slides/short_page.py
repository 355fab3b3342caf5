"""Where the short page of a case lies: the site makes it, QR codes lead to it."""

from __future__ import annotations

from pathlib import PurePosixPath


def short_page(code: str) -> PurePosixPath:
    """The page of the case with this code, relative to the site.

    >>> short_page("BP-1")
    PurePosixPath('k/bp-1.html')
    """
    return PurePosixPath("k", f"{code.lower()}.html")


TYPED = 40
"""Characters of an address that fit beside its code on a slide (`max_chars` of the theme's address box)."""


def short_address(site: str, code: str) -> str:
    """The same as somebody opens it. site: where the site lies.

    >>> short_address("https://semai.example.org/", "BP-1")
    'https://semai.example.org/k/bp-1.html'
    """
    return f"{site.rstrip('/')}/{short_page(code)}"


def readable(address: str) -> str:
    """An address as it is typed.

    >>> readable("https://semai.example.org/")
    'semai.example.org'
    """
    return address.split("//", 1)[-1].rstrip("/")
