"""The command `semai`: a thin door to `build`, in the editor's language.

Exit status 0 when all is well, 1 when the content has mistakes, 2 when the command was used wrongly. Everything heavy is
imported inside the commands, so that `--help` and `check` are there at once. Start at `main`.
"""

from __future__ import annotations

import atexit
import datetime as dt
import errno
import gc
import os
import sys
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import click

from semai.catalogue import DEFAULT_LANGUAGE, Catalogue, catalogue, languages

if TYPE_CHECKING:
    from semai.build import Audience, Report
    from semai.problems import Problem

AUDIENCES: dict[str, Audience] = {"hall": "hall", "roll-call": "roll_call", "participants": "participants"}
"""Whom a deck is for, as it is typed and as `build` knows it."""

PAPERS = ("a4", "f4")
OUTPUTS_OF = {
    "tree-only-site": ("site",),
    "audience-only-decks": ("decks",),
    "save-template-only-decks": ("decks",),
    "paper-only-printed": ("guides", "packs", "kits"),
    "word-only-printed": ("guides", "packs", "kits"),
}
"""Outputs that an option is for, by the message that says so."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the command and exits."""
    argv = list(sys.argv[1:] if arguments is None else arguments)
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # another project's notice would only alarm editors
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looking for some, it reads about every package
    gc.set_threshold(50_000, 20, 50)  # what is read stays until the end, so looking for rubbish all the time is wasted
    atexit.register(gc.freeze)  # nor is there any to be found on the way out
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")  # Windows consoles default to less
    commands(catalogue(language(argv, os.environ.get("SEMAI_LANG", "")))).main(argv, prog_name="semai")


def language(argv: Sequence[str], environment: str) -> str:
    """The language to speak: --lang, else SEMAI_LANG, else the default; an unknown one falls back to the default.

    >>> language(["--lang=en", "check"], "id"), language([], "en_GB.UTF-8"), language(["--lang", "xx"], "")
    ('en', 'en', 'id')
    """
    asked = environment
    for argument, after in pairwise([*argv, ""]):
        if argument == "--lang":
            asked = after
        elif argument.startswith("--lang="):
            asked = argument.removeprefix("--lang=")
    short = asked.replace("-", "_").split("_")[0].split(".")[0].lower()
    return short if short in languages() else DEFAULT_LANGUAGE


def commands(words: Catalogue) -> click.Group:
    """The group of commands, with help in the language of `words`."""

    @click.group(help=words("cli.help"), context_settings={"help_option_names": ["-h", "--help"]})
    @click.option("-C", "root", type=click.Path(path_type=Path), default=Path(), metavar="DIR", help=words("cli.root"))
    @click.option("--lang", type=click.Choice(languages()), default=None, help=words("cli.lang"))
    @click.version_option(package_name="semai", prog_name="semai")
    @click.pass_context
    def group(context: click.Context, root: Path, lang: str | None) -> None:
        context.obj = root.resolve()

    group.add_command(_check(words))
    group.add_command(_build(words))
    group.add_command(_serve(words))
    group.add_command(_report(words))
    group.add_command(_new(words))
    group.add_command(_check_template(words))
    return group


def _workspace(root: Path, words: Catalogue) -> Path:
    if not (root / "content" / "programme.yml").is_file():
        raise click.UsageError(words("cli.no-workspace", folder=root.name or str(root)))
    return root


def _check(words: Catalogue) -> click.Command:
    @click.command("check", help=words("cli.check"))
    @click.pass_obj
    def command(root: Path) -> None:
        from semai.build import check

        found = check(_workspace(root, words))
        if found.problems:
            _show(found.problems, root, words)
            raise SystemExit(1)
        click.echo(words("cli.check-well"))

    return command


