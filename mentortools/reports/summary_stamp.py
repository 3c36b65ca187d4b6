"""The stamp on the sheets of a batch's own workbooks, so that none of them is ever taken for a school's log."""

from hashlib import sha256

from mentortools._version import __version__
from mentortools.reports.result import BatchResult
from mentortools.workbook.stamp import Stamp


def batch_stamp(batch: BatchResult) -> Stamp:
    """Our version, the day the work is done for, and a fingerprint of all files of the batch."""
    digest = sha256("\n".join(f"{file.sha256} {file.path}" for file in batch.heads).encode("utf-8", "replace"))
    return Stamp(__version__, batch.on.isoformat(), digest.hexdigest()[:16])
