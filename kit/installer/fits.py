"""Whether a Python can carry the program."""

import importlib.util
import os
import platform
import sys
import sysconfig
from pathlib import Path

from kit.installer.versions import PYTHONS


def fits() -> bool:
    """Whether this Python is one that the kit has packages for, can make environments, and writes where it says.

    The Python of Microsoft's store does not: what it writes into %LOCALAPPDATA% lands in a folder of its own, where
    Excel does not find it.
    """
    return (
        f"{sys.version_info[0]}.{sys.version_info[1]}" in PYTHONS
        and platform.python_implementation() == "CPython"
        and sysconfig.get_platform() == "win-amd64"
        and all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))
        and writes_where_it_says(Path(os.environ["LOCALAPPDATA"]))
    )


def writes_where_it_says(folder: Path) -> bool:
    """Whether a file written into a folder lies in it."""
    file = folder / f"mentortools-{os.getpid()}.tmp"
    try:
        file.write_bytes(b"x")
        return file.resolve().parent == folder.resolve()
    except OSError:
        return False
    finally:
        file.unlink(missing_ok=True)
