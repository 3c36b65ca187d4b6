"""Several codes in one cell: with commas, semicolons, slashes, spaces, line ends or "and" between them."""

import re

_BETWEEN = re.compile(r"[ ,;/&+]+")
_LONGEST = 2000


def separated(plain: str) -> tuple[str, ...]:
    """The pieces of canonical text in capitals, each once, in the order of their first. None of a text too long."""
    if len(plain) > _LONGEST:
        return ()
    pieces = (piece.rstrip(".") for piece in _BETWEEN.split(plain.upper()))
    return tuple(dict.fromkeys(piece for piece in pieces if piece not in {"", "AND"}))
