"""What the lists should say, worked out from the facts one by one, without tables or SQL."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.andring import BeslutAndrat, BeslutRattat, BeslutUpphavt
from domain.anslagsbelopp import MedelTilldelade
from domain.ansokan import AnsokanInkommen, InkommenDagRattad
from domain.arende import Pengafaktum
from domain.aterbetalning import AterbetalningMottagen
from domain.aterkrav import AterkravBeslutat
from domain.aterrapport import (
    AterrapportBegard,
    AterrapportInkommen,
    AterrapportKompletteringBegard,
)
from domain.avslut import ArendetAterupptaget, ArendetAvslutat
from domain.bankrattelse import UtbetalningRattad, UtbetalningReturnerad
from domain.beslut import AnsokanAvslagen, Avgorande, BidragBeviljat
from domain.beslutsfattande import Beslutsfaktum
from domain.budgetar import BudgetarAvslutat
from domain.faktum import Faktum
from domain.fordran import FordranOverlamnad
from domain.fordransbeslut import FordranEftergiven
from domain.granskning import AterrapportGranskad
from domain.inbetalning import InbetalningMottagen, InbetalningPlacerad, InbetalningRattad
from domain.kommunicering import UnderlagKommunicerat
from domain.komplettering import KompletteringBegard, KompletteringInkommen
from domain.meddelande import BeslutMeddelat
from domain.mottagare import MottagareRegistrerad
from domain.overklagandeavvisning import OverklagandeAvvisat
from domain.paminnelse import PaminnelseSkickad
from domain.pengar import Lada
from domain.rantepaforing import RantaBeraknad
from domain.utbetalning import UtbetalningAttesterad, UtbetalningBeordrad, UtbetalningGenomford
from domain.utbetalningshinder import UtbetalningshinderBeslutat, UtbetalningshinderHavt
from domain.utlysning import UtlysningPublicerad

Rad = tuple[Any, ...]
_PREPARED = (KompletteringBegard, UnderlagKommunicerat, AterrapportKompletteringBegard)


class Kunskap:
    """The facts known at a position and in effect on a day, in the order in which they take it.

    What a later fact has corrected, as far as is known, is not among them.
    """

    def __init__(self, logg: list[tuple[int, Faktum]], per: date, position: int) -> None:
        self.per = per
        self.kanda = known = [(p, f) for p, f in logg if p <= position]
        self.ansokningar = {f.originator_id: f for _, f in known if isinstance(f, AnsokanInkommen)}
        gone = {(f.originator_id, v) for _, f in known if (v := getattr(f, "rattar_version", 0))}
        self.alla = sorted(
            ((p, f) for p, f in known if f.verkningsdag <= per), key=lambda pf: pf[1].verkningsdag
        )
        self.rader = [
            (p, f) for p, f in self.alla if (f.originator_id, f.originator_version) not in gone
        ]
        self.inkomna = dict(self._inkomna(known))

    def _inkomna(self, known: list[tuple[int, Faktum]]) -> Iterator[tuple[UUID, date]]:
        dagar: dict[UUID, date] = {}
        for _, f in known:
            if isinstance(f, AnsokanInkommen | InkommenDagRattad):
                dagar[f.originator_id] = f.verkningsdag
        yield from ((a, dag) for a, dag in dagar.items() if dag <= self.per)

    def av(self, *slag: type[Faktum]) -> list[Any]:
        return [f for _, f in self.rader if isinstance(f, slag)]

    def med_plats(self, *slag: type[Faktum]) -> list[tuple[int, Any]]:
        """In order of day, then position."""
        rader = [(p, f) for p, f in self.rader if isinstance(f, slag)]
        return sorted(rader, key=lambda pf: (pf[1].verkningsdag, pf[0]))

    def avgorande(self, arende: UUID) -> Avgorande | None:
        nu = None
        for _, f in self.med_plats(Avgorande):
            if f.originator_id == arende:
                nu = None if isinstance(f, BeslutUpphavt) else f
        return nu

    def gallande(self, f: Beslutsfaktum) -> bool:
        """Neither changed nor revoked nor lifted."""
        bort = {b.andrar_beslut_id for b in self.av(BeslutAndrat)}
        bort |= {b.upphaver_beslut_id for b in self.av(BeslutUpphavt)}
        bort |= {b.haver_beslut_id for b in self.av(UtbetalningshinderHavt)}
        return f.beslut_id not in bort

    def lada(self, arende: UUID | None = None) -> dict[tuple[Any, ...], int]:
        """What lies in each box of each ärende and year, by the movements that facts state."""
        summor: dict[tuple[Any, ...], int] = defaultdict(int)
        for _, f in self.kanda:
            if isinstance(f, Pengafaktum) and arende in (None, f.originator_id):
                for r in f.rorelser:
                    if r.dag <= self.per:
                        summor[f.originator_id, r.fran, r.fran_budgetar] -= r.belopp_ore
                        summor[f.originator_id, r.till, r.till_budgetar] += r.belopp_ore
        return summor

    def i(self, arende: UUID, lada: Lada) -> int:
        return sum(ore for (_, har, _), ore in self.lada(arende).items() if har is lada)

    def dnr(self, arende: UUID) -> str:
        return self.ansokningar[arende].diarienummer


def _closed(k: Kunskap, arende: UUID) -> bool:
    rader = [
        f for _, f in k.med_plats(ArendetAvslutat, ArendetAterupptaget) if f.originator_id == arende
    ]
    return bool(rader) and isinstance(rader[-1], ArendetAvslutat)


def _six_months_after(dag: date) -> date:
    manad = dag.month + 6
    ar, manad = dag.year + (manad > 12), (manad - 1) % 12 + 1
    for sista in (dag.day, 30, 29, 28):
        try:
            return date(ar, manad, sista)
        except ValueError:
            continue
    raise AssertionError(dag)


def arenden(k: Kunskap) -> Iterable[Rad]:
    for arende, dag in sorted(k.inkomna.items(), key=lambda ad: (ad[1], k.dnr(ad[0]))):
        if _closed(k, arende):
            continue
        prepared = [f.av.subjekt for _, f in k.med_plats(*_PREPARED) if f.originator_id == arende]
        late = k.avgorande(arende) is None and k.per > _six_months_after(dag)
        yield arende, dag, (k.per - dag).days, late, prepared[-1] if prepared else None


def saknade(k: Kunskap) -> Iterable[Rad]:
    namn = {f.originator_id: f.namn for f in k.av(MottagareRegistrerad)}
    sokt = {k.ansokningar[a].mottagare_id for a in k.inkomna}
    for u in k.av(UtlysningPublicerad):
        for m in sorted(set(u.krets) - sokt, key=lambda m: SVENSK.index(namn[m])):
            yield m, namn[m], k.per > u.sista_ansokningsdag


SVENSK = [
    "Region Skåne",
    "Region Uppsala",
    "Region Östergötland",
    "Västra Götalandsregionen",
    "Åmåls kommun",
]


def kompletteringar(k: Kunskap) -> Iterable[Rad]:
    inne = {f.komplettering_id for f in k.av(KompletteringInkommen)}
    rader = []
    for f in k.av(KompletteringBegard):
        if f.komplettering_id not in inne and k.avgorande(f.originator_id) is None:
            nya = [p.ny_frist for p in k.av(PaminnelseSkickad) if p.avser_id == f.komplettering_id]
            senast = max([f.senast, *(ny for ny in nya if ny)])
            rader.append((senast, f.originator_id, str(f.komplettering_id)))
    yield from (
        (arende, om, senast, k.per > senast)
        for senast, arende, om in sorted(rader, key=lambda r: r[0])
    )


def omeddelade(k: Kunskap) -> Iterable[Rad]:
    sagda = {(f.originator_id, f.beslut_id) for f in k.av(BeslutMeddelat)}
    for _, f in k.med_plats(Beslutsfaktum):
        if k.gallande(f) and (f.originator_id, f.beslut_id) not in sagda:
            yield f.originator_id, str(f.beslut_id), f.TYP.value, (k.per - f.verkningsdag).days


def aterrapporter(k: Kunskap) -> Iterable[Rad]:
    for f in k.av(AterrapportBegard):
        om = f.aterrapport_id
        if any(g.aterrapport_id == om for g in k.av(AterrapportGranskad)):
            continue
        inne = [g for g in k.av(AterrapportInkommen) if g.aterrapport_id == om]
        senare = [g for g in k.av(AterrapportKompletteringBegard) if g.aterrapport_id == om]
        dag = inne[-1].verkningsdag if inne else None
        lage = "vantas" if k.per <= f.senast else "saknas"
        if inne:
            lage = "kompletteras" if senare else "kom-sent"
        if not inne or senare or inne[-1].verkningsdag > f.senast:
            yield str(om), f.senast, dag, lage, max(0, ((dag or k.per) - f.senast).days)


def _hinder(k: Kunskap, arende: UUID) -> bool:
    return any(
        f.originator_id == arende and k.gallande(f) for f in k.av(UtbetalningshinderBeslutat)
    )


def _bekraftade(k: Kunskap) -> set[UUID]:
    return {f.utbetalning_id for f in k.av(UtbetalningGenomford, UtbetalningRattad) if f.belopp_ore}


def att_attestera(k: Kunskap) -> Iterable[Rad]:
    klara = _bekraftade(k)
    for b in sorted(k.av(BeslutMeddelat), key=lambda f: f.verkningsdag):
        arende, nu = b.originator_id, k.avgorande(b.originator_id)
        if nu is None or nu.beslut_id != b.beslut_id or _hinder(k, arende) or _closed(k, arende):
            continue
        attesterat = sum(
            f.belopp_ore
            for f in k.av(UtbetalningAttesterad)
            if f.originator_id == arende and f.utbetalning_id not in klara
        )
        obetalt = k.i(arende, Lada.BEVILJAT_EJ_UTBETALT)
        if obetalt > attesterat:
            yield arende, b.verkningsdag, obetalt, attesterat, obetalt - attesterat


def beordrade(k: Kunskap) -> Iterable[Rad]:
    klara = _bekraftade(k)
    for f in sorted(k.av(UtbetalningBeordrad), key=lambda f: f.bankdag):
        if f.utbetalning_id not in klara:
            yield str(f.utbetalning_id), f.belopp_ore, f.bankdag, k.per > f.bankdag


def returer(k: Kunskap) -> Iterable[Rad]:
    for f in k.av(UtbetalningReturnerad):
        yield str(f.utbetalning_id), f.verkningsdag, f.belopp_ore, f.bankreferens


def oplacerat(k: Kunskap) -> Iterable[Rad]:
    for f in k.av(InbetalningMottagen, InbetalningRattad):
        placerat = sum(
            p.belopp_ore for p in k.av(InbetalningPlacerad) if p.originator_id == f.originator_id
        )
        if f.belopp_ore != placerat:
            kvar = f.belopp_ore - placerat
            yield f.originator_id, f.verkningsdag, f.belopp_ore, placerat, kvar, "Region Uppsala"


def fordringar(k: Kunskap) -> Iterable[Rad]:
    for f in k.av(AterkravBeslutat):
        om = f.fordran_id
        betalt = sum(g.belopp_ore for g in k.av(AterbetalningMottagen) if g.fordran_id == om)
        eftergivet = sum(
            u.belopp_ore for g in k.av(FordranEftergiven) if g.fordran_id == om for u in g.kapital
        )
        sen = (k.per - f.forfallodag).days
        klasser = ((0, "ej-forfallen"), (30, "1-30"), (90, "31-90"), (365, "91-365"))
        alder = next((namn for hogst, namn in klasser if sen <= hogst), "over-365")
        till = [g.overlamnad_till.value for g in k.av(FordranOverlamnad) if g.fordran_id == om]
        ranta = [g.ranta_ore for g in k.av(RantaBeraknad) if g.fordran_id == om]
        kvar = f.krav_ore + (ranta[-1] if ranta else 0) - betalt - eftergivet
        yield om, f.forfallodag, max(0, sen), alder, kvar, till[-1] if till else None


def obetalt(k: Kunskap) -> Iterable[Rad]:
    poster = [
        (ar, k.dnr(a), a, ore)
        for (a, lada, ar), ore in k.lada().items()
        if lada is Lada.BEVILJAT_EJ_UTBETALT and ore and a in k.inkomna
    ]
    yield from ((a, ar, ore) for ar, _, a, ore in sorted(poster))


def _beviljat(k: Kunskap, arende: UUID) -> int:
    nu = k.avgorande(arende)
    return nu.belopp_ore if isinstance(nu, BidragBeviljat | BeslutAndrat) else 0


def _utbetalt(k: Kunskap, arende: UUID | None = None) -> int:
    """What the bank paid less what it sent back."""
    return sum(
        -f.belopp_ore if isinstance(f, UtbetalningReturnerad) else f.belopp_ore
        for f in k.av(UtbetalningGenomford, UtbetalningRattad, UtbetalningReturnerad)
        if arende in (None, f.originator_id)
    )


def anslagsutfall(k: Kunskap) -> Iterable[Rad]:
    """Of 2024."""
    if tilldelat := sum(f.belopp.belopp_ore for f in k.av(MedelTilldelade)):
        yield tilldelat, sum(_beviljat(k, a) for a in k.inkomna), _utbetalt(k)


def ramar(k: Kunskap) -> Iterable[Rad]:
    for f in k.av(UtlysningPublicerad):
        beviljat = sum(_beviljat(k, a) for a in k.inkomna)
        antal = sum(_beviljat(k, a) > 0 for a in k.inkomna)
        kvar = f.ram_ore - beviljat
        yield f.ram_ore, beviljat, _utbetalt(k), kvar, len(k.inkomna), antal


def mottagarsummor(k: Kunskap) -> Iterable[Rad]:
    """Of 2024: what was granted of the year's money, and accounted for and demanded of it."""
    namn = {f.originator_id: f.namn for f in k.av(MottagareRegistrerad)}
    for arende in sorted(k.inkomna, key=lambda a: SVENSK.index(namn[_part(k, a)])):
        granskat = [g for g in k.av(AterrapportGranskad) if g.originator_id == arende]
        anvant = sum(g.godkant_ore + g.ej_godkant_ore for g in granskat)
        godkant = sum(g.godkant_ore for g in granskat)
        kravt = sum(g.krav_ore for g in k.av(AterkravBeslutat) if g.originator_id == arende)
        rad = (_beviljat(k, arende), _utbetalt(k, arende), anvant, godkant, kravt)
        if any(rad):
            yield namn[_part(k, arende)], *rad


