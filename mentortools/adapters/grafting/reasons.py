"""Why a workbook cannot be grafted, in words for the person who sent it."""

from mentortools.model.told import ToldError

NOT_A_WORKBOOK = (
    "This file is not an Excel workbook (.xlsx or .xlsm). Open it in Excel, choose Save As and "
    "Excel Workbook (*.xlsx), and send that."
)
ANOTHER_KIND = (
    "This workbook is saved in another of Excel's formats or with a password. Open it in Excel, take the password off, "
    "choose Save As and Excel Workbook (*.xlsx), and send that."
)
DAMAGED = (
    "This workbook did not arrive whole: a part of it cannot be read. Open it in Excel, save it and send it again."
)
NO_SHEETS = "This workbook has no sheets. Open it in Excel, add your data, save it and send it again."
ONLY_OURS = (
    "Every sheet that can be seen in this workbook was filled in by mentortools. Send the workbook that holds the "
    "school's own sheets."
)
TOO_LARGE = (
    "A sheet of this workbook is too large to be marked. Delete the blank rows and columns after your data, save it "
    "and send it again."
)
UNSAFE = (
    "This workbook holds definitions that Excel never writes, so it was not used. Open it in Excel, save it under "
    "another name and send that."
)
UNUSUAL_ZIP = "This workbook is packed in an unusual way. Open it in Excel, save it and send it again."


class CannotGraft(ToldError):  # noqa: N818 - the callers read it as a sentence: except CannotGraft
    """A workbook into which nothing can be put; its text says why and what to do, in plain words."""
