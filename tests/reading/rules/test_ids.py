"""One name for one thing. The messages stand in tests/broken."""

import pytest

ATLAS = "content/case_studies/the-torn-atlas.yml"
LEDGER = "content/case_studies/the-unfinished-ledger.yml"


def told(workspace) -> list[tuple[str, str]]:
    return [(str(p.place).removeprefix("content/"), p.code) for p in workspace.check().problems]


@pytest.mark.parametrize(
    ("ledger_updated", "blamed"), [("2025-12-31", "the-torn-atlas"), ("2026-12-31", "the-unfinished-ledger")]
)
def test_of_two_cases_with_one_code_the_younger_is_told(workspace, ledger_updated, blamed):
    workspace.edit(LEDGER, "updated: 2026-02-20", f"updated: {ledger_updated}")
    workspace.edit(ATLAS, "code: KI-1", "code: CD-1")

    ((place, code),) = told(workspace)

    assert code == "case-code-twice"
    assert place.startswith(f"case_studies/{blamed}.yml")


def test_a_copy_is_not_told_of_its_code_besides(workspace):
    workspace.write("content/case_studies/zz-copy.yml", (workspace.root / ATLAS).read_bytes())

    assert told(workspace) == [("case_studies/zz-copy.yml:1:8", "case-copied")]


def test_a_draft_is_compared_with_no_case_and_still_needs_a_code_of_its_own(workspace):
    workspace.write("content/case_studies/a-copy.yml", (workspace.root / ATLAS).read_bytes())
    workspace.edit("content/case_studies/a-copy.yml", "status: published", "status: draft")

    assert told(workspace) == [("case_studies/a-copy.yml:2:7", "case-code-twice")]  # though its slug comes first


def test_a_term_is_the_same_in_capital_letters(workspace):
    workspace.edit(
        "content/glossary.yml", "- term: Value", "- term: BEHAVIOUR\n    definition: Again.\n  - term: Value"
    )

    assert told(workspace) == [("glossary.yml:9:11", "term-twice")]
