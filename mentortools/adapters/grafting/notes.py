"""The notes of marks: put into a sheet's comments part, and taken out of it again."""

from collections.abc import Collection, Mapping
from posixpath import dirname

from msgspec import Struct

from mentortools.adapters.grafting.book import Book, whole
from mentortools.adapters.grafting.dialect import COMMENTS, XML_DECLARATION
from mentortools.adapters.grafting.note_text import may_hold_ours, run
from mentortools.adapters.grafting.outline import Element
from mentortools.adapters.grafting.reasons import DAMAGED, CannotGraft
from mentortools.adapters.grafting.relations import add_relations, related, relations, remove_relations
from mentortools.adapters.grafting.splices import (
    WAS_COLLAPSED,
    Splice,
    append,
    sign,
    spliced,
    take_out,
    text_of,
    was_put_in,
)
from mentortools.model.cell import column_letters
from mentortools.workbook.note_text import without_ours
from mentortools.workbook.ranges import Place, place_of
from mentortools.workbook.stamp import NOTE_AUTHOR

THREAD = "tc="
"""How the author begins whose note only stands in for a conversation, which Excel keeps in another part."""


class _Comments(Struct, frozen=True):
    """A sheet's comments part as it is now."""

    part: str
    text: bytes
    authors: Element
    listed: Element

    def author(self, comment: Element) -> str:
        names = [author.text for author in self.authors.all("author")]
        number = whole(comment.attributes.get("authorId"))
        return names[number] if number < len(names) else ""

    def comments(self) -> list[Element]:
        return self.listed.all("comment")


def _read(book: Book, sheet: str) -> _Comments | None:
    part = related(book.package, sheet, "comments")
    if part is None:
        return None
    root = book.package.outline(part)
    authors, listed = root.first("authors"), root.first("commentList")
    if authors is None or listed is None:
        raise CannotGraft(DAMAGED)
    return _Comments(part, book.package.text(part), authors, listed)


def put_notes(book: Book, sheet: str, notes: Mapping[Place, str]) -> list[Place]:
    """Notes put on cells of a sheet; what comes back are the places that had none and need a shape to show it.

    To a person's note ours is added as a run after theirs. A cell with a conversation keeps it as it is.
    """
    threads = _threads(book, sheet)
    wanted = {place: text for place, text in notes.items() if place not in threads}
    comments = _read(book, sheet)
    if comments is None:
        if wanted:
            _new_part(book, sheet, wanted)
        return list(wanted)
    edits: list[Splice] = []
    for comment in comments.comments():
        text = wanted.pop(place_of(comment.attributes.get("ref", "")) or (0, 0), None)
        if text is not None and not comments.author(comment).startswith(THREAD):
            edits += _added(comment, text)
    if wanted:
        edits += _appended(comments, wanted)
    book.package.put(comments.part, spliced(comments.text, edits))
    return list(wanted)


def _threads(book: Book, sheet: str) -> set[Place | None]:
    """The cells of a sheet with a conversation."""
    return {
        place_of(element.attributes.get("ref", ""))
        for relation in relations(book.package, sheet)
        if relation.kind == "threadedComment" and relation.part is not None
        for element in book.package.outline(relation.part).children
    }


def _new_part(book: Book, sheet: str, notes: Mapping[Place, str]) -> None:
    part = book.package.free(f"{dirname(book.part)}/comments1.xml")
    content = b'<comments xmlns="%s"><authors><author>%s</author></authors><commentList>%s</commentList></comments>' % (
        book.dialect.main.encode(),
        NOTE_AUTHOR.encode(),
        _written(notes, 0, ""),
    )
    book.package.add(part, XML_DECLARATION + content, COMMENTS)
    add_relations(book.package, sheet, [(book.dialect.relationships + "/comments", part)])


def _written(notes: Mapping[Place, str], author: int, prefix: str) -> bytes:
    return b"".join(
        b'<%(p)scomment ref="%(cell)s" authorId="%(author)d"><%(p)stext>%(run)s</%(p)stext></%(p)scomment>'
        % {
            b"p": prefix.encode(),
            b"cell": f"{column_letters(place[1])}{place[0]}".encode(),
            b"author": author,
            b"run": run(notes[place], prefix),
        }
        for place in sorted(notes)
    )


