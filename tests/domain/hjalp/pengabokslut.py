"""What must hold of all that was recorded: replay equals live, rows sum to zero, flows agree."""

from __future__ import annotations

from collections import Counter
from datetime import date

from domain.arende.arende import Arende
from domain.arende.pengafaktum import Pengafaktum
from domain.grund.faktum import OSTAMPLAD, Faktum
from domain.grund.lador import EFTERSKANKTA
from domain.grund.pengar import Lada
from projections.pengar.floden import floden
from projections.pengar.fordringsposter import poster
from projections.pengar.kontering import kontera
from store.liggare import vik
from store.mapper import FaktumMapper, Loggrad
from tests.domain.hjalp.pengavittne import redovisat_utan_granskning, under_noll

MAPPER = FaktumMapper.ny()


def bokslut(fakta: list[Faktum], arende: Arende, i_banken: int) -> None:
    _minns(fakta, arende)
    _lador(fakta, arende)
    _floden(fakta, arende, i_banken)
    _reskontra(fakta, arende)
    _dagarna(arende)
    _dagvis(fakta, arende)
    assert all(isinstance(f, Pengafaktum) for f in fakta if list(kontera(f)))
    assert list(under_noll(fakta)) == []
    assert list(redovisat_utan_granskning(fakta)) == []


def _minns(fakta: list[Faktum], arende: Arende) -> None:
    """Replay and a journey through the log equal live."""
    assert vik(None, fakta) == arende
    rader = [
        Loggrad(**vars(MAPPER.to_stored_event(f)), id=nr, tillagg=nr, registrerad=OSTAMPLAD)
        for nr, f in enumerate(fakta, 1)
    ]
    assert vik(None, map(MAPPER.to_domain_event, rader)) == arende


def _lador(fakta: list[Faktum], arende: Arende) -> None:
    """What was posted sums to zero by day and year, and lies where the case has it."""
    lador: Counter[tuple[str, int]] = Counter()
    for f in fakta:
        summa: Counter[tuple[date, int]] = Counter()
        for p in kontera(f):
            summa[p.verkningsdag, p.plats.budgetar] += p.belopp_ore
            if p.plats.arende_id and p.konto != "overfort":
                lador[p.konto, p.plats.budgetar] += p.belopp_ore
        assert not any(summa.values())
    assert {k: v for k, v in lador.items() if v} == arende.lador.belopp


def _dagarna(arende: Arende) -> None:
    """On no day is anything unpaid while something that is paid has been lowered."""
    obetalt, sankt = Counter[date](), Counter[date]()
    for (_, dag), ore in arende.lador.obetalt.items():
        obetalt[dag] += ore
    for (_, _, dag), ore in arende.lador.sankt_dagvis.items():
        sankt[dag] += ore
    for dag in {*obetalt, *sankt}:
        lage = [sum(ore for d, ore in vad.items() if d <= dag) for vad in (obetalt, sankt)]
        assert min(lage) <= 0, (dag, lage)


def _dagvis(fakta: list[Faktum], arende: Arende) -> None:
    """What is remembered day by day is what there is in all; and what was granted as facts say."""
    efterskankt, utan_ratt, beviljat = Counter[object](), Counter[object](), Counter[date]()
    for (lada, kalla, ar, _), ore in arende.lador.efterskankt.items():
        efterskankt[lada, ar, kalla is Lada.UTBETALT_EJ_REDOVISAT] += ore
    for (ar, _), ore in arende.lador.utan_ratt.items():
        utan_ratt[Lada.FOR_HOGT_BELOPP, ar] += ore
    avgatt = {(lada, d.ar) for lada, d in arende.lador.avgatt}
    for lada, ar in {*arende.lador.belopp, *avgatt}:
        if lada in EFTERSKANKTA:
            for ratt in (True, False):
                finns = arende.lador.efterskankt_ore(lada, ar, med_ratt=ratt)
                assert efterskankt[lada, ar, ratt] == finns
        if lada is Lada.FOR_HOGT_BELOPP:
            assert utan_ratt[lada, ar] == arende.lador.belopp[lada, ar]
    for p in (p for f in fakta for p in floden(f) if p.konto == "beviljat"):
        beviljat[p.verkningsdag] += p.belopp_ore
    assert {d: ore for d, ore in beviljat.items() if ore} == {
        d: ore for d, ore in arende.beviljat_dagvis.items() if ore
    }


def _floden(fakta: list[Faktum], arende: Arende, i_banken: int) -> None:
    summor: Counter[str] = Counter()
    for f in fakta:
        for p in floden(f):
            summor[p.konto] += p.belopp_ore
    assert summor["beviljat"] == arende.beviljat_ore
    assert summor["utbetalt"] - summor["aterbetalt"] == i_banken
    assert summor["kravt"] == sum(f.kravt_ore for f in arende.fordringar.values())
    assert summor["godkant"] == sum(r.godkant_ore for r in arende.aterrapporter.values())


def _reskontra(fakta: list[Faktum], arende: Arende) -> None:
    """The ledger of claims says what the case itself remembers, of capital and of interest."""
    summor: Counter[tuple[object, str]] = Counter()
    for f in fakta:
        for p in poster(f):
            summor[p.fordran_id, p.konto] += p.belopp_ore
            summor[p.fordran_id, "allt"] += p.belopp_ore
    for i, fordran in arende.fordringar.items():
        assert summor[i, "allt"] == 0
        assert summor[i, "havt"] == fordran.havt_ore
        assert summor[i, "utestaende"] == fordran.utestaende_ore - fordran.tillgodo_ore
        assert summor[i, "avskrivet"] == fordran.avskrivet_ore
        ranta = fordran.utestaende_ranta_ore - fordran.overbetald_ranta_ore
        assert summor[i, "ranta_utestaende"] == ranta
