"""What to have at hand before claiming, and what the person who claims declares.

The points are those of DfE's service (domain notes 1.2 and 1.5), in our own words. Nothing here is ticked or
signed by a program.
"""

from mentortools.reports.draft import Draft

_AT_HAND = (
    "The conditions of grant, read and accepted in the service by someone with authority to do so.",
    "Each mentor's TRN and date of birth, which DfE asks for. The date of birth is never stored in this workbook.",
    "Each mentor has been told of DfE's privacy notice.",
    "The hours of each mentor are agreed with the accredited provider, who may be asked to verify them.",
    "Evidence of the training and of what the grant was spent on, kept where an auditor can be shown it.",
)
_DECLARATION = (
    "The hours are of training to mentor trainee teachers (ITT). None are of mentoring early career teachers.",
    "I have authority to claim for the school.",
    "The school has accepted the conditions of grant and keeps to them.",
    "What is claimed is accurate, and all of it goes towards the cost of training these mentors.",
    "The school will give evidence if DfE asks for it.",
)
_SIGN = ("Name", "Role", "Signature", "Date")


def declare(draft: Draft) -> None:
    """The list of what to have at hand, the declaration, and lines for a person to sign on."""
    draft.heading("Have at hand before you start")
    for point in _AT_HAND:
        draft.point("☐", point)
    draft.heading("Declaration")
    draft.paragraph("The service asks for this before it takes the claim. Details cannot be changed after that.")
    for number, point in enumerate(_DECLARATION, 1):
        draft.point(f"{number}.", point)
    for label in _SIGN:
        draft.signing_line(label, 4)
