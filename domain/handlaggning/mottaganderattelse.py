"""Mottaganderättelse: the day or the proof of when a reminder was received was typed wrong.

What follows from the reminder follows at once: no interest runs before that day (4 § räntelagen),
and the claim lapses ten years after it (2 and 5 §§ preskriptionslagen).
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.fordran.fordran import fordrans_namn
from domain.fordran.preskription import sista_dagen_av
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.stopp import IngetAttRatta, krav
from domain.grund.varden import Rad
from domain.handlaggning.paminnelse import krav_efter_skickad
from domain.handlaggning.stopp import MottagandetFinnsInte


class PaminnelsemottagandeRattat(Arende.Event):
    """The party received the reminder on verkningsdag, as `bevis` shows, and not as was said.

    `rattar_version` is the fact that last said when, `paminnelse_version` the one that sent it.
    `preskriberas_dag` is the last day on which the claim may be enforced, as it is now known.
    """

    TOPIC = "arende.paminnelsemottagande-rattat"
    NAMN = "mottagande av påminnelse rättat"
    OM_PARTEN = True
    HANT = dagen("Dagen då påminnelsen togs emot")

    rattar_version: int
    paminnelse_version: int
    fordran_id: UUID
    tidigare_verkningsdag: date
    preskriberas_dag: date
    bevis: Rad
    orsak: Rad

    def apply(self, aggregate: Arende) -> None:
        """After the last day it never cost anything."""
        fordran = aggregate.fordringar[self.fordran_id].paminnelse_mottagen(
            self.paminnelse_version, self.originator_version, self.verkningsdag, self.bevis
        )
        aggregate.fordringar[self.fordran_id] = fordran.rantan_till(self.preskriberas_dag)

    def i_ord(self) -> str:
        fran, till = self.tidigare_verkningsdag, self.verkningsdag
        dag = f" från {fran} till {till}" if fran != till else ""
        vad = f"mottagande av påminnelse om {fordrans_namn(self.fordran_id)} rättat{dag}"
        return f"{vad} ({self.bevis}): {self.orsak}"


def ratta_mottagande(
    arende: Arende, atgard: Atgard, *, rattar_version: int, bevis: str, orsak: str
) -> None:
    """Say when the party received a reminder of a claim, when it was said wrong."""
    sagda = {
        p.mottaget_version: (i, p) for i, f in arende.fordringar.items() for p in f.paminnelser
    }
    sagda.pop(0, None)
    krav(
        rattar_version in sagda,
        MottagandetFinnsInte,
        rattar_version=rattar_version,
        finns=_vilka(sorted(sagda)),
    )
    fordran_id, kravet = sagda[rattar_version]
    assert kravet.mottaget_dag is not None
    krav_efter_skickad(kravet, atgard.dag)
    krav((atgard.dag, bevis) != (kravet.mottaget_dag, kravet.mottaget_bevis), IngetAttRatta)
    rattad = arende.fordringar[fordran_id].paminnelse_mottagen(
        kravet.version, rattar_version, atgard.dag, bevis
    )
    arende.registrera(
        PaminnelsemottagandeRattat,
        atgard,
        rattar_version=rattar_version,
        paminnelse_version=kravet.version,
        fordran_id=fordran_id,
        tidigare_verkningsdag=kravet.mottaget_dag,
        preskriberas_dag=sista_dagen_av(rattad),
        bevis=bevis,
        orsak=orsak,
    )


def _vilka(versioner: list[int]) -> str:
    """Which facts say when a reminder was received, as the end of a sentence."""
    if not versioner:
        return "ingen påminnelse i ärendet är antecknad som mottagen"
    *fore, sist = map(str, versioner)
    nummer = f"{', '.join(fore)} och {sist}" if fore else sist
    return f"det gör händelse nummer {nummer}"
