"""Compound files, read again by olefile, and the trees of their directories."""

import struct
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.addin.compound_directory import BLACK, ENTRY, NOBODY, RED, Entry, Kind, directory
from macros.addin.compound_file import compound_file
from tests.macros.opinions import streams_of

EDGES = (0, 1, 63, 64, 65, 511, 512, 513, 4095, 4096, 4097, 64 * 128, 70_000)


class Node(NamedTuple):
    """An entry as it is written: its name, its colour and the numbers of those beside and below it."""

    name: str
    colour: int
    left: int
    right: int
    below: int


def nodes(names: list[str]) -> list[Node]:
    """The directory of a root with these streams, read by hand."""
    written = directory(Entry("Root Entry", Kind.ROOT, 0, 0), {name: Entry(name, Kind.STREAM, 0, 1) for name in names})
    assert len(written) % 512 == 0
    return [_node(written[start : start + ENTRY]) for start in range(0, len(written), ENTRY)]


def _node(entry: bytes) -> Node:
    length, _, colour, left, right, below = struct.unpack_from("<HBB3I", entry, 64)
    return Node(entry[: max(length - 2, 0)].decode("utf-16-le"), colour, left, right, below)


def in_order(tree: list[Node], top: int) -> list[str]:
    """The names below a node, from left to right."""
    if top == NOBODY:
        return []
    node = tree[top]
    return [*in_order(tree, node.left), node.name, *in_order(tree, node.right)]


def black_height(tree: list[Node], top: int) -> int:
    """How many black nodes lie on each way down. Fails where the ways differ, or two reds follow each other."""
    if top == NOBODY:
        return 0
    node = tree[top]
    beside = [tree[number] for number in (node.left, node.right) if number != NOBODY]
    assert node.colour == BLACK or all(each.colour == BLACK for each in beside)
    left, right = (black_height(tree, number) for number in (node.left, node.right))
    assert left == right
    return left + (node.colour == BLACK)


@pytest.mark.parametrize("count", range(40))
def test_the_directory_is_a_red_black_tree_in_order(count: int) -> None:
    names = [f"{'x' * (number % 5)}{number}" for number in range(count)]
    tree = nodes(names)
    top = tree[0].below
    assert in_order(tree, top) == sorted(names, key=lambda name: (len(name), name.upper()))
    assert top == NOBODY or tree[top].colour == BLACK
    assert black_height(tree, top) == (count + 1).bit_length() - 1
    assert count != 2 or RED in {node.colour for node in tree}


@pytest.mark.parametrize("size", EDGES)
def test_streams_of_any_size_come_back(size: int) -> None:
    streams = {"Own": bytes(range(256)) * (size // 256 + 1), "Inside/One": b"x" * size, "Inside/Two": b"y" * (size + 1)}
    assert streams_of(compound_file(streams)) == streams


@given(st.dictionaries(st.text("abcXYZ_1", min_size=1, max_size=31), st.binary(max_size=5000), max_size=12))
def test_any_streams_come_back(streams: dict[str, bytes]) -> None:
    named = {f"S/{name}".upper(): data for name, data in streams.items()}
    assert streams_of(compound_file(named)) == named


def test_what_the_header_cannot_list_is_refused() -> None:
    most = 109 * 128 - 109 - 1
    assert len(compound_file({"Big": bytes(most * 512)})) == (1 + most + 1 + 109) * 512
    with pytest.raises(ValueError, match="13844 sectors"):
        compound_file({"Big": bytes(most * 512 + 1)})
