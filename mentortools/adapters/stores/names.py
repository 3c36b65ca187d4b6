"""Names of files in a store or zip, as they may stand below a folder of this computer."""

import os
from collections.abc import Iterable
from pathlib import PurePosixPath, PureWindowsPath

from mentortools.model.told import ToldError


class StoreError(ToldError):
    """A store or a zip file that cannot be used. The message says why and what to do."""


def refuse_unsafe_names(names: Iterable[str], where: str) -> None:
    """Ends where a file would leave the folder that it is fetched into, or take another one's place there.

    Raises:
        StoreError: Naming the file.
    """
    seen: dict[str, str] = {}
    for name in names:
        if not _is_within(name):
            msg = f"{where} holds a file named “{name}”, which leads out of its folder. Nothing was read."
            raise StoreError(msg)
        same = os.path.normcase(name)
        if same in seen:
            msg = f"{where} holds “{seen[same]}” and “{name}”, of which only one can be fetched. Rename one of them."
            raise StoreError(msg)
        seen[same] = name


def _is_within(name: str) -> bool:
    posix, windows = PurePosixPath(name), PureWindowsPath(name)
    return bool(name) and ".." not in windows.parts and not posix.is_absolute() and not windows.anchor
