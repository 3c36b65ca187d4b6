"""The command line: ``mentortools COMMAND``. Each command is a thin module of ``mentortools.commands``."""

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from mentortools.arguments import parse

NOTHING_COULD_BE_RUN = 2
_VALUES_BETWEEN_SEARCHES = 500_000
"""A run makes very many small values and next to no cycles of them: Python's usual search for cycles, after every 700
values, takes a fifth of its time."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns the exit status: 0, 1 or 2 (interfaces.md, Command line)."""
    try:
        options = parse(arguments)
    except SystemExit:  # help or the version was printed, or nothing was understood
        _flush()
        raise
    gc.set_threshold(_VALUES_BETWEEN_SEARCHES)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        status: int = import_module(f"mentortools.commands.{options.command}").run(options)
    except KeyboardInterrupt:
        sys.stderr.write("Stopped. Nothing was left half written.\n")
        return NOTHING_COULD_BE_RUN
    except BrokenPipeError:
        _flush()
        return 0
    except Exception as error:  # noqa: BLE001 - the one place where a fault of ours becomes a sentence
        return _stopped(error)
    _flush()
    return status


def _flush() -> None:
    """Writes what is left. Where whoever read it has read enough, it goes nowhere, and nothing is said of it."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _stopped(error: Exception) -> int:
    """A sentence for the person who ran it: what to put right, or that the fault is ours, with a reference."""
    from mentortools.commands.missing_library import missing_library  # noqa: PLC0415 - only where something went wrong

    missing = missing_library(error, "mentortools")
    if missing:
        sys.stderr.write(f"{missing}\n")
        return NOTHING_COULD_BE_RUN
    from mentortools.commands.printing import warn  # noqa: PLC0415 - the same
    from mentortools.commands.stopped import sentence_for  # noqa: PLC0415 - the same

    warn(sentence_for(error, "No workbook of yours was changed."))
    return NOTHING_COULD_BE_RUN


if __name__ == "__main__":
    sys.exit(main())
