"""A workbook that is open in Excel: read as a snapshot, filled in, and cleared again, through xlwings alone."""

from mentortools.adapters.live.fill_in import Filled, fill_in
from mentortools.adapters.live.own_sheets import clear, own_sheets
from mentortools.adapters.live.quietly import quietly
from mentortools.adapters.live.read_book import read_book
from mentortools.adapters.live.refusals import be_patient_within_limits, refusal
from mentortools.adapters.live.saved_as import saved_as

__all__ = [
    "Filled",
    "be_patient_within_limits",
    "clear",
    "fill_in",
    "own_sheets",
    "quietly",
    "read_book",
    "refusal",
    "saved_as",
]
