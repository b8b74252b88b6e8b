"""What moves the money of a claim: it is paid, waived, written off, lifted, demanded again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from domain.fordran.aterbetalning import Aterbetalning
from domain.fordran.delar import (
    av_det_omforda,
    i_lador,
    ihop,
    utan,
    utom_det_som_finns,
    utom_forsta,
)
from domain.fordran.efterskankning import (
    Avskrivet,
    Avskrivning,
    Eftergift,
    Efterskankning,
    avskrivet_igen,
    de_sista,
    lyft_av,
    med,
)
from domain.fordran.fordringslage import Kapitalhandelse, Kravbetalning
from domain.fordran.lyft import Fordringslyft
from domain.fordran.mellantid import (
    utan_de_sista,
)
from domain.fordran.rantevillkor import (
    Rantevillkor,
    andelar,
    sist_med_mer,
)
from domain.grund.pengar import Del, Lada


@dataclass(frozen=True)
class Fordran(Fordringslyft):
    """A claim as it is handled: what was decided of when it is to be paid, and what became of it.

    Every change gives another claim; the old one stays as it was.
    """

    def nedsatt(self, till_ore: int) -> Fordran:
        """Lower the demand to `till_ore`.

        What is taken off never bore interest, even if it had been waived, or come back.
        """
        ny = replace(self, nedsatt_till_ore=till_ore)
        samma = till_ore == self.gallande_krav_ore
        samma = samma and ny.kravts_hogst_ore == self.kravts_hogst_ore
        return ny if samma else replace(ny, ranta_till=None)

    def rattad(
        self,
        till_ore: int,
        mer: Sequence[Del],
        tillgodo_ore: int,
        villkor: Rantevillkor | None,
        fran: date,
    ) -> Fordran:
        """It was to be `till_ore` since `fran`: so much more is demanded, or less, which is lifted.

        `villkor` is of what is more: it rests on payments of its own. `tillgodo_ore` besides had
        been paid and lifted: it is demanded again, and paid.
        """
        mer_ore = sum(d.belopp_ore for d in mer) + tillgodo_ore
        fritt = self._mer_fritt(mer_ore, fran)
        return replace(
            self._med_ur(ihop(self.ur, mer)),
            krav_ore=self.krav_ore + sum(d.belopp_ore for d in mer),
            havt_ore=self.havt_ore - tillgodo_ore,
            havningar=utan_de_sista(self.havningar, tillgodo_ore),
            tillgodo_ore=self.tillgodo_ore - tillgodo_ore,
            tidvis_havt=(*self.tidvis_havt, *self.mer_mellan(mer_ore, fran)),
            rantefritt=(*self.rantefritt, *fritt),
            aterkravt=sist_med_mer(self.aterkravt, mer_ore - tillgodo_ore if fritt else 0),
            nedsatt_till_ore=till_ore,
            betalningar=(*self.betalningar, *andelar(villkor)),
            rantevillkor=self._med_start(villkor),
            villkor=tuple(v.med_mer(mer_ore - tillgodo_ore, self.krav_ore) for v in self.villkor),
            ranta_till=None,
        )

    def _med_start(self, villkor: Rantevillkor | None) -> Rantevillkor | None:
        """What rests on no payment is counted from one day, the one that was found first."""
        if self.rantevillkor is None or villkor is None or self.rantevillkor.startdag is not None:
            return self.rantevillkor
        return self.rantevillkor.model_copy(update={"startdag": villkor.startdag})

    def betald(
        self,
        delar: Sequence[Del],
        version: int,
        dag: date,
        ranta_ore: int,
        bankdag: date | None = None,
    ) -> Fordran:
        """Less of it is owed from `dag` on: it was paid, as the fact of that version says."""
        kapital = sum(d.belopp_ore for d in delar)
        betalning = Kravbetalning(version, dag, kapital, ranta_ore, self.aterfort, bankdag=bankdag)
        ny = replace(
            self._ur_ladorna(delar),
            ranta_betald_ore=self.ranta_betald_ore + ranta_ore,
            delbetalt=(*self.delbetalt, betalning),
        )
        return ny.rantan_till(dag) if kapital else ny

    def avraknad(
        self,
        version: int,
        mer: Sequence[Del],
        mindre: Sequence[Del],
        avskrivet: Sequence[Efterskankning],
    ) -> Fordran:
        """So much more of a payment pays capital, or less; the rest of it pays interest.

        What of it is not outstanding was, that day, and has been lifted since.
        """
        kapital = sum(d.belopp_ore for d in mer) - sum(d.belopp_ore for d in mindre)
        [forut] = [b for b in self.delbetalt if b.version == version]
        nu = replace(
            forut,
            kapital_ore=forut.kapital_ore + kapital,
            ranta_ore=forut.ranta_ore - kapital,
            aterfort=med(med(forut.aterfort, self.aterfort), avskrivet, -1),
        )
        borta = self._lyft(mindre, forut.aterfort, avskrivet)
        nu = replace(nu, aterfort=med(nu.aterfort, borta, -1))
        lyft = utom_det_som_finns(mer, self.ur)
        ny = self._ur_ladorna(utan(mer, lyft))._ur_det_lyfta(lyft)
        ny = ny._i_ladorna(mindre, avskrivet, borta)
        return replace(
            ny,
            ranta_betald_ore=self.ranta_betald_ore - kapital,
            delbetalt=tuple(nu if b is forut else b for b in self.delbetalt),
        ).planen_foljer(version, -kapital)

    def _ur_ladorna(self, delar: Sequence[Del]) -> Fordran:
        """So much of what it asked for has come."""
        ny = self._med_ur(utan(self.ur, delar))
        betalt = ihop(self.omfort_betalt, utan(self.omfort, ny.omfort))
        return replace(ny, omfort_betalt=betalt, aterfort=())

    def _efterskankad(self, delar: Sequence[Del], en: Efterskankning) -> Fordran:
        """Less of it is outstanding: it was waived or written off."""
        ny = self._med_ur(utan(self.ur, i_lador(delar)))
        return replace(ny, efterskankt=med(self.efterskankt, [en]))

    def eftergiven(self, eftergift: Eftergift) -> Fordran:
        """A decision waived so much of it: it is owed no longer, nor if it was written off."""
        dag, kapital = eftergift.dag, eftergift.kapital_ore
        en = Efterskankning(Lada.EFTERGIVET, dag, kapital, eftergift.ranta_ore, eftergift.ur)
        ny = self.utan_efterskankt(eftergift.ur_avskrivet)._efterskankad(eftergift.delar, en)
        ny = replace(ny, eftergifter=(*self.eftergifter, eftergift))
        return ny._andrad(dag, -kapital)._rantan_eftergavs(dag, eftergift.ranta_ur_annat_ore)

    def _rantan_eftergavs(self, dag: date, mer_ore: int) -> Fordran:
        """What was waived that day was not there to write off later, though it had been said."""
        senare = any(a.med_ranta and a.dag >= dag for a in self.avskrivningar)
        return self.rantan_till(dag) if mer_ore and senare else self

    def eftergift_andrad(
        self,
        nu: Eftergift,
        fran: Sequence[Kapitalhandelse],
        aterfort: Sequence[Efterskankning] = (),
    ) -> Fordran:
        """The decision waives so much instead: more or less is outstanding as from those days.

        What of it had been written off is written off as it was, but for `aterfort`, that is not.
        """
        forut = self.eftergift_av(nu.beslut_id)
        mer_ore = nu.kapital_ore - forut.kapital_ore
        minst, mest, tecken = (forut, nu, 1) if mer_ore > 0 else (nu, forut, -1)
        skillnad = Efterskankning(
            Lada.EFTERGIVET,
            nu.dag,
            mest.kapital_ore - minst.kapital_ore,
            mest.ranta_ore - minst.ranta_ore,
            utom_det_som_finns(mest.ur, minst.ur),
        )
        igen = med(med(forut.ur_avskrivet, aterfort), nu.ur_avskrivet, -1)
        ny = replace(
            self._med_ur(utan(ihop(self.ur, i_lador(forut.delar)), i_lador(nu.delar))),
            efterskankt=med(med(self.efterskankt, [skillnad], tecken), igen),
            eftergifter=tuple(nu if e is forut else e for e in self.eftergifter),
        )
        for h in fran:
            ny = ny._andrad(h.dag, h.andring_ore)
        return ny._rantan_eftergavs(nu.dag, nu.ranta_ur_annat_ore - forut.ranta_ur_annat_ore)

    def eftergift_av(self, beslut_id: UUID) -> Eftergift:
        """What the decision waives of it, as it reads now."""
        return next(e for e in self.eftergifter if e.beslut_id == beslut_id)

    def avskriven(self, delar: tuple[Del, ...], version: int, dag: date, ranta_ore: int) -> Fordran:
        """Written off in the books: nobody asks for it, but it is owed, and costs interest.

        What had paid interest after that paid other interest.
        """
        kapital = sum(d.belopp_ore for d in delar)
        en = Efterskankning(Lada.AVSKRIVET, dag, kapital, ranta_ore, delar)
        sagd = Avskrivning(version, dag, delar, ranta_ore, self.ranta_dag, med_ranta=ranta_ore > 0)
        ny = replace(self._efterskankad(delar, en), avskrivningar=(*self.avskrivningar, sagd))
        betald = sum(b.ranta_ore for b in self.delbetalt if b.dag >= dag and b.havd_dag is None)
        return ny.rantan_till(dag) if ranta_ore and betald else ny

    def avskrivning(self, version: int) -> Avskrivning | None:
        return next((a for a in self.avskrivningar if a.version == version), None)

    def avskrivning_havd(self, version: int, delar: tuple[Del, ...], ranta_ore: int) -> Fordran:
        """So much of what that fact wrote off is outstanding again; and what was waived of it was
        so when it was.
        """
        forut = self.avskrivning(version)
        assert forut is not None
        kapital = sum(d.belopp_ore for d in delar)
        bort = Efterskankning(Lada.AVSKRIVET, forut.dag, kapital, ranta_ore, delar)
        kvar_ore = forut.ranta_ore - ranta_ore
        nu = replace(forut, delar=utan(forut.delar, delar), ranta_ore=kvar_ore, havd=True)
        kvar = [
            t._replace(ur=utom_det_som_finns(t.ur, delar))
            if (t.lada, t.dag) == (bort.lada, bort.dag)
            else t
            for t in self.lyfta_en_tid
        ]
        return replace(
            self._med_ur(ihop(self.ur, delar)).utan_efterskankt([bort]),
            lyfta_en_tid=tuple(t for t in kvar if t.ur),
            avskrivningar=tuple(nu if a is forut else a for a in self.avskrivningar),
            eftergifter=tuple(e.utan_avskrivningen(nu) for e in self.eftergifter),
        )

    def avskrivning_aterford(self, delar: Sequence[Del], bort: Sequence[Efterskankning]) -> Fordran:
        """So much of what was written off is outstanding again, and where it lies."""
        ny = self._med_ur(ihop(self.ur, delar)).utan_efterskankt(bort)
        return replace(ny, aterfort=tuple(bort))

    def det_sist_avskrivna(self, kapital_ore: int, ranta_ore: int) -> tuple[Efterskankning, ...]:
        """Up to so much of what is written off, the last first."""
        return de_sista(self.efterskankt, Lada.AVSKRIVET, kapital_ore, ranta_ore)

    def okad(
        self,
        delar: Sequence[Del],
        version: int,
        dag: date,
        avskrivet: Sequence[Efterskankning] = (),
    ) -> Fordran:
        """A payment was taken back: more is owed again, but for what had been lifted."""
        [forut] = [b for b in self.delbetalt if b.version == version]
        havd = replace(forut, havd_dag=dag)
        ny = replace(
            self._i_ladorna(delar, avskrivet, self._lyft(delar, forut.aterfort, avskrivet)),
            ranta_betald_ore=self.ranta_betald_ore - forut.ranta_ore,
            delbetalt=tuple(havd if b is forut else b for b in self.delbetalt),
        )
        return ny.rantan_till(dag) if forut.kapital_ore else ny

    def lyft_av_det_betalda(self, betald: Aterbetalning) -> tuple[Efterskankning, ...]:
        """Of a payment that is taken back: what it had paid of what was written off, and is lifted.

        It goes back to the boxes that it was in before that.
        """
        igen = [e.som_del for e in self.avskrivet_igen(betald, med_ranta=False)]
        return self._lyft(betald.kapital, betald.aterfort, igen)

    def _lyft(
        self,
        delar: Sequence[Del],
        aterfort: Sequence[Efterskankning],
        igen: Sequence[Efterskankning],
    ) -> tuple[Efterskankning, ...]:
        borta = utan(delar, utom_forsta(delar, self.tillgodo_ore))
        ore = sum(d.belopp_ore for d in borta if d.lada is Lada.AVSKRIVET)
        return lyft_av(aterfort, igen, ore)

    def _i_ladorna(
        self,
        delar: Sequence[Del],
        avskrivet: Sequence[Efterskankning],
        lyft: Sequence[Efterskankning],
    ) -> Fordran:
        """It asks for so much again, out of its boxes, but for what had been lifted.

        What it paid of what was written off is written off as it was.
        """
        kapital = sum(d.belopp_ore for d in delar)
        igen = utom_forsta(delar, self.tillgodo_ore)
        ater = av_det_omforda(self.omfort_betalt, delar)
        utestaende = i_lador(igen)
        return replace(
            self._med_ur(ihop(self.ur, utestaende)),
            omfort=ihop(self.omfort, av_det_omforda(ater, utestaende)),
            omfort_betalt=utan(self.omfort_betalt, ater),
            havt_ur=ihop(
                self.havt_ur, (*i_lador(utan(delar, igen)), *(d for e in lyft for d in e.ur))
            ),
            tillgodo_ore=max(0, self.tillgodo_ore - kapital),
            efterskankt=med(self.efterskankt, avskrivet),
        )

    def avskrivet_igen(
        self, aterbetalning: Aterbetalning, *, med_ranta: bool = True
    ) -> tuple[Avskrivet, ...]:
        """What a payment took back of what was written off, and is written off without it.

        Not what has been lifted of it since, nor interest that there no longer is.
        """
        igen = utom_forsta(aterbetalning.kapital, self.tillgodo_ore)
        kapital_ore = sum(d.belopp_ore for d in igen if d.lada is Lada.AVSKRIVET)
        ranta_ore = self.ryms_att_skriva_av_igen(aterbetalning) if med_ranta else 0
        aterfort = aterbetalning.aterfort  # the last first, so that what was first is taken first
        return avskrivet_igen(de_sista(aterfort, Lada.AVSKRIVET, kapital_ore, ranta_ore))

    def omford(self, fran: Del, till: Lada) -> Fordran:
        """So much of it now lies in another box: the claim follows the money."""
        dit = replace(fran, lada=till)
        ny = replace(self, ur=ihop(utan(self.ur, [fran]), [dit]))
        if till is Lada.FOR_HOGT_BELOPP:
            return replace(ny, omfort=ihop(self.omfort, [fran]))
        return replace(ny, omfort=utan(self.omfort, [dit]))

    def betalning_hem(self, till: Del) -> Fordran:
        """So much of what was paid of it while it was moved is money of its own box again."""
        return replace(self, omfort_betalt=utan(self.omfort_betalt, [till]))

    def _andrad(self, dag: date, andring_ore: int) -> Fordran:
        if not andring_ore:
            return self
        handelser = (*self.handelser, Kapitalhandelse(dag, andring_ore))
        return replace(self, handelser=handelser).rantan_till(dag)


def fordrans_namn(fordran_id: UUID) -> str:
    """A claim has no number that people know: the first of its id tells it from the others."""
    return f"fordran {str(fordran_id)[:8]}"
