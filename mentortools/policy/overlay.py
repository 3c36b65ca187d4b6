"""The text of a user's rules file, with the name that messages call it by."""

from typing import Self


class RulesText(str):
    """A rules file's text. It is equal to the same text under another name: rules are what they say.

    Attributes:
        name: The file's name for people; empty where the text has none.
    """

    __slots__ = ("name",)
    name: str

    def __new__(cls, text: str, name: str = "") -> Self:
        """The text under a name."""
        made = super().__new__(cls, text)
        made.name = name
        return made


def name_of(text: str, number: int) -> str:
    """What a text is called: its own name, or its place among those given."""
    named = text.name if isinstance(text, RulesText) else ""
    return named or f"rules file {number}"
