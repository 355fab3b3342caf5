"""Numbers of slides and of pages: what a guide prints, against the deck and against the guide itself, both as built.

The guide is read as somebody sees it, word by word with poppler; the deck with python-pptx. Nothing is asked of the outline
that made them.
"""

import re
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest
from pptx import Presentation
from printed import FOOT, bookmarks, read, squeezed

from semai import decks
from semai.catalogue import catalogue
from semai.guides import render, sessions
from semai.guides.numbers import ranges

pytestmark = pytest.mark.slow

NUMBERS = r"\d+(?:–\d+)?(?:, \d+(?:–\d+)?)*"
"""Slides as printed."""

KICKER = 26
"""Points above a title within which the line over it stands."""


@pytest.fixture(scope="session")
def say(shipped_library):
    return catalogue(shipped_library.programme.language)


# Pages -------------------------------------------------------------------------------------------------------------------


def wrong_pages(pdf, sheets, say):
    """What is printed about pages and is not so, a line for each."""
    cards = {say("guides.pledge-card"): say("guides.pledge-cards")}  # titled with what their owner says
    titles = {mark.at: mark.title for mark in bookmarks(pdf) if mark.level == 1}
    for at, title in titles.items():
        if squeezed(title) not in squeezed(around(sheets, at)):
            yield f"“{title}” does not stand on page {at.page}"
    for sheet in sheets:
        if sheet.number > 1 and any(map(str.isdigit, sheet.numbered)) and str(sheet.number) not in sheet.numbered:
            yield f"page {sheet.number} is numbered {sheet.numbered}"
        for link in sheet.links:
            title = titles.get(link.to, "")
            if not link.said.endswith(f" {link.to.page}"):
                yield f"page {sheet.number} says “{link.said}” of page {link.to.page}"
            if squeezed(link.text) == squeezed(title):
                continue  # the number stands beside it, with a link of its own
            name, printed = re.fullmatch(r"(.*?)[^\w)?!”]*?(\d*)", link.text).groups()
            if printed != str(link.to.page):
                yield f"page {sheet.number} prints “{link.text}” and leads to page {link.to.page}"
            if not named(name or row_of(sheet, link), around(sheets, link.to), cards.get(title, title)):
                yield f"page {sheet.number} prints “{link.text}” for “{title}”"


def around(sheets, at):
    """The words of a title, of the line over it and of what follows it."""
    return " ".join(word.text for word in sheets[at.page - 1].body if at.top - KICKER < word.top < at.top + 120)


def row_of(sheet, link):
    """The words of the row of a table that ends with this link."""
    end = min((it.top for it in sheet.links if it.top > link.top + 3), default=sheet.height - FOOT)
    return " ".join(w.text for w in sheet.body if link.top - 3 < w.middle[1] < end - 1 and w.right < link.words[0].left)


def named(name, there, title):
    """Whether it calls a title so, or by a number that stands over it."""
    numbered = [word for word in re.findall(r"\w+", name) if re.search(r"\d", word)]
    called = squeezed(title) in squeezed(name) or all(word in re.findall(r"\w+", there) for word in numbered)
    return bool(title) and called


def test_every_page_number_that_is_printed_is_right(all_papers, sheets, say):
    wrong = {name: found for name, it in all_papers.items() if (found := [*wrong_pages(it.pdf, sheets(it), say)])}

    assert wrong == {}


def test_the_contents_and_the_running_order_lead_to_every_part(shipped, sheets, say):
    for slug, (guide, printed) in shipped.items():
        titles = {mark.at: mark.title for mark in bookmarks(printed.pdf) if mark.level == 1}
        pages = sheets(printed)
        contents = [it for sheet in pages for it in sheet.links if re.search(r" \. \.", it.text)]

        led = {link.to for sheet in agenda(printed.pdf, pages, guide.words) for link in sheet.links}

        assert {titles[at] for at in led} == {it.title for it in guide.sessions}, slug
        known = {titles[link.to] for link in contents} | {titles[at] for at in led} | {guide.words["contents"]}
        assert {*titles.values()} - known == set(), slug


def test_a_page_too_many_is_noticed(shipped, sheets, say, needs):
    printed = next(printed for _, printed in shipped.values())
    with pikepdf.open(BytesIO(printed.pdf)) as file:
        file.pages.insert(4, file.pages[3])
        spoiled = BytesIO()
        file.save(spoiled)

    found = [*wrong_pages(spoiled.getvalue(), read(spoiled.getvalue(), needs("pdftotext")), say)]

    assert [line for line in found if "leads to" in line]
    assert [line for line in found if "is numbered" in line]
    assert [*wrong_pages(printed.pdf, sheets(printed), say)] == []


