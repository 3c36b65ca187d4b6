"""What is wrong with a key of a table, before anyone says in which file and line it stands."""

from collections.abc import Iterable

from mentortools.policy.nearest import nearest


class FaultError(ValueError):
    """A key of a table that cannot be used.

    Attributes:
        key: The key.
    """

    def __init__(self, problem: str, key: str) -> None:
        super().__init__(problem)
        self.key = key


def refuse_where(wrong: object, problem: str, key: str) -> None:
    """Raises FaultError with a problem of a key, where there is one."""
    if wrong:
        raise FaultError(problem, key)


def refuse_unknown(key: str, words: Iterable[str], known: Iterable[str], called: str) -> None:
    """Raises FaultError where one of the words under a key is not known; ``called`` says what it should be."""
    names = tuple(known)
    for word in words:
        if word not in names:
            problem = f"there is no {called} “{word}”. {nearest(word, names)}"
            raise FaultError(problem, key)
