"""Hävning: a claim follows its money, and what no longer has any money to ask for is lifted.

What is lifted was never owed. What had been paid of it is the debtor's: how the payment was placed
is taken back, and the receipt is sent back. What had been waived of it was nothing to waive.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.aterlagt import lagg_ater, med_lador
from domain.arende.igenkrav import det_aldrig_betalda
from domain.arende.misstag import (
    av_annat_ar_ore,
    for_mycket_kravt_ore,
    hans_efterskankta_ore,
    mer_an_han_fick_ore,
)
from domain.arende.omforing import for_om
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.pengaregeln import obetalt_utom_reserverat_ore, reserverat_ore
from domain.arende.uttag import Uttag, del_av, som_delar, summa, uttaget_i_ord
from domain.fordran.efterskankning import Efterskankt, kapital_ore, sista
from domain.fordran.fordran import Fordran, fordrans_namn
from domain.fordran.fordringslage import Raknat
from domain.fordran.galdenar import Aterbokning
from domain.fordran.kravt import KravtPerAr
from domain.fordran.mellantid import RedanHavt
from domain.grund.aktor import Atgard
from domain.grund.lador import KRAVBARA
from domain.grund.pengar import Del, Lada, Rorelse
from domain.grund.stopp import kronor
from domain.grund.varden import OreEllerNoll, ny_av
from domain.utlysning.utlysning import Utlysning

_ALDRIG = (Havningsorsak.UTBETALNINGEN_RATTAD, Havningsorsak.GRANSKNINGEN_HAVD)
"""What the claim rested on was never so: it is lifted from its own first day."""

_KOM_TILLBAKA = (Havningsorsak.UTBETALNINGEN_RETURNERAD, Havningsorsak.RETUREN_RATTAD)
"""What the claim rested on was so until the bank sent it back: it cost interest until then."""

_BANKEN = (Havningsorsak.UTBETALNINGEN_RATTAD, *_KOM_TILLBAKA)
"""What the bank did, as it was then known: another correction may say that it did not."""


class FordranHavd(Pengafaktum):
    """All or some of a claim was lifted: it should not have been, or can no longer be, demanded.

    `kapital` was outstanding; `tillgodo_ore` had been paid, and is now owed to the debtor;
    `efterskankt` had been waived or written off; `inte_utestaende_per_ar` is of which years' money
    those two are. When nothing of the claim remains its interest, `ranta_ore`, falls with it, on
    `ranta_dag`: the last day that it was charged for.
    verkningsdag is the claim's, if what it rested on never was; else that of what took its ground.
    `redan_havt`: what of `kapital` and `tillgodo_ore` a judgement had lifted already, from a day
    until it was demanded again; of those days it is not lifted twice. Each of `efterskankt` says
    that of itself.
    `retur_version`: the fact that first said that the bank had sent back what it asked for. If
    verkningsdag is then after the day of the claim, it came back that day and was owed until then:
    it cost interest up to and including that day, which does not fall with it.
    `genom_ord`: less was said to be demanded, which may be set aside; else it has lost its ground.
    `tidigare_bokning` is where the money is booked again, when the claim was on somebody else.
    """

    TOPIC = "arende.fordran-havd"
    NAMN = "fordran hävd"
    OM_FORDRAN = True
    VILLKORLIG: ClassVar[bool] = False
    HARLETT: ClassVar[bool] = True

    fordran_id: UUID
    kapital: tuple[Uttag, ...]
    tillgodo_ore: OreEllerNoll
    efterskankt: tuple[Efterskankt, ...]
    inte_utestaende_per_ar: tuple[KravtPerAr, ...]
    ranta_ore: OreEllerNoll
    ranta_dag: date | None
    orsak: Havningsorsak
    genom_ord: bool
    redan_havt: tuple[RedanHavt, ...]
    tidigare_bokning: Aterbokning | None
    retur_version: int | None

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        fordran = aggregate.fordringar[self.fordran_id]
        kom = None if self.retur_version is None else fordran.ute_till(self.verkningsdag)
        ny = fordran.havd(
            som_delar(self.kapital),
            self.tillgodo_ore,
            None if self.ranta_dag is None else Raknat(self.ranta_dag, self.ranta_ore),
            self.verkningsdag,
            self.efterskankt,
            [r.som_mellantid for r in self.redan_havt],
            (self.retur_version, kom),
            av_banken=self.orsak in _BANKEN,
            genom_ord=self.genom_ord,
        )
        kvar = fordran.kravt_av.lyft(som_delar(self.kapital), self.inte_utestaende_per_ar)
        aggregate.fordringar[self.fordran_id] = ny_av(ny, kravt_av=kvar)

    def i_ord(self) -> str:
        vad = uttaget_i_ord(self.kapital, self.ranta_ore)
        ater = f", {kronor(self.tillgodo_ore)} tillgodo" if self.tillgodo_ore else ""
        bort = sum(e.kapital_ore for e in self.efterskankt)
        borta = f", {kronor(bort)} redan efterskänkt" if bort else ""
        return f"{vad} hävt av {fordrans_namn(self.fordran_id)}{ater}{borta}: {self.orsak.namn}"


def sank(
    arende: Arende,
    utlysning: Utlysning | None,
    atgard: Atgard,
    *,
    fordran_id: UUID,
    belopp_ore: int,
    orsak: Havningsorsak,
) -> None:
    """Lift so much, since less is demanded; other claims follow what a lowered grant then takes."""
    om = (arende, utlysning, atgard, orsak, fordran_id, belopp_ore)
    if _hav_sa_mycket(*om, genom_ord=True):
        hav_overskjutande(arende, atgard, orsak=orsak)


def _hav_sa_mycket(
    arende: Arende,
    utlysning: Utlysning | None,
    atgard: Atgard,
    orsak: Havningsorsak,
    fordran_id: UUID,
    belopp_ore: int,
    *,
    betalt_star: bool = False,
    genom_ord: bool = False,
) -> bool:
    """What had been waived of it goes back to its boxes, if it lies there: whether anything did."""
    fordran = arende.fordringar[fordran_id]
    betalt = 0 if betalt_star else arende.betalt_av_ore(fordran_id) - fordran.tillgodo_ore
    delar, bort, tillgodo = _det_som_havs(arende, atgard, fordran_id, belopp_ore, orsak, betalt)
    nar = _nar(arende, atgard, fordran_id, orsak).dag
    _, bort = fordran.redan_lyft(summa(delar) + tillgodo, [*med_lador(arende, fordran, bort)], nar)
    rorelser: tuple[Rorelse, ...] = ()
    if any(e.ur for e in bort):
        rorelser = tuple(lagg_ater(arende, utlysning, fordran_id, bort).rorelser)
    _hav(
        arende,
        atgard,
        fordran_id,
        orsak,
        delar=delar,
        efterskankt=bort,
        tillgodo_ore=tillgodo,
        rorelser=rorelser,
        genom_ord=genom_ord,
    )
    return bool(rorelser)


def _det_som_havs(
    arende: Arende,
    atgard: Atgard,
    fordran_id: UUID,
    belopp_ore: int,
    orsak: Havningsorsak,
    betalt_ore: int,
) -> tuple[tuple[Uttag, ...], tuple[Efterskankt, ...], int]:
    """First what is owed, outstanding and then written off; then what was paid; then what was
    waived.

    What is demanded has been lowered so much already. What was waived stays so as far as it can:
    what the debtor paid besides is his.
    """
    fordran = arende.fordringar[fordran_id]
    utestaende = min(belopp_ore, fordran.utestaende_ore)
    avskrivet = min(belopp_ore - utestaende, fordran.avskrivet_ore)
    tillgodo = min(belopp_ore - utestaende - avskrivet, betalt_ore)
    eftergivet = belopp_ore - utestaende - avskrivet - tillgodo
    dag = _nar(arende, atgard, fordran_id, orsak).dag
    bort = (
        *sista(fordran.efterskankt, dag, avskrivet, Lada.AVSKRIVET),
        *sista(fordran.efterskankt, dag, eftergivet, Lada.EFTERGIVET),
    )
    return del_av(fordran, utestaende), bort, tillgodo


def hav_overskjutande(arende: Arende, atgard: Atgard, *, orsak: Havningsorsak | None) -> None:
    """Let claims follow their money, and lift what they ask for that no longer lies in its box.

    No two claims ever ask for the same krona; the latest on the party gives way first. What is
    demanded of another rests on the payment that he got, and on nothing else in the box.
    """
    _hav_felbetalt(arende, atgard, orsak)
    _hem_med_pengarna(arende, atgard, orsak)
    for lada in KRAVBARA:
        for ar in sorted({d.ar for f in arende.fordringar.values() for d in f.ur}):
            for fordran_id in _vem_ger_vika(arende):
                egna = sum(
                    d.belopp_ore
                    for d in arende.fordringar[fordran_id].ur
                    if (d.lada, d.ar) == (lada, ar)
                )
                over = min(egna, for_mycket_kravt_ore(arende, lada, ar))
                if over > 0:
                    bort = Del(lada, ar, over)
                    nar = _nar(arende, atgard, fordran_id, orsak)
                    kvar = for_om(arende, nar, fordran_id, bort, orsak)
                    _hav(arende, atgard, fordran_id, orsak, delar=kvar)
    _hav_efterskankt(arende, atgard, orsak)
    for fordran_id in arende.fordringar:
        _hav(arende, atgard, fordran_id, orsak)  # interest on what is not there any more
    _hav_betalt(arende, atgard, orsak)
    _hav_aldrig_betalt(arende, atgard, orsak)


def _hem_med_pengarna(arende: Arende, atgard: Atgard, orsak: Havningsorsak | None) -> None:
    """What was moved with its money goes back with it, before anything else gives way for it."""
    for fordran_id in _vem_ger_vika(arende):
        for d in arende.fordringar[fordran_id].omfort:
            over = min(d.belopp_ore, for_mycket_kravt_ore(arende, Lada.FOR_HOGT_BELOPP, d.ar))
            if over > 0:
                nar = _nar(arende, atgard, fordran_id, orsak)
                for_om(arende, nar, fordran_id, Del(Lada.FOR_HOGT_BELOPP, d.ar, over), orsak)


def _hav_felbetalt(arende: Arende, atgard: Atgard, orsak: Havningsorsak | None) -> None:
    """Lift what is demanded of another, and turned out not to have been paid to him.

    A payment that was corrected may first be known to be the party's when that one is asked for it.
    Of another year's money he is asked anew: what he has paid is paid.
    """
    varfor = orsak or Havningsorsak.UTBETALNINGEN_RATTAD
    for fordran_id in reversed([*arende.fordringar]):
        if over := mer_an_han_fick_ore(arende, fordran_id):
            _hav_sa_mycket(arende, None, atgard, varfor, fordran_id, over)
        if over := av_annat_ar_ore(arende, fordran_id):
            _hav_sa_mycket(arende, None, atgard, varfor, fordran_id, over, betalt_star=True)


def _vem_ger_vika(arende: Arende) -> list[UUID]:
    """The latest claim first; those on others last."""
    senast_forst = reversed(arende.fordringar.items())
    return [i for i, f in sorted(senast_forst, key=lambda par: par[1].felbetalning is not None)]


def _hav_efterskankt(arende: Arende, atgard: Atgard, orsak: Havningsorsak | None) -> None:
    """Lift what was waived of claims on the party, and turned out to be no money to waive.

    That of claims on others lies there: it is lifted with the payment that they got.
    """
    hans = [i for i, f in arende.fordringar.items() if f.felbetalning is None]
    for lada in (Lada.EFTERGIVET, Lada.AVSKRIVET):
        alla = sum(kapital_ore(arende.fordringar[i].efterskankt, lada) for i in hans)
        saknas = max(0, alla - hans_efterskankta_ore(arende, lada))
        for fordran_id in reversed(hans):
            efterskankt = arende.fordringar[fordran_id].efterskankt
            nar = _nar(arende, atgard, fordran_id, orsak)
            bort = tuple(sista(efterskankt, nar.dag, saknas, lada))
            _hav(arende, atgard, fordran_id, orsak, efterskankt=bort)
            saknas -= sum(e.kapital_ore for e in bort)


def _hav_betalt(arende: Arende, atgard: Atgard, orsak: Havningsorsak | None) -> None:
    """What was paid on a claim, and is granted again, is to the debtor's credit; and so it is when
    he turns out never to have had it, though nothing is granted any more.

    Not what he paid back without being asked: of that he is paid anew.
    """
    if orsak is None:
        return
    sjalvmant = arende.betalt_av_ore(None, Lada.FOR_HOGT_BELOPP)
    for fordran_id, f in reversed(list(arende.fordringar.items())):
        if f.felbetalning is not None:
            continue
        betalt = arende.betalt_av_ore(fordran_id, Lada.FOR_HOGT_BELOPP)
        borta = arende.lador.sankt_borta_ore(Lada.ATERBETALT) - sjalvmant - reserverat_ore(arende)
        obetalt = obetalt_utom_reserverat_ore(arende)
        redan = arende.fordringar[fordran_id].tillgodo_ore
        tillgodo = min(obetalt, borta, betalt - redan)
        _hav(arende, atgard, fordran_id, orsak, tillgodo_ore=max(0, tillgodo))


def _hav_aldrig_betalt(arende: Arende, atgard: Atgard, orsak: Havningsorsak | None) -> None:
    """What he paid on a claim, and never had been paid, is to his credit; the latest first."""
    if orsak is None:
        return
    saknas, ur, redan = det_aldrig_betalda(arende)
    kvar = saknas - max(0, redan - reserverat_ore(arende))
    for i in reversed(ur):
        tillgodo = max(0, min(kvar, ur[i] - arende.fordringar[i].tillgodo_ore))
        _hav(arende, atgard, i, orsak, tillgodo_ore=tillgodo)
        kvar -= tillgodo


def _nar(arende: Arende, atgard: Atgard, fordran_id: UUID, orsak: Havningsorsak | None) -> Atgard:
    """On the claim's own day, if what it rested on never was; else with what took its ground."""
    kravdag = arende.fordringar[fordran_id].beslutsdag
    return Atgard(kravdag if orsak in _ALDRIG else max(kravdag, atgard.dag), atgard.av)