def _part(k: Kunskap, arende: UUID) -> UUID:
    return k.ansokningar[arende].mottagare_id


def beslut(k: Kunskap) -> Iterable[Rad]:
    for p, f in k.med_plats(Beslutsfaktum):
        egna = [g for _, g in k.rader if g.originator_id == f.originator_id]
        beredde = {
            g.av.subjekt
            for g in egna
            if isinstance(g, _PREPARED) and g.originator_version < f.originator_version
        }
        attest = {g.av.subjekt for g in egna if isinstance(g, UtbetalningAttesterad)}
        order = {g.av.subjekt for g in egna if isinstance(g, UtbetalningBeordrad)}
        yield (
            p,
            f.TYP.value,
            f.verkningsdag,
            f.krav_ore if isinstance(f, AterkravBeslutat) else _ore(f),
            ", ".join(sorted(beredde | set(f.beslut.foredragande))),
            ", ".join(sorted(f.beslut.beslutsfattare)),
            ", ".join(sorted(attest)),
            ", ".join(sorted(order)),
        )


def _ore(f: Beslutsfaktum) -> int | None:
    match f:
        case BidragBeviljat() | BeslutAndrat():
            return f.belopp_ore
        case FordranEftergiven():
            return sum(u.belopp_ore for u in f.kapital)
        case _:
            assert isinstance(
                f,
                AnsokanAvslagen
                | OverklagandeAvvisat
                | UtbetalningshinderBeslutat
                | UtbetalningshinderHavt,
            )
            return None


