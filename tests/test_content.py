"""The content that ships: no mistake in it, the law's sentences letter for letter, no claim or name it should not have."""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from semai.build import check
from semai.catalogue import LOCALES, catalogue
from semai.model.library import Library
from semai.model.running_order import running_order
from semai.model.text import links
from semai.reading import load
from semai.reading.source import parse, texts
from semai.reading.wording import report

ROOT = Path(__file__).parent.parent
CONTENT = ROOT / "content"
WORDING = Path(__file__).parent / "official_wording.txt"


@pytest.fixture(scope="module")
def library() -> Library:
    return load(ROOT)[0]


# What is promised of it -------------------------------------------------------------------------------------------------
#
# `semai check` holds the content to content/rules.yml. So the promise is kept twice: the content has no mistake, and the
# rules demand what they must. Whoever takes a demand out of the rules is told here.


def test_the_content_has_no_mistake():
    problems = check(ROOT).problems

    assert "\n\n".join(report(problems, ROOT, catalogue("id"))) == ""


def test_a_statement_of_law_or_of_figures_is_published_only_with_a_source_that_was_seen(library):
    assert {"Undang-Undang", "UU", "Pasal", "Permen", "Surat Edaran", "SE", "Perpres"} <= set(
        library.rules.claims.words
    )


def test_a_figure_of_an_index_is_published_only_with_its_full_name_its_year_and_its_source(library):
    names = set(library.rules.indices.names)

    assert library.rules.indices.word == "Indeks"
    assert {"Indeks Implementasi BerAKHLAK", "Total Indeks Kesehatan Budaya Organisasi"} <= names
    assert "Indeks BerAKHLAK" not in names  # two numbers are called so


def test_a_published_case_is_a_story_of_a_page_in_which_somebody_speaks_and_something_is_counted(library):
    cases = library.rules.cases

    assert (cases.story_words.min, cases.story_words.max) == (250, 450)
    assert (cases.behaviours.min, cases.behaviours.max) == (2, 4)
    assert (cases.questions.min, cases.questions.max) == (4, 6)
    assert cases.characters.min == 3
    assert cases.direct_speech == ("“",)
    assert {"dua", "sepuluh", "ratus"} <= set(cases.number_words)


def test_every_value_has_three_cases_for_two_rank_groups_and_every_behaviour_two(library):
    assert (library.rules.cases.per_value.cases, library.rules.cases.per_value.levels) == (3, 2)
    assert library.rules.cases.per_behaviour.cases == 2
    for slug in library.values:
        cases = [case for case in library.published_cases if case.values.main == slug]
        assert len(cases) >= 3, slug
        assert len({level for case in cases for level in case.level}) >= 2, slug


def test_no_two_cases_open_alike_end_alike_or_share_a_long_sentence(library):
    assert library.rules.alike.opening_words <= 3
    assert library.rules.alike.sentence_words <= 10


def test_an_event_on_a_friday_keeps_friday_prayer_free(library):
    (friday,) = library.rules.weekday_breaks

    assert (friday.weekday, friday.start, friday.end) == ("friday", 11 * 60 + 30, 12 * 60 + 30)


def test_no_sheet_asks_for_more_than_it_needs(library):
    asked_nowhere = {"NIK", "agama", "tanggal lahir", "nomor telepon", "alamat rumah", "golongan darah"}

    assert asked_nowhere <= set(library.rules.personal_data)


def test_no_product_and_nobody_in_office_is_named(library):
    names = {name for brand in library.rules.brands for name in brand.names}

    assert {"WhatsApp", "Zoom", "PowerPoint", "Canva", "Mentimeter", "Instagram", "YouTube", "Excel"} <= names
    assert {"Presiden", "Menteri", "Gubernur", "Bupati", "Wali Kota"} <= set(library.rules.offices.titles)


# Official wording -----------------------------------------------------------------------------------------------------


