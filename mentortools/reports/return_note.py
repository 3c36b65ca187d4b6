"""The notes that go back to schools: what to put right, in plain words, one for each file that needs one.

A note speaks of one school alone. It never names another school, nor another file unless its name is clearly of the
same school: whoever typed another school's URN by mistake would otherwise learn whose log it was taken for.
"""

from collections.abc import Iterable

from msgspec import Struct

from mentortools.model.severity import Severity
from mentortools.reports.counted import counted
from mentortools.reports.for_schools import for_the_school
from mentortools.reports.note_names import note_names
from mentortools.reports.own_other_file import own_other_file
from mentortools.reports.plain_page import PlainPage
from mentortools.reports.result import BatchResult, FileState, ReturnedFile, SchoolResult
from mentortools.reports.return_letter import NEUTRAL, Letter
from mentortools.reports.school_note import school_note, to_look_at, to_put_right

ON_CHECKS = "The sheet Checks of the filled copy has them all."


class ReturnNote(Struct, frozen=True):
    """One note, for one returned file.

    Attributes:
        file: The path of the file it is about, relative to the folder.
        name: What its own files are called, without an ending; each note of a batch has another.
        to: The contact's e-mail address as the log has it; empty where it is not known.
        subject: What it is about, in one line.
        text: The note.
        filled_copy: The path of the filled copy, relative to OUT; None where there is none.
        closing: The end of the text, from whom to ask on: what a draft adds stands before it.
        sender: Who writes, for a draft's own line.
    """

    file: str
    name: str
    to: str
    subject: str
    text: str
    filled_copy: str | None
    closing: str = ""
    sender: Letter = NEUTRAL


def return_notes(batch: BatchResult, letter: Letter = NEUTRAL) -> tuple[ReturnNote, ...]:
    """The notes of a batch, in the order of its files.

    Notes are for schools with something to put right or to look at, for files that could not be read, and for files of
    which someone must choose one.
    """
    needed = [file for file in batch.files if needs_a_note(file)]
    names = note_names(file.path for file in needed)
    return tuple(return_note(file, names[file.path], letter) for file in needed)


def needs_a_note(file: ReturnedFile) -> bool:
    """Whether there is something to tell the school of a file."""
    findings = for_the_school(file.findings)
    if file.result is None:
        return file.state is FileState.CHOICE_NEEDED or (file.state is FileState.UNREADABLE and bool(findings))
    return any(finding.severity is not Severity.NOTE for finding in findings)


def return_note(file: ReturnedFile, name: str, letter: Letter = NEUTRAL) -> ReturnNote:
    """The note of a file that needs one; ``name`` is what its own files are called."""
    called = file.path.rsplit("/", 1)[-1]
    if file.result is not None:
        subject, to = _subject(file.result), file.result.log.school.contact_email
        text = school_note(file.result, called, letter, ON_CHECKS if file.output else "")
    elif file.state is FileState.CHOICE_NEEDED:
        subject, to, text = f"Mentor log “{called}”: which version counts?", "", _choice(file, called, letter)
    else:
        subject, to, text = f"Mentor log “{called}” could not be read", "", _unreadable(file, called, letter)
    whole = text.rstrip("\n") + letter.closing
    return ReturnNote(file.path, name, to, subject, whole, file.output, letter.closing, letter)


def _subject(result: SchoolResult) -> str:
    findings = for_the_school(result.findings)
    year = f" {result.claims.academic_year}" if result.claims.academic_year else ""
    if right := to_put_right(findings):
        return f"Mentor log{year}: {counted(right, 'thing')} to put right"
    if looked_at := to_look_at(findings):
        return f"Mentor log{year}: {counted(looked_at, 'thing')} to look at"
    if any(finding.severity is Severity.MUST_FIX for finding in findings):
        return f"Mentor log{year}: what cannot be claimed"
    return f"Mentor log{year}: what the claim comes to"


def _unreadable(file: ReturnedFile, called: str, letter: Letter) -> str:
    page = PlainPage(f"The file “{called}” could not be read")
    letter.greet(page)
    page.paragraph(f"Your school sent in the file “{called}”, so that the funding for mentor training can be claimed.")
    for message in _messages(file):
        page.paragraph(message if message.endswith((".", "!", "?")) else f"{message}.")
    page.paragraph("Nothing in this file is part of a claim yet.")
    if letter.by:
        page.paragraph(f"Send the log{letter.by}.")
    return page.text


def _messages(file: ReturnedFile) -> Iterable[str]:
    return dict.fromkeys(finding.message for finding in for_the_school(file.findings)) or (file.note,)


def _choice(file: ReturnedFile, called: str, letter: Letter) -> str:
    page = PlainPage(f"The file “{called}”: which version counts?")
    letter.greet(page)
    other = own_other_file(file.path, file.other)
    beside = f": “{called}” and “{other}”" if other else ""
    page.paragraph(
        f"There is more than one mentor log for the same URN and academic year{beside}. None of them is part of a claim"
        " until it is known which one counts."
    )
    page.paragraph(f"Check the URN and the academic year on the School sheet of “{called}”. Then do one of these"
                   f"{letter.by}:")  # fmt: skip
    page.item(1, [f"If “{called}” counts, say so in reply."])
    page.item(2, [f"If “{other}” counts, say so in reply." if other else
                  "If another file counts, say so in reply and give its name."])  # fmt: skip
    page.item(3, ["If each holds rows that the other lacks, put all rows into one workbook and send that one."])
    return page.text
