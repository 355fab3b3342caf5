"""Artefacts to disk: whole or not at all, nothing outside the output folder, unchanged files untouched.

A new folder is filled beside the target and changed for it in one step, so that whoever looks, or ends the run, finds
either all of the old output or all of the new. Start at `write`; `replace_folder` does the same for a folder somebody else
filled. May import artefact.
"""

from __future__ import annotations

import contextlib
import ctypes
import filecmp
import glob
import hashlib
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path, PurePosixPath

from semai.artefact import Artefact


class UnsafePathError(ValueError):
    """An artefact asked for a path outside its folder; a bug of ours, since slugs are checked on reading."""


def write(folder: Path, artefacts: Iterable[Artefact], *, keep_others: bool = True) -> list[PurePosixPath]:
    """Puts the artefacts into `folder`, all or none; returns the paths whose content is new.

    keep_others: whether files of the folder that are not among the artefacts stay.
    """
    folder = folder.resolve()
    with beside(folder) as fresh:
        written: set[PurePosixPath] = set()
        for artefact in artefacts:
            path = _safe(artefact.path)
            target = fresh / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(artefact.content)
            written.add(path)
        with _in_turn(folder):
            changed = [path for path in sorted(written) if not _same(fresh / path, folder / path)]
            if keep_others:
                _adopt(folder, fresh)
            _replace(fresh, folder)
    return changed