# Slides ------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Slide:
    """title: as on the slide. steps: session ("" for none), number and title of each step that its notes name."""

    title: str
    steps: tuple[tuple[str, int, str], ...]


@dataclass(frozen=True)
class Region:
    """What stands between one title of the first level and the next. over: the words over the title."""

    title: str
    over: str
    words: tuple


def slides(pptx, say):
    begun = r" (?P<step>\d+) · (?P<title>.+?) ·"
    noted = re.escape(say("slides.note-step", session="\0", step="")).replace("\0", "(?P<session>[^,]+)").rstrip("\\ ")
    plain = re.escape(say("slides.note-step-plain", step="")).rstrip("\\ ") + "(?P<session>)"
    for slide in Presentation(BytesIO(pptx)).slides:
        notes = slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else ""
        found = [
            it
            for line in notes.splitlines()
            if (it := re.match(f"{noted}{begun}", line) or re.match(f"{plain}{begun}", line))
        ]
        yield Slide(slide.shapes.title.text, tuple((it["session"], int(it["step"]), it["title"]) for it in found))


def regions(pdf, sheets):
    """The guide cut at its titles, in order."""
    marks = [mark for mark in bookmarks(pdf) if mark.level == 1]
    words = [(sheet.number, word) for sheet in sheets for word in sheet.body]
    for mark, after in pairwise([*marks, None]):
        end = (after.at.page, after.at.top - KICKER) if after else (len(sheets) + 1, 0)
        inside = [(page, w) for page, w in words if (mark.at.page, mark.at.top - 1) <= (page, w.top) < end]
        over = around(sheets, mark.at).split(mark.title.split()[0])[0]
        yield Region(mark.title, over, tuple(inside))


def step_in(region, step, title, unit):
    """The place of a step in its region; with title and numbers of the slide beside it, where it shows one; else None."""
    for at, (page, head) in enumerate(region.words):
        following = " ".join(word.text for _, word in region.words[at + 1 : at + 25])
        if head.text == str(step) and squeezed(following).startswith(squeezed(title)):
            line = [w for p, w in region.words if p == page and abs(w.top - head.top) < 4 and w.right < head.left]
            column = [
                w for p, w in region.words if p == page and w.right < head.left - 6 and -8 < w.top - head.top < 170
            ]
            if all(w.right < head.left - 12 for w in line):
                return at, box_of(sorted(column, key=lambda word: (word.top, word.left)), unit)
    return None


def box_of(column, unit):
    """What the small picture of a slide says, of the words below each other beside a step; None where it shows none."""
    beside = " ".join(word.text for word in column)
    found = None if re.match(rf"\d+ {unit}", beside) else re.match(rf"(.*?) ?({NUMBERS}) \d+ {unit}", beside)
    return found and (found[1], parsed(found[2]))


def parsed(numbers):
    """Slides of a printed range; of many runs it gives the first and the last, with what may stand between."""
    runs = [[int(n) for n in run.split("–")] for run in numbers.split(", ")]
    return [n for run in runs for n in range(run[0], run[-1] + 1)]


def wrong_slides(pdf, sheets, deck, say):
    """Steps that the notes of slides name and the guide has not, or that it has with other slides; a line for each."""
    unit = "(?:" + "|".join({re.escape(say("common.minutes", n=n).split()[-1]) for n in (1, 2)}) + ")"
    parts = [*regions(pdf, sheets)]
    shown = {}
    for number, slide in enumerate(deck, start=1):
        for it in slide.steps:
            shown.setdefault(it, []).append(number)
    for session in dict.fromkeys(session for session, _, _ in shown):
        name = say("guides.session-number", session=session)
        led = [part for part in parts if not session or re.search(rf"{re.escape(name)},", part.over)]
        steps = [it for it in shown if it[0] == session]
        found = {it: [step_in(part, *it[1:], unit) for part in led] for it in steps}
        for it in steps:
            boxes = [last_box([found[other][i] for other in steps], at) for i, at in enumerate(found[it]) if at]
            right = {n for box in boxes if box and is_of(box, deck) for n in box[1]}
            if not boxes:
                yield f"slides {shown[it]} name a step that the guide has not: {it}"
            elif any(boxes) and not {*shown[it]} <= right:
                yield f"step {it} prints {boxes}; the deck has {shown[it]}"


def last_box(places, at):
    """The slide that is on the screen there: of the last step, up to it, that shows one; None before the first."""
    return max((it for it in places if it and it[1] and it[0] <= at[0]), default=(0, None))[1]


def is_of(box, deck):
    """Whether it has the title of the first of its slides."""
    return letters(box[0]) == letters(deck[box[1][0] - 1].title)


