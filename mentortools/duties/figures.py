"""The figures of a requirement, as judging needs them. A requirement that was read has them all."""

from decimal import Decimal

from mentortools.policy.requirements.requirement import Requirement


def number(asked: Requirement, name: str) -> Decimal:
    """A figure that is a number."""
    value = optional_number(asked, name)
    if value is None:
        msg = f"{asked.code} gives no number for {name}"
        raise LookupError(msg)
    return value


def optional_number(asked: Requirement, name: str) -> Decimal | None:
    """A figure that is a number; None where it is not asked."""
    value = asked.figures.get(name)
    return value if isinstance(value, Decimal) else None


def words(asked: Requirement, name: str) -> tuple[str, ...]:
    """A figure that is one word or several; none where it is not asked."""
    value = asked.figures.get(name)
    if isinstance(value, str):
        return (value,)
    return value if isinstance(value, tuple) else ()


def yes(asked: Requirement, name: str) -> bool:
    """A figure that is yes or no; no where it is not asked."""
    return asked.figures.get(name) is True