def write_file(path: Path, content: bytes) -> None:
    """Puts one file in place in one step; its folder is made where there is none, and nothing else in it is touched."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, beside_it = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        fresh = Path(beside_it)
        fresh.chmod(0o644)
        fresh.replace(path)
    except BaseException:
        Path(beside_it).unlink(missing_ok=True)
        raise


WRITTEN = ".written.json"
"""In a folder of `write_editable`: the hash of each file as we wrote it, by path."""


def write_editable(folder: Path, artefacts: Iterable[Artefact]) -> list[PurePosixPath]:
    """As `write`, for files that people edit by hand: what somebody changed since we wrote it is kept under another name.

    Returns the names it is kept under, e.g. `decks/one-day~1.pptx`.
    """
    artefacts = list(artefacts)
    written = _written(folder)
    kept = []
    for artefact in artefacts:
        old = folder / _safe(artefact.path)
        if not old.is_file() or (content := old.read_bytes()) == artefact.content:
            continue
        if written.get(str(artefact.path)) != _hash(content):
            kept.append(Artefact(_free(folder, artefact.path), content))
    now = written | {str(artefact.path): _hash(artefact.content) for artefact in artefacts}
    note = Artefact(PurePosixPath(WRITTEN), json.dumps(now, indent=0, sort_keys=True).encode())
    write(folder, [*artefacts, *kept, note])
    return [artefact.path for artefact in kept]


def _written(folder: Path) -> dict[str, str]:
    try:
        found = json.loads((folder / WRITTEN).read_bytes())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _free(folder: Path, path: PurePosixPath) -> PurePosixPath:
    names = (path.with_stem(f"{path.stem}~{number}") for number in count(1))
    return next(name for name in names if not (folder / name).exists())


@contextlib.contextmanager
def beside(folder: Path) -> Iterator[Path]:
    """An empty folder on the same disk as `folder`, gone again afterwards; leftovers of a killed run go too."""
    folder = folder.resolve()  # where it is a link, the folder that it leads to
    folder.parent.mkdir(parents=True, exist_ok=True)
    with _in_turn(folder):
        _put_back(folder)
    prefix = f".{folder.name}.building-"
    for leftover in folder.parent.glob(f"{glob.escape(prefix)}*"):
        if not _in_use(leftover):
            shutil.rmtree(leftover, ignore_errors=True)
    fresh = Path(tempfile.mkdtemp(prefix=f"{prefix}{os.getpid()}-", dir=folder.parent))
    _BEING_FILLED.add(fresh)
    try:
        fresh.chmod(0o755)
        yield fresh
    finally:
        _BEING_FILLED.discard(fresh)
        shutil.rmtree(fresh, ignore_errors=True)


_BEING_FILLED: set[Path] = set()
"""Folders of this process that are no leftovers."""


def replace_folder(fresh: Path, folder: Path, *, keep: Iterable[str] = ()) -> None:
    """Changes `fresh` for `folder` in one step. What did not change stays the very file it was.

    keep: files at the top of the old folder that move into the new one, e.g. .gitignore. Afterwards `fresh` holds the old.
    """
    folder = folder.resolve()
    with _in_turn(folder):
        for name in keep:
            if (folder / name).exists() and not (fresh / name).exists():
                _link(folder / name, fresh / name)
        _replace(fresh, folder)


def _replace(fresh: Path, folder: Path) -> None:
    if not folder.exists():
        fresh.rename(folder)
        fresh.mkdir()
        return
    for path in _files(fresh):
        if _same(fresh / path, folder / path):
            (fresh / path).unlink()
            _link(folder / path, fresh / path)
    _exchange(fresh, folder)


@contextlib.contextmanager
def _in_turn(folder: Path) -> Iterator[None]:
    """One run at a time looks at `folder` and changes it; where the system knows no such lock, nobody waits."""
    try:
        import fcntl
    except ImportError:  # Windows
        yield
        return
    parent = os.open(folder.parent, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some network disks
            fcntl.flock(parent, fcntl.LOCK_EX)
        yield
    finally:
        os.close(parent)


def _safe(path: PurePosixPath) -> PurePosixPath:
    if (
        path.is_absolute()
        or not path.parts
        or any(part in ("..", "") or "\\" in part or ":" in part for part in path.parts)
    ):
        raise UnsafePathError(str(path))
    return path


def _files(folder: Path) -> Iterator[Path]:
    """Files and links to something else, relative to the folder."""
    return (path.relative_to(folder) for path in sorted(folder.rglob("*")) if path.is_symlink() or path.is_file())


def _same(one: Path, other: Path) -> bool:
    return other.is_file() and not other.is_symlink() and filecmp.cmp(one, other, shallow=False)


def _adopt(folder: Path, fresh: Path) -> None:
    """The files of the old folder that nobody wrote anew, as they are; the new ones win where both cannot be."""
    for path in _files(folder) if folder.is_dir() else ():
        if (fresh / path).exists() or any((fresh / parent).is_file() for parent in path.parents):
            continue
        (fresh / path).parent.mkdir(parents=True, exist_ok=True)
        _link(folder / path, fresh / path)


def _link(source: Path, target: Path) -> None:
    """The same file under a second name; a copy with its times where the disk knows no links."""
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(source, target, follow_symlinks=False)


def _exchange(one: Path, other: Path) -> None:
    """Swaps two folders: in one step where the system can, else in two with the old one put back if the second fails."""
    if _exchange_at_once(one, other):
        return
    aside = _aside(other)
    other.rename(aside)
    try:
        one.rename(other)
    except OSError:
        aside.rename(other)
        raise
    aside.rename(one)


def _aside(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.before")


def _put_back(folder: Path) -> None:
    """Mends what a run leaves that is killed between the two steps of `_exchange`: an old folder set aside."""
    aside = _aside(folder)
    if aside.is_dir():
        if folder.exists():
            shutil.rmtree(aside, ignore_errors=True)
        else:
            aside.rename(folder)


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
    if not pid.isdigit():
        return False
    return leftover in _BEING_FILLED if int(pid) == os.getpid() else _is_running(int(pid))


def _is_running(pid: int) -> bool:
    if sys.platform == "win32":  # os.kill would end it
        may_only_ask = 0x1000
        handle = ctypes.windll.kernel32.OpenProcess(may_only_ask, False, pid)
        ctypes.windll.kernel32.CloseHandle(handle)
        return bool(handle)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:  # somebody else's
        return True
    return True