def _hav(
    arende: Arende,
    atgard: Atgard,
    fordran_id: UUID,
    orsak: Havningsorsak | None,
    *,
    delar: tuple[Uttag, ...] = (),
    efterskankt: Sequence[Efterskankt] = (),
    tillgodo_ore: int = 0,
    rorelser: tuple[Rorelse, ...] = (),
    genom_ord: bool = False,
) -> None:
    fordran = arende.fordringar[fordran_id]
    borta = sum(e.kapital_ore for e in efterskankt)
    havs = summa(delar) + borta
    retur = _returen(arende, orsak)
    var_ute = retur is not None and fordran.ute_till(atgard.dag) is not None
    nu = 0 if var_ute else havs + tillgodo_ore
    ranta = 0 if fordran.kravt_den_ore(date.min, nu) else _ranta_ore(fordran)
    if not havs + tillgodo_ore + ranta:
        return
    assert orsak is not None, "a fact that takes the money of a claim says why the claim is lifted"
    nar, fel = _nar(arende, atgard, fordran_id, orsak), fordran.felbetalning
    redan, bort = fordran.redan_lyft(summa(delar) + tillgodo_ore, efterskankt, nar.dag)
    arende.registrera(
        FordranHavd,
        nar,
        fordran_id=fordran_id,
        kapital=delar,
        tillgodo_ore=tillgodo_ore,
        efterskankt=bort,
        inte_utestaende_per_ar=fordran.kravt_av.inte_ute(fordran.ur, tillgodo_ore + borta),
        redan_havt=tuple(map(RedanHavt.den_tiden, redan)),
        ranta_ore=ranta,
        ranta_dag=max(nar.dag, fordran.ranta_dag or nar.dag) if ranta else None,
        orsak=orsak,
        genom_ord=genom_ord,
        tidigare_bokning=None if fel is None else fel.tidigare_bokning,
        retur_version=retur,
        mottagare_id=arende.part_den(atgard.dag) if fel is None else fel.galdenar.mottagare_id,
        medel=arende.medel,
        rorelser=rorelser,
    )


def _returen(arende: Arende, orsak: Havningsorsak | None) -> int | None:
    """The return that was said last, if that is why."""
    if orsak not in _KOM_TILLBAKA:
        return None
    alla = (r for post in arende.bankposter.values() for r in post.returer)
    return max(alla, key=lambda r: r.version).forsta_version


def _ranta_ore(fordran: Fordran) -> int:
    """Interest that was charged, paid or not, and has not been waived."""
    return max(0, fordran.ranta_ore - fordran.ranta_efterskankt_ore)
