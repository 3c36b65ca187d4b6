"""What was typed after ``batch`` and ``watch``, made into what the package's functions take."""

from argparse import Namespace
from email.utils import parseaddr
from pathlib import Path

from mentortools.api.batch_options import BatchOptions, Facts
from mentortools.commands.given import given_options
from mentortools.commands.stopped import CannotRunError
from mentortools.reports.recipients import Recipient
from mentortools.reports.report_page import Names
from mentortools.reports.return_letter import Letter
from mentortools.tasks.versions import Choice
from mentortools.workbook.reading import Read
from mentortools.workbook.values.context import Context
from mentortools.workbook.values.emails import read_email


def given_names(options: Namespace) -> Names:
    """Whether people are named."""
    return Names.SHOWN if options.names else Names.MASKED


def given_batch(options: Namespace) -> BatchOptions:
    """How a batch is done."""
    return BatchOptions(
        given_options(options),
        expected=options.expected,
        choice=Choice.LATEST if options.latest else Choice.ASK,
        use=frozenset(options.use),
        names=given_names(options),
        said=_in_words(options),
        letter=_letter(options),
        recipients=frozenset(map(Recipient, options.recipients)),
        processes=options.processes,
        cluster=options.cluster,
        facts=Facts.FORGOTTEN if options.forget else Facts.KEPT,
    )


def _letter(options: Namespace) -> Letter:
    """Who writes: a name, an address, or both as ``Name <address>``."""
    name, address = parseaddr(options.sender) if "@" in options.sender else (options.sender.strip(), "")
    if "@" in options.sender and not isinstance(read_email(address, Context()), Read):
        msg = f"--from “{options.sender}” has no e-mail address. Type a name, or “Name <name@school.example>”."
        raise CannotRunError(msg)
    return Letter(name, address, options.reply_by)


def _in_words(options: Namespace) -> dict[str, str]:
    said = {
        "latest": options.latest,
        "use": options.use,
        "year": options.year,
        "names": options.names,
        "for": options.recipients,
        "layout": [path.name for path in options.layout],
        "duties": [Path(name).name for name in options.duties],
    }
    return {name: ", ".join(value) if isinstance(value, list) else str(value) for name, value in said.items() if value}
