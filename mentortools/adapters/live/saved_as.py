"""Where the file of an open workbook lies on this computer, for what is made beside it."""

from pathlib import Path

import xlwings as xw

from mentortools.model.told import ToldError

NOT_SAVED = "Save this workbook into a folder of this computer first: what is made goes beside it."


def saved_as(book: xw.Book) -> Path:
    """The path of the file.

    Raises:
        ToldError: If it was never saved, or lies on OneDrive or SharePoint and nowhere on this computer: Excel then
            has an address of the web for it.
    """
    try:
        path = Path(book.fullname)
    except xw.XlwingsError as error:
        raise ToldError(NOT_SAVED) from error
    if not path.is_absolute() or not path.is_file():
        raise ToldError(NOT_SAVED)
    return path
