"""Compression of macro text, as [MS-OVBA] 2.4.1 describes it: runs that came before are pointed at."""

import struct
from collections import defaultdict
from collections.abc import Iterator, Sequence

CHUNK = 4096
SIGNATURE = b"\x01"
COMPRESSED, RAW = 0xB000, 0x3000
SHORTEST_RUN = 3
TOKENS_A_FLAG = 8


def compress(plain: bytes) -> bytes:
    """The bytes in a compressed container: a signature, then one chunk for every 4,096 of them.

    Raises:
        ValueError: The last chunk holds nothing that repeats and cannot be stored without padding it.
    """
    chunks = (plain[start : start + CHUNK] for start in range(0, len(plain), CHUNK))
    return SIGNATURE + b"".join(map(_chunk, chunks))


def _chunk(plain: bytes) -> bytes:
    packed = _packed(list(_tokens(plain)))
    if len(packed) <= CHUNK:
        return struct.pack("<H", COMPRESSED | (len(packed) - 1)) + packed
    if len(plain) < CHUNK:
        message = f"{len(plain)} bytes that hold nothing that repeats would need padding"
        raise ValueError(message)
    return struct.pack("<H", RAW | (CHUNK - 1)) + plain


def _packed(tokens: Sequence[bytes]) -> bytes:
    """Eight tokens behind each byte of flags: a set bit says that the token points back."""
    packed = bytearray()
    for start in range(0, len(tokens), TOKENS_A_FLAG):
        group = tokens[start : start + TOKENS_A_FLAG]
        packed.append(sum(1 << place for place, token in enumerate(group) if len(token) > 1))
        packed += b"".join(group)
    return bytes(packed)


def _tokens(plain: bytes) -> Iterator[bytes]:
    """One byte for each that is new, two for each run that came before."""
    seen: defaultdict[bytes, list[int]] = defaultdict(list)
    position = 0
    while position < len(plain):
        bits = max(4, (position - 1).bit_length()) if position else 4
        start, length = _longest_run(plain, position, seen[plain[position : position + SHORTEST_RUN]], bits)
        if length:
            yield struct.pack("<H", (position - start - 1) << (16 - bits) | (length - SHORTEST_RUN))
        else:
            length = 1
            yield plain[position : position + 1]
        for passed in range(position, position + length):
            seen[plain[passed : passed + SHORTEST_RUN]].append(passed)
        position += length


def _longest_run(plain: bytes, position: int, starts: Sequence[int], bits: int) -> tuple[int, int]:
    """Where the longest run that came before starts, the nearest of equals, and its length: 0 where there is none."""
    longest = min(len(plain) - position, (0xFFFF >> bits) + SHORTEST_RUN)
    best = (0, 0)
    if longest < SHORTEST_RUN:
        return best
    for start in reversed(starts):
        length = SHORTEST_RUN
        while length < longest and plain[start + length] == plain[position + length]:
            length += 1
        if length > best[1]:
            best = (start, length)
    return best
