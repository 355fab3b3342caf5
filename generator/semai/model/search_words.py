"""Families of words that readers use for the same thing, so that a search for one finds the others."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from semai.model.base import Document, Items, Line

Family = Annotated[Items[Line], Field(min_length=2, max_length=40)]


class SearchWords(Document):
    """content/search_words.yml. families: each a list of words; a word stands in one family only."""

    families: Items[Family] = ()
