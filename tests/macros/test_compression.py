"""Compressed macro text, taken apart again by a decompressor of oletools."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.addin.compression import CHUNK, compress
from tests.macros.opinions import decompress_stream

LINES = st.lists(
    st.sampled_from([b"    Dim text As String\r\n", b"End Sub\r\n", b"' \xa35 \xe9\r\n", b"x"]), max_size=900
)


@pytest.mark.parametrize(
    "plain",
    [
        b"",
        b"a",
        b"abc" * 3,
        b"#aaabcdefaaaaghijaaaaaklaaamnopqaaaaaaaaaaaarstuvwxyzaaa",
        b"a" * (CHUNK - 1),
        b"a" * CHUNK,
        b"a" * (CHUNK + 1),
        b"ab" * CHUNK,
        random.Random(0).randbytes(CHUNK),  # noqa: S311 - nothing secret
        random.Random(1).randbytes(CHUNK) * 2 + b"end",  # noqa: S311 - the same
    ],
)
def test_edges(plain: bytes) -> None:
    assert decompress_stream(compress(plain)) == plain


@given(LINES)
def test_lines_of_macros_come_back(lines: list[bytes]) -> None:
    plain = b"".join(lines)
    assert decompress_stream(compress(plain)) == plain


@given(st.binary(max_size=3 * 1024))
def test_any_bytes_come_back(plain: bytes) -> None:
    assert decompress_stream(compress(plain)) == plain


def test_a_last_chunk_that_cannot_be_stored_whole_is_refused() -> None:
    with pytest.raises(ValueError, match="4090 bytes"):
        compress(random.Random(2).randbytes(4090))  # noqa: S311 - nothing secret
