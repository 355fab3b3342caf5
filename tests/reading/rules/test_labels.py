"""What people are asked to write down. The message stands in tests/broken."""

import pytest

from semai.model.form import Forms
from semai.model.rules import Rules
from semai.problems import Places
from semai.reading.rules.labels import labels_to_fill_in, personal_data


@pytest.fixture
def forms():
    made = Forms.model_validate(
        {"page": "about", "title": "Sheets", "lead": "Two of them.", "sheets": [
            {"title": "One", "instruction": "Tick.", "parts": [
                {"prompt": "What I will do"}, {"checklist": ["Tea", "Chairs"]}, {"text": "My religion is not asked."},
                {"table": {"columns": ["Name", "Date of Birth"], "rows": ["Monday"]}},
            ]},
        ]}
    )  # fmt: skip
    made.located("sheets", Places("content/forms/sheets.yml"))
    return made


def test_every_question_box_and_head_of_a_table_is_a_label_and_running_text_is_none(make_library, forms):
    library = make_library(forms={"sheets": forms}, activities={})

    assert [text for _, _, text in labels_to_fill_in(library)] == [
        "What I will do", "Tea", "Chairs", "Name", "Date of Birth", "Monday",
    ]  # fmt: skip


def test_the_prompts_of_a_worksheet_are_labels(small, make_library):
    library = make_library(forms={}, activities={"promise-card": small.activities["promise-card"]})

    assert [text for _, _, text in labels_to_fill_in(library)] == [
        "From which day on will I do what?", "Who asks me about it?",
    ]  # fmt: skip


def test_personal_data_is_found_in_small_and_capital_letters_as_whole_words(make_library, forms):
    library = make_library(
        forms={"sheets": forms}, activities={}, rules=Rules(personal_data=("date of birth", "chair"))
    )

    assert [problem.facts["found"] for problem in personal_data(library)] == ["Date of Birth"]


def test_without_a_list_nothing_is_personal(make_library, forms):
    assert list(personal_data(make_library(forms={"sheets": forms}, rules=Rules()))) == []
