"""All families of checks of duties. Importing this module declares them."""

from mentortools.checks.catalogue import Check, Stage, declared
from mentortools.checks.duties import chosen_sets, people, weeks

FAMILIES = (chosen_sets, people, weeks)

DUTIES: tuple[Check, ...] = tuple(each for each in declared() if each.stage is Stage.DUTIES)
"""Every check of duties, by code."""
