"""Every file of the demo as bytes: what the schools returned, and what the trust has: a list, a ledger, a set."""

import csv
from collections.abc import Iterator
from importlib.resources import files
from io import BytesIO, StringIO

from xlsxwriter import Workbook

from mentortools._version import __version__
from mentortools.adapters.demo.saved_elsewhere import saved_elsewhere
from mentortools.adapters.mentor_log import Asked, Prefill, build_log
from mentortools.adapters.mentor_log.asked_by_sets import asked_by
from mentortools.adapters.new_sheets import render
from mentortools.adapters.requirement_files import requirement_sets
from mentortools.demo import folder
from mentortools.demo.earlier_claims import LEDGER as EARLIER_CLAIMS
from mentortools.demo.own_set import OWN_SET
from mentortools.demo.returned import ReturnedLog
from mentortools.demo.trust import MADE_ON, ON
from mentortools.policy.every_year import every_year
from mentortools.reports.ledger_sheet import ledger_sheets
from mentortools.workbook.stamp import Stamp

RETURNED = "returned"
LEDGER = "claims-ledger.xlsx"
EXPECTED = "schools.csv"
OWN_SET_FILE = "larkspur.toml"
BESIDE_RETURNED = frozenset({LEDGER, EXPECTED, OWN_SET_FILE})
"""What the trust has itself, and no school returned."""

OPEN_DOCUMENT = "saved-by-libreoffice.ods"
WITH_PASSWORD = "with-password.xlsx"  # noqa: S105 - a file's name
_LOCK_FILE = 165
_PDF = b"""%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>> endobj
trailer <</Root 1 0 R>>
%%EOF
"""


def demo_files() -> Iterator[tuple[str, bytes]]:
    """Each file's path in the demo's folder, with ``/``, and its bytes: the same bytes each time."""
    returned = dict(_logs())
    copy, original = folder.SAME_BYTES
    returned[copy] = returned[original]
    returned |= _odd_ones()
    yield from ((f"{RETURNED}/{path}", data) for path, data in returned.items())
    yield EXPECTED, _expected()
    yield LEDGER, _ledger()
    yield OWN_SET_FILE, OWN_SET.encode()


def built(log: ReturnedLog) -> bytes:
    """A log as the workbook a school filled in."""
    asked = asked_by(requirement_sets(log.made_for)) if log.made_for else Asked()
    return build_log(Prefill(log.school, log.rows, log.holidays), every_year(), asked)


def _logs() -> Iterator[tuple[str, bytes]]:
    for log in folder.LOGS:
        yield log.path, built(log)
    yield folder.SAVED_ELSEWHERE.path, saved_elsewhere(built(folder.SAVED_ELSEWHERE))
    yield folder.OPEN_DOCUMENT.path, _shipped(OPEN_DOCUMENT)
    yield folder.WITH_PASSWORD.path, _shipped(WITH_PASSWORD)
    whole = built(folder.CUT_OFF)
    yield folder.CUT_OFF.path, whole[: len(whole) // 2]


def _shipped(name: str) -> bytes:
    """What only other programs can make comes with the package: ``workbooks/make_demo_files.py`` made it."""
    return files("mentortools.adapters.demo").joinpath("shipped", name).read_bytes()


def _odd_ones() -> dict[str, bytes]:
    return {
        folder.EMPTY: b"",
        folder.NOT_A_WORKBOOK: _PDF,
        folder.ANOTHER_WORKBOOK: _rota(),
        folder.LEFT_BY_EXCEL: b"\x10Office manager".ljust(_LOCK_FILE, b" "),
    }


def _rota() -> bytes:
    """A workbook that has nothing to do with mentors."""
    target = BytesIO()
    with Workbook(target, {"in_memory": True}) as workbook:
        workbook.set_properties({"created": MADE_ON})
        sheet = workbook.add_worksheet("Cover rota")
        for row, cells in enumerate((("Period", "Monday", "Tuesday"), ("1", "Hall", "Library"), ("2", "Gym", "Hall"))):
            sheet.write_row(row, 0, cells)
    return target.getvalue()


def _expected() -> bytes:
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(("School name", "URN"))
    writer.writerows((school.name, school.urn) for school in folder.EXPECTED)
    return text.getvalue().encode("utf-8-sig")


def _ledger() -> bytes:
    stamp = Stamp(__version__, ON.isoformat(), "0" * 16)
    return render(ledger_sheets(EARLIER_CLAIMS, stamp), "Mentor training: claims ledger")
