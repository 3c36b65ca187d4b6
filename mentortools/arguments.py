"""What can be typed after ``mentortools``: the commands and their options. Nothing heavy is imported here."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Mapping, Sequence

from mentortools._version import __version__
from mentortools.argument_groups import Help, add_format, add_overlay, add_path, add_quiet, add_work
from mentortools.argument_types import as_day, as_path, as_place, as_processes, as_seconds

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

DESCRIPTION = """\
Checks the mentor logs that schools keep in Excel, works out what can be claimed for
mentor training, and sums it up for each school. Returned workbooks are never changed."""

EPILOG = """\
exit status: 0 nothing that must be fixed, 1 something must be fixed or a file could not
be read, 2 nothing could be run. Results go to standard output, progress to standard error."""

RECIPIENTS = ("school", "provider", "funder", "public")

COMMANDS = {
    "new": "make a mentor log to fill in, for one school or for each school of a list",
    "check": "list what is wrong in workbooks or folders, with sheet and cell",
    "claim": "check one workbook, and fill its claim into a copy",
    "hours": "check one workbook, and fill its training hours into a copy",
    "certificate": "certificates and portfolios of mentors, ready to print",
    "calendar": "deadlines, claim windows and half-terms for a calendar program",
    "reminders": "drafts of newsletters and reminders for lead mentors; nothing is sent",
    "clear": "a copy of a workbook without our sheets and marks",
    "summary": "sum up each school, and all of them",
    "batch": "all of it for a folder of returned workbooks",
    "watch": "do so again as workbooks arrive, and answer each with a note",
    "ledger": "show, mark, import and compare the claims made so far",
    "rules": "the rules in force, with their sources",
    "checks": "what is checked, and why",
    "duties": "the requirement sets a school can choose, and a file for one of its own",
    "layout": "propose a layout for a workbook of a school's own making",
    "demo": "make the returned workbooks of an invented trust, and work them out",
    "doctor": "what is installed, what is missing, and what to do",
}


def parse(arguments: Sequence[str] | None = None) -> Namespace:
    """The command and its options. Raises SystemExit with status 2 where they cannot be understood."""
    given = sys.argv[1:] if arguments is None else arguments
    asked_for = next((word for word in given if word in COMMANDS), None)
    if asked_for and given[0] == asked_for:  # as nearly always: no other command is told of, or can be meant
        return parser([asked_for], [asked_for]).parse_args(given)
    return parser([asked_for] if asked_for else []).parse_args(given)


def parser(with_options: Iterable[str] = COMMANDS, names: Iterable[str] = COMMANDS) -> ArgumentParser:
    """The whole command line; some commands only, or the options of some, where no others will be asked for."""
    top = ArgumentParser("mentortools", description=DESCRIPTION, epilog=EPILOG, formatter_class=Help)
    top.add_argument("--version", action="version", version=f"mentortools {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    added = {
        name: commands.add_parser(name, help=COMMANDS[name], epilog=EPILOG, formatter_class=Help,
                                  description=f"{COMMANDS[name][0].upper()}{COMMANDS[name][1:]}.")
        for name in names
    }  # fmt: skip
    for name in with_options:
        _OPTIONS[name](added[name])
    return top


def _new(parser: ArgumentParser) -> None:
    parser.add_argument("out", type=as_path, nargs="?", metavar="OUT.xlsx", help="the mentor log to make")
    for option, text in (
        ("school", "the school's name"),
        ("urn", "its URN"),
        ("earlier-urns", "URNs it had before, with commas between them"),
        ("ukprn", "its UKPRN"),
        ("postcode", "its postcode"),
        ("district", "its administrative district, by name or code"),
        ("phase", "its phase"),
        ("trust", "its trust"),
        ("contact-name", "whom to ask"),
        ("contact-email", "their e-mail address"),
    ):
        parser.add_argument(f"--{option}", default="", metavar=option.upper().replace("-", "_"), help=text)
    parser.add_argument("--year", default="", metavar="YEAR", help="the academic year: 2025 to 2026")
    parser.add_argument("--from", dest="schools", type=as_path, metavar="SCHOOLS.csv",
                        help="one log for each row; headings as on the School sheet, or GIAS's own")  # fmt: skip
    parser.add_argument("--into", type=as_path, metavar="FOLDER", help="where the logs of --from go")
    parser.add_argument("--duties", action="append", default=[], metavar="SET",
                        help="a requirement set whose headings and sheets the log is to have: its name, or a file of"
                             " your own (.toml); can be given again")  # fmt: skip
    add_overlay(parser)
    add_quiet(parser)


def _check(parser: ArgumentParser) -> None:
    parser.add_argument("paths", type=as_path, nargs="+", metavar="PATH", help="workbooks or folders")
    add_format(parser, "text", "json", "csv", "html")
    add_work(parser)


def _claim(parser: ArgumentParser, called: str = "filled in") -> None:
    parser.add_argument("workbook", type=as_path, metavar="WORKBOOK")
    parser.add_argument("-o", "--out", type=as_path, metavar="OUT.xlsx",
                        help=f"the copy to make (default: beside the workbook, “... - {called}.xlsx”)")  # fmt: skip
    add_format(parser, "text", "json", "csv", "html")
    add_work(parser)


def _hours(parser: ArgumentParser) -> None:
    _claim(parser, "training hours")


def _certificate(parser: ArgumentParser) -> None:
    add_path(parser)
    parser.add_argument("-o", "--out", type=as_path, metavar="OUT",
                        help="the workbook to make (default: beside the log, “... - certificates.xlsx”); for a folder,"
                             " the folder they go into")  # fmt: skip
    parser.add_argument("--mentor", default="", metavar="TRN", help="for one mentor only")
    add_work(parser)


def _calendar(parser: ArgumentParser) -> None:
    add_path(parser)
    parser.add_argument("-o", "--out", type=as_path, required=True, metavar="OUT.ics", help="the file to make")
    add_work(parser)


def _reminders(parser: ArgumentParser) -> None:
    add_path(parser)
    parser.add_argument("-o", "--out", type=as_path, required=True, metavar="OUT", help="a new folder for the drafts")
    add_work(parser)


def _clear(parser: ArgumentParser) -> None:
    parser.add_argument("workbook", type=as_path, metavar="WORKBOOK")
    parser.add_argument("-o", "--out", type=as_path, required=True, metavar="OUT.xlsx", help="the copy to make")
    add_quiet(parser)


def _summary(parser: ArgumentParser) -> None:
    parser.add_argument("paths", type=as_path, nargs="+", metavar="PATH", help="workbooks or folders")
    parser.add_argument("-o", "--out", type=as_path, metavar="OUT.xlsx", help="also write it as a workbook")
    add_format(parser, "text", "json", "csv", "html")
    add_work(parser)


def _batch(parser: ArgumentParser) -> None:
    _folder(parser, as_place, "the returned workbooks: a folder, a zip file, or the address of a store")
    add_format(parser, "text", "json", "csv", "html")
    add_work(parser)


def _watch(parser: ArgumentParser) -> None:
    _folder(parser, as_path, "the returned workbooks")
    parser.add_argument("--every", type=as_seconds, metavar="SECONDS",
                        help="look again after so many seconds, on drives that do not tell of changes")  # fmt: skip
    add_work(parser)


def _folder(parser: ArgumentParser, place: "Callable[[str], Path | str]", returned: str) -> None:
    parser.add_argument("folder", type=place, metavar="FOLDER", help=returned)
    parser.add_argument("-o", "--out", type=place, required=True, metavar="OUT", help="where everything goes")
    parser.add_argument("--expected", type=as_path, metavar="SCHOOLS.csv", help="the schools that should return a log")
    parser.add_argument("--latest", action="store_true",
                        help="of two workbooks of one school, take the one that was saved last")  # fmt: skip
    parser.add_argument("--use", action="append", default=[], metavar="PATH",
                        help="of two workbooks of one school, take this one; can be given again")  # fmt: skip
    parser.add_argument("--names", action="store_true", help="show names and TRNs in report.html")
    parser.add_argument("--for", dest="recipients", action="append", default=[], choices=RECIPIENTS,
                        help="also make workbooks to pass on, with nothing in them that these must not see; can be"
                             " given again")  # fmt: skip
    parser.add_argument("--from", dest="sender", default="", metavar="NAME",
                        help="who writes the notes to schools: a name, or “Name <address>”")  # fmt: skip
    parser.add_argument("--forget", action="store_true",
                        help="throw away what earlier runs kept of the files, and keep nothing")  # fmt: skip
    parser.add_argument("--processes", type=as_processes, metavar="N",
                        help="how many processes do the work (default: as many as pay)")  # fmt: skip
    parser.add_argument("--cluster", metavar="ADDRESS",
                        help="let the workers of this Dask scheduler do the work")  # fmt: skip
    parser.add_argument("--reply-by", type=as_day, metavar="DATE", help="the day by which schools are asked to answer")


def _ledger(parser: ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    show = actions.add_parser("show", formatter_class=Help, help="the claims in a ledger")
    show.add_argument("ledger", type=as_path, metavar="LEDGER.xlsx")
    add_format(show, "text", "json", "csv")
    text = "mark prepared claims as submitted, or submitted claims as paid and so on"
    mark = actions.add_parser("mark", formatter_class=Help, help=text)
    mark.add_argument("ledger", type=as_path, metavar="LEDGER.xlsx")
    mark.add_argument(
        "--as", dest="status", required=True, metavar="STATUS", help="submitted, paid, ... as DfE shows it"
    )
    mark.add_argument("--claim", metavar="REFERENCE", help="the claim's reference in the ledger")
    mark.add_argument("--urn", metavar="URN", help="the school")
    mark.add_argument("--provider", metavar="CODE", help="the accredited provider")
    mark.add_argument("--year", metavar="YEAR", help="the academic year: 2025 to 2026")
    mark.add_argument("--reference", default="", metavar="REFERENCE", help="the reference DfE gave on submission")
    mark.add_argument("--date", type=as_day, metavar="DATE", help="the day of submission")
    bring = actions.add_parser("import", formatter_class=Help,
                               help="bring in the claims of another ledger, or of a log's Previous claims")  # fmt: skip
    bring.add_argument("ledger", type=as_path, metavar="LEDGER.xlsx", help="the ledger to add to, or to make")
    bring.add_argument("other", type=as_path, metavar="OTHER.xlsx")
    compare = actions.add_parser(
        "compare", formatter_class=Help, help="what differs between two ledgers, in hours and pounds"
    )
    compare.add_argument("ledger", type=as_path, metavar="BEFORE.xlsx")
    compare.add_argument("other", type=as_path, metavar="NOW.xlsx")
    add_format(compare, "text", "json", "csv")
    for action in (show, mark, bring, compare):
        add_quiet(action)


def _rules(parser: ArgumentParser) -> None:
    parser.add_argument("year", nargs="?", metavar="YEAR", help="one academic year: 2025 to 2026")
    add_format(parser, "text", "json", "csv")
    add_overlay(parser)
    add_quiet(parser)


def _checks(parser: ArgumentParser) -> None:
    parser.add_argument("code", nargs="?", metavar="CODE", help="one check: MT301")
    add_format(parser, "text", "json", "csv")
    add_quiet(parser)


def _sets(parser: ArgumentParser) -> None:
    parser.add_argument("name", nargs="?", metavar="NAME", help="one set by its name, or the file of one: FILE.toml")
    parser.add_argument("--own", action="store_true", help="print a file for a set of your own that takes it over")
    add_format(parser, "text", "json", "csv")
    add_quiet(parser)


def _layout(parser: ArgumentParser) -> None:
    parser.add_argument("workbook", type=as_path, metavar="WORKBOOK")
    parser.add_argument("-o", "--out", type=as_path, metavar="FILE.toml", help="the file to write (default: print it)")
    add_format(parser, "toml", "json")
    add_quiet(parser)


def _demo(parser: ArgumentParser) -> None:
    parser.add_argument("-o", "--out", type=as_path, default="returned-demo", metavar="OUT",
                        help="a new folder (default: returned-demo)")  # fmt: skip
    add_quiet(parser)


def _doctor(parser: ArgumentParser) -> None:
    parser.add_argument("workbooks", type=as_path, nargs="*", metavar="WORKBOOK",
                        help="say whether its edition of the mentor log is the newest, too")  # fmt: skip
    add_format(parser, "text", "json")
    parser.add_argument("--no-color", action="store_true", help="print without colours")


_OPTIONS: Mapping[str, Callable[[ArgumentParser], None]] = {
    "new": _new,
    "check": _check,
    "claim": _claim,
    "hours": _hours,
    "certificate": _certificate,
    "calendar": _calendar,
    "reminders": _reminders,
    "clear": _clear,
    "summary": _summary,
    "batch": _batch,
    "watch": _watch,
    "ledger": _ledger,
    "rules": _rules,
    "checks": _checks,
    "duties": _sets,
    "layout": _layout,
    "demo": _demo,
    "doctor": _doctor,
}
