"""What is done when, and how the room is set."""

from semai.guides.committee import committee_pack
from semai.model.running_order import running_order


def days(pack):
    return [(group.when, group.date) for group in pack.checklist.groups]


def test_each_day_of_the_checklist_has_its_date(world):
    assert days(committee_pack(*world().order())) == [
        ("7 days before", "Friday 27 November 2026"),
        ("On the day", "Friday 4 December 2026"),
        ("30 days after", "Sunday 3 January 2027"),
    ]


def test_days_after_a_workshop_of_two_days_are_counted_from_its_last(small):
    pack = committee_pack(small, running_order(small, small.events["wednesday-in-millbrook"]))

    assert days(pack) == [
        ("7 days before", "Wednesday 1 April 2026"),
        ("1 day before", "Tuesday 7 April 2026"),
        ("On the day", "Wednesday 8 April 2026"),
        ("30 days after", "Saturday 9 May 2026"),
    ]


def test_an_event_without_a_date_has_days_without_dates(world):
    it = world(language="id")
    del it.event["date"]

    assert days(committee_pack(*it.order())) == [("H-7", ""), ("Hari H", ""), ("H+30", "")]


def test_where_nobody_is_gathered_the_workshop_says_itself_what_to_do_the_day_before(world):
    it = world()
    it.workshop["attendance"] = False

    (group,) = committee_pack(*it.order()).checklist.groups

    assert (group.when, group.items) == ("1 day before", ("Print the sheets",))


def test_all_that_a_workshop_asks_for_the_day_before_is_on_its_list(world):
    it = world()
    it.workshop["attendance"] = False
    it.workshop["day_before"] = [f"Print sheet {number}" for number in range(25)]

    (group,) = committee_pack(*it.order()).checklist.groups

    assert group.items == tuple(it.workshop["day_before"])


def test_with_nothing_to_prepare_there_is_no_checklist(world):
    it = world()
    it.papers = None
    it.workshop["day_before"] = []

    assert committee_pack(*it.order()).checklist is None


def test_the_sheet_of_supplies_says_what_its_amounts_are_computed_from(world):
    it = world()
    it.workshop["table_size"] = 5

    facts = committee_pack(*it.order()).supplies.facts

    assert [(fact.label, fact.text) for fact in facts] == [
        ("Participants", "24"),
        ("Tables", "5"),
        ("Facilitators", "1"),
    ]


def test_nobody_is_put_at_tables_that_are_not_there(world):
    assert "Tables" not in [fact.label for fact in committee_pack(*world().order()).supplies.facts]
