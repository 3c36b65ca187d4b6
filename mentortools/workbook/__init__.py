"""What a workbook holds: its snapshot, the editions of the log, decoding, and the edits we make."""
