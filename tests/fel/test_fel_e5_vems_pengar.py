"""E5: which part of what is too much is the party's, and which another's, in whatever order.

Money has no name in the box. What others got is at most what was never paid with right: what a
lowered decision put there is the party's, and is demanded of him.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from uuid import UUID

import pytest

from domain.arende.arende import Arende
from domain.arende.havning import FordranHavd
from domain.aterkrav import aterkrav
from domain.beslut import andring
from domain.beslut.stod import Andringsstod
from domain.grund.faktum import Faktum
from domain.grund.lador import MED_RATT
from domain.grund.pengar import Lada
from domain.utbetalning import bank, rattelse
from tests.domain.hjalp import maskin_bank, maskin_krav
from tests.domain.hjalp.historia import BANKGIRO, BESLUTSUPPGIFTER
from tests.domain.hjalp.maskin_bank import ANNAT_MAL
from tests.domain.hjalp.pengagang import FORDRAN, FORDRAN_2, Gang, T
from tests.domain.hjalp.pengagenomgang import Genomgang, Steg
from tests.domain.hjalp.scenario import ANNA, BO
from tests.fel.hjalp import misstagsverb
from tests.fel.hjalp.misstaget import FEL
from tests.fel.hjalp.misstagsverb import VERB
from tests.hjalp.omfang import omfang

pytestmark = pytest.mark.grundlig

EXTRA = UUID(int=77)
FOR_HOGT = Lada.FOR_HOGT_BELOPP
DAGAR = [date(2024, 4, 1) + timedelta(days=nr) for nr in (*range(12), 273, 276)]
FRON = omfang(150)
BETALT: list[Steg] = [(maskin_bank.betala, DAGAR[0], 1, 6)] * 2
AV_PARTEN: list[Steg] = [
    *BETALT,
    (misstagsverb.betala_for_mycket, DAGAR[1], 0, 5),
    (maskin_krav.besluta_aterkrav, DAGAR[2], 1, 6),
    (maskin_krav.betala_ater, DAGAR[3], 0, 4),
    (misstagsverb.ratta_mal, DAGAR[1], 2, 4),
]
"""Paid back by the party, and then found to have gone to another."""
BORJAN: tuple[list[Steg], ...] = ([], BETALT, AV_PARTEN)
FOLJER = {
    "utbetalningen-rattad",
    "utbetalningen-returnerad",
    "returen-rattad",
    "beslutet-rattat",
    "beslutet-andrat",
    "beslutet-upphavt",
    "granskningen-havd",
}
"""Why a claim is lifted when its money is gone, and not because somebody has lowered it."""


def bankens(gang: Gang, ore: int) -> None:
    """13 130 öre that nobody had ordered, to where the party is paid."""
    gang.gor(
        bank.bekrafta,
        verkningsdag=date(2024, 4, 10),
        av=BO,
        utbetalning_id=EXTRA,
        belopp_ore=ore,
        betalningsmal=BANKGIRO,
        bankreferens="KI",
    )


def rattad(gang: Gang, ore: int) -> None:
    """It was less, and went to another."""
    [version] = [v for v, p in gang.arende.bankposter.items() if p.utbetalning_id == EXTRA]
    gang.gor(
        rattelse.ratta_utbetalning,
        gang.utlysning,
        verkningsdag=date(2024, 4, 10),
        av=BO,
        rattar_version=version,
        belopp_ore=ore,
        betalningsmal=FEL,
        orsak="Fel i bankfilen",
    )


def sankt(gang: Gang, ore: int) -> None:
    gang.gor(
        andring.andra,
        gang.utlysning,
        gang.underlag,
        verkningsdag=date(2024, 6, 3),
        av=ANNA,
        beslut_id=UUID(int=78),
        andrar_beslut_id=gang.gallande_beslut,
        stod=Andringsstod.ORIKTIGA_UPPGIFTER,
        belopp_ore=gang.arende.beviljat_ore - ore,
        beslut=BESLUTSUPPGIFTER,
    )


def test_fel_e5_det_sankta_ar_partens_ocksa_nar_en_annan_fick_mer_an_som_finns() -> None:
    """Waived and paid back by the party, and then found to have gone to another: 6 566 öre.

    3 182 öre are then lowered. They were the party's, who is asked for them.
    """
    gang = Gang()
    bankens(gang, 13_130)
    ur = {"ur": {FOR_HOGT: 6_565}, "avstatt": {FOR_HOGT: 6_565}, "avstaendeskal": "Skäl"}
    kravet = gang.kravet({}, {}, date(2024, 5, 2), FORDRAN_2) | ur
    gang.gor(aterkrav.besluta_aterkrav, gang.underlag, gang.mottagare, **kravet)
    gang.meddela_kravet(date(2024, 5, 2), FORDRAN_2)
    gang.aterbetala_ore(6_565, date(2024, 5, 10), FORDRAN_2)
    rattad(gang, 6_566)
    gang.besluta_aterkrav({Lada.UTBETALT_EJ_REDOVISAT: 400}, dag=date(2024, 5, 20))
    sankt(gang, 3_182)
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.utestaende_ore, fordran.havt_ore) == (400 * T, 0)
    assert [(d.lada, d.belopp_ore) for d in fordran.omfort] == [(Lada.UTBETALT_EJ_REDOVISAT, 3_182)]
    assert sum(d.belopp_ore for d in gang.arende.lador.sankt) == 3_182


@pytest.mark.parametrize("fro", range(0, FRON, 50))
def test_fel_e5_inget_lyfts_av_parten_som_finns_att_krava(fro: int) -> None:
    lyfta = 0
    for nr in range(fro, fro + 50):
        slump = Random(nr)  # noqa: S311  # chance for tests
        genomgang = Genomgang.ny()
        resten = [
            (slump.choice(VERB), slump.choice(DAGAR), slump.randint(0, 3), slump.randint(1, 6))
            for _ in range(slump.randint(10, 40))
        ]
        for steg in (*slump.choice(BORJAN), *resten):
            nya = genomgang.utfor(*steg)
            assert list(lyft_i_onodan(genomgang.arende, nya)) == []
            assert list(fler_an_finns(genomgang.arende)) == []
            assert list(behallet(genomgang.arende)) == []
            lyfta += any(isinstance(f, FordranHavd) for f in nya)
        genomgang.bokslut()
    assert lyfta > 10


def fler_an_finns(arende: Arende) -> Iterator[tuple[int, int, int]]:
    """No more is remembered to be lowered than lies there."""
    for ar in {d.ar for d in arende.lador.sankt}:
        sankt = sum(d.belopp_ore for d in arende.lador.sankt if d.ar == ar)
        if sankt > arende.lador.belopp.get((FOR_HOGT, ar), 0):
            yield ar, sankt, arende.lador.belopp.get((FOR_HOGT, ar), 0)


def behallet(arende: Arende) -> Iterator[tuple[Lada, int]]:
    """A box below zero, though he has paid of it on claims and we owe him less than that."""
    for (lada, ar), ore in arende.lador.belopp.items():
        betalt, tillgodo = 0, 0
        for i, f in arende.fordringar.items():
            hans = [
                d.belopp_ore
                for a in arende.aterbetalningar.values()
                for d in a.kapital
                if a.fordran_id == i and (d.lada, d.ar) == (lada, ar)
            ]
            betalt += 0 if f.felbetalning else sum(hans)
            tillgodo += f.tillgodo_ore
        if lada in MED_RATT and min(-ore, betalt) > tillgodo:
            yield lada, ar


def lyft_i_onodan(arende: Arende, nya: list[Faktum]) -> Iterator[tuple[Lada, int, int]]:
    """What was lifted of a claim on the party though as much lies there that nobody asks for."""
    for f in nya:
        if isinstance(f, FordranHavd) and f.orsak in FOLJER:
            fel = arende.fordringar[f.fordran_id].felbetalning
            for u in f.kapital if fel is None else ():
                kvar = partens_okravda(arende, u.budgetar)
                if u.lada in MED_RATT:
                    kvar = min(kvar, sankt_okravt(arende, u.lada, u.budgetar))
                    kvar += max(0, okravt(arende, u.lada, u.budgetar))
                if kvar > 0:
                    yield u.lada, u.budgetar, kvar


def okravt(arende: Arende, lada: Lada, ar: int) -> int:
    kravt = sum(
        d.belopp_ore
        for f in arende.fordringar.values()
        for d in f.ur
        if (d.lada, d.ar) == (lada, ar)
    )
    return arende.lador.belopp.get((lada, ar), 0) - kravt


def sankt_okravt(arende: Arende, lada: Lada, ar: int) -> int:
    """What was lowered out of a box, and no moved claim asks for."""
    summor: Counter[str] = Counter()
    for d in arende.lador.sankt:
        summor["sankt"] += d.belopp_ore if (d.lada, d.ar) == (lada, ar) else 0
    for f in arende.fordringar.values():
        summor["omfort"] += sum(d.belopp_ore for d in f.omfort if (d.lada, d.ar) == (lada, ar))
    return max(0, summor["sankt"] - summor["omfort"])


def partens_okravda(arende: Arende, ar: int) -> int:
    """Of what is too much that year: neither asked for, nor with another."""
    till_annan = sum(
        p.kvar_ore
        for p in arende.bankposter.values()
        if p.betalningsmal == ANNAT_MAL and p.dag.year == ar
    )
    sjalvmant = sum(
        d.belopp_ore
        for a in arende.aterbetalningar.values()
        for d in a.kapital
        if a.fordran_id is None and (d.lada, d.ar) == (FOR_HOGT, ar)
    )
    av_annan = [(f, f.felbetalning) for f in arende.fordringar.values() if f.felbetalning]
    gjort = sum(f.kravt_ore for f, fel in av_annan if fel.tidigare_bokning.budgetar == ar)
    kravt = sum(d.belopp_ore for f, _ in av_annan for d in f.ur if d.ar == ar)
    sankt = sum(d.belopp_ore for d in arende.lador.sankt if d.ar == ar)
    aldrig = max(0, arende.lador.belopp.get((FOR_HOGT, ar), 0) - sankt) - kravt
    annans = max(0, min(till_annan - gjort - sjalvmant, aldrig))
    return okravt(arende, FOR_HOGT, ar) - annans
