import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortools.workbook.canonical import canonical, visible


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("plain", "plain"),
        ("  two   words ", "two words"),
        ("two\u00a0\u2003words", "two words"),
        ("two\r\n\twords", "two words"),
        ("St Mary’s", "St Mary's"),
        ("“quoted”", '"quoted"'),
        ("5″", '5"'),
        ("2025\ufe3226", "2025-26"),
        ("2025–26", "2025-26"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("\u202eright to left\u202c", "right to left"),
        ("soft\u00adhyphen", "softhyphen"),
        ("nul\x00", "nul"),
        ("Zoe\u0308", "Zoë"),
        ("ＡＢＣ１２３", "ABC123"),
        ("8²", "8²"),
        ("1½", "1½"),
        ("①", "①"),
        ("\u3164\u2800", ""),
    ],
)
def test_canonical(text: str, plain: str) -> None:
    assert canonical(text) == plain


@given(st.text())
def test_canonical_text_is_settled(text: str) -> None:
    assert canonical(canonical(text)) == canonical(text)
    assert visible(visible(text)) == visible(text)


@given(st.text())
def test_no_plain_digit_comes_from_anything_but_a_digit(text: str) -> None:
    plain = [sign for sign in canonical(text) if sign in "0123456789"]
    assert len(plain) <= sum(sign.isdecimal() for sign in text)
