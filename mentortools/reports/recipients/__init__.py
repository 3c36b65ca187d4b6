"""What a trust can pass on as it is: to its schools, to providers, to who funds it, and to everybody."""

from mentortools.reports.recipients.handed_on import FOLDERS, HandedOn, handed_on
from mentortools.reports.recipients.recipient import Recipient

__all__ = ["FOLDERS", "HandedOn", "Recipient", "handed_on"]
