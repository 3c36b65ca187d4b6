"""Five mentor logs as invented schools would fill them in. What each is worth stands in ``returned/expected.csv``."""

from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from types import MappingProxyType

from mentortools.adapters.mentor_log import Prefill, PrefillValue

Row = Mapping[str, PrefillValue]

SCITT, UNIVERSITY = "1ZZ", "2ZY"
PROVIDERS: tuple[Row, ...] = (
    {"provider_code": SCITT, "provider_name": "Invented Shires SCITT", "contact_email": "office@shires.example"},
    {"provider_code": UNIVERSITY, "provider_name": "University of Nowhere in Particular"},
)


def mentor(trn: PrefillValue, first_name: str, last_name: str) -> Row:
    """A mentor whom the school employs."""
    return {
        "trn": trn,
        "first_name": first_name,
        "last_name": last_name,
        "email": f"{first_name}.{last_name}@school.example".lower(),
        "employed_by_this_school": "Yes",
    }


def trainee(name: str, code: str, trn: str, route: str = "QTS", starts: date = date(2025, 9, 8)) -> Row:
    """A trainee on a postgraduate course, there until the end of June."""
    return {
        "trainee": name,
        "provider_code": code,
        "programme": "Primary",
        "route": route,
        "mentor_trn": trn,
        "course_type": "Postgraduate",
        "placement": "Main",
        "starts": starts,
        "ends": date(starts.year + 1, 6, 26),
    }


def session(day: PrefillValue, trn: PrefillValue, code: str, hours: PrefillValue, activity: str = "Induction") -> Row:
    """A session of training, with its evidence."""
    return {
        "date": day,
        "mentor_trn": trn,
        "provider_code": code,
        "activity": activity,
        "hours": hours,
        "mode": "Online",
        "evidence": "Certificate in the staff folder",
    }


def claimed(year: str, trn: str, code: str, hours: int, urn: str | None, status: str) -> Row:
    """One mentor's line of an earlier claim."""
    return {
        "academic_year": year,
        "mentor_trn": trn,
        "provider_code": code,
        "hours": hours,
        "urn": urn,
        "claim_reference": f"40{year[2:4]}{trn[-4:]}",
        "status": status,
    }


def school(name: str, urn: str, district: str, year: str = "2025 to 2026") -> dict[str, PrefillValue]:
    """The School sheet of a school."""
    start = int(year[:4])
    return {
        "name": name,
        "urn": urn,
        "district": district,
        "postcode": "ZZ1 1ZZ",
        "phase": "Primary",
        "academic_year": year,
        "contact_name": "Wilf Paperclip",
        "contact_email": "office@school.example",
        "teaching_starts": date(start, 9, 3),
        "teaching_ends": date(start + 1, 7, 21),
    }


FERNWHISTLE = Prefill(
    school("Fernwhistle Primary School", "190101", "Watford"),
    {
        "Providers": PROVIDERS[:1],
        "Mentors": (mentor("0900011", "Ada", "Inkpen"), mentor("0900022", "Bo", "Quill")),
        "Trainees": (trainee("Tess Novice", SCITT, "0900011"), trainee("Una Starter", SCITT, "0900022")),
        "Training log": (
            session(date(2025, 9, 16), "0900011", SCITT, 6),
            session(date(2025, 9, 17), "0900011", SCITT, 6, "Online module"),
            session(date(2025, 11, 12), "0900011", SCITT, 5.5, "Discussion forum"),
            session(date(2025, 9, 16), "0900022", SCITT, 1.5),
            session(date(2025, 9, 23), "0900022", SCITT, 1.5, "Online module"),
            session(date(2025, 9, 30), "0900022", SCITT, 1.5, "Online module"),
            session(date(2026, 3, 10), "0900022", SCITT, 1.5, "Session preparation"),
        ),
        "Mentoring log": (
            {
                "date": date(2025, 9, 18),
                "mentor_trn": "0900011",
                "trainee": "Tess Novice",
                "activity": "Meeting",
                "minutes": 60,
                "targets_set": "Plan one question for each step",
            },
        ),
        "Spending": (
            {
                "date": date(2025, 9, 16),
                "category": "Lesson cover",
                "mentor_trn": "0900011",
                "amount": Decimal("187.50"),
            },
        ),
    },
    ({"holiday": "Autumn half term", "first_day": date(2025, 10, 27), "last_day": date(2025, 10, 31)},),
)

