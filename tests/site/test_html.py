"""Running text becomes HTML, and only text."""

from semai.model.text import RichText
from semai.site.html import TABLE, rich


def nowhere(href: str) -> None:
    return None


def test_every_kind_of_node_has_its_html(golden):
    text = """
A paragraph with *emphasis*, **weight** and a [link](https://example.org/?a=1&b=2).

- one
- two, with *emphasis*

3. three
4. four

> A quote.

#### A heading

## Another heading
"""

    html = rich(RichText.parse(text, headings=True), lambda href: href)

    assert html + "\n" == golden("rich.html", html + "\n")


def test_the_table_knows_every_node_of_the_tree():
    from semai.model import text

    nodes = {text.Text, text.Emphasis, text.Strong, text.Link, text.Paragraph, text.Heading, text.Quote}

    assert set(TABLE) == nodes | {text.BulletList, text.NumberedList}


def test_markup_in_content_stays_text():
    html = rich(RichText.parse('<script>alert(1)</script> & <b onclick="x">b</b> {{ 7*7 }}'), nowhere)

    assert html == (
        "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b onclick=&quot;x&quot;&gt;b&lt;/b&gt; {{ 7*7 }}</p>"
    )


def test_a_link_that_leads_nowhere_leaves_its_words():
    html = rich(RichText.parse("Read [the ledger](case:the-unfinished-ledger) first."), nowhere)

    assert html == "<p>Read the ledger first.</p>"


def test_two_headings_of_the_same_words_have_ids_of_their_own():
    html = rich(RichText.parse("## Why\n\nOne.\n\n## Why\n\nTwo.", headings=True), nowhere)

    assert '<h2 id="why">' in html
    assert '<h2 id="why-2">' in html
