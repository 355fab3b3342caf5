"""A report in the words of one language: findings in, sections of blocks out. Start at `outline`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace

from semai.catalogue import Catalogue
from semai.model.library import Library
from semai.report.event_notes import past_event, second_look
from semai.report.findings import CaseReading, Report, Review, ThinSpot, Uncompared
from semai.report.maps import coverage_blocks
from semai.report.reading_ease import SENTENCE_WORDS
from semai.report.reviews import SOON, months_between
from semai.report.shapes import Block, Counts, Figure, FigureRow, Figures, Mark, Note, Notes, Outline, Section


def outline(report: Report, library: Library, words: Catalogue) -> Outline:
    """Sections always come in the same order, so that an editor finds them where they were."""
    facts = {"name": library.programme.name, "date": words.date(report.today)}
    return Outline(
        title=words("report.title"),
        subtitle=words("report.subtitle", **facts),
        notice=words("report.problems", n=report.problems) if report.problems else "",
        sections=(
            _section("overview", words, (_counts(report, words),)),
            _section("coverage", words, coverage_blocks(report, library, words)),
            _found("thin", words, [Notes(None, tuple(_thin(spot, library, words) for spot in report.thin))]),
            _found("unused", words, _unused(report, words)),
            _events(report, words),
            _reviews(report, library, words),
            _found("uncompared", words, [Notes(None, tuple(_uncompared(it, words) for it in report.uncompared))]),
            _found("misspellings", words, [_misspellings(report, words)]),
            _reading(report, words),
        ),
    )


def _section(name: str, words: Catalogue, blocks: Iterable[Block], **facts: object) -> Section:
    return Section(name, words(f"report.{name}"), words(f"report.{name}.lead", **facts), tuple(blocks))


def _found(name: str, words: Catalogue, blocks: Sequence[Notes], **facts: object) -> Section:
    """A section of findings, counted; one without any says that all is well."""
    told = tuple(block for block in blocks if block.items)
    found = sum(len(block.items) for block in told)
    lead = words(f"report.{name}.lead", **facts) if found else ""
    return Section(name, words(f"report.{name}"), lead, told, found, words(f"report.{name}.well"))


def _counts(report: Report, words: Catalogue) -> Counts:
    return Counts(tuple((words.number(n), words(f"report.count.{kind}")) for kind, n in report.counts.items()))


# Findings -------------------------------------------------------------------------------------------------------------


def _thin(spot: ThinSpot, library: Library, words: Catalogue) -> Note:
    facts = {"name": _subject(spot, library, words), "found": spot.found, "wanted": spot.wanted}
    some = "" if spot.found else "-none"
    return Note(words(f"report.thin.{spot.kind}{some}", **facts), spot.place)


def _subject(spot: ThinSpot, library: Library, words: Catalogue) -> str:
    match spot.kind:
        case "behaviour-cases":
            found = library.behaviour(spot.subject)
            assert found is not None  # spots are looked for among the library's own behaviours
            value, number, behaviour = found
            return words("report.behaviour", value=value.name, number=number, text=behaviour.law)
        case "level-cases":
            return library.level(spot.subject).name
        case "sector-cases":
            return library.sector(spot.subject).name
        case _:
            return library.values[spot.subject].name


def _unused(report: Report, words: Catalogue) -> list[Notes]:
    kinds = dict.fromkeys(it.kind for it in report.unused)
    return [
        Notes(
            words(f"report.unused.{kind}"),
            tuple(Note(it.name, it.place) for it in report.unused if it.kind == kind),
        )
        for kind in kinds
    ]


def _events(report: Report, words: Catalogue) -> Section:
    """What is over needs no second look, so it is listed and not counted."""
    section = _found("events", words, [Notes(None, tuple(second_look(look, words) for look in report.second_looks))])
    if not report.past_events:
        return section
    past = Notes(words("report.events.past"), tuple(past_event(it, words) for it in report.past_events))
    return replace(section, blocks=(*section.blocks, past))


def _reviews(report: Report, library: Library, words: Catalogue) -> Section:
    overdue = Notes(words("report.reviews.overdue"), tuple(_review(it, report.today, words) for it in report.overdue))
    due = Notes(words("report.reviews.due", n=SOON.days), tuple(_review(it, report.today, words) for it in report.due))
    months = library.programme.settings.review_after_months
    section = _found("reviews", words, (overdue, due), months=months)
    return replace(section, found=len(report.overdue))


def _review(review: Review, today: dt.date, words: Catalogue) -> Note:
    facts = {"name": review.name, "since": words.date(review.since), "due": words.date(review.due)}
    text = words(f"report.reviews.{review.kind}", age=_age(review.since, today, words), **facts)
    return Note(text, review.place)


def _age(since: dt.date, today: dt.date, words: Catalogue) -> str:
    months = months_between(since, today)
    return words("report.months", n=months) if months else words("common.days", n=max(0, (today - since).days))


def _uncompared(it: Uncompared, words: Catalogue) -> Note:
    facts = {"name": it.title, "id": it.source}
    said = [words("report.uncompared.unseen", **facts)]
    if it.seen is not None:
        said = [words("report.uncompared.copy", date=words.date(it.seen), **facts)]
    if it.leaning:
        places = ", ".join(_short(places) for places in _by_file(it))
        said.append(words("report.uncompared.leaning", n=len(it.leaning), places=places))
    else:
        said.append(words("report.uncompared.nobody"))
    return Note(said[0], it.place, tuple(said[1:]))


def _by_file(it: Uncompared) -> list[tuple[str, list[int]]]:
    files: dict[str, list[int]] = {}
    for place in it.leaning:
        files.setdefault(place.file, []).append(place.line)
    return list(files.items())


def _short(places: tuple[str, list[int]]) -> str:
    file, lines = places
    return f"{file}:{','.join(map(str, dict.fromkeys(lines)))}"


def _misspellings(report: Report, words: Catalogue) -> Notes:
    return Notes(
        None,
        tuple(
            Note(
                words(f"report.misspellings.{slip.kind}", found=slip.found, meant=slip.meant, n=slip.times), slip.place
            )
            for slip in report.misspellings
        ),
    )


# How cases read -------------------------------------------------------------------------------------------------------


def _reading(report: Report, words: Catalogue) -> Section:
    least, most = report.story_words
    heads = ("case", "words", "minutes", "sentences", "mean", "longest", "long")
    table = Figures(
        words("report.reading.table"),
        tuple(words(f"report.reading.{head}") for head in heads),
        tuple(_row(reading, report, words) for reading in report.readings),
    )
    long = Notes(
        words("report.reading.long-ones", n=SENTENCE_WORDS),
        tuple(
            _long(reading, words)
            for reading in sorted(report.readings, key=lambda it: -it.longest.words)
            if reading.long
        ),
    )
    outside = Notes(
        words("report.reading.outside"),
        tuple(_outside(reading, report, words) for reading in report.readings if _mark(reading.words, least, most)),
    )
    span = words("report.reading.span", least=least, most=most) if most else words("report.reading.least", least=least)
    return Section(
        "reading",
        words("report.reading"),
        words("report.reading.lead", span=span, limit=SENTENCE_WORDS),
        (table, *(block for block in (outside, long) if block.items)),
        len(outside.items) + len(long.items),
        words("report.reading.well"),
    )


def _row(reading: CaseReading, report: Report, words: Catalogue) -> FigureRow:
    status = "" if reading.status == "published" else words(f"report.status.{reading.status}")
    title = words("report.reading.unpublished", title=reading.title, status=status) if status else reading.title
    mark = _mark(reading.words, *report.story_words)
    spoken = words(f"report.reading.{mark}") if mark else ""
    longest = Figure(words.number(reading.longest.words))
    if reading.long:
        longest = replace(longest, mark="over", spoken=words("report.reading.over"))
    return FigureRow(
        title,
        (
            Figure(words.number(reading.words), mark, spoken),
            Figure(words.number(reading.minutes)),
            Figure(words.number(reading.sentences)),
            Figure(words.number(reading.mean, decimals=1)),
            longest,
            Figure(words.number(reading.long)),
        ),
    )


def _mark(count: int, least: int, most: int | None) -> Mark:
    return "under" if count < least else "over" if most is not None and count > most else ""


def _outside(reading: CaseReading, report: Report, words: Catalogue) -> Note:
    least, most = report.story_words
    over = most is not None and reading.words > most
    facts = {
        "title": reading.title,
        "words": reading.words,
        "n": reading.words - (most or 0) if over else least - reading.words,
    }
    return Note(words("report.reading.words-over" if over else "report.reading.words-under", **facts), reading.place)


def _long(reading: CaseReading, words: Catalogue) -> Note:
    longest = reading.longest
    text = words("report.reading.long-one", title=reading.title, n=reading.long, words=longest.words)
    return Note(text, longest.place, (words("report.quote", text=longest.text),))
