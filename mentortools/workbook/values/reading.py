"""Which function reads which kind of column."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from mentortools.model.academic_year import AcademicYear
from mentortools.workbook.columns import Holds
from mentortools.workbook.reading import Read, Unread
from mentortools.workbook.snapshot import CellValue
from mentortools.workbook.values.academic_years import read_academic_year
from mentortools.workbook.values.choices import read_yes_or_no
from mentortools.workbook.values.context import Context
from mentortools.workbook.values.dates import read_date
from mentortools.workbook.values.emails import read_email
from mentortools.workbook.values.hours import read_hours, read_minutes
from mentortools.workbook.values.numbers import read_pounds, read_whole
from mentortools.workbook.values.provider_codes import read_provider_code, read_provider_codes
from mentortools.workbook.values.text import read_text
from mentortools.workbook.values.trn import read_trn
from mentortools.workbook.values.urns import read_urn, read_urns

Reading = (
    Read[str]
    | Read[date]
    | Read[Decimal]
    | Read[int]
    | Read[bool]
    | Read[AcademicYear]
    | Read[tuple[str, ...]]
    | Unread
)
Reader = Callable[[CellValue, Context], Reading]

_READERS: Mapping[Holds, Reader] = MappingProxyType(
    {
        Holds.TEXT: read_text,
        Holds.CHOICE: read_text,
        Holds.DATE: read_date,
        Holds.HOURS: read_hours,
        Holds.MINUTES: read_minutes,
        Holds.WHOLE: read_whole,
        Holds.POUNDS: read_pounds,
        Holds.TRN: read_trn,
        Holds.PROVIDER_CODE: read_provider_code,
        Holds.PROVIDER_CODES: read_provider_codes,
        Holds.URN: read_urn,
        Holds.URNS: read_urns,
        Holds.EMAIL: read_email,
        Holds.YES_NO: read_yes_or_no,
        Holds.ACADEMIC_YEAR: read_academic_year,
    }
)


def reader(holds: Holds) -> Reader:
    """The function that reads the cells of such a column: to ``Read`` or ``Unread``, whatever stands in them."""
    return _READERS[holds]
