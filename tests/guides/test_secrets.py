"""What is the facilitator's alone never reaches participants, nor the key the committee: all that ships, searched."""

import subprocess
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from printed import squeezed

from semai.guides import prose

pytestmark = pytest.mark.slow

SHORTEST = 25
"""Letters below which a sentence may stand elsewhere by chance."""


def spoken(node: Any) -> Iterator[str]:
    """The words of running text, a string for each paragraph."""
    if isinstance(node, Mapping):
        if "runs" in node and node["kind"] in ("paragraph", "heading"):
            yield "".join(said(node["runs"]))
        else:
            for child in node.values():
                yield from spoken(child)
    for child in node if isinstance(node, tuple) else ():
        yield from spoken(child)


def said(runs):
    for run in runs:
        yield run["text"] if run["kind"] == "text" else "".join(said(run["runs"]))


def of_methods(library):
    for method in library.activities.values():
        for step in method.steps:
            yield from (line.text for line in step.script)
            yield from (step.if_silent or "", step.pitfall or "", *step.likely_answers)
        yield from (*method.variations, *method.safety, *spoken(prose.blocks(method.notes)))


def of_cases(library):
    for case in library.case_studies.values():
        for option in case.options:
            yield from (option.short_consequence, *spoken(prose.blocks(option.consequence)))
            yield from (effect.text for effect in option.effects)
        note = case.teaching_note
        yield from (*note.purpose, *note.pitfalls, note.closing, note.follow_up)
        yield from (text for analysis in note.option_analysis for text in (analysis.gain, analysis.risk))
        yield from spoken(prose.blocks(case.dilemma))
        yield from (question.text for question in case.questions)


def of_workshops(library):
    for workshop in library.workshops.values():
        for block in (block for day in workshop.days for block in day.blocks):
            yield from (block.closing or "", block.late or "", block.purpose or "")


def of_key(library):
    for item in (item for bank in library.questions.values() for item in bank.items):
        yield from (answer.reason for answer in item.answers)


def long_enough(texts):
    return {text for text in texts if len(text) > SHORTEST}


@pytest.fixture(scope="session")
def words(needs, tmp_path_factory):
    """`words(printed)`: all of a paper's letters in the order they were set, so that no column breaks into another."""
    folder = tmp_path_factory.mktemp("words")

    def found(printed):
        (folder / "paper.pdf").write_bytes(printed.pdf)
        command = [needs("pdftotext"), "-raw", str(folder / "paper.pdf"), "-"]
        return squeezed(subprocess.run(command, check=True, capture_output=True, text=True).stdout)

    return found


def found_in(texts, paper):
    return sorted(text for text in texts if squeezed(text) in paper)


def test_nothing_of_the_facilitators_stands_in_a_pack_for_participants(made, shipped_library, words):
    it = shipped_library
    secrets = long_enough([*of_methods(it), *of_cases(it), *of_workshops(it), *of_key(it)])

    packs = {path: printed for path, printed in made("packs").items() if path.startswith("participants/")}

    assert len(packs) == len(it.events) + len(it.workshops)
    assert len(secrets) > 2000
    leaks = {path: found for path, printed in packs.items() if (found := found_in(secrets, words(printed)))}
    assert leaks == {}


def test_nothing_of_the_key_stands_in_a_pack_for_the_committee(made, shipped_library, words):
    reasons = long_enough(of_key(shipped_library))
    situations = [item.situation for bank in shipped_library.questions.values() for item in bank.items]

    packs = {path: words(it) for path, it in made("packs").items() if path.startswith("committee/")}

    assert len(packs) == len(shipped_library.events) + len(shipped_library.workshops)
    assert any(found_in(situations, paper) for paper in packs.values())
    assert {path: found for path, paper in packs.items() if (found := found_in(reasons, paper))} == {}


def test_the_search_finds_what_is_there(made, shipped, shipped_library, words):
    """The same way of looking, where the facilitator's sentences are: in the guide."""
    slug = "internalisasi-kabupaten-contoh"
    guide, printed = shipped[slug]
    lines = [line for session in guide.sessions for part in session.parts for step in part.steps
             for speech in step.script for line in speech.lines]  # fmt: skip
    reasons = [answer.reason for item in guide.test_key.items for answer in item.answers]

    paper = words(printed)

    assert found_in(lines, paper) == sorted(lines)
    assert found_in(reasons, paper) == sorted(reasons)
    options = [option.text for case in guide.cases for option in case.options]
    assert found_in(options, words(made("packs")[f"participants/{slug}.pdf"])) == sorted(options)