def letters(text):
    return re.sub(r"\W", "", text)


@pytest.fixture(scope="session")
def slides_of(theme, shipped_library, shipped_orders, say):
    """`slides_of[slug]`: the slides of every deck that ships, as built."""
    made = decks.render(shipped_library, theme, {}, shipped_orders)
    return {order.slug: [*slides(deck.content, say)] for order, deck in zip(shipped_orders, made, strict=True)}


def test_every_step_that_a_slide_names_is_in_the_guide_with_that_slide(shipped, sheets, slides_of, say):
    wrong = {
        slug: found
        for slug, (_, it) in shipped.items()
        if (found := [*wrong_slides(it.pdf, sheets(it), slides_of[slug], say)])
    }

    assert wrong == {}


def agenda(pdf, sheets, words):
    """The pages of the running order."""
    marks = [mark for mark in bookmarks(pdf) if mark.level == 1]
    first, after = next((it.at.page, after.at.page) for it, after in pairwise(marks) if it.title == words["agenda"])
    return sheets[first - 1 : max(first, after - 1)]


def rows_of(sheet, words):
    """The running order as printed: for each row that has a page, its words, its slides and the place it leads to."""
    slides, pages = (next(w for w in sheet.body if w.text == words[head]) for head in ("slides", "pages"))
    ends = [w.top for w in sheet.body if re.fullmatch(r"\d\d[.:]\d\d", w.text) and w.left < sheet.width / 4]
    ends += [w.top for w in sheet.body if w.text == slides.text]
    for link in (link for link in sheet.links if link.text.isdigit()):
        end = min((top for top in ends if top > link.top + 6), default=sheet.height - FOOT)
        row = [w for w in sheet.body if link.top - 3 < w.middle[1] < end]
        found = re.match(NUMBERS, " ".join(w.text for w in row if slides.left - 2 < w.left < pages.left - 2))
        yield " ".join(w.text for w in row), parsed(found[0]) if found else [], link.to


def test_the_running_order_gives_each_session_its_slides(shipped, sheets, slides_of, say):
    for slug, (guide, printed) in shipped.items():
        pages, deck = sheets(printed), slides_of[slug]
        rows = [row for sheet in agenda(printed.pdf, pages, guide.words) for row in rows_of(sheet, guide.words)]
        given = []
        for words, numbers, to in rows:
            over = around(pages, to)
            session = next((s for slide in deck for s, _, _ in slide.steps
                            if s and f"{say('guides.session-number', session=s)}," in over), "")  # fmt: skip
            noted = [n for n, slide in enumerate(deck, start=1) for s, _, _ in slide.steps if s == session]

            assert not session or {*noted} <= {*numbers}, (slug, words)
            assert all(s == session for n in numbers for s, _, _ in deck[n - 1].steps), (slug, words)
            given += numbers
        assert given == sorted({*given}), slug
        assert {n for n, slide in enumerate(deck, start=1) if slide.steps} <= {*given}, slug


def test_the_page_of_values_gives_the_slides_of_each(shipped, sheets, slides_of):
    seen = 0
    for slug, (guide, printed) in shipped.items():
        pages = sheets(printed)
        for value in guide.values:
            at = next(mark.at for mark in bookmarks(printed.pdf) if mark.level == 2 and mark.title == value.name)
            line = [w for w in pages[at.page - 1].words if at.top - 6 < w.top < at.top + 16 and w.left > at.left]
            found = re.search(rf"{guide.words['slide']} ({NUMBERS})$", " ".join(w.text for w in line))
            if found:
                seen += 1
                assert slides_of[slug][parsed(found[1])[0] - 1].title == value.name, (slug, value.name)
    assert seen


def test_numbers_that_are_one_too_high_are_noticed(
    theme, shipped_library, shipped_orders, slides_of, say, needs, monkeypatch
):
    order = next(order for order in shipped_orders if slides_of[order.slug][0].title and order.event)
    monkeypatch.setattr(sessions, "ranges", lambda numbers: ranges([n + 1 for n in numbers]))

    (guide,) = render(shipped_library, theme, {}, [order])

    found = [*wrong_slides(guide.content, read(guide.content, needs("pdftotext")), slides_of[order.slug], say)]
    assert len(found) > 5


def test_a_step_under_another_name_is_noticed(shipped, sheets, slides_of, say):
    slug, (_, printed) = next(iter(shipped.items()))
    deck = [Slide(it.title, tuple((s, n, f"{title} once more") for s, n, title in it.steps)) for it in slides_of[slug]]

    found = [*wrong_slides(printed.pdf, sheets(printed), deck, say)]

    assert len(found) == len({step for slide in deck for step in slide.steps})
