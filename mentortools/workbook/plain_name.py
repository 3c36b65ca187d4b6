"""Names as they are compared: without what two spellings of one name differ in."""

from functools import lru_cache

from mentortools.workbook.canonical import canonical

_ASCII_SIGNS = {code: None for code in range(128) if not chr(code).isalnum()}
# A log holds the same few names again and again, and each row of it is compared by several of them.
_NAMES_KEPT = 8192


def plain(name: object) -> str:
    """A name without case, spaces and punctuation: what two spellings of one heading share."""
    return plain_text(name if type(name) is str else str(name))


@lru_cache(_NAMES_KEPT)
def plain_text(name: str) -> str:
    """The same of what is known to be text."""
    folded = name.casefold()
    if folded.isascii():
        return folded.translate(_ASCII_SIGNS)
    return "".join(character for character in canonical(folded) if character.isalnum())
