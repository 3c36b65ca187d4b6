"""What is put aside is read again part by part, and leaves no trace in OUT."""

import gc
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortools.adapters.files import CannotWriteError
from mentortools.adapters.processes import Processes
from mentortools.adapters.put_aside import AsideElsewhere, PutAside

PARTS = 3


@given(st.lists(st.tuples(*[st.binary(max_size=40)] * PARTS), max_size=6))
def test_each_part_of_each_record_is_read_as_it_was_put(
    tmp_path_factory: pytest.TempPathFactory, records: list[tuple[bytes, ...]]
) -> None:
    aside = PutAside(tmp_path_factory.getbasetemp())
    places = [aside.put(record) for record in records]
    wanted = [(place, number, record[number]) for place, record in zip(places, records, strict=True)
              for number in range(PARTS)]  # fmt: skip
    for place, number, part in reversed(wanted):
        assert aside.part(place, number, PARTS) == part
    assert aside.put((b"last",) * PARTS) == sum(12 + sum(map(len, record)) for record in records)


@pytest.mark.skipif(os.name == "nt", reason="a file that is open has a name there, and is made elsewhere")
def test_nothing_of_it_is_seen_in_out_and_nothing_is_left(tmp_path: Path) -> None:
    aside = PutAside(tmp_path)
    aside.put((b"1", b"2"))
    assert list(tmp_path.iterdir()) == []
    del aside
    gc.collect()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="it is made elsewhere there")
def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(CannotWriteError, match="not there"):
        PutAside(tmp_path / "not there")


@pytest.mark.skipif(sys.platform not in {"linux", "win32"}, reason="nobody else can open a file without a name there")
def test_another_process_reads_it_for_as_long_as_it_is_held(tmp_path: Path) -> None:
    aside = PutAside(tmp_path)
    places = [aside.put(record) for record in ((b"first", b"", b"third"), (b"1", b"2", b"3"))]
    with Processes(2) as several:
        assert [part for _, part in several(third_parts, [(aside, place) for place in places])] == [b"third", b"3"]
    again, how = aside.__reduce__()
    elsewhere = again(*how)
    del aside
    gc.collect()
    with pytest.raises(FileNotFoundError):
        elsewhere.part(places[0], 0, PARTS)


def third_parts(record: tuple[PutAside | AsideElsewhere, int]) -> bytes:
    """The third part of a record."""
    aside, place = record
    assert isinstance(aside, AsideElsewhere)
    return aside.part(place, 2, PARTS)
