"""Anslag: what an anslag might be exceeded by, and was not, goes nowhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product
from typing import Any

from domain.anslag.budgetar import avsluta_budgetar
from domain.anslag.stopp import OutnyttjatOverskridandeForst, OutnyttjatStammerInte
from domain.anslag.tilldelning import OverskridandeMedgivet
from domain.grund.aktor import Roll
from tests.api.hjalp.bidraget import Bygge, Grund, utlysning
from tests.api.hjalp.efterat import belopp, budgetarsavslut
from tests.domain.hjalp.historia import AVSLUTAT, POSTEN, TILLDELAT, UPPLAGD
from tests.domain.hjalp.scenario import BO, Fact, but, fact, given

MEDGIVET = 3


def medgivet(ore: int) -> Fact:
    return fact(
        OverskridandeMedgivet,
        POSTEN,
        verkningsdag=date(2024, 6, 1),
        budgetar=2024,
        belopp_ore=ore,
        beslutsreferens="Regeringsbeslut",
    )


def avslut(sparat: int, indraget: int, outnyttjat: int) -> dict[str, Any]:
    return {"sparat_ore": sparat, "indraget_ore": indraget, "outnyttjat_ore": outnyttjat}


def utan_medgivandet(kvar: int, redan: int) -> int:
    """What is left, when what might be exceeded is left last: that is what may be saved."""
    return kvar - min(MEDGIVET - redan, kvar) if kvar > 0 else kvar


def test_fel_14_nothing_that_was_only_let_be_exceeded_is_saved_or_withdrawn() -> None:
    """Every closing of what is left, once and again: by what is left without it."""
    hos = {"verkningsdag": date(2024, 12, 31), "av": BO, "budgetar": 2024}
    gemensamt = {**hos, "beslutsreferens": "Årsredovisning 2024"}
    for redan in (0, 2, 3):
        forut: tuple[Fact, ...] = (UPPLAGD, TILLDELAT, medgivet(MEDGIVET))
        if redan:
            forut = (*forut, but(AVSLUTAT, **avslut(0, 0, redan)))
        for kvar, indraget, outnyttjat in product(range(-2, 7), range(7), range(-3, 5)):
            sagt = avslut(kvar - indraget - outnyttjat, indraget, outnyttjat)
            if not any(sagt.values()):
                continue
            gjort = given(*forut).when(avsluta_budgetar, POSTEN, **gemensamt, **sagt)
            if not 0 <= redan + outnyttjat <= MEDGIVET:
                gjort.then_stopp(OutnyttjatStammerInte)
            elif max(sagt["sparat_ore"], indraget) > 0 and redan + outnyttjat < MEDGIVET:
                gjort.then_stopp(OutnyttjatOverskridandeForst)
            else:
                gjort.then(but(AVSLUTAT, **sagt))
                behalls = sagt["sparat_ore"] + indraget
                assert behalls <= 0 or behalls <= utan_medgivandet(kvar, redan)


def test_fel_14_the_anslagsutfall_and_the_boxes_say_the_same(bygge: Bygge, grund: Grund) -> None:
    """Allotted 100 000, may be exceeded by 20 000, paid 115 000: 5 000 of that lapses."""
    post = bygge.post("100000.00")
    vag = f"/anslagsposter/{post}"
    medges = {**belopp("20000.00"), "gallerFran": "2024-06-01"}
    bygge.gor(Roll.HANDLAGGARE, f"{vag}/overskridanden", medges)
    call = bygge.ny("/utlysningar", utlysning(grund.regelverk, post, "115000.00"))
    bygge.utbetalt(replace(grund, post=post, utlysning=call), "115000.00")
    for sparat, indraget in (("5000.00", "0.00"), ("0.00", "5000.00")):
        kropp = budgetarsavslut(sparat, indraget)
        svar = bygge.skicka(Roll.EKONOM, f"{vag}/budgetarsavslut", kropp)
        assert svar.json()["type"].endswith("/outnyttjat-overskridande-forst")
    ratt = {**budgetarsavslut("0.00"), "outnyttjat": "5000.00"}
    bygge.gor(Roll.EKONOM, f"{vag}/budgetarsavslut", ratt)
    arets = {**belopp("100000.00", 2025), "gallerFran": "2025-01-01"}
    bygge.gor(Roll.HANDLAGGARE, f"{vag}/tilldelningar", arets)
    svar = bygge.las("/listor/anslagsutfall", anslagId=post, per="2025-01-31")["rader"]
    namn = ("utnyttjatOverskridande", "indragning", "totaltDisponibelt", "utgaende", "kvar")
    assert [[r[n].removesuffix("000.00") for n in namn] for r in svar] == [
        ["15", "0.00", "115", "0.00", "0.00"],
        ["0.00", "0.00", "100", "100", "100"],
    ]
