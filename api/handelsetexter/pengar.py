"""What is paid, reported, demanded and paid back."""

from __future__ import annotations

from typing import Protocol
from uuid import UUID

from api.handelsetexter.form import handelsetext, ordet
from domain.arende.havning import FordranHavd, FordranOmford
from domain.arende.uttag import Uttag
from domain.aterkrav.anstand import AnstandBeviljat
from domain.aterkrav.aterbetalning import AterbetalningMottagen
from domain.aterkrav.aterkrav import AterkravBeslutat
from domain.aterkrav.avbetalning import AvbetalningsplanFaststalld
from domain.aterkrav.avskrivning import FordranAvskriven
from domain.aterkrav.eftergift import FordranEftergiven
from domain.aterkrav.indrivning import FordranOverlamnad
from domain.aterkrav.kvittning import FordranKvittad, KvittningHavd
from domain.aterkrav.placeringshavning import AterbetalningHavd
from domain.aterkrav.rantepaforing import RantaBeraknad
from domain.aterkrav.sankning import AterkravSankt
from domain.aterrapport.begaran import AterrapportBegard, AterrapportKompletteringBegard
from domain.aterrapport.granskning import AterrapportGranskad, GranskningHavd
from domain.aterrapport.omprovning import GranskningOmprovad
from domain.aterrapport.rapport import AterrapportInkommen
from domain.aterrapport.rattelse import AterrapportRattad
from domain.grund.stopp import kronor
from domain.utbetalning.arsskifte import ObetaltOverfort
from domain.utbetalning.aterkallelse import UtbetalningAterkallad
from domain.utbetalning.attest import UtbetalningAttesterad
from domain.utbetalning.bank import UtbetalningGenomford
from domain.utbetalning.betalningshinder import UtbetalningshinderBeslutat, UtbetalningshinderHavt
from domain.utbetalning.order import UtbetalningBeordrad
from domain.utbetalning.rattelse import UtbetalningRattad
from domain.utbetalning.retur import UtbetalningReturnerad

# Utbetalning


@handelsetext.register
def _(f: UtbetalningAttesterad) -> str:
    return f"utbetalning av {kronor(f.belopp_ore)} attesterad"


@handelsetext.register
def _(f: UtbetalningBeordrad) -> str:
    till = f"{f.betalningsmal} den {f.bankdag}"
    return f"utbetalning av {kronor(f.belopp_ore)} beordrad till {till}"


@handelsetext.register
def _(f: UtbetalningGenomford) -> str:
    fel = f.for_hogt_belopp_ore
    utan_ratt = f", varav {kronor(fel)} med för högt belopp" if fel else ""
    return f"banken betalade {kronor(f.belopp_ore)} till {f.betalningsmal}{utan_ratt}"


@handelsetext.register
def _(f: UtbetalningRattad) -> str:
    fran = f"{kronor(f.tidigare_belopp_ore)} den {f.tidigare_verkningsdag}"
    return f"utbetalning rättad från {fran} till {kronor(f.belopp_ore)}: {f.orsak}"


@handelsetext.register
def _(f: UtbetalningReturnerad) -> str:
    return f"banken sände tillbaka {kronor(f.belopp_ore)}: {f.orsak}"


@handelsetext.register
def _(f: UtbetalningAterkallad) -> str:
    vad = "order" if f.beordrad else "attest"
    return f"{vad} om utbetalning av {kronor(f.belopp_ore)} återkallad: {f.orsak}"


@handelsetext.register
def _(f: UtbetalningshinderBeslutat) -> str:
    return f"utbetalning hindrad: {'; '.join(g.text for g in f.grunder)}"


@handelsetext.register
def _(_f: UtbetalningshinderHavt) -> str:
    return "hindret mot utbetalning hävt"


@handelsetext.register
def _(f: ObetaltOverfort) -> str:
    return (
        f"{kronor(f.belopp_ore)} obetalt överfört från {f.fran_budgetar} till {f.fran_budgetar + 1}"
    )


# Återrapport


@handelsetext.register
def _(f: AterrapportBegard) -> str:
    return f"återrapport för {f.bidragsar} begärd senast {f.senast}"


@handelsetext.register
def _(f: AterrapportInkommen | AterrapportRattad) -> str:
    hur = "inkommen" if isinstance(f, AterrapportInkommen) else f"rättad ({f.orsak})"
    kostnader, kvar = kronor(f.kostnader_ore), kronor(f.oforbrukat_ore)
    return f"återrapport {hur}: {kostnader} i kostnader, {kvar} oförbrukat"


@handelsetext.register
def _(f: AterrapportKompletteringBegard) -> str:
    return f"komplettering av återrapporten begärd senast {f.senast}: {f.text}"


@handelsetext.register
def _(f: AterrapportGranskad) -> str:
    return f"återrapport granskad: {_provat(f)}"


