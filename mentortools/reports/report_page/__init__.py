"""``report.html``: a batch to look at, in one file that asks nothing of the network."""

from mentortools.reports.report_page.names import Names
from mentortools.reports.report_page.page import report_page

__all__ = ["Names", "report_page"]
