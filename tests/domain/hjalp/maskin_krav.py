"""Claims done at random: demanded, changed, paid, set off, waived, written off, handed over."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from domain.aterkrav import (
    anstand,
    aterbetalning,
    aterkrav,
    avbetalning,
    avskrivning,
    eftergift,
    indrivning,
    kvittning,
    placeringshavning,
    sankning,
)
from domain.aterkrav.avskrivning import Avskrivningsgrund
from domain.beslut.stod import Andringsstod
from domain.grund.aktor import Atgard
from domain.grund.lador import KRAVBARA
from domain.grund.pengar import Lada
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.maskinbord import OKAND, Bord
from tests.domain.hjalp.pengagang import CILLA
from tests.domain.hjalp.scenario import ANNA, BO


def besluta_aterkrav(b: Bord) -> None:
    lador = [lada for lada in KRAVBARA if b.arende.okravt_ore(lada)]
    lada = b.en(lador, Lada.BEVILJAT_EJ_UTBETALT)
    avstatt = (b.ore - 1) // 2
    aterkrav.besluta_aterkrav(
        b.arende,
        b.underlag,
        b.mottagare,
        Atgard(b.idag, ANNA),
        beslut_id=b.ny_id,
        fordran_id=b.ny_id,
        grunder=["ej-anvant"],
        ur={lada: b.ore - avstatt},
        avstatt={lada: avstatt},
        avstaendeskal="s",
        beslut=BESLUTSUPPGIFTER,
    )


def andra_aterkrav(b: Bord) -> None:
    vald = b.en(b.arende.fordringar, OKAND)
    sankning.andra_aterkrav(
        b.arende,
        b.underlag,
        Atgard(b.idag, ANNA),
        beslut_id=b.ny_id,
        fordran_id=vald,
        stod=Andringsstod.INTE_GYNNANDE,
        krav_ore=b.ore - 1,
        beslut=BESLUTSUPPGIFTER,
    )


def betala_ater(b: Bord) -> None:
    aterbetalning.placera_pa_fordran(
        b.arende,
        b.regelverk,
        b.post,
        Atgard(b.dag, BO),
        inbetalning_id=UUID(int=7),
        fordran_id=b.skuld,
        belopp_ore=b.ore,
    )


def betala_ater_utan_krav(b: Bord) -> None:
    lador = [lada for lada in (*KRAVBARA, Lada.AVSKRIVET) if b.arende.okravt_ore(lada)]
    aterbetalning.placera_utan_fordran(
        b.arende,
        b.regelverk,
        b.post,
        Atgard(b.dag, BO),
        inbetalning_id=UUID(int=7),
        belopp_ore=b.ore,
        ur={b.en(lador, Lada.BEVILJAT_EJ_UTBETALT): b.ore},
    )


def hav_placering(b: Bord) -> None:
    placeringshavning.hav_placering(
        b.arende,
        b.utlysning,
        av=BO,
        rattar_version=b.en(b.arende.aterbetalningar, 1),
        orsak="o",
        verkningsdag=None if b.nr % 2 else b.idag,
    )


def kvitta(b: Bord) -> None:
    kvittning.kvitta(
        b.arende,
        b.regelverk,
        b.betalande,
        b.post,
        Atgard(b.idag, BO),
        kvittning_id=b.ny_id,
        fordran_id=b.fordran,
        belopp_ore=b.ore,
    )


def hav_kvittning(b: Bord) -> None:
    kvittning.hav_kvittning(
        b.arende, b.utlysning, av=BO, rattar_version=b.en(b.arende.aterbetalningar, 1), orsak="o"
    )


def efterge(b: Bord) -> None:
    eftergift.efterge(
        b.arende,
        b.underlag,
        Atgard(b.idag, ANNA),
        beslut_id=b.ny_id,
        fordran_id=b.fordran,
        kapital_ore=b.ore,
        ranta_ore=0,
        eftergiftsskal="s",
        beslut=BESLUTSUPPGIFTER,
    )


def skriv_av(b: Bord) -> None:
    avskrivning.skriv_av(
        b.arende,
        b.underlag.myndighet,
        Atgard(b.idag, CILLA),
        fordran_id=b.fordran,
        grund=Avskrivningsgrund.RINGA_BELOPP,
        kapital_ore=b.ore,
        ranta_ore=0,
        motivering="m",
    )


def overlamna(b: Bord) -> None:
    indrivning.overlamna(
        b.arende,
        b.regelverk,
        Atgard(b.idag, BO),
        fordran_id=b.fordran,
        till=indrivning.Indrivare.KRONOFOGDEN,
        referens="U",
    )


def skjut_upp(b: Bord) -> None:
    anstand.bevilja_anstand(
        b.arende,
        b.underlag,
        Atgard(b.idag, ANNA),
        beslut_id=b.ny_id,
        fordran_id=b.fordran,
        till=b.idag + timedelta(days=60 + b.nr),
        med_ranta=b.nr % 2 == 0,
        beslut=BESLUTSUPPGIFTER,
    )


def dela_upp(b: Bord) -> None:
    """In two parts, if it can be."""
    fordran = b.arende.fordringar.get(b.fordran)
    kvar = fordran.utestaende_ore if fordran else 2
    delar = [d for d in (kvar // 2, kvar - kvar // 2) if d]
    avbetalning.faststall_plan(
        b.arende,
        b.underlag,
        Atgard(b.idag, ANNA),
        beslut_id=b.ny_id,
        fordran_id=b.fordran,
        med_ranta=b.nr % 2 == 0,
        delbetalningar=[
            avbetalning.Delbetalning(
                forfallodag=b.idag + timedelta(days=30 * nr), belopp_ore=belopp_ore
            )
            for nr, belopp_ore in enumerate(delar, 1)
        ],
        beslut=BESLUTSUPPGIFTER,
    )
