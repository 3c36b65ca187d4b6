"""Small worlds drawn for the oracle: one to four schools, around every edge of the money rules."""

from collections.abc import Sequence
from datetime import date

from hypothesis import strategies as st

from tests.claims.oracle_world import AREAS, Earlier, Log, Session, Trainee, World

TRNS = ("0900001", "0900002", "0900003")
PROVIDERS = ("1ZZ", "3ZZ", "ZZ7")
SCHOOLS = ("199001", "199002", "199003", "199004")
OLD = {"199001": "198001", "199002": "198002", "199003": "198003", "199004": "198004"}
DAYS = {
    2023: ("2024-05-13", "2024-04-08"),
    2024: ("2024-04-05", "2024-04-06", "2024-09-10", "2025-04-06", "2025-05-31", "2025-06-01", "2025-08-31",
           "2025-09-01"),
    2025: ("2025-04-05", "2025-04-06", "2025-05-31", "2025-09-10", "2025-11-11", "2026-05-31", "2026-06-01",
           "2026-06-20", "2026-06-21", "2026-08-31", "2026-09-01"),
}  # fmt: skip
ONS = ("2026-06-20", "2026-06-20", "2026-05-31", "2025-09-10", "2026-12-01")
HOURS = ("6", "9", "4", "1", "13", "2.5", "0", "0.333333333", "0.5", "1.33", "6.999999", "24", "24.5")
STATUSES = (
    "Submitted", "Submitted", "Paid", "Draft", "Internal draft", "Rejected by payer", "Rejected by provider",
    "Clawback complete", "", "In the post", "Payer payment review",
)  # fmt: skip
REFERENCES = ("", "", "10000001", "10000002", "10000003")
EVERY_TRAINEE = tuple(Trainee(trn, provider) for trn in TRNS for provider in PROVIDERS)


def mostly(usual: str, *others: str) -> st.SearchStrategy[str]:
    """One text most of the time."""
    return st.sampled_from((usual,) * 6 + others)


@st.composite
def sessions(draw: st.DrawFn, year: int) -> Session:
    """A row of Training log."""
    return Session(
        date.fromisoformat(draw(st.sampled_from((*DAYS[year], *DAYS[2025][:3])))),
        draw(st.sampled_from(HOURS)),
        draw(mostly(TRNS[0], TRNS[0], TRNS[0], TRNS[1], TRNS[1], "900001", "0900009")),
        draw(mostly(PROVIDERS[0], PROVIDERS[1], PROVIDERS[1], "1zz", PROVIDERS[2])),
        draw(mostly("Induction", "induction ", "Other training")),
        draw(mostly("Online", "In person", "in-person")),
        draw(mostly("", "Register", "register", "Certificate")),
    )


@st.composite
def claims(draw: st.DrawFn, statuses: Sequence[str] = STATUSES) -> Earlier:
    """A claim somebody wrote down."""
    status = draw(st.sampled_from(statuses))
    urns = (*SCHOOLS, *OLD.values())
    return Earlier(
        draw(st.sampled_from((2023, 2024, 2024, 2025, 2025, 2025))),
        draw(mostly(TRNS[0], TRNS[0], TRNS[1], TRNS[1], "12A")),
        draw(mostly(PROVIDERS[0], PROVIDERS[1])),
        draw(mostly("4", "1", "6", "10", "10", "16", "7.5", "0")),
        draw(st.sampled_from(urns if status == "Prepared" else ("", "", "", "", *urns))),
        draw(st.sampled_from(REFERENCES)),
        status,
    )


@st.composite
def trainees(draw: st.DrawFn) -> Trainee:
    """A row of Trainees."""
    gone = draw(mostly("", "2025-04-06", "2025-09-10", "2025-09-11", "2024-01-01"))
    return Trainee(
        draw(st.sampled_from(TRNS[:2])),
        draw(st.sampled_from(PROVIDERS[:2])),
        draw(mostly("QTS", "EYTS", "HPITT", "Assessment only", "")),
        date.fromisoformat(gone) if gone else None,
    )


@st.composite
def logs(draw: st.DrawFn, urn: str, year: int, common: tuple[Session, ...]) -> Log:
    """A school's log: rows of its own, rows that others have too, and some of its own again."""
    renamed = draw(st.sampled_from((False, False, True)))
    old = renamed and year < max(DAYS) and draw(st.booleans())
    own = draw(st.lists(sessions(year), max_size=6))
    shared = draw(st.lists(st.sampled_from(common), max_size=3)) if common else []
    twice = draw(st.lists(st.sampled_from(own), max_size=2)) if own else []
    again = [row._replace(evidence=draw(st.sampled_from(("Register", "Photograph")))) for row in (*shared, *twice)]
    words = {trn: draw(mostly("Yes", "", "No")) for trn in TRNS[: draw(st.integers(1, 3))]}
    return Log(
        OLD[urn] if old else urn,
        year,
        draw(st.sampled_from(("Leeds", *AREAS))),
        (OLD[urn],) if renamed and not old else (),
        tuple(words.items()),
        draw(st.one_of(st.just(EVERY_TRAINEE), st.lists(trainees(), max_size=4).map(tuple))),
        tuple(draw(st.permutations([*own, *shared, *twice, *again[: draw(st.integers(0, 2))]]))),
        tuple(draw(st.lists(claims(), max_size=3))),
        draw(st.sampled_from(("",) * 12 + ("year", "urn"))),
    )


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """One to four schools, one or two years each, and a ledger or none."""
    common = tuple(draw(st.lists(sessions(draw(st.sampled_from((2025, 2025, 2024)))), max_size=4)))
    years = st.sampled_from((2025, 2025, 2025, 2024, 2024, 2023))
    places = draw(st.lists(st.tuples(st.sampled_from(SCHOOLS), years), min_size=1, max_size=5, unique=True))
    drawn = tuple(draw(logs(urn, year, common)) for urn, year in places)
    records = st.lists(claims((*STATUSES, "Prepared", "Prepared")), max_size=4, unique_by=_once_prepared).map(tuple)
    return World(date.fromisoformat(draw(st.sampled_from(ONS))), drawn, draw(st.none() | records))


def _once_prepared(claim: Earlier) -> object:
    """A batch prepares one line a year, school, mentor and provider."""
    return (claim.year, claim.pair, claim.urn) if claim.status == "Prepared" else object()
