"""Layout files: what they are read as, and what is said of those that do not load."""

import pytest

from mentortools.workbook.layout import LayoutError
from mentortools.workbook.layout_text import read_layout
from mentortools.workbook.template import TRAINING_LOG
from tests.checks.test_messages import FORBIDDEN, LONGEST

GOOD = """
["Training log"]
sheet = "CPD hours"
headings = { Date = "When", "mentor trn" = "Who" }
constants = { "Provider code" = "1ab" }

["Training log".words.Mode]
F2F = "in person"
2 = "Online"
"""

FAULTS = {
    "not TOML": ("[School]\nsheet = CPD hours", "line 2: “sheet = CPD hours” is not TOML"),
    "nothing after the sign": ("[School]\nsheet =", "line 2: “sheet =” has nothing after the ="),
    "nothing": ("# only a remark", "says nothing of any sheet"),
    "an unknown sheet": ('["Trainning log"]\nsheet = "X"', "line 1: the log has no sheet “Trainning log”. The nearest"),
    "a sheet like no other": ("[Zebra]\n", "line 1: the log has no sheet “Zebra”. It has School, Providers,"),
    "a sheet that is no table": ('School = "X"', "line 1: “School” must be a table of its own"),
    "an unknown key": ('[School]\nsheets = "X"', "line 2: “sheets” is none of the keys of a sheet. They are sheet"),
    "a key that is no table": ('[School]\nheadings = "X"', "line 2: “headings” must be a table of its own"),
    "an unknown heading": ('[Mentors.headings]\nTRM = "No"', "line 2: Mentors has no heading “TRM”. It has TRN, First"),
    "a slip in a heading": ('[Mentors.headings]\n"Last nam" = "X"', "line 2: Mentors has no heading “Last nam”. The"),
    "an empty heading": ('[Mentors.headings]\nTRN = ""', "line 2: “TRN” is empty. Type what it is, or take the line"),
    "a number for a heading": ("[Mentors.headings]\nTRN = 7", "line 2: “TRN” must be text in quotation marks, not 7."),
    "a list for a constant": ("[Mentors.constants]\nNotes = []", "line 2: “Notes” must be text in quotation marks, a"),
    "a sheet that is a number": ("[Mentors]\nsheet = 7", "line 2: “sheet” must be text in quotation marks, not 7."),
    "words that are none": ('[Mentors.words]\nNotes = "X"', 'line 2: “Notes” must hold words, as "Y" = "Yes" under'),
    "a word that means a list": ("[Mentors.words.Notes]\nX = []", "line 2: “X” must be text in quotation marks, a num"),
    "a constant of another kind": (
        '["Training log".constants]\n"Provider code" = "12"',
        "line 2: Provider code is to be “12”, and what it holds is a provider code.",
    ),
    "a constant none of the list": (
        '["Training log".constants]\nMode = "By post"',
        "line 2: Mode is to be “By post”, and it is one of Online, In person, Own time.",
    ),
    "a day that does not exist": ('[School.constants]\n"Teaching starts" = "31/06/2026"', "line 2: Teaching starts is"),
    "a meaning none of the list": (
        '["Training log".words.Mode]\nF2F = "Inperson"\nPost = "By post"',
        "line 3: “Post” is to mean “By post” under Mode, and it is one of Online,",
    ),
    "a meaning neither yes nor no": (
        '[Mentors.words."Employed by this school"]\nMAT = "Perhaps"',
        "line 2: “MAT” is to mean “Perhaps” under Employed by this school, and what it holds is yes or no.",
    ),
    "a word twice": ('[Mentors.words.Notes]\nx = "1"\nX = "2"', "line 1: Notes has a word twice, whatever its case."),
    "a heading of signs": ('[Mentors.headings]\nTRN = "#"', "line 2: “#” has no letter or digit."),
    "one column for two": ('[Mentors.headings]\nTRN = "No"\nEmail = "no."', "line 3: “no.” is TRN already."),
    "a constant and a heading": (
        '[Mentors.headings]\nNotes = "X"\n[Mentors.constants]\nNotes = "Y"', "line 2: Notes has a constant and a head"
    ),
    "one sheet for two": (
        '[Mentors]\nsheet = "All"\n[Trainees]\nsheet = "ALL"', "line 4: “ALL” is Mentors already. One sheet is one"
    ),
}  # fmt: skip


def test_a_layout_is_read_whatever_the_case_of_its_headings() -> None:
    layout = read_layout(GOOD, "house.toml")
    table = layout.table(TRAINING_LOG)
    assert layout.sheet_of(TRAINING_LOG) == "CPD hours"
    assert [(table.column(name).heading, table.column(name).log_heading) for name in ("date", "mentor_trn")] == [
        ("When", "Date"), ("Who", "Mentor TRN"),
    ]  # fmt: skip
    always = table.column("provider_code").always
    assert always
    assert (always.value, always.written) == ("1AB", "1AB")
    assert table.column("mode").words == {"f2f": "in person", "2": "Online"}


def test_what_a_layout_names_has_no_other_name() -> None:
    table = read_layout('["Training log".headings]\nHours = "Verified"', "house.toml").table(TRAINING_LOG)
    assert table.column("hours").aliases == ()
    assert TRAINING_LOG.column("hours").aliases != ()


def test_an_alias_that_a_layout_uses_for_another_is_that_alone() -> None:
    table = read_layout('["Training log".headings]\nActivity = "Provider"', "house.toml").table(TRAINING_LOG)
    assert "Provider" not in table.column("provider_code").aliases


@pytest.mark.parametrize(("text", "said"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_named_with_its_line_and_key(text: str, said: str) -> None:
    with pytest.raises(LayoutError) as error:
        read_layout(text, "house.toml")
    place = ", " if said.startswith("line") else " "
    assert str(error.value).startswith(f"house.toml{place}{said}")


@pytest.mark.parametrize(("text", "said"), FAULTS.values(), ids=FAULTS)
def test_messages_of_layouts_keep_the_rules_of_messages(text: str, said: str) -> None:
    with pytest.raises(LayoutError) as error:
        read_layout(text, "house.toml")
    for line in str(error.value).splitlines():
        assert not FORBIDDEN.search(line), said
        assert line[-1] in ".K", line  # a sentence, or the command to type
        assert len(line) <= LONGEST


def test_all_faults_are_named_at_once() -> None:
    text = '[Mentors]\nsheets = "X"\n\n[Mentors.headings]\nTRN = ""\n'
    with pytest.raises(LayoutError) as error:
        read_layout(text, "house.toml")
    assert [line.partition(":")[0] for line in str(error.value).splitlines()] == [
        "house.toml, line 2", "house.toml, line 5",
    ]  # fmt: skip
