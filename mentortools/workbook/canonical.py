"""Text with the accidents of typing taken out: what stays is what a person sees, in one spelling."""

from unicodedata import category, normalize

_PLAIN = str.maketrans(
    dict.fromkeys("‘’‚‛′ʼ＇", "'") | dict.fromkeys("“”„‟″＂", '"') | dict.fromkeys("‐‑‒–—―−﹘﹣－", "-")
)

# Shown as nothing, though Unicode calls them letters, marks or symbols.
_EMPTY = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufe0e\ufe0f")

# "8²" and "1½" would fold to "82" and "11⁄2": what is no plain letter or digit keeps its own sign.
_NEVER_FOLDED = frozenset({"No", "Nl", "So"})


def visible(text: str) -> str:
    """The text as typed, without characters that show nothing; each kind of space is a plain one, line ends stay."""
    if text.isascii() and text.isprintable():
        return text.strip()
    return "".join(_shown(character) for character in text).strip()


def canonical(text: str) -> str:
    """The text in one spelling, for reading and matching.

    Full-width letters and digits are plain ones, quotes and dashes too, accents are composed, runs of space are one
    space, and nothing invisible is left. Superscripts and fractions are kept: they are no digits.
    """
    if text.isascii() and text.isprintable():
        return text if " " not in text else " ".join(text.split())
    shown = visible(text).translate(_PLAIN)
    folded = "".join(sign if category(sign) in _NEVER_FOLDED else normalize("NFKC", sign) for sign in shown)
    return " ".join(normalize("NFC", folded).translate(_PLAIN).split())


def _shown(character: str) -> str:
    if character == "\n" or character.isspace():
        return "\n" if character == "\n" else " "
    if category(character) in {"Cf", "Cc"} or character in _EMPTY:
        return ""
    return character