@handelsetext.register
def _(f: GranskningOmprovad) -> str:
    ja, nej = kronor(f.till_godkant_ore), kronor(f.till_ej_godkant_ore)
    return f"granskning omprövad: {ja} godkänns, {nej} godkänns inte längre"


@handelsetext.register
def _(f: GranskningHavd) -> str:
    return f"granskning hävd ({_provat(f)}): {f.orsak.namn}"


def _provat(f: AterrapportGranskad | GranskningHavd) -> str:
    ja, nej, kvar = map(kronor, (f.godkant_ore, f.ej_godkant_ore, f.oforbrukat_ore))
    return f"{ja} godkänt, {nej} ej godkänt, {kvar} oförbrukat"


# Fordran


@handelsetext.register
def _(f: AterkravBeslutat) -> str:
    avstatt = sum(u.belopp_ore for u in f.avstatt)
    avstar = f", {kronor(avstatt)} avstås" if avstatt else ""
    return f"återkrav av {kronor(f.krav_ore)}{avstar} ({_fordran(f)}, förfaller {f.forfallodag})"


@handelsetext.register
def _(f: AterkravSankt) -> str:
    fran, till = kronor(f.tidigare_krav_ore), kronor(f.krav_ore)
    return f"återkrav ändrat från {fran} till {till} ({_fordran(f)}, {ordet(f.stod)} FL)"


@handelsetext.register
def _(f: AnstandBeviljat) -> str:
    ranta = "med" if f.med_ranta else "utan"
    return f"anstånd {ranta} ränta till {f.anstand_till} för {_fordran(f)}"


@handelsetext.register
def _(f: AvbetalningsplanFaststalld) -> str:
    delar = ", ".join(f"{kronor(d.belopp_ore)} {d.forfallodag}" for d in f.delbetalningar)
    return f"avbetalningsplan för {_fordran(f)}: {delar}"


@handelsetext.register
def _(f: FordranEftergiven) -> str:
    vad = _uttaget(f.kapital, f.ranta_ore)
    return f"{vad} eftergivet av {_fordran(f)}: {f.eftergiftsskal}"


@handelsetext.register
def _(f: FordranHavd) -> str:
    vad = _uttaget(f.kapital, f.ranta_ore)
    ater = f", {kronor(f.tillgodo_ore)} tillgodo" if f.tillgodo_ore else ""
    return f"{vad} hävt av {_fordran(f)}{ater}: {f.orsak.namn}"


@handelsetext.register
def _(f: FordranOmford) -> str:
    vad = f"{kronor(f.fran.belopp_ore)} av {_fordran(f)}"
    fran, till = (lada.namn.lower() for lada in (f.fran.lada, f.till))
    return f"{vad} omfört från {fran} till {till}: {f.orsak.namn}"


@handelsetext.register
def _(f: FordranAvskriven) -> str:
    vad = _uttaget(f.kapital, f.ranta_ore)
    return f"{vad} avskrivet av {_fordran(f)} ({ordet(f.avskrivningsgrund)})"


@handelsetext.register
def _(f: FordranOverlamnad) -> str:
    belopp = kronor(f.belopp_ore)
    return f"{_fordran(f)} om {belopp} överlämnad till {ordet(f.overlamnad_till)}"


@handelsetext.register
def _(f: RantaBeraknad) -> str:
    sista, belopp = f.till_och_med, kronor(f.ranta_ore)
    return f"ränta på {_fordran(f)} till och med {sista}: {belopp}"


@handelsetext.register
def _(f: AterbetalningMottagen) -> str:
    pa = "utan fordran" if f.fordran_id is None else f"på {_fordran(f)}"
    return f"återbetalning {pa}: {_uttaget(f.kapital, f.ranta_ore)}"


@handelsetext.register
def _(f: AterbetalningHavd) -> str:
    return f"återbetalning av {kronor(f.belopp_ore)} hävd: {f.orsak}"


@handelsetext.register
def _(f: FordranKvittad) -> str:
    vad = _uttaget(f.kapital, f.ranta_ore)
    return f"{_fordran(f)} kvittad mot bidraget: {vad}"


@handelsetext.register
def _(f: KvittningHavd) -> str:
    return f"kvittning av {kronor(f.belopp_ore)} hävd: {f.orsak}"


class _OmFordran(Protocol):
    @property
    def fordran_id(self) -> UUID | None: ...


def _fordran(f: _OmFordran) -> str:
    """A claim has no number that people know: the first of its id tells it from the others."""
    return f"fordran {str(f.fordran_id)[:8]}"


def _uttaget(delar: tuple[Uttag, ...], ranta_ore: int) -> str:
    kapital = kronor(sum(u.belopp_ore for u in delar))
    return f"{kapital} kapital och {kronor(ranta_ore)} ränta" if ranta_ore else kapital
