"""Återställning: a higher court demands again what a lower one had lifted off a claim.

What had been paid, and has not been sent back, is payment of it again. The rest is demanded out of
the boxes that it was lifted from, if the money lies there still; what does not is said.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.misstag import okravt_av_parten_ore
from domain.arende.pengafaktum import Pengafaktum
from domain.arende.pengar import flytta_pengar
from domain.arende.uttag import Uttag, som_delar, summa
from domain.fordran.fordran import Fordran, fordrans_namn
from domain.fordran.kravt import KravtPerAr
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.pengar import Lada
from domain.grund.stopp import krav, kronor
from domain.grund.varden import OreEllerNoll, Uppgift
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
    """So much of a claim, lifted by a judgement that did not last, is demanded again.

    `kapital` is outstanding again; `tillgodo_ore` had been paid and was owed to the debtor: of
    which years' money that is, `ovrigt_per_ar` says;
    `saknas_ore` should have been demanded again, but no longer lies in any box of the claim.
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
    ovrigt_per_ar: tuple[KravtPerAr, ...]
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
        aggregate.fordringar[self.fordran_id] = replace(
            fordran.aterstalld(delar, self.tillgodo_ore, self.verkningsdag, utan),
            kravt_av=fordran.kravt_av.igen(delar, self.ovrigt_per_ar),
        )

    def i_ord(self) -> str:
        ore = summa(self.kapital) + self.tillgodo_ore
        ny_dag = self.aterstallning.forfallodag
        forfaller = f", förfaller {ny_dag}" if ny_dag else ""
        saknas = f"; {kronor(self.saknas_ore)} saknas" if self.saknas_ore else ""
        return f"{kronor(ore)} av {fordrans_namn(self.fordran_id)} krävs åter{forfaller}{saknas}"


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
    """Demand again so much that `till_ore` is demanded; what was waived is never demanded again."""
    fordran = arende.fordringar[fordran_id]
    fattas = _fattas(fordran, till_ore)
    if not fattas:
        return
    assert aterstallning is not None
    tillgodo = min(fattas, fordran.tillgodo_ore)
    kapital = _ur_ladorna(arende, fordran, fattas - tillgodo)
    ore = tillgodo + summa(kapital)
    som_forut = aterstallning.som_om_aldrig_upphavt
    rantefri_fran = fordran.havt_dag if som_forut else fordran.beslutsdag
    flytta_pengar(
        arende,
        FordranAterstalld,
        atgard,
        arende.flytt(atgard.dag),
        fordran_id=fordran_id,
        dom_id=dom_id,
        kapital=kapital,
        tillgodo_ore=tillgodo,
        ovrigt_per_ar=fordran.kravt_av.betalt_havt(fordran.havt_ur, tillgodo),
        saknas_ore=fattas - ore,
        aterstallning=aterstallning,
        rantefri_fran=rantefri_fran if aterstallning.forfallodag else None,
        kvar_ore=fordran.utestaende_ore,
        tidigare_forfallodag=galler_till(fordran),
    )


def _fattas(fordran: Fordran, till_ore: int) -> int:
    """What has been lifted of it and is to be demanded again."""
    return min(max(0, till_ore - fordran.kravt_ore), fordran.havt_ore)


def _ur_ladorna(arende: Arende, fordran: Fordran, ore: int) -> tuple[Uttag, ...]:
    """Out of the boxes that it was lifted from, the last first, then what was paid without right.

    Never what another claim asks for.
    """
    for_hogt = Lada.FOR_HOGT_BELOPP
    hogst = {(d.lada, d.ar): d.belopp_ore for d in reversed(fordran.havt_ur)}
    hogst |= {(for_hogt, ar): finns for ar, finns in arende.lador.per_ar(for_hogt)}
    uttag, kvar = [], ore
    for (lada, ar), finns in hogst.items():
        if tas := min(kvar, finns, okravt_av_parten_ore(arende, lada, ar)):
            uttag.append(Uttag(lada=lada, budgetar=ar, belopp_ore=tas))
            kvar -= tas
    return tuple(uttag)
