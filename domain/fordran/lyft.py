"""What is lifted of a claim: it never should have been owed, and some of it is demanded again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self
from uuid import UUID

from domain.fordran.delar import forsta, ihop, utan, utan_minst, utom_det_som_finns, utom_forsta
from domain.fordran.efterskankning import (
    Efterskankning,
    Efterskankt,
    Efterskankttid,
    de_sista,
    lyfta_en_tid,
    med,
)
from domain.fordran.fordringslage import Kapitalhandelse, Raknat
from domain.fordran.fordringstid import Fordringstid
from domain.fordran.mellantid import (
    Domstid,
    Havning,
    Mellantid,
    dag_for_dag,
    de_sista_av,
    genom_ord_sist,
    hogst,
    kom_tillbaka,
    mer_lyft,
    utan_bankens,
    utan_de_sista,
    utan_tider,
)
from domain.fordran.rantevillkor import Forfallodel, forfallodelar_utan_sista
from domain.fordran.redanlyft import redan_lyft, utan_det_lyfta
from domain.grund.pengar import Del, Lada
from domain.grund.varden import ny_av


@dataclass(frozen=True)
class Fordringslyft(Fordringstid):
    """A claim of which some may be lifted, and demanded again."""

    domstider: tuple[Domstid, ...] = ()
    """Between two judgements less was demanded than before and after: so much, whatever is said
    later of what the decision demands."""

    lyfta: tuple[Efterskankt, ...] = ()
    """What had been waived or written off when it was lifted, and is not again; as it was lifted.
    """
    lyfta_en_tid: tuple[Efterskankttid, ...] = ()
    """When what is waived, or written off, was lifted between two judgements."""

    def havd(
        self,
        delar: Sequence[Del],
        tillgodo_ore: int,
        ranta: Raknat | None,
        dag: date,
        efterskankt: Sequence[Efterskankt] = (),
        redan: Sequence[Mellantid] = (),
        retur: tuple[int | None, date | None] = (None, None),
        *,
        av_banken: bool = False,
        genom_ord: bool = False,
    ) -> Self:
        """So much of it was lifted, of which some had been paid: it never should have been owed.

        Nor was there then anything to waive: what bears no interest since it was waived is less.
        What of that went back to its boxes is there to be demanded again.
        `redan` was lifted for a time before, and is not to be lifted of that time twice; so with
        what `efterskankt` says itself.
        But what came back, by that `retur` and on its day, was owed until then.
        """
        nu = sum(d.belopp_ore for d in delar) + tillgodo_ore
        bort = [e.som_del for e in efterskankt]
        ater = [e for e in bort if e.ur]
        sist = Havning(dag, nu, *retur, av_banken=av_banken and not self.kravs_anyo)
        nya = (*(_som_havning(e, retur) for e in efterskankt), *([sist] if nu else []))
        havningar = (*self.havningar, *(h._replace(genom_ord=genom_ord) for h in nya))
        fritt = hogst(self.rantefritt, nu, retur[1] or date.min)
        aldrig = tuple(
            Kapitalhandelse(e.dag, e.kapital_ore) for e in bort if e.lada is Lada.EFTERGIVET
        )
        ny = ny_av(
            self._med_ur(utan(self.ur, delar)).utan_efterskankt(bort),
            havt_ore=self.havt_ore + nu + sum(e.kapital_ore for e in efterskankt),
            havt_ur=ihop(self.havt_ur, (*delar, *(d for e in ater for d in e.ur))),
            lyft_efterskankt=med(self.lyft_efterskankt, [_det_som_lades_ater(e) for e in ater]),
            lyft_redan_taget=(*self.lyft_redan_taget, *self._redan_taget(efterskankt)),
            lyfta=(*self.lyfta, *efterskankt),
            havningar=havningar,
            returer=self.returer | {r for r in retur[:1] if r is not None},
            tidvis_havt=utan_tider(
                self.tidvis_havt,
                (*redan, *(r.som_mellantid for e in efterskankt for r in e.redan_havt)),
            ),
            lyfta_en_tid=utan_det_lyfta(self.lyfta_en_tid, efterskankt),
            rantefritt=utan_tider(self.rantefritt, fritt),
            aterkravt=forfallodelar_utan_sista(self.aterkravt, nu),
            tillgodo_ore=self.tillgodo_ore + tillgodo_ore,
            handelser=(*self.handelser, *aldrig),
            ranta_till=None,
        )
        return ny if ranta is None else ny._utan_ranta(ranta)

    def lyft_eftergivet_ore(self, dag: date) -> int:
        """What decisions of that day waive by their words, and is not owed to waive any more."""
        sagt = sum(e.kapital_ore for e in self.eftergifter if e.dag == dag)
        star = (e for e in self.efterskankt if (e.lada, e.dag) == (Lada.EFTERGIVET, dag))
        return sagt - sum(e.kapital_ore for e in star)

    def utan_det_lyfta(self, beslut_id: UUID, bort: Sequence[Del]) -> Self:
        """The decision waives so much less, of what was lifted: nor is that waived again."""
        if not bort:
            return self
        forut = next(e for e in self.eftergifter if e.beslut_id == beslut_id)
        skrivna_ore = sum(d.belopp_ore for d in bort if d.lada is Lada.AVSKRIVET)
        skrivna = de_sista(forut.ur_avskrivet, Lada.AVSKRIVET, skrivna_ore, 0)
        kvar = med(forut.ur_avskrivet, skrivna, -1)
        nu = ny_av(forut, delar=utan(forut.delar, bort), ur_avskrivet=kvar)
        alla = tuple(nu if e is forut else e for e in self.eftergifter)
        return ny_av(self, eftergifter=alla)._efterges_hogst_igen(nu.dag)

    def det_lyfta_hogst(self, ore: int) -> tuple[Del, ...]:
        """Up to so much that lies where it was lifted to, and waits for nothing else."""
        vantar = tuple(d for e in self.lyft_efterskankt for d in e.ur)
        return forsta(utan_minst(self.havt_ur, vantar), ore)

    def efterges_nar_det_kravs(self, beslut_id: UUID, delar: Sequence[Del]) -> Self:
        """The decision waives so much more, of what was lifted, as soon as that is demanded."""
        if not delar:
            return self
        forut = next(e for e in self.eftergifter if e.beslut_id == beslut_id)
        nu = ny_av(forut, delar=ihop(forut.delar, delar))
        ore = sum(d.belopp_ore for d in delar)
        en = Efterskankning(Lada.EFTERGIVET, nu.dag, ore, ur=tuple(delar))
        return ny_av(
            self,
            eftergifter=tuple(nu if e is forut else e for e in self.eftergifter),
            lyft_efterskankt=med(self.lyft_efterskankt, [en]),
        )

    def _efterges_hogst_igen(self, dag: date) -> Self:
        """What decisions of that day waived is waived again no further than their words say."""
        hogst_ore = self.lyft_eftergivet_ore(dag)
        lyft, taget = list[Efterskankning](), list[Efterskankt]()
        for e in self.lyft_efterskankt:
            if (e.lada, e.dag) == (Lada.EFTERGIVET, dag):
                ur = forsta(e.ur, hogst_ore)
                e = ny_av(e, ur=ur, kapital_ore=sum(d.belopp_ore for d in ur))
                hogst_ore -= e.kapital_ore
            lyft += [e] if e.kapital_ore else []
        for t in self.lyft_redan_taget:
            if (t.lada, t.efterskankt_dag) == (Lada.EFTERGIVET, dag):
                t = t.ur_de(forsta(t.som_del.ur, hogst_ore))
                hogst_ore -= t.kapital_ore
            taget += [t] if t.kapital_ore else []
        return ny_av(self, lyft_efterskankt=tuple(lyft), lyft_redan_taget=tuple(taget))

    def _redan_taget(self, efterskankt: Sequence[Efterskankt]) -> Iterator[Efterskankt]:
        """What of it goes back to no box now, and the boxes that it would have gone back to."""
        kvar = self.utan_efterskankt([e.som_del for e in efterskankt])
        fore, efter = ({(e.lada, e.dag): e.ur for e in f.efterskankt} for f in (self, kvar))
        for e in efterskankt:
            plats = e.lada, e.efterskankt_dag
            bort = utom_det_som_finns(fore.get(plats, ()), efter.get(plats, ()))
            if borta := utom_det_som_finns(bort, e.som_del.ur):
                yield e.ur_de(borta)

    def aterlagd(self, lyft: Efterskankt) -> Self:
        """So much of what was lifted, and had been taken, is back in its boxes."""
        samma = (lyft.lada, lyft.efterskankt_dag, lyft.dag)
        kvar, ur = list[Efterskankt](), lyft.som_del.ur
        for e in self.lyft_redan_taget:
            if (e.lada, e.efterskankt_dag, e.dag) == samma:
                fore, ur = ur, utom_det_som_finns(ur, e.som_del.ur)
                e = e.ur_de(utom_det_som_finns(e.som_del.ur, fore))
            kvar += [e] if e.ur else []
        return ny_av(
            self,
            havt_ur=ihop(self.havt_ur, lyft.som_del.ur),
            lyft_efterskankt=med(self.lyft_efterskankt, [lyft.som_del]),
            lyft_redan_taget=tuple(kvar),
        )

    def _utan_ranta(self, bort: Raknat) -> Self:
        """So much of the interest falls, as from a day: none was charged for a later one."""
        kvar = self.ranta_ore - bort.ranta_ore
        havd_ore = bort.ranta_ore + sum(r.havd_ore for r in self.raknat[-1:])
        fore = (r for r in self.raknat if r.dag < bort.dag)
        return ny_av(self, ranta_ore=kvar, raknat=(*fore, Raknat(bort.dag, kvar, havd_ore)))

    def ute_till(self, dag: date) -> date | None:
        """What came back that day was owed until then; None: it had come before it was demanded."""
        return dag if dag > self.beslutsdag else None

    def retur_rattad(self, retur_version: int, dag: date, ore: int) -> Self:
        """What was lifted since it came back came that day, and in all no more than `ore`."""
        nya = tuple(kom_tillbaka(self.havningar, retur_version, self.ute_till(dag), ore))
        if retur_version not in self.returer:
            return self
        return ny_av(self, havningar=nya, ranta_till=None)

    def havt_av_returen_ore(self, retur_version: int) -> int:
        """What of it is lifted since that came back."""
        return sum(h.belopp_ore for h in self.havningar if h.retur_version == retur_version)

    def aterstalld(
        self,
        delar: Sequence[Del],
        tillgodo_ore: int,
        dag: date,
        utan_ranta: tuple[date, date] | None,
        efterskankt: Sequence[Efterskankt] = (),
    ) -> Self:
        """So much of what was lifted is demanded again, of which some has been paid all along.

        `efterskankt` besides is waived, or written off, as it was before.

        It was never lifted; or, `utan_ranta`, not owed from the first day to before the second,
        which is the last to pay what is outstanding again.
        """
        utestaende = sum(d.belopp_ore for d in delar)
        igen = [e.som_del for e in efterskankt]
        ore = utestaende + tillgodo_ore + sum(e.kapital_ore for e in igen)
        eftergivet = tuple(
            Kapitalhandelse(e.dag, -e.kapital_ore) for e in igen if e.lada is Lada.EFTERGIVET
        )
        ny_dag = [] if utan_ranta is None else [Forfallodel(utan_ranta[1], utestaende, utestaende)]
        havningar = genom_ord_sist(self.havningar)
        mellan = [Mellantid(h.dag, dag, h.belopp_ore) for h in de_sista_av(havningar, ore)]
        mellan = [t for t in mellan if t.fran < t.till]
        domstider = (
            Domstid(t.fran, t.till, self.kravt_ore + ore - t.belopp_ore, utan_ranta)
            for t in dag_for_dag(mellan)
        )
        fritt = [] if utan_ranta is None else [*_utan_ranta_mellan(*utan_ranta, ore, igen)]
        lyfta, tider = lyfta_en_tid(self.lyfta, efterskankt)
        return ny_av(
            self._med_ur(ihop(self.ur, delar)),
            lyfta=lyfta,
            lyfta_en_tid=(*self.lyfta_en_tid, *tider),
            havt_ore=self.havt_ore - ore,
            havt_ur=utan_minst(self.havt_ur, (*delar, *(d for e in igen for d in e.ur))),
            lyft_efterskankt=med(self.lyft_efterskankt, igen, -1),
            efterskankt=med(self.efterskankt, igen),
            handelser=(*self.handelser, *eftergivet),
            havningar=utan_de_sista(havningar, ore),
            tidvis_havt=(*self.tidvis_havt, *mellan),
            domstider=(*self.domstider, *domstider),
            rantefritt=(*self.rantefritt, *(t for t in fritt if t.fran < t.till)),
            aterkravt=(*self.aterkravt, *(d for d in ny_dag if d.kapital_ore)),
            tillgodo_ore=self.tillgodo_ore - tillgodo_ore,
            ranta_till=None,
        )

    def redan_lyft(
        self, ore: int, efterskankt: Sequence[Efterskankt], fran: date
    ) -> tuple[tuple[Mellantid, ...], tuple[Efterskankt, ...]]:
        """On which days a judgement had lifted already what is lifted from that day."""
        return redan_lyft(self.tidvis_havt, self.lyfta_en_tid, ore, efterskankt, fran)

    def lyft_mellan(self, lada: Lada, dag: date, d: Del) -> tuple[Mellantid, ...]:
        """When so much of what was waived, or written off, that day was lifted."""
        tider = (
            Mellantid(t.fran, t.till, x.belopp_ore)
            for t in self.lyfta_en_tid
            for x in t.ur
            if (t.lada, t.dag, x.lada, x.ar) == (lada, dag, d.lada, d.ar)
        )
        return tuple(hogst(tider, d.belopp_ore))

    def mer_mellan(self, mer_ore: int, fran: date) -> tuple[Mellantid, ...]:
        """Between judgements no more was demanded if it always was to be so much more."""
        forut_ore = self.gallande_krav_ore
        return tuple(mer_lyft(self.domstider, forut_ore, forut_ore + mer_ore, fran))

    def _mer_fritt(self, mer_ore: int, fran: date) -> tuple[Mellantid, ...]:
        """Nor did it cost anything, until it fell due anew."""
        fria = [Domstid(*t.fritt, t.kravt_ore) for t in self.domstider if t.fritt is not None]
        forut_ore = self.gallande_krav_ore
        return tuple(mer_lyft(fria, forut_ore, forut_ore + mer_ore, fran))

    def kravd_igen(self, delar: Sequence[Del], tillgodo_ore: int, dag: date) -> Self:
        """So much of what the bank was thought to have taken, that day, was never lifted."""
        ore = sum(d.belopp_ore for d in delar) + tillgodo_ore
        return ny_av(
            self._med_ur(ihop(self.ur, delar)),
            havt_ore=self.havt_ore - ore,
            havt_ur=utan_minst(self.havt_ur, delar),
            havningar=utan_bankens(self.havningar, dag, ore),
            tillgodo_ore=self.tillgodo_ore - tillgodo_ore,
            ranta_till=None,
        )

    def _ur_det_lyfta(self, delar: Sequence[Del]) -> Self:
        """So much of what was lifted had been paid by then: we owe it to the debtor."""
        tillgodo_ore = self.tillgodo_ore + sum(d.belopp_ore for d in delar)
        return ny_av(self, havt_ur=utan_minst(self.havt_ur, delar), tillgodo_ore=tillgodo_ore)

    def utan_efterskankt(self, bort: Sequence[Efterskankning]) -> Self:
        """So much of what was waived was never owed."""
        return ny_av(self, efterskankt=med(self.efterskankt, bort, -1))

    def _med_ur(self, ur: tuple[Del, ...]) -> Self:
        """`omfort` is never more than what is outstanding in `for_hogt_belopp`."""
        omfort = self.omfort
        for ar in sorted({d.ar for d in omfort}):
            finns = sum(d.belopp_ore for d in ur if (d.lada, d.ar) == (Lada.FOR_HOGT_BELOPP, ar))
            i_aret = [d for d in omfort if d.ar == ar]
            bort = sum(d.belopp_ore for d in i_aret) - finns
            omfort = (*(d for d in omfort if d.ar != ar), *utom_forsta(i_aret, max(0, bort)))
        return ny_av(self, ur=ur, omfort=omfort)


def _som_havning(e: Efterskankt, retur: tuple[int | None, date | None]) -> Havning:
    return Havning(
        *(e.dag, e.kapital_ore, *retur),
        eftergiven_dag=e.eftergiven_dag,
        avskriven=e.lada is Lada.AVSKRIVET,
    )


def _det_som_lades_ater(e: Efterskankning) -> Efterskankning:
    """What the bank took of it did not."""
    return ny_av(e, kapital_ore=sum(d.belopp_ore for d in e.ur))


def _utan_ranta_mellan(
    fran: date, till: date, ore: int, efterskankt: Sequence[Efterskankning]
) -> Iterator[Mellantid]:
    """What was waived again cost nothing since it was, whatever else did."""
    for e in efterskankt:
        if e.lada is Lada.EFTERGIVET:
            ore -= e.kapital_ore
            yield Mellantid(fran, min(till, e.dag), e.kapital_ore)
    yield Mellantid(fran, till, ore)
