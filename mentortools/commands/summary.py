"""``mentortools summary``: each school summed up, and all of them."""

from argparse import Namespace

from mentortools.adapters.new_sheets import render
from mentortools.adapters.own_files import refuse_other_ending, write_own
from mentortools.api.runs import summarise
from mentortools.commands.given import given_options, given_progress, inputs, unused_layouts
from mentortools.commands.printing import print_bytes, print_json, print_lines, print_text, tell, warn, width
from mentortools.reports.batch_summary import batch_summary
from mentortools.reports.csv_files import claims_csv
from mentortools.reports.report_page import report_page
from mentortools.reports.summary_text import summary_lines, summary_object
from mentortools.tasks.exit_status import exit_status

TITLE = "Mentor training: summary"


def run(options: Namespace) -> int:
    """Prints the summary, and writes it as a workbook where one is named."""
    if options.out:
        refuse_other_ending(options.out)
    result = summarise(options.paths, given_options(options), given_progress(options))
    if options.out:
        write_own(options.out, render(batch_summary(result), TITLE), inputs=inputs(options, result))
    match options.format:
        case "json":
            print_json(summary_object(result))
        case "csv":
            print_bytes(claims_csv(result))
        case "html":
            print_text(report_page(result))
        case _:
            print_lines(summary_lines(result, width()), options)
    for remark in unused_layouts(options, result):
        warn(remark)
    if options.out:
        tell(f"Written: {options.out}", options)
    return exit_status(result)
