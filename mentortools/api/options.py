"""How work is done: the common options, and progress."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from msgspec import Struct

from mentortools.api.passwords import NO_PASSWORDS, Passwords
from mentortools.claims.history import HistorySource
from mentortools.model.academic_year import AcademicYear
from mentortools.policy.rules import digest
from mentortools.tasks.settings import Settings
from mentortools.workbook.layout import Layout

if TYPE_CHECKING:
    from mentortools.policy.requirements.requirement_set import RequirementSet

PathLike = str | Path
Each = TypeVar("Each")


class Progress(Protocol):
    """Something that is told of each item when its turn comes: a bar on a screen."""

    def __call__(
        self, items: Sequence[Each], doing: str, findings: Callable[[], int] | None = None, /
    ) -> Iterable[Each]:
        """The items, one after the other.

        ``doing`` is the word for what is done with them; ``findings`` gives how many findings there are by now, where
        they are counted.
        """


def in_silence(
    items: Sequence[Each],
    doing: str,  # noqa: ARG001 - the shape of Progress
    findings: Callable[[], int] | None = None,  # noqa: ARG001 - the same
) -> Iterable[Each]:
    """No progress at all."""
    return items


class Options(Struct, frozen=True):
    """How work is done, as the command line's common options say it.

    Attributes:
        on: The day the work is done for; None for today.
        rules: Files of rules laid over the package's.
        year: The academic year the workbooks should be for; another one is a finding, never an override.
        ledger: A ledger of earlier claims.
        layout: A file that says how a school's own layout differs from the log's, or several of them: each workbook is
            read by the one that fits it.
        passwords: Passwords that may open the workbooks.
        duties: Requirement sets chosen for every workbook, beside those that its School sheet names: names of the
            package's sets, and files (.toml) of a school's or trust's own.
    """

    on: date | None = None
    rules: tuple[PathLike, ...] = ()
    year: AcademicYear | None = None
    ledger: PathLike | None = None
    layout: PathLike | tuple[PathLike, ...] | None = None
    passwords: Passwords = NO_PASSWORDS
    duties: tuple[PathLike, ...] = ()

    def settings(self) -> Settings:
        """The same, read. Rules files are read and checked here, before anything else happens.

        Raises:
            FileNotFoundError: If a file does not exist.
            mentortools.policy.error.RulesError: If a rules file does not load, or a requirement set.
            mentortools.adapters.ledger_file.LedgerError: If the ledger is none.
            mentortools.workbook.layout.LayoutError: If a layout does not load.
        """
        overlays = self._overlays()
        digest(overlays)
        on = self.on or date.today()  # noqa: DTZ011 - a person's own day
        return Settings(on, overlays, self.year, self._history(), layouts=self._layouts(), sets=self._sets())

    def _overlays(self) -> tuple[str, ...]:
        """The texts of rules files. Most runs have none, and need nothing that reads one."""
        if not self.rules:
            return ()
        from mentortools.adapters.rules_files import rules_texts  # noqa: PLC0415 - only where there are rules files

        return rules_texts(self.rules)

    def _history(self) -> HistorySource | None:
        """The ledger's records. Most runs have none, and need nothing that reads one."""
        if self.ledger is None:
            return None
        from mentortools.adapters.ledger_file import read_ledger_file  # noqa: PLC0415 - only where there is a ledger

        return read_ledger_file(Path(self.ledger))

    def _sets(self) -> "tuple[RequirementSet, ...]":
        """The requirement sets. Most runs have none, and need nothing that knows of any."""
        if not self.duties:
            return ()
        from mentortools.adapters.requirement_files import requirement_sets  # noqa: PLC0415 - only where sets are chosen

        return requirement_sets(self.duties)

    def _layouts(self) -> tuple[Layout, ...]:
        """The layouts' files, read. Most runs have none, and need nothing that reads one."""
        if not self.layout:
            return ()
        from mentortools.adapters.layout_files import read_layout_files  # noqa: PLC0415 - only where there is a layout

        return read_layout_files(self.layout if isinstance(self.layout, tuple) else (self.layout,))


TODAY = Options()
