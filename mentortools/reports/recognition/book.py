"""The workbook of certificates and portfolios of one school: two sheets a mentor."""

from msgspec import Struct

from mentortools.reports.recognition.certificate import certificate
from mentortools.reports.recognition.portfolio import portfolio
from mentortools.reports.recognition.record import MentorRecord, mentor_records
from mentortools.reports.recognition.unnamed import unnamed
from mentortools.reports.result import SchoolResult
from mentortools.reports.trainee_names import trainee_names
from mentortools.workbook.edit import NewSheet
from mentortools.workbook.sheet_title import LONGEST, sheet_title

_PORTFOLIO = " - portfolio"


class Recognition(Struct, frozen=True):
    """Certificates of one school.

    Attributes:
        sheets: A certificate and a portfolio for each mentor, in the order of Mentors; none where there is nothing to
            certify.
        awarded: Those whom they are for.
        nothing_yet: Mentors of whom the log holds nothing that could be certified.
    """

    sheets: tuple[NewSheet, ...]
    awarded: tuple[MentorRecord, ...]
    nothing_yet: tuple[MentorRecord, ...]


def recognition(result: SchoolResult, mentor_trn: str = "") -> Recognition:
    """The certificates of all mentors, or of one.

    Args:
        result: The log, with its fingerprint.
        mentor_trn: The mentor's TRN; empty for all. A log that names no such mentor gives no sheets.
    """
    names = trainee_names(result.log)
    records = [unnamed(each, names) for each in mentor_records(result) if mentor_trn in {"", each.trn}]
    awarded = tuple(each for each in records if not each.is_empty)
    sheets: list[NewSheet] = []
    titles: list[str] = []
    for number, record in enumerate(awarded, start=1):
        own = sheet_title(record.name, titles)
        titles.append(own)
        second = sheet_title(own[: LONGEST - len(_PORTFOLIO)].rstrip() + _PORTFOLIO, titles)
        titles.append(second)
        sheets += [certificate(result, record, own, number), portfolio(result, record, second, number)]
    return Recognition(tuple(sheets), awarded, tuple(each for each in records if each.is_empty))
