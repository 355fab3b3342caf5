"""Running text: what is markup, what stays the text it is, and that the quick way and the parser agree."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from semai.model import text
from semai.model.text import (
    BulletList,
    Emphasis,
    Heading,
    Link,
    NumberedList,
    Paragraph,
    Quote,
    RichText,
    Strong,
    Text,
    links,
    refused_links,
    sentences,
)


def parsed(source: str, **more: bool) -> tuple[text.Block, ...]:
    return RichText.parse(source, **more).blocks


def test_emphasis_strong_and_links_may_stand_inside_each_other():
    assert parsed("Air *turun **cepat***, kata [Ibu *Sari*](case:perahu).") == (
        Paragraph(
            (
                Text("Air "),
                Emphasis((Text("turun "), Strong((Text("cepat"),)))),
                Text(", kata "),
                Link("case:perahu", (Text("Ibu "), Emphasis((Text("Sari"),)))),
                Text("."),
            )
        ),
    )


def test_lists_and_quotes_hold_blocks():
    assert parsed("- satu\n- dua\n\n3. tiga\n4. empat\n\n> kata\n> mereka") == (
        BulletList(((Paragraph((Text("satu"),)),), (Paragraph((Text("dua"),)),))),
        NumberedList(3, ((Paragraph((Text("tiga"),)),), (Paragraph((Text("empat"),)),))),
        Quote((Paragraph((Text("kata mereka"),)),)),
    )


def test_headings_are_known_on_pages_only_and_never_above_the_title():
    assert parsed("# Satu\n\n##### Lima", headings=True) == (Heading(2, (Text("Satu"),)), Heading(4, (Text("Lima"),)))
    assert parsed("# Satu") == (Paragraph((Text("# Satu"),)),)


def test_lines_of_one_paragraph_join_with_a_space():
    assert parsed("Air turun,\n  Bu.\n\nPaling lambat\njam tiga.") == (
        Paragraph((Text("Air turun, Bu."),)),
        Paragraph((Text("Paling lambat jam tiga."),)),
    )


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<!-- x -->",
    "&lt;b&gt;",
    "{{ config }}",
    "{% include 'x' %}",
    "#panic()",
    "$x^2$",
    "`rm -rf`",
    "```\nkode\n```",
    "    kode",
    "![gambar](https://a.id/b.png)",
    "[x]: https://a.id",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](data:text/html;base64,AA)",
    "[x](vbscript:x)",
    "<https://a.id>",
    "<javascript:alert(1)>",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "~~x~~",
    "[^1]",
    '--8<-- "x"',
    "!!! note",
    "=x",
    "\\input{x}",
]


@pytest.mark.parametrize("source", HOSTILE)
def test_what_is_not_ours_to_know_stays_text_and_makes_no_node(source):
    for headings in (False, True):
        blocks = parsed(f"Awal {source} akhir\n\n{source}", headings=headings)
        kinds = {type(node) for block in blocks for node in everything(block)}

        assert kinds <= {Paragraph, Text, Heading, Link, BulletList}
        assert all(re.match(r"https?:", link.href) for link in links(RichText("", blocks)))


def everything(node: object) -> list[object]:
    inside = [*getattr(node, "children", ()), *getattr(node, "blocks", ())]
    inside += [block for item in getattr(node, "items", ()) for block in item]
    return [node, *(deeper for child in inside for deeper in everything(child))]


def test_hostile_markup_keeps_every_letter():
    assert RichText.parse("<b>x</b> {{ y }} #z").plain == "<b>x</b> {{ y }} #z"


@pytest.mark.parametrize(
    ("source", "refused"),
    [
        ("[a](mailto:b@c.id)", ["mailto:b@c.id"]),
        ("[a](../x.md)", ["../x.md"]),
        ("![a](x.png)", ["x.png"]),
        ("[a](javascript:alert(1)).", ["javascript:alert(1)"]),
        ("[a](case:)", ["case:"]),
        ("[a](CASE:x)", ["CASE:x"]),
        ("[a](https://b.id/c?d=e#f)", []),
        ("[a](case:x#y)", []),
        ("[a](page:glossary)", []),
        ("a](b", []),
        ("f(x) [a] (b:c)", []),
    ],
)
def test_a_link_leads_to_the_web_or_to_content_of_ours(source, refused):
    assert list(refused_links(RichText.parse(source))) == refused


def test_links_are_found_however_deep_they_stand():
    source = "- a\n- > b **c [d](case:e)**\n\n1. [f](value:g)\n"

    assert [link.href for link in links(RichText.parse(source))] == ["case:e", "value:g"]


PROSE = st.lists(
    st.one_of(
        st.sampled_from(list("abc ABC  \n\n\t.,:;!?-–“”'\"()/0123456789%{}$=")),
        st.characters(exclude_categories=("Cc", "Cs")),
        st.sampled_from(["\u00a0", "\u2028", "\x85", "http", "www.", "1. ", "- ", "* ", "  \n"]),
    ),
    max_size=80,
).map("".join)


@given(PROSE)
@example("a\n \nb")
@example("a\n\n\n   b\nc")
@example("satu\n1) dua")
@example("judul\n=====")
@example("judul\n---")
def test_plain_text_is_the_same_the_quick_way_and_through_the_parser(source):
    source = source.strip()
    if not source:
        return

    quick = RichText.parse(source)
    slow = RichText(source, text._blocks(text._parser(False).parse(source)))

    assert quick == slow


@given(st.text(max_size=200))
def test_any_text_at_all_gives_a_tree(source):
    for headings in (False, True):
        rich = RichText.parse(source, headings=headings)
        assert rich.words == len(rich.plain.split())


@given(
    st.lists(
        st.sampled_from(["*", "_", "[", "](", ")", ">", "- ", "1. ", "\n", "a", "&amp;", "\\", "http://x", " "]),
        max_size=40,
    )
)
def test_any_heap_of_markup_gives_a_tree(pieces):
    RichText.parse("".join(pieces), headings=True)


@pytest.mark.parametrize("mark", [">", "*", "[", "- ", "1. ", "![", "_", "("])
def test_markup_however_deep_does_not_exhaust_the_stack(mark):
    rich = RichText.parse(mark * 5_000 + " x")

    assert rich.source.endswith("x")
    assert isinstance(rich.plain, str)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two! Three? Four…", 4),
        ("“Is it?” asked Tilda. “It is.” She left.", 3),
        ("It is 13.10 and costs 2.500 in all.", 1),
        ("A. Rahman came. So did B. Siti.", 2),
        ("“A. Rahman came,” said (B. Siti). And left.", 2),
        ("A line\n\nand another one", 2),
        ("Wait ... and see.", 1),
        ("", 0),
    ],
)
def test_a_sentence_ends_where_a_reader_stops(text, count):
    assert len(sentences(text)) == count


@given(st.text(alphabet="aA .!?…”\n"))
def test_no_word_is_lost_between_sentences(plain):
    assert " ".join(sentences(plain)).split() == plain.split()


def test_a_character_cannot_be_hidden_behind_its_number():
    """Otherwise what no font has would pass the check, which looks at the text as it is written."""
    assert RichText.parse("*Air* &#x1F600; &#0; &amp;").plain == "Air &#x1F600; &#0; &amp;"
