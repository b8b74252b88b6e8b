"""Appeals that come to nothing, or are taken up after all, at random; and what came by post.

None of it moves any money. What is taken up goes on to the court as any other appeal.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from api.kommandon.inkommet import inkommet
from api.kommandon.kring import i_strommen
from domain.arende.arende import Arende
from domain.beslut import meddelande, partsstallning
from domain.handlaggning import handling
from domain.handlaggning.postgang import Brev
from domain.overklagande import aterkallelse, overklagande, overlamnande
from domain.overklagande.avvisning import avvisa_overklagande
from domain.overklagande.dom import Utgang
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.scenario import ANNA
from tests.projections.hjalp import penninghandlingar as p
from tests.projections.hjalp.simulering.beredning import DISA, nagot_arende

if TYPE_CHECKING:
    from tests.projections.hjalp.simulering.simulering import Simulering, Verb

UPPGIFTER: dict[str, Any] = {"klagande": "Regionen", "yrkande": "Mer"}


def avvisa_for_sent(s: Simulering) -> None:
    """Dismissed; now and then the dismissal falls in court, and the appeal goes there after all."""
    val = s.nagon(s.alla_beslut[-40:])
    if val is None:
        return
    arende, avgjort = val
    beslut = s.journal.liggare.hamta(Arende, arende).beslut[avgjort.beslut_id]
    if beslut.overklagas_senast is None:
        return
    sent = beslut.overklagas_senast + timedelta(days=s.slump.randint(1, 9))
    om, avvisning, dag = s.nytt_id(), s.nytt_id(), s.senare(sent)
    s.utfor(
        i_strommen(
            arende,
            verb=overklagande.ta_emot,
            verkningsdag=sent,
            av=DISA,
            overklagande_id=om,
            beslut_id=avgjort.beslut_id,
            **UPPGIFTER,
        )
    )
    kvitto = s.utfor(
        i_strommen(
            arende,
            verb=avvisa_overklagande,
            verkningsdag=dag,
            av=ANNA,
            beslut_id=avvisning,
            overklagande_id=om,
            beslut=BESLUTSUPPGIFTER,
        )
    )
    if kvitto is None or s.slump.random() < 0.4:
        return
    over, dag = s.nytt_id(), s.senare(dag, 15)
    for kommando in p.overklaga(arende, dag, over, avvisning):
        s.utfor(kommando)
    utgang = s.slump.choice([Utgang.AVSLAG, Utgang.UPPHAVANDE, Utgang.ATERFORVISNING])
    dag = s.senare(dag, 60)
    if s.utfor(p.dom(arende, verkningsdag=dag, overklagande_id=over, utgang=utgang)) and (
        utgang is Utgang.UPPHAVANDE
    ):
        s.utfor(
            i_strommen(
                arende,
                verb=overlamnande.overlamna,
                verkningsdag=dag,
                av=ANNA,
                overklagande_id=om,
                domstol="Förvaltningsrätten",
            )
        )
        s.overklagade.append((arende, om, avgjort, dag))


def overklaga_och_aterkalla(s: Simulering) -> None:
    val = s.nagon(s.alla_beslut[-40:])
    if val is None:
        return
    arende, avgjort = val
    om, dag = s.nytt_id(), s.senare(avgjort.dag, 15)
    gemensamt: dict[str, Any] = {"verkningsdag": dag, "av": DISA, "overklagande_id": om}
    s.utfor(
        i_strommen(
            arende, verb=overklagande.ta_emot, beslut_id=avgjort.beslut_id, **UPPGIFTER, **gemensamt
        )
    )
    s.utfor(i_strommen(arende, verb=aterkallelse.aterkalla, av_vem="Regionen", **gemensamt))


def med_post(s: Simulering) -> None:
    """A document that came by post, and why its day is what it is."""
    if val := nagot_arende(s):
        arende, dag = val
        brev, nytt = Brev(dag, kan_ha_skilts_av=s.slump.random() < 0.7), s.nytt_id()

        s.utfor(
            inkommet(
                arende,
                verb=handling.registrera,
                brev=brev,
                av=DISA,
                handling_id=nytt,
                slag=handling.Handlingsslag.INKOMMEN,
                motpart="Regionen",
                i_korthet="Brev",
                sha256="cd" * 32,
            )
        )


def underratta_igen(s: Simulering) -> None:
    """The party is told anew how to appeal."""
    if val := s.nagon([b for b in s.alla_beslut if b[1].beslut_id in s.meddelade]):
        arende, avgjort = val
        s.utfor(
            i_strommen(
                arende,
                verb=meddelande.underratta_pa_nytt,
                verkningsdag=s.senare(s.meddelade[avgjort.beslut_id]),
                av=DISA,
                beslut_id=avgjort.beslut_id,
                anledning=s.slump.choice([*meddelande.Underrattelseanledning]),
                satt=meddelande.Meddelandesatt.BREV,
                till="Regionen",
                overklagandehanvisning=s.slump.choice([*meddelande.Overklagandehanvisning]),
            )
        )


def ratta_partsstallning(s: Simulering) -> None:
    """The party is not what was taken for granted: times to appeal are counted anew."""
    if val := nagot_arende(s):
        arende, dag = val
        s.utfor(
            i_strommen(
                arende,
                verb=partsstallning.ratta_partsstallning,
                verkningsdag=dag,
                av=DISA,
                enskild_part=s.slump.random() < 0.5,
                foretrader_det_allmanna=s.slump.random() < 0.5,
                orsak="En förening",
            )
        )


VERB: list[Verb] = [
    avvisa_for_sent,
    overklaga_och_aterkalla,
    med_post,
    underratta_igen,
    ratta_partsstallning,
]
