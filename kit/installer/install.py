"""Installs, or brings an installation up to date: all of it, or nothing."""

import shutil
import subprocess
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from kit.installer.aside import put_back, remove, set_aside
from kit.installer.places import Places
from kit.installer.program import version_in
from kit.installer.put import make_folder, put, put_beside
from kit.installer.record import Made, Record, read_record, write_record
from kit.installer.told import InstallError

ADD_IN, LOG, GUIDE, SHORTCUT = "mentortools.xlam", "mentor-log.xlsx", "Guide.html", "Mentor training.lnk"
FOLDER = "Mentor training"
TAKEN_ALONG = ("uninstall.cmd", "installer")
KEPT = frozenset({"logs", "before"})


class Makers(NamedTuple):
    """What makes the program of a version in its place, and the shortcut to it at a path."""

    program: Callable[[Places, str], None]
    shortcut: Callable[[Places, Path], None]


def install(places: Places, makers: Makers) -> str:
    """Installs, and returns the version.

    Raises:
        InstallError: Where something has to be put right first. All is then as it was before.
    """
    version = version_in(places.kit)
    put_back(places.home)
    earlier = read_record(places.home)
    with ExitStack() as undo:
        made_home = make_folder(places.home, undo)
        there_before = {path.name for path in places.home.iterdir()} - set(earlier.entries)
        aside = set_aside(places.home, earlier.entries, undo)
        undo.callback(_clear_out, places.home, there_before | KEPT)
        makers.program(places, version)
        _take_along(places)
        folders, files = _put_files(places, earlier, makers, undo)
        entries = {path.name for path in places.home.iterdir()} - there_before - KEPT
        all_folders = tuple(dict.fromkeys((*folders, *earlier.folders, *made_home[1:])))
        write_record(places.home, Record(version, tuple(entries), tuple(files), all_folders))
        undo.pop_all()
    remove(aside)
    return version


def _put_files(places: Places, earlier: Record, makers: Makers, undo: ExitStack) -> tuple[tuple[Path, ...], list[Made]]:
    """The add-in, the blank log, the guide and the shortcut: the folders made for them, and the files."""
    own = places.documents / FOLDER
    folders = (*make_folder(places.start_up, undo), *make_folder(own, undo))
    files = [
        put(places.start_up / ADD_IN, (places.kit / ADD_IN).read_bytes(), undo),
        put_beside(own / LOG, (places.kit / LOG).read_bytes(), earlier.files, undo),
        put_beside(own / GUIDE, (places.kit / GUIDE).read_bytes(), earlier.files, undo),
    ]
    made = places.home / SHORTCUT
    makers.shortcut(places, made)
    files.append(put(places.desktop / SHORTCUT, made.read_bytes(), undo))
    made.unlink()
    return folders, files


def _take_along(places: Places) -> None:
    for name in TAKEN_ALONG:
        source = places.kit / name
        if source.is_dir():
            shutil.copytree(source, places.home / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            (places.home / name).write_bytes(source.read_bytes())


def _clear_out(home: Path, keep: set[str]) -> None:
    for path in list(home.iterdir()):
        if path.name not in keep:
            remove(path)


def windows_shortcut(places: Places, link: Path) -> None:
    """The shortcut, made by the Python that was just installed. Raises InstallError where that fails."""
    script = places.home / "installer" / "kit" / "installer" / "shortcut.py"
    target, folder = places.program("mentortools-excel"), places.documents
    command = [str(places.program("python")), "-I", "-B", str(script), str(target), str(link), str(folder)]
    done = subprocess.run(command, check=False, capture_output=True)  # noqa: S603 - our own program and script
    if done.returncode or not link.exists():
        msg = "The shortcut for the desktop could not be made. Ask your IT support to allow programs to make shortcuts."
        raise InstallError(msg)
