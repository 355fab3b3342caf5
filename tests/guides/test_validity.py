"""PDF/UA-1 and PDF/A-2a, tags, bookmarks, fonts, text that is found, and the same bytes: of all papers that ship."""

import os
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from printed import squeezed

from semai.build import OUTPUTS

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
PROFILES = ["ua1", "2a"]
OF_EVENTS = [name for name in OUTPUTS if name in ("guides", "packs")]

# The whole of what ships -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("profile", PROFILES)
def test_every_paper_is_accessible_and_archivable(all_papers, violations, profile):
    wrong = {name: found for name, it in all_papers.items() if (found := violations(it.pdf, profile))}

    assert wrong == {}


def test_every_paper_says_what_it_is(all_papers, shipped_library):
    for name, it in all_papers.items():
        with pikepdf.open(BytesIO(it.pdf)) as file:
            root = file.Root

            assert root.MarkInfo.Marked, name
            assert root.StructTreeRoot.K, name
            assert str(root.Lang) == shipped_library.programme.language, name
            assert root.ViewerPreferences.DisplayDocTitle, name
            assert str(file.docinfo["/Title"]), name
            assert len(file.pages) == it.units, name


def test_every_paper_of_several_parts_has_bookmarks(all_papers):
    for name, it in all_papers.items():
        titles = list(it.reader.outline)

        assert titles, name
        assert all(entry.title.strip() for entry in titles if not isinstance(entry, list)), name


def test_every_font_is_in_the_file_and_knows_its_letters(all_papers):
    for name, it in all_papers.items():
        with pikepdf.open(BytesIO(it.pdf)) as file:
            fonts = [o for o in file.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/Font"]
            described = [o for o in file.objects if isinstance(o, pikepdf.Dictionary) and "/FontName" in o]

            assert described, name
            assert all({"/FontFile", "/FontFile2", "/FontFile3"} & {*font.keys()} for font in described), name
            assert all("/ToUnicode" in font for font in fonts if font.Subtype == "/Type0"), name
            assert all(font.Subtype in ("/Type0", "/CIDFontType0", "/CIDFontType2") for font in fonts), name


WORDS = ("masyarakat", "pelayanan")


def test_a_search_finds_a_word_wherever_it_stands(all_papers, sheets):
    """Also at the end of a line: nothing is cut in two, and nothing is a picture."""
    found = 0
    for name, it in all_papers.items():
        printed = " ".join(sheet.text for sheet in sheets(it)).lower()
        for word in WORDS:
            whole = printed.count(word)
            found += whole

            assert whole == squeezed(printed).count(word), (name, word)
        assert not {"\u00ad", "\ufffd", "\u200b", "ﬁ", "ﬂ"} & {*printed}, name
    assert found > 100


def test_a_search_finds_all_that_the_guide_says(shipped, sheets):
    said = 0
    for slug, (guide, it) in shipped.items():
        printed = squeezed(" ".join(sheet.text for sheet in sheets(it)))
        texts = [text for text in texts_of(guide.sessions, guide.values, guide.cases) if any(w in text for w in WORDS)]
        said += len(texts)

        assert [text for text in texts if squeezed(text) not in printed] == [], slug
    assert said > 10


def texts_of(*nodes):
    """Every text in values, however deep; without the slugs that name other values."""
    for node in nodes:
        if isinstance(node, str):
            yield node
        elif isinstance(node, dict):
            yield from texts_of(*node.values())
        elif isinstance(node, tuple):
            yield from texts_of(*node)
        elif hasattr(node, "__dataclass_fields__"):
            plain = [name for name in node.__dataclass_fields__ if name not in ("values", "slug", "label")]
            yield from texts_of(*(getattr(node, name) for name in plain))


def test_another_run_in_another_folder_gives_the_same_bytes(made, tmp_path):
    """In another process and time zone, with another order of sets; `made` has set many papers before."""
    slug = "sesi-unit-kecamatan-contoh"
    folder = tmp_path / "in another place"
    shutil.copytree(ROOT / "content", folder / "content")
    odd = {"TZ": "Asia/Jayapura", "PYTHONHASHSEED": "7", "LC_ALL": "C", "TMPDIR": str(tmp_path),
           "PYTHONPATH": str(ROOT / "generator")}  # fmt: skip

    for output in OF_EVENTS:
        command = [sys.executable, "-m", "semai", "-C", str(folder), "build", output, "--event", slug]
        subprocess.run(command, env=os.environ | odd, cwd="/", check=True, capture_output=True)

    first = {path: it.pdf for output in OF_EVENTS for path, it in made(output).items() if path.endswith(f"/{slug}.pdf")}
    assert len(first) >= len(OF_EVENTS)
    assert [path for path, pdf in first.items() if (folder / "dist" / path).read_bytes() != pdf] == []


# What content may make of it -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("given", [{}, {"language": "id", "values": 7}, {"values": 12}])
def test_a_guide_is_accessible_and_archivable(world, violations, given, profile):
    assert not violations(world(**given).with_test(9).print().pdf, profile)
