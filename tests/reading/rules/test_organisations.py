"""A calendar that a clock can follow. The messages stand in tests/broken."""

import pytest

from semai.model.organisation import Organisation
from semai.problems import Places
from semai.reading.rules.organisations import calendar_rules


@pytest.fixture
def told(make_library):
    """`told(wednesday=["09.00-10.00"])`: code and title of what is wrong with these fixed points, named `1` and on."""

    def problems(**days) -> list[tuple[str, str]]:
        calendar = [
            {"weekday": weekday, "fixed_points": [
                {"title": str(n), "start": point[:5], "end": point[6:], "margin": 30}
                for n, point in enumerate(points, start=1)
            ]} for weekday, points in days.items()
        ]  # fmt: skip
        made = Organisation.model_validate(
            {"name": "A", "short_name": "A", "city": "A", "time_zone": "GMT", "calendar": calendar}
        )
        made.located("a", Places("content/organisations/a.yml"))
        return [(p.code, p.facts["found"]) for p in calendar_rules(make_library(organisations={"a": made}))]

    return problems


def test_one_fixed_point_may_begin_when_another_ends_and_its_margin_lie_in_that(told):
    assert told(monday=["10.00-11.00", "09.00-10.00"]) == []
    assert told(monday=["10.00-11.00"], tuesday=["10.30-11.30"]) == []


@pytest.mark.parametrize(
    ("points", "later"),
    [
        (["10.00-11.00", "10.59-12.00"], "2"),
        (["10.59-12.00", "10.00-11.00"], "1"),  # in whatever order they are written
        (["10.00-12.00", "10.30-11.00"], "2"),
        (["10.00-11.00", "10.00-11.00"], "2"),
    ],
)
def test_of_two_that_overlap_the_later_is_told(told, points, later):
    assert told(friday=points) == [("fixed-points-overlap", later)]


def test_one_that_lies_behind_another_inside_a_third_is_told_too(told):
    assert told(friday=["10.00-13.00", "10.30-11.00", "12.00-12.30"]) == [
        ("fixed-points-overlap", "2"), ("fixed-points-overlap", "3"),
    ]  # fmt: skip


def test_one_that_ends_before_it_starts_overlaps_with_nothing(told):
    assert told(friday=["10.00-09.00", "09.30-10.30"]) == [("end-before-start", "1")]
