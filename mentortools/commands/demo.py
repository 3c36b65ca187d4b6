"""``mentortools demo``: the returned workbooks of an invented trust, and the batch over them."""

from argparse import Namespace
from pathlib import Path

from mentortools.adapters.demo import ABOUT, BESIDE_RETURNED, EXPECTED, LEDGER, RETURNED, make_demo
from mentortools.api.anywhere import batch
from mentortools.api.batch_options import BatchOptions
from mentortools.api.options import Options
from mentortools.commands.given import given_progress
from mentortools.commands.printing import print_lines, print_text, tell, width
from mentortools.demo.folder import SHOWS_DUTIES
from mentortools.demo.trust import ON, TRUST
from mentortools.reports.result import BatchResult
from mentortools.reports.summary_text import summary_lines

_ON = f"--on {ON.isoformat()}"


def run(options: Namespace) -> int:
    """Makes OUT, works it out into OUT/out, and says where to look. Its faults are on purpose, so the status is 0."""
    out: Path = options.out
    tell(f"Making the returned workbooks of {TRUST} ...", options)
    made = sum(path.name not in BESIDE_RETURNED for path in make_demo(out))
    tell(f"Working out what can be claimed from {made} files ...", options)
    result = work_out_demo(out, options)
    print_lines(summary_lines(result, width()), options)
    print_text(_where_to_look(out))
    return 0


def work_out_demo(out: Path, options: Namespace) -> BatchResult:
    """The batch over a demo's folder, for the demo's own day."""
    how = BatchOptions(Options(on=ON, ledger=out / LEDGER), expected=out / EXPECTED)
    return batch(out / RETURNED, out / "out", how, given_progress(options))


def _where_to_look(out: Path) -> str:
    log = out / RETURNED / SHOWS_DUTIES.path
    return f"""
{TRUST} and everybody in it are invented. Look at:
  {out / "returned"}                     what its schools sent back
  {out / "out" / "report.html"}              all schools on one page
  {out / "out" / "summary.xlsx"}             the same as a workbook, with every finding and every claim
  {out / "out" / "filled"}                   each returned workbook with its claim filled in
  {out / "out" / "return-notes"}             what to write to each school

Four schools have chosen requirement sets: what mentors and schools owe each other beyond the claim. Begin with
  {out / "out" / "filled" / SHOWS_DUTIES.path}
and its sheets Duties, Weeks, Mentor development and Calendar. Then type
  mentortools certificate "{log}" -o "{out / "certificates.xlsx"}" {_ON}
  mentortools reminders "{log}" -o "{out / "drafts"}" {_ON}
  mentortools calendar "{log}" -o "{out / "deadlines.ics"}" {_ON}
for certificates to print, drafts of what lead mentors send, and a calendar. {out / ABOUT} has more."""
