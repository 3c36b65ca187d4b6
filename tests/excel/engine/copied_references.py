"""References of a sheet that is copied: those to the sheet and its tables follow it, others stay where they lead."""

from collections.abc import Iterator, Mapping

from msgspec import Struct
from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token
from openpyxl.worksheet.worksheet import Worksheet

from tests.excel.engine import references
from tests.excel.engine.file_sheet import FileSheet
from tests.excel.engine.modelled import lacks
from tests.excel.engine.sheet_titles import quoted


class CopiedReferences(Struct, frozen=True):
    """What becomes of references: `title` is the copy's, `tables` has its tables' names by those in lower case."""

    source: FileSheet
    title: str
    tables: Mapping[str, str]
    abroad: bool

    def formula(self, text: str) -> str:
        """A formula, with its equals sign, as it stands on the copy.

        Raises:
            NotImplementedError: where Excel would make it a link to the workbook the sheet came from.
        """
        tokenizer = Tokenizer(text)
        for token in _operands(tokenizer):
            token.value = self._operand(token.value)
        return "=" + "".join(token.value for token in tokenizer.items)

    def bare(self, text: str) -> str:
        """The same without an equals sign, as names, rules and charts keep it."""
        return self.formula(f"={text}").removeprefix("=")

    def _operand(self, text: str) -> str:
        sheet, mark, address = text.rpartition("!")
        if mark and is_title(sheet, self.source.worksheet):
            return f"{quoted(self.title)}!{address}"
        table, bracket, rest = text.partition("[")
        if not mark and table.lower() in self.tables:
            return f"{self.tables[table.lower()]}{bracket}{rest}"
        leads_away = bool(mark) or bool(table and bracket) or self._is_left_behind(text)
        if self.abroad and leads_away:
            lacks("Sheet", f"copy of a link to the other workbook, which Excel makes of {text}")
        return text

    def _is_left_behind(self, text: str) -> bool:
        """Whether this is a name of the workbook, or a table of another sheet, that does not come along."""
        workbook = self.source.file.workbook
        names = {
            name.lower()
            for name, definition in workbook.defined_names.items()
            if not means(self.source, str(definition.attr_text))
        }
        tables = {str(table.displayName).lower() for sheet in workbook.worksheets for table in sheet.tables.values()}
        own = {name.lower() for name in self.source.worksheet.defined_names}
        return text.lower() in (names | tables) - own


def means(on: FileSheet, refers_to: str) -> bool:
    """Whether a name that is defined so is about this sheet, or one of its tables."""
    tables = {str(table.displayName).lower() for table in references.tables(on)}
    return any(
        is_title(token.value.rpartition("!")[0], on.worksheet) or token.value.partition("[")[0].lower() in tables
        for token in _operands(Tokenizer(f"={refers_to}"))
    )


def is_title(written: str, sheet: Worksheet) -> bool:
    """Whether a reference's part before the exclamation mark is this sheet's title."""
    return written.removeprefix("'").removesuffix("'").replace("''", "'").lower() == sheet.title.lower()


def _operands(tokenizer: Tokenizer) -> Iterator[Token]:
    return (token for token in tokenizer.items if (token.type, token.subtype) == (Token.OPERAND, Token.RANGE))
