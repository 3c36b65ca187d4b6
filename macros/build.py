"""Builds the Excel add-in and its twin from text: ``python macros/build.py OUTFOLDER``.

The add-in is ``mentortools.xlam``. The twin, ``mentortools.xlsm``, holds the same macros and the same buttons in a
workbook, for programs that open no add-ins. What goes into them is ``ribbon.xml`` and ``*.bas``, beside this file.
"""

import sys
from pathlib import Path

from macros.addin.modules import read_modules
from macros.addin.package import add_in, twin
from macros.addin.parts import Editions
from mentortools._version import __version__
from mentortools.workbook.template import EDITION

SOURCES = Path(__file__).parent
ADD_IN, TWIN = "mentortools.xlam", "mentortools.xlsm"


def build(folder: Path) -> None:
    """Writes both files into a folder, which is made where it is missing."""
    modules = read_modules(SOURCES)
    ribbon = (SOURCES / "ribbon.xml").read_text(encoding="utf-8")
    editions = Editions(__version__, EDITION)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / ADD_IN).write_bytes(add_in(modules, ribbon, editions))
    (folder / TWIN).write_bytes(twin(modules, ribbon, editions))


def main() -> None:
    """Builds into the folder given. Ends with a message where none is."""
    if len(sys.argv) != len(("build.py", "OUTFOLDER")):
        sys.exit("Say which folder to build into: python macros/build.py OUTFOLDER")
    folder = Path(sys.argv[1])
    build(folder)
    for name in (ADD_IN, TWIN):
        print(f"{name}: {(folder / name).stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
