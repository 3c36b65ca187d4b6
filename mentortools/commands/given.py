"""What was typed, made into what the package's functions take."""

from argparse import Namespace
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from mentortools.api.options import Options, Progress
from mentortools.commands.progress import progress
from mentortools.commands.stopped import CannotRunError
from mentortools.model.academic_year import AcademicYear
from mentortools.reports.result import BatchResult


def given_options(options: Namespace) -> Options:
    """The common options."""
    when = given_year(options.year) if options.year else None
    return Options(options.on, tuple(options.rules), when, options.ledger, tuple(options.layout))


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
    used = {each.layout for file in result.results for each in file.log.laid_out}
    for path in options.layout:
        if path.name not in used:
            yield f"{path} was used for none of the files that count. Look at the names of sheets and files in it."


def inputs(options: Namespace, result: BatchResult) -> tuple[Path, ...]:
    """Every file that a run has read: nothing may be written over one of them."""
    others = [options.ledger] if options.ledger else []
    return (*(Path(file.path) for file in result.files), *others, *options.layout, *options.rules)
