"""content/rules.yml: what the domain demands of the content, as data.

Every part may be missing; a workspace is held only to the rules it has. Start at `Rules`. `reading.rules` and
`reading.refused` hold the content to them. May import problems and its own room.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from semai.model.base import Clock, Document, Frozen, Items, Line, Slug
from semai.model.organisation import Weekday


class Spelling(Frozen):
    """right: how a word is written. wrong: how it is not."""

    right: Line
    wrong: Annotated[Items[Line], Field(min_length=1)]


class BannedLine(Frozen):
    """A phrase that belongs elsewhere, and why."""

    line: Line
    why: Line


class FixedWording(Frozen):
    """An official sentence. id: of a value, or of one of its behaviours."""

    id: Slug
    text: Line


class Claims(Frozen):
    """words: each makes a paragraph a statement of law or figures, which is published only with a source; `PP #` does
    where a number follows. survey_words: each does where the paragraph also has a share in per cent, written with the sign
    or one of the percent_words.
    """

    words: Annotated[Items[Line], Field(min_length=1)]
    survey_words: Items[Line] = ()
    percent_words: Items[Line] = ()


class Indices(Frozen):
    """word: what such figures are called, in small or capital letters. names: in full; a figure stands with one of them.
    units: words for per cent and the like. no_figure_after: a number behind one of these is no such figure, e.g. an hour.
    """

    word: Line
    names: Annotated[Items[Line], Field(min_length=1)]
    units: Items[Line] = ()
    no_figure_after: Items[Line] = ()


class Span(Frozen):
    """The least and the most there may be, both included; no such limit where one is left out."""

    min: Annotated[int, Field(ge=0)] = 0
    max: int | None = None


class PerValue(Frozen):
    """Published cases each value is at least the main one of, and rank groups these are for together. 0 asks for none."""

    cases: Annotated[int, Field(ge=0)] = 0
    levels: Annotated[int, Field(ge=0)] = 0


class PerBehaviour(Frozen):
    """Published cases that touch each behaviour, at least; 0 asks for none."""

    cases: Annotated[int, Field(ge=0)] = 0


class CaseRules(Frozen):
    """What a case in review or published is counted by; a draft is not.

    summary_words, story_words: of the field as a whole. consequence_words: of each option's.
    direct_speech: marks that open what somebody says; a story has one of them. number_words: count as a number like
    figures do; a story has a number. per_value, per_behaviour: of the whole library.
    """

    summary_words: Span | None = None
    story_words: Span | None = None
    consequence_words: Span | None = None
    behaviours: Span | None = None
    questions: Span | None = None
    characters: Span | None = None
    direct_speech: Items[Line] = ()
    number_words: Items[Line] = ()
    per_value: PerValue = PerValue.model_construct()
    per_behaviour: PerBehaviour = PerBehaviour.model_construct()


class Alike(Frozen):
    """What two cases may not have in common, unless one of them is a draft.

    opening_words: so many first, and so many last, words of the story. sentence_words: a sentence as long or longer.
    copied: so many things in common, or more, and one case is told to be a copy of the other, once. Never where left out.
    """

    opening_words: Annotated[int, Field(ge=1)]
    sentence_words: Annotated[int, Field(ge=2)]
    copied: Annotated[int, Field(ge=2)] | None = None


class WeekdayBreak(Frozen):
    """A stretch of a weekday in which no event holds anything. why: said to whoever planned it."""

    weekday: Weekday
    start: Clock
    end: Clock
    why: Line


class Brand(Frozen):
    """names: of one vendor's product, each as it is written. say: what to write instead."""

    names: Annotated[Items[Line], Field(min_length=1)]
    say: Line


class Offices(Frozen):
    """titles: a capitalised word behind one is somebody's name. followed_by: capitalised words that are none; the name may
    still come behind them.
    """

    titles: Annotated[Items[Line], Field(min_length=1)]
    followed_by: Items[Line] = ()


class Rules(Document):
    """content/rules.yml.

    spellings: how a word must be written, and spellings that are refused. banned_lines: phrases that belong elsewhere.
    fixed_wording: official sentences by id of value or behaviour, in their order, which the values must equal letter for
    letter. personal_data: what no sheet asks people for. endings: what may hang on the end of a brand, a claim's word or a
    word for personal data, with a hyphen or without; the word is met all the same.
    """

    spellings: Items[Spelling] = ()
    banned_lines: Items[BannedLine] = ()
    fixed_wording: Items[FixedWording] = ()
    claims: Claims | None = None
    indices: Indices | None = None
    cases: CaseRules | None = None
    alike: Alike | None = None
    weekday_breaks: Items[WeekdayBreak] = ()
    personal_data: Items[Line] = ()
    endings: Items[Line] = ()
    brands: Items[Brand] = ()
    offices: Offices | None = None
