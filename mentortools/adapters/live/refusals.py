"""What Excel says where it does not do as asked, in a sentence for the person before it."""

import sys

BUSY = frozenset({-2147418111, -2146777998})
"""The call was rejected, or Excel waits for somebody: a cell is being typed in, or a window of Excel's is open."""
REFUSED = -2147352567
"""Excel did not do it; what it says stands with the error."""
GONE = frozenset({-2147417848, -2147023174, -2147023170})
"""The workbook, or Excel, was closed in the meantime."""
PATIENCE = 4_000
"""How often a rejected call is made again: some seconds. xlwings would go on for ever."""


def refusal(error: BaseException) -> str:
    """The sentence for an error that Excel raised; empty where the error is of another kind."""
    number = error.args[0] if error.args else None
    if not isinstance(number, int):
        return ""
    if number in BUSY or _inner(error) in BUSY:
        return (
            "Excel is waiting for you. Finish the cell you are typing in (press Enter or Esc), close any open window of"
            " Excel's, and press the button again."
        )
    if number in GONE:
        return "The workbook was closed while mentortools was at work. Open it and press the button again."
    if was_refused(error):
        said = _said(error)
        return (
            f"Excel would not change this workbook{f': {said}' if said else '.'} If it is shared, protected or opened"
            " read-only, save a copy, open that and press the button again."
        )
    return ""


def was_refused(error: BaseException) -> bool:
    """Whether Excel heard the call, and did not do it."""
    return bool(error.args) and error.args[0] == REFUSED and _inner(error) not in BUSY


def be_patient_within_limits() -> None:
    """Has xlwings give up on an Excel that rejects every call. Where it speaks to no Excel, nothing happens."""
    windows = sys.modules.get("xlwings._xlwindows")  # there is no public setting for it
    if windows is not None:
        windows.N_COM_ATTEMPTS = PATIENCE  # type: ignore[attr-defined]


def _details(error: BaseException) -> tuple[object, ...]:
    details = error.args[2] if len(error.args) > 2 else None  # noqa: PLR2004 - the place of excepinfo
    return details if isinstance(details, tuple) else ()


def _inner(error: BaseException) -> object:
    details = _details(error)
    return details[-1] if details else None


def _said(error: BaseException) -> str:
    """What Excel itself says, on one line."""
    texts = [each for each in _details(error) if isinstance(each, str)]
    return " ".join(max(texts, key=len, default="").split())
