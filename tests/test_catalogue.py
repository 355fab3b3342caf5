"""The interface words: each language says all there is to say, with the same blanks, and says it as compiled."""

import io
import re
import string
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from semai.catalogue import DEFAULT_LANGUAGE, LOCALES, catalogue, languages

DOMAINS = sorted({path.stem for path in LOCALES.glob("*/LC_MESSAGES/*.po")})
LANGUAGES = sorted(path.name for path in LOCALES.iterdir() if (path / "LC_MESSAGES").is_dir())


def words(language: str, domain: str) -> Catalog:
    path = LOCALES / language / "LC_MESSAGES" / f"{domain}.po"
    assert path.exists(), f"{domain} has no {language}"
    with path.open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def said(catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """What stands under each code: one form, or one for each plural."""
    found = {}
    for message in catalog:
        if message.id:
            code = message.id if isinstance(message.id, str) else message.id[0]
            found[code] = (message.string,) if isinstance(message.string, str) else tuple(message.string)
    return found


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_language_has_the_same_codes(domain):
    codes = {language: set(said(words(language, domain))) for language in LANGUAGES}

    assert all(codes[language] == codes[DEFAULT_LANGUAGE] for language in LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("domain", DOMAINS)
def test_every_code_says_something_and_begins_with_its_domain(domain, language):
    found = said(words(language, domain))

    assert [code for code, forms in found.items() if not all(form.strip() for form in forms)] == []
    assert [code for code in found if not re.fullmatch(rf"{domain}(\.[\w-]+)+", code)] == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_the_same_blanks_are_left_in_every_language(domain):
    """A plural form may leave the number out ("one slide")."""
    spoken = {language: said(words(language, domain)) for language in LANGUAGES}
    for code, forms in spoken[DEFAULT_LANGUAGE].items():
        for language in LANGUAGES:
            there = spoken[language][code]
            assert all(blanks(form) - {"n"} == blanks(forms[-1]) - {"n"} for form in there), (code, language)
            assert ("n" in blanks(there[-1])) == ("n" in blanks(forms[-1])), (code, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("domain", DOMAINS)
def test_a_message_with_plurals_has_as_many_forms_as_its_language(domain, language):
    catalog = words(language, domain)

    for message in catalog:
        if isinstance(message.string, tuple):
            assert len(message.string) == catalog.num_plurals, message.id


@pytest.mark.parametrize("domain", DOMAINS)
def test_a_message_has_plurals_in_every_language_or_in_none(domain):
    plural = [{m.id[0] for m in words(language, domain) if isinstance(m.id, tuple)} for language in LANGUAGES]

    assert all(codes == plural[0] for codes in plural)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("domain", DOMAINS)
def test_what_is_compiled_is_what_is_written(domain, language):
    compiled = LOCALES / language / "LC_MESSAGES" / f"{domain}.mo"
    assert compiled.exists(), "run `pip install -e .`: it compiles the catalogues"

    found = read_mo(io.BytesIO(compiled.read_bytes()))

    assert said(found) == said(words(language, domain))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("domain", DOMAINS)
def test_no_code_is_defined_twice(domain, language):
    text = (LOCALES / language / "LC_MESSAGES" / f"{domain}.po").read_text(encoding="utf-8")
    codes = re.findall(r'^msgid "(.+)"$', text, re.MULTILINE)

    assert sorted({code for code in codes if codes.count(code) > 1}) == []


def test_the_languages_are_those_with_a_folder():
    assert list(languages()) == LANGUAGES


def test_a_language_that_is_not_there_is_a_mistake_of_the_caller():
    with pytest.raises(KeyError):
        catalogue("xx")


def test_a_fact_that_nobody_gave_stays_visible_as_its_name():
    assert catalogue("en")("problems.file-empty") == "this file is empty"
    assert "{limit}" in catalogue("en")("problems.too-deep", other=1)


@pytest.mark.parametrize(
    ("language", "n", "text"),
    [("id", 1, "1 menit"), ("id", 40, "40 menit"), ("en", 1, "1 minute"), ("en", 40, "40 minutes")],
)
def test_counts_follow_the_language(language, n, text):
    assert catalogue(language)("common.minutes", n=n) == text


def test_every_code_that_the_program_asks_for_by_name_is_there():
    """Codes put together from parts are looked up by the tests of their rooms."""
    package = Path(LOCALES).parent
    asked = {
        (path.name, code)
        for path in [*package.rglob("*.py"), *(package.parent.parent / "themes").rglob("*.html")]
        for code in re.findall(rf"""(?<!`)\b(?:words|say|t|_)\(\s*["']((?:{'|'.join(DOMAINS)})(?:\.[a-z0-9-]+)+)["']""",
                               path.read_text(encoding="utf-8"))
    }  # fmt: skip
    known = {code for domain in DOMAINS for code in said(words(DEFAULT_LANGUAGE, domain))}

    assert sorted((name, code) for name, code in asked if code not in known) == []
