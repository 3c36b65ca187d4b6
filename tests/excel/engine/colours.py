"""Colours as xlwings, COM and files write them: (red, green, blue), a BGR integer, `FFRRGGBB`."""

from openpyxl.styles.colors import COLOR_INDEX, Color

Rgb = tuple[int, int, int]
AUTOMATIC, THEME_TEXT, THEME_BACKGROUND = 64, 1, 0


def rgb(colour: object) -> Rgb:
    """The colour from whatever xlwings takes: a tuple, a hex text or COM's integer."""
    match colour:
        case (int(red), int(green), int(blue)):
            return red, green, blue
        case str():
            digits = colour.removeprefix("#")
            return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)
        case int():
            return colour & 255, colour >> 8 & 255, colour >> 16 & 255
    message = f"{colour!r} is no colour"
    raise TypeError(message)


def integer(colour: Rgb) -> int:
    """The integer of COM's `Color` properties: blue counts most."""
    red, green, blue = colour
    return red | green << 8 | blue << 16


def in_file(colour: object) -> Color:
    return Color(rgb="FF{:02X}{:02X}{:02X}".format(*rgb(colour)))


def from_file(colour: Color | None) -> Rgb | None:
    """The colour a file states; None for none or automatic.

    Raises:
        NotImplementedError: for a colour of the theme other than its black and white.
    """
    if colour is None:
        return None
    if colour.type == "rgb":
        return rgb(str(colour.rgb)[-6:])
    if colour.type == "indexed":
        return None if colour.indexed >= AUTOMATIC else rgb(COLOR_INDEX[colour.indexed][-6:])
    if colour.type == "theme" and not colour.tint and colour.theme in {THEME_TEXT, THEME_BACKGROUND}:
        return (0, 0, 0) if colour.theme == THEME_TEXT else (255, 255, 255)
    message = f"the colour {colour.theme} of the theme is not modelled by the file engine"
    raise NotImplementedError(message)
