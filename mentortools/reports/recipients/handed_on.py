"""The workbooks to pass on, each with its place in OUT."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from mentortools.reports.listing import Listing, listing_sheets
from mentortools.reports.note_names import note_names
from mentortools.reports.recipients.for_funder import for_funder
from mentortools.reports.recipients.for_provider import for_provider, providers
from mentortools.reports.recipients.for_public import for_public
from mentortools.reports.recipients.for_school import for_school
from mentortools.reports.recipients.recipient import Recipient
from mentortools.reports.result import BatchResult, ReturnedFile
from mentortools.reports.summary_stamp import batch_stamp
from mentortools.workbook.edit import NewSheet

FOLDERS: Mapping[Recipient, str] = MappingProxyType(
    {
        Recipient.SCHOOL: "for-schools",
        Recipient.PROVIDER: "for-providers",
        Recipient.FUNDER: "for-funder",
        Recipient.PUBLIC: "for-public",
    }
)
"""Where in OUT the workbooks for each stand."""


class HandedOn(Struct, frozen=True):
    """A workbook to pass on: its path relative to OUT, its title, and its sheets."""

    path: str
    title: str
    sheets: tuple[NewSheet, ...]


def handed_on(batch: BatchResult, recipients: Collection[Recipient]) -> Iterator[HandedOn]:
    """The workbooks for some recipients, one after the other."""
    stamp = batch_stamp(batch)
    held = _without_findings(batch) if {*recipients} - {Recipient.SCHOOL} else batch
    for recipient in Recipient:
        if recipient not in recipients:
            continue
        for name, listings in _MADE[recipient](batch if recipient is Recipient.SCHOOL else held):
            sheets = tuple(sheet for listing in listings for sheet in listing_sheets(listing, stamp))
            yield HandedOn(f"{FOLDERS[recipient]}/{name}.xlsx", f"Mentor training: {name}", sheets)


def _without_findings(batch: BatchResult) -> BatchResult:
    """The batch with all its claims at hand, and nothing more: some go through them once for each provider."""
    if batch.heads is batch.files:
        return batch
    return replace(batch, files=tuple(_claims_alone(file) for file in batch.files))


def _claims_alone(file: ReturnedFile) -> ReturnedFile:
    result = replace(file.result, findings=()) if file.result else None
    return replace(file, findings=(), result=result)


Named = Iterator[tuple[str, Sequence[Listing]]]


def _schools(batch: BatchResult) -> Named:
    """One a log, and not one a school: a URN typed by mistake would show one school another's."""
    names = note_names(file.path for file, figures in zip(batch.heads, batch.figures, strict=True) if figures.log)
    return ((names[file.path], for_school(file.result)) for file in batch.files if file.result)


def _providers(batch: BatchResult) -> Named:
    called = {code: f"{code} {name}.xlsx".replace("/", " ") for code, name in providers(batch).items()}
    names = note_names(called.values())
    return ((names[title], for_provider(batch, code)) for code, title in called.items())


def _funder(batch: BatchResult) -> Named:
    yield "claims", for_funder(batch)


def _public(batch: BatchResult) -> Named:
    yield "figures", for_public(batch)


_MADE: Mapping[Recipient, Callable[[BatchResult], Named]] = MappingProxyType(
    {
        Recipient.SCHOOL: _schools,
        Recipient.PROVIDER: _providers,
        Recipient.FUNDER: _funder,
        Recipient.PUBLIC: _public,
    }
)
