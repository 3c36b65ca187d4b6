"""Texts that stand in a sheet's cells, and that its pages do not show whole."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from unicodedata import category, normalize

from docs.drawing.printed import Page


def lost(texts: Iterable[str], pages: Sequence[Page]) -> Iterator[str]:
    """The texts of a sheet's cells that its pages do not show from the first letter to the last.

    LibreOffice leaves out words and lines of which nothing would be seen. Each place on the pages serves one cell,
    and the longest texts choose first, so that a short text is not found inside a long one.
    """
    shown = "".join(_folded(word.text) for page in pages for word in page.words)
    wanted = Counter(text for text in texts if _folded(text))
    for text in sorted(wanted, key=lambda each: (-len(_folded(each)), each)):
        folded = _folded(text)
        if shown.count(folded) < wanted[text]:
            yield text
        shown = shown.replace(folded, "\n", wanted[text])


def split(texts: Iterable[str], page: Page) -> Iterator[str]:
    """Words that break in the middle, because their column is narrower than they are."""
    spaced = [normalize("NFKC", text).split() for text in texts]
    whole = {word for words in spaced for word in words}
    apart = {pair for words in spaced for pair in pairwise(words)}
    for word, following in pairwise(page.words):
        joined = normalize("NFKC", word.text + following.text)
        on_next_line = following.top > (word.top + word.bottom) / 2
        in_a_word = word.text[-1:].isalpha() and following.text[:1].isalpha()
        if on_next_line and in_a_word and joined in whole and (word.text, following.text) not in apart:
            yield joined


def _folded(text: str) -> str:
    """A text without spaces and without symbols, which are drawn apart because they come from another font."""
    return "".join(letter for letter in normalize("NFKC", text) if not letter.isspace() and category(letter) != "So")
