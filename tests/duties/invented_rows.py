"""Rows of an invented log's further sheets, as decoding gives them: each with what a test cares for."""

from datetime import date
from decimal import Decimal

from mentortools.workbook.log import ReviewRow, SpendingRow, TrainingRow
from mentortools.workbook.log_of_duties import ComponentRow, ContactRow, DeadlineRow, EntitlementRow, ReviewMeetingRow
from mentortools.workbook.place import At
from tests.duties.invented_logs import ANN, PLACES, SCITT, day


def session(on: str, activity: str = "Induction", trn: str = ANN, **more: object) -> TrainingRow:
    """A row of the Training log."""
    row = TrainingRow(
        At(PLACES["Training log"], 2), date.fromisoformat(on), trn, SCITT, activity, Decimal(2), "Online", ""
    )
    return row._replace(**more)  # type: ignore[arg-type]  # the fields of the row, as a test names them


def done(component: str, on: str = "2025-10-01", trn: str = ANN, *, reflection: bool | None = None) -> ComponentRow:
    """A row of Components."""
    return ComponentRow(At(PLACES["Components"], 2), trn, None, component, day(on), reflection, "")


def rated(initial: str = "2", final: str = "", reviewed: str = "", **more: object) -> ReviewRow:
    """A row of the Development review."""
    at = At(PLACES["Development review"], 2)
    row = ReviewRow(at, ANN, "Knowledge", "Knows the subject", initial, "", final, None, "", day(reviewed))
    return row._replace(**more)  # type: ignore[arg-type]  # the fields of the row, as a test names them


def met(on: str, kind: str, lead: str = "", uploaded: str = "") -> ReviewMeetingRow:
    """A row of Review meetings."""
    return ReviewMeetingRow(
        At(PLACES["Review meetings"], 2), ANN, date.fromisoformat(on), kind, lead, day(uploaded), ""
    )


def entitled(trn: str = ANN, /, **given: object) -> EntitlementRow:
    """A row of Entitlement, blank but for what is given."""
    at, nothing = At(PLACES["Entitlement"], 2), None
    row = EntitlementRow(
        at, trn, nothing, nothing, nothing, nothing, "", nothing, nothing, nothing, nothing, "", nothing, nothing,
        nothing, "", "", "",
    )  # fmt: skip
    return row._replace(**given)  # type: ignore[arg-type]  # the fields of the row, as a test names them


def deadline(name: str, due: str, done_on: str = "", **more: object) -> DeadlineRow:
    """A row of Deadlines, for everybody."""
    due_on = date.fromisoformat(due)
    row = DeadlineRow(At(PLACES["Deadlines"], 2), name, "Report", None, "", due_on, day(done_on), None, "")
    return row._replace(**more)  # type: ignore[arg-type]  # the fields of the row, as a test names them


def contact(on: str, kind: str = "Newsletter", trn: str | None = None, *, training: bool | None = None) -> ContactRow:
    """A row of Lead mentor contacts, of the lead mentor Fay."""
    return ContactRow(At(PLACES["Lead mentor contacts"], 2), date.fromisoformat(on), "Fay", trn, kind, training, "")


def spent(amount: str, category: str = "Lesson cover", trn: str | None = None) -> SpendingRow:
    """A row of Spending."""
    return SpendingRow(At(PLACES["Spending"], 2), date(2025, 11, 3), category, trn, Decimal(amount), "")
