"""What was typed, made into what the package's functions take."""

from argparse import Namespace
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
    return Options(options.on, tuple(options.rules), when, options.ledger, options.layout)


def given_year(text: str) -> AcademicYear:
    """An academic year as typed."""
    try:
        return AcademicYear.parse(text)
    except ValueError as error:
        raise CannotRunError(str(error)) from error


def given_progress(options: Namespace) -> Progress:
    """Progress as the person wants it."""
    return partial(progress, options=options)


def inputs(options: Namespace, result: BatchResult) -> tuple[Path, ...]:
    """Every file that a run has read: nothing may be written over one of them."""
    others = [path for path in (options.ledger, options.layout) if path]
    return (*(Path(file.path) for file in result.files), *others, *options.rules)
