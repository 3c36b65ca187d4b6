"""The sheet Mentor development: what each mentor has done of the training, and how the ratings moved.

It names mentors and their ratings. It is a sheet of the school's own workbook, and nothing of it is passed on.
"""

from mentortools.duties.development import Development
from mentortools.reports.development_review import review_parts
from mentortools.reports.development_training import training_by_mentor, training_by_part
from mentortools.reports.draft import Draft
from mentortools.reports.names import footer_line, school_line
from mentortools.reports.result import SchoolResult
from mentortools.reports.sheets import DEVELOPMENT
from mentortools.workbook.edit import Look, NewSheet
from mentortools.workbook.paper import Orientation, Page

_WIDTHS = (26, 32, 15, 11, 12, 12, 11, 11, 52)
_NO_CLAIM = (
    "What the chosen requirement sets name of training and development review. Nothing on this sheet changes a claim,"
    " and nothing of it is in what is passed on to others."
)
_NOT_ASKED = "No chosen requirement set names parts of a training or asks for a development review."


def development_sheet(result: SchoolResult) -> NewSheet:
    """Training by mentor, the development review by mentor and area with charts, and every part of the training."""
    draft = Draft(DEVELOPMENT, result.stamp, _WIDTHS)
    draft.paragraph(f"{school_line(result)}. Judged for {result.on:%d/%m/%Y}.")
    development = result.duties.development if result.duties else None
    if development is None:
        draft.paragraph(_NOT_ASKED, Look.STRONG)
    else:
        _parts(draft, result, development)
    return draft.sheet(Page(Orientation.LANDSCAPE, footer_line(result, DEVELOPMENT)))


def _parts(draft: Draft, result: SchoolResult, development: Development) -> None:
    draft.paragraph(_NO_CLAIM)
    for number, programme in enumerate(development.programmes, start=1):
        training_by_mentor(draft, result, programme, number)
    if development.reviews:
        review_parts(draft, result.log, development.reviews)
    for number, programme in enumerate(development.programmes, start=1):
        training_by_part(draft, result.log, programme, number)
