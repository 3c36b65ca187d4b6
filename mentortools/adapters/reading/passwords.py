"""Opening workbooks that have a password, where one that fits is known."""

from collections.abc import Iterable
from io import BytesIO

from mentortools.workbook.unreadable import Reason, UnreadableFile

OF_EXCEL_ITSELF = "VelvetSweatshop"
"""The word by which Excel itself encrypts a workbook that is only to be opened as read-only, and asks nobody for."""


def opened(data: bytes, passwords: Iterable[str]) -> bytes:
    """The workbook that an encrypted file holds.

    Raises:
        UnreadableFile: With the reason ``password`` where none fits, or where msoffcrypto-tool is not installed.
    """
    try:
        from msoffcrypto import OfficeFile  # noqa: PLC0415 - an optional extra
    except ImportError as error:
        raise UnreadableFile(Reason.PASSWORD, "msoffcrypto-tool is not installed") from error
    for password in (OF_EXCEL_ITSELF, *passwords):
        target = BytesIO()
        try:
            file = OfficeFile(BytesIO(data))
            file.load_key(password=password)
            file.decrypt(target)
        except Exception:  # noqa: BLE001, S112 - a wrong password shows in as many ways as there are kinds of lock
            continue
        return target.getvalue()
    raise UnreadableFile(Reason.PASSWORD, "no password fits")