def utbetalningar(k: Kunskap) -> Iterable[Rad]:
    for p, f in k.med_plats(UtbetalningGenomford, UtbetalningRattad):
        attest = {
            g.av.subjekt
            for g in k.av(UtbetalningAttesterad)
            if g.utbetalning_id == f.utbetalning_id and f.beordrat_ore
        }
        if f.belopp_ore:
            yield (
                p,
                str(f.utbetalning_id),
                f.verkningsdag,
                f.belopp_ore,
                f.for_hogt_belopp_ore,
                ", ".join(sorted(attest)),
            )


def efterslapning(k: Kunskap) -> Iterable[Rad]:
    stockholm = ZoneInfo("Europe/Stockholm")
    rader = [
        (p, f.TOPIC, (f.timestamp.astimezone(stockholm).date() - f.verkningsdag).days)
        for p, f in k.alla
    ]
    yield from sorted(
        (r for r in rader if timedelta(r[2]) > timedelta(30)), key=lambda r: (-r[2], r[0])
    )


def andrade(k: Kunskap) -> Iterable[Rad]:
    for p, f in k.med_plats(BeslutAndrat, BeslutRattat):
        assert isinstance(f, BeslutAndrat)
        ny, forr = f.belopp_ore, f.tidigare_belopp_ore
        yield p, str(f.andrar_beslut_id), f.stod.value, forr, ny


