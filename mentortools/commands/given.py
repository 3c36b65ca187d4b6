"""What was typed, made into what the package's functions take."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from functools import partial
from getpass import getpass
from importlib.util import find_spec
from pathlib import Path

from mentortools.adapters.password_file import passwords_in
from mentortools.api.options import Options, Progress
from mentortools.api.passwords import Passwords
from mentortools.commands.progress import progress
from mentortools.commands.stopped import CannotRunError
from mentortools.model.academic_year import AcademicYear
from mentortools.reports.result import BatchResult

OPENS_PASSWORDS = "msoffcrypto"
"""The package that opens them."""


def given_options(options: Namespace) -> Options:
    """The common options."""
    when = given_year(options.year) if options.year else None
    layouts = tuple(options.layout)
    passwords = _passwords(options)
    return Options(options.on, tuple(options.rules), when, options.ledger, layouts, passwords, tuple(options.duties))


def _passwords(options: Namespace) -> Passwords:
    """The passwords of the file that was named; where one workbook was and somebody watches, they are asked too."""
    file: Path | None = options.password_file
    if file is not None and find_spec(OPENS_PASSWORDS) is None:
        msg = "Workbooks with a password need one more package. Run: pip install mentortools[passwords]"
        raise CannotRunError(msg)
    known = passwords_in(file) if file is not None else ()
    one = getattr(options, "workbook", None) or getattr(options, "path", None)
    named = [one] if one else getattr(options, "paths", [])
    is_watched = len(named) == 1 and named[0].is_file() and sys.stdin.isatty() and find_spec(OPENS_PASSWORDS)
    return Passwords(known, _asked if is_watched else None)


def _asked(name: str) -> str:
    """What somebody types for a password, unseen; empty where they will not."""
    try:
        return getpass(f"Password of {name} (Enter to leave it unread): ")
    except EOFError:
        return ""


def given_year(text: str) -> AcademicYear:
    """An academic year as typed."""
    try:
        return AcademicYear.parse(text)
    except ValueError as error:
        raise CannotRunError(str(error)) from error


def given_progress(options: Namespace) -> Progress:
    """Progress as the person wants it."""
    return partial(progress, options=options)


def unused_layouts(options: Namespace, result: BatchResult) -> Iterator[str]:
    """A sentence on each layout by which no file was read: a name in it is not that of any sheet or file."""
    if not options.layout:
        return
    used = {each.layout for file in result.results for each in file.log.laid_out}
    for path in options.layout:
        if path.name not in used:
            yield f"{path} was used for none of the files that count. Look at the names of sheets and files in it."


def inputs(options: Namespace, result: BatchResult) -> tuple[Path, ...]:
    """Every file that a run has read: nothing may be written over one of them."""
    others = [options.ledger] if options.ledger else []
    sets = [Path(name) for name in options.duties if name.casefold().endswith(".toml")]
    return (*(Path(file.path) for file in result.heads), *others, *options.layout, *options.rules, *sets)
