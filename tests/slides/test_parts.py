"""What a part of a session shows: in the order of the method's steps, with the questions that the method names."""

from dataclasses import replace

from semai.model.running_order import running_order
from semai.slides import Slide, Words, outline
from semai.slides.parts import in_step_order


def a_slide(role, values=()):
    return Slide("points", role, 0, {"title": Words(role)}, values)


def roles(slides):
    return [slide.role for slide in slides]


def with_method(small, make_library, *steps):
    """The library of tests/small with a case method of these steps, each (slide, minutes)."""
    method = small.activities["case-circle"]
    step = method.steps[0]
    changed = method.model_copy(
        update={"steps": tuple(step.model_copy(update={"slide": role, "minutes": n}) for role, n in steps)}
    )
    changed.located(method.slug, method._places)
    return make_library(activities={**small.activities, method.slug: changed})


def case_slides(library):
    deck = outline(library, running_order(library, library.workshops["two-mornings"]))
    return [slide for slide in deck.slides if slide.subject[0] == "case"]


def test_slides_that_steps_name_come_in_the_order_of_the_steps_and_others_stay_where_they_are():
    slides = [a_slide(role) for role in ("statement", "recap", "question", "work")]

    ordered = in_step_order(slides, ["work", "recap", "question"])

    assert roles(ordered) == ["statement", "work", "recap", "question"]


def test_several_values_are_walked_through_one_by_one():
    walk = [a_slide(role, (value,)) for value in ("kind", "candid") for role in ("divider", "behaviours")]

    ordered = in_step_order([a_slide("statement"), *walk], ["divider", "statement", "behaviours"])

    assert roles(ordered) == ["divider", "behaviours", "divider", "behaviours", "statement"]
    assert [slide.values for slide in ordered[:4]] == [("kind",), ("kind",), ("candid",), ("candid",)]


def test_a_single_value_is_shown_as_the_steps_have_it():
    value = [a_slide(role, ("kind",)) for role in ("divider", "behaviours", "example")]

    ordered = in_step_order(value, ["example", "divider", "behaviours"])

    assert roles(ordered) == ["example", "divider", "behaviours"]


def test_consequences_stand_where_the_method_shows_them(small, make_library):
    library = with_method(
        small, make_library, ("story", 10), ("options", 10), ("question", 10), ("objective", 10), ("reflective", 10),
        ("consequences", 10), ("interpretive", 10), ("decisional", 20),
    )  # fmt: skip

    slides = case_slides(library)

    assert roles(slides) == [
        "reading", "story", "options", "question", "objective", "reflective", "consequences", "interpretive", "decisional",
    ]  # fmt: skip


def test_a_method_that_names_no_kind_of_question_makes_no_slide_for_it(small, make_library):
    library = with_method(small, make_library, ("story", 45), ("consequences", 45))

    slides = case_slides(library)

    assert roles(slides) == ["reading", "story", "options", "question", "consequences"]


def test_a_debrief_asks_all_questions_in_order_and_shares_its_minutes(small, make_library):
    library = with_method(small, make_library, ("story", 80), ("debrief", 10))

    asked = [slide for slide in case_slides(library) if slide.role == "debrief"]

    assert [slide.title for slide in asked] == [
        "What does Ines know for sure?", "Which sentence made you uneasy?",
        "What is kinder here: silence or a question?", "Write the first sentence Ines says, word for word.",
    ]  # fmt: skip
    assert [slide.words["context"].text for slide in asked][:2] == ["What happened?", "What do you feel?"]
    assert sum(int(slide.words["minutes"].text) for slide in asked) == 10


def test_a_question_has_a_minute_even_where_there_is_none_to_share(small, make_library):
    library = with_method(small, make_library, ("story", 89), ("debrief", 1))

    minutes = [slide.words["minutes"].text for slide in case_slides(library) if slide.role == "debrief"]

    assert minutes == ["1", "1", "1", "1"]


def test_every_question_slide_says_how_it_is_answered(small, make_library):
    library = with_method(small, make_library, ("story", 80), ("debrief", 10))

    hints = {slide.words["hint"].text for slide in case_slides(library) if slide.role == "debrief"}

    assert len(hints) == 4
    assert all(hints)


def test_a_question_that_is_the_only_one_of_its_kind_is_shown_even_so(small, make_library):
    case = small.case_studies["the-torn-atlas"]
    (meaning,) = [question.text for question in case.questions if question.kind == "interpretive"]
    same = case.model_copy(update={"slides": case.slides.model_copy(update={"question": meaning})})
    same.located(case.slug, case._places)
    library = replace(
        with_method(small, make_library, ("question", 80), ("interpretive", 10)),
        case_studies={**small.case_studies, case.slug: same},
    )

    slides = case_slides(library)

    assert [slide.title for slide in slides if slide.role in ("question", "interpretive")] == [
        meaning,
        f"{meaning} (2)",
    ]


def test_what_the_table_was_asked_already_is_not_shown_again(shipped, outline_of):
    case = shipped.case_studies["perahu-terakhir-pukul-tiga"]
    meaning = [question.text for question in case.questions if question.kind == "interpretive"]

    slides = outline_of(shipped, "internalisasi-satu-hari").slides

    titles = [slide.title for slide in slides if slide.subject[1] == case.slug and slide.role == "interpretive"]
    assert case.slides.question in meaning
    assert titles == [text for text in meaning if text != case.slides.question]