def utan_kommunicering(k: Kunskap) -> Iterable[Rad]:
    for p, f in k.med_plats(Beslutsfaktum):
        if (undantag := f.beslut.kommuniceringsundantag) is not None:
            yield p, str(f.beslut_id), undantag.value


def avstaenden(k: Kunskap) -> Iterable[Rad]:
    for p, f in k.med_plats(AterkravBeslutat, FordranEftergiven):
        borta = f.avstatt if isinstance(f, AterkravBeslutat) else f.kapital
        if borta:
            yield p, f.verkningsdag, sum(u.belopp_ore for u in borta)


def avvikelser(k: Kunskap) -> Iterable[Rad]:
    """Of the ärenden; a box below zero is one whose money moved on before it came."""
    stangda = {f.budgetar for f in k.av(BudgetarAvslutat)}
    for (a, lada, ar), ore in k.lada().items():
        if lada in (Lada.UTLYST, Lada.DISPONIBELT):
            continue
        if ore < 0:
            yield "negativ-lada", a, ar, lada.value, ore
        if ore > 0 and lada is Lada.FOR_HOGT_BELOPP:
            yield "for-hogt-belopp", a, ar, lada.value, ore
        if ore > 0 and ar in stangda and lada is Lada.BEVILJAT_EJ_UTBETALT:
            yield "pengar-i-stangt-ar", a, ar, lada.value, ore
    for f in k.av(UtbetalningGenomford, UtbetalningRattad):
        if f.belopp_ore and not f.beordrat_ore:
            yield "utbetalning-utan-order", f.originator_id, None, None, f.belopp_ore


