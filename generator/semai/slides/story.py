"""A story told over as many slides as it needs, parted at the ends of paragraphs. Start at `pages`."""

from __future__ import annotations

from collections.abc import Sequence

WORDS = 53
"""Of a story, what one slide holds in the type that the last row can read (`max_words` of the theme's story box)."""


def pages(text: str, most: int = WORDS) -> list[str]:
    r"""The paragraphs of `text`, apart by newlines, on as few slides as will do, none much fuller than another.

    A paragraph of more than `most` words has a slide of its own; whether it fits is for `fit` to tell.

    >>> pages("one two\n\nthree\n\nfour five", most=3)
    ['one two\n\nthree', 'four five']
    """
    paragraphs = [paragraph for paragraph in text.split("\n\n") if paragraph.strip()]
    # The tightest limit that needs no more slides is the one that fills them evenly.
    return ["\n\n".join(page) for page in min((_filled(paragraphs, room) for room in range(1, most + 1)), key=len)]


def _filled(paragraphs: Sequence[str], room: int) -> list[list[str]]:
    """Each slide filled in turn, up to `room` words."""
    slides: list[list[str]] = []
    used = 0
    for paragraph in paragraphs:
        words = len(paragraph.split())
        if slides and used + words <= room:
            slides[-1].append(paragraph)
            used += words
        else:
            slides.append([paragraph])
            used = words
    return slides
