"""All that goes into a run over a folder, in one name: by it a run with nothing changed is known again."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from mentortools.adapters.files import read_file
from mentortools.adapters.ledger_file import digest_of_ledger
from mentortools.api.batch_options import BatchOptions
from mentortools.api.known_facts import run_key
from mentortools.api.opening import Found, is_passed_over, size_of
from mentortools.reports.result import BatchResult
from mentortools.tasks.batch import BatchSettings
from mentortools.tasks.versions import Choice
from mentortools.workbook.unreadable import UnreadableFile


class Inputs:
    """The files of a folder as they were when the run began, and what it was told.

    Attributes:
        found: The files.
    """

    def __init__(self, found: Sequence[Found], settings: BatchSettings, how: BatchOptions, edition: str) -> None:
        self.found = found
        self._given = None if how.options.ledger is None else Path(how.options.ledger)
        self._seen: Mapping[str, tuple[object, ...]] = {each.name: _seen(each, settings.choice) for each in found}
        self._told = (
            edition,
            (settings.expected, settings.choice, sorted(settings.chosen), sorted(settings.options.items())),
            (how.names, how.letter, sorted(how.recipients)),
        )

    def key(self, ledger: Path) -> str:
        """The name of a run with just this in it, OUT's own ledger and the one that was given as they are now.

        Raises:
            FileNotFoundError: If there is none where one was given.
            mentortools.adapters.ledger_file.LedgerError: If one of them cannot be read.
        """
        own = _ledger(ledger) if ledger.exists() else None
        given = None if self._given is None else _ledger(self._given)
        return run_key((self._told, sorted(self._seen.items()), own, given))

    def are_those_of(self, result: BatchResult) -> bool:
        """Whether the run has read the same bytes: somebody may have saved a file in between."""
        return all(not file.sha256 or file.sha256 in self._seen[file.path] for file in result.heads)


def _ledger(path: Path) -> tuple[str, str]:
    return path.name, digest_of_ledger(path)


def _seen(found: Found, choice: Choice) -> tuple[object, ...]:
    """A file's bytes, and when it was saved where that decides something; its size where it is passed over."""
    if is_passed_over(found, ()):
        return (size_of(found),)
    try:
        file = read_file(found.path)
    except UnreadableFile as error:
        return (error.reason,)
    except FileNotFoundError:
        return ("gone",)
    return file.sha256, file.saved if choice is Choice.LATEST else None
