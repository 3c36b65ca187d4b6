"""What the oracle of the money rules is asked about, as plain tuples, and the figures of the documents as literals."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

RANGES = {2024: (date(2024, 4, 6), date(2025, 5, 31)), 2025: (date(2025, 4, 6), date(2026, 5, 31))}
INITIAL = {2023: 20, 2024: 20, 2025: 16}
REFRESHER = 6
RATES = {"Inner London": "53.60", "Outer London": "48.25", "Fringe": "45.10", "Rest of England": "43.80"}
AREAS = {
    "Camden": "Inner London", "E09000007": "Inner London", "BRENT": "Inner London", "Newham": "Inner London",
    "barking & dagenham": "Inner London", "Croydon": "Outer London", "Waltham  Forest": "Outer London",
    "Watford": "Fringe", " e07000103 ": "Fringe", "South Bucks": "Fringe", "E07000005": "Fringe", "E07000097": "Fringe",
    "St. Albans": "Fringe", "Buckinghamshire": "Fringe", "Leeds": "Rest of England", "Stevenage": "Rest of England",
    "Milton Keynes": "Rest of England", "Aylesbury Vale": "", "E07000007": "", "Larkshire": "", "Leedz": "", "": "",
    "W06000015": "",
}  # fmt: skip
"""Districts as people type them, with their region; without one where the district is unknown, ended or not English."""
OUTSIDE = {"W06000015"}
FREE = {"Internal draft", "Rejected by payer", "Prepared"}
"""Statuses that use no hours."""
NO_REFRESHER = {"Internal draft", "Draft"}
NOT_FUNDED = {"HPITT", "Assessment only"}

Pair = tuple[str, str]


class Session(NamedTuple):
    """A row of Training log: ``hours`` and ``trn`` as typed."""

    day: date
    hours: str
    trn: str
    provider: str
    activity: str = "Induction"
    mode: str = "Online"
    evidence: str = ""


class Earlier(NamedTuple):
    """A claim somebody wrote down. With hours that are no whole number, or a TRN that is none, it cannot be read."""

    year: int
    trn: str
    provider: str
    hours: str
    urn: str = ""
    reference: str = ""
    status: str = "Submitted"

    @property
    def readable(self) -> bool:
        """Whether it can be read."""
        return self.trn.isdigit() and self.hours.isdigit()

    @property
    def counts_as(self) -> str:
        """Its status; what says prepared under DfE's reference has been submitted."""
        dfes = self.reference and not self.reference.startswith("MT-")
        return "Submitted" if self.status == "Prepared" and dfes else self.status

    @property
    def pair(self) -> Pair:
        """Mentor and provider."""
        return self.trn, self.provider


class Trainee(NamedTuple):
    """A row of Trainees."""

    trn: str
    provider: str
    route: str = "QTS"
    withdrew: date | None = None


class Log(NamedTuple):
    """One school's log of one year. ``mentors`` are TRNs with what stands under Employed by this school.

    ``unread`` is ``year`` or ``urn`` where that cannot be read on its School sheet: then the log cannot be claimed for.
    """

    urn: str
    year: int
    district: str
    earlier_urns: tuple[str, ...]
    mentors: tuple[tuple[str, str], ...]
    trainees: tuple[Trainee, ...]
    sessions: tuple[Session, ...]
    claims: tuple[Earlier, ...]
    unread: str = ""

    @property
    def urns(self) -> set[str]:
        """All URNs the school has had."""
        return {self.urn, *self.earlier_urns}


class World(NamedTuple):
    """Logs worked out together on one day; ``ledger`` is None where there is none."""

    on: date
    logs: tuple[Log, ...]
    ledger: tuple[Earlier, ...] | None = None


class Answer(NamedTuple):
    """What becomes of one mentor with one provider in one log. ``why`` is empty for a full line."""

    refresher: bool
    logged: Decimal
    whole: int
    allowance: int
    here: int
    elsewhere: int
    taken: int
    claimed: int
    left: int
    amount: Decimal | None
    why: str
