"""``mentortools reminders``: drafts of what lead mentors send to their groups. Nothing is sent."""

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from mentortools.adapters.files import write_file
from mentortools.api.runs import check
from mentortools.commands.given import given_options, given_progress, inputs, unused_layouts
from mentortools.commands.one_or_many import Log, logs_of, refuse_place
from mentortools.commands.printing import tell, warn
from mentortools.commands.stopped import CannotRunError
from mentortools.reports.counted import counted
from mentortools.reports.note_names import note_names
from mentortools.reports.reminders.letter import GroupLetter, as_draft, as_text
from mentortools.reports.reminders.letters import Letters, letters
from mentortools.reports.result import BatchResult
from mentortools.reports.rows_not_used import FOR_REMINDERS, rows_not_used
from mentortools.tasks.exit_status import exit_status


def run(options: Namespace) -> int:
    """Writes the drafts of each log into a folder of its own, and names whoever has no e-mail address."""
    path: Path = options.path
    if path.is_dir():
        refuse_place(path, options.out)
    _refuse_used(options.out)
    batch = check([path], given_options(options), given_progress(options))
    logs = list(logs_of(options, batch))
    written = sum([_write(options, batch, log, letters(log.result)) for log in logs])
    if logs and not written:
        msg = "No draft was made."
        raise CannotRunError(msg)
    for remark in unused_layouts(options, batch):
        warn(remark)
    return exit_status(batch)


def _refuse_used(out: Path) -> None:
    """Ends where a draft that somebody has gone over could be lost."""
    if out.is_file():
        msg = f"{out} is a file. Name a new folder after -o, for the drafts."
        raise CannotRunError(msg)
    if out.exists() and any(out.iterdir()):
        msg = f"{out} is already there, with drafts that somebody may have worked on. Name a new folder after -o."
        raise CannotRunError(msg)


def _write(options: Namespace, batch: BatchResult, log: Log, made: Letters) -> int:
    """One log's drafts; how many there are."""
    for remark in (*rows_not_used(log.result.log, FOR_REMINDERS), *made.remarks):
        warn(f"{log.path}: {remark}")
    if made.without_address:
        names = ", ".join(made.without_address)
        warn(f"{log.path}: no e-mail address for {names}. What is for them is in text alone, to print or to pass on.")
    folder = Path(options.out) / log.name
    each = (*made.newsletters, *made.reminders)
    for name, letter in _named(each):
        write_file(folder / f"{name}.txt", as_text(letter), inputs(options, batch))
        if letter.has_address:
            write_file(folder / f"{name}.eml", as_draft(letter), inputs(options, batch))
    if each:
        said = f"{counted(len(made.newsletters), 'newsletter')} and {counted(len(made.reminders), 'reminder')}"
        tell(f"Written: {folder}, {said}. Nothing was sent.", options)
    return len(each)


def _named(each: Iterable[GroupLetter]) -> Iterable[tuple[str, GroupLetter]]:
    """Each letter with the name of its files: two mentors of one name get two."""
    paths: dict[str, GroupLetter] = {}
    for letter in each:
        path, number = letter.name, 1
        while path in paths:
            number += 1
            path = f"{letter.name} ({number})"
        paths[path] = letter
    names = note_names(f"{path}.txt" for path in paths)
    return ((names[f"{path}.txt"], letter) for path, letter in paths.items())
