"""The log of our own faults: places in our code, and no word of anybody's data."""

import platform
from collections.abc import Sequence
from pathlib import Path
from tempfile import gettempdir

from mentortools._version import __version__


def write_fault(reference: str, kind: str, places: Sequence[str]) -> Path:
    """Writes one fault into a file of its own in the system's folder for temporary files, and returns its path."""
    path = Path(gettempdir()) / f"mentortools-fault-{reference}.txt"
    system = f"mentortools {__version__}, Python {platform.python_version()}, {platform.system()}"
    path.write_text("\n".join([f"fault {reference}", system, kind, *places, ""]), encoding="utf-8")
    return path
