"""What changes when a claim is to be paid and from when it costs interest: no money moves."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from typing import Self
from uuid import UUID

from domain.fordran.avbrott import Avbrott, Avbrottssatt
from domain.fordran.eftergiftsord import Ordfall, kom_igen, vilar_pa
from domain.fordran.fordringslage import Fordringslage
from domain.fordran.kravt import Kravt
from domain.fordran.rantevillkor import (
    Betalningsandel,
    Betalningsvillkor,
    Fordranspaminnelse,
    Forfallodel,
)
from domain.grund.varden import ny_av


@dataclass(frozen=True)
class Fordringstid(Fordringslage):
    """A claim that is told of, reminded of, and given another time."""

    kravt_av: Kravt = field(default_factory=Kravt)
    """Of which years' money it is."""
    fallna: frozenset[UUID] = frozenset()
    """Decisions on what is waived of it, or when it is to be paid, and judgements on those, that
    a court has set aside as if they had never been."""
    ordfallen: tuple[Ordfall, ...] = ()
    """Which of them had fallen as from the day of each judgement."""

    @property
    def exekutionstitel_version(self) -> int:
        """The last that says that a judgment or the like lets Kronofogden enforce it; 0: none."""
        titlar = (a.version for a in self.avbrott if a.satt is Avbrottssatt.EXEKUTIONSTITEL)
        return max(titlar, default=0)

    def kom_igen_ore(self, av: UUID) -> int:
        """How much of what was waived that decision, or judgement, brought back."""
        [foljd] = [e.orden for e in self.eftergifter if av in {o.av for o in e.orden}]
        return kom_igen(foljd, self.fallna, av)

    def forfallodel(self, dag: date, ore: int, igen_av_id: UUID | None) -> Forfallodel:
        """So much of the capital by a day, as what brought it back did when this is said."""
        igen_ore = 0 if igen_av_id is None else self.kom_igen_ore(igen_av_id)
        return Forfallodel(dag, ore, ore, igen_av_id, igen_ore)

    def utan_ore(self, beslut: Collection[UUID]) -> int | None:
        """What would be owed if those did not waive less than was waived; None: all that is owed.

        Interest is paid first: what is left of it with that capital alone is on that.
        """
        igen = [vilar_pa(e.orden, self.fallna, beslut) for e in self.eftergifter]
        kapital, ranta = sum(k for k, _ in igen), sum(r for _, r in igen)
        if not kapital + ranta:
            return None
        kvar = self.obetalt_ore - kapital
        return 0 if kapital and kvar <= 0 else max(0, self.skuld_ore - kapital - ranta)

    def star(self, villkor: Betalningsvillkor) -> bool:
        """Whether it still says when something is to be paid."""
        om = villkor.beslut_id
        igen = not villkor.for_det_som_kom_igen or self.kom_igen_ore(om) > 0
        return om not in self.fallna and igen

    def rantan_till(self, dag: date) -> Self:
        """The interest is right up to `dag` at most, since what is owed changed then."""
        aktuell = self.ranta_till is not None and dag >= self.ranta_till
        return self if aktuell else ny_av(self, ranta_till=None)

    def meddelad(self, dag: date | None) -> Self:
        """The party was told that it is demanded: what waited for that runs, or is late, from then.

        Said anew, of another day or that he never was (None), it was always so.
        """
        ny = ny_av(self, meddelat_dag=dag)
        if dag is None:
            ny = ny_av(ny, sagd_forfallodag=None, forfallodag_rattad_i=None)
        dagar = [d for d in (dag, self.meddelat_dag) if d is not None]
        return ny.rantan_till(min(dagar)) if self.rantevillkor and dagar else ny

    def sagd_en_annan_dag(self, beslut_id: UUID, forut: date, dag: date | None) -> Self:
        """What the party was told with a decision he was told on `dag`, and not on `forut`."""
        villkor = tuple(
            v.sagt_en_annan_dag(forut, dag) if v.beslut_id == beslut_id else v for v in self.villkor
        )
        if not any(v.rattat and v.beslut_id == beslut_id for v in self.villkor):
            return self
        return ny_av(self, villkor=villkor).rantan_till(min(forut, dag or forut))

    def delfadd(self, dag: date | None) -> Self:
        """The party has received it, or has not: interest from a demand never runs before that."""
        return ny_av(self, delfatt_dag=dag)._nytt_om_kraven(date.min)

    def paminnd(self, version: int, dag: date, *, anger_ranta: bool) -> Self:
        """A reminder of it was sent: one that says that interest follows is a demand of that."""
        ny = Fordranspaminnelse(version, dag, anger_ranta)
        paminnd = ny_av(self, paminnelser=(*self.paminnelser, ny))
        return paminnd._nytt_om_kraven(dag) if anger_ranta else paminnd

    def paminnelse_mottagen(self, version: int, sagt_i: int, dag: date, bevis: str) -> Self:
        """What `version` sent arrived that day: interest from it never runs before that, and the
        time of preskription runs anew from it (5 § 2 preskriptionslagen).
        """
        [sagd] = (p for p in self.paminnelser if p.version == version)
        nu = ny_av(sagd, mottaget_dag=dag, mottaget_version=sagt_i, mottaget_bevis=bevis)
        alla = tuple(nu if p is sagd else p for p in self.paminnelser)
        ny = ny_av(self, paminnelser=alla).utan_avbrott(sagd.mottaget_version)
        return ny.avbruten(Avbrott(dag, sagt_i, Avbrottssatt.PAMINT))._nytt_om_kraven(date.min)

    def avbruten(self, avbrott: Avbrott) -> Self:
        """The time of preskription began to run anew."""
        return ny_av(self, avbrott=(*self.avbrott, avbrott))

    def utan_avbrott(self, version: int) -> Self:
        """What the fact of that version said interrupted it was not so."""
        return ny_av(self, avbrott=tuple(a for a in self.avbrott if a.version != version))

    def med_villkor(self, villkor: Betalningsvillkor) -> Self:
        """It is to be paid otherwise from now on: that day itself costs what it did."""
        ny = ny_av(self, villkor=(*self.villkor, villkor), aterkravt=())
        return ny.rantan_till(villkor.fran)

    def rattad_forfallodag(self, dag: date, beslut_id: UUID) -> Self:
        """The decision always said that day; who was told of a later one has that until told."""
        if dag == self.forfallodag:
            return self
        sagd = self.gallande_forfallodag
        tidigare = dag < sagd and self.meddelat_dag is not None
        return ny_av(
            self,
            forfallodag=dag,
            sagd_forfallodag=sagd if tidigare else None,
            forfallodag_rattad_i=beslut_id if tidigare else None,
            rattelse_sagd_dag=None,
            ranta_till=None,
        )

    def underrattad(self, beslut_id: UUID, dag: date) -> Self:
        """The party was told what the decision says since it was corrected."""
        ny = self
        if self.forfallodag_rattad_i == beslut_id:
            forst = self.rattelse_sagd_dag or dag
            ny = ny_av(ny, rattelse_sagd_dag=forst).rantan_till(dag)
        for v in self.villkor:
            if v.beslut_id == beslut_id and v.vantar_pa_besked:
                sagt = v.underrattat(dag)
                ny = ny_av(ny, villkor=tuple(sagt if x is v else x for x in ny.villkor))
                ny = ny.rantan_till(dag)
        return ny

    def villkor_rattade(self, nya: Betalningsvillkor) -> Self:
        """The decision always said so of when it is to be paid."""
        villkor = tuple(v.rattade(nya) if v.beslut_id == nya.beslut_id else v for v in self.villkor)
        return ny_av(self, villkor=villkor).rantan_till(nya.fran)

    def betalning_rattad(self, version: int, forut_dag: date, rattad: Betalningsandel) -> Self:
        """What another version had said of a payment is now `rattad`: interest follows its day.

        Other payments of the same order are of the days that they were.
        """
        if rattad.utbetalning_id not in {b.utbetalning_id for b in self.betalningar}:
            return self
        nya = tuple(
            ny_av(rattad, belopp_ore=b.belopp_ore) if b.version == version else b
            for b in self.betalningar
        )
        return ny_av(self, betalningar=nya).rantan_till(min(rattad.dag, forut_dag))

    def planen_foljer(self, version: int, ranta_andring_ore: int) -> Self:
        """So much more of a payment is interest: a plan that was made after it knew that."""
        villkor = tuple(
            ny_av(v, ranta_fore_ore=v.ranta_fore_ore + ranta_andring_ore)
            if v.plan and version < v.version
            else v
            for v in self.villkor
        )
        return ny_av(self, villkor=villkor)

    def _nytt_om_kraven(self, dag: date) -> Self:
        vantade = self.rantevillkor is not None and self.rantevillkor.vantar_pa_krav
        return self.rantan_till(dag) if vantade else self
