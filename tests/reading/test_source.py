"""YAML with places: what is read, what is refused, and that nothing an editor may save makes it crash."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from semai.problems import lines_of
from semai.reading.source import MAX_BYTES, MAX_DEPTH, Source, parse, texts


def read(text: str | bytes) -> Source:
    return parse(text if isinstance(text, bytes) else text.encode("utf-8"), "content/a.yml")


def codes(text: str | bytes) -> list[tuple[int, int, str]]:
    return [(p.place.line, p.place.column, p.code) for p in read(text).problems]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("NO", "NO"),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("45", 45),
        ("-3", -3),
        ("0", 0),
        ("007", "007"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("08.30", "08.30"),
        ("10:30", "10:30"),
        ("62.5", "62.5"),
        ("1e3", "1e3"),
        (".inf", ".inf"),
        ("2026-11-27", "2026-11-27"),
        ('"45"', "45"),
        ("'true'", "true"),
        ("=", "="),
        ("<<", "<<"),
        ("9" * 30, "9" * 30),
    ],
)
def test_a_plain_word_means_what_an_editor_would_take_it_for(written, meant):
    data = read(f"a: {written}\n").data

    assert data == {"a": meant}
    assert type(data["a"]) is type(meant)


def test_every_field_knows_the_line_and_column_of_its_value_and_of_its_key():
    places = read("title: Pagi\noptions:\n  - text: Ya\n    short: Ü {x}\n  - {text: Bukan}\n").places

    assert str(places.of(("title",))) == "content/a.yml:1:8"
    assert str(places.of(("options",))) == "content/a.yml:3:3"
    assert str(places.of(("options", 0, "short"))) == "content/a.yml:4:12"
    assert str(places.of_key(("options", 0, "short"))) == "content/a.yml:4:5"
    assert str(places.of(("options", 1, "text"))) == "content/a.yml:5:12"


def test_a_field_that_was_not_written_has_the_place_of_what_is_around_it():
    places = read("options:\n  - text: Ya\n").places

    assert str(places.of(("options", 0, "consequence"))) == "content/a.yml:2:5"
    assert str(places.of(("dilemma",))) == "content/a.yml:1:1"


def test_words_inside_a_long_text_have_a_place_of_their_own():
    places = read("story: |\n  Satu baris.\n\n  Dua kata salah, lalu salah lagi.\nsummary: salah\n").places

    assert str(places.of_words(("story",), "salah")) == "content/a.yml:4:12"
    assert str(places.of_words(("story",), "salah", before=1)) == "content/a.yml:4:24"
    assert str(places.of_words(("story",), "salah", before=2)) == "content/a.yml:1:8"  # not in another field
    assert str(places.of_words(("story",), "baris. Dua")) == "content/a.yml:1:8"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_count_the_same_however_they_end(end):
    text = end.join(["# catatan", "title: Pagi", "keywords:", "  - satu", "  - dua", ""])

    assert str(read(text).places.of(("keywords", 1))) == "content/a.yml:5:5"


def test_a_byte_order_mark_is_no_part_of_the_first_key():
    source = read(b"\xef\xbb\xbftitle: Pagi\n")

    assert source.data == {"title": "Pagi"}
    assert str(source.places.of(("title",))) == "content/a.yml:1:8"


@pytest.mark.parametrize("mark", ["", ">", ">-", "|", "|-"])
def test_a_blank_line_begins_a_paragraph_whatever_mark_stands_before_the_text(mark):
    source = parse(f"story: {mark}\n  Pukul tiga.\n\n  Perahu berangkat.\n".encode(), "content/x.yml")

    assert source.data["story"].strip() == "Pukul tiga.\n\nPerahu berangkat."


def test_the_first_of_two_equal_keys_is_kept():
    source = read("a: 1\na:\n  b: 2\nc: 3\n")

    assert source.data == {"a": 1, "c": 3}
    assert codes("a: 1\na:\n  b: 2\nc: 3\n") == [(2, 1, "key-twice")]


def test_several_slips_of_one_file_are_told_together():
    assert codes("a: 1\na: 2\n7: x\nb: - \n".replace("b: - \n", "b: c #d\n")) == [
        (2, 1, "key-twice"),
        (3, 1, "key-not-text"),
        (4, 6, "yaml-hash"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", (1, 1, "file-empty")),
        ("# catatan saja\n", (1, 1, "file-empty")),
        ("- a\n- b\n", (1, 1, "root-not-mapping")),
        ("hanya teks, tanpa titik dua\n", (1, 6, "yaml-colon-missing")),
        ("a:\n\tb: 1\n", (2, 1, "yaml-tab")),
        ("a: x: y\n", (1, 5, "yaml-colon")),
        ("a: “x”: y\n", (1, 7, "yaml-colon")),
        ('a: "x\nb: y\n', (1, 4, "yaml-quote")),
        ("a: 'x\nb: y\nc: it's\n", (1, 4, "yaml-quote")),
        ('z: 1\na: "x\nb: "y"\nc: d\n', (2, 4, "yaml-quote")),
        ('a: "x\nb: y\nc: "z"\n', (1, 4, "yaml-quote")),
        ('a:\n  - b: "x\n    c: "y"\n', (2, 8, "yaml-quote")),
        ('a:\n  - "x\n  - "y"\n', (2, 5, "yaml-quote")),
        ('a:\n  - {b: c, d: "x}\n  - {b: c, d: "y"}\n', (2, 15, "yaml-quote")),
        ('a: "x\nb: "\n', (1, 4, "yaml-quote")),  # sound YAML, in which b is part of a
        ('a: ["x, "y"]\n', (1, 5, "yaml-quote")),
        ('a: "x\n  y" z\nb: 1\n', (2, 4, "yaml-quote-inside")),
        ('z: "x\n  y"\nb: c: d\n', (3, 5, "yaml-colon")),
        ('a: "x\n  C:\\data"\nb: 1\n', (2, 5, "yaml-backslash")),
        ("a: About meetings:\n", (1, 18, "yaml-colon")),
        ("a: About meetings:\nb: 1\n", (1, 18, "yaml-colon")),
        ("a:\n  - say: This: and\n", (2, 14, "yaml-colon")),
        ("a:\n  - {b: c, d: He said: go}\n", (2, 22, "yaml-colon")),
        ("a: They met\n  and Budi said: go\n", (2, 16, "yaml-colon")),
        ("a: 'it's me'\nb: 1\n", (1, 7, "yaml-quote-inside")),
        ('a: "x" y\nb: 1\n', (1, 6, "yaml-quote-inside")),
        ('a: "C:\\data"\n', (1, 7, "yaml-backslash")),
        ("a: @x\n", (1, 4, "yaml-mark")),
        ("a: `x`\n", (1, 4, "yaml-mark")),
        ("a: % x\n", (1, 4, "yaml-mark")),
        ("a: [x] y\n", (1, 4, "yaml-brace")),
        ("a: {{ x }}\n", (1, 5, "yaml-brace")),
        ("[a]: 1\n", (1, 1, "yaml-brace")),
        ("a: [x, y\nb: 1\n", (1, 4, "yaml-bracket")),
        ("a: - x\n", (1, 4, "yaml-list-line")),
        ("a:b\n", (1, 3, "yaml-colon-space")),
        ("x: 1\na:b\nc: 2\n", (2, 3, "yaml-colon-space")),
        ("a: 1\n  b: 2\n", (2, 3, "yaml-indent")),
        ("a:\n  - b: 1\n    c: 2\n   d: 3\n", (4, 4, "yaml-indent")),
        ('a: 1\n  b: "x"\n', (2, 3, "yaml-indent")),
        ("a:\n  - {b: 1}\n - {b: 2}\n", (3, 2, "yaml-indent")),
        ("a:\n  - [x,\n    y]\n  - [z]\n   - [w]\n", (5, 4, "yaml-indent")),
        ("a:\n- x\n - y\n", (3, 2, "yaml-indent")),
        ("a: |\n  x\n\nOne went on.\n\n  y\n\nb: 1\n", (4, 1, "yaml-text-indent")),
        ("a: |\n  x\n\n“No,” she said.\nAnd went.\n\n  y\n\nb: 1\n", (4, 1, "yaml-text-indent")),
        ("a: >-\n  x\n\n**No**, she said.\n\nb: 1\n", (4, 1, "yaml-text-indent")),
        ("a:\n  - b: |\n      x\n\n    Not so.\n\n      y\n", (5, 5, "yaml-text-indent")),
        ("a:\n  b: |\n    x\n\nNot so, they said.\n\n    y\n\n  c: 1\n", (5, 1, "yaml-text-indent")),
        ("a: |\n  x\n\nShe said: no.\n\n  And he: yes.\n", (4, 1, "yaml-text-indent")),
        ("a: |\n  x\nb 1\nc: 2\n", (3, 2, "yaml-colon-missing")),
        ("a:\n  b: |\n    x\n  c: y\nd\ne: 1\n", (5, 2, "yaml-colon-missing")),
        ("a: &b 1\n", (1, 4, "yaml-anchor")),
        ("a: *b\n", (1, 4, "yaml-anchor")),
        ("a: !!python/object/apply:os.system ['true']\n", (1, 4, "yaml-tag")),
        ("a: 1\n---\nb: 2\n", (2, 1, "several-documents")),
        (b"a: caf\xe9\n", (1, 7, "not-utf8")),
        ("é: é\nb: ".encode() + b"\xff\n", (2, 4, "not-utf8")),
        (b"\xef\xbb\xbfa: \xe9\n", (1, 4, "not-utf8")),
        ("a: 1\n".encode("utf-16"), (1, 1, "not-utf8")),
        ("b: éé\x07y\n", (1, 6, "character-not-allowed")),
        ('b: "\\x00"\n', (1, 4, "character-not-allowed")),
        ('b: "\\uffff"\n', (1, 4, "character-not-allowed")),
        ("[" * 200_000, (1, 1, "too-deep")),
        ("a:\n" + "- " * 200_000, (2, 1, "too-deep")),
        ("{a: " * 5_000, (1, 1 + 4 * MAX_DEPTH, "too-deep")),
        (b"a: 1\n" + b"#" * MAX_BYTES, (1, 1, "file-too-large")),
    ],
)
def test_a_slip_is_named_for_what_the_editor_did_at_the_spot_where_it_is(text, found):
    assert codes(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "a: 50% dari #5\n".replace(" #", "#"),
        "a: x  # catatan\n",
        "a: 'x' #y\n".replace("#y", "# y"),
        'a: "x\n  - y\n  b: z"\n',
        'a:\n  "x\n  b: y"\n',
        'a:\n  - b: "x\n\n      c: y"\n    d: 1\n',
        "a: C#\n",
        "a: |\n  #x\n",
        "a: https://b.id/c#d\n",
        "- - a\n".replace("- - a", "a: b - c"),
        "%YAML 1.2\n---\na: 1\n",
        "---\na: 1\n...\n",
    ],
)
def test_what_only_looks_like_a_slip_is_let_through(text):
    assert codes(text) == []


YAML_LIKE = st.text(alphabet="ab: -\n\t\"'[]{}#&*!|>?,%@`\\x0é€😀\r\x85\u2028\x00\x07", max_size=60)


@given(st.binary(max_size=200))
def test_arbitrary_bytes_give_data_or_problems_and_never_an_exception(content):
    assert_sound(parse(content, "a.yml"), content)


@given(YAML_LIKE)
def test_arbitrary_yaml_gives_data_or_problems_and_never_an_exception(text):
    assert_sound(read(text), text.encode("utf-8"))


def assert_sound(source: Source, content: bytes) -> None:
    """Data or a reason why there is none, and every place is a place of the file."""
    assert source.data is not None or source.problems
    lines = lines_of(content.decode("utf-8-sig", errors="replace"))
    at = [(p.place.line, p.place.column) for p in source.problems]
    for line, column in [*at, *source.places.values.values(), *source.places.keys.values()]:
        assert 1 <= line <= len(lines) + 1
        assert 1 <= column <= len(lines[line - 1] if line <= len(lines) else "") + 1
    for path, _ in texts(source.data):
        assert path in source.places.values
