"""Whatever somebody types or pastes into a field: a message that names the place, or decks that carry it as text.

Each string goes into every text of every kind of document, once alone in its field and once everywhere at the same time.
Never an exception, and nothing that an office program would not open.
"""

import json
from itertools import cycle

import naughty
import pytest
from naughty import CARRIED, NAUGHTY
from openxml_audit import OpenXmlValidator
from pptx import Presentation

from semai.build import all_orders
from semai.decks import render

pytestmark = pytest.mark.slow

EVENINGS = ("some-evening", "wednesday-in-millbrook")


@pytest.fixture(scope="module")
def bench():
    return naughty.bench()


def test_the_documents_written_anew_are_sound(bench):
    for file, data in bench.data.items():
        first = next(field for field in bench.fields if field.file == file)
        assert not bench.checked({first: json.dumps(value(data, first.steps))}).problems, file


def value(data, steps):
    for step in steps:
        data = data[step]
    return data


def test_alone_in_its_field_each_is_taken_or_told(bench):
    """Not every string in every field, but in turn, so that each comes to most kinds of fields."""
    found = [
        bench.checked({field: scalar}) for field, scalar in zip(bench.fields, cycle(NAUGHTY.values()), strict=False)
    ]

    taken = sum(not checked.problems for checked in found)
    assert len(found) / 20 < taken < len(found)


@pytest.mark.parametrize("name", NAUGHTY)
def test_in_every_text_of_a_kind_of_document_it_is_told_where(bench, name):
    for kind in sorted({field.kind[0] for field in bench.fields}):
        bench.checked({field: NAUGHTY[name] for field in bench.fields if field.kind[0] == kind})


@pytest.mark.parametrize("name", NAUGHTY)
def test_in_all_prose_at_once_it_is_told_or_gives_sound_decks_that_carry_it(bench, name, tmp_path):
    found = bench.checked({field: NAUGHTY[name] for field in bench.fields if field.kind in bench.prose})

    # What rules have against it, such as a story without a number, need not keep a deck from being drawn.
    if found.library is not None:
        evenings = [order for order in all_orders(found.library) if order.slug in EVENINGS]
        for deck in render(found.library, found.theme, {}, evenings):
            file = tmp_path / deck.path.name
            file.write_bytes(deck.content)
            assert OpenXmlValidator(max_errors=0).validate(file).errors == []
            assert naughty.written(name) in words_on(Presentation(file).slides[0])
    assert (found.library is None) == (name not in CARRIED)


def words_on(slide):
    return " ".join(" ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame).split())
