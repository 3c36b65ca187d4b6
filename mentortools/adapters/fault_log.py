"""The log of our own faults, and of runs that nobody watches: places in our code, and no word of anybody's data."""

import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from tempfile import gettempdir
from typing import NamedTuple

from mentortools._version import __version__

RUNS = "runs.txt"
_LONGEST = 200_000
"""In bytes: a log of runs that has grown longer is begun anew."""


class Fault(NamedTuple):
    """A fault of ours: what people call it by, and the file it was written into; None where none can be written."""

    reference: str
    path: Path | None


def logs_folder() -> Path:
    """Where logs go: on Windows the installed program's own folder, elsewhere the system's for temporary files."""
    local = os.environ.get("LOCALAPPDATA")
    return Path(local) / "mentortools" / "logs" if local else Path(gettempdir())


def write_fault(error: BaseException) -> Fault:
    """Writes one fault into a file of its own: the kind of error and the places in our code it went through.

    That no such file can be written raises nothing: what a person is told of must not end in another fault.
    """
    import platform  # noqa: PLC0415 - only where something went wrong, as all of this module

    reference = os.urandom(4).hex()
    system = f"mentortools {__version__}, Python {platform.python_version()}, {platform.system()}"
    lines = [f"fault {reference}", system, type(error).__name__, *_places(error), ""]
    for folder in (logs_folder(), Path(gettempdir())):
        path = folder / f"mentortools-fault-{reference}.txt"
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(lines), encoding="utf-8")
            return Fault(reference, path)
    return Fault(reference, None)


def log_run(what: str, status: int) -> None:
    """Adds a line on a run. That it cannot be written stops nothing."""
    path = _writable(logs_folder()) / f"mentortools-{RUNS}"
    now = datetime.now(UTC).isoformat(timespec="seconds")
    try:
        mode = "w" if path.exists() and path.stat().st_size > _LONGEST else "a"
        with path.open(mode, encoding="utf-8") as log:
            log.write(f"{now} mentortools {__version__} {what}: {status}\n")
    except OSError:
        return


def _writable(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return Path(gettempdir())
    return folder


def _places(error: BaseException) -> list[str]:
    from traceback import walk_tb  # noqa: PLC0415 - the same

    return [
        f"{frame.f_code.co_filename.replace(chr(92), '/').rpartition('/')[2]}:{line} {frame.f_code.co_name}"
        for frame, line in walk_tb(error.__traceback__)
    ]
