"""Outlines as files: each printed on every paper asked for, and beside that as a Word document where those are wanted.

A file on the paper of the workspace has the plain path; on another it stands in a folder named after that paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from semai.artefact import Artefact
from semai.guides.typeset import Outline, press
from semai.model.library import Library
from semai.theme import Theme


def files(
    library: Library,
    theme: Theme,
    outlines: Iterable[tuple[PurePosixPath, Outline]],
    papers: Sequence[str] = (),
    *,
    word: bool = False,
) -> Iterator[Artefact]:
    """papers: none asked for means the workspace's own. outlines: each with the path of its PDF on that."""
    own = library.programme.settings.paper
    with press(theme) as it:
        for plain, outline in outlines:
            for paper in dict.fromkeys(papers or (own,)):
                path = plain if paper == own else on_other_paper(plain, paper)
                content, pages = it.print(outline, paper)
                yield Artefact(path, content, pages)
                if word:
                    yield Artefact(path.with_suffix(".docx"), _document(outline, theme, paper))


def on_other_paper(path: PurePosixPath, paper: str) -> PurePosixPath:
    """
    >>> str(on_other_paper(PurePosixPath("guides/some-event.pdf"), "f4"))
    'guides/f4/some-event.pdf'
    """
    return PurePosixPath(path.parts[0], paper, *path.parts[1:])


def _document(outline: Outline, theme: Theme, paper: str) -> bytes:
    from semai.guides.word import write  # late: only some builds ask for it

    return write(outline, theme, paper)
