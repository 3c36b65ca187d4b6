"""XML in the one form in which all readers see the same: UTF-8, without comments and without marked sections."""

import re

from mentortools.workbook.unreadable import Reason, UnreadableFile

_UTF_8_MARK = b"\xef\xbb\xbf"
TWO_BYTE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_TWO_BYTES = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"<\0": "utf-16-le", b"\0<": "utf-16-be"}
_DECLARATION = re.compile(rb"""^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["'][^>]*\?>""")
_AS_IT_IS = frozenset({b"utf-8", b"utf8", b"us-ascii", b"ascii"})
_DECLARED_WITHIN = 200
_SIGNS_LOOKED_AT = 64
_ASIDE = re.compile(rb"<!--.*?-->|<!\[CDATA\[(.*?)\]\]>", re.DOTALL)


def usual_xml(content: bytes) -> bytes:
    """A part's XML, rewritten where it is not in the usual form; the very same bytes where it is.

    Raises:
        UnreadableFile: With the reason ``unsafe``, where a document type is declared: it has no place in a workbook.
        ValueError: Where it is not in the encoding that it declares.
        LookupError: Where nobody knows that encoding.
    """
    content = _in_utf_8(content)
    if not _has_asides(content):
        return content
    content = _ASIDE.sub(_without_section, content)
    if b"<!DOCTYPE" in content:
        raise UnreadableFile(Reason.UNSAFE, "a document type is declared")
    return content


def _has_asides(content: bytes) -> bool:
    """Whether a comment or the like is in it. One sign is looked for at the speed of memory; two are not."""
    at = content.find(b"!")
    for _ in range(_SIGNS_LOOKED_AT):
        if at < 0 or content[at - 1 : at] == b"<":
            return at >= 0
        at = content.find(b"!", at + 1)
    return b"<!" in content


def _in_utf_8(content: bytes) -> bytes:
    if content.startswith(_UTF_8_MARK):
        content = content.removeprefix(_UTF_8_MARK)
    encoding = _TWO_BYTES.get(content[:2])
    if encoding is not None:
        text = content.decode(encoding)
        return _DECLARATION.sub(b"", text.removeprefix("\ufeff").encode())
    declared = _DECLARATION.match(content[:_DECLARED_WITHIN])
    if declared is None or declared[1].lower() in _AS_IT_IS:
        return content
    return content[declared.end() :].decode(declared[1].decode("ascii")).encode()


def _without_section(found: re.Match[bytes]) -> bytes:
    from html import escape  # noqa: PLC0415 - hardly any workbook has such a section

    return b"" if found[1] is None else escape(found[1].decode("utf-8", "replace"), quote=False).encode()
