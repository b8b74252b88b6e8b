"""What the lists of a handläggare should say."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from domain.ansokan.komplettering import KompletteringBegard, KompletteringInkommen
from domain.aterrapport.begaran import AterrapportBegard, AterrapportKompletteringBegard
from domain.aterrapport.granskning import AterrapportGranskad
from domain.aterrapport.rapport import AterrapportInkommen
from domain.beslut.beslutsfaktum import Beslutsfaktum
from domain.beslut.meddelande import BeslutMeddelat
from domain.handlaggning.paminnelse import PaminnelseSkickad
from domain.mottagare.mottagare import MottagareRegistrerad
from domain.utlysning.publicering import UtlysningPublicerad
from tests.projections.hjalp.listor.kunskap import BEREDER, SVENSK, Kunskap, Rad, avslutat


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
        if avslutat(k, arende):
            continue
        prepared = [f.av.subjekt for _, f in k.med_plats(*BEREDER) if f.originator_id == arende]
        late = k.avgorande(arende) is None and k.per > _six_months_after(dag)
        yield arende, dag, (k.per - dag).days, late, prepared[-1] if prepared else None


def saknade(k: Kunskap) -> Iterable[Rad]:
    namn = {f.originator_id: f.namn for f in k.av(MottagareRegistrerad)}
    sokt = {k.ansokningar[a].mottagare_id for a in k.inkomna}
    for u in k.av(UtlysningPublicerad):
        for m in sorted(set(u.krets) - sokt, key=lambda m: SVENSK.index(namn[m])):
            yield m, namn[m], k.per > u.sista_ansokningsdag


def kompletteringar(k: Kunskap) -> Iterable[Rad]:
    inne = {f.komplettering_id for f in k.av(KompletteringInkommen)}
    rader = []
    for f in k.av(KompletteringBegard):
        if f.komplettering_id not in inne and k.avgorande(f.originator_id) is None:
            senast = _senast(k, f.komplettering_id, f.senast)
            rader.append((senast, f.originator_id, str(f.komplettering_id)))
    yield from (
        (arende, om, senast, k.per > senast)
        for senast, arende, om in sorted(rader, key=lambda r: r[0])
    )


def _senast(k: Kunskap, avser_id: UUID, forst: date) -> date:
    nya: list[date | None] = [p.ny_frist for p in k.av(PaminnelseSkickad) if p.avser_id == avser_id]
    return max([forst, *(ny for ny in nya if ny)])


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
        senast = _senast(k, om, f.senast)
        lage = "vantas" if k.per <= senast else "saknas"
        if inne:
            lage = "kompletteras" if senare else "kom-sent"
        if not inne or senare or inne[-1].verkningsdag > senast:
            yield str(om), senast, dag, lage, max(0, ((dag or k.per) - senast).days)
