"""A problem as an editor reads it: the place, what is wrong, the line with a caret under the spot, what to type."""

import pytest

from semai.catalogue import catalogue
from semai.problems import Place, Problem
from semai.reading.wording import remedy, report, sentence


def written(tmp_path, line: str, column: int, code: str = "text-empty", language: str = "en", **facts) -> list[str]:
    (tmp_path / "a.yml").write_bytes(line.encode("utf-8"))
    (paragraph,) = report([Problem(Place("a.yml", 1, column), code, facts)], tmp_path, catalogue(language))
    return paragraph.split("\n")


def test_a_message_has_place_sentence_line_caret_and_remedy(tmp_path):
    lines = written(
        tmp_path, "minutes: 90 menit\n", 10, "want-integer", "id", field="minutes", found="90 menit", example="90"
    )

    assert lines == [
        "a.yml:1:10: minutes harus berupa bilangan bulat, tetapi tertulis “90 menit”",
        "    1 | minutes: 90 menit",
        "      |          ^",
        "    Tulis angkanya saja, misalnya minutes: 90",
    ]


def test_a_file_edited_between_two_reports_is_shown_as_it_is_now(tmp_path):
    assert written(tmp_path, "name: Kind", 7, "text-empty")[1] == "    1 | name: Kind"
    assert written(tmp_path, "name: Gentle", 7, "text-empty")[1] == "    1 | name: Gentle"


def test_the_nearest_word_is_offered_before_the_remedy(tmp_path):
    facts = {"field": "status", "found": "publish", "suggestion": "published", "allowed": "draft, review, published"}

    assert written(tmp_path, "status: publish", 9, "choice-unknown", **facts)[-1] == (
        "    Did you mean published? Choices: draft, review, published."
    )


@pytest.mark.parametrize(
    ("before", "columns"),
    [
        ("abc ", 4),
        ("e\u0301e\u0301 ", 3),
        ("日本 ", 5),
        ("é “ ”", 5),
        ("a\u0327 ", 2),
        ("\u202e", 8),
        ("\u200d", 8),
        ("\t\t", 2),
        ("😀 ", 3),
    ],
)
def test_the_caret_stands_under_the_spot_whatever_stands_before_it(tmp_path, before, columns):
    _, shown, caret, *_ = written(tmp_path, before + "x", len(before) + 1)

    assert shown.endswith("x")
    assert caret == "      | " + " " * columns + "^"


def test_of_a_long_line_the_part_around_the_spot_is_shown(tmp_path):
    _, shown, caret, *_ = written(tmp_path, "a" * 500 + "X" + "b" * 500, 501)

    assert len(shown) <= 110
    assert shown[len(caret) - 1] == "X"


def test_a_spot_past_the_end_of_its_line_is_shown_at_the_end(tmp_path):
    _, shown, caret, *_ = written(tmp_path, "title:", 40)

    assert (shown, caret) == ("    1 | title:", "      |       ^")


def test_control_characters_of_the_file_never_reach_the_terminal(tmp_path):
    assert (
        written(tmp_path, "a: \x1b[31m\x07 red", 4)[1]
        == "    1 | a: \N{REPLACEMENT CHARACTER}[31m\N{REPLACEMENT CHARACTER} red"
    )


@pytest.mark.parametrize("character", ["\u202e", "\u2066", "\u200b", "\u00ad", "\u200f"])
def test_what_turns_the_line_round_or_cannot_be_seen_is_shown_by_its_number(tmp_path, character):
    lines = written(
        tmp_path, f"title: a{character}b c", 11, "want-integer", field="a", found=f"a{character}b", example="1"
    )

    named = f"[U+{ord(character):04X}]"
    assert f"“a{named}b”" in lines[0]
    assert lines[1] == f"    1 | title: a{named}b c"
    assert lines[2] == "      | " + " " * (10 + 7) + "^"
    assert character not in "\n".join(lines)


@pytest.mark.parametrize(
    ("found", "said"),
    [("“Not now”, she", "“Not now”, she”"), ("she said “yes”", "“she said “yes”"), ("plain", "“plain”")],
)
def test_what_begins_or_ends_with_a_quotation_mark_is_not_given_a_second_one(tmp_path, found, said):
    line = written(tmp_path, "x", 1, "want-integer", field="a", found=found, example="1")[0]

    assert line.endswith(said)
    assert "““" not in line
    assert "””" not in line


@pytest.mark.parametrize(("language", "ending"), [("id", "n11, n12, dan 3 lainnya."), ("en", "n11, n12 and 3 more.")])
def test_a_long_list_of_names_says_how_many_it_leaves_out(language, ending):
    names = tuple(f"n{n}" for n in range(1, 16))
    facts = {"kind": "case", "found": "x", "suggestion": "", "allowed": names}

    assert remedy(Problem(Place("a"), "reference-unknown", facts), catalogue(language)).endswith(ending)
    whole = remedy(Problem(Place("a"), "reference-unknown", {**facts, "allowed": names[:12]}), catalogue(language))
    assert whole.endswith("n11, n12.")


def test_what_is_named_elsewhere_too_says_in_how_many_places():
    facts = {"kind": "value", "found": "x", "suggestion": "", "allowed": ("y",), "others": 7}
    problem = Problem(Place("a"), "reference-unknown", facts)

    assert sentence(problem, catalogue("id")) == "nilai “x” tidak ada; disebut juga di 7 tempat lain"
    assert sentence(problem, catalogue("en")) == "there is no value “x”; named in 7 other places too"


def test_braces_that_an_editor_wrote_stay_what_they_are(tmp_path):
    assert "“{found} {0}”" in written(tmp_path, "x", 1, "want-integer", field="a", found="{found} {0}", example="1")[0]


def test_a_missing_file_has_no_line_to_show(tmp_path):
    (paragraph,) = report([Problem(Place("b.yml"), "file-missing", {"file": "b.yml"})], tmp_path, catalogue("id"))

    assert paragraph == "b.yml:1:1: berkas ini belum ada\n    Buat berkas b.yml."


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_kind_of_thing_is_named_in_the_language_of_the_message(language):
    words = catalogue(language)
    problem = Problem(Place("a"), "reference-unknown", {"kind": "case", "found": "x", "suggestion": "", "allowed": "y"})

    assert sentence(problem, words) == {"id": "kasus “x” tidak ada", "en": "there is no case “x”"}[language]
    assert remedy(problem, words) == {"id": "Yang ada: y.", "en": "There are: y."}[language]
