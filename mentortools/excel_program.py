"""``mentortools-excel``: what Excel's buttons start, and the desktop shortcut onto which files are dragged.

``mentortools-excel VERB --wb=NAME --from_xl=1 --hwnd=NUMBER [--say=FILE] [--folder=FOLDER]`` works in the open
workbook; without ``--wb``, in the one that Excel has in front. ``mentortools-excel FILE...`` does the work of a claim
on files that are not open, and of a batch on folders. The exit status is that of the command line.
"""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mentortools.adapters.fault_log import log_run
from mentortools.adapters.say import say
from mentortools.commands.missing_library import missing_library
from mentortools.model.told import ToldError

if TYPE_CHECKING:
    import xlwings as xw

    from mentortools.excel import Answer

VERBS = ("check", "hours", "claim", "summary", "certificates", "calendar", "batch", "clear", "help")
NOTHING_COULD_BE_RUN = 2
UNHARMED = "Nothing that you typed was changed."
NO_EXCEL = "Excel is not running here with a workbook open. Open the mentor log in Excel, and press the button again."


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one button, leaves its message where it is looked for, and returns the exit status: 0, 1 or 2."""
    options = _parse(sys.argv[1:] if arguments is None else arguments)
    try:
        message, status = _answer(options)
    except Exception as error:  # noqa: BLE001 - the one place where a fault of ours becomes a sentence
        message, status = _refused(error), NOTHING_COULD_BE_RUN
    log_run(options.verb or "files", status)
    say(message, options.say)
    return status


def _parse(arguments: Sequence[str]) -> Namespace:
    parser = ArgumentParser("mentortools-excel", description="Does the work of Excel's buttons.")
    parser.add_argument("words", nargs="*", metavar="VERB or FILE", help=f"{', '.join(VERBS)}; or files and folders")
    parser.add_argument("--wb", help="the name of the open workbook")
    parser.add_argument("--from_xl", help="1 where Excel started this")
    parser.add_argument("--hwnd", type=int, help="the number of Excel's window")
    parser.add_argument("--say", type=Path, help="the file for the message, for Excel to show")
    parser.add_argument("--folder", type=Path, help="the folder of returned logs, for batch")
    options = parser.parse_args(arguments)
    options.verb = options.words.pop(0) if options.words[:1] and options.words[0] in VERBS else ""
    return options


def _answer(options: Namespace) -> "Answer":
    from mentortools import excel  # noqa: PLC0415 - what is wrong with it is said like everything else

    if options.verb == "help":
        return excel.help_page()
    if options.verb == "batch":
        folder = options.folder or (Path(options.words[0]) if options.words else None)
        if folder is None:
            msg = "Choose a folder of returned mentor logs: drag it onto the shortcut Mentor training."
            raise ToldError(msg)
        return excel.batch(folder, _app(options) if options.hwnd else None)
    if options.verb:
        answer: Answer = getattr(excel, options.verb)(_book(options))
        return answer
    if options.words:
        return _each(options.words)
    return excel.help_page()


def _each(files: Sequence[str]) -> "Answer":
    """One message on all the files and folders that were dragged onto the program. One that fails stops no other."""
    from mentortools import excel  # noqa: PLC0415 - as above

    said, worst = [], 0
    for path in map(Path, files):
        try:
            answer = excel.batch(path) if path.is_dir() else excel.claim_file(path)
        except Exception as error:  # noqa: BLE001 - the next file has its turn
            answer = excel.Answer(_stopped(error), NOTHING_COULD_BE_RUN)
        said.append(f"{path.name}: {answer.message}" if len(files) > 1 else answer.message)
        worst = max(worst, answer.status)
    return excel.Answer("\n".join(said), worst)


def _app(options: Namespace) -> "xw.App":
    """The Excel whose window it is, or the one in front."""
    import xlwings as xw  # noqa: PLC0415 - only where there is an Excel to speak to

    from mentortools.adapters.live import be_patient_within_limits  # noqa: PLC0415 - the same

    be_patient_within_limits()
    apps = list(xw.apps) if len(xw.engines) else []
    found = next((app for app in apps if app.hwnd == options.hwnd), None) if options.hwnd else None
    app = found or (xw.apps.active if apps else None)
    if app is None:
        raise ToldError(NO_EXCEL)
    return app


def _book(options: Namespace) -> "xw.Book":
    app = _app(options)
    if not options.wb:
        if not len(app.books):
            raise ToldError(NO_EXCEL)
        return app.books.active
    name = options.wb.casefold()
    book = next((book for book in app.books if book.name.casefold() == name), None)
    if book is None:
        msg = f"{options.wb} is not open in Excel any more. Open it and press the button again."
        raise ToldError(msg)
    return book


def _refused(error: Exception) -> str:
    """What Excel, or we, could not do, for the person before it."""
    missing = missing_library(error, "mentortools[excel]")
    if missing:
        return missing
    from mentortools.adapters.live import refusal  # noqa: PLC0415 - only where something went wrong

    return refusal(error) or _stopped(error)


def _stopped(error: Exception) -> str:
    from mentortools.commands.stopped import sentence_for  # noqa: PLC0415 - only where something went wrong

    return missing_library(error, "mentortools[excel]") or sentence_for(error, UNHARMED)


if __name__ == "__main__":
    sys.exit(main())
