"""Draws the pictures in docs/pictures from files that the package really makes, and looks for faults in all of them.

``python docs/draw_pictures.py`` runs the demo, has LibreOffice print the blank mentor log, filled copies, every
school's sheets, certificates, the summary and the ledger, and ends with status 1 where a page shows #### or text that
is cut, lost or printed over other text.
"""

import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from docs.drawing.faults import Fault, faults_of
from docs.drawing.pictures import Cut, Picture, draw_page, draw_sheet
from docs.drawing.printed import pages_of, print_to_pdf
from docs.drawing.ribbon import ribbon_page
from mentortools.adapters.demo import EXPECTED, LEDGER, RETURNED, make_demo
from mentortools.adapters.new_sheets import render
from mentortools.api.anywhere import batch
from mentortools.api.batch_options import BatchOptions
from mentortools.api.options import Options
from mentortools.api.single import claim
from mentortools.demo.folder import SHOWS_DUTIES
from mentortools.demo.trust import ON
from mentortools.reports.recognition.book import recognition
from mentortools.reports.result import SchoolResult
from mentortools.reports.sheets import claim_sheets
from mentortools.workbook.edit import unlinked

PICTURES = Path(__file__).parent / "pictures"
MENTOR_LOG = Path(__file__).parents[1] / "workbooks" / "mentor-log.xlsx"
GOOD = "Ashgrove Primary 2025-26.xlsx"
FAULTY = "Hazelmere School 2025-26.xlsx"
DUTIES = Path(SHOWS_DUTIES.path)
CERTIFICATES = "certificates.xlsx"
AT_ONCE = 2
"""How many programs run at once."""
REPORT = Picture("report.png", "report.html")
REPORT_HEIGHT = 1560
RIBBON = Picture("ribbon.png", "ribbon.html", 1190)
RIBBON_HEIGHT = 178

SHEETS: Mapping[str, Sequence[Picture]] = {
    MENTOR_LOG.name: (Picture("start-here.png", "Start here", 900),),
    GOOD: (
        Picture("training-log.png", "Training log"),
        Picture("running-hours.png", "Running hours"),
        Picture("training-hours.png", "Training hours", 1600),
        Picture("funding-claim.png", "Funding claim", 900),
        Picture("school-summary.png", "School summary", 900),
    ),
    FAULTY: (Picture("marked-training-log.png", "Training log"), Picture("checks.png", "Checks")),
    f"{DUTIES.stem} (sheets).xlsx": (
        Picture("duties.png", "Duties"),
        Picture("weeks.png", "Weeks", 1200),
        Picture("mentor-development.png", "Mentor development"),
        Picture("calendar.png", "Calendar"),
    ),
    CERTIFICATES: (Picture("certificate.png", "Nell Nettlefold", 600, Cut.PAGE),),
    "summary.xlsx": (
        Picture("summary-overview.png", "Overview"),
        Picture("summary-schools.png", "Schools", 1200),
        Picture("summary-entitlement.png", "Entitlement", 1200),
        Picture("summary-survey.png", "Survey", 700),
        Picture("summary-development.png", "Development reviews"),
    ),
}
"""The pictures of each printed workbook, by its name."""


def main() -> int:
    """Draws, and prints what is wrong: 1 where anything is."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        workbooks = _make(folder)
        printed = {workbook: folder / f"{workbook.stem}.pdf" for workbook in workbooks}
        with ThreadPoolExecutor(max_workers=AT_ONCE) as workers:
            parts = [workbooks[first::AT_ONCE] for first in range(AT_ONCE)]
            list(workers.map(print_to_pdf, parts, [folder] * AT_ONCE))
            found = dict(zip(workbooks, workers.map(faults_of, workbooks, printed.values()), strict=True))
        _draw(printed, folder / "demo" / "out" / "report.html")
    return _tell(found)


def _make(folder: Path) -> list[Path]:
    """Everything that is printed. Of most schools only our own sheets are: their logs look all the same."""
    demo = folder / "demo"
    for _ in make_demo(demo):
        pass
    how = BatchOptions(Options(on=ON, ledger=demo / LEDGER), expected=demo / EXPECTED)
    result = batch(demo / RETURNED, demo / "out", how)
    filled = [demo / "out" / "filled" / name for name in (GOOD, FAULTY)]
    others = [_sheets_alone(each, folder) for each in result.results if each.name not in {GOOD, FAULTY}]
    others.append(_certificates(demo / RETURNED / DUTIES, folder))
    return [MENTOR_LOG, *filled, demo / "out" / "summary.xlsx", demo / "out" / "claims-ledger.xlsx", *others]


def _sheets_alone(result: SchoolResult, folder: Path) -> Path:
    path = folder / f"{Path(result.name).stem} (sheets).xlsx"
    path.write_bytes(render([unlinked(sheet) for sheet in claim_sheets(result)], "Mentor training: claim"))
    return path


def _certificates(log: Path, folder: Path) -> Path:
    path = folder / CERTIFICATES
    path.write_bytes(render(recognition(claim(log, Options(on=ON))).sheets, "Certificates of mentor training"))
    return path


def _draw(printed: Mapping[Path, Path], report: Path) -> None:
    PICTURES.mkdir(exist_ok=True)
    drawn = []
    for workbook, pdf in printed.items():
        pictures = SHEETS.get(workbook.name, ())
        pages = pages_of(pdf) if pictures else ()
        drawn += [each.name for each in pictures if draw_sheet(each, workbook, pdf, pages, PICTURES)]
    ribbon = report.with_name(RIBBON.sheet)
    ribbon.write_text(ribbon_page(), encoding="utf-8")
    shown = ((REPORT, report, REPORT_HEIGHT), (RIBBON, ribbon, RIBBON_HEIGHT))
    drawn += [picture.name for picture, page, height in shown if draw_page(picture, page, height, PICTURES)]
    print(f"Drawn anew: {', '.join(drawn)}." if drawn else "The pictures show what the package makes.")


def _tell(found: Mapping[Path, Sequence[Fault]]) -> int:
    for workbook, faults in found.items():
        for fault in faults:
            print(f"{workbook.name}: {fault}")
    return 1 if any(found.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