FACIT: dict[str, tuple[Callable[[Kunskap], Iterable[Rad]], tuple[str, ...]]] = {
    "arenden": (
        arenden,
        ("arende_id", "inkommen_dag", "alder_dagar", "over_sex_manader", "handlaggare"),
    ),
    "saknade-ansokningar": (saknade, ("mottagare_id", "mottagare", "forfallen")),
    "kompletteringar": (
        kompletteringar,
        ("arende_id", "komplettering_id", "senast", "forfallen"),
    ),
    "omeddelade-beslut": (omeddelade, ("arende_id", "beslut_id", "beslutstyp", "dagar")),
    "aterrapporter": (
        aterrapporter,
        ("aterrapport_id", "senast", "inkommen_dag", "lage", "dagar_sen"),
    ),
    "att-attestera": (
        att_attestera,
        ("arende_id", "meddelat_dag", "obetalt_ore", "attesterat_ore", "att_attestera_ore"),
    ),
    "beordrade": (beordrade, ("utbetalning_id", "belopp_ore", "bankdag", "forfallen")),
    "returer": (returer, ("utbetalning_id", "returdag", "belopp_ore", "bankreferens")),
    "oplacerat": (
        oplacerat,
        ("inbetalning_id", "bankdag", "belopp_ore", "placerat_ore", "oplacerat_ore", "fran"),
    ),
    "fordringar": (
        fordringar,
        ("fordran_id", "betalas_senast", "dagar_forfallen", "alder", "skuld_ore", "indrivare"),
    ),
    "obetalt": (obetalt, ("arende_id", "budgetar", "obetalt_ore")),
    "anslagsutfall": (anslagsutfall, ("tilldelat_ore", "beviljat_ore", "utbetalt_ore")),
    "mottagarsummor": (
        mottagarsummor,
        (
            "mottagare",
            "beviljat_ore",
            "utbetalt_ore",
            "anvant_ore",
            "godkant_ore",
            "kravt_ore",
        ),
    ),
    "ramar": (
        ramar,
        ("ram_ore", "beviljat_ore", "utbetalt_ore", "kvar_ore", "arenden", "beviljade"),
    ),
    "beslut": (
        beslut,
        (
            "position",
            "beslutstyp",
            "beslutsdag",
            "belopp_ore",
            "beredd_av",
            "beslutad_av",
            "attesterad_av",
            "beordrad_av",
        ),
    ),
    "utbetalningar": (
        utbetalningar,
        (
            "position",
            "utbetalning_id",
            "bankdag",
            "belopp_ore",
            "for_hogt_ore",
            "attesterad_av",
        ),
    ),
    "efterslapning": (efterslapning, ("position", "handelse", "dagar")),
    "andrade-beslut": (andrade, ("position", "beslut_id", "grund", "tidigare_ore", "belopp_ore")),
    "utan-kommunicering": (utan_kommunicering, ("position", "beslut_id", "undantag")),
    "avstaenden": (avstaenden, ("position", "dag", "kapital_ore")),
}
"""Every row of a list, in order, by these columns; of the budgetår 2024 where it has one."""
