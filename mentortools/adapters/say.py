"""One plain message left where the person looks: in the file that Excel's macro shows, or on the screen."""

import sys
from contextlib import suppress
from pathlib import Path

LONGEST = 1_000
"""In characters: Excel's box cuts what is longer than 1,023."""
_TITLE, _INFORMATION = "Mentor training", 0x40


def say(message: str, file: Path | None) -> None:
    """Leaves a message: in ``file``, in the letters of Windows, where one is named; else on the screen."""
    short = message if len(message) <= LONGEST else f"{message[: LONGEST - 1]}…"
    if file is not None:
        coding = "mbcs" if sys.platform == "win32" else "cp1252"
        with suppress(OSError):  # the macro then has a sentence of its own
            file.write_bytes(short.encode(coding, "replace"))
        return
    if sys.stdout is not None:
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(errors="replace")  # a sentence with a ? in it is better than none
        sys.stdout.write(f"{message}\n")
    if sys.platform == "win32":  # the console closes at once where a file was dragged onto the shortcut
        import ctypes  # noqa: PLC0415 - only where there are such boxes

        ctypes.windll.user32.MessageBoxW(None, short, _TITLE, _INFORMATION)
