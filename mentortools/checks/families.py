"""All families of checks. Importing this module declares every check there is."""

from mentortools.checks import hours
from mentortools.checks.catalogue import Check, declared

FAMILIES = (hours,)

ALL: tuple[Check, ...] = declared()
