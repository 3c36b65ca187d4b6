"""A cell's value as a person sees it in the sheet: what messages quote."""

from datetime import date, datetime, time, timedelta

from mentortools.workbook.snapshot import CellValue, ErrorValue, NoResult

SECONDS_A_MINUTE = 60
LONGEST = 60


def shown(value: CellValue) -> str:  # noqa: PLR0911 - one line a kind of value
    """The value as text: dates day first, whole numbers without a point, long text cut with an ellipsis."""
    match value:
        case None:
            return ""
        case ErrorValue() | NoResult():
            return value.text
        case bool():
            return "TRUE" if value else "FALSE"
        case datetime() if value.hour or value.minute or value.second:
            return f"{value:%d/%m/%Y %H:%M}"
        case date():
            return f"{value:%d/%m/%Y}"
        case time():
            return f"{value:%H:%M}"
        case timedelta():
            minutes = round(value.total_seconds() / SECONDS_A_MINUTE)
            return f"{minutes // 60}:{minutes % 60:02}"
        case float() if value.is_integer():
            return str(int(value))
    text = str(value).strip()
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
