"""Where a link in running text leads."""

from semai.model.text import RichText
from semai.site import tree


def test_a_link_to_a_source_leads_to_its_place_on_the_page_of_sources(small, make_library, theme):
    about = small.pages["about"]
    text = "By the [charter](source:readwell-charter), not by [hearsay](source:hearsay)."
    changed = about.model_copy(update={"body": RichText.parse(text)})

    site = tree(make_library(pages={**small.pages, "about": changed}), theme)

    bodies = {page.path.stem: page.body for page in site.pages}
    assert '<a href="sources.html#readwell-charter">charter</a>, not by hearsay.' in bodies["about"]
    assert '<li id="readwell-charter">' in bodies["sources"]
