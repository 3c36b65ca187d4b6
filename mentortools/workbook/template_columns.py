"""Columns that several of the log's sheets have, and what the input messages of all say of a date, a TRN and a code."""

from mentortools.workbook.columns import Column, Holds

YES_NO = ("Yes", "No")
TRN = "7 digits, as text, leading zeros kept. For example 0123456."
DATE = "A date, day first. For example 14/10/2025."
_PROVIDER_CODE = (
    "The accredited provider's code: 3 letters or digits. For example 1AB. The Providers sheet has the names."
)


def mentor_trn(*, required: bool = True) -> Column:
    """The mentor that a row is about."""
    aliases = (
        "TRN",
        "Mentor's TRN",
        "Teacher reference number",
        "Mentor teacher reference number",
        "Mentor TRN number",
    )
    return Column("mentor_trn", "Mentor TRN", Holds.TRN, required, aliases, decisive=True, explanation=TRN)


def provider_code(*, required: bool = True) -> Column:
    """The accredited provider that a row is about."""
    aliases = ("Provider", "Accredited provider", "Accredited provider code", "ITT provider", "Training provider")
    return Column("provider_code", "Provider code", Holds.PROVIDER_CODE, required, aliases, explanation=_PROVIDER_CODE)
