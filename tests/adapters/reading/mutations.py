"""Damaged and hostile files, made from good ones by a seed: the same seed makes the same file."""

import re
from collections.abc import Callable
from io import BytesIO
from random import Random
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from tests.adapters.reading.read_recipes import entry, packed, parts

HOSTILE = (
    b"", b" ", b"0", b"-1", b"4294967295", b"4294967296", b"18446744073709551615", b"9" * 40, b"9" * 5000, b"1e308",
    b"-1e308", b"1e999", b"nan", b"inf", b"XFD1048576", b"A1048576", b"XFD1", b"ZZZZZZZZ9999999999", b"A0",
    b"A4294967296", b"1048577", b"A1:XFD1048576", b"B2:A1", b"#REF!", b"#SPILL!", b"\xff\xfe", b"&#0;", b"&x;", b"true",
    b"e", b"s", b"d", b"str", b"inlineStr", b"b", b"2025-13-45T99:99:99", b"2958466", b"PT999999999999H",
    b"\xe2\x98\x83", b"\x00", b"\x0b", b"../../../etc/passwd", b"<!DOCTYPE a>", b"<![CDATA[x]]>", b"<!-- -->",
)  # fmt: skip
UNSAFE = ("../out.xml", "XL/WORKBOOK.XML", "xl\\worksheets\\sheet1.xml")
_ATTRIBUTE = re.compile(rb'="([^"]*)"')
_CONTENT = re.compile(rb"<(?:\w+:)?[vtfp][^>]*>([^<]*)<")
_ELEMENT = re.compile(rb"<[^>]*>")
_WORTH_IT = re.compile(r"worksheets/sheet|workbook\.|sharedStrings|styles|content\.xml")
Change = Callable[[Random, bytes], bytes]


def mutated(seed: int, originals: tuple[bytes, ...]) -> bytes:
    """A file that was a good one."""
    random = Random(seed)  # noqa: S311 - the same files each time, no secrets
    data = random.choice(originals)
    if not data.startswith(b"PK") or random.random() < _OF_WHOLE_FILES:
        return random.choice((_cut, _flipped, _flipped, _doubled))(random, data)
    return _zipped(random, _changed_parts(random, parts(data)))


_OF_WHOLE_FILES = 0.2


def _changed_parts(random: Random, contents: dict[str, bytes]) -> dict[str, bytes]:
    for _ in range(random.randint(1, 3)):
        names = [name for name in contents if _WORTH_IT.search(name) or random.random() < _OF_WHOLE_FILES]
        name = random.choice(names or list(contents))
        what = random.random()
        if what < 0.05:
            contents[name] = contents[random.choice(list(contents))]
        elif what < 0.08:
            del contents[name]
        else:
            contents[name] = random.choice(CHANGES)(random, contents[name])
    return contents


def _zipped(random: Random, contents: dict[str, bytes]) -> bytes:
    """A package, one in ten with a trick in its directory."""
    data = packed(contents)
    trick = random.random()
    at = data.rfind(b"PK\x01\x02")
    if trick < 0.03 and at > 0:
        return data[: at + 20] + random.randbytes(8) + data[at + 28 :]
    if trick < 0.06:
        buffer = BytesIO(data)
        with ZipFile(buffer, "a", ZIP_DEFLATED) as archive:
            archive.writestr(entry("xl/media/blank"), b"\0" * 3_000_000, ZIP_DEFLATED)
        return buffer.getvalue()
    if trick < 0.1:
        buffer = BytesIO(data)
        with ZipFile(buffer, "a", ZIP_STORED) as archive:
            archive.writestr(entry(random.choice(UNSAFE)), b"<a/>")
        return buffer.getvalue()
    return data


def _cut(random: Random, data: bytes) -> bytes:
    return data[: random.randrange(len(data) + 1)]


def _flipped(random: Random, data: bytes) -> bytes:
    out = bytearray(data)
    for _ in range(random.randint(1, 8) if out else 0):
        out[random.randrange(len(out))] ^= random.randint(1, 255)
    return bytes(out)


def _doubled(random: Random, data: bytes) -> bytes:
    at = random.randrange(len(data) + 1)
    return data[:at] + data[random.randrange(len(data) + 1) :] + data[at:]


def _hostile(pattern: re.Pattern[bytes]) -> Change:
    def change(random: Random, data: bytes) -> bytes:
        places = [found.span(1) for found in pattern.finditer(data)]
        if not places:
            return data
        first, end = random.choice(places)
        return data[:first] + random.choice(HOSTILE) + data[end:]

    return change


def _moved(random: Random, data: bytes) -> bytes:
    """An element gone, or there more than once."""
    places = [found.span() for found in _ELEMENT.finditer(data)]
    if not places:
        return data
    first, end = random.choice(places)
    at, _ = random.choice(places)
    return data[:at] + data[first:end] * random.choice((0, 1, 2, 50)) + data[at:]


CHANGES: tuple[Change, ...] = (_cut, _flipped, _moved, *(_hostile(each) for each in (_ATTRIBUTE, _ATTRIBUTE, _CONTENT)))
