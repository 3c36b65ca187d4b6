"""A workbook file that is open in the imitated Excel, with the results its formulas had when it was saved."""

import warnings
from pathlib import Path

import openpyxl
from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.workbook.protection import DocumentSecurity

from tests.excel.engine import chart_names, stored_results
from tests.excel.engine.com_error import refuse

MACRO_ENDINGS = {".xlsm", ".xltm", ".xlam"}


class OpenFile:
    """An openpyxl workbook, where it lies (None while it was never saved), and its formulas' stored results."""

    def __init__(self, name: str, path: Path | None = None) -> None:
        self.name = name
        self.path = path
        self.read_only = False
        self.results: stored_results.Results = {}
        self.uncalculated: list[str] = []
        self.losses: list[str] = []
        self.chart_names: dict[int, str] = {}
        self.workbook = Workbook() if path is None else self._load(path)

    def _load(self, path: Path) -> Workbook:
        """Load the file; what openpyxl warns that it cannot keep is listed in `losses`."""
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            keep_macros = path.suffix.lower() in MACRO_ENDINGS
            workbook = openpyxl.load_workbook(path, keep_vba=keep_macros, rich_text=True)
            workbook.security = workbook.security or DocumentSecurity()
            self.results = stored_results.read(path, workbook)
            self.chart_names = chart_names.read(path, workbook)
        self.losses = [str(warning.message) for warning in caught]
        return workbook

    def save(self, path: Path | None = None) -> None:
        """Save where the file lies, or there; results that formulas had and cannot have lost are kept."""
        if self.read_only and path in {None, self.path}:
            refuse(f"Cannot access read-only document '{self.name}'.")
        self.read_only = False
        self.path = path or self.path or Path.cwd() / f"{self.name}.xlsx"
        self.name = self.path.name
        self._forget_drawings_of_notes()
        self.workbook.save(self.path)
        parts = stored_results.parts(self.workbook, self.results) | chart_names.parts(self.workbook, self.chart_names)
        stored_results.amend(self.path, parts)

    def _forget_drawings_of_notes(self) -> None:
        """Openpyxl goes on linking a sheet to the drawing of the notes it had when it was last saved."""
        for sheet in self.workbook.worksheets:
            if self.workbook.vba_archive is None:
                sheet.legacy_drawing = None

    def result(self, cell: Cell) -> Cell | None:
        """The cell with the result of a formula; None (and noted in `uncalculated`) where it was never calculated."""
        formula, shown = self.results.get(cell, ("", None))
        if shown is not None and formula == stored_results.formula_text(cell):
            return shown
        self.uncalculated.append(f"'{stored_results.sheet_of(cell).title}'!{cell.coordinate}")
        return None
