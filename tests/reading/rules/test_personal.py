"""What people are asked to write down. The message stands in tests/broken."""

import pytest

from semai.model.form import Forms
from semai.model.rules import Rules
from semai.problems import Places
from semai.reading.rules.personal import personal_data, words_of_sheets


@pytest.fixture
def forms():
    made = Forms.model_validate(
        {"page": "about", "title": "Sheets", "lead": "Two of them.", "sheets": [
            {"title": "One", "instruction": "Tick.", "parts": [
                {"heading": "My day", "prompt": "What I will do"}, {"checklist": ["Tea", "Chairs"]},
                {"text": "My religion is not asked."},
                {"table": {"columns": ["Name", "Date of Birth"], "rows": ["Monday"]}},
            ]},
        ]}
    )  # fmt: skip
    made.located("sheets", Places("content/forms/sheets.yml"))
    return made


def test_every_word_of_a_sheet_is_looked_at_but_running_text(make_library, forms):
    library = make_library(forms={"sheets": forms}, activities={}, papers=None)

    assert [text for _, _, text in words_of_sheets(library)] == [
        "One", "Tick.", "My day", "What I will do", "Tea", "Chairs", "Name", "Date of Birth", "Monday",
    ]  # fmt: skip


def test_title_instruction_and_prompts_of_a_worksheet_are_looked_at(small, make_library):
    card = small.activities["promise-card"]
    library = make_library(forms={}, activities={"promise-card": card}, papers=None)

    assert [text for _, _, text in words_of_sheets(library)] == [
        "My promise", card.worksheet.instruction, "From which day on will I do what?", "Who asks me about it?",
    ]  # fmt: skip


def test_of_the_papers_of_every_workshop_what_people_fill_in_is_looked_at(make_library):
    library = make_library(forms={}, activities={})

    texts = [text for _, _, text in words_of_sheets(library)]

    assert {"It helps me in my own work.", "What I will do next week"} <= set(texts)  # evaluation
    assert {"Our next ninety days", "Who sees to it", "Who asks us about it, and when:"} <= set(texts)  # follow-up plan
    assert "What leaders must clear away:" in texts  # report
    assert "Book the room." not in texts  # the checklist is only ticked


def test_personal_data_is_found_in_small_and_capital_letters_as_whole_words(make_library, forms):
    library = make_library(
        forms={"sheets": forms}, activities={}, rules=Rules(personal_data=("date of birth", "chair"))
    )

    assert [problem.facts["found"] for problem in personal_data(library)] == ["Date of Birth"]


def test_an_ending_hides_no_word_and_of_two_words_the_longer_is_named(make_library, forms):
    def found(*words, endings=()):
        rules = Rules(personal_data=words, endings=endings)
        return [
            p.facts["found"] for p in personal_data(make_library(forms={"sheets": forms}, activities={}, rules=rules))
        ]

    assert found("chair", "da", endings=("s",)) == ["Chairs"]
    assert found("chair", "da") == []
    assert found("date", "date of birth") == ["Date of Birth"]


def test_without_a_list_nothing_is_personal(make_library, forms):
    assert list(personal_data(make_library(forms={"sheets": forms}, rules=Rules()))) == []
