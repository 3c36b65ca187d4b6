"""From facts to lines: what the person named first, then Python and the package, then Excel."""

from collections.abc import Iterator

from mentortools.reports.doctor.add_in import RUN_INSTALL, add_in_line, internet_line, program_line
from mentortools.reports.doctor.facts import Facts, Folder, Library, WindowsFacts
from mentortools.reports.doctor.line import DoctorLine, State
from mentortools.reports.doctor.trust import trust_lines
from mentortools.reports.doctor.workbooks import workbook_line

OLDEST_PYTHON = (3, 11)
NEEDED, NEEDED_IN_EXCEL = "mentortools", "mentortools[excel]"
WINDOWS_ONLY = "the add-in, its program, and what Excel may do are looked at on Windows only"
NOT_HERE = (
    "On this computer, use the command line; the workbooks' own formulas work in any Excel. The buttons need Excel for"
    " Windows."
)


def doctor_lines(facts: Facts) -> tuple[DoctorLine, ...]:
    """Each thing that was looked at, in the order in which it is read best."""
    return (
        *(workbook_line(workbook, facts.edition) for workbook in facts.workbooks),
        _python(facts),
        DoctorLine(State.GOOD, "mentortools", f"{facts.version}, mentor log edition {facts.edition}"),
        _libraries("What it needs", NEEDED, facts.libraries, facts),
        *(_folder(folder) for folder in facts.folders),
        *(_excel(facts, facts.windows) if facts.windows else _elsewhere()),
    )


def _python(facts: Facts) -> DoctorLine:
    found = f"{'.'.join(map(str, facts.python))}, {facts.bits} bits"
    if facts.python[:2] < OLDEST_PYTHON:
        oldest = ".".join(map(str, OLDEST_PYTHON))
        return DoctorLine(State.MUST_FIX, "Python", found, f"Install Python {oldest} or later, and mentortools in it.")
    if facts.system == "Windows" and facts.bits != 64:  # noqa: PLR2004 - said in the same line
        return DoctorLine(State.MUST_FIX, "Python", found, "Install the 64-bit Python, and run install.cmd again.")
    return DoctorLine(State.GOOD, "Python", found)


def _libraries(about: str, package: str, libraries: tuple[Library, ...], facts: Facts) -> DoctorLine:
    missing = [library.name for library in libraries if library.version is None]
    if missing:
        found = f"{', '.join(missing)} cannot be loaded"
        return DoctorLine(State.MUST_FIX, about, found, _how_to_install(package, facts))
    return DoctorLine(State.GOOD, about, ", ".join(f"{library.name} {library.version}" for library in libraries))


def _how_to_install(package: str, facts: Facts) -> str:
    if facts.windows and facts.windows.program.this_one:
        return RUN_INSTALL
    return f'Type pip install "{package}" with the Python that runs it.'


def _folder(folder: Folder) -> DoctorLine:
    about = f"Folder for {folder.used_for}"
    if folder.writable:
        return DoctorLine(State.GOOD, about, folder.path)
    return DoctorLine(
        State.MUST_FIX,
        about,
        f"{folder.path} cannot be written into",
        "Ask your IT support for the right to write there.",
    )


def _excel(facts: Facts, windows: WindowsFacts) -> Iterator[DoctorLine]:
    yield _libraries("What the buttons need", NEEDED_IN_EXCEL, facts.excel_libraries, facts)
    yield program_line(windows.program)
    yield add_in_line(windows.add_in, facts.version, facts.edition)
    if windows.add_in.there:
        yield internet_line(windows.add_in, windows.office)
    yield from trust_lines(windows)


def _elsewhere() -> Iterator[DoctorLine]:
    yield DoctorLine(State.NOTE, "Excel", WINDOWS_ONLY, NOT_HERE)
