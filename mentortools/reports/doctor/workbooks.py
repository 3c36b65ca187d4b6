"""Whether a workbook is of the edition of the mentor log that this mentortools knows."""

from mentortools.reports.doctor.facts import Workbook
from mentortools.reports.doctor.line import DoctorLine, State
from mentortools.workbook.edition import is_newer


def workbook_line(workbook: Workbook, known: str) -> DoctorLine:
    """One workbook that the person named."""
    about = workbook.path
    if workbook.unreadable:
        return DoctorLine(
            State.MUST_FIX,
            about,
            f"cannot be read: {workbook.unreadable}",
            f'Type mentortools check "{about}" to see what to do about it.',
        )
    if workbook.edition is None:
        return DoctorLine(
            State.CHECK,
            about,
            "names no edition of the mentor log",
            "Type mentortools check to see how much of it is read. A new mentor log comes from mentortools new.",
        )
    found = f"mentor log edition {workbook.edition}"
    if is_newer(workbook.edition, known):
        return DoctorLine(
            State.MUST_FIX,
            about,
            f"{found}, which is newer than edition {known}, the newest that this mentortools knows",
            "Install the newest mentortools. Until then, what is new in the workbook is not read.",
        )
    if is_newer(known, workbook.edition):
        return DoctorLine(
            State.NOTE,
            about,
            f"{found}; the newest is {known}",
            "It works as it is. Make next year's log with mentortools new.",
        )
    return DoctorLine(State.GOOD, about, found)
