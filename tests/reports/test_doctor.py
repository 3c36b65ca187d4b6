"""Facts about a computer, and what is said of them."""

import pytest
from msgspec.structs import replace

from mentortools.reports.cli_text import as_text
from mentortools.reports.doctor import (
    AddIn,
    DoctorLine,
    Facts,
    Folder,
    Library,
    OfficeSettings,
    Program,
    State,
    WindowsFacts,
    Workbook,
    doctor_lines,
    doctor_object,
    doctor_text,
    is_well,
)

GOOD, MUST_FIX, CHECK, NOTE = State.GOOD, State.MUST_FIX, State.CHECK, State.NOTE
PROGRAM = Program(r"C:\Users\Zoë\AppData\Local\mentortools\Scripts\mentortools-excel.exe", there=True, this_one=True)
ADD_IN = AddIn(r"C:\XLSTART\mentortools.xlam", there=True, version="1.2.0", mentor_log="2")
WINDOWS = WindowsFacts(PROGRAM, ADD_IN, OfficeSettings())
HERE = Facts("Linux", (3, 13, 5), 64, "1.2.0", "2", libraries=(Library("openpyxl", "3.1.5"), Library("rich", "15.0.0")))
THERE = replace(
    HERE, system="Windows", windows=WINDOWS, excel_libraries=(Library("xlwings", "0.37.8"), Library("pywin32", "312"))
)


def one(facts: Facts, about: str) -> DoctorLine:
    (line,) = (line for line in doctor_lines(facts) if line.about == about)
    return line


def said(line: DoctorLine) -> str:
    return f"{line.found}. {line.to_do}"


def test_a_good_computer_has_good_lines_only() -> None:
    assert [line for line in doctor_lines(THERE) if line.state is not GOOD or line.to_do] == []


def test_elsewhere_what_is_for_windows_is_named_and_nothing_is_wrong() -> None:
    lines = doctor_lines(HERE)
    assert [line.state for line in lines] == [GOOD, GOOD, GOOD, NOTE]
    assert "on Windows only" in lines[-1].found
    assert is_well(lines)


@pytest.mark.parametrize(
    ("facts", "state", "words"),
    [
        (replace(HERE, python=(3, 11, 0)), GOOD, "3.11.0, 64 bits"),
        (replace(HERE, python=(3, 10, 9)), MUST_FIX, "Install Python 3.11 or later"),
        (replace(HERE, bits=32), GOOD, "32 bits"),
        (replace(THERE, bits=32), MUST_FIX, "64-bit Python"),
    ],
)
def test_python(facts: Facts, state: State, words: str) -> None:
    line = one(facts, "Python")
    assert (line.state, words in said(line)) == (state, True)


@pytest.mark.parametrize(
    ("facts", "about", "words"),
    [
        (replace(HERE, libraries=(Library("rich", None),)), "What it needs", 'pip install "mentortools"'),
        (replace(THERE, libraries=(Library("rich", None),)), "What it needs", "install.cmd"),
        (replace(THERE, excel_libraries=(Library("xlwings", None),)), "What the buttons need", "install.cmd"),
        (
            replace(
                THERE,
                excel_libraries=(Library("xlwings", "0.37"), Library("pywin32", None)),
                windows=replace(WINDOWS, program=replace(PROGRAM, this_one=False)),
            ),
            "What the buttons need",
            'pywin32 cannot be loaded. Type pip install "mentortools[excel]"',
        ),
    ],
)
def test_a_library_that_does_not_load(facts: Facts, about: str, words: str) -> None:
    line = one(facts, about)
    assert line.state is MUST_FIX
    assert words in said(line)


def test_a_folder_that_cannot_be_written_into() -> None:
    facts = replace(HERE, folders=(Folder("/tmp", "temporary files", writable=False),))  # noqa: S108 - only a name
    assert one(facts, "Folder for temporary files").state is MUST_FIX


