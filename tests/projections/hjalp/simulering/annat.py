"""Facts of a random history that move no money: they must not disturb what does."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from api.kommandon.beslut import prioritera
from api.kommandon.kring import i_strommen
from domain.ansokan import aterkallelse
from domain.beslut import avgorande as beslut_avgorande
from domain.beslut import meddelande
from domain.grund.beslutstyp import Beslutstyp
from domain.grunddata import bankdagar, grunddata
from domain.handlaggning import avslut
from domain.myndighet import delegation, myndighet
from domain.utbetalning import aterkallelse as utbetalning_aterkallelse
from domain.utbetalning import utbetalningshinder
from domain.utlysning import frist
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.scenario import ANNA, BO
from tests.projections.hjalp import handlingar as h
from tests.projections.hjalp.simulering.beredning import DISA, nagot_arende
from tests.projections.hjalp.simulering.beslut import Avgjort, avgor
from tests.projections.hjalp.simulering.regler import FORSTA_DAG

if TYPE_CHECKING:
    from tests.projections.hjalp.simulering.simulering import Simulering, Verb


def hindra(s: Simulering) -> None:
    """Payments are hindered; mostly not for long."""
    if (val := nagot_arende(s)) is None:
        return
    arende, dag = val
    gemensamt: dict[str, Any] = {
        "verkningsdag": dag,
        "av": ANNA,
        "beslut": BESLUTSUPPGIFTER,
    }
    hinder = i_strommen(
        arende,
        verb=utbetalningshinder.hindra,
        beslut_id=s.nytt_id(),
        grunder=["oriktiga-uppgifter"],
        **gemensamt,
    )
    s.utfor(hinder)
    if s.slump.random() < 0.8:
        s.utfor(i_strommen(arende, verb=utbetalningshinder.hav, beslut_id=s.nytt_id(), **gemensamt))


def avsluta(s: Simulering) -> None:
    """A case in which nothing remains is closed, and taken up again."""
    klara = [
        a
        for a in s.gallande
        if not s.orakel.akter[a].i("beviljat_ej_utbetalt", "utbetalt_ej_redovisat")
    ]
    if arende := s.nagon(klara):
        dag = s.dag()
        s.utfor(i_strommen(arende, verb=avslut.avsluta, verkningsdag=dag, av=ANNA))
        s.utfor(
            i_strommen(
                arende, verb=avslut.ateruppta, verkningsdag=dag, av=ANNA, orsak="Nya uppgifter"
            )
        )


def sluta_prova(s: Simulering) -> None:
    """Withdrawn and written off, or dismissed."""
    obeslutade = [a for a in s.arenden if a not in s.gallande]
    if (arende := s.nagon(obeslutade)) is None or s.slump.random() < 0.6:
        return
    dag, beslut_id = s.senare(s.inkomna[arende]), s.nytt_id()
    gemensamt: dict[str, Any] = {
        "verkningsdag": dag,
        "av": ANNA,
        "beslut_id": beslut_id,
        "beslut": BESLUTSUPPGIFTER,
    }
    if s.slump.random() < 0.5:
        s.utfor(
            i_strommen(
                arende, verb=aterkallelse.aterkalla, verkningsdag=dag, av=BO, av_vem="Regionen"
            )
        )
        avgorande = i_strommen(
            arende,
            verb=beslut_avgorande.skriv_av,
            avskrivningsskal=beslut_avgorande.Avskrivningsskal.ATERKALLAD,
            **gemensamt,
        )
    else:
        avgorande = i_strommen(
            arende,
            verb=beslut_avgorande.avvisa,
            avvisningsskal=s.slump.choice([*beslut_avgorande.Avvisningsskal]),
            **gemensamt,
        )
    if s.utfor(avgorande):
        avgor(s, arende, Avgjort(beslut_id, dag))


def delfa(s: Simulering) -> None:
    if arende := s.nagon([a for a, g in s.gallande.items() if g.beslut_id in s.meddelade]):
        beslut_id = s.gallande[arende].beslut_id
        s.utfor(
            i_strommen(
                arende,
                verb=meddelande.anteckna_delfaende,
                verkningsdag=s.senare(s.meddelade[beslut_id], 9),
                av=DISA,
                beslut_id=beslut_id,
                bevis="Kvitto",
            )
        )


def ordna(s: Simulering) -> None:
    """A call gets more time, or an order among those who apply."""
    if (utlysning := s.nagon([*s.utlysningar])) is None:
        return
    dag, sokande = s.dag(), [a for a, u in s.arenden.items() if u == utlysning]
    s.utfor(
        i_strommen(
            utlysning,
            verb=frist.forlang,
            verkningsdag=dag,
            av=ANNA,
            sista_ansokningsdag=dag + timedelta(days=500),
            orsak="Få ansökningar",
        )
    )
    s.utfor(
        prioritera(
            utlysning,
            arende_ids=sokande,
            verkningsdag=dag,
            av=ANNA,
            grunder="Störst behov först.",
        )
    )


def delegera(s: Simulering) -> None:
    """Somebody may decide, and then not any more."""
    delegation_id, dag = s.nytt_id(), s.dag()
    gemensamt: dict[str, Any] = {
        "av": ANNA,
        "delegation_id": delegation_id,
        "beslutsreferens": "Arbetsordning",
    }
    s.utfor(
        i_strommen(
            myndighet.myndighet_id(ANNA.organisation),
            verb=delegation.delegera,
            verkningsdag=dag,
            subjekt="disa",
            beslutstyper=s.slump.sample([*Beslutstyp], k=2),
            beloppsgrans_ore=s.slump.choice([None, 100_00]),
            galler_till=s.slump.choice([None, s.senare(dag)]),
            **gemensamt,
        )
    )
    s.utfor(
        i_strommen(
            myndighet.myndighet_id(ANNA.organisation),
            verb=delegation.aterkalla_delegation,
            verkningsdag=s.senare(dag),
            **gemensamt,
        )
    )


def stang_banken(s: Simulering) -> None:
    """It turns out that banks are closed on other days too: what is decided from now on knows."""
    dagar = {d for d in s.orakel.pengar.stangda if d.year == 2024}
    dagar |= {d for d in (s.dag(), s.dag()) if d.year == 2024 and d.isoweekday() < 6}
    kommando = i_strommen(
        grunddata.BANKDAGAR,
        verb=bankdagar.faststall_bankdagar,
        verkningsdag=s.klocka.date(),
        av=BO,
        ar=2024,
        stangda_dagar=dagar,
        kalla="Riksbanken",
    )
    if s.utfor(kommando):
        s.orakel.pengar.stangda |= dagar


def stang_bockerna(s: Simulering) -> None:
    """The books of one authority are closed a little further, as the history goes on."""
    av = s.slump.choice([ANNA, BO])
    till = FORSTA_DAG + timedelta(days=len(s.orakel.tillagg) // 5)
    if s.utfor(h.stang_period(av, till)):
        s.orakel.bok.stangt[av.organisation] = till


def aterkalla(s: Simulering) -> None:
    """What was attested or ordered will not be paid."""
    obetalda = [(a, i, dag) for a, i, _, dag in s.attester[-8:] if s.slump.random() < 0.3]
    if val := s.nagon(obetalda):
        arende, betalning, dag = val
        if s.utfor(
            i_strommen(
                arende,
                verb=utbetalning_aterkallelse.aterkalla,
                verkningsdag=s.senare(dag),
                av=BO,
                utbetalning_id=betalning,
                orsak="Fel belopp",
            )
        ):
            s.orakel.akter[arende].oppna_order.pop(betalning, None)


VERB: list[Verb] = [
    hindra,
    avsluta,
    *[sluta_prova] * 2,
    delfa,
    ordna,
    delegera,
    stang_banken,
    stang_bockerna,
    aterkalla,
]