def official() -> dict[str, str]:
    lines = [line for line in WORDING.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return dict(line.split(": ", 1) for line in lines)


def test_values_and_behaviours_say_what_the_law_says_letter_for_letter(library):
    written = {}
    for value in library.values.values():
        written[value.slug] = value.definition.law
        written |= {value.behaviour_id(n): behaviour.law for n, behaviour in enumerate(value.behaviours, start=1)}

    assert list(written.items()) == list(official().items())  # the order is the law's too


def test_the_rules_hold_every_official_sentence_so_that_an_editor_is_told(library):
    assert {wording.id: wording.text for wording in library.rules.fixed_wording} == official()


def test_whoever_quotes_a_copy_says_so(library):
    for value in library.values.values():
        sources = [library.source(id_) for id_ in value.sources]
        assert any(source.seen for source in sources), value.slug
    for source in library.sources.sources:
        assert source.verified is None, f"{source.id}: only a person at the agency may say so"
        if source.kind == "law" and source.seen and source.seen.what == "copy":
            assert "salinan" in (source.note or ""), source.id


# Words ----------------------------------------------------------------------------------------------------------------


def shipped_texts() -> Iterator[tuple[str, str]]:
    """Every text that a reader, trainer or editor may see: of content, themes, catalogues and the project's papers."""
    for path in sorted(CONTENT.rglob("*.yml")):
        if path != CONTENT / "rules.yml":
            yield from (
                (str(path.relative_to(ROOT)), text) for _, text in texts(parse(path.read_bytes(), path.name).data)
            )
    written = [*CONTENT.rglob("*.md"), *(ROOT / "themes").rglob("*"), *LOCALES.rglob("*.po"), *ROOT.glob("*.md")]
    for path in sorted(written):
        if path.is_file() and path.suffix in (".md", ".yml", ".html", ".typ", ".po", ".js", ".css", ".svg", ".txt"):
            yield str(path.relative_to(ROOT)), path.read_text(encoding="utf-8")


NAME = re.compile(r"(?<![\w#/.-])ber[-\s]?a[hk]{1,2}h?lak(?![\w-])", re.IGNORECASE)


def test_the_name_of_the_values_is_spelt_as_it_must_be_everywhere():
    found = [(name, match[0]) for name, text in shipped_texts() for match in NAME.finditer(text)]

    assert [(name, spelling) for name, spelling in found if spelling != "BerAKHLAK"] == []
    assert found, "the pattern finds nothing at all"


@pytest.mark.parametrize(
    "wrong", ["Berahklak", "Berakhlak", "BerAkhlak", "BERAKHLAK", "Ber-AKHLAK", "berAKHLAK", "berakhlak", "Ber AKHLAK"]
)
def test_every_wrong_spelling_would_be_found(wrong):
    assert NAME.search(f"nilai {wrong}, kita")


REFUSED_WORDS = {
    "dek": "bahan tayang", "pulsa": "jajak keyakinan", "gawai": "perangkat ini", "kata kunci resmi": "",
    "delapan area perubahan": "", "orang kampung": "warga", "rakyat kecil": "warga", "cacat": "penyandang disabilitas",
}  # fmt: skip


def test_words_we_do_not_use_are_not_used():
    pattern = re.compile(r"(?<![\w.-])(" + "|".join(REFUSED_WORDS) + r")(?![\w-])", re.IGNORECASE)
    spoken = [(name, text) for name, text in shipped_texts() if not name.endswith((".js", ".css", ".typ", "README.md"))]

    assert [(name, match[0]) for name, text in spoken for match in pattern.finditer(text) if "/en/" not in name] == []


# Claims ---------------------------------------------------------------------------------------------------------------


def test_no_working_mark_of_the_writers_is_left():
    marks = re.compile(r"\[(GK|ours|calc|S:[\w,]+|TODO)\]|\bTODO\b|\bTKTK\b|\bLorem ipsum\b", re.IGNORECASE)

    assert [(name, match[0]) for name, text in shipped_texts() for match in marks.finditer(text)] == []


LAW = re.compile(r"Nomor\s+(\d+)\s+Tahun\s+(\d{4})|(?<![\d/])(\d{1,3})/((?:19|20)\d{2})(?![\d/])")


def laws(text: str) -> set[tuple[str, str]]:
    return {(m[1] or m[3], m[2] or m[4]) for m in LAW.finditer(text)}


def test_every_law_or_regulation_that_is_named_is_among_the_sources(library):
    known = {law for source in library.sources.sources for law in laws(source.title)}
    named = [(name, law) for name, text in shipped_texts() if name.startswith("content") for law in laws(text)]

    assert [(name, law) for name, law in named if law not in known] == []
    assert ("20", "2023") in {law for _, law in named}


def test_every_statement_of_law_on_a_page_leads_to_its_source(library):
    about = library.pages["tentang"]

    hrefs = {link.href for link in links(about.body)}

    assert {"source:uu-20-2023", "source:se-menpanrb-20-2021", "source:rilis-menpanrb-2022"} <= hrefs


def test_nothing_that_is_published_names_a_source_nobody_has_seen(library):
    for case in library.published_cases:
        for source in map(library.source, case.sources):
            assert source.kind == "own" or source.was_read, (case.slug, source.id)


# People ---------------------------------------------------------------------------------------------------------------


def test_no_event_that_ships_names_an_official(library):
    for event in library.events.values():
        assert [person.name for person in (*event.facilitators, *event.signatories) if person.name] == [], event.slug


DEGREES = re.compile(
    r"\b(?:S\.(?:Sos|H|E|Pd|T|IP|Kom|STP|Hut|Ag)|M\.(?:Si|AP|M|Pd|T|H|Kes|Kom)|SE|SH|MM|MAP)\b\.?(?=[,.]|$)"
    r"|\b(?:Drs|Dra|Ir|Dr|Hj|KH)\.\s*[A-Z]"
)
OFFICE = re.compile(
    r"\b(?:Presiden|Wakil Presiden|Menteri|Gubernur|Wakil Gubernur|Bupati|Wakil Bupati|Wali Kota|Sekda|Pj\.?)\s+"
    r"(?!PANRB|Pendayagunaan|Kabupaten|Kalimantan|Barito|Tanah|Contoh|Republik|Dalam|Nomor)[A-Z][a-z]+"
)


def test_nobody_who_lives_is_named():
    """Invented people have no degrees and no office; officials are told of by their office alone."""
    for name, text in shipped_texts():
        if name.startswith("content"):
            for pattern in (DEGREES, OFFICE):
                assert [match[0] for match in pattern.finditer(text)] == [], name


def test_the_patterns_would_find_a_name():
    assert all(map(OFFICE.search, ["dibuka oleh Bupati Fulan", "Wakil Bupati Fulan bin Fulan"]))
    assert all(map(DEGREES.search, ["Fulan, S.Sos., M.Si.", "Drs. Fulan"]))


def test_a_simulation_says_so(library):
    for event in library.events.values():
        assert event.simulation, event.slug
    assert library.events["simulasi-muara-teweh-2023"].simulation == "Simulasi; bukan dokumen acara"


# Cases and days -------------------------------------------------------------------------------------------------------


def test_a_published_case_is_told_of_somebody_by_name(library):
    for case in library.published_cases:
        assert case.decider.name.split()[0] in case.story.plain, case.slug


def test_the_question_bank_asks_about_every_value(library):
    asked = {item.value for bank in library.questions.values() for item in bank.items}

    assert asked == set(library.values)


def test_the_demo_event_is_on_a_friday_and_keeps_friday_prayer_free(library):
    event = library.events["internalisasi-kabupaten-contoh"]
    (day,) = running_order(library, event).days

    assert event.date.weekday() == 4
    prayer = [entry for entry in day.entries if entry.fixed and "Jumat" in entry.fixed.title]
    assert [(entry.slot.start, entry.slot.end) for entry in prayer] == [(11 * 60, 13 * 60)]


def test_no_event_on_a_friday_is_without_its_break(library):
    for event in library.events.values():
        if event.date is not None and event.date.weekday() == 4:
            entries = [entry for entry in running_order(library, event).entries if entry.fixed]
            assert any("Jumat" in entry.fixed.title for entry in entries), event.slug


def test_the_content_speaks_for_a_day_that_is_not_before_its_own_documents(library):
    assert library.programme.as_of >= max(case.updated for case in library.case_studies.values())
    assert library.programme.as_of >= dt.date(2026, 11, 1)