def _build(words: Catalogue) -> click.Command:
    @click.command("build", help=words("cli.build"))
    @click.argument("output", required=False, type=click.Choice(["site", "decks", "guides", "packs", "kits"]))
    @click.option("--event", "events", multiple=True, metavar="SLUG", help=words("cli.event"))
    @click.option("--workshop", "workshops", multiple=True, metavar="SLUG", help=words("cli.workshop"))
    @click.option("--organisation", "organisations", multiple=True, metavar="SLUG", help=words("cli.organisation"))
    @click.option("--audience", "audiences", multiple=True, type=click.Choice(AUDIENCES), help=words("cli.audience"))
    @click.option(
        "--paper", "papers", multiple=True, type=click.Choice(PAPERS, case_sensitive=False), help=words("cli.paper")
    )
    @click.option("--word", is_flag=True, help=words("cli.word"))
    @click.option("--tree", type=click.Path(path_type=Path), metavar="DIR", help=words("cli.tree"))
    @click.option("--save-template", type=click.Path(path_type=Path), metavar="FILE", help=words("cli.save-template"))
    @click.pass_obj
    def command(
        root: Path,
        output: str | None,
        events: tuple[str, ...],
        workshops: tuple[str, ...],
        organisations: tuple[str, ...],
        audiences: tuple[str, ...],
        papers: tuple[str, ...],
        word: bool,
        tree: Path | None,
        save_template: Path | None,
    ) -> None:
        from semai.build import OUTPUTS, Choice, UnknownChoiceError, build
        from semai.problems import ContentError

        options = {
            "tree-only-site": tree, "audience-only-decks": audiences, "save-template-only-decks": save_template,
            "paper-only-printed": papers, "word-only-printed": word,
        }  # fmt: skip
        _refuse_for_others(output, options, words)
        _workspace(root, words)
        chosen = tuple(AUDIENCES[name] for name in dict.fromkeys(audiences or ("hall",)))
        outputs = (output,) if output else tuple(OUTPUTS)
        choice = Choice(outputs, events, workshops, organisations, chosen, papers, word)
        try:
            if tree is not None:
                click.echo(words("cli.tree-written", n=_tree(root, tree.resolve(), words)))
                return
            if save_template is not None:
                _save(root, save_template.resolve(), words)
                click.echo(words("cli.template-saved", file=_as_typed(save_template)))
                return
            report = build(root, choice, tell=lambda name: click.echo(words(f"cli.making-{name}"), err=True))
        except ContentError as error:
            _show(error.problems, root, words)
            raise SystemExit(1) from None
        except UnknownChoiceError as unknown:
            facts = {"found": unknown.found, "known": ", ".join(unknown.known)}
            raise click.UsageError(words(f"cli.unknown-{unknown.kind}", **facts)) from None
        except PermissionError as error:  # on Windows also a deck that is open in another program
            raise click.UsageError(words("cli.not-writable", file=error.filename)) from None
        _summary(report, words)

    return command


def _refuse_for_others(output: str | None, given: Mapping[str, object], words: Catalogue) -> None:
    """Raises UsageError for an option that the chosen output does not have. given: what was typed, by the message."""
    for code, value in given.items():
        if value and output not in OUTPUTS_OF[code]:
            raise click.UsageError(words(f"cli.{code}"))


def _tree(root: Path, folder: Path, words: Catalogue) -> int:
    from semai.build import write_tree

    try:
        return write_tree(root, folder)
    except FileExistsError:
        raise click.UsageError(words("cli.tree-taken", folder=str(folder))) from None


def _save(root: Path, file: Path, words: Catalogue) -> None:
    from semai.build import save_template

    try:
        save_template(root, file)
    except FileExistsError:
        raise click.UsageError(words("cli.template-taken", file=file.name)) from None
    except NotADirectoryError as error:
        raise click.UsageError(words("cli.not-writable", file=error.filename)) from None


def _check_template(words: Catalogue) -> click.Command:
    @click.command("check-template", help=words("cli.check-template"))
    @click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
    @click.pass_obj
    def command(root: Path, file: Path) -> None:
        from semai.build import check_template
        from semai.problems import ContentError

        try:
            said, is_usable = check_template(_workspace(root, words), file, words.language)
        except ContentError as error:
            _show(error.problems, root, words)
            raise SystemExit(1) from None
        except PermissionError as error:
            raise click.UsageError(words("cli.not-readable", file=error.filename)) from None
        click.echo(said, nl=False)
        raise SystemExit(0 if is_usable else 1)

    return command


