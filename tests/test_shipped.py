"""The shipped content, built as `make build` does: everything there is reaches a product, and nothing that must not."""

import re
import shutil
from html import unescape
from pathlib import Path

import pytest
from pypdf import PdfReader

from semai.build import Report, build
from semai.model.base import Frozen
from semai.model.library import Library
from semai.reading import load

pytestmark = pytest.mark.slow  # builds whole products

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def library() -> Library:
    return load(ROOT)[0]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Report]:
    """A folder with everything built from the shipped content, and what the build says of it."""
    root = tmp_path_factory.mktemp("shipped")
    shutil.copytree(ROOT / "content", root / "content")
    return root, build(root)


@pytest.fixture(scope="module")
def root(made: tuple[Path, Report]) -> Path:
    return made[0]


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def words_of(pdf: Path) -> str:
    return squeezed("".join(page.extract_text() for page in PdfReader(pdf).pages))


def words_on(page: Path) -> str:
    return squeezed(unescape(re.sub(r"<[^>]+>", " ", page.read_text(encoding="utf-8"))))


def test_every_case_value_and_workshop_has_its_page(root, library):
    found = {folder: {page.stem for page in (root / "site" / folder).glob("*.html")} - {"index"}
             for folder in ("kasus", "nilai", "workshop")}  # fmt: skip

    assert found["kasus"] == {case.slug for case in library.published_cases}
    assert found["nilai"] == set(library.values)
    assert found["workshop"] == set(library.workshops)
    assert (len(found["kasus"]), len(found["nilai"]), len(found["workshop"])) == (24, 7, 6)


def test_a_case_page_tells_the_whole_story_and_every_consequence(root, library):
    for case in library.published_cases:
        words = words_on(root / "site" / "kasus" / f"{case.slug}.html")

        for text in (case.story.plain, case.dilemma.plain, *(option.consequence.plain for option in case.options)):
            assert squeezed(text) in words, (case.slug, text)


def test_every_workshop_is_held_at_an_event_and_has_its_deck_and_guide(root, library):
    held = {event.workshop: slug for slug, event in library.events.items()}

    assert set(held) == set(library.workshops)
    for slug in library.events:
        assert (root / "dist" / "decks" / f"{slug}.pptx").is_file()
        assert (root / "dist" / "guides" / f"{slug}.pdf").is_file()


def test_every_sheet_of_the_kit_is_on_paper_and_on_its_page(root, library):
    for slug, forms in library.forms.items():
        paper, page = (
            words_of(root / "dist" / "kits" / "sheets" / f"{slug}.pdf"),
            words_on(root / "site" / f"{forms.page}.html"),
        )

        for sheet in forms.sheets:
            for text in (sheet.title, sheet.instruction, *(part.prompt for part in sheet.parts if part.prompt)):
                assert squeezed(text) in paper, (slug, text)
                assert squeezed(text) in page, (slug, text)


def test_the_whole_question_bank_is_printed_and_its_key_stands_apart(root, library):
    for slug, bank in library.questions.items():
        test, key = (words_of(root / "dist" / "kits" / kind / f"{slug}.pdf") for kind in ("tests", "keys"))

        assert len(bank.items) >= 35
        for item in bank.items:
            assert squeezed(item.situation) in test, item.id
            for answer in item.answers:
                assert squeezed(answer.text) in test, item.id
                assert squeezed(answer.reason) in key, item.id
                assert squeezed(answer.reason) not in test, item.id


def test_what_readers_get_holds_no_note_no_key_and_no_draft(root, library):
    """Site and printed sheets, searched for every text that only a facilitator may see."""
    secret = [text for case in library.case_studies.values() for text in strings(case.teaching_note)]
    secret += [text for activity in library.activities.values() for step in activity.steps for text in strings(step)]
    secret += [answer.reason for bank in library.questions.values() for it in bank.items for answer in it.answers]
    secret += [case.title for case in library.case_studies.values() if case.status != "published"]
    long = [text for text in dict.fromkeys(map(squeezed, secret)) if len(text) > 30]

    readers = {page: words_on(page) for page in sorted((root / "site").rglob("*.html"))}
    sheets = [pdf for pdf in sorted((root / "dist" / "kits").rglob("*.pdf")) if pdf.parent.name != "keys"]
    readers |= {pdf: words_of(pdf) for pdf in sheets}

    assert len(long) > 1500
    assert len(sheets) == len(library.forms) + 2
    assert [(path.name, text) for path, words in readers.items() for text in long if text in words] == []


def strings(value: object) -> list[str]:
    """Every text in a part of a document."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, Frozen):
        return [text for name in type(value).model_fields for text in strings(getattr(value, name))]
    return [text for item in value for text in strings(item)] if isinstance(value, tuple) else []


def test_neither_test_nor_key_nor_deck_nor_guide_is_on_the_public_site(root, library):
    kinds = (".pdf", ".pptx", ".docx", ".yml", ".md")
    public = {"/".join(path.parts[-2:]) for path in (root / "site").rglob("*") if path.suffix in kinds}

    assert public == {
        *(f"sheets/{slug}.pdf" for slug in library.forms), "kits/pulse.pdf",
        *(f"participants/{slug}.pdf" for slug in library.events),
    }  # fmt: skip


def test_the_build_counts_what_it_made(made, library):
    _, report = made
    counted = {
        kind: len([one for one in report.built if one.output == kind]) for kind in ("decks", "guides", "packs", "kits")
    }

    events = len(library.events)
    assert counted == {"decks": events, "guides": events, "packs": 2 * events, "kits": len(library.forms) + 3}
