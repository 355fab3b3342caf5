"""The planning papers of a training office: course design and lesson plan."""

import pytest

from semai.guides import outline
from semai.model.running_order import running_order


def as_text(plan):
    """Both papers as somebody would proofread them."""
    lines = ["# Course design", *(f"{field.label}: {field.text}" for field in plan.fields)]
    lines += [f"{number}. {text}" for number, text in enumerate(plan.objectives, start=1)]
    for number, row in enumerate(plan.design, start=1):
        lines.append(f"\n{number} | {row.session.text}: {row.title} | {row.hours} | {row.minutes}")
        lines.append(f"  outcomes: {' / '.join(row.indicators)}")
        lines.append(f"  topics: {' / '.join(row.topics)}")
        lines += [
            f"  methods: {row.methods}",
            f"  media: {'; '.join(row.media)}",
            f"  sources: {'; '.join(row.sources)}",
        ]
    lines += [f"\ntotal: {plan.total}", "\n# Lesson plan"]
    for stage in plan.stages:
        lines.append(f"\n[{stage.title}, {stage.minutes}]")
        for row in stage.rows:
            lines.append(f"{row.title} ({row.session.text}), {row.minutes} | {row.methods} | {'; '.join(row.media)}")
            lines += [f"  facilitators: {' / '.join(row.facilitator)}", f"  participants: {row.participants}"]
    return "\n".join(lines) + "\n"


@pytest.fixture
def plan(small):
    """`plan("wednesday-in-millbrook")`: of an event or a workshop of the small workspace."""

    def made(slug):
        return outline(small, running_order(small, small.events.get(slug) or small.workshops[slug])).plan

    return made


def test_both_papers_tell_two_mornings(plan, golden):
    text = as_text(plan("wednesday-in-millbrook"))

    assert text == golden("lesson_plan.txt", text)


def test_a_session_names_the_outcomes_it_serves_by_their_numbers(world):
    it = world()
    it.workshop["objectives"].append({"text": "Keep one promise.", "level": "organising"})
    it.workshop["days"][0]["blocks"][2]["objectives"] = [2, 1]

    rows = {row.title: row.indicators for row in outline(*it.order()).plan.design}

    assert rows["A hard choice"] == ("1. Weigh two values.", "2. Keep one promise.")
    assert rows["Pledge"] == ()


def test_lesson_hours_of_the_design_add_up_to_those_of_the_workshop(small, shipped_library):
    for library in (small, shipped_library):
        for workshop in library.workshops.values():
            order = running_order(library, workshop)
            rows = outline(library, order).plan.design

            assert sum(int(row.minutes.split()[0]) for row in rows) == order.learning_minutes
            if order.lesson_hours is None:
                assert {row.hours for row in rows} == {""}
            else:
                assert sum(int(row.hours.split()[0]) for row in rows) == order.lesson_hours


def test_a_session_in_two_pieces_is_one_line_of_the_design(plan):
    rows = [(row.session.text, row.title) for row in plan("wednesday-in-millbrook").design]

    assert len(rows) == len(set(rows))
    assert ("Session 2a", "A hard case") in rows


def test_a_session_that_is_no_whole_lesson_hours_has_minutes_alone(world):
    it = world()
    it.workshop["days"][0]["blocks"][0]["minutes"] = 60

    hours = [row.hours for row in outline(*it.order()).plan.design]

    assert hours == ["", "1 lesson hour", "1 lesson hour"]


def test_minutes_alone_where_no_lesson_hours_are_counted(world):
    it = world()
    it.workshop["lesson_hours"] = "none"

    plan = outline(*it.order()).plan

    assert plan.total == "135 minutes"
    assert {row.hours for row in plan.design} == {""}


def test_what_is_led_before_the_first_session_and_after_the_last_opens_and_closes(world):
    it = world()
    blocks = it.workshop["days"][0]["blocks"]
    part = {"activity": "welcome", "minutes": 15}
    blocks.insert(0, {"id": "in", "kind": "ceremony", "title": "Arrivals", "minutes": 15, "parts": [part]})
    blocks.append({"id": "out", "kind": "ceremony", "title": "Farewell", "minutes": 15, "parts": [part]})

    stages = {stage.title: [row.session.text for row in stage.rows] for stage in outline(*it.order()).plan.stages}

    assert stages["Opening"] == ["Arrivals"]
    assert stages["Closing"] == ["Farewell"]
    assert stages["Sessions"] == ["Session 1", "Session 1", "Session 2", "Session 3"]


def test_what_is_called_as_its_only_method_is_told_by_its_clock(world):
    it = world()
    part = {"activity": "welcome", "minutes": 15}
    block = {"id": "in", "kind": "ceremony", "title": "Welcome", "minutes": 15, "parts": [part]}
    it.workshop["days"][0]["blocks"].insert(0, block)

    row = outline(*it.order()).plan.stages[0].rows[0]

    assert (row.title, row.session.text) == ("Welcome", "08:00–08:15")


def test_sessions_alone_open_with_the_first_part_and_close_with_the_last(world):
    stages = outline(*world().order()).plan.stages

    assert [(stage.title, [row.title for row in stage.rows]) for stage in stages] == [
        ("Opening", ["Welcome"]),
        ("Sessions", ["Walk through the values", "The last boat"]),
        ("Closing", ["Pledge"]),
    ]


def test_one_part_is_no_more_than_work(world):
    it = world()
    it.workshop["days"][0]["blocks"] = it.workshop["days"][0]["blocks"][3:]

    stages = outline(*it.order()).plan.stages

    assert [(stage.title, len(stage.rows)) for stage in stages] == [("Sessions", 1)]


def test_numbers_of_steps_are_those_of_the_sessions_pages(world):
    guide = outline(*world().order())

    told = [line for stage in guide.plan.stages for row in stage.rows for line in row.facilitator]
    led = [f"{it.number}. {it.title}" for session in guide.sessions for part in session.parts for it in part.steps]

    assert told == led


def test_every_method_has_a_name_in_both_languages(shipped_library, small):
    for library in (shipped_library, small):
        for workshop in library.workshops.values():
            plan = outline(library, running_order(library, workshop)).plan

            assert not [row for row in plan.design if "guides." in row.methods]
