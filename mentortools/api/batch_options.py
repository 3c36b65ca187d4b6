"""How a batch is done."""

from collections.abc import Collection, Mapping
from enum import Enum, auto

from msgspec import Struct, field

from mentortools.api.options import TODAY, Options, PathLike
from mentortools.reports.recipients import Recipient
from mentortools.reports.report_page import Names
from mentortools.reports.return_letter import NEUTRAL, Letter
from mentortools.tasks.versions import Choice


class Facts(Enum):
    """What becomes of what is worked out of each file."""

    KEPT = auto()
    """It is kept in OUT, so that the next run need not work it out again."""
    FORGOTTEN = auto()
    """Nothing is kept, and what earlier runs kept is thrown away."""


class BatchOptions(Struct, frozen=True):
    """How a batch is done.

    Attributes:
        options: The common options. OUT's own ledger is read beside the one they name.
        expected: A CSV file of the schools that should return a log.
        choice: What to do with workbooks between which only a person can choose.
        use: Paths, relative to the folder, of workbooks that somebody said to use.
        names: Whether ``report.html`` names people.
        said: The run's options in words, for the manifest.
        letter: Who writes the notes to schools, and by when an answer is wanted.
        processes: How many processes do the work; None for as many as the machine has processors, where there are
            files enough for that to pay. A program that asks for more than one needs ``if __name__ == "__main__":``.
        cluster: The address of a Dask scheduler, whose workers do the work in place of processes of this computer.
        facts: Whether what is worked out of files is kept in OUT for the next run.
        recipients: For whom workbooks are made that can be passed on as they are.
    """

    options: Options = TODAY
    expected: PathLike | None = None
    choice: Choice = Choice.ASK
    use: Collection[str] = ()
    names: Names = Names.MASKED
    said: Mapping[str, str] = field(default_factory=dict)
    letter: Letter = NEUTRAL
    processes: int | None = 1
    cluster: str | None = None
    facts: Facts = Facts.KEPT
    recipients: Collection[Recipient] = ()


AS_USUAL = BatchOptions()
