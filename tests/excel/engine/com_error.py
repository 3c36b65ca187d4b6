"""The exception that stands in for `pywintypes.com_error`, which exists on Windows alone."""

from typing import NoReturn

EXCEPTION_OCCURRED = -2147352567
CALL_REJECTED = -2147418111
BAD_INDEX = -2147352565
APPLICATION_ERROR = -2146827284

Information = tuple[int, str | None, str | None, str | None, int, int]


class ComError(Exception):
    """What a call that Excel refuses raises: `args` are hresult, text, excepinfo and argerror, as with pywin32."""

    def __init__(
        self, hresult: int, strerror: str, excepinfo: Information | None = None, argerror: int | None = None
    ) -> None:
        super().__init__(hresult, strerror, excepinfo, argerror)
        self.hresult = hresult
        self.strerror = strerror
        self.excepinfo = excepinfo
        self.argerror = argerror


def refuse(why: str) -> NoReturn:
    """Excel understood the call and would not do it (error 1004)."""
    information = (0, "Microsoft Excel", why, "xlmain11.chm", 0, APPLICATION_ERROR)
    raise ComError(EXCEPTION_OCCURRED, "Exception occurred.", information)


def reject() -> NoReturn:
    """Excel is busy: a cell is being edited or a dialog is open."""
    error = "Call was rejected by callee."
    raise ComError(CALL_REJECTED, error)


def no_such_member() -> NoReturn:
    """The collection has no member of that number or name."""
    error = "Exception occurred."
    raise ComError(EXCEPTION_OCCURRED, error, (0, None, None, None, 0, BAD_INDEX))
