"""What decisions about a claim always should have said, or say instead."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from domain.arende.uttag import Uttag
from domain.aterkrav.anstand import Delbetalning
from domain.aterkrav.eftergiftsandring import EftergiftAndrad
from domain.aterkrav.eftergiftsrattelse import EftergiftRattad
from domain.aterkrav.rattelse import AvstaendeRattat
from domain.aterkrav.sankning import AvstaendeAndrat
from domain.aterkrav.villkorsrattelse import Betalningstid, BetalningsvillkorRattat
from domain.beslut.rattelse import Rattelseskal
from domain.beslut.stod import Andringsstod
from domain.fordran.efterskankning import Avskrivet
from domain.fordran.ordrattelse import Ordlydelse, Ordrattelse
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada
from domain.ranta.betalas import Betalas, Betalasdel, Skuldandring
from tests.domain.hjalp.lagrade.gemensamt import (
    ARENDE,
    BESLUTSFATTARE,
    MEDEL,
    MOTTAGARE,
    REFERENS,
    REGISTRERAD,
    rorelse,
)
from tests.domain.hjalp.lagrade.pengarna import BESLUTSUPPGIFTER

FORDRAN = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a31")
EFTERGIFTEN = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a81")
KRAVET = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a33")
SANKNINGEN = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a84")
PLANEN = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a82")
EFTERGIFTSDAG, SANKT = date(2025, 11, 4), date(2025, 12, 1)


def _om(version: int, dag: date) -> dict[str, Any]:
    return {
        "originator_id": ARENDE,
        "originator_version": version,
        "timestamp": REGISTRERAD,
        "verkningsdag": dag,
        "av": BESLUTSFATTARE,
        "fordran_id": FORDRAN,
    }


def _av_for_hogt(ore: int) -> tuple[Uttag, ...]:
    return (Uttag(lada=Lada.FOR_HOGT_BELOPP, budgetar=2024, belopp_ore=ore),)


def _avskrivet(ore: int) -> tuple[Uttag, ...]:
    return (Uttag(lada=Lada.AVSKRIVET, budgetar=2024, belopp_ore=ore),)


def _nar(kvar_ore: int, igen_ore: int) -> Betalas:
    """The rest has been late since May; what came back is to be paid by the end of the year."""
    kvar, igen = date(2025, 5, 2), date(2025, 12, 31)
    return Betalas(
        galler_fran=SANKT,
        delar=(
            Betalasdel(forfallodag=kvar, belopp_ore=kvar_ore, igen_av_id=None),
            Betalasdel(forfallodag=igen, belopp_ore=igen_ore, igen_av_id=SANKNINGEN),
        ),
        reglerat_ore=0,
    )


def _avstatt(ore: int) -> tuple[Uttag, ...]:
    return (Uttag(lada=Lada.OFORBRUKAT, budgetar=2024, belopp_ore=ore),)


def _avstar(forut_ore: int, ore: int) -> dict[str, Any]:
    return {
        "tidigare_avstatt": _avstatt(forut_ore),
        "avstatt": _avstatt(ore),
        "aterlagt": _avstatt(forut_ore - ore),
    }


LAGRADE: tuple[Faktum, ...] = (
    AvstaendeRattat(
        **_om(129, date(2025, 6, 2)),
        beslut_id=KRAVET,
        rattelseskal=Rattelseskal.SKRIVFEL,
        fore="250 000 kronor",
        efter="200 000 kronor",
        **_avstar(250_000_00, 200_000_00),
        aterkrav_beslut_id=KRAVET,
        oprovat=(),
        mer_avstatt=(),
        saknas_ore=0,
        mottagare_id=MOTTAGARE,
        medel=MEDEL,
        rorelser=(rorelse(Lada.AVSTATT, Lada.OFORBRUKAT, 50_000_00, date(2025, 5, 13)),),
    ),
    AvstaendeAndrat(
        **_om(130, date(2025, 6, 9)),
        beslut_id=UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a85"),
        beslut=BESLUTSUPPGIFTER,
        regelverk=REFERENS,
        overklagandetid_fran=None,
        andrar_beslut_id=KRAVET,
        stod=Andringsstod.ORIKTIGA_UPPGIFTER,
        **_avstar(200_000_00, 150_000_00),
        oprovat=(),
        saknas_ore=10_000_00,
        upphaver_beslutet=False,
        mottagare_id=MOTTAGARE,
        medel=MEDEL,
        rorelser=(rorelse(Lada.AVSTATT, Lada.OFORBRUKAT, 50_000_00, date(2025, 6, 9)),),
    ),
    EftergiftAndrad(
        **_om(131, SANKT),
        beslut_id=SANKNINGEN,
        beslut=BESLUTSUPPGIFTER,
        regelverk=REFERENS,
        overklagandetid_fran=None,
        andrar_beslut_id=EFTERGIFTEN,
        stod=Andringsstod.ORIKTIGA_UPPGIFTER,
        eftergiftsdag=EFTERGIFTSDAG,
        tidigare_kapital=(*_av_for_hogt(99_950_00), *_avskrivet(50_00)),
        redan_lyft=(),
        kapital=_av_for_hogt(10_000_00),
        tidigare_ranta_ore=5_321_096,
        ranta_ore=0,
        ranta_andring_ore=-5_321_096,
        utover_ore=0,
        ur_avskrivet=(),
        avskrivet=(
            Avskrivet(
                avskrivet_dag=date(2025, 9, 1), kapital_ore=50_00, ranta_ore=0, ur=(), oprovat=()
            ),
        ),
        forfallodag=date(2025, 12, 31),
        betalas=(_nar(3_800_000_00, 90_000_00),),
        mottagare_id=MOTTAGARE,
        medel=MEDEL,
        rorelser=(
            rorelse(Lada.EFTERGIVET, Lada.AVSKRIVET, 50_00, SANKT),
            rorelse(Lada.EFTERGIVET, Lada.FOR_HOGT_BELOPP, 89_950_00, SANKT),
        ),
    ),
    EftergiftRattad(
        **_om(132, date(2025, 12, 8)),
        beslut_id=EFTERGIFTEN,
        rattelseskal=Rattelseskal.SKRIVFEL,
        fore="10 000 kronor",
        efter="40 000 kronor",
        eftergiftsdag=EFTERGIFTSDAG,
        tidigare_kapital=_av_for_hogt(10_000_00),
        redan_lyft=(),
        kapital=_av_for_hogt(40_000_00),
        tidigare_ranta_ore=0,
        ranta_ore=0,
        ranta_andring_ore=0,
        ur_avskrivet=(),
        avskrivet=(),
        skuldandringar=(Skuldandring(dag=SANKT, belopp_ore=-30_000_00),),
        bokforda_andringar=(Skuldandring(dag=SANKT, belopp_ore=-30_000_00),),
        bokford_ranta=(),
        betalas=(_nar(3_800_000_00, 60_000_00),),
        galler_till=date(2025, 12, 31),
        orden=tuple(
            Ordlydelse(av_id=av, kapital_ore=ore, ranta_ore=0, utover_ore=0)
            for av, ore in ((EFTERGIFTEN, 100_000_00), (SANKNINGEN, 40_000_00))
        ),
        rattelser=(
            Ordrattelse(
                fallna_ids=(), antal_ord=2, kapital_andring_ore=30_000_00, ranta_andring_ore=0
            ),
        ),
        mottagare_id=MOTTAGARE,
        medel=MEDEL,
        rorelser=(rorelse(Lada.FOR_HOGT_BELOPP, Lada.EFTERGIVET, 30_000_00, SANKT),),
    ),
    BetalningsvillkorRattat(
        **_om(133, date(2025, 6, 9)),
        beslut_id=PLANEN,
        rattelseskal=Rattelseskal.SKRIVFEL,
        fore="30 november",
        efter="30 september",
        beslutsdag=date(2025, 6, 2),
        tidigare_betalningstid=Betalningstid(
            anstand_till=None,
            delbetalningar=(
                Delbetalning(forfallodag=date(2025, 7, 31), belopp_ore=100_000_00),
                Delbetalning(forfallodag=date(2025, 11, 28), belopp_ore=100_000_00),
            ),
            med_ranta=True,
        ),
        betalningstid=Betalningstid(
            anstand_till=None,
            delbetalningar=(
                Delbetalning(forfallodag=date(2025, 7, 31), belopp_ore=100_000_00),
                Delbetalning(forfallodag=date(2025, 9, 30), belopp_ore=100_000_00),
            ),
            med_ranta=True,
        ),
        galler_till=date(2025, 9, 30),
        reglerat_ore=0,
        sagd_betalningstid=Betalningstid(
            anstand_till=None,
            delbetalningar=(
                Delbetalning(forfallodag=date(2025, 7, 31), belopp_ore=100_000_00),
                Delbetalning(forfallodag=date(2025, 11, 28), belopp_ore=100_000_00),
            ),
            med_ranta=True,
        ),
    ),
)
