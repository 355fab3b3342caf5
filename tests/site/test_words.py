"""Every interface word that pages and templates ask for is there, in every language."""

import re
from pathlib import Path

from babel.messages.pofile import read_po

from semai.catalogue import LOCALES, languages
from semai.site.whole import ENGINE_WORDS

ROOT = Path(__file__).resolve().parents[2]
ASKED = re.compile(r"""say\(\s*"((?:site|common)\.[a-z.-]+[a-z])\"""")


def catalogue_ids(language: str, domain: str) -> set[str]:
    with (LOCALES / language / "LC_MESSAGES" / f"{domain}.po").open("rb") as file:
        return {
            message.id if isinstance(message.id, str) else message.id[0]
            for message in read_po(file, locale=language)
            if message.id
        }


def test_every_language_has_the_same_words():
    ids = {language: catalogue_ids(language, "site") for language in languages()}

    assert all(found == ids["id"] for found in ids.values())


def test_every_word_that_is_asked_for_is_there():
    files = [*(ROOT / "generator/semai/site").rglob("*.py"), *(ROOT / "themes/semai/site/templates").glob("*.html")]
    asked = {code for file in files for code in ASKED.findall(file.read_text(encoding="utf-8"))}
    asked |= {f"site.engine.{key}" for key in ENGINE_WORDS if key != "language"}

    assert asked - catalogue_ids("id", "site") - catalogue_ids("id", "common") == set()
