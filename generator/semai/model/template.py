"""The slide template of an agency: a file of content/templates, and what stands beside it about the names in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from semai.model.base import Document, Line

LARGEST = 60_000_000
"""Bytes of a template that is read."""


class TemplateMapping(Document):
    """content/templates/<slug>.yml.

    layouts: by id of our layout, what the file calls its own. placeholders: the same for the placeholders in them, by
    layout and placeholder.
    """

    layouts: Annotated[Mapping[str, Line], Field(default_factory=dict)]
    placeholders: Annotated[Mapping[str, Mapping[str, Line]], Field(default_factory=dict)]


@dataclass(frozen=True)
class Template:
    """content/templates/<slug>.pptx or .potx. file: its path in the workspace. content: its bytes, as somebody else made
    them; of a file larger than `LARGEST` only so many and one more.
    """

    slug: str
    file: str
    content: bytes
    mapping: TemplateMapping | None = None
