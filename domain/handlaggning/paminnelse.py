"""Påminnelse: the party is reminded of a report, a completion or a debt."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.inhiberat import utan_det_inhiberade_ore
from domain.fordran.fordran import fordrans_namn
from domain.fordran.rantevillkor import Fordranspaminnelse
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.ord import Ord
from domain.grund.stopp import krav
from domain.grund.varden import Rad, ny_av
from domain.handlaggning.stopp import (
    FordranspaminnelsenFinnsInte,
    IngetAttPaminnaOm,
    MottagenForeSkickad,
    NyFristForePaminnelse,
    PaminnelseForTidig,
    PaminnelsenRedanMottagen,
    RantaAngesBaraOmFordran,
)


class Paminnelseslag(Ord):
    ATERRAPPORT = "aterrapport", "återrapport"
    KOMPLETTERING = "komplettering"
    FORDRAN = "fordran"


class PaminnelseSkickad(Arende.Event):
    """A reminder of the report, completion or claim `avser_id` was sent, with `ny_frist` if any.

    verkningsdag is the day it was sent, `ny_frist` the last day to do it in time. `anger_ranta`:
    it gave the amount of a claim, and said that interest follows (4 § räntelagen).
    Nobody is found to have failed to complete an application before the new day has passed.
    """

    TOPIC = "arende.paminnelse-skickad"
    NAMN = "påminnelse skickad"
    OM_PARTEN = True
    KRAVFALT = "avser_id"

    slag: Paminnelseslag
    avser_id: UUID
    till: Rad
    ny_frist: date | None
    anger_ranta: bool

    def apply(self, aggregate: Arende) -> None:
        """More time, and never less. It may be a demand from which interest is counted."""
        if self.slag is Paminnelseslag.FORDRAN:
            aggregate.fordringar[self.avser_id] = aggregate.fordringar[self.avser_id].paminnd(
                self.originator_version, self.verkningsdag, anger_ranta=self.anger_ranta
            )
        if self.ny_frist is None:
            return
        if self.slag is Paminnelseslag.KOMPLETTERING:
            begard = aggregate.kompletteringar[self.avser_id]
            aggregate.kompletteringar[self.avser_id] = ny_av(
                begard, senast=max(begard.senast, self.ny_frist)
            )
        if self.slag is Paminnelseslag.ATERRAPPORT:
            rapport = aggregate.aterrapporter[self.avser_id]
            aggregate.aterrapporter[self.avser_id] = ny_av(
                rapport, senast=max(rapport.senast, self.ny_frist)
            )

    def i_ord(self) -> str:
        frist = f", ny frist {self.ny_frist}" if self.ny_frist else ""
        return f"påminnelse om {self.slag.namn} skickad till {self.till}{frist}"


class PaminnelseMottagen(Arende.Event):
    """The party has received the reminder of a claim that `paminnelse_version` sent, on this day.

    No interest that follows from it runs before that (4 § räntelagen), and the claim lapses ten
    years after it (2 and 5 §§ preskriptionslagen). `bevis`: how it is known.
    """

    TOPIC = "arende.paminnelse-mottagen"
    NAMN = "påminnelse mottagen"
    OM_PARTEN = True
    HANT = dagen("Dagen då påminnelsen togs emot")

    paminnelse_version: int
    fordran_id: UUID
    bevis: Rad

    def apply(self, aggregate: Arende) -> None:
        fordran = aggregate.fordringar[self.fordran_id]
        aggregate.fordringar[self.fordran_id] = fordran.paminnelse_mottagen(
            self.paminnelse_version, self.originator_version, self.verkningsdag, self.bevis
        )

    def i_ord(self) -> str:
        vad = f"påminnelse om {fordrans_namn(self.fordran_id)}"
        return f"{vad} mottagen {self.verkningsdag} ({self.bevis})"


def anteckna_mottagen(
    arende: Arende, atgard: Atgard, *, paminnelse_version: int, bevis: str
) -> None:
    """Record when the party received a reminder of a claim, once."""
    sanda = {p.version: (i, p) for i, f in arende.fordringar.items() for p in f.paminnelser}
    krav(paminnelse_version in sanda, FordranspaminnelsenFinnsInte, version=paminnelse_version)
    fordran_id, kravet = sanda[paminnelse_version]
    krav(kravet.mottaget_dag is None, PaminnelsenRedanMottagen, dag=kravet.mottaget_dag)
    krav_efter_skickad(kravet, atgard.dag)
    arende.registrera(
        PaminnelseMottagen,
        atgard,
        paminnelse_version=paminnelse_version,
        fordran_id=fordran_id,
        bevis=bevis,
    )


def krav_efter_skickad(kravet: Fordranspaminnelse, dag: date) -> None:
    """Nothing arrives before it is sent."""
    skickad = kravet.skickat_dag
    krav(dag >= skickad, MottagenForeSkickad, dag=dag, skickad=skickad)


def paminn(
    arende: Arende,
    atgard: Atgard,
    *,
    slag: Paminnelseslag,
    avser_id: UUID,
    till: str,
    ny_frist: date | None = None,
    anger_ranta: bool = False,
) -> None:
    """Remind of something that had not come in or been paid that day, as far as is known."""
    krav(not anger_ranta or slag is Paminnelseslag.FORDRAN, RantaAngesBaraOmFordran)
    begard = _vantades(arende, slag, atgard.dag).get(avser_id)
    krav(begard is not None, IngetAttPaminnaOm, avser_id=avser_id)
    krav(
        begard is not None and atgard.dag >= begard,
        PaminnelseForTidig,
        dag=atgard.dag,
        begard=begard,
    )
    if slag is Paminnelseslag.FORDRAN:
        arende.krav_fordran_meddelad(avser_id, atgard.dag)
        utan_det_inhiberade_ore(arende, avser_id)
    krav(
        ny_frist is None or ny_frist >= atgard.dag,
        NyFristForePaminnelse,
        frist=ny_frist,
        dag=atgard.dag,
    )
    arende.registrera(
        PaminnelseSkickad,
        atgard,
        slag=slag,
        avser_id=avser_id,
        till=till,
        ny_frist=ny_frist,
        anger_ranta=anger_ranta,
    )


def _vantades(arende: Arende, slag: Paminnelseslag, dag: date) -> dict[UUID, date]:
    """What had not come in or been paid on `dag`, and the day it was asked for or demanded."""
    match slag:
        case Paminnelseslag.ATERRAPPORT:
            rapporter = arende.aterrapporter.items()
            return {i: r.begard_dag for i, r in rapporter if _kom_inte(r.inkommen_dag, dag)}
        case Paminnelseslag.KOMPLETTERING:
            begarda = arende.kompletteringar.items()
            return {i: k.begard_dag for i, k in begarda if _kom_inte(k.inkommen_dag, dag)}
        case Paminnelseslag.FORDRAN:
            fordringar = arende.fordringar.items()
            return {i: f.beslutsdag for i, f in fordringar if f.oppen or f.andrad_efter(dag)}


def _kom_inte(inkommen_dag: date | None, dag: date) -> bool:
    return inkommen_dag is None or inkommen_dag > dag
