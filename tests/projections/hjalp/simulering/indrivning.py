"""What is done of claims in a random history without any money: demanded anew, and handed over."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from api.kommandon.kring import i_strommen
from domain.aterkrav import indrivning, preskription
from domain.grund.indrivare import Indrivare
from domain.handlaggning.paminnelse import Paminnelseslag
from tests.domain.hjalp.scenario import ANNA
from tests.projections.hjalp.simulering.beredning import paminnelse
from tests.projections.hjalp.simulering.krav import oppet_krav

if TYPE_CHECKING:
    from tests.projections.hjalp.simulering.simulering import Simulering, Verb


def driva_in(s: Simulering) -> None:
    """The debtor is reminded, and the claim handed over for collection."""
    if val := oppet_krav(s):
        arende, krav, dag = val
        s.utfor(paminnelse(s, Paminnelseslag.FORDRAN, arende, krav.id, dag))
        s.utfor(
            i_strommen(
                arende,
                verb=indrivning.overlamna,
                verkningsdag=dag,
                av=ANNA,
                fordran_id=krav.id,
                till=s.slump.choice([*Indrivare]),
                referens="U-1",
            )
        )


def fa_titel(s: Simulering) -> None:
    """A court, or Kronofogden, says that it may be enforced."""
    if val := oppet_krav(s):
        arende, krav, dag = val
        s.utfor(
            i_strommen(
                arende,
                verb=indrivning.anteckna_exekutionstitel,
                verkningsdag=dag,
                av=ANNA,
                fordran_id=krav.id,
                titelslag=s.slump.choice([*indrivning.Titelslag]),
                referens="U-2",
            )
        )


def avbryta_preskription(s: Simulering) -> None:
    """Years later, now and then too late."""
    if val := oppet_krav(s):
        arende, krav, dag = val
        s.utfor(
            i_strommen(
                arende,
                verb=preskription.anteckna_avbrott,
                verkningsdag=dag + timedelta(days=s.slump.choice([0, 400])),
                av=ANNA,
                fordran_id=krav.id,
                avbrottsgrund=s.slump.choice([*preskription.Avbrottsgrund]),
                underlag="E-post",
            )
        )


VERB: list[Verb] = [driva_in, fa_titel, avbryta_preskription]
