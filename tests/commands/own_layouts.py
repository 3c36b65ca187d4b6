"""A log in a school's own layout, as a file, and the layout that reads it."""

from datetime import date
from io import BytesIO

from openpyxl import Workbook

LAYOUT = """\
[School]
sheet = "CPD record"

[School.headings]
URN = "DfE school number"

[School.constants]
"Academic year" = "2025 to 2026"
District = "Leeds"

[Mentors]
sheet = "Staff"

[Mentors.words."Employed by this school"]
Ours = "Yes"

["Training log"]
sheet = "CPD record"

["Training log".headings]
Date = "When"
"Mentor TRN" = "Teacher"
Hours = "Verified"

["Training log".constants]
"Provider code" = "1ZZ"
"""


def own_log(verified: float = 6) -> bytes:
    """One training session of one mentor, with its school's number above it."""
    book = Workbook()
    record = book.active
    assert record is not None
    record.title = "CPD record"
    for row in (
        ("School name", "Quillhaven School"),
        ("DfE school number", "190009"),
        (),
        ("When", "Teacher", "What", "Verified"),
        (date(2025, 10, 14), "0900001", "Induction", verified),
    ):
        record.append(row)
    staff = book.create_sheet("Staff")
    staff.append(("TRN", "First name", "Last name", "Employed here"))
    staff.append(("0900001", "Ada", "Inkpen", "Ours"))
    trainees = book.create_sheet("Trainees")
    trainees.append(("Trainee", "Provider", "Route", "Mentor TRN"))
    trainees.append(("Tess Novice", "1ZZ", "QTS", "0900001"))
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()
