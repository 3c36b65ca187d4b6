"""One cell's value into what its column holds: dates, hours, TRNs and the rest. Pure functions, one a kind of cell."""

from mentortools.workbook.values.context import Context
from mentortools.workbook.values.reading import Reader, Reading, reader

__all__ = ["Context", "Reader", "Reading", "reader"]