@pytest.mark.parametrize(
    ("add_in", "state", "words"),
    [
        (ADD_IN, GOOD, "version 1.2.0"),
        (AddIn(ADD_IN.path, there=False), MUST_FIX, r"C:\XLSTART\mentortools.xlam is missing. Close Excel and run"),
        (replace(ADD_IN, version=None, mentor_log=None), MUST_FIX, "damaged"),
        (replace(ADD_IN, version="1.1.0"), MUST_FIX, "version 1.1.0, but mentortools is version 1.2.0"),
        (replace(ADD_IN, mentor_log="1"), MUST_FIX, "edition 1, but mentortools knows edition 2"),
        (replace(ADD_IN, mentor_log=None), MUST_FIX, "edition unknown"),
    ],
)
def test_the_add_in(add_in: AddIn, state: State, words: str) -> None:
    line = one(replace(THERE, windows=replace(WINDOWS, add_in=add_in)), "Excel add-in")
    assert (line.state, words in said(line)) == (state, True)


@pytest.mark.parametrize(
    ("marked", "office", "state"),
    [
        (False, OfficeSettings(internet_blocked=1), GOOD),
        (True, OfficeSettings(), CHECK),
        (True, OfficeSettings(internet_blocked=1), MUST_FIX),
        (True, OfficeSettings(trusted_folders_off=1), MUST_FIX),
    ],
)
def test_an_add_in_from_the_internet(marked: bool, office: OfficeSettings, state: State) -> None:  # noqa: FBT001 - a table
    windows = replace(WINDOWS, add_in=replace(ADD_IN, from_internet=marked), office=office)
    assert one(replace(THERE, windows=windows), "Where the add-in came from").state is state


@pytest.mark.parametrize(
    ("program", "state", "words"),
    [
        (PROGRAM, GOOD, PROGRAM.path),
        (replace(PROGRAM, there=False), MUST_FIX, "mentortools-excel.exe is missing"),
        (replace(PROGRAM, this_one=False), NOTE, "another installation"),
    ],
)
def test_the_program(program: Program, state: State, words: str) -> None:
    line = one(replace(THERE, windows=replace(WINDOWS, program=program)), "Program that the buttons start")
    assert (line.state, words in said(line)) == (state, True)


@pytest.mark.parametrize(
    ("office", "state", "words"),
    [
        (OfficeSettings(), GOOD, "trusted"),
        (OfficeSettings(macro_warnings=4), GOOD, "trusted"),
        (OfficeSettings(macro_warnings=1, trusted_folders_off=0, own_trusted_folders=1), GOOD, "trusted"),
        (OfficeSettings(macros_off=1), MUST_FIX, "in all of Office"),
        (OfficeSettings(macros_off=0), GOOD, "trusted"),
        (OfficeSettings(add_ins_off=1), MUST_FIX, "add-ins are switched off"),
        (OfficeSettings(add_ins_signed=1), MUST_FIX, "no signature"),
        (OfficeSettings(trusted_folders_off=1), CHECK, "Enable Macros"),
        (OfficeSettings(trusted_folders_off=1, macro_warnings=1), GOOD, "all macros may run"),
        (OfficeSettings(trusted_folders_off=1, macro_warnings=2), CHECK, "Enable Macros"),
        (OfficeSettings(own_trusted_folders=0, macro_warnings=3), MUST_FIX, "no macros but signed ones may run"),
        (OfficeSettings(own_trusted_folders=0, macro_warnings=4), MUST_FIX, "no macros may run"),
        (OfficeSettings(trusted_folders_off=1, macro_warnings=4), MUST_FIX, "drag it onto the shortcut"),
    ],
)
def test_macros(office: OfficeSettings, state: State, words: str) -> None:
    line = one(replace(THERE, windows=replace(WINDOWS, office=office)), "Macros in Excel")
    assert (line.state, words in said(line)) == (state, True)


