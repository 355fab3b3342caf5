"""Artefacts to disk: whole or not at all, nothing outside the output folder, unchanged files untouched.

A new folder is filled beside the target and changed for it in one step, so that whoever looks, or pulls the plug, finds
either all of the old output or all of the new. Start at `write`; `replace_folder` does the same for a folder somebody else
filled. May import artefact.
"""

from __future__ import annotations

import contextlib
import ctypes
import filecmp
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from semai.artefact import Artefact


class UnsafePathError(ValueError):
    """An artefact asked for a path outside its folder; a bug of ours, since slugs are checked on reading."""


def write(folder: Path, artefacts: Iterable[Artefact], *, keep_others: bool = True) -> list[PurePosixPath]:
    """Puts the artefacts into `folder`, all or none; returns the paths whose content is new.

    keep_others: whether files of the folder that are not among the artefacts stay.
    """
    with beside(folder) as fresh:
        changed, written = [], set()
        for artefact in artefacts:
            path = _safe(artefact.path)
            written.add(path)
            target = fresh / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(artefact.content)
            if not _same(target, folder / path):
                changed.append(path)
        if keep_others:
            _adopt(folder, fresh, skip=written)
        replace_folder(fresh, folder)
    return changed


@contextlib.contextmanager
def beside(folder: Path) -> Iterator[Path]:
    """An empty folder on the same disk as `folder`, gone again afterwards; leftovers of a killed run go too."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    prefix = f".{folder.name}.building-"
    for leftover in folder.parent.glob(f"{prefix}*"):
        if not _in_use(leftover):
            shutil.rmtree(leftover, ignore_errors=True)
    fresh = Path(tempfile.mkdtemp(prefix=f"{prefix}{os.getpid()}-", dir=folder.parent))
    try:
        fresh.chmod(0o755)
        yield fresh
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def replace_folder(fresh: Path, folder: Path, *, keep: Iterable[str] = ()) -> None:
    """Changes `fresh` for `folder` in one step. What did not change stays the very file it was.

    keep: names at the top of the old folder that move into the new one, e.g. .gitignore. Afterwards `fresh` holds the old.
    """
    if not folder.exists():
        fresh.rename(folder)
        fresh.mkdir()
        return
    for name in keep:
        if (folder / name).exists() and not (fresh / name).exists():
            _link(folder / name, fresh / name)
    for path in _files(fresh):
        if _same(fresh / path, folder / path):
            (fresh / path).unlink()
            _link(folder / path, fresh / path)
    _exchange(fresh, folder)


def _safe(path: PurePosixPath) -> PurePosixPath:
    if (
        path.is_absolute()
        or not path.parts
        or any(part in ("..", "") or "\\" in part or ":" in part for part in path.parts)
    ):
        raise UnsafePathError(str(path))
    return path


def _files(folder: Path) -> Iterator[Path]:
    return (path.relative_to(folder) for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())


def _same(one: Path, other: Path | PurePosixPath) -> bool:
    return Path(other).is_file() and filecmp.cmp(one, other, shallow=False)


def _adopt(folder: Path, fresh: Path, skip: set[PurePosixPath]) -> None:
    """The files of the old folder that nobody wrote anew, as they are."""
    for path in _files(folder) if folder.is_dir() else ():
        if PurePosixPath(path.as_posix()) not in skip:
            (fresh / path).parent.mkdir(parents=True, exist_ok=True)
            _link(folder / path, fresh / path)


def _link(source: Path, target: Path) -> None:
    """The same file under a second name; a copy with its times where the disk knows no links."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _exchange(one: Path, other: Path) -> None:
    """Swaps two folders: in one step where the system can, else in two with the old one put back if the second fails."""
    if _exchange_at_once(one, other):
        return
    aside = other.with_name(f".{other.name}.building-old")
    shutil.rmtree(aside, ignore_errors=True)
    other.rename(aside)
    try:
        one.rename(other)
    except OSError:
        aside.rename(other)
        raise
    aside.rename(one)


def _exchange_at_once(one: Path, other: Path) -> bool:
    """renameat2 with RENAME_EXCHANGE (Linux), renamex_np with RENAME_SWAP (macOS): no moment without a folder."""
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        system: str = sys.platform  # as a plain str: the type checker would call the other arm unreachable
        if system == "linux":
            at_cwd, exchange = -100, 2
            return bool(libc.renameat2(at_cwd, os.fsencode(one), at_cwd, os.fsencode(other), exchange) == 0)
        if system == "darwin":
            return bool(libc.renamex_np(os.fsencode(one), os.fsencode(other), 2) == 0)
    except (OSError, AttributeError, TypeError):
        pass
    return False


def _in_use(leftover: Path) -> bool:
    """Whether the run that made this folder is still going."""
    pid = leftover.name.rpartition("building-")[2].partition("-")[0]
    if not pid.isdigit() or int(pid) == os.getpid():
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
