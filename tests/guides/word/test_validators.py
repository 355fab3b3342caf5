"""Strict readers of the format have nothing to say against any document, and an office program opens every one."""

import json
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor

import pytest
from openxml_audit import FileFormat, OpenXmlValidator
from pypdf import PdfReader

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def paths(documents, tmp_path_factory):
    folder = tmp_path_factory.mktemp("documents")
    for name, document in documents.items():
        (folder / f"{name.replace('/', '_').removesuffix('.pdf')}.docx").write_bytes(document.content)
    return sorted(folder.glob("*.docx"))


def test_openxml_audit_finds_nothing(paths):
    validator = OpenXmlValidator(FileFormat.MICROSOFT_365, max_errors=0)

    found = {path.stem: validator.validate(path).errors for path in paths}

    assert {name: errors for name, errors in found.items() if errors} == {}


def test_the_validator_of_the_open_xml_sdk_finds_nothing(paths, needs):
    program = needs("ooxml-validator")

    def complaints(path):
        told = subprocess.run([program, path], capture_output=True, text=True, check=False,
                              env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"})  # fmt: skip
        return json.loads(told.stdout)["errors"]

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = dict(zip((path.stem for path in paths), pool.map(complaints, paths), strict=True))

    assert {name: errors for name, errors in found.items() if errors} == {}


SHOWN = ("internalisasi-kabupaten-contoh", "wednesday-in-millbrook")
"""Events whose papers an office program lays out, which takes it a while."""


def test_an_office_program_opens_a_document_and_finds_every_place(paths, needs, tmp_path):
    paths = [path for path in paths if any(event in path.stem for event in SHOWN)]
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [needs("soffice"), profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, *paths]

    subprocess.run(command, check=True, capture_output=True, timeout=900)

    assert len(paths) == 6
    for path in paths:
        pages = [page.extract_text() for page in PdfReader(tmp_path / f"{path.stem}.pdf").pages]
        assert any(pages), path.stem
        assert "Error: Reference source not found" not in " ".join(pages), path.stem
