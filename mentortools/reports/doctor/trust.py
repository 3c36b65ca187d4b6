"""Whether Excel may run the add-in's macros, and whether they may start a program.

The settings are those of Microsoft's administrative templates for Office and of Microsoft Defender. In the start-up
folder macros run whatever the macro setting is, since it is a trusted folder, unless trusted folders are switched off.
"""

from collections.abc import Iterator

from mentortools.reports.doctor.facts import OfficeSettings, WindowsFacts
from mentortools.reports.doctor.line import DoctorLine, State

MACROS = "Macros in Excel"
STARTING = "Excel starting a program"
RARE = "Programs that few computers have"
RUN_ALL, ASK, ONLY_SIGNED = 1, 2, 3
BLOCK, WARN = 1, 6

SHORTCUT = (
    "The shortcut Mentor training on the desktop does the same work: save the workbook, close it, and drag it onto the"
    " shortcut."
)
_ASK_IT = "Ask your IT support"


def trust_lines(windows: WindowsFacts) -> Iterator[DoctorLine]:
    """What Excel may do."""
    if not windows.excel:
        yield DoctorLine(
            State.CHECK,
            "Excel",
            "no Excel for Windows was found for you",
            "The buttons need Excel on this computer. Start Excel once, or use the command line.",
        )
    yield _macros(windows.office)
    yield _starting(windows)
    if windows.rare_programs in {BLOCK, WARN}:
        yield DoctorLine(
            State.CHECK,
            RARE,
            "a rule of Microsoft Defender stops programs that few computers have, and this can be one",
            f"If nothing happens after a click, ask your IT support to exclude {windows.program.path} from that rule.",
        )


def _macros(office: OfficeSettings) -> DoctorLine:
    if office.macros_off == 1:
        return _forbidden("your organisation has switched off macros in all of Office", "to allow macros in Excel")
    if office.add_ins_off == 1:
        return _forbidden("add-ins are switched off in Excel", "to allow application add-ins in Excel")
    if office.add_ins_signed == 1:
        return _forbidden(
            "Excel loads signed add-ins only, and this one has no signature", "to allow this add-in, or to sign it"
        )
    if office.start_up_folder_is_trusted:
        return DoctorLine(State.GOOD, MACROS, "those of the add-in may run: its folder is a trusted one")
    return _without_trusted_folders(office.macro_warnings)


def _without_trusted_folders(macro_warnings: int | None) -> DoctorLine:
    if macro_warnings == RUN_ALL:
        return DoctorLine(State.GOOD, MACROS, "all macros may run")
    if macro_warnings in {None, ASK}:
        return DoctorLine(
            State.CHECK,
            MACROS,
            "the add-in's folder is not a trusted one, so Excel asks",
            "Select Enable Macros when Excel starts and asks about mentortools.xlam.",
        )
    signed = " but signed ones" if macro_warnings == ONLY_SIGNED else ""
    return _forbidden(
        f"no macros{signed} may run, and the add-in's folder is not a trusted one",
        "to make the add-in's folder a trusted location",
    )


def _forbidden(found: str, request: str) -> DoctorLine:
    return DoctorLine(State.MUST_FIX, MACROS, found, f"{_ASK_IT} {request}. Until then: {_small(SHORTCUT)}")


def _starting(windows: WindowsFacts) -> DoctorLine:
    path = windows.program.path
    if windows.child_processes == BLOCK:
        return DoctorLine(
            State.MUST_FIX,
            STARTING,
            "a rule of Microsoft Defender keeps Office from starting programs",
            f"{_ASK_IT} to exclude {path} from that rule. Until then: {_small(SHORTCUT)}",
        )
    if windows.child_processes == WARN:
        return DoctorLine(
            State.CHECK,
            STARTING,
            "a rule of Microsoft Defender warns before Office starts a program",
            f"Allow it when Windows asks. If it does not ask: {_small(SHORTCUT)}",
        )
    return DoctorLine(State.GOOD, STARTING, "no rule that forbids it was found")


def _small(sentence: str) -> str:
    return sentence[0].lower() + sentence[1:]
