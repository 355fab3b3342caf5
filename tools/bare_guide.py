"""A guide set by typst alone, to measure ours against: the same templates, the same JSON, and nothing of ours around them.

    python tools/bare_guide.py bare|ours|words|one|forty WORKSPACE EVENT

Prints the seconds of CPU it takes once the content is read: for a guide, or for `words`, with its Word document; for `one`
and `forty` guides in one run, of one page. Each in a process of its own, since typst remembers what it has set before.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

from semai import guides
from semai.build import load
from semai.guides import outline, typeset
from semai.guides.look import look
from semai.model.event import Event
from semai.model.library import Library
from semai.model.running_order import RunningOrder, running_order
from semai.theme import Theme

MANY = 40


def events(library: Library, event: Event, count: int) -> list[RunningOrder]:
    """So many events of the same workshop; each has a title and a number of participants of its own."""
    more = [event.model_copy(update={"title": f"{event.title} {n}", "participants": 10 + n}) for n in range(count)]
    return [running_order(library, it) for it in more]


def printed(library: Library, theme: Theme, orders: list[RunningOrder], *, word: bool = False) -> int:
    """Pages of their guides."""
    made = guides.render(library, theme, {}, orders, word=word)
    return sum(it.units or 0 for it in made if it.path.suffix == ".pdf")


def bare(library: Library, theme: Theme, order: RunningOrder, folder: Path) -> Callable[[], object]:
    """Typst with its fonts and what it is given, all made ready."""
    guide = outline(library, order)
    data = {**asdict(guide), "look": look(theme, tuple(guide.value_names), library.programme.settings.paper)}
    given = json.dumps(data, default=typeset._plain, ensure_ascii=False)
    compiler = typeset.Press(theme, folder)._compiler(typeset.MAIN[type(guide)])
    day = dt.datetime.combine(guide.as_of, dt.time(), dt.UTC)
    return lambda: compiler.compile(
        format="pdf", sys_inputs={"guide": given}, pdf_standards=typeset.STANDARDS, timestamp=day
    )


def main(what: str, workspace: Path, slug: str) -> float:
    library, theme = load(workspace)
    event = library.events[slug]
    (order,) = events(library, event, 1)
    with TemporaryDirectory() as folder:
        work = {
            "bare": lambda: bare(library, theme, order, Path(folder)),
            "ours": lambda: lambda: printed(library, theme, [order]),
            "words": lambda: lambda: printed(library, theme, [order], word=True),
            "one": lambda: lambda: printed(library, theme, [order]),
            "forty": lambda: lambda: printed(library, theme, events(library, event, MANY)),
        }[what]()
        started = time.process_time()
        pages = work()
        seconds = time.process_time() - started
    return seconds / pages if what in ("one", "forty") and isinstance(pages, int) else seconds


if __name__ == "__main__":
    print(main(sys.argv[1], Path(sys.argv[2]), sys.argv[3]))
