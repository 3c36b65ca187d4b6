"""Every check there is: those that run on any log, and those of what chosen requirement sets ask for."""

from mentortools.checks.catalogue import Check
from mentortools.checks.duties.families import DUTIES
from mentortools.checks.families import ALL

EVERY: tuple[Check, ...] = tuple(sorted((*ALL, *DUTIES), key=lambda check: check.code))
"""By code."""
