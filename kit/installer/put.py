"""Files put outside the program's own folder: never over a file that a person has changed."""

import os
from collections.abc import Collection
from contextlib import ExitStack
from pathlib import Path

from kit.installer.record import Made
from kit.installer.told import InstallError


def make_folder(folder: Path, undo: ExitStack) -> tuple[Path, ...]:
    """Makes a folder, and those above it, where they are missing. Returns those that it made, the innermost first."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        msg = f"The folder {folder} cannot be made. Ask your IT support for the right to write there."
        raise InstallError(msg) from error
    for path in reversed(missing):
        undo.callback(remove_empty, path)
    return tuple(missing)


def remove_empty(folder: Path) -> None:
    """Removes a folder that holds nothing."""
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()


def put(path: Path, data: bytes, undo: ExitStack) -> Made:
    """Writes a file in one step, in place of what stands there. Raises InstallError where it is in use."""
    try:
        before = path.read_bytes() if path.exists() else None
        undo.callback(_restore, path, before)
        _write(path, data)
    except OSError as error:
        msg = f"{path} cannot be written. Close Excel and every window that shows it, and run install.cmd again."
        raise InstallError(msg) from error
    return Made.now(path)


def put_beside(path: Path, data: bytes, ours: Collection[Made], undo: ExitStack) -> Made:
    """Writes a file under its name or, where a person's own file has that name, under the next one that is free."""
    return put(_free(path, data, ours), data, undo)


def take_away(path: Path, undo: ExitStack) -> None:
    """Removes a file. Raises InstallError where it is in use."""
    try:
        before = path.read_bytes()
        path.unlink()
    except OSError as error:
        msg = f"{path} is in use. Save your work, close Excel, and run uninstall.cmd again."
        raise InstallError(msg) from error
    undo.callback(_restore, path, before)


def _free(path: Path, data: bytes, ours: Collection[Made]) -> Path:
    unchanged = {made.path for made in ours if made.unchanged}
    number, named = 1, path
    while named.exists() and named not in unchanged and named.read_bytes() != data:
        number += 1
        named = path.with_name(f"{path.stem} ({number}){path.suffix}")
    return named


def _write(path: Path, data: bytes) -> None:
    new = path.with_name(f"{path.name}.new")
    try:
        new.write_bytes(data)
        os.replace(new, path)  # noqa: PTH105 - Path.replace says nothing more
    finally:
        new.unlink(missing_ok=True)


def _restore(path: Path, before: bytes | None) -> None:
    if before is None:
        path.unlink(missing_ok=True)
    else:
        _write(path, before)
