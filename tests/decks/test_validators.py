"""Strict readers of the format have nothing to say against any deck, and nothing lies in a file that nobody asks for."""

import json
import os
import posixpath
import subprocess
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator

ROOT = Path(__file__).parents[2]
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
CONTENT_TYPES = "[Content_Types].xml"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def paths(every_deck, tmp_path_factory):
    """Each deck as a file."""
    folder = tmp_path_factory.mktemp("decks")
    for name, made in every_deck.items():
        (folder / f"{name}.pptx").write_bytes(made.file)
    return sorted(folder.glob("*.pptx"))


def test_openxml_audit_finds_nothing(paths):
    validator = OpenXmlValidator(FileFormat.MICROSOFT_365, max_errors=0)

    found = {path.stem: validator.validate(path) for path in paths}

    assert {name: result.errors for name, result in found.items() if result.errors} == {}


def test_the_validator_of_the_open_xml_sdk_finds_nothing(paths, needs):
    program = needs("ooxml-validator")

    def complaints(path):
        # It asks for the system's tables of languages otherwise, which a plain system lacks.
        told = subprocess.run([program, path], capture_output=True, text=True, check=False,
                              env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"})  # fmt: skip
        return json.loads(told.stdout)["errors"]

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = dict(zip((path.stem for path in paths), pool.map(complaints, paths), strict=True))

    assert {name: errors for name, errors in found.items() if errors} == {}


# The package -----------------------------------------------------------------------------------------------------------


def relations_of(parts, name):
    """What a part, or with "" the package, leads to inside the file: kind and name of the other part."""
    folder, base = posixpath.split(name)
    rels = parts.get(posixpath.join(folder, "_rels", f"{base}.rels"))
    for relation in etree.fromstring(rels).iter(RELATIONS) if rels is not None else ():
        if relation.get("TargetMode") != "External":
            target = relation.get("Target")
            yield relation.get("Type"), posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def reachable(parts):
    """All parts that somebody finds who begins with the package and follows relations."""
    found, ahead = set(), [""]
    while ahead:
        for _, target in relations_of(parts, ahead.pop()):
            if target not in found:
                found.add(target)
                ahead.append(target)
    return found


def test_every_part_is_led_to_and_no_relation_leads_nowhere(every_deck, read):
    for name, made in every_deck.items():
        parts = read[0](made.file)
        real = {part for part in parts if part != CONTENT_TYPES and not part.endswith(".rels")}
        assert reachable(parts) == real, name


def test_content_types_are_told_for_just_the_parts_there_are(every_deck, read):
    for name, made in every_deck.items():
        parts = read[0](made.file)
        types = etree.fromstring(parts[CONTENT_TYPES])
        by_name = [told.get("PartName").lstrip("/") for told in types.iter(f"{TYPES}Override")]
        by_ending = [told.get("Extension") for told in types.iter(f"{TYPES}Default")]
        rest = set(parts) - {*by_name, CONTENT_TYPES}
        assert len(set(by_name)) == len(by_name), name
        assert set(by_name) <= set(parts), name
        assert {part.rpartition(".")[2] for part in rest} <= set(by_ending), name
        assert set(by_ending) <= {part.rpartition(".")[2] for part in parts} | {"xml"}, name


def test_no_part_stands_twice_nor_brings_what_nobody_ordered(every_deck):
    for name, made in every_deck.items():
        with zipfile.ZipFile(BytesIO(made.file)) as archive:
            names = archive.namelist()
        assert len(set(names)) == len(names), name
        extras = ("thumbnail", "printerSettings", "customXml", "vmlDrawing", "comment")
        assert not [part for part in names if any(extra in part for extra in extras)], name


def test_a_deck_has_the_layouts_of_its_theme_and_no_other(every_deck, read):
    for name, made in every_deck.items():
        layouts = [part for part in read[0](made.file) if part.startswith("ppt/slideLayouts/slideLayout")]
        assert len(layouts) == len(made.workspace.theme.tokens.deck.layouts), name


# The same bytes --------------------------------------------------------------------------------------------------------

MAKE = """
import hashlib, pathlib, sys, typing
from semai.build import all_orders
from semai.decks import render
from semai.reading import load
from semai.slides import Audience
for folder in sys.argv[1:]:
    library, theme = load(pathlib.Path(folder))
    for deck in render(library, theme, {}, all_orders(library), typing.get_args(Audience)):
        print(deck.path, hashlib.sha256(deck.content).hexdigest())
"""


def test_another_process_makes_the_same_bytes_whatever_the_order_of_its_sets(every_deck):
    path = os.pathsep.join(sys.path)
    folders = [ROOT, ROOT / "tests" / "small"]

    started = [
        subprocess.Popen([sys.executable, "-c", MAKE, *folders], stdout=subprocess.PIPE, text=True,
                         env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path})
        for seed in ("1", "2")
    ]  # fmt: skip
    one, other = (process.communicate()[0].splitlines() for process in started)

    assert len(one) == len(every_deck)
    assert one == other
