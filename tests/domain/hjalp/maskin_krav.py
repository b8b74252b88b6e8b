"""Claims done at random: demanded, changed, paid, set off, waived, written off, handed over."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from domain.aterkrav import (
    aterbetalning,
    aterkrav,
    avskrivning,
    avskrivningshavning,
    eftergift,
    eftergiftsandring,
    eftergiftsrattelse,
    kvittning,
    placeringshavning,
    rattelse,
    sankning,
)
from domain.aterkrav.avskrivning import Avskrivningsgrund
from domain.beslut.rattelse import Rattelseskal
from domain.beslut.stod import Andringsstod
from domain.grund.aktor import Atgard
from domain.grund.lador import KRAVBARA
from domain.grund.pengar import Lada
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.maskin_part import meddela_det
from tests.domain.hjalp.maskinbord import OKAND, Bord
from tests.domain.hjalp.pengagang import CILLA
from tests.domain.hjalp.scenario import ANNA, BO

LOS = UUID(int=7)
"""A receipt that is only placed: `maskin_inbetalning` has those with streams of their own."""


def besluta_aterkrav(b: Bord) -> None:
    lador = [lada for lada in KRAVBARA if b.arende.okravt_ore(lada)]
    lada = b.en(lador, Lada.BEVILJAT_EJ_UTBETALT)
    avstatt = 0 if b.nr % 3 else b.ore // 3
    aterkrav.besluta_aterkrav(
        b.arende,
        b.underlag,
        b.mottagare,
        Atgard(b.idag, ANNA),
        beslut_id=b.ny_id,
        fordran_id=b.ny_id,
        grunder=["ej-anvant"],
        ur={lada: b.belopp(b.ore - avstatt)},
        avstatt={lada: b.belopp(avstatt)},
        avstaendeskal="s",
        beslut=BESLUTSUPPGIFTER,
        anger_ranta=b.nr % 2 == 0,
    )


def krav_meddelat(b: Bord) -> None:
    """Demanded, and the party told."""
    beslut_id = b.ny_id
    besluta_aterkrav(b)
    meddela_det(b, beslut_id)


def andra_aterkrav(b: Bord) -> None:
    vald = b.en(b.arende.fordringar, OKAND)
    sankning.andra_aterkrav(
        b.arende,
        b.utlysning,
        b.underlag,
        Atgard(b.idag, ANNA),
        beslut_id=b.ny_id,
        fordran_id=vald,
        stod=Andringsstod.INTE_GYNNANDE,
        krav_ore=b.belopp(b.ore - 1),
        beslut=BESLUTSUPPGIFTER,
    )


def andra_avstaende(b: Bord) -> None:
    """Less is abstained from, or nothing."""
    vald = b.en(b.arende.avstaenden, OKAND)
    sankning.andra_avstaende(
        b.arende,
        b.utlysning,
        b.underlag,
        Atgard(b.idag, ANNA),
        beslut_id=b.ny_id,
        andrar_beslut_id=vald,
        stod=Andringsstod.FORBEHALL,
        avstatt=_avstatt(b, vald, b.belopp((b.ore - 1) // 3)),
        beslut=BESLUTSUPPGIFTER,
    )


def ratta_avstaende(b: Bord) -> None:
    """A slip: it was less, or more, or of another box too."""
    vald = b.en(b.arende.avstaenden, OKAND)
    lador = [lada for lada in KRAVBARA if b.arende.okravt_ore(lada)]
    mer = {b.en(lador, Lada.UTBETALT_EJ_REDOVISAT): b.belopp(1)} if b.nr % 2 else {}
    rattelse.ratta_avstaende(
        b.arende,
        b.utlysning,
        b.underlag,
        Atgard(b.idag, ANNA),
        beslut_id=vald,
        rattelseskal=Rattelseskal.SKRIVFEL,
        fore="a",
        efter="b",
        avstatt=_avstatt(b, vald, b.belopp(b.ore // 2)) | mer,
    )


def _avstatt(b: Bord, beslut_id: UUID, ore: int) -> dict[Lada, int]:
    """Of the first box that it was abstained from in."""
    avstaende = b.arende.avstaenden.get(beslut_id)
    return {d.lada: ore for d in avstaende.sagt[:1]} if avstaende and ore else {}


def betala_ater(b: Bord) -> None:
    aterbetalning.placera_pa_fordran(
        b.arende,
        b.regelverk,
        b.post,
        Atgard(b.dag, BO),
        inbetalning_id=LOS,
        fordran_id=b.skuld,
        belopp_ore=b.nagra_ore,
    )


def betala_ater_utan_krav(b: Bord) -> None:
    lador = [lada for lada in (*KRAVBARA, Lada.AVSKRIVET) if b.arende.okravt_ore(lada)]
    aterbetalning.placera_utan_fordran(
        b.arende,
        b.regelverk,
        b.post,
        Atgard(b.dag, BO),
        inbetalning_id=LOS,
        belopp_ore=b.belopp(b.ore),
        ur={b.en(lador, Lada.BEVILJAT_EJ_UTBETALT): b.belopp(b.ore)},
    )


def hav_placering(b: Bord) -> None:
    placerade = [v for v, a in b.arende.aterbetalningar.items() if a.inbetalning_id == LOS]
    placeringshavning.hav_placering(
        b.arende,
        b.utlysning,
        av=BO,
        rattar_version=b.en(placerade, 1),
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
        belopp_ore=b.nagra_ore,
    )


def hav_kvittning(b: Bord) -> None:
    """One within the ärende: `maskin_tva` undoes those that have another leg."""
    kvittade = [v for v, a in b.arende.aterbetalningar.items() if a.utbetald_har]
    kvittning.hav_kvittning(
        b.arende, b.utlysning, av=BO, rattar_version=b.en(kvittade, 1), orsak="o"
    )


def efterge(b: Bord) -> None:
    """Now and then interest only."""
    eftergift.efterge(
        b.arende,
        b.underlag,
        Atgard(b.idag, ANNA),
        beslut_id=b.ny_id,
        fordran_id=b.fordran,
        kapital_ore=b.nagra_ore if b.nr % 3 else 0,
        ranta_ore=_av_rantan(b),
        eftergiftsskal="s",
        beslut=BESLUTSUPPGIFTER,
    )


def _av_rantan(b: Bord) -> int:
    fordran = b.arende.fordringar.get(b.fordran)
    return 0 if fordran is None else min(fordran.utestaende_ranta_ore, b.belopp(b.ore))


def skriv_av(b: Bord) -> None:
    avskrivning.skriv_av(
        b.arende,
        b.underlag.myndighet,
        Atgard(b.idag, CILLA),
        fordran_id=b.fordran,
        grund=Avskrivningsgrund.RINGA_BELOPP,
        kapital_ore=b.nagra_ore,
        ranta_ore=_av_rantan(b) // 2,
        motivering="m",
    )


def hav_avskrivning(b: Bord) -> None:
    """As if it had never been written off."""
    alla = [(i, a.version) for i, f in b.arende.fordringar.items() for a in f.avskrivningar]
    fordran_id, version = b.en(alla, (OKAND, 0))
    avskrivningshavning.hav_avskrivning(
        b.arende,
        b.underlag.myndighet,
        b.utlysning,
        Atgard(b.idag, CILLA),
        fordran_id=fordran_id,
        rattar_version=version,
        orsak="o",
    )


def ratta_aterkrav(b: Bord) -> None:
    """A slip in the amount, or in the day to pay by."""
    vald = b.en(b.arende.fordringar, OKAND)
    rattelse.ratta_aterkrav(
        b.arende,
        b.utlysning,
        b.underlag,
        Atgard(b.idag, ANNA),
        fordran_id=vald,
        rattelseskal=Rattelseskal.RAKNEFEL,
        fore="a",
        efter="b",
        krav_ore=b.belopp(b.ore) if b.ore != 3 else None,
        forfallodag=_senare(b, vald) if b.ore % 3 == 0 else None,
    )


def _senare(b: Bord, fordran_id: UUID) -> date:
    """An earlier day would not be one of the party's until he is told of it."""
    fordran = b.arende.fordringar.get(fordran_id)
    return (fordran.forfallodag if fordran else b.idag) + timedelta(days=b.nr)


def ratta_eftergift(b: Bord) -> None:
    fordran_id, beslut_id = b.eftergift
    eftergiftsrattelse.ratta_eftergift(
        b.arende,
        b.utlysning,
        b.underlag,
        Atgard(b.idag, ANNA),
        beslut_id=beslut_id,
        fordran_id=fordran_id,
        rattelseskal=Rattelseskal.RAKNEFEL,
        fore="a",
        efter="b",
        kapital_ore=b.belopp((b.ore - 1) // 2),
        ranta_ore=b.nr if b.ore % 2 else None,
    )


def andra_eftergift(b: Bord) -> None:
    """Less is waived, or nothing."""
    fordran_id, beslut_id = b.eftergift
    eftergiftsandring.andra_eftergift(
        b.arende,
        b.utlysning,
        b.underlag,
        Atgard(b.idag, ANNA),
        beslut_id=b.ny_id,
        fordran_id=fordran_id,
        andrar_beslut_id=beslut_id,
        stod=Andringsstod.FORBEHALL,
        kapital_ore=b.belopp((b.ore - 1) // 2),
        ranta_ore=0,
        beslut=BESLUTSUPPGIFTER,
    )
