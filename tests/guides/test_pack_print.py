"""The packs as printed, read back."""

import re
from io import BytesIO
from itertools import pairwise

import pytest
from printed import FOOT, squeezed
from pypdf import PdfReader

from semai.guides.committee import committee_pack
from semai.guides.participants import participant_pack
from semai.guides.typeset import press
from semai.model.running_order import running_order

pytestmark = pytest.mark.slow  # builds whole products

A4_MM = (210, 297)


def size(page):
    return tuple(round(float(side) / 72 * 25.4) for side in (page.mediabox.width, page.mediabox.height))


def starts(printed, title, after=0):
    """The page that begins with these words, past the running number of what stands over a title."""
    wanted = squeezed(title)
    found = [n for n, page in enumerate(printed.pages, 1) if n > after and wanted in squeezed(page)[: len(wanted) + 40]]
    assert found, title
    return found[0]


READ_ON = r"BB (?!1$)\d+"
"""Codes of reading pages after the first, which follow one another: they are taken home, so they need no empty backs."""

LISTS = ("DH", "AL")
"""Codes of what is several sheets, each copied by itself."""


@pytest.fixture(scope="session")
def codes():
    """`codes(sheets)`: the pages, from 1, that have each code in their foot: at the outer side, before the number."""

    def found(sheets):
        pages = {}
        for sheet in sheets:
            foot = [word for word in sheet.words if word.top >= sheet.height - FOOT]
            line = " ".join(w.text for w in sorted(foot, key=lambda w: (round(w.bottom / 8), w.left)))
            code = r"([A-Z]{1,3}(?: \d+)?)"
            pattern = rf"{code} {sheet.number}\b" if sheet.number % 2 else rf"\b{sheet.number} {code}(?= |$)"
            if hit := re.search(pattern, line):
                pages.setdefault(hit[1], []).append(sheet.number)
        return pages

    return found


WITHOUT_A_NUMBER = {"KI", "SF"}
"""Codes of cards and certificates, which have no page number beside them."""


def test_each_sheet_stands_on_the_page_that_the_contents_name(made, sheets, codes, shipped_library, shipped_orders):
    for order in shipped_orders:
        for folder, outline in (("participants", participant_pack), ("committee", committee_pack)):
            pack, printed = outline(shipped_library, order), made("packs")[f"{folder}/{order.slug}.pdf"]
            pages = sheets(printed)
            first = next(number for number, sheet in enumerate(pages[1:], start=1) if sheet.numbered)
            links = [link for sheet in pages[:first] for link in sheet.links]

            assert [int(link.text) for link in links] == [link.to.page for link in links], order.slug
            begun = [copy.code for copy in pack.contents]
            assert len(links) == len(begun), order.slug
            found = {code: numbers[0] for code, numbers in codes(pages).items()}
            stand = dict(zip(begun, (link.to.page for link in links), strict=True))
            assert {code: page for code, page in stand.items() if code in found} == found, (folder, order.slug)
            assert stand.keys() - found.keys() <= WITHOUT_A_NUMBER, (folder, order.slug)


@pytest.mark.parametrize("paper", ["a4", "f4"])
def test_whatever_is_copied_begins_a_right_hand_page(made, sheets, codes, paper):
    for path, printed in made("packs", paper).items():
        found = codes(sheets(printed))
        begun = {code: pages[0] for code, pages in found.items() if not re.fullmatch(READ_ON, code)}

        assert begun, path
        assert all(page % 2 for page in begun.values()), (path, begun)
        assert all(pages == [*range(pages[0], pages[-1] + 1)] or code in LISTS for code, pages in found.items()), path


def test_a_page_that_is_left_empty_has_nothing_on_it(world):
    for printed in world().with_test().print_packs():
        assert "" in printed.pages
        for number, page in enumerate(printed.pages, start=1):
            assert page or number % 2 == 0


def test_nothing_is_left_empty_where_one_side_is_printed(world):
    it = world().with_test()
    it.programme["settings"] = {"double_sided": False}

    for printed in it.print_packs():
        assert "" not in printed.pages


@pytest.mark.parametrize("paper", ["a4", "f4"])
@pytest.mark.parametrize("count", [3, 7, 12])
def test_cards_fill_one_sheet_whose_back_stays_empty(world, count, paper):
    it = world(values=count)
    it.programme["settings"] = {"paper": paper}

    pack, _ = it.print_packs()

    cards = [n for n, page in enumerate(pack.pages, start=1) if "My pledge" in page and page.count("My pledge") == 4]
    assert len(cards) == 1
    assert cards[0] % 2 == 1
    assert pack.pages[cards[0]] == ""
    assert all(pack.pages[cards[0] - 1].count(name[:2].upper()) >= 4 for name in it.names)


