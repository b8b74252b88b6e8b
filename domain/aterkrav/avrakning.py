"""Avräkning: what of a payment paid interest and what capital, when interest is counted anew.

What turns out not to have been owed as interest on the day of a payment paid capital that day, and
the other way round. The money moves as from that day: interest is on an inkomsttitel, and what is
capital may be the anslag's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import ClassVar, NamedTuple
from uuid import UUID

from domain.anslag.anslagspost import Anslag
from domain.arende.arende import Arende
from domain.arende.granskat import som_det_lag, som_provat
from domain.arende.hemvist import aterbetala, lagg_i_ladorna, tillbaka_i_ladorna
from domain.arende.igenkrav import ur_det_lyfta
from domain.arende.misstag import flytt_av
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.pengar import flytta_halva, flytta_pengar
from domain.arende.uttag import Uttag, del_av, som_delar, som_uttag, summa, uttaget_i_ord
from domain.aterkrav.aterbetalning import dispositionsratt
from domain.aterkrav.avskrivning import aterfor_betalt
from domain.fordran.aterbetalning import Aterbetalning
from domain.fordran.delar import ihop, sista_delarna, utan
from domain.fordran.efterskankning import Avskrivet, Efterskankning, fore_avskrivningen
from domain.fordran.fordran import Fordran, fordrans_namn
from domain.fordran.fordringslage import Kravbetalning
from domain.grund.aktor import Aktor, Atgard
from domain.grund.flytt import Flytt
from domain.grund.hant import BANKDAG
from domain.grund.pengar import Del, Lada, Rorelse
from domain.grund.varden import OreEllerNoll, ny_av
from domain.ranta.omdelning import mer_kapital
from domain.regelverk.regelverk import Regelverk
from domain.utlysning.utlysning import Utlysning


class Hemvag(NamedTuple):
    """Where the money of a claim goes when it is paid, and comes back to when it is not."""

    regelverk: Regelverk
    utlysning: Utlysning
    post: Anslag


class AterbetalningAvraknad(Pengafaktum):
    """Of a payment of a claim so much paid capital, the rest interest.

    `aterbetalning_version` is the fact that placed it, or set it off. The interest was counted
    anew: another sum of it was owed on verkningsdag, the day of the payment, than was thought. The
    amount of the payment is what it was. `kapital` beyond what is outstanding was so that day, and
    has been lifted since: it is to the debtor's credit. `till_anslaget` is what of `kapital` the
    anslag is credited with. `avskrivet`: written off again, as from when it was.
    """

    TOPIC = "arende.aterbetalning-avraknad"
    NAMN = "återbetalning avräknad på nytt"
    OM_FORDRAN = True
    VILLKORLIG: ClassVar[bool] = False
    HANT = BANKDAG
    HAVNINGSORSAK = Havningsorsak.RANTAN_OMRAKNAD

    aterbetalning_version: int
    fordran_id: UUID
    tidigare_kapital: tuple[Uttag, ...]
    kapital: tuple[Uttag, ...]
    tidigare_ranta_ore: OreEllerNoll
    ranta_ore: OreEllerNoll
    tidigare_till_anslaget: tuple[Uttag, ...]
    till_anslaget: tuple[Uttag, ...]
    avskrivet: tuple[Avskrivet, ...]

    @property
    def mer_kapital_ore(self) -> int:
        """How much more of it is capital, or (negative) less."""
        return self.tidigare_ranta_ore - self.ranta_ore

    @property
    def mer_till_anslaget_ore(self) -> int:
        return summa(self.till_anslaget) - summa(self.tidigare_till_anslaget)

    def andra_dagar(self) -> Iterator[Rorelse]:
        yield from fore_avskrivningen(self.avskrivet, self.verkningsdag, igen=True)

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        fordran = aggregate.fordringar[self.fordran_id]
        forut, nu = som_delar(self.tidigare_kapital), som_delar(self.kapital)
        andrat = utan(nu, forut)
        ny = fordran.avraknad(
            self.aterbetalning_version,
            [d for d in andrat if d.belopp_ore > 0],
            [ny_av(d, belopp_ore=-d.belopp_ore) for d in andrat if d.belopp_ore < 0],
            [e.som_del for e in self.avskrivet],
        )
        aggregate.fordringar[self.fordran_id] = ny
        [betalning] = [b for b in ny.delbetalt if b.version == self.aterbetalning_version]
        aggregate.aterbetalningar[self.aterbetalning_version] = ny_av(
            aggregate.aterbetalningar[self.aterbetalning_version],
            kapital=nu,
            ranta_ore=self.ranta_ore,
            till_anslaget=som_delar(self.till_anslaget),
            aterfort=betalning.aterfort,
        )

    def i_ord(self) -> str:
        vad = uttaget_i_ord(self.kapital, self.ranta_ore)
        forut = uttaget_i_ord(self.tidigare_kapital, self.tidigare_ranta_ore)
        om = fordrans_namn(self.fordran_id)
        if vad == forut:  # what of that which was written off when, and nothing else
            return f"betalning på {om}: vad den betalar av det avskrivna har ändrats"
        return f"betalning på {om} avräknad på nytt, från {forut} till {vad}"


class _Krav(NamedTuple):
    """A claim whose payments are divided anew, and who does it."""

    arende: Arende
    hemvag: Hemvag
    av: Aktor
    fordran_id: UUID

    @property
    def fordran(self) -> Fordran:
        return self.arende.fordringar[self.fordran_id]

    def aterfort_av(self, version: int) -> tuple[Efterskankning, ...]:
        """What of the written off the payment pays now."""
        return self.arende.aterbetalningar[version].aterfort

    def sista_av(self, version: int, ore: int) -> tuple[Del, ...]:
        """So much of the capital that the payment pays."""
        return sista_delarna(self.arende.aterbetalningar[version].kapital, ore)


def avrakna(
    arende: Arende, hemvag: Hemvag, av: Aktor, *, fordran_id: UUID, omraknad: Fordran, till: date
) -> None:
    """Let each payment up to `till` pay what it pays in `omraknad`, as far as there is capital.

    What pays less capital does so first, so that there is room for what pays more: only what no
    other pays instead is outstanding again, and lifted if there is no ground to demand it.
    """
    om = _Krav(arende, hemvag, av, fordran_id)
    lyft = summa([*ur_det_lyfta(arende, om.fordran, om.fordran.havt_ore)])
    fast = any(_delat(arende, b.version)[0] for b in om.fordran.delbetalt if b.havd_dag is None)
    mer = sorted(mer_kapital(om.fordran, omraknad, till, lyft_ore=lyft, fast=fast))
    mindre = {version: -ore for version, ore in mer if ore < 0}
    okas = {version: ore for version, ore in mer if ore > 0}
    byts = 0 if om.fordran.tillgodo_ore else min(sum(mindre.values()), sum(okas.values()))
    over = sum(mindre.values()) - byts
    for version, ore in mindre.items():
        tas = min(over, ore)
        _mindre(om, version, om.sista_av(version, tas))
        over, mindre[version] = over - tas, ore - tas
    for version, ore in mindre.items():
        _mindre(om, version, om.sista_av(version, ore), halva=True)
    for version, ore in okas.items():
        _mer(om, version, ore, halva=version != max(okas))
    _skriv_av_igen(om)


def jamna_avskriven_ranta(
    arende: Arende, av: Aktor, *, fordran_id: UUID, mindre: Mapping[date, int]
) -> None:
    """So much less of the interest was written off each day, or (negative) more, again.

    The payments of earlier days say so: the last of them, or those that had taken it back.
    """
    for dag, ore in mindre.items():
        kvar, delbetalt = ore, arende.fordringar[fordran_id].delbetalt
        for b in sorted(delbetalt, key=lambda b: -b.version):
            if b.dag < dag and b.havd_dag is None and kvar:
                kvar -= _jamna(arende, av, fordran_id, b, dag, kvar)


def _jamna(
    arende: Arende, av: Aktor, fordran_id: UUID, b: Kravbetalning, dag: date, ore: int
) -> int:
    """The payment takes so much back of what was written off, or (negative) no longer does."""
    nu, kravdag = arende.aterbetalningar[b.version], arende.fordringar[fordran_id].beslutsdag
    atgard, flytt = Atgard(nu.dag, av), flytt_av(arende, fordran_id, nu.dag)
    igen: tuple[Avskrivet, ...] = ()
    if ore < 0:
        tog = sum(e.ranta_ore for e in b.aterfort if e.dag == dag)
        if not tog:
            return 0
        ore = -min(-ore, tog)
        igen = (Avskrivet(avskrivet_dag=dag, kapital_ore=0, ranta_ore=-ore, ur=(), oprovat=()),)
    else:
        fran = atgard.den(max(nu.dag, kravdag))  # what was paid before it was demanded settles it
        aterfor_betalt(arende, fran, fordran_id=fordran_id, hogst_ore=0, rantan={dag: ore})
    _anteckna(arende, atgard, flytt, fordran_id, b.version, nu, avskrivet=igen)
    return ore


def _skriv_av_igen(om: _Krav) -> None:
    """What a payment took back of what was written off, while there is other capital for it to pay.

    It pays what is outstanding first, and what only a later one is said to have paid: that one then
    pays what was written off. But nothing that became outstanding after it; and what was paid of a
    writing off that was undone since is not written off again.
    """
    fordran = om.fordran
    if fordran.tidvis_havt or fordran.tillgodo_ore:
        return
    havda = {a.dag for a in fordran.avskrivningar if a.havd}
    giltiga = [b for b in fordran.delbetalt if b.havd_dag is None]
    giltiga.sort(key=lambda b: (b.dag, b.version))
    for nr, b in enumerate(giltiga):
        avskrevs = {e.dag for e in om.aterfort_av(b.version) if e.kapital_ore}
        blev_ute = any(h.andring_ore > 0 and h.dag > b.dag for h in fordran.handelser)
        if blev_ute or avskrevs & havda:
            continue
        _byt(om, b.version, None)
        for senare in giltiga[nr + 1 :]:
            if any(dag <= senare.dag for dag in avskrevs):
                _byt(om, b.version, senare.version)


def _byt(om: _Krav, version: int, senare: int | None) -> None:
    """The payment pays what is outstanding, or what the later one paid of that, instead.

    In all as much is paid of each: nothing is lifted, or falls, while the one has yet to take it.
    """
    avskrivet, _ = _delat(om.arende, version)
    if senare is None:
        ryms = om.fordran.utestaende_ore
    else:
        ovrigt = _delat(om.arende, senare)[1]
        ryms = sum(d.belopp_ore for d in ovrigt)
    bort = sista_delarna(avskrivet, ryms)
    ore = sum(d.belopp_ore for d in bort)
    if not ore:
        return
    if senare is not None:
        _mindre(om, senare, sista_delarna(ovrigt, ore), halva=True)
    _mindre(om, version, bort, halva=True)
    _mer(om, version, ore, halva=senare is not None)
    if senare is not None:
        _mer(om, senare, ore)


def _delat(arende: Arende, version: int) -> tuple[list[Del], list[Del]]:
    """What the payment pays of what was written off, and of the rest."""
    kapital = arende.aterbetalningar[version].kapital
    avskrivet = [d for d in kapital if d.lada is Lada.AVSKRIVET]
    return avskrivet, [d for d in kapital if d.lada is not Lada.AVSKRIVET]


def _mer(om: _Krav, version: int, ore: int, *, halva: bool = False) -> None:
    arende, hemvag, fordran_id = om.arende, om.hemvag, om.fordran_id
    betald = arende.aterbetalningar[version]
    atgard = Atgard(betald.dag, om.av)
    over = max(0, ore - om.fordran.utestaende_ore)
    aterfor_betalt(arende, atgard, fordran_id=fordran_id, hogst_ore=over)
    utestaende = del_av(om.fordran, min(ore, om.fordran.utestaende_ore))
    mer = (*utestaende, *ur_det_lyfta(arende, om.fordran, ore - summa(utestaende)))
    if not mer:
        return
    flytt = flytt_av(arende, fordran_id, betald.dag)
    for d in som_delar(mer):
        som_provat(arende, flytt, d)
    ratten = dispositionsratt(arende, hemvag.regelverk, hemvag.post, betald.dag)
    anslaget = aterbetala(flytt, mer, ratten)
    nu = ny_av(
        betald,
        kapital=ihop(betald.kapital, som_delar(mer)),
        ranta_ore=betald.ranta_ore - summa(mer),
        till_anslaget=ihop(betald.till_anslaget, som_delar(anslaget)),
    )
    _anteckna(arende, atgard, flytt, fordran_id, version, nu, avskrivet=(), halva=halva)


def _mindre(om: _Krav, version: int, bort: tuple[Del, ...], *, halva: bool = False) -> None:
    if not bort:
        return
    arende, fordran_id = om.arende, om.fordran_id
    betald, ore = arende.aterbetalningar[version], sum(d.belopp_ore for d in bort)
    flytt = flytt_av(arende, fordran_id, betald.dag)
    del_av_den = betald.kapital_av(bort)
    if halva:
        lagg_i_ladorna(arende, flytt, del_av_den)
    else:
        tillbaka_i_ladorna(arende, flytt, om.hemvag.utlysning, del_av_den)
    nu = ny_av(
        betald,
        kapital=utan(betald.kapital, bort),
        ranta_ore=betald.ranta_ore + ore,
        till_anslaget=utan(betald.till_anslaget, del_av_den.till_anslaget),
    )
    igen = om.fordran.avskrivet_igen(del_av_den, med_ranta=False)
    avskrivet = som_det_lag(arende, igen, betald.dag, igen=True)
    atgard = Atgard(betald.dag, om.av)
    _anteckna(arende, atgard, flytt, fordran_id, version, nu, avskrivet, halva=halva)


def _anteckna(
    arende: Arende,
    atgard: Atgard,
    flytt: Flytt,
    fordran_id: UUID,
    version: int,
    nu: Aterbetalning,
    avskrivet: tuple[Avskrivet, ...],
    *,
    halva: bool = False,
) -> None:
    forut = arende.aterbetalningar[version]
    flytta = flytta_halva if halva else flytta_pengar
    flytta(
        arende,
        AterbetalningAvraknad,
        atgard,
        flytt,
        aterbetalning_version=version,
        fordran_id=fordran_id,
        mottagare_id=arende.parter_vid.get(version),
        tidigare_kapital=som_uttag(forut.kapital),
        kapital=som_uttag(nu.kapital),
        tidigare_ranta_ore=forut.ranta_ore,
        ranta_ore=nu.ranta_ore,
        tidigare_till_anslaget=som_uttag(forut.till_anslaget),
        till_anslaget=som_uttag(nu.till_anslaget),
        avskrivet=avskrivet,
    )
