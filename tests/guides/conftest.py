"""A small world for guides: two sessions, a break, one case, a pledge. Tests change what they are about."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache, cached_property
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from printed import Sheet, read
from pypdf import PdfReader

from semai.build import OUTPUTS, all_orders
from semai.guides import outline, packs, render
from semai.guides.guide import Guide
from semai.guides.look import PAPER_MM
from semai.model.activity import Activity
from semai.model.case_study import CaseStudy
from semai.model.event import Event
from semai.model.library import Library
from semai.model.organisation import Organisation
from semai.model.papers import Papers
from semai.model.programme import Programme
from semai.model.question import QuestionBank
from semai.model.reference import Glossary, Roadmap, Sources
from semai.model.rules import Rules
from semai.model.running_order import RunningOrder, running_order
from semai.model.value import Value
from semai.model.workshop import Workshop
from semai.problems import Places
from semai.reading import load
from semai.reading.theme import read_theme
from semai.theme import Theme

ROOT = Path(__file__).parents[2]

NAMES = (
    "Care", "Honesty", "Craft", "Peace", "Faith", "Courage", "Unity", "Trust", "Growth", "Calm", "Hope", "Warmth",
)  # fmt: skip

Data = dict[str, Any]


def document(kind: type, slug: str, data: Mapping[str, Any]) -> Any:
    return kind.model_validate(dict(data)).located(slug, Places(f"content/{slug}.yml"))


def value_data(name: str) -> Data:
    return {
        "name": name,
        "monogram": name[:2].upper(),
        "definition": {"law": f"keep {name.lower()} in every decision"},
        "behaviours": [
            {
                "law": f"{name.lower()} rule {n}",
                "example": f"{name} seen {n}",
                "counter_example": f"{name} missed {n}",
                "try_today": "try",
            }
            for n in (1, 2, 3)
        ],
        "question": f"When is {name.lower()} hard for us?",
        "reflection": "When did you last choose it?",
        "sources": ["law"],
    }


def case_data() -> Data:
    def option(letter: str, first: str, second: str) -> Data:
        return {
            "text": f"Take way {letter} and tell everybody.",
            "short": f"Way {letter}",
            "consequence": f"After {letter} the queue *moves*.",
            "short_consequence": f"{letter} happens",
            "effects": [
                {"value": "care", "alignment": first, "text": f"care in {letter}"},
                {"value": "honesty", "alignment": second, "text": f"honesty in {letter}"},
            ],
        }

    return {
        "title": "The last boat",
        "code": "CA-1",
        "summary": "The link is down and the last boat leaves at three.",
        "setting": "A river village, one afternoon.",
        "decider": {"name": "Sari", "role": "registry clerk"},
        "level": ["clerk"],
        "sector": "registry",
        "values": {"main": "care", "tension": ["honesty"]},
        "behaviours": ["care-1", "honesty-3"],
        "discussion_minutes": 45,
        "story": "The light blinks red.\n\n“The water falls,” says *Juhri*. “We leave at three.”",
        "dilemma": "Help now, or promise nothing.",
        "decision": "You are Sari. What do you do?",
        "options": [
            option("A", "aligned", "not_yet"),
            option("B", "partly", "aligned"),
            option("C", "not_yet", "partly"),
        ],
        "questions": [
            {"kind": "objective", "text": "What is known?"},
            {"kind": "reflective", "text": "Which sentence presses you?"},
            {"kind": "interpretive", "text": "What does care mean here?"},
            {"kind": "decisional", "text": "What does she say?"},
        ],
        "take_home": "Which service stops in your unit?",
        "teaching_note": {
            "purpose": ["Weigh need and promise."],
            "time_plan": [{"step": "Read", "minutes": 5}, {"step": "Discuss", "minutes": 40}],
            "option_analysis": [{"gain": f"gain {o}", "risk": f"risk {o}"} for o in "ABC"],
            "pitfalls": ["Blaming the signal."],
            "closing": "A small promise kept serves more.",
            "follow_up": "Write one sentence for a stopped service.",
        },
        "slides": {
            "story": ["The light blinks red."],
            "facts": [{"label": "Who", "text": "Sari"}],
            "question": "Whom do we serve?",
            "hint": "Write, then talk.",
        },
        "sources": ["law"],
        "status": "published",
        "version": 1,
        "updated": "2026-11-01",
    }


def activity_data() -> dict[str, Data]:
    step = {
        "title": "Begin",
        "minutes": 5,
        "script": [{"say": "Welcome."}, {"do": "Wait."}, {"ask": "Why are we here?"}],
    }
    return {
        "welcome": {
            "title": "Welcome", "kind": "contract", "purpose": "Agree how we talk.", "people": "all", "minutes": 15,
            "least_minutes": 10, "participants_do": "Agree how to talk.",
            "materials": [{"item": "Pens", "per": "participant"},
                          {"item": "Cards", "count": 2, "per": "table", "used_up": True}],
            "steps": [
                {**step, "slide": "contract", "if_silent": "Tell one yourself.", "likely_answers": ["Because."],
                 "pitfall": "Talking too long."},
                {"title": "Agree", "minutes": 10, "script": [{"do": "Write it down."}]},
            ],
            "slides": {"list": {"title": "Our rules", "items": ["Listen", "Ask"]}},
            "worksheet": {"title": "My start", "instruction": "Write for yourself.", "choose_value": True,
                          "prompts": [{"text": "What I bring", "lines": 2}]},
        },
        "walk": {
            "title": "Walk through the values", "kind": "input", "purpose": "Hear them all.", "people": "all",
            "minutes": 30, "least_minutes": 20, "participants_do": "Hear the values.",
            "steps": [{"title": "Show each", "minutes": 30, "slide": "divider",
                                            "script": [{"say": "Here they are."}]}],
        },
        "case-method": {
            "title": "Case method", "kind": "case", "purpose": "Decide together.", "people": "6", "minutes": 45,
            "least_minutes": 30, "participants_do": "Decide, and give a reason.",
            "materials": [{"item": "Large paper", "per": "table", "unit": "sheets", "used_up": True}, "Bell"],
            "steps": [
                {"title": "Read", "minutes": 5, "slide": "story", "script": [{"say": "Read in silence."}]},
                {"title": "Choose", "minutes": 10, "slide": "options", "script": [{"do": "Count hands."}]},
                {"title": "Talk", "minutes": 20, "slide": "question", "script": [{"ask": "What weighs most?"}]},
                {"title": "See", "minutes": 10, "slide": "consequences", "script": [{"say": "Each way costs."}]},
            ],
        },
        "pledge": {
            "title": "Pledge", "kind": "pledge", "purpose": "Promise one act.", "people": "1", "minutes": 45,
            "least_minutes": 30, "safety": ["Cards stay with their owners."], "variations": ["In pairs."],
            "steps": [{"title": "Write", "minutes": 45, "slide": "pledge", "script": [{"say": "Write one act."}]}],
            "slides": {"pledge": True},
        },
    }  # fmt: skip


def workshop_data() -> Data:
    def block(id_: str, title: str, *parts: Data, minutes: int = 45, kind: str = "session", **more: Any) -> Data:
        return {"id": id_, "kind": kind, "title": title, "minutes": minutes, "parts": list(parts), **more}

    return {
        "title": "Values at work", "subtitle": "From knowing to doing", "summary": "A morning of hard choices.",
        "audience": "All staff", "phase": "hold", "participants": {"min": 8, "max": 30}, "facilitators": "Two",
        "objectives": [{"text": "Weigh two values.", "level": "valuing"}],
        "days": [{
            "start": "08.00",
            "blocks": [
                block("start", "Why values", {"activity": "welcome", "minutes": 15},
                      {"activity": "walk", "values": "all", "minutes": 30}, late="Skip the second round.",
                      objectives=[1], purpose="Begin together.", closing="Now we know the words.",
                      about="Rules and values"),
                block("pause", "Break", minutes=15, kind="break"),
                block("case", "A hard choice", {"case": "boat", "method": "case-method", "minutes": 45},
                      objectives=[1]),
                block("end", "Pledge", {"activity": "pledge", "minutes": 45}),
            ],
        }],
        "room": ["Tables of six"], "day_before": ["Print the sheets"], "roles": [{"name": "Lead", "task": "keeps time"}],
        "closing_title": "Begin small", "closing_call": ["Today."], "status": "published", "version": 1,
    }  # fmt: skip


def papers_data() -> Data:
    """Each of the papers, as short as it can be."""
    return {
        "evaluation": {"scale": ["no", "hardly", "mostly", "yes"],
                       "groups": [{"title": "The day", "items": ["It helps me.", "I dared to speak."]}],
                       "questions": ["What I will do"]},
        "follow_up": {"title": "Our plan", "instruction": "Three acts at most.", "copies": "one for each desk",
                      "parts": [{"table": {"columns": ["Plan", "First", "Second"], "rows": ["Act", "Who", "When"]}}]},
        "checklist": [{"day": -7, "items": ["Book the room."]}, {"day": 0, "items": ["Open the door."]},
                      {"day": 30, "items": ["Ask for the measure."]}],
        "supplies": ["Projector", {"item": "Pens", "per": "participant"}, {"item": "Chairs", "per": "participant"}],
        "report": {"title": "Report", "instruction": "One page.", "parts": [{"prompt": "What was held:", "lines": 2}]},
    }  # fmt: skip


def question_data(value: str, number: int, right: int) -> Data:
    """A situation whose answer `right`, from 0, is the right one; every text names the value, the number and the letter."""
    mark = f"{value}-{number}"
    return {
        "id": mark,
        "value": value,
        "level": "clerk",
        "situation": f"Situation {mark}: the queue is long and the printer is slow. What do you do first?",
        "answers": [
            {"text": f"Answer {mark}-{letter}", "reason": f"Reason {mark}-{letter}", "right": index == right}
            for index, letter in enumerate("ABCD")
        ],
    }


class World:
    """Plain content, changed by a test before `order` or `print` turns it into models."""

    def __init__(self, theme: Theme, language: str = "en", values: int = 3) -> None:
        self.theme = theme
        self.names = NAMES[:values]
        self.programme: Data = {
            "name": "Our values", "site_name": "Semai", "description": "d", "language": language, "as_of": "2026-11-24",
            "version": "1", "values": [name.lower() for name in self.names],
            "phases": [{"id": "hold", "name": "Hold", "verb": "v", "question": "q", "short": "s", "typical": ["t"],
                        "evidence": ["e"]}],
            "levels": [{"id": "clerk", "name": "Clerk"}], "sectors": [{"id": "registry", "name": "Registry"}],
            "home": dict.fromkeys(("title", "lead", "values_title", "values_lead", "phases_title", "phases_lead"), "x"),
            "fiction_line": "Invented.", "copyright": "c",
        }  # fmt: skip
        self.values = {name.lower(): value_data(name) for name in self.names}
        self.case = case_data()
        self.activities = activity_data()
        self.workshop = workshop_data()
        self.organisation: Data = {
            "name": "Town of Rivers",
            "short_name": "Rivers",
            "city": "Rivers",
            "time_zone": "WIB",
        }
        self.event: Data | None = {
            "title": "Values in Rivers", "workshop": "basic", "organisation": "rivers", "date": "2026-12-04",
            "place": "Town hall", "organiser": "Staff office", "participants": 24,
            "facilitators": [{"role": "Lead", "name": "Rina"}],
            "signatories": [{"role": "Head of the office", "name": None}], "sources": ["law"],
        }  # fmt: skip
        self.items: list[Data] = []
        self.papers: Data | None = papers_data()
        self.source: Data = {"id": "law", "title": "Law 1", "kind": "law", "seen": {"what": "copy", "on": "2026-11-01"}}

    def with_test(self, count: int = 4) -> World:
        """Gives the workshop a test of `count` items, out of two of every value."""
        self.items = [
            question_data(value, number, (at + number) % 4) for number in (1, 2) for at, value in enumerate(self.values)
        ]
        self.workshop["test"] = {"bank": "bank", "items": count}
        return self

    def library(self) -> Library:
        event = {"rivers": document(Event, "rivers", self.event)} if self.event else {}
        phase = {"phase": "hold", "when": "2026", "activities": ["a"], "measures": ["m"], "drivers": "d",
                 "slide_activities": ["a"]}  # fmt: skip
        roadmap = {"title": "R", "lead": "l", "slide_title": "s", "current_phase": "hold", "phases": [phase]}
        return Library(
            programme=document(Programme, "programme", self.programme),
            values={slug: document(Value, slug, data) for slug, data in self.values.items()},
            case_studies={"boat": document(CaseStudy, "boat", self.case)},
            activities={slug: document(Activity, slug, data) for slug, data in self.activities.items()},
            workshops={"basic": document(Workshop, "basic", self.workshop)},
            organisations={"rivers": document(Organisation, "rivers", self.organisation)},
            events=event,
            questions={"bank": document(QuestionBank, "bank", {"items": self.items})} if self.items else {},
            pages={},
            roadmap=document(Roadmap, "roadmap", roadmap),
            glossary=document(Glossary, "glossary", {"terms": [{"term": "t", "definition": "d"}]}),
            sources=document(Sources, "sources", {"sources": [self.source]}),
            rules=document(Rules, "rules", {}),
            papers=document(Papers, "papers", self.papers) if self.papers else None,
        )

    def order(self) -> tuple[Library, RunningOrder]:
        library = self.library()
        return library, running_order(library, library.events.get("rivers") or library.workshops["basic"])

    def print(self) -> Printed:
        library, order = self.order()
        (artefact,) = render(library, self.theme, {}, [order])
        return Printed(artefact.content, artefact.units or 0)

    def print_packs(self) -> tuple[Printed, Printed]:
        """The participants' and the committee's."""
        library, order = self.order()
        first, second = (Printed(it.content, it.units or 0) for it in packs.render(library, self.theme, {}, [order]))
        return first, second

    def rewritten(self, change: Callable[[str], str]) -> None:
        """Every sentence changed at once; ids, codes and closed words are left."""
        parts = (self.case, self.activities, self.workshop, self.values, self.event, self.organisation, self.papers)
        for part in parts:
            _rewrite(part, change)


SENTENCES = {
    "title", "subtitle", "summary", "audience", "setting", "story", "dilemma", "decision", "text", "short",
    "consequence", "short_consequence", "purpose", "closing", "late", "about", "say", "do", "ask", "if_silent",
    "pitfall", "likely_answers", "materials", "variations", "safety", "room", "day_before", "task", "gain", "risk",
    "pitfalls", "follow_up", "take_home", "step", "law", "example", "counter_example", "question", "instruction",
    "place", "organiser", "name", "role", "item", "items", "participants_do", "questions", "scale", "copies", "prompt",
    "columns", "rows",
}  # fmt: skip


def _rewrite(node: Any, change: Callable[[str], str]) -> None:
    for key, value in node.items() if isinstance(node, dict) else ():
        if key in SENTENCES and isinstance(value, str):
            node[key] = change(value)
        elif key in SENTENCES and isinstance(value, list) and all(isinstance(item, str) for item in value):
            node[key] = [change(item) for item in value]
        else:
            _rewrite(value, change)
    for item in node if isinstance(node, list) else ():
        _rewrite(item, change)


class Printed:
    """A guide as printed, read back."""

    def __init__(self, pdf: bytes, units: int) -> None:
        self.pdf, self.units = pdf, units
        self.reader = PdfReader(BytesIO(pdf))

    @cached_property
    def pages(self) -> Sequence[str]:
        """The words of each; reading them takes ten times as long as printing."""
        return [page.extract_text() for page in self.reader.pages]

    @property
    def text(self) -> str:
        """All words, with every run of white space as one space."""
        return re.sub(r"\s+", " ", " ".join(self.pages))

    def page_of(self, words: str, *, after: int = 0) -> int:
        """The first page, from 1, that has these words; later than `after`."""
        wanted = re.sub(r"\s+", "", words)
        for number, text in enumerate(self.pages, start=1):
            if number > after and wanted in re.sub(r"\s+", "", text):
                return number
        raise AssertionError(f"{words!r} is on no page after {after}")


Made = Mapping[str, Printed]


@pytest.fixture(scope="session")
def theme() -> Theme:
    found, problems = read_theme(None, ROOT / "themes" / "semai")
    assert found is not None
    assert not problems
    return found


@pytest.fixture
def world(theme: Theme) -> Callable[..., World]:
    """`world(language="en", values=3)`: content to change, then to print."""
    return lambda **given: World(theme, **given)


@pytest.fixture(scope="session")
def tested_packs(theme: Theme) -> tuple[Printed, Printed]:
    """Its packs, with a test of four items."""
    return World(theme).with_test().print_packs()


@pytest.fixture(scope="session")
def tested_guide(theme: Theme) -> Printed:
    """The same with a test of four items."""
    return World(theme).with_test().print()


@pytest.fixture(scope="session")
def shipped_library() -> Library:
    return load(ROOT)[0]


@pytest.fixture(scope="session")
def shipped_orders(shipped_library: Library) -> Sequence[RunningOrder]:
    """Of every event and every workshop that ships."""
    return all_orders(shipped_library)


PRINTED = [name for name in OUTPUTS if name not in ("decks", "site")]
"""Outputs that are papers."""


@pytest.fixture(scope="session")
def made(theme: Theme, shipped_library: Library, shipped_orders: Sequence[RunningOrder]) -> Callable[..., Made]:
    """`made("guides", "f4")`: every PDF of that output for what ships, on that paper, by its path; each made once."""

    @cache
    def pdfs(output: str, paper: str = "a4") -> Made:
        programme = shipped_library.programme
        settings = programme.settings.model_copy(update={"paper": paper})
        library = replace(shipped_library, programme=programme.model_copy(update={"settings": settings}))
        artefacts = import_module(OUTPUTS[output]).render(library, theme, {}, shipped_orders)
        return {str(it.path): Printed(it.content, it.units or 0) for it in artefacts if it.path.suffix == ".pdf"}

    return pdfs


@pytest.fixture(scope="session")
def sheets(needs: Callable[[str], str]) -> Callable[[Printed], Sequence[Sheet]]:
    """`sheets(printed)`: each page with the places of its words, and its links; read once, ten times as fast as `pages`."""
    return cache(lambda printed: read(printed.pdf, needs("pdftotext")))


@pytest.fixture(scope="session")
def all_papers(made: Callable[..., Made]) -> Made:
    """Every PDF of what ships, on both papers: `f4 guides/<slug>.pdf`."""
    return {
        f"{paper} {path}": it for paper in PAPER_MM for output in PRINTED for path, it in made(output, paper).items()
    }


@pytest.fixture(scope="session")
def shipped(
    made: Callable[..., Made], shipped_library: Library, shipped_orders: Sequence[RunningOrder]
) -> Mapping[str, tuple[Guide, Printed]]:
    """What the guide of every event and workshop that ships says, and how it is printed, by slug."""
    printed = made("guides")
    return {it.slug: (outline(shipped_library, it), printed[f"guides/{it.slug}.pdf"]) for it in shipped_orders}


@pytest.fixture(scope="session")
def shipped_kits(made: Callable[..., Made]) -> Mapping[str, Printed]:
    """Every paper of the shipped content that belongs to no event, by its file name."""
    return {path.rpartition("/")[2]: it for path, it in made("kits").items()}


@pytest.fixture(scope="session")
def every_case(theme: Theme, shipped_library: Library) -> tuple[Guide, Printed]:
    """A guide with every published case that ships, whether a workshop shows it or not."""
    sessions = [
        {"id": f"case-{n}", "kind": "session", "title": case.title, "minutes": 50,
         "parts": [{"case": case.slug, "method": "kasus-orid-singkat", "minutes": 50}]}
        for n, case in enumerate(shipped_library.published_cases)
    ]  # fmt: skip
    days = [{"start": "08.00", "blocks": sessions[n : n + 8]} for n in range(0, len(sessions), 8)]
    data = {
        "title": "Every case", "subtitle": "One after the other", "summary": "All.", "audience": "All", "days": days,
        "phase": "internalisasi", "participants": {"min": 1, "max": 10}, "facilitators": "One", "status": "published",
        "objectives": [{"text": "See.", "level": "valuing"}], "closing_title": "End", "closing_call": ["Go."],
        "version": 1,
    }  # fmt: skip
    workshop = Workshop.model_validate(data)
    workshop.located("every-case", Places("content/workshops/every-case.yml"))
    order = running_order(shipped_library, workshop)
    (artefact,) = render(shipped_library, theme, {}, [order])
    return outline(shipped_library, order), Printed(artefact.content, artefact.units or 0)


@pytest.fixture(scope="session")
def plain_guide(theme: Theme) -> Printed:
    """The small world printed once, for tests that only read."""
    return World(theme).print()


# Validity ----------------------------------------------------------------------------------------------------------------


@pytest.fixture
def violations(tmp_path: Path) -> Callable[[bytes, str], list[str]]:
    """`violations(pdf, "ua1")`: what a validator finds wrong with a PDF by that standard."""
    import page  # slow to load

    def found(pdf: bytes, profile: str) -> list[str]:
        file = tmp_path / "paper.pdf"
        file.write_bytes(pdf)
        findings = str(page.validate_pdf(file, profile=profile)).splitlines()
        return [line for line in findings if line.startswith("[") and not length_is_right(line, pdf)]

    return found


def length_is_right(finding: str, pdf: bytes) -> bool:
    """The validator takes a carriage return that ends a stream's own data for part of the line's end, and miscounts.

    So it is measured here; of all streams, since the finding names none where it means several.
    """
    if "STREAM-LENGTH-001" not in finding:
        return False
    streams = list(re.finditer(rb"/Length (\d+)[^>]*>>\s*?\r?\nstream\n", pdf))
    ends = [stream.end() + int(stream[1]) for stream in streams]
    return len(streams) == pdf.count(b"\nendstream") and all(pdf[end : end + 10] == b"\nendstream" for end in ends)
