"""The compiled site: what lies in its folder, where its links lead, and how it behaves in a browser."""

import contextlib
import functools
import http.server
import posixpath
import threading
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from semai import build
from semai.reading import load

pytestmark = pytest.mark.slow  # builds whole sites

ROOT = Path(__file__).resolve().parents[2]

BROWSER = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
KINDS = ["index", "values/index", "values/careful", "cases/index", "cases/the-torn-atlas", "workshops/two-mornings",
         "roadmap", "for-trustees", "pulse", "reminders", "organisations", "organisations/millbrook",
         "glossary", "sources", "about", "404"]  # fmt: skip
SHIPPED = ["index", "nilai/index", "nilai/harmonis", "kasus/index", "kasus/sekarung-durian", "workshop/index",
           "workshop/internalisasi-satu-hari", "peta-jalan", "kit-aktivasi", "untuk-pimpinan", "jajak-keyakinan",
           "pesan-pengingat", "instansi", "instansi/barito-utara", "glosarium", "sumber", "tentang", "bantuan"]  # fmt: skip


@pytest.fixture(params=["small", "shipped"])
def folder(request):
    return request.getfixturevalue("built_small" if request.param == "small" else "built")


@pytest.fixture(params=["small", "shipped"])
def library_and_folder(request):
    if request.param == "small":
        return request.getfixturevalue("small"), request.getfixturevalue("built_small")
    return load(ROOT)[0], request.getfixturevalue("built")


def test_no_file_of_the_content_lands_in_the_site(folder):
    kinds = {file.suffix for file in folder.rglob("*") if file.is_file()}

    assert kinds == {".html", ".css", ".js", ".svg", ".woff2", ".xml", ".gz"}


def test_every_link_leads_somewhere(folder, elements):
    pages = {file: elements(file.read_text(encoding="utf-8")) for file in sorted(folder.rglob("*.html"))}

    lost = [
        f"{file.relative_to(folder)}: {address}"
        for file, found in pages.items()
        for address in found.addresses
        if not leads_somewhere(address, file, folder, pages)
    ]

    assert lost == []


def leads_somewhere(address: str, file: Path, folder: Path, pages: dict) -> bool:
    parts = urlsplit(unescape(address))
    if parts.scheme in ("http", "https"):
        return True  # the sources; what a page loads is watched in the browser below
    path = unquote(parts.path)
    if path.startswith("/"):  # only the page for lost addresses, which is served at any depth
        assert file.name == "404.html", (file, address)
        target = folder / path.removeprefix("/values/").lstrip("/")
    else:
        target = Path(posixpath.normpath(file.parent.as_posix() + "/" + path)) if path else file
    return target.is_file() and (not parts.fragment or target not in pages or parts.fragment in pages[target].ids)


def test_the_built_site_carries_no_teaching_note_and_no_draft(library_and_folder):
    library, folder = library_and_folder
    text = "\n".join(unescape(file.read_text(encoding="utf-8")) for file in sorted(folder.rglob("*.html")))

    for case in library.case_studies.values():
        note = case.teaching_note
        for line in (note.closing, note.follow_up, *note.pitfalls, *(step.step for step in note.time_plan)):
            assert line not in text, line
        if case.status != "published":
            assert case.title not in text
            assert case.slug not in {file.stem for file in folder.rglob("*")}


def test_every_page_says_its_language_and_has_a_way_past_the_navigation(folder, elements):
    for file in sorted(folder.rglob("*.html")):
        found = elements(file.read_text(encoding="utf-8"))
        if file.parent.name == "k":
            continue

        assert found.tags[0][0] == "html"
        assert found.tags[0][1]["lang"] in ("id", "en"), file
        assert any(attrs.get("class") == "md-skip" and attrs.get("href") == "#main" for _, attrs in found.tags), file


@pytest.mark.slow
def test_what_the_workshop_pages_offer_lies_beside_them(workspace, elements):
    build.build(workspace.root)

    page = workspace.root / "site" / "workshops" / "two-mornings.html"
    offered = [attrs["href"] for _, attrs in elements(page.read_text(encoding="utf-8")).tags if "download" in attrs]
    assert [Path(address).parent.name for address in offered] == ["decks", "guides", "participants", "committee"]
    assert all((page.parent / address).is_file() for address in offered)


@pytest.mark.slow
def test_the_same_content_gives_the_same_bytes(compiled, small_site, built_small):
    again = compiled(small_site)

    first = {file.relative_to(built_small): file.read_bytes() for file in built_small.rglob("*") if file.is_file()}
    second = {file.relative_to(again): file.read_bytes() for file in again.rglob("*") if file.is_file()}
    assert {path for path in first.keys() | second.keys() if first.get(path) != second.get(path)} == set()


