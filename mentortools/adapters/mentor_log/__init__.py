"""The mentor log workbook that schools fill in: blank, or with what is known of a school already in it."""

from mentortools.adapters.mentor_log.asked import Asked
from mentortools.adapters.mentor_log.build import build_log
from mentortools.adapters.mentor_log.prefill import Prefill, PrefillValue

__all__ = ["Asked", "Prefill", "PrefillValue", "build_log"]
