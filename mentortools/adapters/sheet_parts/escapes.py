"""Texts as XML holds them, and as Excel reads them."""

import re

_SPECIAL = re.compile(r'[&<>"\n\r\t]')
_MARKUP = re.compile("[&<>\r]")
_NOT_PLAIN = re.compile("[&<>\r]|_x[0-9a-fA-F]{4}_")
_ESCAPE = re.compile("(_x[0-9a-fA-F]{4}_)")
_IN_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_IN_ATTRIBUTE = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
)


def xml_text(text: str) -> str:
    """A text as an element's content, where nobody takes ``_x0041_`` for a sign."""
    return text.translate(_IN_TEXT) if _MARKUP.search(text) else text


def xml_attribute(text: str) -> str:
    """A text as an attribute's value, without its quotation marks."""
    return text.translate(_IN_ATTRIBUTE) if _SPECIAL.search(text) else text


def excel_text(text: str) -> str:
    """A text as the content of a cell: Excel reads ``_x0041_`` as the sign of that number, so it is told not to."""
    return _ESCAPE.sub(r"_x005F\1", text).translate(_IN_TEXT) if _NOT_PLAIN.search(text) else text


def text_element(text: str) -> str:
    """A text of a cell as its element; one with white space at its ends says that this is part of it."""
    if text != text.strip():
        return f'<t xml:space="preserve">{excel_text(text)}</t>'
    return f"<t>{excel_text(text)}</t>"
