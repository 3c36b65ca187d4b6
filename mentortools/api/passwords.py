"""Passwords that may open returned workbooks. They are tried, and neither kept, shown nor written anywhere."""

from collections.abc import Callable
from dataclasses import dataclass, field

from mentortools.adapters.reading import read_log, read_snapshot
from mentortools.workbook.snapshot import Snapshot
from mentortools.workbook.unreadable import Reason, UnreadableFile

TIMES_ASKED = 3


@dataclass(frozen=True, slots=True)
class Passwords:
    """What is known, and whom to ask.

    Attributes:
        known: Passwords, tried in turn.
        ask: Something that asks a person for the password of the file it is given the name of; None to ask nobody.
            An empty answer ends the asking.
    """

    known: tuple[str, ...] = field(default=(), repr=False)
    ask: Callable[[str], str] | None = None

    def read_log(self, data: bytes, name: str) -> Snapshot:
        """A workbook as far as a mentor log can stand in it; ``name`` is the file's, without its ending.

        Raises:
            UnreadableFile: With the one reason why it cannot be read.
        """
        return self._opened(lambda passwords: read_log(data, passwords, name), name)

    def read_snapshot(self, data: bytes, name: str = "") -> Snapshot:
        """The whole workbook; otherwise as ``read_log``."""
        return self._opened(lambda passwords: read_snapshot(data, passwords, name), name)

    def _opened(self, read: Callable[[tuple[str, ...]], Snapshot], name: str) -> Snapshot:
        try:
            return read(self.known)
        except UnreadableFile as error:
            if error.reason is not Reason.PASSWORD or self.ask is None:
                raise
            refused = error
        for _ in range(TIMES_ASKED):
            answer = self.ask(name)
            if not answer:
                break
            try:
                return read((answer,))
            except UnreadableFile as error:
                refused = error
        raise refused


NO_PASSWORDS = Passwords()
