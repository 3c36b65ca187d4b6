"""The notes that go back to schools: what to put right, in plain words, one for each file that needs one.

A note speaks of one file alone. It never names another file or school: whoever typed another school's URN by
mistake would otherwise learn whose log it was taken for.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from mentortools.checks.grouping import count
from mentortools.model.severity import Severity
from mentortools.reports.counted import counted
from mentortools.reports.note_names import note_names
from mentortools.reports.plain_page import PlainPage
from mentortools.reports.result import BatchResult, FileState, ReturnedFile, SchoolResult
from mentortools.reports.school_note import school_note


@dataclass(frozen=True, slots=True)
class ReturnNote:
    """One note, for one returned file.

    Attributes:
        file: The path of the file it is about, relative to the folder.
        name: What its own files are called, without an ending; each note of a batch has another.
        to: The contact's e-mail address as the log has it; empty where it is not known.
        subject: What it is about, in one line.
        text: The note.
        filled_copy: The path of the filled copy, relative to OUT; None where there is none.
    """

    file: str
    name: str
    to: str
    subject: str
    text: str
    filled_copy: str | None


def return_notes(batch: BatchResult) -> tuple[ReturnNote, ...]:
    """The notes of a batch, in the order of its files.

    Notes are for schools with something to put right, for files that could not be read, and for files of which
    someone must choose one.
    """
    needed = [file for file in batch.files if _needs_a_note(file)]
    names = note_names(file.path for file in needed)
    return tuple(_note(file, names[file.path]) for file in needed)


def _needs_a_note(file: ReturnedFile) -> bool:
    if file.result is None:
        return file.state in (FileState.UNREADABLE, FileState.CHOICE_NEEDED)
    return any(finding.severity is not Severity.NOTE for finding in file.result.findings)


def _note(file: ReturnedFile, name: str) -> ReturnNote:
    called = file.path.rsplit("/", 1)[-1]
    if file.result is not None:
        subject, to = _subject(file.result), file.result.log.school.contact_email
        return ReturnNote(file.path, name, to, subject, school_note(file.result, called), file.output)
    if file.state is FileState.CHOICE_NEEDED:
        text = _choice(called)
        return ReturnNote(file.path, name, "", f"Mentor log “{called}”: which version counts?", text, None)
    return ReturnNote(file.path, name, "", f"Mentor log “{called}” could not be read", _unreadable(file, called), None)


def _subject(result: SchoolResult) -> str:
    counts = count(result.findings)
    year = f" {result.claims.academic_year}" if result.claims.academic_year else ""
    if counts[Severity.MUST_FIX]:
        return f"Mentor log{year}: {counted(counts[Severity.MUST_FIX], 'thing')} to put right"
    return f"Mentor log{year}: {counted(counts[Severity.CHECK], 'thing')} to look at"


def _unreadable(file: ReturnedFile, called: str) -> str:
    page = PlainPage(f"The file “{called}” could not be read")
    for message in _messages(file):
        page.paragraph(message if message.endswith((".", "!", "?")) else f"{message}.")
    page.paragraph("Nothing in this file is part of a claim yet.")
    return page.text


def _messages(file: ReturnedFile) -> Iterable[str]:
    return dict.fromkeys(finding.message for finding in file.findings) or (file.note,)


def _choice(called: str) -> str:
    page = PlainPage(f"The file “{called}”: which version counts?")
    page.paragraph(
        "There is more than one mentor log for the same URN and academic year, and neither holds everything that the"
        " other holds. None of them is part of a claim until it is known which one counts."
    )
    page.paragraph("Check the URN and the academic year on the School sheet of this file. Then do one of these:")
    page.item(1, ["If this file counts, say so in reply."])
    page.item(2, ["If another file counts, say so in reply and give its name."])
    page.item(3, ["If each holds rows that the other lacks, put all rows into one workbook and send that one."])
    return page.text
