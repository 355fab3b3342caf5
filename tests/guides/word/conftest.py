"""Word documents of what ships, of a small workspace in another language, and of the small world."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from worded import Document

from semai.guides import kit, outline
from semai.guides.committee import committee_pack
from semai.guides.participants import participant_pack
from semai.guides.word import write
from semai.model.running_order import running_order
from semai.reading import load

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def documents(theme) -> Mapping[str, Document]:
    """Guide and packs of every event and workshop that ships and of a small workspace, and every kit, by name."""
    made = {}
    for source, root, paper in (("shipped", ROOT, "a4"), ("small", ROOT / "tests" / "small", "f4")):
        library, look = load(root)
        for it in (*library.events.values(), *library.workshops.values()):
            order = running_order(library, it)
            papers = outline(library, order), participant_pack(library, order), committee_pack(library, order)
            for paper_of_it in papers:
                name = f"{source}/{it.slug}/{type(paper_of_it).__name__}"
                made[name] = Document(paper_of_it, write(paper_of_it, look, paper))
        for path, paper_of_none in kit.kits(library):
            made[f"{source}/{path}"] = Document(paper_of_none, write(paper_of_none, look, paper))
    return made


@pytest.fixture
def written(world, theme) -> Callable[..., Document]:
    """`written(pack=participant_pack, change=lambda world: ...)`: a paper of the small world."""

    def document(pack: Callable[..., Any] = outline, change: Callable[[Any], Any] = lambda world: None) -> Document:
        made = world()
        change(made)
        paper = pack(*made.order())
        return Document(paper, write(paper, theme, "a4"))

    return document
