"""Why nothing could be run, for the person who can put it right."""

from errno import ENOSPC

from mentortools.adapters.fault_log import write_fault
from mentortools.model.told import ToldError
from mentortools.policy.error import NotPublishedError
from mentortools.workbook.unreadable import UnreadableFile


class CannotRunError(ToldError):
    """Nothing can be run as it was asked for. The message says why and what to type."""


def sentence_for(error: Exception, unharmed: str) -> str:
    """What an error says to a person: what to put right, or that the fault is ours, with a reference.

    ``unharmed`` is the sentence on what certainly was not changed. The log of our own faults holds places in our code,
    and no word of anybody's data.
    """
    told = what_to_put_right(error)
    if told:
        return told
    fault = write_fault(error)
    send = (
        f"Send {fault.path} to whoever looks after mentortools: it holds no names, TRNs or figures."
        if fault.path
        else "Tell whoever looks after mentortools what you did: it could not be written down on this computer."
    )
    return f"Something went wrong that is our fault, not yours (reference {fault.reference}). {unharmed} {send}"


def what_to_put_right(error: Exception) -> str:  # noqa: PLR0911 - one line a kind of error
    """What an error says to a person; empty where it is a fault of ours."""
    if isinstance(error, NotPublishedError):
        return f"{error}\n\n{error.template}".rstrip()
    if isinstance(error, ToldError):
        return str(error)
    if isinstance(error, FileNotFoundError):
        return f"There is no file or folder {error.filename}. Look at the name and type it again."
    if isinstance(error, IsADirectoryError):
        return f"{error.filename} is a folder. Name one file, or use mentortools batch for a folder of workbooks."
    if isinstance(error, NotADirectoryError):
        return f"{error.filename} is not a folder of returned workbooks. Name another folder, and another one after -o."
    if isinstance(error, UnicodeDecodeError):
        return "A file of rules or schools is not text in UTF-8. Save it as UTF-8 and run this again."
    if isinstance(error, UnreadableFile):
        return f"A file that is needed cannot be read: {error.reason}."
    if isinstance(error, OSError) and error.errno == ENOSPC:
        return "There is no room left on the disk. Make room, and run this again."
    if isinstance(error, OSError) and error.filename:
        why = "Close what has it open, and run again." if isinstance(error, PermissionError) else "Name another one."
        return f"{error.filename} cannot be read or written ({error.strerror}). {why}"
    return ""
