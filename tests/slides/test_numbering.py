"""Titles that would be alike are told apart by what makes the slides different."""


def titles(deck, like):
    return [slide.title for slide in deck.slides if slide.title.startswith(like)]


def test_what_a_method_shows_again_on_another_day_names_the_day(small, outline_of):
    deck = outline_of(small, "two-mornings")

    assert titles(deck, "One small promise") == ["One small promise", "One small promise (day 2)"]


def test_what_a_method_shows_again_on_the_same_day_names_the_session(small, make_library, make_workshop, outline_of):
    workshop = make_workshop(minutes=[10, 10, 10])
    library = make_library(workshops={workshop.slug: workshop})

    deck = outline_of(library, workshop.slug)

    assert titles(deck, "One small promise") == [
        "One small promise", "One small promise (session 2)", "One small promise (session 3)",
    ]  # fmt: skip


def test_all_else_is_counted(small, outline_of):
    deck = outline_of(small, "two-mornings")

    assert titles(deck, "Behaviours of Kind") == ["Behaviours of Kind", "Behaviours of Kind (2)"]