def _serve(words: Catalogue) -> click.Command:
    @click.command("serve", help=words("cli.serve"))
    @click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help=words("cli.port"))
    @click.pass_obj
    def command(root: Path, port: int) -> None:
        from semai.build import serve
        from semai.problems import ContentError

        try:
            serve(_workspace(root, words), port, tell=lambda address: click.echo(words("cli.serving", address=address)))
        except ContentError as error:
            _show(error.problems, root, words)
            raise SystemExit(1) from None
        except OSError as error:
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise
            raise click.UsageError(words("cli.port-taken", port=port, other=port % 65535 + 1)) from None

    return command


def _report(words: Catalogue) -> click.Command:
    @click.command("report", help=words("cli.report"))
    @click.option("--today", metavar="YYYY-MM-DD", help=words("cli.report-today"))
    @click.option(
        "--html", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help=words("cli.report-html")
    )
    @click.pass_obj
    def command(root: Path, today: str | None, html: Path | None) -> None:
        from semai.build import report
        from semai.problems import ContentError

        _workspace(root, words)
        try:
            text, page = report(root, _day(today, words), html.resolve() if html else None, words.language)
        except ContentError as error:
            _show(error.problems, root, words)
            raise SystemExit(1) from None
        except (PermissionError, NotADirectoryError, FileExistsError) as error:
            raise click.UsageError(words("cli.not-writable", file=error.filename)) from None
        click.echo(text, nl=False)
        shown = page.relative_to(root) if page.is_relative_to(root) else page
        click.echo(words("cli.report-written", file=shown.as_posix()), err=True)

    return command


def _day(text: str | None, words: Catalogue) -> dt.date | None:
    """The day somebody typed, as 2026-11-24."""
    if text is None:
        return None
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:  # 20261124 and 2026-W48-2 are dates to Python too
        raise click.UsageError(words("cli.report-date", found=text))
    return day


def _new(words: Catalogue) -> click.Group:
    @click.group("new", help=words("cli.new"))
    def group() -> None:
        pass

    @group.command("workspace", help=words("cli.new-workspace"))
    @click.argument("folder", type=click.Path(path_type=Path))
    def workspace(folder: Path) -> None:
        from semai.build import new_workspace

        try:
            new_workspace(folder)
        except FileExistsError:
            raise click.UsageError(words("cli.workspace-exists", folder=str(folder))) from None
        click.echo(words("cli.workspace-made", folder=_as_typed(folder)))

    return group


def _as_typed(path: Path) -> str:
    """A path as somebody types it in a command: in quotes where it has a space."""
    from shlex import quote
    from subprocess import list2cmdline

    return list2cmdline([str(path)]) if os.name == "nt" else quote(str(path))


def _show(problems: Sequence[Problem], root: Path, words: Catalogue) -> None:
    from semai.build import told

    click.echo(told(problems, root, words.language))
    click.echo()
    click.echo(words("cli.problems", n=len(problems)))


def _summary(report: Report, words: Catalogue) -> None:
    """What was built: one line for each product, then how long it took."""
    units = {"decks": "common.slides"}
    made = sorted(report.built, key=lambda built: (built.output != "site", built.output))
    rows = [
        (
            words(f"cli.built-{built.output}"),
            str(built.path),
            "" if built.units is None else words(units.get(built.output, "common.pages"), n=built.units),
            words.size(built.size),
        )
        for built in made
    ]
    widths = [max((len(row[i]) for row in rows), default=0) for i in range(4)]
    for built, row in zip(made, rows, strict=True):
        click.echo("  ".join([*(cell.ljust(width) for cell, width in zip(row[:3], widths, strict=False)), row[3]]))
        for notice in built.notices:
            click.echo("    " + words(f"decks.notice.{notice.code}", **notice.facts))
    for path in report.kept:
        click.echo(words("cli.kept", path=str(path)))
    if any(built.path.suffix == ".docx" for built in made):
        click.echo(words("cli.word-opened"))
    click.echo(words("cli.took", seconds=words.number(report.seconds, decimals=1)))
