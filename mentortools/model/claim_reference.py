"""Our own reference of a claim that is prepared and not yet submitted: DfE gives its own on submission."""

from mentortools.model.academic_year import AcademicYear

OURS = "MT-"


def claim_reference(academic_year: AcademicYear, urn: str, provider_code: str) -> str:
    """The reference of one school's claim for one provider and year: ``MT-2025-26-123456-1AB``."""
    end = str(academic_year.start + 1)[-2:]
    return f"{OURS}{academic_year.start}-{end}-{urn}-{provider_code}"


def is_ours(reference: str) -> bool:
    """Whether a reference is one of ours, and so none that DfE's service would know."""
    return reference.strip().upper().startswith(OURS)
