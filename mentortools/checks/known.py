"""Whom and what a log knows, rows that could not be used included: so that one fault is not found again elsewhere."""

from collections.abc import Iterable

from mentortools.workbook.facts import LostRow, Unreadable
from mentortools.workbook.log import MentorLog
from mentortools.workbook.plain_name import plain
from mentortools.workbook.template import MENTORS, PROVIDERS, TRAINEES, TRAINING_LOG

ANYTHING = object()
"""What a cell holds that could not be read."""


class Known:
    """The values of one column of a list, where some of its rows could not be read.

    Attributes:
        values: Those that were read, in rows that could not be used too, and those proposed for cells in doubt.
        doubts: By value proposed, the cell in doubt.
        is_open: Whether a cell of the column holds something that nobody can read: it could be any value.
    """

    def __init__(self, log: MentorLog, table: str, field: str, read: Iterable[str]) -> None:
        unread = [each for each in log.unreadable if each.table == table and each.field == field]
        lost = (row.values.get(field) for row in log.lost_rows if row.table == table)
        self.doubts: dict[str, Unreadable] = {each.proposal: each for each in unread if each.proposal}
        self.is_open = any(each.proposal is None for each in unread)
        self.values = frozenset((*read, *(str(value) for value in lost if value), *self.doubts))


def lists_mentors(log: MentorLog) -> bool:
    """Whether there is a list of mentors by TRN to compare with."""
    place = log.places.get(MENTORS.name)
    return place is not None and "trn" in place.columns


def known_mentors(log: MentorLog) -> Known:
    """The TRNs of ``Mentors``."""
    return Known(log, MENTORS.name, "trn", (mentor.trn for mentor in log.mentors))


def known_providers(log: MentorLog) -> Known:
    """The provider codes of ``Providers``."""
    return Known(log, PROVIDERS.name, "provider_code", (row.provider_code for row in log.providers))


class LostRows:
    """Rows of a table that could not be used, and whether one of them could be about a mentor and a provider."""

    def __init__(self, log: MentorLog, table: str) -> None:
        rows = [row for row in log.lost_rows if row.table == table]
        self._pairs = {(_or_anything(row, "mentor_trn"), _or_anything(row, "provider_code")) for row in rows}
        self._trns = {trn for trn, _ in self._pairs}

    def could_concern(self, trn: str, provider_code: str | None = None) -> bool:
        """Whether what is known of a row leaves room for them. A provider of None is any."""
        if provider_code is None:
            return trn in self._trns or ANYTHING in self._trns
        return any((one, other) in self._pairs for one in (trn, ANYTHING) for other in (provider_code, ANYTHING))


def lost_trainees(log: MentorLog) -> LostRows:
    """Rows of ``Trainees`` that could not be used."""
    return LostRows(log, TRAINEES.name)


def lost_sessions(log: MentorLog) -> LostRows:
    """Rows of ``Training log`` that could not be used."""
    return LostRows(log, TRAINING_LOG.name)


def _or_anything(row: LostRow, field: str) -> object:
    """What a field holds. One that could not be read could be anything; one that may be blank and is, is nothing."""
    return row.values.get(field, ANYTHING)


def same_person(one: str, other: str) -> bool:
    """Whether two names are one, case, spaces and punctuation aside."""
    return plain(one) == plain(other)