TUMBLESTONE = Prefill(
    school("Tumblestone Secondary School", "190102", "Leeds"),
    {
        "Providers": PROVIDERS,
        "Mentors": (mentor("0900033", "Cleo", "Nib"), mentor("0900044", "Dev", "Blotter")),
        "Trainees": (
            trainee("Vic Fledgling", SCITT, "0900033"),
            trainee("Wyn Learner", UNIVERSITY, "0900033"),
            trainee("Xan Beginner", UNIVERSITY, "0900044"),
        ),
        "Training log": (
            session(date(2025, 9, 15), "0900033", SCITT, 6),
            session(date(2025, 9, 22), "0900033", SCITT, 4, "Online module"),
            session(date(2025, 10, 6), "0900033", UNIVERSITY, 1.33, "Refresher"),
            session(date(2025, 10, 7), "0900033", UNIVERSITY, 1.33, "Refresher"),
            session(date(2025, 10, 8), "0900033", UNIVERSITY, 1.33, "Refresher"),
            session(date(2025, 11, 3), "0900044", UNIVERSITY, time(0, 20), "Discussion forum"),
            session(date(2025, 11, 10), "0900044", UNIVERSITY, time(0, 20), "Discussion forum"),
            session(date(2025, 11, 17), "0900044", UNIVERSITY, time(0, 20), "Discussion forum"),
        ),
        "Previous claims": (claimed("2024 to 2025", "0900033", UNIVERSITY, 5, None, "Paid"),),
    },
)

PENNYWHISTLE = Prefill(
    school("Pennywhistle Academy", "190103", "Camden") | {"earlier_urns": "190193"},
    {
        "Providers": PROVIDERS[:1],
        "Mentors": (mentor("0900055", "Eli", "Parchment"), mentor("0900066", "Fay", "Margin")),
        "Trainees": (trainee("Yaz Apprentice", SCITT, "0900055"), trainee("Zed Hopeful", SCITT, "0900066")),
        "Training log": (
            session(date(2025, 9, 10), "0900055", SCITT, 6),
            session(date(2025, 12, 3), "0900055", SCITT, 6, "Online module"),
            session(date(2025, 9, 10), "0900066", SCITT, 4, "Refresher"),
        ),
        "Previous claims": (
            claimed("2025 to 2026", "0900055", SCITT, 10, "190193", "Submitted"),
            claimed("2024 to 2025", "0900066", SCITT, 20, "190199", "Paid"),
            claimed("2025 to 2026", "0900066", SCITT, 6, "190199", "Submitted"),
        ),
    },
)

GALLIMAUFRY = Prefill(
    school("Gallimaufry School", "190104", "Barnet", "2024 to 2025"),
    {
        "Providers": PROVIDERS[:1],
        "Mentors": (mentor("0900077", "Gus", "Foolscap"), mentor("0900088", "Hal", "Quire")),
        "Trainees": (
            trainee("Abe Greenhorn", SCITT, "0900077", starts=date(2024, 9, 9)),
            trainee("Bea Rookie", SCITT, "0900088", route="HPITT", starts=date(2024, 9, 9)),
        ),
        "Training log": (
            session(date(2024, 9, 17), "0900077", SCITT, 6),
            session(date(2024, 9, 24), "0900077", SCITT, 6, "Online module"),
            session(date(2024, 11, 5), "0900077", SCITT, 6, "Discussion forum"),
            session(date(2025, 2, 4), "0900077", SCITT, 2.5, "Session preparation"),
            session(date(2024, 9, 17), "0900088", SCITT, 6),
        ),
    },
)

HIGGLEDY = Prefill(
    school("Higgledy Piggledy Primary School", "190105", "Buckinghamshire"),
    {
        "Providers": PROVIDERS[:1],
        "Mentors": (mentor("0900099", "Ida", "Vellum"),),
        "Trainees": (trainee("Cal Trainee", SCITT, "0900099"),),
        "Training log": (
            session("14/10/2025", "0900099", SCITT, "1h30"),
            session(date(2025, 10, 21), 900099, SCITT, 2.5, "Online module"),
            session(date(2025, 11, 4), "0900099", SCITT, "2 hrs", "Online module"),
            session(date(2025, 11, 11), "0900099", SCITT, "1.30", "Online module"),
            session("31/06/2025", "0900099", SCITT, 3, "Online module"),
            session(date(2025, 11, 18), "0900999", SCITT, 2, "Online module"),
        ),
    },
)

RETURNED: Mapping[str, Prefill] = MappingProxyType(
    {
        "fernwhistle-primary.xlsx": FERNWHISTLE,
        "tumblestone-secondary.ods": TUMBLESTONE,
        "pennywhistle-academy.xlsx": PENNYWHISTLE,
        "gallimaufry-school.ods": GALLIMAUFRY,
        "higgledy-piggledy-primary.xlsx": HIGGLEDY,
    }
)
