"""The file: the same bytes each time, nothing in it that nobody ordered, and nothing in it that runs."""

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import docx
import pytest
from lxml import etree
from worded import Document

from semai.guides import outline
from semai.guides.word import write

NAUGHTY = (
    "{ MERGEFIELD Name }", "=SUM(A1)", '</w:t></w:r><w:r><w:instrText>DATE</w:instrText></w:r>', "<script>x</script>",
    'INCLUDETEXT "C:\\\\secret.docx"', "&amp; &lt; ]]>", "{{ 7*7 }}", "a\tb", "HYPERLINK \\l _Place001",
)  # fmt: skip


@pytest.mark.parametrize("words", NAUGHTY)
def test_naughty_words_stay_words(world, theme, words):
    clean, spoiled = world(), world()
    spoiled.rewritten(lambda sentence: f"{sentence} {words}")

    before, after = (outline(*it.order()) for it in (clean, spoiled))
    one, other = (Document(it, write(it, theme, "a4")) for it in (before, after))

    assert " ".join(words.split()) in other.text
    assert instructions(one) == instructions(other)


def instructions(document):
    """What fields are told, by their first words, and where links lead that leave the file."""
    told = {it.text.split()[0] for it in document.body.iter("{*}instrText")}
    links = etree.fromstring(document.parts["word/_rels/document.xml.rels"])
    return told, {it.get("Target") for it in links if it.get("TargetMode") == "External"}


def test_links_that_leave_the_file_are_addresses_of_the_web(documents):
    for name, document in documents.items():
        for part, content in document.parts.items():
            if part.endswith(".rels"):
                outside = [it.get("Target") for it in etree.fromstring(content) if it.get("TargetMode") == "External"]
                assert all(target.startswith(("http://", "https://")) for target in outside), name


def test_it_brings_nothing_that_nobody_ordered(documents):
    for name, document in documents.items():
        assert not [part for part in document.parts if any(it in part for it in ("thumbnail", "customXml", "vba"))], (
            name
        )


def test_it_says_what_it_is_and_whose_and_of_which_day(documents):
    for document in documents.values():
        told = docx.Document(BytesIO(document.content)).core_properties
        assert (told.title, told.author) == (document.said.title, document.said.cover.brand)
        assert told.created.date() == told.modified.date() == document.said.as_of


def test_what_a_file_says_of_itself_is_as_long_as_its_words(written):
    """A program shows a line of it; the library takes no more than 255 characters."""
    long = "From knowing what is right to doing it on a Monday. " * 8

    document = written(change=lambda it: it.workshop.update(summary=long))

    core = etree.fromstring(document.parts["docProps/core.xml"])
    assert core.findtext("{*}subject") == long.strip()


def test_the_same_paper_is_the_same_bytes(documents, theme):
    document = next(iter(documents.values()))

    assert write(document.said, theme, "a4") == document.content


MAKE = """
import hashlib, pathlib, sys
from semai.guides import outline
from semai.guides.word import write
from semai.model.running_order import running_order
from semai.reading import load
library, theme = load(pathlib.Path(sys.argv[1]))
for it in library.workshops.values():
    print(hashlib.sha256(write(outline(library, running_order(library, it)), theme, "f4")).hexdigest())
"""


@pytest.mark.slow
def test_another_process_makes_the_same_bytes_whatever_the_order_of_its_sets():
    small = Path(__file__).parents[2] / "small"
    made = {
        subprocess.run([sys.executable, "-c", MAKE, small], capture_output=True, text=True, check=True,
                       env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}).stdout
        for seed in ("1", "2")
    }  # fmt: skip

    assert len(made) == 1
