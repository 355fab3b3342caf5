"""What the pages say. The golden files are pieces of pages, to be proofread."""

import re
from itertools import pairwise
from pathlib import PurePosixPath

import pytest

from semai import build
from semai.artefact import Made
from semai.model.workshop import Workshop
from semai.problems import Places
from semai.site import tree
from semai.site.pages.roadmap import state


def piece(body: str, start: str, end: str) -> str:
    return start + body.partition(start)[2].partition(end)[0] + end + "\n"


def test_the_pages_and_their_headings(small_site, golden):
    lines = [
        f"{page.path}  {page.title}" + "".join(f"\n    #{entry.id}  {entry.title}" for entry in page.toc)
        for page in small_site.pages
    ]

    text = "\n".join(lines) + "\n"

    assert text == golden("pages.txt", text)


def test_a_value_page_shows_the_official_behaviours_with_their_anchors_and_source(body, golden):
    html = piece(body("values/candid"), "<h2 id=", "<h2")

    assert html == golden("behaviours.html", html)


def test_a_behaviour_stands_beside_its_opposite_and_something_to_try_today(body, golden):
    html = piece(body("values/candid"), '<section class="pair"', "</section>")

    assert html == golden("pair.html", html)


def test_an_option_tells_its_consequence_and_its_effect_on_each_value_but_no_total(body, golden):
    html = piece(body("cases/the-torn-atlas"), '<details class="option"', "</details>")

    assert html == golden("option.html", html)


def test_the_running_order_gives_each_line_its_clock_time_and_minutes(body, golden):
    html = piece(body("workshops/two-mornings"), '<table class="agenda">', "</table>")

    assert html == golden("agenda.html", html)


def test_the_home_page_leads_from_each_option_to_that_option_of_the_case(body, golden):
    html = piece(body("index"), '<ul class="choices', "</ul>")

    assert html == golden("choices.html", html)


def test_the_roadmap_says_in_words_which_phase_is_under_way(body):
    said = re.findall(r'<span class="(badge|state)">([^<]+)</span>', body("roadmap"))

    assert said == [("state", "Done"), ("badge", "Under way"), ("state", "Next")]
    assert [state(index, 1) for index in range(4)] == ["past", "now", "next", "later"]


def test_a_wording_of_the_circular_that_differs_is_a_footnote(small, make_library, make_value, theme):
    value = make_value("kind", definition={"law": "being kind", "circular": "being nice"})
    first, same, *rest = value.behaviours
    first, same = first.model_copy(update={"circular": "other"}), same.model_copy(update={"circular": same.law})
    value = value.model_copy(update={"behaviours": (first, same, *rest)})

    site = tree(make_library(values={**small.values, "kind": value}), theme)

    page = next(page for page in site.pages if page.path.stem == "kind")
    assert "<li>Definition: being nice</li>\n<li>Behaviour 1: other</li>\n</ul>" in page.body


def test_every_page_has_one_first_heading_and_skips_no_level(small_site, elements):
    for page in (*small_site.pages, small_site.not_found):
        levels = [int(tag[1]) for tag, _ in elements(page.body).tags if re.fullmatch(r"h[1-6]", tag)]

        assert levels.count(1) == 1, page.path
        assert levels[0] == 1, page.path
        assert all(after <= before + 1 for before, after in pairwise(levels)), (page.path, levels)


def test_no_two_parts_of_a_page_have_the_same_anchor(small_site, elements):
    for page in small_site.pages:
        ids = elements(page.body).ids

        assert len(ids) == len(set(ids)), page.path
        assert "main" in ids


def test_a_page_carries_only_the_drawings_it_shows(small_site, elements):
    for page in small_site.pages:
        tags = elements(page.body).tags
        shown = {str(attrs["href"])[1:] for tag, attrs in tags if tag == "use"}

        assert {attrs["id"] for tag, attrs in tags if tag == "symbol"} == shown, page.path


def test_of_the_decks_of_a_workshop_the_one_for_the_hall_is_offered(small, theme):
    orders = build.all_orders(small)
    order = next(order for order in orders if order.workshop.slug == "two-mornings")
    made = {
        PurePosixPath(f"decks/{order.slug}{suffix}.pptx"): Made(1000, 9) for suffix in ("", "-short", "-participants")
    }

    site = tree(small, theme, made, orders)

    assert [str(download.made) for download in site.downloads] == [f"decks/{order.slug}.pptx"]


