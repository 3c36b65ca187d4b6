"""A command line taken apart as a program on Windows takes it apart: the rules of Microsoft's C runtime."""

import re

_PROGRAM = re.compile(r'\s*(?:"(?P<quoted>[^"]*)"?|(?P<bare>[^\s"]*))')


def split_command_line(line: str) -> list[str]:
    """The program and its arguments. Backslashes are special only in front of a quotation mark."""
    program = _PROGRAM.match(line)
    assert program is not None
    rest = line[program.end() :].lstrip()
    arguments = [program["quoted"] or program["bare"] or ""]
    while rest:
        argument, rest = _first_argument(rest)
        arguments.append(argument)
    return arguments


def _first_argument(rest: str) -> tuple[str, str]:
    """The first argument, and what is left behind it."""
    taken, position, quoted = "", 0, False
    while position < len(rest) and (quoted or not rest[position].isspace()):
        character = rest[position]
        backslashes = len(rest[position:]) - len(rest[position:].lstrip("\\"))
        before_mark = rest[position + backslashes : position + backslashes + 1] == '"'
        if backslashes and before_mark:
            taken += "\\" * (backslashes // 2) + '"' * (backslashes % 2)
            position += backslashes + backslashes % 2
        elif character == '"':
            doubled = quoted and rest[position : position + 2] == '""'
            taken += '"' * doubled
            quoted = quoted if doubled else not quoted
            position += 2 if doubled else 1
        else:
            taken += character
            position += 1
    return taken, rest[position:].lstrip()
