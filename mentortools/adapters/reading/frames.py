"""How two processes hand each other bytes: the length first, then the bytes."""

from struct import Struct
from typing import IO

SECONDS = 20
"""How long one file may take."""
_LENGTH = Struct("<Q")


def write_frame(stream: IO[bytes], data: bytes) -> None:
    """Hands some bytes over. Raises OSError where nobody takes them."""
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def read_frame(stream: IO[bytes]) -> bytes:
    """The bytes that were handed over; empty where the other process has ended."""
    length = stream.read(_LENGTH.size)
    if len(length) < _LENGTH.size:
        return b""
    data = stream.read(_LENGTH.unpack(length)[0])
    return data if len(data) == _LENGTH.unpack(length)[0] else b""