@pytest.mark.parametrize(
    ("rule", "state", "words"),
    [
        (None, GOOD, "no rule"),
        (0, GOOD, "no rule"),
        (1, MUST_FIX, f"exclude {PROGRAM.path} from that rule. Until then: the shortcut"),
        (2, GOOD, "no rule"),
        (6, CHECK, "Allow it when Windows asks"),
    ],
)
def test_the_rule_that_keeps_office_from_starting_programs(rule: int | None, state: State, words: str) -> None:
    line = one(replace(THERE, windows=replace(WINDOWS, child_processes=rule)), "Excel starting a program")
    assert (line.state, words in said(line)) == (state, True)


def test_the_rule_about_rare_programs_is_named_where_it_is_on() -> None:
    on, off = (doctor_lines(replace(THERE, windows=replace(WINDOWS, rare_programs=rule))) for rule in (1, 2))
    assert [line.state for line in on if line not in off] == [CHECK]


def test_no_excel_is_said() -> None:
    assert one(replace(THERE, windows=replace(WINDOWS, excel=())), "Excel").state is CHECK


@pytest.mark.parametrize(
    ("workbook", "state", "words"),
    [
        (Workbook("log.xlsx", "2"), GOOD, "edition 2"),
        (Workbook("log.xlsx", "1"), NOTE, "edition 1; the newest is 2"),
        (Workbook("log.xlsx", "1.10"), NOTE, "edition 1.10"),
        (Workbook("log.xlsx", "2.1"), MUST_FIX, "Install the newest mentortools"),
        (Workbook("log.xlsx", None), CHECK, "names no edition"),
        (Workbook("log.xlsx", None, "damaged"), MUST_FIX, "cannot be read: damaged"),
    ],
)
def test_a_workbook_that_is_named(workbook: Workbook, state: State, words: str) -> None:
    line = doctor_lines(replace(HERE, workbooks=(workbook,)))[0]
    assert (line.about, line.state, words in said(line)) == ("log.xlsx", state, True)


def test_text_counts_what_must_be_fixed_and_breaks_lines() -> None:
    lines = [
        DoctorLine(MUST_FIX, "Excel\x1b[31m add-in", "word " * 20, "do this"),
        DoctorLine(GOOD, "Python", "3.13.5"),
    ]
    text = as_text(doctor_text(lines, 50))
    assert text == (
        "  must fix  Excel [31m add-in\n"
        "            word word word word word word word\n"
        "            word word word word word word word\n"
        "            word word word word word word\n"
        "            do this\n"
        "  good      Python\n"
        "            3.13.5\n"
        "\n"
        "1 thing must be fixed.\n"
    )


def test_the_object_says_whether_all_is_well() -> None:
    lines = [
        DoctorLine(CHECK, "Macros in Excel", "Excel asks", "Select Enable Macros"),
        DoctorLine(GOOD, "Python", "3.13"),
    ]
    assert doctor_object("1.2.0", lines) == {
        "mentortools": "1.2.0",
        "well": True,
        "lines": [
            {"state": "check", "about": "Macros in Excel", "found": "Excel asks", "to_do": "Select Enable Macros"},
            {"state": "good", "about": "Python", "found": "3.13", "to_do": None},
        ],
    }
    assert doctor_object("1.2.0", [DoctorLine(MUST_FIX, "a", "b", "c")])["well"] is False


def test_what_is_said_keeps_to_the_rules_for_messages() -> None:
    everything_wrong = WindowsFacts(
        replace(PROGRAM, there=False), AddIn("x", there=False), OfficeSettings(macros_off=1), 1, 1, ()
    )
    for facts in (HERE, THERE, replace(THERE, windows=everything_wrong)):
        for line in doctor_lines(facts):
            assert not {"please", "sorry", "valid", "invalid"} & set(said(line).casefold().split())
            assert line.state is not MUST_FIX or line.to_do.endswith(".")
