"""Whatever somebody types or pastes into a field, on paper: told with its place, or printed as text in a valid file.

Never an exception, nothing read as the typesetter's own language, and nothing lost that is longer than its line.
"""

import re
import unicodedata
from importlib import import_module
from io import BytesIO

import naughty
import pytest
from naughty import CARRIED, NAUGHTY
from pypdf import PdfReader

from semai.build import OUTPUTS
from semai.model.running_order import running_order

pytestmark = pytest.mark.slow

EVENING = "wednesday-in-millbrook"

BOOKS = ("long word", "huge number", "ten thousand letters")
"""What would fill hundreds of pages, set letter by letter, if it stood in every field."""


@pytest.fixture(scope="module")
def bench():
    return naughty.bench()


def papers(found):
    """The guide and the packs of an event, and the papers that belong to none."""
    orders = [running_order(found.library, found.library.events[EVENING])]
    for output in (name for name in OUTPUTS if name not in ("decks", "site")):
        yield from import_module(OUTPUTS[output]).render(found.library, found.theme, {}, orders)


def squeezed(text):
    """A letter and its mark are one or two characters; readers of PDF do not tell them apart."""
    return unicodedata.normalize("NFC", re.sub(r"\s+", "", text))


def printed(pdf):
    """All letters of a paper as they would be copied from it."""
    return squeezed("".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages))


@pytest.mark.parametrize("name", [name for name in CARRIED if name not in BOOKS])
def test_in_all_prose_at_once_it_is_printed_as_text_in_valid_papers(bench, violations, name):
    found = bench.checked({field: NAUGHTY[name] for field in bench.fields if field.kind in bench.prose})

    made = {str(paper.path): paper.content for paper in papers(found)}

    assert len(made) > 4
    text = squeezed(naughty.written(name))
    for path, pdf in made.items():
        assert [violations(pdf, profile) for profile in ("ua1", "2a")] == [[], []], path
        assert printed(pdf).count(text) > 1, path


@pytest.mark.parametrize("name", BOOKS)
@pytest.mark.parametrize("kind", ["events", "case_studies", "activities"])
def test_even_a_book_in_a_field_is_printed_whole(bench, violations, kind, name):
    field = next(field for field in bench.fields if f"/{kind}/" in field.file and field.kind in bench.prose)

    for paper in papers(bench.checked({field: NAUGHTY[name]})):
        assert not violations(paper.content, "ua1"), paper.path


@pytest.mark.parametrize("name", [name for name in NAUGHTY if name not in CARRIED])
def test_what_no_paper_can_carry_is_told_with_its_place(bench, name):
    """By `checked`, which asks every message for its place; here that there is one."""
    found = bench.checked({field: NAUGHTY[name] for field in bench.fields if field.kind in bench.prose})

    assert found.problems