def _appended(comments: _Comments, notes: Mapping[Place, str]) -> list[Splice]:
    names = [author.text for author in comments.authors.all("author")]
    prefix = comments.listed.prefix
    edits: list[Splice] = []
    if NOTE_AUTHOR not in names:
        name = f"{prefix}author".encode()
        edits += append(comments.authors, b"<%s>%s</%s>" % (name, NOTE_AUTHOR.encode(), name))
        names.append(NOTE_AUTHOR)
    return [*edits, *append(comments.listed, _written(notes, names.index(NOTE_AUTHOR), prefix))]


def _added(comment: Element, text: str) -> list[Splice]:
    """Our run put after the words of a note; plain words become a run, as runs and plain words do not mix."""
    words = comment.first("text")
    if words is None:
        raise CannotGraft(DAMAGED)
    runs, plain = words.all("r"), words.first("t")
    prefix = words.prefix
    if plain is not None and not runs:
        name = f"{prefix}r".encode()
        ours = b"</%s%s>" % (name, WAS_COLLAPSED) + run("\n" + text, prefix)
        return [Splice(plain.start, plain.start, b"<%s>" % name), Splice(plain.end, plain.end, ours)]
    if runs:
        return [Splice(runs[-1].end, runs[-1].end, run("\n" + text, prefix))]
    return append(words, run(text, prefix))


def take_notes(book: Book, sheet: str) -> list[Place]:
    """Our notes taken out of a sheet, and our lines out of a person's; the places whose notes went come back."""
    part = related(book.package, sheet, "comments")
    comments = _read(book, sheet) if part is not None and may_hold_ours(book.package.text(part)) else None
    if comments is None:
        return []
    edited = {number: _without_ours(comments, comment) for number, comment in enumerate(comments.comments())}
    gone = [comment for number, comment in enumerate(comments.comments()) if edited[number] is None]
    places = [place for comment in gone if (place := place_of(comment.attributes.get("ref", ""))) is not None]
    if gone and was_put_in(comments.text, comments.listed, gone):
        relation = [item.name for item in relations(book.package, sheet) if item.kind == "comments"]
        remove_relations(book.package, sheet, relation)
        book.package.drop(comments.part)
        return places
    edits = take_out(comments.text, comments.listed, gone)
    edits += [edit for found in edited.values() for edit in found or ()]
    edits += _without_author(comments, gone)
    book.package.put(comments.part, spliced(comments.text, edits))
    return places


def _without_ours(comments: _Comments, comment: Element) -> list[Splice] | None:
    """Our lines taken out of a note; None where that leaves nothing, and the note itself must go."""
    words, author = comment.first("text"), comments.author(comment)
    if words is None:
        return []
    holders = [words, *words.all("r")]
    texts = [text for holder in holders for text in holder.all("t")]
    rest = [without_ours(text.text, author) for text in texts]
    changed = [text for text, new in zip(texts, rest, strict=True) if new != text.text]
    if not changed:
        return []
    alone = author == NOTE_AUTHOR or len(changed) == len(texts)
    if alone and not "".join(rest).strip() and not sign(comments.text, words):
        return None
    emptied = [item for item in words.all("r") if _is_emptied(item, changed, author)]
    edits = take_out(comments.text, words, emptied)
    edits += [edit for item in words.all("r") for edit in _plain_again(comments.text, item)]
    kept = [text for text in changed if not any(text in item.children for item in emptied)]
    return edits + [Splice(text.open_end, text.close_start, text_of(without_ours(text.text, author))) for text in kept]


def _is_emptied(item: Element, changed: Collection[Element], author: str) -> bool:
    texts = item.all("t")
    return any(text in changed for text in texts) and not any(without_ours(text.text, author) for text in texts)


def _plain_again(text: bytes, item: Element) -> list[Splice]:
    """The tags of a run taken off that was put round a person's plain words."""
    if sign(text, item) != WAS_COLLAPSED:
        return []
    return [Splice(item.start, item.open_end, b""), Splice(item.close_start, item.end, b"")]


def _without_author(comments: _Comments, gone: Collection[Element]) -> list[Splice]:
    """Our name taken off the list of authors where it is the last and unused, so that no other's number changes."""
    names = comments.authors.all("author")
    last = len(names) - 1
    used = sum(whole(comment.attributes.get("authorId")) == last for comment in comments.comments())
    used -= sum(whole(comment.attributes.get("authorId")) == last for comment in gone)
    if not gone or used or names[last].text != NOTE_AUTHOR:
        return []
    return take_out(comments.text, comments.authors, [names[last]])
