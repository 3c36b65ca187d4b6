"""Sheets written as hardly any program writes them are read in full, or it is said what is not."""

import pytest

from mentortools.adapters.reading import UnreadableFile, read_snapshot
from mentortools.model.cell import column_letters
from tests.adapters.reading.odd_sheets import ODD, OddSheet


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
def test_an_odd_sheet(odd: OddSheet) -> None:
    if odd.reason:
        with pytest.raises(UnreadableFile) as caught:
            read_snapshot(odd.package())
        assert caught.value.reason is odd.reason
        return
    snapshot = read_snapshot(odd.package())
    (sheet,) = snapshot.sheets
    values = {
        f"{column_letters(column)}{number}": value
        for number, cells in enumerate(sheet.rows, 1)
        for column, value in enumerate(cells, 1)
        if value not in (None, "")
    }
    assert values == odd.values
    assert {remark.cell: remark.doubt for remark in snapshot.remarks} == odd.remarks
