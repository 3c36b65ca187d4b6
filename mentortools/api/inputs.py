"""All that goes into a run over a folder, in one name: by it a run with nothing changed is known again."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from mentortools.adapters.files import read_file, sha256_of
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
        self._seen: Mapping[str, tuple[object, ...]] = {each.name: _seen(each, settings.choice) for each in found}
        self._told = (
            edition,
            (settings.expected, settings.choice, sorted(settings.chosen), sorted(settings.options.items())),
            (how.names, how.letter, sorted(how.recipients)),
            None if how.options.ledger is None else _digest(Path(how.options.ledger)),
        )

    def key(self, ledger: Path) -> str:
        """The name of a run with just this in it and OUT's own ledger as it is now."""
        return run_key((self._told, sorted(self._seen.items()), _digest(ledger)))

    def are_those_of(self, result: BatchResult) -> bool:
        """Whether the run has read the same bytes: somebody may have saved a file in between."""
        return all(not file.sha256 or file.sha256 in self._seen[file.path] for file in result.heads)


def _digest(path: Path) -> tuple[str, str] | None:
    return (path.name, sha256_of(path)) if path.exists() else None


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
