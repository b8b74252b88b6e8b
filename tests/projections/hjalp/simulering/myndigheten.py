"""What the authorities do in a random history beside the cases: reconcile, value, look into.

It moves no money, and must not disturb what does.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from api.kommandon.avvikelse import om_avvikelsen
from api.kommandon.kring import i_strommen
from domain.avstamning.aterkallelse import aterkalla_signering
from domain.avstamning.signering import SeddTotal, signera_avstamning
from domain.avstamning.totaler import Kalla, Total, Totalslag, registrera_totaler
from domain.avvikelse import avvikelse
from domain.grund.aktor import Aktor, Roll
from domain.grund.indrivare import Indrivare
from domain.grunddata.utlaningsranta import faststall_utlaningsranta
from domain.myndighet.myndighet import myndighet_id
from domain.myndighet.vardering import faststall_varderingsregel
from tests.domain.hjalp.historia import BANKGIRO
from tests.domain.hjalp.scenario import BO

if TYPE_CHECKING:
    from tests.projections.hjalp.simulering.simulering import Simulering, Verb

CILLA = Aktor(subjekt="cilla", roll=Roll.EKONOM, organisation=BO.organisation)
BETALANDE = myndighet_id(BO.organisation)


def stamma_av(s: Simulering) -> None:
    """The totals of a month are registered; another person signs what differs, or signs late."""
    manad, nasta = s.slump.choice([("2023-12", date(2024, 1, 1)), ("2024-02", date(2024, 3, 1))])
    dag, om = s.senare(nasta), {"kalla": Kalla.BANK, "manad": manad}
    total = Total(
        slag=Totalslag.INBETALT,
        konto=BANKGIRO,
        anslag_id=None,
        budgetar=None,
        belopp_ore=s.slump.randint(0, 90_00),
    )
    kvitto = s.utfor(
        i_strommen(
            BETALANDE,
            verb=registrera_totaler,
            verkningsdag=dag,
            av=BO,
            totaler=[total],
            referens="Kontoutdrag",
            **om,
        )
    )
    if kvitto:
        nar = s.senare(dag)
        signerat = s.utfor(
            i_strommen(
                BETALANDE,
                verb=signera_avstamning,
                verkningsdag=nar,
                av=s.slump.choice([BO, CILLA, CILLA]),
                totaler_version=kvitto.rader[0].originator_version,
                position=kvitto.position,
                sedda_totaler=[
                    SeddTotal(**dict(total), forklaring=s.slump.choice([None, "Sågs."]))
                ],
                **om,
            )
        )
        if signerat and dag.day % 2:
            s.utfor(
                i_strommen(
                    BETALANDE,
                    verb=aterkalla_signering,
                    verkningsdag=nar,
                    av=CILLA,
                    signering_version=signerat.rader[0].originator_version,
                    orsak="Fel kontoutdrag",
                )
            )


def vardera(s: Simulering) -> None:
    """Other claims are held for doubtful."""
    s.utfor(
        i_strommen(
            BETALANDE,
            verb=faststall_varderingsregel,
            verkningsdag=s.dag(),
            av=BO,
            osaker_efter_dagar=s.slump.choice([None, 90, 365]),
            osaker_hos=[s.slump.choice([*Indrivare])],
            beslutsreferens="PM",
        )
    )


def se_over(s: Simulering) -> None:
    """Something that deviates, or does not any more, is seen and stands."""
    om: dict[str, Any] = {
        "slag": "negativ-lada",
        "lydelse": f"{s.slump.randint(1, 9)} kr",
        "av": BO,
    }
    om["verkningsdag"] = s.klocka.date() - timedelta(days=s.slump.randint(0, 9))
    denna = UUID(int=0xABBA + s.slump.randint(0, 3))
    om["funnen"] = avvikelse.Funnen(om["slag"], om["lydelse"], frozenset({BO.organisation}))
    s.utfor(om_avvikelsen(denna, verb=avvikelse.marka_sedd, **om))
    if s.slump.random() < 0.5:
        s.utfor(om_avvikelsen(denna, verb=avvikelse.avgor, motivering="Står fast.", **om))


def faststall_ranta(s: Simulering) -> None:
    """A rate that no regelverk here counts with."""
    kommando = i_strommen(
        None,
        verb=faststall_utlaningsranta,
        verkningsdag=s.klocka.date(),
        av=BO,
        galler_fran=date(s.slump.choice([2023, 2024]), 1, 1),
        hundradelar=s.slump.randint(0, 400),
        kalla="Riksgälden",
    )
    s.utfor(kommando)


VERB: list[Verb] = [stamma_av, vardera, se_over, faststall_ranta]
