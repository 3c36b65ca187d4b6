"""Text for pages and lists, without the signs that steer what shows it."""

import re

# What no HTML file may hold, and signs that turn the direction of the text around them. Tabs and line ends stay.
_STEERING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def plain_signs(text: str) -> str:
    """The text with a � for each sign that steers a screen or turns the direction of writing."""
    return text if text.isprintable() else _STEERING.sub("\ufffd", text)
