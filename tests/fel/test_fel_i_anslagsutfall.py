"""I1: what goes out of a budgetår is what was not used, and it comes into the next."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from domain.grund.aktor import Roll
from tests.api.hjalp.bidraget import Bygge, Grund, Kropp, utlysning
from tests.api.hjalp.efterat import belopp, budgetarsavslut

MILJON = Decimal(1_000_000)


def _med_utfall(bygge: Bygge, grund: Grund) -> tuple[str, str]:
    """5,0 million allotted, a call of 4,0: paid 2,0, granted and unpaid 1,0, not granted 1,0."""
    post = bygge.post("5000000.00")
    call = bygge.ny("/utlysningar", utlysning(grund.regelverk, post, "4000000.00"))
    bygge.utbetalt(replace(grund, post=post, utlysning=call), "2000000.00", "3000000.00")
    return post, call


def _utfall(bygge: Bygge, post: str, ar: int, per: str) -> dict[str, Decimal]:
    fraga: Kropp = {"anslagId": post, "budgetar": ar, "per": per}
    [rad] = bygge.las("/listor/anslagsutfall", **fraga)["rader"]
    namn = (
        *("ingaende", "tilldelat", "indragning", "totaltDisponibelt"),
        *("utgifter", "inkomster", "utgaende"),
    )
    return {ett: Decimal(rad[ett]) / MILJON for ett in namn}


@pytest.mark.parametrize("sparat", [True, False])
def test_fel_i1_withdrawn_the_same_year_or_by_the_regleringsbrev_of_the_next(
    bygge: Bygge, grund: Grund, sparat: bool
) -> None:
    """Of 5,0 allotted and 2,0 used, 2,15 goes over; or 3,0, of which 0,85 is withdrawn in 2025."""
    post, call = _med_utfall(bygge, grund)
    avslut = budgetarsavslut("1000000.00" if sparat else "150000.00", **{call: "1000000.00"})
    avslut["indraget"] = "0.00" if sparat else "850000.00"
    bygge.gor(Roll.EKONOM, f"/anslagsposter/{post}/budgetarsavslut", avslut)
    if sparat:
        kropp = {**belopp("850000.00", 2025), "gallerFran": "2025-01-01"}
        bygge.gor(Roll.HANDLAGGARE, f"/anslagsposter/{post}/indragningar", kropp)
    ut = Decimal("3.00") if sparat else Decimal("2.15")
    forra = _utfall(bygge, post, 2024, "2024-12-31")
    assert forra == {
        "ingaende": 0,
        "tilldelat": 5,
        "indragning": 0 if sparat else Decimal("-0.85"),
        "totaltDisponibelt": ut + 2,
        "utgifter": -2,
        "inkomster": 0,
        "utgaende": ut,
    }
    arets = _utfall(bygge, post, 2025, "2025-01-31")
    assert (arets["ingaende"], arets["utgaende"]) == (ut, Decimal("2.15"))
    assert arets["indragning"] == (Decimal("-0.85") if sparat else 0)


def test_fel_i1_of_what_it_may_be_exceeded_by_only_what_was_used_counts(
    bygge: Bygge, grund: Grund
) -> None:
    """Allotted 1,0, may be exceeded by 1,5, used 2,0: 1,0 of it was, and nothing goes out."""
    post = bygge.post("1000000.00")
    vag = f"/anslagsposter/{post}/overskridanden"
    bygge.gor(Roll.HANDLAGGARE, vag, {**belopp("1500000.00"), "gallerFran": "2024-01-01"})
    call = bygge.ny("/utlysningar", utlysning(grund.regelverk, post, "2000000.00"))
    bygge.utbetalt(replace(grund, post=post, utlysning=call), "2000000.00")
    fraga: Kropp = {"anslagId": post, "budgetar": 2024, "per": "2024-12-31"}
    [rad] = bygge.las("/listor/anslagsutfall", **fraga)["rader"]
    assert (rad["utnyttjatOverskridande"], rad["utgaende"]) == ("1000000.00", "0.00")
    assert rad["totaltDisponibelt"] == "2000000.00"
