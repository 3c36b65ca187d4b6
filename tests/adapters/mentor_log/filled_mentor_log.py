"""One filled log with a case of everything that the running hours look at."""

from datetime import date, time
from decimal import Decimal

from mentortools.adapters.mentor_log import Prefill

DAY = date(2025, 9, 18)

FILLED = Prefill(
    {
        "name": "Larkfield Invented School",
        "urn": "190123",
        "earlier_urns": "190111, 190122",
        "district": "East Hertfordshire",
        "academic_year": "2025 to 2026",
        "teaching_starts": date(2025, 9, 3),
    },
    {
        "Providers": [{"provider_code": "1AB", "provider_name": "Invented Valley SCITT"}],
        "Mentors": [
            {"trn": "0123456", "first_name": "Ada", "last_name": "Madeup"},
            {"trn": "7654321", "first_name": "Ben"},
            {"trn": "1111111"},
            {"trn": 123457, "first_name": "Di", "last_name": "Number"},
            {"trn": "0123456", "first_name": "Ada", "last_name": "Twice"},
        ],
        "Training log": [
            {"date": date(2025, 9, 15), "mentor_trn": "0123456", "provider_code": "1AB", "hours": Decimal("1.33")},
            {"date": date(2025, 9, 16), "mentor_trn": "0123456", "provider_code": "1AB", "hours": Decimal("1.33")},
            {"date": date(2025, 9, 17), "mentor_trn": 123456, "provider_code": "1ab", "hours": Decimal("1.34")},
            {"date": DAY, "mentor_trn": "0123456", "provider_code": "2CD", "hours": 20},
            {"date": DAY, "mentor_trn": "7654321", "provider_code": "2CD", "hours": 7.5},
            {"date": DAY, "mentor_trn": "7654321", "provider_code": "1E2", "hours": 3},
            {"date": DAY, "mentor_trn": "7654321", "provider_code": "100", "hours": 2},
            {"date": DAY, "mentor_trn": "7654321", "provider_code": "4TH", "hours": 1},
            {"date": DAY, "mentor_trn": "0123457", "provider_code": "1AB", "hours": time(1, 30)},
            {"date": DAY, "mentor_trn": "0123457", "provider_code": "1AB", "hours": "1h30"},
            {"date": "=1+1", "mentor_trn": "9999999", "provider_code": "1AB", "hours": 2},
            {"date": DAY, "mentor_trn": "0123457", "hours": 2},
        ],
        "Previous claims": [
            {"academic_year": "2024 to 2025", "mentor_trn": "7654321", "provider_code": "2CD", "hours": 1,
             "status": "Paid"},
            {"academic_year": "2024/25", "mentor_trn": "7654321", "provider_code": "1E2", "hours": 1,
             "status": "internal_draft"},
            {"academic_year": "2025 to 2026", "mentor_trn": "0123456", "provider_code": "2CD", "hours": 10,
             "urn": "190122", "status": "Submitted"},
            {"academic_year": "2025/26", "mentor_trn": "0123456", "provider_code": "2CD", "hours": 2,
             "urn": "190133"},
            {"academic_year": "2025 to 2026", "mentor_trn": "0123456", "provider_code": "1AB", "hours": 2,
             "status": "rejected by payer"},
            {"academic_year": "2025 to 2026", "mentor_trn": "0123456", "provider_code": "1AB", "hours": 2,
             "urn": 190123, "status": "Paid"},
        ],
    },
)  # fmt: skip
