"""The page in Chromium: what axe finds, what goes wrong, what leaves the machine, what scrolls."""

import datetime as dt
from pathlib import Path

import pytest

from semai.catalogue import catalogue
from semai.reading import load
from semai.report import as_page, report

pytestmark = pytest.mark.slow  # needs a browser

ROOT = Path(__file__).resolve().parents[2]
WORKSPACES = {"small": ROOT / "tests" / "small", "shipped": ROOT}
BROWSER = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"]


@pytest.fixture(scope="module")
def chromium(needs):
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=needs("chromium"), args=BROWSER)
        yield browser
        browser.close()


@pytest.fixture(scope="module", params=WORKSPACES)
def file(request, tmp_path_factory):
    """The page of a workspace on a day when much is overdue, as the file an editor opens."""
    library, theme = load(WORKSPACES[request.param])
    page = as_page(report(library, dt.date(2028, 1, 20), 2), library, theme, catalogue("id"))
    path = tmp_path_factory.mktemp("report") / page.path.name
    path.write_bytes(page.content)
    return path


@pytest.fixture
def opened(chromium, file):
    """`opened(width=360, scheme="dark")`: the page, and the list of what went wrong or left the machine."""
    contexts = []

    def page(*, width=1280, scheme="light"):
        context = chromium.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
        contexts.append(context)
        seen, wrong = context.new_page(), []
        seen.on("console", lambda message: wrong.append(f"{message.type}: {message.text}"))
        seen.on("pageerror", lambda error: wrong.append(str(error)))
        seen.on("request", lambda r: None if r.url.startswith((file.as_uri(), "data:")) else wrong.append(r.url))
        seen.goto(file.as_uri())
        return seen, wrong

    yield page
    for context in contexts:
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_page_has_no_finding_of_axe_no_error_and_no_request_to_elsewhere(opened, width, scheme):
    from axe_playwright_python.sync_playwright import Axe

    page, wrong = opened(width=width, scheme=scheme)

    findings = [
        (violation["id"], [node["target"] for node in violation["nodes"]])
        for violation in Axe().run(page).response["violations"]
    ]

    assert findings == []
    assert wrong == []


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_the_page_does_not_scroll_sideways(opened, width):
    page, _ = opened(width=width)

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_heat_maps_fit_a_desk_without_scrolling(opened):
    page, _ = opened(width=1280)

    hidden = page.evaluate("[...document.querySelectorAll('.wide')].map(it => it.scrollWidth - it.clientWidth)")
    assert [width for width in hidden if width > 0] == []


def test_dark_and_light_have_colours_of_their_own(opened):
    ground = "getComputedStyle(document.body).backgroundColor"
    light, _ = opened(scheme="light")
    dark, _ = opened(scheme="dark")

    assert light.evaluate(ground) != dark.evaluate(ground)


def test_paper_is_light_also_where_the_screen_is_dark(opened):
    page, _ = opened(scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")

    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
