"""Long stories go on over further slides at the ends of their paragraphs."""

from hypothesis import given
from hypothesis import strategies as st

from semai.slides.story import WORDS, pages

paragraphs = st.lists(st.integers(1, 80).map(lambda words: " ".join(["word"] * words)), min_size=1, max_size=12)


@given(paragraphs)
def test_no_word_is_lost_and_no_paragraph_is_cut(story):
    told = pages("\n\n".join(story))

    assert "\n\n".join(told).split("\n\n") == story


@given(paragraphs)
def test_only_a_paragraph_that_is_too_long_by_itself_is_more_than_a_slide_holds(story):
    for page in pages("\n\n".join(story)):
        assert len(page.split()) <= WORDS or "\n\n" not in page


def test_the_last_slide_is_no_straggler():
    story = "\n\n".join(["word " * 24] * 4)

    assert [page.count("\n\n") + 1 for page in pages(story)] == [2, 2]


def test_a_slide_holds_as_many_words_as_the_theme_says(shipped_theme):
    assert shipped_theme.tokens.deck.layout("case-story").placeholder("story").max_words == WORDS


def test_a_story_of_one_long_text_is_told_over_several_slides_with_its_facts_on_each(small, make_library, outline_of):
    case = small.case_studies["the-torn-atlas"]
    story = type(case.slides.story[0]).parse("\n\n".join(["word " * 40] * 3))
    longer = case.model_copy(update={"slides": case.slides.model_copy(update={"story": (story,)})})
    longer.located(case.slug, case._places)
    library = make_library(case_studies={**small.case_studies, case.slug: longer})

    slides = [slide for slide in outline_of(library, "two-mornings").slides if slide.role == "story"]

    titles = [slide.title for slide in slides]
    assert titles == ["The torn atlas", "The torn atlas (continued)", "The torn atlas (continued 2)"]
    assert all("fact-1" in slide.words for slide in slides)
