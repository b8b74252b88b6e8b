"""Ränta: what a claim has cost its debtor up to a day.

The interest is counted anew from the beginning each time, from what was outstanding each day: a
payment that is recorded late changes what was charged before it was known.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache, partial
from uuid import UUID

from domain.anslag.anslagspost import Anslag
from domain.arende.arende import Arende
from domain.aterkrav.avrakning import Hemvag, avrakna, jamna_avskriven_ranta
from domain.aterkrav.fordran import sista_betalningen
from domain.aterkrav.preskription import preskriberas
from domain.aterkrav.stopp import (
    FordranFinnsInte,
    HelaFordranHavd,
    RantaBetaldDarefter,
    RantaIFramtiden,
    RantanLoperInte,
    RantanPreskriberad,
    RantanVantarPaKrav,
    RantaStodsInte,
)
from domain.fordran.efterskankning import Avskrivet, Efterskankning, avskrivet_igen, med
from domain.fordran.fordran import Fordran, fordrans_namn
from domain.fordran.fordringslage import Raknat
from domain.grund.aktor import Aktor, Atgard
from domain.grund.hant import dagen
from domain.grund.pengar import Lada
from domain.grund.rantebas import Rantebas
from domain.grund.stopp import krav, kronor
from domain.grund.uppslag import for_sig
from domain.grund.varden import Ore, OreEllerNoll, OreMedTecken, Uppgift, ny_av
from domain.grunddata.grunddata import Grunddata
from domain.ranta import rantetid
from domain.ranta.avrakning import avraknad
from domain.ranta.avskrivet import avskrivs_mindre, fattas_av_det_avskrivna
from domain.ranta.ranta import Ranteperiod, Serier, anvanda_satser, ranta_ore
from domain.regelverk.regelverk import Regelverk
from domain.utlysning.utlysning import Utlysning


class Rantetid(Uppgift):
    """The days after `efter_dag`, up to and including `till_och_med`, with the capital they had.

    Each day costs the published rate `bas` and `tillagg_hundradelar` above it.
    """

    efter_dag: date
    till_och_med: date
    kapital_ore: Ore
    bas: Rantebas
    tillagg_hundradelar: int


class Rantesats(Uppgift):
    """A published rate that was counted with, and the fact that said it, by stream and version.

    `hundradelar` is the rate as it is counted with, rounded and without addition, in hundredths of
    a percentage point: 300 is 3 per cent.
    """

    bas: Rantebas
    galler_fran: date
    hundradelar: int
    strom_id: UUID
    version: int


class Rantedag(Uppgift):
    """Up to and including a day the interest is `ranta_ore` in all.

    `tidigare_ranta_ore` was charged before, for days up to and including that one.
    `betalt_delas_annorlunda`: counted to that day, what was paid by then would be divided
    otherwise, since less of the interest would be left when what was waived is taken off.
    """

    till_och_med: date
    tidigare_ranta_ore: OreEllerNoll
    ranta_ore: OreEllerNoll
    betalt_delas_annorlunda: bool


class RantaBeraknad(Arende.Event):
    """The interest on a claim is `ranta_ore` in all, up to and including `till_och_med`.

    verkningsdag is the day it was charged; `tidigare_ranta_ore` was charged before, in all. Each
    day costs a 365th of the year's rate; the sum is rounded once, to the nearest öre.
    `rantedagar` are the days that it has been charged up to, and those on which it was paid, as
    what is known now was so on each of them. Nothing is charged for days after `till_och_med`.
    `efterskankt_andring_ore` is how much more there is of what has been waived, last on
    `efterskankt_dag`, or (negative) how much less: what was never owed was never waived.
    `avskrivet`: written off again, as from when it was: it turns out that it was not paid by then.
    It is beside `efterskankt_andring_ore`, which does not include it.
    """

    TOPIC = "arende.ranta-beraknad"
    NAMN = "ränta beräknad"
    HANT = dagen("Dagen för ränteberäkningen")

    fordran_id: UUID
    till_och_med: date
    perioder: tuple[Rantetid, ...]
    satser: tuple[Rantesats, ...]
    rantedagar: tuple[Rantedag, ...]
    tidigare_ranta_ore: OreEllerNoll
    ranta_ore: OreEllerNoll
    efterskankt_andring_ore: OreMedTecken
    efterskankt_dag: date | None
    avskrivet: tuple[Avskrivet, ...]

    def apply(self, aggregate: Arende) -> None:
        fordran = aggregate.fordringar[self.fordran_id]
        aggregate.fordringar[self.fordran_id] = ny_av(
            fordran,
            efterskankt=med(fordran.efterskankt, [e.som_del for e in self.avskrivet]),
            ranta_ore=self.ranta_ore,
            ranta_till=self.till_och_med,
            ranta_dag=self.till_och_med,
            raknat=tuple(Raknat(d.till_och_med, d.ranta_ore) for d in self.raknade_dagar),
        )

    @property
    def raknade_dagar(self) -> tuple[Rantedag, ...]:
        """Those that it is charged up to now."""
        return tuple(d for d in self.rantedagar if d.till_och_med <= self.till_och_med)

    @property
    def andringar(self) -> Iterator[tuple[date, int]]:
        """How much more is charged than was, or (negative) less, and as from which day."""
        tidigare = 0
        for d in self.rantedagar:
            mer = d.ranta_ore - d.tidigare_ranta_ore
            yield d.till_och_med, mer - tidigare
            tidigare = mer

    def i_ord(self) -> str:
        sista, belopp = self.till_och_med, kronor(self.ranta_ore)
        return f"ränta på {fordrans_namn(self.fordran_id)} till och med {sista}: {belopp}"


def berakna(
    arende: Arende,
    referensranta: Grunddata,
    utlaningsranta: Grunddata,
    regelverk: Regelverk,
    utlysning: Utlysning,
    post: Anslag,
    atgard: Atgard,
    *,
    fordran_id: UUID,
    till: date,
) -> None:
    """Count the interest on a claim up to and including `till`, and state what it is in all.

    What has been paid is divided anew by it: what was no interest that day paid capital. Never for
    days to come, or after the claim has lapsed, nor to a day before one on which interest was paid.
    An earlier `till` than before takes back what was charged after it. Of a claim that was lifted
    in whole no interest is owed for any day, even on what had been waived: it is counted again only
    to take back what was charged.
    """
    krav(fordran_id in arende.fordringar, FordranFinnsInte, fordran_id=fordran_id)
    fordran = arende.fordringar[fordran_id]
    krav(fordran.rantevillkor is not None, RantaStodsInte)
    att_ta_tillbaka = fordran.ranta_ore > fordran.ranta_efterskankt_ore
    krav(fordran.kravts_hogst_ore > 0 or att_ta_tillbaka, HelaFordranHavd)
    _krav_dagen(arende, fordran_id, fordran, till)
    krav(till <= atgard.dag, RantaIFramtiden, till=till, dag=atgard.dag)
    serier = serierna(referensranta, utlaningsranta)
    om = (arende, atgard.av, fordran_id)
    omraknad = _delat_pa_nytt(*om, Hemvag(regelverk, utlysning, post), serier, till)
    perioder, ranta = rantetid.perioder(omraknad, till), omraknad.ranta_ore
    igen, andring_ore, efterskankt_dag = _jamna_det_avskrivna(*om, serier, till, ranta)
    fordran = arende.fordringar[fordran_id]
    arende.registrera(
        RantaBeraknad,
        atgard,
        fordran_id=fordran_id,
        till_och_med=till,
        perioder=tuple(map(_som_rantetid, perioder)),
        satser=tuple(_satserna(perioder, referensranta, utlaningsranta)),
        rantedagar=tuple(_dagarna(fordran, omraknad, serier, till)),
        tidigare_ranta_ore=fordran.ranta_ore,
        ranta_ore=ranta,
        efterskankt_andring_ore=andring_ore,
        efterskankt_dag=efterskankt_dag,
        avskrivet=avskrivet_igen(igen),
    )


def _delat_pa_nytt(
    arende: Arende, av: Aktor, fordran_id: UUID, hemvag: Hemvag, serier: Serier, till: date
) -> Fordran:
    """Divide what has been paid anew; returns the claim as it then is divided, with its interest.

    What a payment turns out not to have paid, and there is no ground to demand any more, is lifted:
    it never cost anything, so what is left of the claim costs less. Each turn but the last lifts
    some of what a payment no longer pays, and none gives any back.
    """
    for _ in range(len(arende.fordringar[fordran_id].delbetalt) + 2):
        forut = arende.fordringar[fordran_id]
        dela = partial(avrakna, hemvag=hemvag, av=av, fordran_id=fordran_id, till=till)
        som_lyft = cache(partial(_omraknad, forut, serier, till))
        omraknad = som_lyft(_lyfts(arende, fordran_id, som_lyft, dela))
        dela(arende, omraknad=omraknad)
        if arende.fordringar[fordran_id].havt_ore == forut.havt_ore:
            return omraknad
    raise AssertionError("a count of interest that does not come to rest")


def _omraknad(fordran: Fordran, serier: Serier, till: date, lyft_ore: int) -> Fordran:
    """As it is divided, with its interest, when so much of it is lifted."""
    ny = avraknad(ny_av(fordran, havt_ore=fordran.havt_ore + lyft_ore), serier, till)
    return ny_av(ny, ranta_ore=ranta_ore(rantetid.perioder(ny, till), serier))


def _lyfts(
    arende: Arende, fordran_id: UUID, som_lyft: Callable[[int], Fordran], dela: Callable[..., None]
) -> int:
    """What is lifted when it is divided as if that were: the claim is then what is paid of it.

    Where that is no whole öre he has paid one too much, rather than owes it. The more is lifted,
    the less the rest costs, and the less is left to lift: so it can be searched for.
    """

    @cache
    def over(ore: int) -> int:
        prov = arende.kopia()
        with for_sig(arende):
            dela(prov, omraknad=som_lyft(ore))
        lyft = prov.fordringar[fordran_id].havt_ore - arende.fordringar[fordran_id].havt_ore
        return ore - lyft

    hogst = -over(0)
    ore = bisect_left(range(hogst), 0, key=over) if hogst else 0
    return ore - 1 if ore and over(ore) else ore


def _satserna(
    perioder: Sequence[Ranteperiod], referensranta: Grunddata, utlaningsranta: Grunddata
) -> Iterator[Rantesats]:
    for bas, fran in anvanda_satser(perioder):
        yield _som_sats(
            bas, fran, utlaningsranta if bas is Rantebas.UTLANINGSRANTA else referensranta
        )


def _jamna_det_avskrivna(
    arende: Arende, av: Aktor, fordran_id: UUID, serier: Serier, till: date, ranta: int
) -> tuple[tuple[Efterskankning, ...], int, date | None]:
    """Write off what by now was owed on its day: what is again, and how much more has been waived.

    What payments take back of it is said as it is, also when less of it is owed than that.
    """
    fordran = arende.fordringar[fordran_id]
    fore = fordran.efterskankt
    sagt = min(fordran.ranta_efterskankt_ore, fordran.ranta_ore) - sum(e.ranta_ore for e in fore)
    mindre = avskrivs_mindre(fordran, fordran, serier, till)
    igen = tuple(_skrivs_av_igen(fordran, mindre))
    kvar = Counter(mindre)
    kvar.update({e.dag: e.ranta_ore for e in igen})
    jamna_avskriven_ranta(arende, av, fordran_id=fordran_id, mindre=kvar)
    fordran = arende.fordringar[fordran_id]
    nu = ny_av(fordran, efterskankt=med(fordran.efterskankt, igen))
    sagt += sum(e.ranta_ore for e in nu.efterskankt)
    dag = max((e.dag for e in nu.efterskankt or fore if e.ranta_ore), default=None)
    return igen, min(nu.efterskankt_av(ranta), ranta) - sagt, dag


def _skrivs_av_igen(fordran: Fordran, mindre: Mapping[date, int]) -> Iterator[Efterskankning]:
    """What of it no payment says that it took back: the payment that did is not one any more."""
    fattas = fattas_av_det_avskrivna(fordran)
    for dag, ore in mindre.items():
        igen = min(fattas[dag], -ore)
        if igen > 0:
            yield Efterskankning(Lada.AVSKRIVET, dag, 0, igen)


def _dagarna(fordran: Fordran, omraknad: Fordran, serier: Serier, till: date) -> Iterator[Rantedag]:
    """The days that it was charged up to before, those of payments, and `till`; in order."""
    betalda = {b.dag for b in omraknad.delbetalt if b.dag < till and b.havd_dag != b.dag}
    dagar = {r.dag for r in fordran.raknat} | {d for d in betalda if _raknas_den(omraknad, d)}
    for dag in sorted(dagar | {till}):
        ranta = ranta_ore(rantetid.perioder(omraknad, min(dag, till)), serier)
        yield Rantedag(
            till_och_med=dag,
            tidigare_ranta_ore=fordran.raknat_ore(dag),
            ranta_ore=ranta,
            betalt_delas_annorlunda=dag < till
            and _delas_annorlunda(fordran, omraknad, serier, dag),
        )


def _delas_annorlunda(fordran: Fordran, omraknad: Fordran, serier: Serier, dag: date) -> bool:
    """Only what was waived, or written off, of the interest can make it so."""
    if not any(e.ranta_ore for e in fordran.efterskankt):
        return False
    da, nu = avraknad(fordran, serier, dag).delbetalt, omraknad.delbetalt
    return any(a.ranta_ore != b.ranta_ore for a, b in zip(da, nu, strict=True) if b.dag <= dag)


def _raknas_den(fordran: Fordran, dag: date) -> bool:
    forsta = rantetid.forsta_dag(fordran)
    return forsta is not None and forsta <= dag


def serierna(referensranta: Grunddata, utlaningsranta: Grunddata) -> Serier:
    """The published rates of both series."""
    return {
        Rantebas.REFERENSRANTA: referensranta.satser,
        Rantebas.UTLANINGSRANTA: utlaningsranta.satser,
    }


def _krav_dagen(arende: Arende, fordran_id: UUID, fordran: Fordran, till: date) -> None:
    """Interest runs by then, or was counted before; and none has been paid for days after."""
    fran, raknad = rantetid.forsta_dag(fordran), fordran.ranta_dag is not None
    krav(fran is not None or raknad, RantanVantarPaKrav)
    krav(raknad or (fran is not None and till >= fran), RantanLoperInte, fran=fran, till=till)
    sista = preskriberas(arende, fordran_id)
    krav(till <= sista, RantanPreskriberad, till=till, sista=sista)
    sist = sista_betalningen(arende, fordran_id, med_ranta=True)
    if sist is not None:
        minst = min(sist.dag, sista)
        efter = " eller en senare dag" if sista > sist.dag else ", fordrans sista dag"
        om = {"till": till, "betald": sist.dag, "minst": minst, "eller": efter}
        krav(till >= minst, RantaBetaldDarefter, **om, hav=sist.havs_pa)


def _som_rantetid(period: Ranteperiod) -> Rantetid:
    return Rantetid(
        efter_dag=period.fran,
        till_och_med=period.till,
        kapital_ore=period.kapital_ore,
        bas=period.fot.bas,
        tillagg_hundradelar=period.fot.tillagg,
    )


def _som_sats(bas: Rantebas, fran: date, grunddata: Grunddata) -> Rantesats:
    ranta = grunddata.rantor[fran]
    return Rantesats(
        bas=bas,
        galler_fran=fran,
        hundradelar=bas.avrundad(ranta.hundradelar),
        strom_id=grunddata.id,
        version=ranta.version,
    )
