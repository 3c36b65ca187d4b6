"""All the facts about this computer."""

import os
import platform
import struct
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import gettempdir

from mentortools._version import __version__
from mentortools.adapters.computer.folders import folder
from mentortools.adapters.computer.libraries import EVERYWHERE, IN_EXCEL, library
from mentortools.adapters.computer.windows import windows_facts
from mentortools.adapters.computer.workbooks import workbook
from mentortools.reports.doctor import Facts
from mentortools.workbook.template import EDITION

BITS_IN_A_BYTE = 8


def look(workbooks: Sequence[Path]) -> Facts:
    """The facts, with those of the workbooks that the person named. Raises FileNotFoundError where one is missing."""
    named = tuple(workbook(path) for path in workbooks)
    windows = windows_facts()
    folders = [folder(Path(gettempdir()), "temporary files")]
    if windows:
        folders.append(folder(Path(os.environ["LOCALAPPDATA"]) / "mentortools" / "logs", "logs"))
    return Facts(
        system=platform.system(),
        python=sys.version_info[:3],
        bits=struct.calcsize("P") * BITS_IN_A_BYTE,
        version=__version__,
        edition=EDITION,
        libraries=tuple(library(*named_so) for named_so in EVERYWHERE),
        excel_libraries=tuple(library(*named_so) for named_so in IN_EXCEL) if windows else (),
        folders=tuple(folders),
        workbooks=named,
        windows=windows,
    )
