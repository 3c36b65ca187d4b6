"""Rules as data: dated, cited TOML, and what reads it. It never sees a workbook."""
