"""What only Windows knows: its registry, and where programs and add-ins lie."""

import os
import platform
import sys
from pathlib import Path

from mentortools.adapters.computer.add_in_file import add_in
from mentortools.adapters.computer.registry import (
    defender_rule,
    excel_versions,
    office_settings,
)
from mentortools.reports.doctor import Program, WindowsFacts

CHILD_PROCESSES = "d4f940ab-401b-4efc-aadc-ad5f3c50688a"
"""Block all Office applications from creating child processes."""

RARE_PROGRAMS = "01443614-cd74-433a-b99e-2ecdc07bfc25"
"""Block executable files from running unless they meet a prevalence, age, or trusted list criterion."""

NEWEST_OFFICE = "16.0"


def windows_facts() -> WindowsFacts | None:
    """The facts, or None on another system."""
    local, roaming = os.environ.get("LOCALAPPDATA"), os.environ.get("APPDATA")
    if platform.system() != "Windows" or not local or not roaming:
        return None
    excel = excel_versions()
    return WindowsFacts(
        program=program(Path(local) / "mentortools"),
        add_in=add_in(Path(roaming) / "Microsoft" / "Excel" / "XLSTART" / "mentortools.xlam"),
        office=office_settings(excel[-1] if excel else NEWEST_OFFICE),
        child_processes=defender_rule(CHILD_PROCESSES),
        rare_programs=defender_rule(RARE_PROGRAMS),
        excel=excel,
    )


def program(home: Path) -> Program:
    """The program that the add-in starts, in the folder that install.cmd makes."""
    path = home / "Scripts" / "mentortools-excel.exe"
    return Program(str(path), path.exists(), Path(sys.prefix).resolve() == home.resolve())
