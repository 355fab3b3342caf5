"""Printed papers as Word documents, for trainers who must change them: an outline in, .docx bytes out.

Start at `write`. The outlines are those of print, so every word comes from them. `papers` lists their pages in the order of
the PDF, with a module for each kind of page; a `pen` writes them as XML text (`pieces`) in our `styles`; `package` is the
only module that knows python-docx.
"""

from __future__ import annotations

from semai.guides.word.papers import Paper, write

__all__ = ["Paper", "write"]
