"""A day typed wrong: when the party was told, or received it; and what is reckoned by it."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

import pytest

from domain.beslut import delgivningsrattelse
from domain.beslut.delgivningsrattelse import DelfaendeRattat, MeddelandeRattat
from domain.beslut.meddelande import Meddelandesatt, Overklagandehanvisning
from domain.beslut.stopp import (
    DelfaendetFinnsInte,
    DelfattForeMeddelande,
    MeddelandetEfterDelfaendet,
    MeddelandetFinnsInte,
    MeddelatForeBeslut,
)
from domain.grund.stopp import IngetAttRatta
from domain.mottagare.partsstallning import ENSKILD
from domain.overklagande import rattidsprovning
from domain.overklagande.rattidsprovning import Rattidsundantag
from domain.overklagande.stopp import RattidsprovningStammerInte, UnderrattelsenVarRatt
from domain.ranta.forfall import forfaller
from domain.ranta.rantetid import forsta_dag
from domain.regelverk.aterkravsregel import Rantestart
from tests.domain.hjalp.domgang import Domgang
from tests.domain.hjalp.pengagang import FORDRAN, Gang
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.overklagandet import NYTT, beslutat, delfa, meddela, overklaga
from tests.fel.hjalp.rantefall import krav_pa, regeln

SANT: dict[str, Any] = {
    "satt": Meddelandesatt.DELGIVNING,
    "till": "parten",
    "overklagandehanvisning": Overklagandehanvisning.BIFOGAD,
    "orsak": "Fel läst dag",
}


def falten(gang: Gang, dag: date, version: int) -> dict[str, Any]:
    return {"verkningsdag": dag, "av": ANNA, "rattar_version": version}


def ratta_delfaende(gang: Gang, dag: date, version: int, bevis: str = "kvitto") -> None:
    om = {**falten(gang, dag, version), "bevis": bevis, "orsak": "Fel läst dag"}
    gang.gor(delgivningsrattelse.ratta_delfaende, gang.regelverk, frozenset(), **om)


def ratta_meddelande(gang: Gang, dag: date, version: int, **andrat: Any) -> None:
    om = {**falten(gang, dag, version), **SANT, **andrat}
    gang.gor(delgivningsrattelse.ratta_meddelande, **om)


def delfatt() -> tuple[Domgang, int]:
    """Typed: sent 5 March, received the day after."""
    gang = beslutat(ENSKILD)
    meddela(gang, date(2024, 3, 5))
    delfa(gang, date(2024, 3, 6))
    return gang, gang.arende.version


def test_fel_e_delfaendet_rattas_och_tiden_foljer() -> None:
    """Typed 6 March, received 25 March: an appeal of 2 April is in time."""
    gang, version = delfatt()
    assert gang.arende.beslut[NYTT].overklagas_senast == date(2024, 3, 27)
    prova = overklaga(gang, date(2024, 4, 2))
    gang.nekas(RattidsprovningStammerInte, rattidsprovning.rattidsprova, **prova)
    ratta_delfaende(gang, date(2024, 3, 25), version)
    rattat = gang.fakta[-1]
    assert isinstance(rattat, DelfaendeRattat)
    assert (rattat.tidigare_verkningsdag, rattat.overklagas_senast) == (
        date(2024, 3, 6),
        date(2024, 4, 15),
    )
    gang.gor(rattidsprovning.rattidsprova, **prova)


def test_fel_e_delfaendet_rattas_igen_men_bara_det_senaste() -> None:
    gang, version = delfatt()
    ratta_delfaende(gang, date(2024, 3, 25), version)
    verb, om = delgivningsrattelse.ratta_delfaende, {"bevis": "kvitto", "orsak": "Fel"}
    strommar = (gang.regelverk, frozenset[date]())
    for fel, dag, vilken in (
        (DelfaendetFinnsInte, date(2024, 3, 26), version),
        (DelfaendetFinnsInte, date(2024, 3, 26), version - 1),
        (DelfattForeMeddelande, date(2024, 3, 4), version + 1),
        (IngetAttRatta, date(2024, 3, 25), version + 1),
    ):
        gang.nekas(fel, verb, *strommar, **falten(gang, dag, vilken), **om)
    ratta_delfaende(gang, date(2024, 3, 25), version + 1, bevis="Mottagningsbevis")
    assert gang.arende.beslut[NYTT].delfatt_version == version + 2


def test_fel_e_meddelandet_rattas() -> None:
    gang, version = delfatt()
    meddelat = version - 1
    verb = delgivningsrattelse.ratta_meddelande
    for fel, dag, vilken in (
        (MeddelandetFinnsInte, date(2024, 3, 4), version),
        (MeddelandetEfterDelfaendet, date(2024, 3, 7), meddelat),
        (MeddelatForeBeslut, date(2024, 2, 28), meddelat),
        (IngetAttRatta, date(2024, 3, 5), meddelat),
    ):
        gang.nekas(fel, verb, **falten(gang, dag, vilken), **SANT)
    ratta_meddelande(gang, date(2024, 3, 4), meddelat, satt=Meddelandesatt.BREV)
    assert isinstance(gang.fakta[-1], MeddelandeRattat)
    beslut = gang.arende.beslut[NYTT]
    assert (beslut.meddelat_dag, beslut.overklagas_senast) == (
        date(2024, 3, 4),
        date(2024, 3, 27),
    )


def test_fel_e_hanvisningen_rattas_och_undantaget_foljer() -> None:
    """That it was wrong excuses a late appeal (45 § FL); when it was not, it takes reasons."""
    gang = beslutat(ENSKILD)
    meddela(gang, date(2024, 3, 5), Overklagandehanvisning.SAKNAS)
    version = gang.arende.version
    delfa(gang, date(2024, 3, 6))
    ratta_meddelande(gang, date(2024, 3, 5), version)
    assert not gang.arende.beslut[NYTT].fel_hanvisning
    prova = overklaga(gang, date(2024, 4, 2), undantag=Rattidsundantag.FEL_UNDERRATTELSE)
    gang.nekas(UnderrattelsenVarRatt, rattidsprovning.rattidsprova, **prova)


@pytest.mark.parametrize("start", Rantestart)
@pytest.mark.parametrize("fro", range(3))
def test_fel_e_rattat_ar_som_sagt_fran_borjan(start: Rantestart, fro: int) -> None:
    """Due day, interest and the time to appeal: as if the right days had been typed at once."""
    slump = random.Random(f"{start} {fro}")  # noqa: S311  # a test's days, no secret
    beslut = date(2025, 4, 1)
    dagar = [beslut + timedelta(days=slump.randint(0, 60)) for _ in range(4)]
    [fel_sand, fel_fatt], [sand, fatt] = sorted(dagar[:2]), sorted(dagar[2:])

    def gang() -> Gang:
        return krav_pa(100, beslut, regeln(start, dagar=30), anger_ranta=True, meddelat=False)

    ratt, rattad = gang(), gang()
    ratt.meddela_kravet(sand)
    ratt.delfa_kravet(fatt)
    rattad.meddela_kravet(fel_sand)
    meddelat = rattad.arende.version
    rattad.delfa_kravet(fel_fatt)
    delfatt = rattad.arende.version
    till = {"satt": Meddelandesatt.BREV, "till": "Region Uppsala"}
    if fel_fatt < fatt:
        ratta_delfaende(rattad, fatt, delfatt, "Delgivningskvitto")
    if fel_sand != sand:
        ratta_meddelande(rattad, sand, meddelat, **till)
    if fel_fatt > fatt:
        ratta_delfaende(rattad, fatt, delfatt, "Delgivningskvitto")
    sent = date(2025, 12, 31)
    for en in (ratt, rattad):
        if forsta_dag(en.arende.fordringar[FORDRAN]) is not None:
            en.ranta(sent)
    assert svaret(ratt) == svaret(rattad)


def svaret(gang: Gang) -> tuple[object, ...]:
    """What follows from the days."""
    fordran, kravet = gang.arende.fordringar[FORDRAN], gang.arende.beslut[gang.kravbeslutet()]
    sagt = (kravet.meddelat_dag, kravet.delfatt_dag, kravet.overklagas_senast)
    return (forfaller(fordran), forsta_dag(fordran), fordran.ranta_ore, *sagt)


def test_fel_e_ranta_som_var_raknad_ar_inte_langre_ratt() -> None:
    """It is then to be counted again, and says so."""
    start = regeln(Rantestart.FORFALLODAG, dagar=30)
    gang = krav_pa(100, date(2025, 4, 1), start, meddelat=False)
    gang.meddela_kravet(date(2025, 4, 2))
    version = gang.arende.version
    gang.ranta(date(2025, 6, 30))
    till = {"satt": Meddelandesatt.BREV, "till": "Region Uppsala"}
    ratta_meddelande(gang, date(2025, 5, 20), version, **till)
    assert gang.arende.fordringar[FORDRAN].ranta_till is None
