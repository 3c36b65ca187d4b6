"""The rows of the log by mentor: with whom each has trained, in the order in which the log names them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct

from mentortools.adapters.mentor_log.prefill import Prefill, PrefillValue
from mentortools.adapters.mentor_log.seen import padded, same, text_of, without_zeros
from mentortools.workbook.template import MENTORS, TRAINING_LOG

Row = Mapping[str, PrefillValue]
PROVIDERS_A_MENTOR = 3
"""The providers of one mentor that the running hours have room for. A note says where there are more."""


class MentorWorkings(Struct, frozen=True):
    """One row of ``Mentors``.

    Attributes:
        name: First and last name; the TRN where neither is filled in.
        trn: With its leading zeros.
        plain: Without them; empty where the TRN is blank or stands in an earlier row.
        providers: Provider codes of the mentor's sessions, as first typed.
        rows: How many rows of running hours the mentor takes up.
        before: How many the mentors above take up.
    """

    name: str
    trn: str
    plain: str
    providers: tuple[str, ...]
    rows: int
    before: int


class RowsByMentor:
    """The rows of a table by the mentor's TRN, whether or not its leading zeros are lost."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows: defaultdict[str, list[tuple[int, Row]]] = defaultdict(list)
        for place, row in enumerate(rows):
            self._rows[text_of(row.get("mentor_trn")).casefold()].append((place, row))

    def of(self, trn: str, plain: str) -> list[Row]:
        """The rows of one mentor, in the table's order."""
        found = [pair for key in {trn.casefold(), plain.casefold()} for pair in self._rows.get(key, ())]
        return [row for _, row in sorted(found, key=lambda pair: pair[0])]


def mentor_workings(prefill: Prefill) -> list[MentorWorkings]:
    """The workings of each row of ``Mentors``."""
    sessions = RowsByMentor(prefill.of(TRAINING_LOG))
    found: list[MentorWorkings] = []
    seen: set[str] = set()
    before = 0
    for row in prefill.of(MENTORS):
        trn = padded(text_of(row.get("trn")))
        plain = "" if trn.casefold() in seen else without_zeros(trn)
        seen.add(trn.casefold())
        providers = _providers(sessions.of(trn, plain)) if plain else ()
        rows = max(1, len(providers)) if plain else 0
        found.append(MentorWorkings(_name(row) or trn, trn, plain, providers, rows, before))
        before += rows
    return found


def with_provider(rows: Sequence[Row], code: str) -> list[Row]:
    """The rows with that provider code, case aside."""
    return [row for row in rows if same(text_of(row.get("provider_code")), code)]


def _providers(rows: Sequence[Row]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for row in rows:
        if code := text_of(row.get("provider_code")):
            found.setdefault(code.casefold(), code)
    return tuple(found.values())[:PROVIDERS_A_MENTOR]


def _name(row: Row) -> str:
    return f"{text_of(row.get('first_name'))} {text_of(row.get('last_name'))}".strip()
