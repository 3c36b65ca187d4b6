"""What is installed on a computer and what is missing, in plain words: facts to lines, and lines to text and JSON."""

from mentortools.reports.doctor.facts import (
    AddIn,
    Facts,
    Folder,
    Library,
    OfficeSettings,
    Program,
    WindowsFacts,
    Workbook,
)
from mentortools.reports.doctor.line import DoctorLine, State
from mentortools.reports.doctor.lines import doctor_lines
from mentortools.reports.doctor.text import doctor_object, doctor_text, is_well

__all__ = [
    "AddIn",
    "DoctorLine",
    "Facts",
    "Folder",
    "Library",
    "OfficeSettings",
    "Program",
    "State",
    "WindowsFacts",
    "Workbook",
    "doctor_lines",
    "doctor_object",
    "doctor_text",
    "is_well",
]
