"""Makes ``returned/``: logs filled in for invented schools and saved by LibreOffice, as .xlsx and .ods.

They are what tests read in place of files that only the library behind the template has ever written. LibreOffice
writes other bytes each time, so run it only when the logs are to change: ``python workbooks/make_returned.py``.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from mentortools.adapters.mentor_log import build_log
from mentortools.policy.every_year import every_year
from workbooks.returned_logs import RETURNED

FOLDER = Path(__file__).parent / "returned"
FILTERS = {".xlsx": "xlsx:Calc MS Excel 2007 XML", ".ods": "ods:calc8"}
SECONDS = 120


def main() -> None:
    """Builds each log and has LibreOffice save it. Ends with a message where LibreOffice is not installed."""
    office = shutil.which("soffice")
    if office is None:
        sys.exit("LibreOffice is not installed: there is no program called soffice.")
    FOLDER.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        for name, prefill in RETURNED.items():
            built = Path(folder) / f"{Path(name).stem}.xlsx"
            built.write_bytes(build_log(prefill, every_year()))
            save_again(office, built, FOLDER / name)
            print(f"{name}: {(FOLDER / name).stat().st_size:,} bytes")


def save_again(office: str, built: Path, target: Path) -> None:
    """Has LibreOffice save a workbook in the format of the target's name."""
    profile = (built.parent / "profile").as_uri()
    command = [office, "--headless", f"-env:UserInstallation={profile}", "--convert-to", FILTERS[target.suffix]]
    subprocess.run(  # noqa: S603 - the program is found by name above, its arguments are ours
        [*command, "--outdir", str(target.parent), str(built)], check=True, capture_output=True, timeout=SECONDS
    )


if __name__ == "__main__":
    main()
