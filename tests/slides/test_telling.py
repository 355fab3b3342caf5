"""A speaker finds on each slide the words of every step that is led while it is shown."""

from semai.slides import Note, Slide, Words
from semai.slides.telling import Led, told


def a_slide(role):
    return Slide("points", role, 0, {"title": Words(role)}, notes=(Note("info", f"about {role}"),))


def led(slide, *words):
    return Led(slide, [Note("say", word) for word in words], [Note("guide", "continued")])


def notes(slides):
    return [[note.text for note in slide.notes] for slide in slides]


def test_a_step_without_a_slide_is_told_on_the_one_that_is_still_up():
    slides = told(
        [([a_slide("question"), a_slide("work")], [led("question", "talk"), led(None, "listen"), led("work", "do")])]
    )

    assert notes(slides) == [["about question", "talk", "listen"], ["about work", "do"]]


def test_what_comes_before_the_first_slide_is_told_on_it():
    slides = told([([], [led(None, "welcome")]), ([a_slide("story")], [led(None, "hand out"), led("story", "read")])])

    assert notes(slides) == [["about story", "welcome", "hand out", "read"]]


def test_a_slide_that_no_step_names_is_up_from_the_beginning_of_its_part():
    slides = told([([a_slide("statement")], [led(None, "read it aloud")])])

    assert notes(slides) == [["about statement", "read it aloud"]]


def test_a_step_that_has_several_slides_is_told_on_the_first_and_the_next_on_the_last():
    slides = told(
        [([a_slide("story"), a_slide("story")], [led(None, "first"), led("story", "read"), led(None, "then")])]
    )

    assert notes(slides) == [["about story", "first", "read"], ["about story", "continued", "then"]]


def test_a_part_without_slides_is_told_on_the_last_of_the_part_before():
    slides = told([([a_slide("work")], [led("work", "work")]), ([], [led(None, "stretch")])])

    assert notes(slides) == [["about work", "work", "stretch"]]


def test_while_a_story_is_read_the_slide_that_says_where_to_read_it_is_up_first():
    slides = told([([a_slide("reading"), a_slide("story")], [led("story", "read in silence")])])

    assert notes(slides) == [["about reading", "read in silence"], ["about story", "continued"]]
