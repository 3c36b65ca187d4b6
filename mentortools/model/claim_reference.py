"""References of claims: our own while one is prepared, DfE's once it is submitted, however somebody typed it."""

from unicodedata import normalize

from mentortools.model.academic_year import AcademicYear

OURS = "MT-"


def claim_reference(academic_year: AcademicYear, urn: str, provider_code: str) -> str:
    """The reference of one school's claim for one provider and year: ``MT-2025-26-123456-1AB``."""
    end = str(academic_year.start + 1)[-2:]
    return f"{OURS}{academic_year.start}-{end}-{urn}-{provider_code}"


def is_ours(reference: str) -> bool:
    """Whether a reference is one of ours, and so none that DfE's service would know."""
    return reference.strip().upper().startswith(OURS)


def one_spelling(reference: str) -> str:
    """A reference in the one spelling in which it is compared; empty where there is none.

    DfE's references are numbers: ``4000 0001``, ``#40000001`` and ``40000001`` are one. Signs alone are no reference.
    In any other reference, case and spaces do not matter and signs do.
    """
    plain = normalize("NFKC", reference)
    kept = "".join(sign for sign in plain if sign.isalnum())
    if not kept or (kept.isascii() and kept.isdigit()):
        return kept
    return "".join(plain.casefold().split())
