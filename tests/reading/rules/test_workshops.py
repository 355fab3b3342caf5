"""Rules of workshops. The messages stand in tests/broken."""


def told(workspace) -> list[tuple[str, str]]:
    return [(str(p.place).removeprefix("content/"), p.code) for p in workspace.check().problems]


def test_a_session_whose_parts_do_not_add_up_is_not_also_told_about_lesson_hours(workspace):
    workspace.edit("content/workshops/two-mornings.yml", "minutes: 120", "minutes: 100")

    assert told(workspace) == [("workshops/two-mornings.yml:42:18", "parts-minutes")]


def test_a_workshop_without_lesson_hours_may_have_sessions_of_any_length(small):
    assert small.workshops["half-hour-at-the-desk"].days[0].blocks[0].minutes == 35
