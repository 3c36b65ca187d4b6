"""An earlier installation set aside while a new one is made, and put back where that fails."""

import shutil
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

from kit.installer.told import InstallError

NAME = "before"


def set_aside(home: Path, entries: Iterable[str], undo: ExitStack) -> Path:
    """Moves entries of a folder into one inside it. Raises InstallError where one is in use."""
    aside = home / NAME
    aside.mkdir(parents=True, exist_ok=True)
    undo.callback(put_back, home)
    for name in entries:
        path = home / name
        if not path.exists():
            continue
        try:
            path.rename(aside / name)
        except OSError as error:
            msg = f"{path} is in use. Close Excel and every window of Mentor training, and run this again."
            raise InstallError(msg) from error
    return aside


def put_back(home: Path) -> None:
    """Moves all that was set aside back, over what stands there now."""
    aside = home / NAME
    if not aside.exists():
        return
    for path in list(aside.iterdir()):
        remove(home / path.name)
        path.rename(home / path.name)
    aside.rmdir()


def remove(path: Path) -> None:
    """Removes a file, or a folder with all that is in it. Nothing happens where there is none."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
