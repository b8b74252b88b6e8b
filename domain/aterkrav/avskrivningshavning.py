"""Avskrivningen hävs: what was written off is asked for again, since it should not have been."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.granskat import ater_i_ladan
from domain.arende.hemvist import hemvist_efter
from domain.arende.misstag import flytt_av
from domain.arende.pengafaktum import Havningsorsak, Pengafaktum
from domain.arende.pengar import flytta_pengar
from domain.arende.uttag import Uttag, som_delar, som_uttag, summa, uttaget_i_ord
from domain.aterkrav.fordran import finns
from domain.aterkrav.stopp import (
    AvskrivningenFinnsInte,
    AvskrivningenHavd,
    AvskrivningenHavsFelDag,
    RantanRaknadTillTidigareDag,
)
from domain.fordran.efterskankning import Avskrivning
from domain.fordran.fordran import Fordran, fordrans_namn
from domain.fordran.mellantid import Mellantid, RedanHavt, dag_for_dag
from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.flytt import Flytt
from domain.grund.hant import dagen
from domain.grund.pengar import Del, Lada
from domain.grund.stopp import krav
from domain.grund.varden import OreEllerNoll, Rad, ny_av
from domain.myndighet.delegation import krav_delegation
from domain.myndighet.myndighet import Myndighet
from domain.utlysning.utlysning import Utlysning

HAVANDEDAGEN = "Dagen då avskrivningen hävdes"


class AvskrivningHavd(Pengafaktum):
    """What stood of a writing off was taken back: `kapital` lies where it did, and is outstanding.

    Somebody said so on `havd_dag`. `rattar_version` is the fact that wrote it off, and verkningsdag
    that fact's: it should never have been written off. What has been paid, waived or lifted of it
    since is not written off any more, and is not in it. `redan_havt`: on those days a judgement
    that did not last had lifted it, and it was not written off.
    """

    TOPIC = "arende.avskrivning-havd"
    NAMN = "avskrivning hävd"
    OM_FORDRAN = True
    HANT = dagen("Dagen", havd_dag=HAVANDEDAGEN)
    HAVNINGSORSAK = Havningsorsak.AVSKRIVNINGEN_HAVD

    havd_dag: date
    rattar_version: int
    fordran_id: UUID
    kapital: tuple[Uttag, ...]
    ranta_ore: OreEllerNoll
    redan_havt: tuple[RedanHavt, ...]
    orsak: Rad

    def apply(self, aggregate: Arende) -> None:
        super().apply(aggregate)
        aggregate.fordringar[self.fordran_id] = aggregate.fordringar[
            self.fordran_id
        ].avskrivning_havd(self.rattar_version, som_delar(self.kapital), self.ranta_ore)

    def i_ord(self) -> str:
        vad = uttaget_i_ord(self.kapital, self.ranta_ore)
        return f"avskrivning av {vad} av {fordrans_namn(self.fordran_id)} hävd: {self.orsak}"


def hav_avskrivning(
    arende: Arende,
    myndighet: Myndighet,
    utlysning: Utlysning,
    atgard: Atgard,
    *,
    fordran_id: UUID,
    rattar_version: int,
    orsak: str,
) -> None:
    """Take back what stands of a writing off: as if it had never been.

    It takes the delegation that writing off takes. What a lowered grant would have taken of it is
    held without right, and the claim follows it there.
    """
    arende.krav_oppet()
    fordran = finns(arende, fordran_id)
    avskrivning = fordran.avskrivning(rattar_version)
    krav(avskrivning is not None, AvskrivningenFinnsInte, rattar_version=rattar_version)
    assert avskrivning is not None
    dag = avskrivning.dag
    krav(atgard.dag >= dag, AvskrivningenHavsFelDag, dag=atgard.dag, avskriven=dag)
    _krav_raknad(fordran, avskrivning)
    star, ranta_ore = _det_som_star(arende, fordran, avskrivning)
    krav(summa(som_uttag(star)) + ranta_ore > 0, AvskrivningenHavd)
    arende.krav_ojavig(atgard.av.subjekt)
    krav_delegation(
        myndighet,
        subjekt=atgard.av.subjekt,
        beslutstyp=Beslutstyp.EFTERGIFT,
        belopp_ore=summa(som_uttag(star)) + ranta_ore,
        dag=atgard.dag,
    )
    flytt = flytt_av(arende, fordran_id, dag)
    redan = [*_lagg_ater(arende, flytt, fordran, star)]
    arende.krav_hor_till(utlysning)
    flytt.ta_overskott(arende.beviljat_dagvis, hemvist_efter(arende, utlysning, dag))
    flytta_pengar(
        arende,
        AvskrivningHavd,
        atgard.den(dag),
        flytt,
        utlysning.medel,
        havd_dag=atgard.dag,
        rattar_version=rattar_version,
        fordran_id=fordran_id,
        kapital=som_uttag(star),
        ranta_ore=ranta_ore,
        redan_havt=tuple(map(RedanHavt.den_tiden, dag_for_dag(redan))),
        orsak=orsak,
    )


def _lagg_ater(
    arende: Arende, flytt: Flytt, fordran: Fordran, star: Sequence[Del]
) -> Iterator[Mellantid]:
    """It lies where it did; when a judgement had lifted it, it did already."""
    for d in star:
        fore = len(flytt.rorelser)
        ater_i_ladan(arende, flytt, Lada.AVSKRIVET, d)
        nya = flytt.rorelser[fore:]
        for tid in fordran.lyft_mellan(Lada.AVSKRIVET, flytt.dag, d):
            flytt.utom(nya, *tid)
            yield tid


def _krav_raknad(fordran: Fordran, avskrivning: Avskrivning) -> None:
    """There is all of the interest that was written off: it is not counted to an earlier day."""
    fattas = fordran.avskriven_ranta_ore > fordran.avskriven_ranta_kvar_ore
    sagt, nu = avskrivning.raknat_till, fordran.ranta_dag
    krav(
        not fattas or sagt is None or nu is None or nu >= sagt,
        RantanRaknadTillTidigareDag,
        avskriven=sagt,
        raknad=nu,
    )


def _det_som_star(
    arende: Arende, fordran: Fordran, avskrivning: Avskrivning
) -> tuple[tuple[Del, ...], int]:
    """What of it is still written off, by the boxes it was taken from; and of its interest."""
    den_dagen = (Lada.AVSKRIVET, avskrivning.dag)
    avskrivet = [e for e in fordran.efterskankt if (e.lada, e.dag) == den_dagen]
    kvar = {(d.lada, d.ar): d.belopp_ore for e in avskrivet for d in e.ur}
    i_ladan = dict(arende.lador.per_ar(Lada.AVSKRIVET))
    star = []
    for d in avskrivning.delar:
        ore = min(d.belopp_ore, kvar.get((d.lada, d.ar), 0), i_ladan.get(d.ar, 0))
        i_ladan[d.ar] = i_ladan.get(d.ar, 0) - ore
        star += [ny_av(d, belopp_ore=ore)] if ore else []
    ranta_ore = sum(e.ranta_ore for e in avskrivet)
    return tuple(star), min(ranta_ore, avskrivning.ranta_ore, fordran.avskriven_ranta_kvar_ore)
