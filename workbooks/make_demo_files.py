"""Makes the two files of the demo that only other programs can make: an .ods by LibreOffice, and one with a password.

They come with the package, so that nobody who runs the demo needs those programs. Run it only when the logs of
``mentortools.demo`` that they hold have changed: ``python workbooks/make_demo_files.py``. A test compares them.
"""

import shutil
import sys
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from msoffcrypto.format.ooxml import OOXMLFile

import mentortools.adapters.demo
from mentortools.adapters.demo.files import OPEN_DOCUMENT, WITH_PASSWORD, built
from mentortools.demo import folder
from workbooks.make_returned import save_again

SHIPPED = Path(mentortools.adapters.demo.__file__).parent / "shipped"


def main() -> None:
    """Makes both. Ends with a message where LibreOffice is not installed."""
    office = shutil.which("soffice")
    if office is None:
        sys.exit("LibreOffice is not installed: there is no program called soffice.")
    SHIPPED.mkdir(exist_ok=True)
    with TemporaryDirectory() as temporary:
        workbook = Path(temporary) / f"{Path(OPEN_DOCUMENT).stem}.xlsx"
        workbook.write_bytes(built(folder.OPEN_DOCUMENT))
        save_again(office, workbook, SHIPPED / OPEN_DOCUMENT)
    encrypted = BytesIO()
    OOXMLFile(BytesIO(built(folder.WITH_PASSWORD))).encrypt(folder.PASSWORD, encrypted)
    (SHIPPED / WITH_PASSWORD).write_bytes(encrypted.getvalue())
    for name in (OPEN_DOCUMENT, WITH_PASSWORD):
        print(f"{name}: {(SHIPPED / name).stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
