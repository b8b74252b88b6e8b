"""Återställning: a court demands again what a lower one, or the authority, had lifted off a claim.

The judgement, or the lowering, that lifted it has fallen: what was decided before holds again.
What had been paid, and has not been sent back, is payment of it again. The rest is demanded out of
the boxes that it was lifted from, if the money lies there still; what does not is said. What had
been waived, or written off, is so again, as it was before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.misstag import flytt_av, okravt_av_parten_ore
from domain.arende.pengafaktum import Pengafaktum
from domain.arende.pengar import flytta_pengar
from domain.arende.uttag import Uttag, som_delar, som_uttag, summa
from domain.fordran.delar import utan
from domain.fordran.efterskankning import Efterskankt
from domain.fordran.fordran import Fordran, fordrans_namn
from domain.fordran.kravt import KravtPerAr
from domain.grund.aktor import Atgard
from domain.grund.flytt import Flytt
from domain.grund.hant import dagen
from domain.grund.pengar import Lada, sammanlagda
from domain.grund.stopp import krav, kronor
from domain.grund.varden import OreEllerNoll, Uppgift, ny_av
from domain.overklagande.stopp import NyForfallodagForTidig, NyForfallodagSaknas, RantanAngesInte
from domain.ranta.forfall import galler_till


class Aterstallning(Uppgift):
    """What the judgement says of what it demands again.

    `som_om_aldrig_upphavt`: interest runs as if it had never been set aside; else, and on what was
    sent back meanwhile, from the day after `forfallodag`, a new one.
    """

    som_om_aldrig_upphavt: bool
    forfallodag: date | None


class FordranAterstalld(Pengafaktum):
    """So much of a claim, lifted by a judgement or a lowering that fell, is demanded again.

    `kapital` is outstanding again; `tillgodo_ore` had been paid and was owed to the debtor;
    `efterskankt` had been waived or written off, and is again: of which years' money those two
    are, `inte_utestaende_per_ar` says; `saknas_ore` should have been demanded again, but no longer
    lies in any box of the claim.
    `rantefri_fran`: of what is demanded again nothing was owed from this day to the new due day.
    `kvar_ore` was outstanding all along, and keeps `tidigare_forfallodag`. So does what had been
    paid: it was owed, and its interest, since that day.
    """

    TOPIC = "arende.fordran-aterstalld"
    NAMN = "fordran återställd"
    OM_FORDRAN = True
    VILLKORLIG: ClassVar[bool] = False
    HANT = dagen("Dagen för domen", rantefri_fran="Dagen då räntan upphörde")

    fordran_id: UUID
    dom_id: UUID
    kapital: tuple[Uttag, ...]
    tillgodo_ore: OreEllerNoll
    efterskankt: tuple[Efterskankt, ...]
    inte_utestaende_per_ar: tuple[KravtPerAr, ...]
    saknas_ore: OreEllerNoll
    aterstallning: Aterstallning
    rantefri_fran: date | None
    kvar_ore: OreEllerNoll
    tidigare_forfallodag: date

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        ny_dag = self.aterstallning.forfallodag
        utan = None
        if self.rantefri_fran is not None and ny_dag is not None:
            utan = (self.rantefri_fran, ny_dag)
        fordran = aggregate.fordringar[self.fordran_id]
        delar = som_delar(self.kapital)
        ny = fordran.aterstalld(delar, self.tillgodo_ore, self.verkningsdag, utan, self.efterskankt)
        aggregate.fordringar[self.fordran_id] = ny_av(
            ny,
            kravt_av=fordran.kravt_av.igen(delar, self.inte_utestaende_per_ar),
        )

    def i_ord(self) -> str:
        borta = sum(e.kapital_ore for e in self.efterskankt)
        ore = summa(self.kapital) + self.tillgodo_ore + borta
        ny_dag = self.aterstallning.forfallodag
        forfaller = f", förfaller {ny_dag}" if ny_dag else ""
        igen = f", {kronor(borta)} efterskänkt som förut" if borta else ""
        saknas = f"; {kronor(self.saknas_ore)} saknas" if self.saknas_ore else ""
        vad = f"{kronor(ore)} av {fordrans_namn(self.fordran_id)} krävs åter"
        return f"{vad}{igen}{forfaller}{saknas}"


def krav_aterstallning(
    fordran: Fordran, till_ore: int, dag: date, aterstallning: Aterstallning | None
) -> None:
    """If it demands more again, the judgement says of interest, and of a new due day if there is
    one: if interest does not run as before, or money went back meanwhile.
    """
    fattas = _fattas(fordran, till_ore)
    if not fattas:
        return
    krav(aterstallning is not None, RantanAngesInte, belopp=kronor(fattas))
    assert aterstallning is not None
    havt_dag = fordran.havt_dag or dag
    havda = (b.havd_dag for b in fordran.delbetalt)
    gick_tillbaka = any(nar is not None and nar >= havt_dag for nar in havda)
    ny_dag = aterstallning.forfallodag
    som_forut = aterstallning.som_om_aldrig_upphavt and not gick_tillbaka
    krav(ny_dag is not None or som_forut, NyForfallodagSaknas)
    krav(ny_dag is None or ny_dag >= dag, NyForfallodagForTidig, forfallodag=ny_dag, dag=dag)


def aterstall(
    arende: Arende,
    atgard: Atgard,
    *,
    fordran_id: UUID,
    dom_id: UUID,
    till_ore: int,
    aterstallning: Aterstallning | None,
) -> None:
    """Demand again so much that `till_ore` is demanded; what was waived is waived again.

    What was lifted last comes back first: waived, then paid, then written off, then outstanding.
    """
    fordran = arende.fordringar[fordran_id]
    fattas = _fattas(fordran, till_ore)
    if not fattas:
        return
    assert aterstallning is not None
    okravt = _okravt(arende, fordran)
    flytt = flytt_av(arende, fordran_id, atgard.dag)
    eftergivet = _efterskanks_igen(fordran, flytt, okravt, Lada.EFTERGIVET, fattas)
    kvar = fattas - _summa(eftergivet)
    tillgodo = min(kvar, fordran.tillgodo_ore)
    avskrivet = _efterskanks_igen(fordran, flytt, okravt, Lada.AVSKRIVET, kvar - tillgodo)
    kvar -= tillgodo + _summa(avskrivet)
    kapital = _ur_ladorna(okravt, kvar)
    som_forut = aterstallning.som_om_aldrig_upphavt
    rantefri_fran = fordran.havt_dag if som_forut else fordran.beslutsdag
    flytta_pengar(
        arende,
        FordranAterstalld,
        atgard,
        flytt,
        fordran_id=fordran_id,
        dom_id=dom_id,
        kapital=kapital,
        tillgodo_ore=tillgodo,
        efterskankt=(*eftergivet, *avskrivet),
        inte_utestaende_per_ar=_ovrigt(fordran, tillgodo, (*eftergivet, *avskrivet)),
        saknas_ore=kvar - summa(kapital),
        aterstallning=aterstallning,
        rantefri_fran=rantefri_fran if aterstallning.forfallodag else None,
        kvar_ore=fordran.utestaende_ore,
        tidigare_forfallodag=galler_till(fordran),
    )


def _fattas(fordran: Fordran, till_ore: int) -> int:
    """What has been lifted of it by a word and is to be demanded again: so much as is said in all,
    and no more than has a ground yet.
    """
    return max(0, min(till_ore - fordran.kravt_ore, fordran.lyft_genom_ord_ore))


def _okravt(arende: Arende, fordran: Fordran) -> Counter[tuple[Lada, int]]:
    """What there is to demand again, in the boxes that it was lifted from, the last first; and of
    what was paid without right.

    Never what another claim asks for.
    """
    for_hogt = Lada.FOR_HOGT_BELOPP
    hogst = {(d.lada, d.ar): d.belopp_ore for d in reversed(fordran.havt_ur)}
    hogst |= {(for_hogt, ar): finns for ar, finns in arende.lador.per_ar(for_hogt)}
    return Counter(
        {plats: min(ore, okravt_av_parten_ore(arende, *plats)) for plats, ore in hogst.items()}
    )


def _efterskanks_igen(
    fordran: Fordran,
    flytt: Flytt,
    okravt: Counter[tuple[Lada, int]],
    vad: Lada,
    hogst_ore: int,
) -> tuple[Efterskankt, ...]:
    """Up to so much of what had been waived, or written off: the last lifted is first again.

    What a lowered grant took of it meanwhile is taken where it lies.
    """
    igen = []
    for e in reversed(fordran.lyft_efterskankt):
        ur, dag = [], max(flytt.dag, e.dag)
        for d in e.ur if e.lada is vad else ():
            ore = min(d.belopp_ore, hogst_ore)
            for lada in dict.fromkeys((d.lada, Lada.FOR_HOGT_BELOPP)):
                tas = min(ore, okravt[lada, d.ar])
                flytt.mellan(lada, d.ar, vad, d.ar, tas, dag)
                okravt[lada, d.ar] -= tas
                hogst_ore, ore = hogst_ore - tas, ore - tas
                ur += [ny_av(d, belopp_ore=tas)] if tas else []
        if ur:
            igen.append(
                Efterskankt(
                    lada=vad,
                    efterskankt_dag=e.dag,
                    dag=dag,
                    kapital_ore=sum(d.belopp_ore for d in ur),
                    ur=som_uttag(sammanlagda(ur)),
                    redan_havt=(),
                )
            )
    return tuple(igen)


def _ur_ladorna(okravt: Counter[tuple[Lada, int]], ore: int) -> tuple[Uttag, ...]:
    """So much of it."""
    uttag, kvar = [], ore
    for (lada, ar), finns in okravt.items():
        if tas := min(kvar, finns):
            uttag.append(Uttag(lada=lada, budgetar=ar, belopp_ore=tas))
            kvar -= tas
    return tuple(uttag)


def _summa(efterskankt: Sequence[Efterskankt]) -> int:
    return sum(e.kapital_ore for e in efterskankt)


def _ovrigt(
    fordran: Fordran, tillgodo_ore: int, efterskankt: Sequence[Efterskankt]
) -> tuple[KravtPerAr, ...]:
    """Of which years' money that is, which is demanded again and is not outstanding."""
    igen = tuple(d for e in efterskankt for d in e.som_del.ur)
    ute = utan(fordran.havt_ur, igen)
    return fordran.kravt_av.betalt_havt(ute, tillgodo_ore + _summa(efterskankt))
