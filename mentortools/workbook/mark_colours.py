"""The colours of marks: pale, so that black text stays easy to read on each."""

from collections.abc import Mapping
from types import MappingProxyType

from mentortools.model.severity import Severity

PALE: Mapping[Severity, str] = MappingProxyType(
    {Severity.MUST_FIX: "FFFFC7CE", Severity.CHECK: "FFFFEB9C", Severity.NOTE: "FFDDEBF7"}
)
"""Pale red, pale yellow and pale blue, as alpha, red, green and blue."""
