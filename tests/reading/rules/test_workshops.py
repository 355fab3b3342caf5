"""Rules of workshops. The messages stand in tests/broken."""


def told(workspace) -> list[tuple[str, str]]:
    return [(str(p.place).removeprefix("content/"), p.code) for p in workspace.check().problems]


def test_a_session_whose_parts_do_not_add_up_is_not_also_told_about_lesson_hours(workspace):
    workspace.edit("content/workshops/two-mornings.yml", "minutes: 120", "minutes: 100")

    assert told(workspace) == [("workshops/two-mornings.yml:43:18", "parts-minutes")]


def test_a_workshop_without_lesson_hours_may_have_sessions_of_any_length(small):
    assert small.workshops["half-hour-at-the-desk"].days[0].blocks[0].minutes == 35


def test_a_workshop_may_leave_open_which_block_serves_what(workspace):
    file = "content/workshops/two-mornings.yml"
    for written in ("        objectives: [1]\n", "        objectives: [1, 2]\n", "        objectives: [1]\n",
                    "        objectives: [2]\n"):  # fmt: skip
        workspace.edit(file, written, "")

    assert told(workspace) == []


def test_an_objective_may_be_served_by_any_kind_of_block(workspace):
    file = "content/workshops/two-mornings.yml"
    workspace.edit(file, "        objectives: [1, 2]\n", "        objectives: [1]\n")
    workspace.edit(file, "        objectives: [2]\n", "")
    workspace.edit(file, "        skippable: true\n", "        skippable: true\n        objectives: [2]\n")

    assert told(workspace) == []
