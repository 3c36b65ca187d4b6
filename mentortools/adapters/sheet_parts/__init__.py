"""New sheets of ours as the XML parts of a workbook: for a workbook of their own, and for a school's copy."""
