"""What the trust already knows of claims: the ledger that goes into the demo's batch."""

from datetime import date
from decimal import Decimal

from mentortools.demo.trust import LAST_YEAR, THIS_YEAR
from mentortools.demo.written import Row, rows
from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim_record import ClaimRecord
from mentortools.model.claim_status import ClaimStatus
from mentortools.model.training_type import TrainingType

_PAID = [
    *rows("""
        mentor_trn  provider_code  hours  urn     claim_reference  training_type  hourly_rate  amount  submitted_on
        9903002     2ZZ            5      199003  40240302         Initial        48.25        241.25  10/07/2024
        9907006     2ZZ            5      199007  40240706         Initial        43.80        219.00  11/07/2024
    """, academic_year="2023 to 2024", status="Paid"),
    *rows("""
        mentor_trn  provider_code  hours  urn     claim_reference  training_type  hourly_rate  amount  submitted_on
        9903002     2ZZ            6      199003  40250306         Refresher      48.25        289.50  02/06/2025
        9907001     1ZZ            12     199007  40250701         Initial        43.80        525.60  03/06/2025
    """, academic_year=LAST_YEAR, status="Paid"),
]  # fmt: skip
_SUBMITTED = rows("""
    mentor_trn  provider_code  hours  urn     claim_reference  training_type  hourly_rate  amount  submitted_on
    9902003     1ZZ            4      199502  40250901         Initial        45.10        180.40  05/05/2026
    9903003     1ZZ            10     199003  40260311         Initial        48.25        482.50  06/05/2026
    9912005     1ZZ            7      199012  40260406         Initial        53.60        375.20  07/05/2026
    9912006     2ZZ            4      199012  40260408         Initial        53.60        214.40  07/05/2026
""", academic_year=THIS_YEAR, status="Submitted")  # fmt: skip
_OTHERS = [
    *rows("""
        mentor_trn  provider_code  hours  urn     claim_reference  training_type  hourly_rate  amount
        9907003     1ZZ            8      199007  40250703         Initial        43.80        350.40
    """, academic_year=LAST_YEAR, status="Draft"),
    *rows("""
        mentor_trn  provider_code  hours  urn     claim_reference  training_type  hourly_rate  amount
        9907005     2ZZ            5      199010  40261005         Initial        45.10        225.50
    """, academic_year=THIS_YEAR, status="Draft"),
    *rows("""
        mentor_trn  provider_code  hours  urn     claim_reference  training_type  hourly_rate  amount  submitted_on
        9907004     2ZZ            10     199007  40260704         Initial        43.80        438.00  08/05/2026
    """, academic_year=THIS_YEAR, status="Rejected by payer"),
    *rows("""
        mentor_trn  provider_code  hours  urn     claim_reference  training_type  hourly_rate  amount  hours_clawed_back
        9912007     1ZZ            6      199012  40260409         Initial        53.60        321.60  3
    """, academic_year=THIS_YEAR, status="Clawback complete"),
]  # fmt: skip
_PREPARED = [
    *rows("""
        mentor_trn  provider_code  hours  urn     claim_reference        training_type  hourly_rate  amount
        9905005     1ZZ            5      199013  MT-2024-25-199013-1ZZ  Initial        43.80        219.00
    """, academic_year=LAST_YEAR, status="Prepared"),
    *rows("""
        mentor_trn  provider_code  hours  urn     claim_reference        training_type  hourly_rate  amount
        9901004     2ZZ            9      199001  MT-2025-26-199001-2ZZ  Initial        43.80        394.20
        9905004     2ZZ            5      199013  MT-2025-26-199013-2ZZ  Initial        43.80        219.00
    """, academic_year=THIS_YEAR, status="Prepared"),
]  # fmt: skip


def _record(row: Row) -> ClaimRecord:
    submitted_on = row.get("submitted_on")
    return ClaimRecord(
        academic_year=AcademicYear.parse(str(row["academic_year"])),
        trn=str(row["mentor_trn"]),
        provider_code=str(row["provider_code"]),
        hours=int(str(row["hours"])),
        urn=str(row["urn"]),
        reference=str(row["claim_reference"]),
        status=ClaimStatus.read(str(row["status"])),
        training_type=TrainingType(str(row["training_type"]).lower()),
        hourly_rate=Decimal(str(row["hourly_rate"])),
        amount=Decimal(str(row["amount"])),
        submitted_on=submitted_on if isinstance(submitted_on, date) else None,
        hours_clawed_back=int(str(row.get("hours_clawed_back", 0))),
    )


LEDGER: tuple[ClaimRecord, ...] = tuple(map(_record, (*_PAID, *_SUBMITTED, *_OTHERS, *_PREPARED)))
"""Every claim known. Prepared lines are from an earlier run of the trust's, not yet submitted."""