def test_our_own_part_of_a_page_stays_light(folder):
    import gzip

    [style] = (folder / "assets" / "semai").glob("semai.*.css")
    [script] = (folder / "assets" / "semai").glob("semai.*.js")
    [font] = (folder / "assets" / "semai").glob("*.woff2")

    assert len(gzip.compress(style.read_bytes(), mtime=0)) < 8_500
    assert len(gzip.compress(script.read_bytes(), mtime=0)) < 5_000
    assert len(font.read_bytes()) < 28_000


# In a browser ------------------------------------------------------------------------------------------------------------


class BelowValues(http.server.SimpleHTTPRequestHandler):
    """Serves its folder at /values/, and says nothing."""

    def translate_path(self, path):
        return super().translate_path(path.removeprefix("/values"))

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def serving(folder):
    handler = functools.partial(BelowValues, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/values/"
    server.shutdown()


@pytest.fixture(scope="module")
def served(built_small):
    """The address of the small site; it lives below /values/, as its programme says."""
    with serving(built_small) as address:
        yield address


@pytest.fixture(scope="module")
def served_shipped(built):
    with serving(built) as address:
        yield address


@pytest.fixture(scope="module")
def chromium(needs):
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=needs("chromium"), args=BROWSER)
        yield browser
        browser.close()


@pytest.fixture
def watched(chromium, served):
    """`watched(width=360, scheme="dark")`: a page, and the list of what went wrong or left the machine."""
    contexts = []

    def page(*, width=1280, scheme="light", script=True, home=served):
        context = chromium.new_context(
            viewport={"width": width, "height": 800}, color_scheme=scheme, java_script_enabled=script
        )
        contexts.append(context)
        seen, wrong = context.new_page(), []
        seen.on("console", lambda message: wrong.append(f"{message.type}: {message.text}"))
        seen.on("pageerror", lambda error: wrong.append(str(error)))
        seen.on("response", lambda r: wrong.append(f"{r.status} {r.url}") if r.status >= 400 else None)
        seen.on("request", lambda r: None if r.url.startswith((home, "data:")) else wrong.append(r.url))
        return seen, wrong

    yield page
    for context in contexts:
        context.close()


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(("site", "kinds"), [("served", KINDS), ("served_shipped", SHIPPED)], ids=["small", "shipped"])
def test_no_page_has_a_finding_of_axe_an_error_or_a_request_to_elsewhere(width, scheme, site, kinds, watched, request):
    from axe_playwright_python.sync_playwright import Axe

    home = request.getfixturevalue(site)
    page, wrong = watched(width=width, scheme=scheme, home=home)
    page.emulate_media(reduced_motion="reduce", color_scheme=scheme)  # an answer that fades in is not yet itself
    findings = []
    for kind in kinds:
        page.goto(f"{home}{kind}.html")
        page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)")
        for violation in Axe().run(page).response["violations"]:
            findings.append((kind, violation["id"], [node["target"] for node in violation["nodes"]]))

    assert findings == []
    assert wrong == []


@pytest.mark.slow
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_page_scrolls_sideways(width, watched, served):
    page, _ = watched(width=width)
    wide = []
    for kind in KINDS:
        page.goto(f"{served}{kind}.html")
        page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)")
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(kind)

    assert wide == []


@pytest.mark.slow
def test_an_option_opens_stays_in_the_address_and_leaves_the_others_open(watched, served):
    page, _ = watched()
    page.goto(f"{served}cases/the-torn-atlas.html#option-b")
    page.wait_for_selector("#option-b[open]")

    page.click("#option-c summary")

    page.wait_for_function("location.hash === '#option-c'")  # a browser tells of what was opened a moment later
    assert [option.get_attribute("id") for option in page.query_selector_all("details.option[open]")] == [
        "option-b",
        "option-c",
    ]


@pytest.mark.slow
def test_everything_can_be_read_without_script(watched, served):
    page, _ = watched(script=False)
    page.goto(f"{served}cases/the-torn-atlas.html")

    page.click("#option-a summary")

    assert page.is_visible("#option-a .effects")
    assert page.is_visible("text=Take it to your unit")


@pytest.mark.slow
def test_what_is_pressed_is_large_enough(watched, served):
    page, _ = watched(width=360)
    small = []
    for kind in KINDS:
        page.goto(f"{served}{kind}.html")
        small += page.evaluate(
            """kind => [...document.querySelectorAll('.button, .solo, summary, .choice, .tags a, .md-header__button')]
            .filter(it => it.offsetParent).map(it => [kind, it.className, it.getBoundingClientRect().height])
            .filter(it => it[2] < 43.5)""",
            kind,
        )

    assert small == []
