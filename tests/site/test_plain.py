"""The tree written out as files, for another engine."""

import json
import re

from semai import build
from semai.site import render
from semai.site.plain import markdown


def test_the_tree_holds_every_page_every_asset_and_the_navigation(small, theme, small_site):
    files = {artefact.path: artefact.content for artefact in render(small, theme, {}, build.all_orders(small))}

    assert {page.path for page in small_site.pages} <= files.keys()
    assert {asset.path for asset in small_site.assets} <= files.keys()
    named = [path for path in files if path.name == "navigation.json"]
    titles = [entry["title"] for entry in json.loads(files[named[0]])["navigation"]]
    assert titles == ["Home", "Values", "Case studies", "Workshops", "Roadmap", "About"]


def test_a_page_is_one_block_that_markdown_and_template_engines_leave_alone(small_site):
    for page in small_site.pages:
        front, body = markdown(page).split("---\n\n")

        assert front.startswith("---\ntitle: ")
        assert "\n\n" not in body.strip()
        assert not re.search(r"[{}]|^ ", body, re.MULTILINE), page.path


def test_the_same_content_gives_the_same_bytes(small, theme):
    orders = build.all_orders(small)

    assert list(render(small, theme, {}, orders)) == list(render(small, theme, {}, orders))
