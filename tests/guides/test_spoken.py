"""What somebody hears who has a paper read aloud: headings, lists, tables and links, in order, and no drawing."""

from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest
from printed import bookmarks, squeezed

pytestmark = pytest.mark.slow

SLUG = "internalisasi-kabupaten-contoh"


@pytest.fixture(scope="session", params=["guides", "participants", "committee"])
def paper(request, made):
    output = "guides" if request.param == "guides" else "packs"
    return made(output)[f"{request.param}/{SLUG}.pdf"]


@pytest.fixture
def file(paper):
    with pikepdf.open(BytesIO(paper.pdf)) as opened:
        yield opened


def elements(node):
    """Every element of the tree of tags, in the order it is read."""
    if isinstance(node, pikepdf.Array):
        for it in node:
            yield from elements(it)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield node
        if "/K" in node:
            yield from elements(node.K)


def found(file, *kinds):
    return [it for it in elements(file.Root.StructTreeRoot.K) if str(it.S) in kinds]


def test_headings_begin_at_the_top_and_skip_no_level(file):
    levels = [int(str(it.S)[2:]) for it in found(file, "/H1", "/H2", "/H3", "/H4", "/H5", "/H6")]

    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert max(levels) <= 3


def test_a_table_says_which_column_a_cell_is_in(file):
    tables = found(file, "/Table")
    heads = [it for table in tables for it in elements(table.K) if it.S == "/TH"]

    assert heads
    for head in heads:
        said = head.A if isinstance(head.A, pikepdf.Array) else [head.A]
        assert "/Column" in [str(it.get("/Scope")) for it in said]
    assert sum(any(it.S == "/THead" for it in elements(table.K)) for table in tables) >= len(tables) / 2


def test_a_list_is_a_list(file):
    for it in found(file, "/L"):
        assert all(item.S == "/LI" for item in (it.K if isinstance(it.K, pikepdf.Array) else [it.K]) if "/S" in item)
    for item in found(file, "/LI"):
        assert [str(part.S) for part in item.K] == ["/Lbl", "/LBody"]


def test_a_link_says_the_title_and_the_page_it_leads_to(paper, sheets):
    titles = {mark.at: mark.title for mark in bookmarks(paper.pdf)}
    links = [link for sheet in sheets(paper) for link in sheet.links]

    assert links
    for link in links:
        assert squeezed(link.said).startswith(squeezed(titles[link.to])), link.text
        assert link.said.endswith(f" {link.to.page}")


def test_lines_boxes_and_tabs_are_passed_over(file):
    for number, page in enumerate(file.pages, start=1):
        marked = []
        for operands, operator in pikepdf.parse_content_stream(page):
            match str(operator):
                case "BMC" | "BDC":
                    marked.append(str(operands[0]))
                case "EMC":
                    marked.pop()
                case "S" | "s" | "f" | "f*" | "B" | "b":
                    assert "/Artifact" in marked, number
