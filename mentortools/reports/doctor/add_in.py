"""The add-in and the program that it starts: there, and of one version."""

from mentortools.reports.doctor.facts import AddIn, OfficeSettings, Program
from mentortools.reports.doctor.line import DoctorLine, State

ADD_IN = "Excel add-in"
PROGRAM = "Program that the buttons start"
RUN_INSTALL = "Close Excel and run install.cmd again."


def program_line(program: Program) -> DoctorLine:
    """Whether the buttons find their program where they look for it."""
    if not program.there:
        return DoctorLine(State.MUST_FIX, PROGRAM, f"{program.path} is missing", RUN_INSTALL)
    if not program.this_one:
        return DoctorLine(
            State.NOTE,
            PROGRAM,
            f"{program.path}, which is another installation than the one that prints this",
            "To look at that one, run the mentortools.exe beside it.",
        )
    return DoctorLine(State.GOOD, PROGRAM, program.path)


def add_in_line(add_in: AddIn, version: str, edition: str) -> DoctorLine:
    """Whether the add-in is in Excel's start-up folder, and fits the package."""
    if not add_in.there:
        return DoctorLine(State.MUST_FIX, ADD_IN, f"{add_in.path} is missing", RUN_INSTALL)
    if add_in.version is None:
        return DoctorLine(State.MUST_FIX, ADD_IN, f"{add_in.path} does not say its version, or is damaged", RUN_INSTALL)
    if add_in.version != version:
        return DoctorLine(
            State.MUST_FIX, ADD_IN, f"version {add_in.version}, but mentortools is version {version}", RUN_INSTALL
        )
    if add_in.mentor_log != edition:
        return DoctorLine(
            State.MUST_FIX,
            ADD_IN,
            f"made for mentor log edition {add_in.mentor_log or 'unknown'}, but mentortools knows edition {edition}",
            RUN_INSTALL,
        )
    return DoctorLine(State.GOOD, ADD_IN, f"version {version}, in {add_in.path}")


def internet_line(add_in: AddIn, office: OfficeSettings) -> DoctorLine:
    """Whether Windows takes the add-in for a file that came from the internet."""
    about = "Where the add-in came from"
    if not add_in.from_internet:
        return DoctorLine(State.GOOD, about, "Windows does not mark it as a file from the internet")
    trusted = office.start_up_folder_is_trusted and office.internet_blocked != 1
    return DoctorLine(
        State.CHECK if trusted else State.MUST_FIX,
        about,
        "Windows marks it as a file from the internet, and Excel can refuse to run its macros",
        "Run install.cmd again, or right-click the add-in, choose Properties, tick Unblock and select OK.",
    )