@pytest.mark.parametrize("people", [1, 2, 3, 19, 20, 21, 120])
@pytest.mark.parametrize(
    "title", ["Short", "Internalisasi Nilai Dasar Aparatur Sipil Negara Kabupaten Contoh Utara " * 4]
)
def test_a_signature_stands_below_rows_that_it_is_for(world, people, title):
    it = world()
    it.event |= {"participants": people, "title": title.strip(), "place": title.strip()}
    it.event["signatories"] = [{"role": "Head of the office"}, {"role": "Second head"}]

    _, pack = it.print_packs()

    lists = [
        page for page in pack.pages if "destroyed according to the retention schedule" in re.sub(r"\s+", " ", page)
    ]
    assert "Second head" in lists[-1]
    assert f"{people}." in lists[-1]
    numbers = [int(n) for page in lists for n in re.findall(r"(?<!\d)(\d+)\.", page)]
    assert sorted(numbers) == list(range(1, people + 1))
    assert sum("Second head" in page for page in lists) == 1


def test_a_certificate_is_one_sheet_on_its_side_with_the_sessions_on_its_back(made):
    for path, printed in made("packs").items():
        turned = [n for n, page in enumerate(printed.reader.pages, 1) if size(page) == (A4_MM[1], A4_MM[0])]

        assert len(turned) in ((0, 2) if path.startswith("committee/") else (0,)), path
        assert all(second == first + 1 for first, second in pairwise(turned)), path
        assert not turned or turned[0] % 2 == 1, path


def test_a_long_title_and_many_who_sign_leave_a_certificate_one_sheet(world):
    it = world()
    it.event |= {
        "title": "A very long title of an event that goes on " * 2,
        "place": "The hall of the old town house",
    }
    it.event["signatories"] = [{"role": f"Head of department {n}", "name": f"Name {n}"} for n in range(3)]

    _, pack = it.print_packs()

    assert sum(size(page) == (A4_MM[1], A4_MM[0]) for page in pack.reader.pages) == 2


def test_every_value_that_ships_is_read_on_one_page(made, sheets, codes, shipped_library, shipped_orders):
    for paper in ("a4", "f4"):
        for order in shipped_orders:
            pack = participant_pack(shipped_library, order)
            found = codes(sheets(made("packs", paper)[f"participants/{order.slug}.pdf"]))

            longer = [sheet.title for sheet in pack.readings if len(found[sheet.code]) > 1]
            assert longer == [], (paper, order.slug)


def test_a_reading_longer_than_a_page_goes_on_on_its_back(world):
    it = world()
    it.values["care"]["reading"] = "\n\n".join(" ".join(f"word{p}x{w}" for w in range(90)) for p in range(7))

    pack, _ = it.print_packs()

    first = starts(pack, "ReadingCare")
    assert "word6x89" in pack.pages[first]
    assert starts(pack, "ReadingHonesty") == first + 2


def test_the_plan_that_ships_is_one_page(made, shipped_library):
    pack = made("packs")["participants/internalisasi-kabupaten-contoh.pdf"]
    title = shipped_library.papers.follow_up.title

    assert starts(pack, title, after=1) == len(pack.pages)


@pytest.mark.parametrize("language", ["id", "en"])
def test_an_event_of_which_nothing_is_known_prints(world, language):
    it = world(language=language)
    it.event = None

    for printed in it.print_packs():
        assert "None" not in printed.text
        assert "{" not in printed.text
        assert "\0" not in printed.text


def test_a_simulation_says_so_on_every_page_that_is_not_empty(world):
    it = world().with_test()
    it.event["simulation"] = "Simulation; not a record."

    for printed in it.print_packs():
        assert all("Simulation; not a record." in re.sub(r"\s+", " ", page) for page in printed.pages if page)


def test_the_same_content_gives_the_same_bytes(world):
    first, again = world().with_test().print_packs(), world().with_test().print_packs()

    assert [it.pdf for it in first] == [it.pdf for it in again]


def test_the_logo_is_on_the_certificate_and_nowhere_else(small, theme):
    order = running_order(small, small.events["wednesday-in-millbrook"])
    with press(theme) as it:
        pdf, _ = it.print(committee_pack(small, order), "a4")

    pages = PdfReader(BytesIO(pdf)).pages
    assert [number for number, page in enumerate(pages) if page.images] == [len(pages) - 2]  # its back is the last


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_a_pack_with_a_logo_is_accessible_and_archivable(small, theme, violations, profile):
    order = running_order(small, small.events["wednesday-in-millbrook"])
    with press(theme) as it:
        pdf, _ = it.print(committee_pack(small, order), "a4")

    assert not violations(pdf, profile)
