"""The mistakes that the code can tell and the sentences that the catalogues hold are the same, one for one."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import semai
from semai.reading.mistakes import CODES

PACKAGE = Path(semai.__file__).parent
MAKES_PROBLEMS = {
    "Problem": 1, "Slip": 0, "PydanticCustomError": 0, "_reject": 0, "_problem": 1, "_unreadable": 3, "_same": 2,
    "_Trait": 0, "_within": 2, "RefusedError": 0, "_no_such": 0,
}  # fmt: skip
"""Functions that take a code, and which of their arguments it is."""

CODE = re.compile("[a-z]+(-[a-z]+)+")

MET_UNDER_ANOTHER_NAME = {"form-wrong", "string_type"}
"""Codes that reading turns into another: which form is wrong, and a name of pydantic's own."""


def codes_in_the_source() -> set[str]:
    found = set(CODES.values())
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            found |= {code for argument in _code_arguments(node) for code in _texts(argument)}
        if path.name == "mistakes.py":  # there the code of a problem is worked out: any text of a code's form is one
            found |= {text for text in _texts(ast.parse(path.read_text(encoding="utf-8"))) if CODE.fullmatch(text)}
    return found - MET_UNDER_ANOTHER_NAME


def _code_arguments(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Call):
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        if name in MAKES_PROBLEMS and len(node.args) > MAKES_PROBLEMS[name]:
            yield node.args[MAKES_PROBLEMS[name]]
    if isinstance(node, ast.FunctionDef) and node.name in MAKES_PROBLEMS:
        yield from node.args.defaults


def _texts(node: ast.AST) -> Iterator[str]:
    return (n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str))


def sentences(language: str) -> set[str]:
    file = PACKAGE / "locale" / language / "LC_MESSAGES" / "problems.po"
    ids = [str(message.id) for message in read_po(file.open("rb")) if message.id]
    return {id_.split(".")[1] for id_ in ids} - {"kind", "did-you-mean", "also-elsewhere", "and-more"}


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_mistake_has_a_sentence_and_every_sentence_a_mistake(language):
    assert codes_in_the_source() == sentences(language)


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_remedy_never_stands_without_its_sentence(language):
    file = PACKAGE / "locale" / language / "LC_MESSAGES" / "problems.po"
    ids = {str(message.id) for message in read_po(file.open("rb"))}

    assert {id_ for id_ in ids if id_.endswith(".remedy") and id_.removesuffix(".remedy") not in ids} == set()


def test_every_mistake_that_content_can_have_is_shown_in_a_folder_of_broken_content():
    shown = {file.parent.name: file.read_text(encoding="utf-8") for file in BROKEN.glob("*/expected.en.txt")}
    words = {code: _fixed_part(code) for code in sentences("en") - NOT_OF_CONTENT}

    assert sorted(code for code, part in words.items() if not any(part in text for text in shown.values())) == []


BROKEN = Path(__file__).parent.parent / "broken"

NOT_OF_CONTENT = {
    "icon-missing", "template-import", "colour-wrong", "want-number",  # of themes
    "yaml-syntax",  # what no rule of ours names; see test_source
}  # fmt: skip


def _fixed_part(code: str) -> str:
    """The longest stretch of a sentence between its blanks."""
    catalog = read_po((PACKAGE / "locale/en/LC_MESSAGES/problems.po").open("rb"))
    text = str(catalog[f"problems.{code}"].string)
    pieces, depth = [""], 0
    for letter in text:
        depth += {"{": 1, "}": -1}.get(letter, 0)
        pieces = [*pieces, ""] if letter == "{" else pieces
        if depth == 0 and letter != "}":
            pieces[-1] += letter
    return max(pieces, key=len)