def test_trainers_materials_are_offered_with_their_size_only_where_the_programme_publishes_them(
    small, make_library, theme
):
    orders = build.all_orders(small)
    order = next(order for order in orders if order.workshop.slug == "two-mornings")
    made = {PurePosixPath(f"decks/{order.slug}.pptx"): Made(2_800_000, 46)}

    public = tree(small, theme, made, orders)
    settings = small.programme.settings.model_copy(
        update={"publish": small.programme.settings.publish.model_copy(update={"trainer_materials": False})}
    )
    programme = small.programme.model_copy(update={"settings": settings})
    private = tree(make_library(programme=programme), theme, made, orders)

    workshop = PurePosixPath("workshops/two-mornings.md")
    assert "PPTX, 46 slides, 2.8 MB" in public.page(workshop).body
    assert [str(download.path) for download in public.downloads] == [f"downloads/decks/{order.slug}.pptx"]
    assert "Ask whoever runs this site" in private.page(workshop).body
    assert private.downloads == ()


def test_a_pack_for_participants_is_offered_everywhere_and_one_for_the_committee_only_to_trainers(
    small, make_library, theme
):
    orders = build.all_orders(small)
    order = next(order for order in orders if order.event and order.workshop.slug == "two-mornings")
    made = {PurePosixPath(f"{folder}/{order.slug}.pdf"): Made(240_000, 17) for folder in ("participants", "committee")}
    settings = small.programme.settings.model_copy(
        update={"publish": small.programme.settings.publish.model_copy(update={"trainer_materials": False})}
    )
    programme = small.programme.model_copy(update={"settings": settings})

    public, private = (tree(library, theme, made, orders) for library in (small, make_library(programme=programme)))

    workshop = PurePosixPath("workshops/two-mornings.md")
    for site in (public, private):
        assert f"Participant pack: {order.title}" in site.page(workshop).body
        assert "PDF, 17 pages, 240 kB" in site.page(workshop).body
    assert f"Committee pack: {order.title}" in public.page(workshop).body
    assert "Committee pack" not in private.page(workshop).body
    assert [str(it.path) for it in private.downloads] == [f"downloads/participants/{order.slug}.pdf"]
    assert "Ask whoever runs this site" in private.page(workshop).body


@pytest.mark.parametrize("count", range(2, 13))
def test_any_number_of_values_makes_a_site(count, small, make_library, make_value, theme, elements):
    names = [*small.values, *(f"more-{n}" for n in range(12))][: max(count, 4)]
    values = {name: small.values.get(name) or make_value(name) for name in names}
    if count < 4:  # the cases of the small library need their values
        values = {name: make_value(name) for name in names[:count]}
    library = make_library(
        values=values,
        programme=small.programme.model_copy(update={"values": tuple(values)}),
        **({"case_studies": {}, "workshops": {}, "events": {}, "organisations": {}} if count < 4 else {}),
        pulse=None,
    )

    site = tree(library, theme)

    home = elements(site.pages[0].body)
    assert len([1 for _, attrs in home.tags if "value-card" in str(attrs.get("class", "")).split()]) == count
    assert len([1 for page in site.pages if page.icon]) == count


@pytest.mark.parametrize(
    ("minutes", "days", "length"),
    [(15, 1, "15 minutes"), (90, 1, "90 minutes"), (240, 1, "4 hours"), (540, 1, "1 day"), (180, 3, "3 days")],
)  # fmt: skip
def test_a_workshop_is_as_long_as_people_would_say(minutes, days, length, small, make_library, theme):
    block = {"id": "talk", "kind": "session", "title": "Talk", "minutes": minutes // days}
    parts = [{"activity": "last-word", "minutes": minutes // days}]
    planned = [{"start": "08.00", "blocks": [{**block, "parts": parts}]}] * days
    days_of = Workshop.model_validate({**WORKSHOP, "days": planned})
    days_of.located("two-mornings", Places("x.yml"))

    site = tree(make_library(workshops={"two-mornings": days_of}, events={}), theme)

    assert f"<strong>{length}</strong>" in site.page(PurePosixPath("workshops/two-mornings.md")).body


WORKSHOP = {
    "title": "Talks", "subtitle": "Many", "summary": "Talking.", "audience": "All", "phase": "try", "version": 1,
    "participants": {"min": 2, "max": 9}, "facilitators": "One", "lesson_hours": "none", "status": "published",
    "objectives": [{"text": "Talk.", "level": "responding"}], "closing_title": "End", "closing_call": ["Go."],
}  # fmt: skip


def test_a_value_shows_its_own_cases_and_names_those_in_which_it_is_in_tension(small, make_library, theme):
    atlas = small.case_studies["the-torn-atlas"]
    (tension, *_), main = atlas.values.tension, atlas.values.main
    site = tree(small, theme)

    own, other = (site.page(PurePosixPath(f"values/{slug}.md")).body for slug in (main, tension))

    assert 'class="card"' in own
    assert 'class="also"' not in own
    assert 'class="card"' not in other
    assert f'<a href="../cases/{atlas.slug}.html">{atlas.title}</a>.' in other


def test_the_roadmap_says_of_each_phase_what_is_typical_and_what_shows_that_it_happened(body, small):
    html = body("roadmap")

    for phase in small.programme.phases:
        assert all(text in html for text in (*phase.typical, *phase.evidence)), phase.id
