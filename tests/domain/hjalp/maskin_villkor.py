"""When claims are paid, at random: put off, in parts, corrected; interest, reminders, and so on."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from domain.aterkrav import anstand, indrivning, preskription, rantepaforing, villkorsrattelse
from domain.aterkrav.anstand import Delbetalning
from domain.beslut.rattelse import Rattelseskal
from domain.fordran.avbrott import Avbrottssatt
from domain.grund.aktor import Atgard
from domain.grund.indrivare import Indrivare
from domain.grund.stopp import Stopp
from domain.handlaggning import paminnelse
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.maskin_krav import betala_ater, kvitta
from tests.domain.hjalp.maskinbord import OKAND, Bord
from tests.domain.hjalp.scenario import ANNA, BO


def rakna_ranta(b: Bord) -> None:
    """To a day that has come."""
    _rakna(b, b.en(b.arende.fordringar, OKAND))


def _rakna(b: Bord, fordran_id: UUID) -> None:
    rantepaforing.berakna(
        b.arende,
        b.rantor,
        b.utlaningsrantor,
        b.regelverk,
        b.utlysning,
        b.post,
        Atgard(max(b.idag, b.dag), BO),
        fordran_id=fordran_id,
        till=b.dag,
    )


def betala_ater_med_ranta(b: Bord) -> None:
    """The interest is counted to the day of the payment, as the one who places it does."""
    try:
        _rakna(b, b.skuld)
    finally:
        betala_ater(b)


def kvitta_med_ranta(b: Bord) -> None:
    b.dag = b.idag
    try:
        _rakna(b, b.fordran)
    except Stopp:
        kvitta(b)
        return
    kvitta(b)


def paminn(b: Bord) -> None:
    paminnelse.paminn(
        b.arende,
        Atgard(b.dag, BO),
        slag=paminnelse.Paminnelseslag.FORDRAN,
        avser_id=b.fordran,
        till="r",
        anger_ranta=b.ore > 2,
    )


def overlamna(b: Bord) -> None:
    indrivning.overlamna(
        b.arende,
        b.regelverk,
        Atgard(b.idag, BO),
        fordran_id=b.skuld,
        till=list(Indrivare)[b.ore % len(Indrivare)],
        referens="U",
    )


def fa_exekutionstitel(b: Bord) -> None:
    """Noted, or taken back when it is."""
    sagt = _antecknat(b, Avbrottssatt.EXEKUTIONSTITEL)
    if sagt:
        indrivning.hav_exekutionstitel(b.arende, Atgard(b.idag, BO), orsak="o", **sagt)
        return
    indrivning.anteckna_exekutionstitel(
        b.arende,
        Atgard(b.idag, BO),
        fordran_id=b.skuld,
        titelslag=indrivning.Titelslag.UTSLAG,
        referens="U",
    )


def avbryt_preskription(b: Bord) -> None:
    """Noted, or taken back when it is."""
    sagt = _antecknat(b, Avbrottssatt.ANTECKNAT)
    if sagt:
        preskription.hav_avbrott(b.arende, Atgard(b.idag, BO), orsak="o", **sagt)
        return
    preskription.anteckna_avbrott(
        b.arende,
        Atgard(b.idag, BO),
        fordran_id=b.skuld,
        avbrottsgrund=preskription.Avbrottsgrund.ERKANNANDE,
        underlag="u",
    )


def _antecknat(b: Bord, satt: Avbrottssatt) -> dict[str, Any]:
    fordran = b.arende.fordringar.get(b.skuld)
    versioner = [a.version for a in fordran.avbrott if a.satt is satt] if fordran else []
    return {"fordran_id": b.skuld, "rattar_version": versioner[0]} if versioner else {}


def skjut_upp(b: Bord) -> None:
    """For some days, or some months."""
    anstand.bevilja_anstand(
        b.arende,
        b.underlag,
        Atgard(b.idag, ANNA),
        beslut_id=b.ny_id,
        fordran_id=b.fordran,
        till=b.idag + timedelta(days=b.ore if b.ore > 2 else 60 + b.nr),
        med_ranta=b.nr % 2 == 0,
        beslut=BESLUTSUPPGIFTER,
    )


def dela_upp(b: Bord) -> None:
    """In two parts, if it can be."""
    fordran = b.arende.fordringar.get(b.fordran)
    kvar = fordran.utestaende_ore + fordran.utestaende_ranta_ore if fordran else 2
    anstand.faststall_plan(
        b.arende,
        b.underlag,
        Atgard(b.idag, ANNA),
        beslut_id=b.ny_id,
        fordran_id=b.fordran,
        med_ranta=b.nr % 2 == 0,
        delbetalningar=_delar(b, kvar, kvar // 2),
        beslut=BESLUTSUPPGIFTER,
    )


def _delar(b: Bord, summa: int, forsta: int) -> list[Delbetalning]:
    dagar = 30 if b.ore > 3 else 2
    return [
        Delbetalning(forfallodag=b.idag + timedelta(days=dagar * nr), belopp_ore=ore)
        for nr, ore in enumerate((forsta, summa - forsta), 1)
        if ore > 0
    ]


def ratta_anstand(b: Bord) -> None:
    """Its day, or whether the time costs interest."""
    villkorsrattelse.ratta_anstand(
        b.arende,
        b.underlag,
        till=b.idag + timedelta(days=b.ore) if b.nr > 1 else None,
        **_rattas(b, plan=False),
    )


def ratta_plan(b: Bord) -> None:
    """Its parts, or whether time costs interest."""
    om = _rattas(b, plan=True)
    fordran = b.arende.fordringar.get(om["fordran_id"])
    sagda = [v for v in fordran.villkor if v.beslut_id == om["beslut_id"]] if fordran else []
    summa = sum(d.belopp_ore for v in sagda for d in v.delar)
    villkorsrattelse.ratta_plan(
        b.arende,
        b.underlag,
        delbetalningar=_delar(b, summa, min(summa, b.belopp(b.ore))) if b.nr > 1 else None,
        **om,
    )


def _rattas(b: Bord, *, plan: bool) -> dict[str, Any]:
    villkor = [
        (fordran_id, v.beslut_id)
        for fordran_id, f in b.arende.fordringar.items()
        for v in f.villkor
        if v.plan is plan
    ]
    fordran_id, beslut_id = b.en(villkor, (OKAND, OKAND))
    return {
        "atgard": Atgard(b.idag, ANNA),
        "fordran_id": fordran_id,
        "beslut_id": beslut_id,
        "rattelseskal": Rattelseskal.SKRIVFEL,
        "fore": "a",
        "efter": "b",
        "med_ranta": b.ore % 2 == 0 if b.nr < 3 else None,
    }
