"""A made-up förordning that supports everything, and what differs in the tests that need it."""

from __future__ import annotations

from domain.grund.beslutstyp import Beslutstyp
from domain.grund.rantebas import Rantebas
from domain.regelverk.aterkravsregel import (
    AterbetalningTill,
    Aterkravsregel,
    Rantefot,
    Ranteregel,
    Rantestart,
    Skalsgrad,
    Tvang,
)
from domain.regelverk.innehall import Innehall
from domain.regelverk.rapportmall import (
    Aterrapportmall,
    Aterrapportregel,
    Fritextfraga,
    Indikator,
    Intygare,
    Kostnadsslag,
    Skalfraga,
)
from domain.regelverk.regler import (
    Ansokningsregel,
    Arsfrist,
    Avrundning,
    Fordelningsmetod,
    Fordelningsregel,
    Grund,
    Overklaganderegel,
    SenAnsokan,
    Tidrakning,
    Uppgiftskrav,
    Utbetalningsregel,
)

MALL = Aterrapportmall(
    kostnadsslag=(
        Kostnadsslag(nyckel="lonekostnader", benamning="Lönekostnader"),
        Kostnadsslag(nyckel="resor", benamning="Resor, kost och logi"),
    ),
    skalfragor=(
        Skalfraga(
            nyckel="enligt-plan", text="Verksamheten har bedrivits enligt plan", lagst=1, hogst=5
        ),
    ),
    indikatorer=(Indikator(nyckel="antal-vardforlopp", text="Antal vårdförlopp", malniva=10),),
    fritextfragor=(
        Fritextfraga(nyckel="resultat", text="Vilka resultat har uppnåtts", obligatorisk=True),
        Fritextfraga(nyckel="synpunkter", text="Synpunkter till myndigheten", obligatorisk=False),
    ),
    intygas_av=(Intygare.BEHORIG_FORETRADARE, Intygare.EKONOMICHEF),
)
ATERKRAVSREGEL = Aterkravsregel(
    grunder=(
        Grund(nyckel="ej-anvant", text="Bidraget har inte använts", lagrum="14 § 2 (mönster)"),
        Grund(
            nyckel="for-hogt-belopp",
            text="Bidraget har lämnats felaktigt eller med för högt belopp",
            lagrum="14 § 1 (mönster)",
        ),
        Grund(nyckel="annat-syfte", text="Inte använts för syftet", lagrum="14 § 3 (mönster)"),
    ),
    tvang=Tvang.SKA,
    avstaende=Skalsgrad.SARSKILDA,
    eftergift=Skalsgrad.SYNNERLIGA,
    betalningstid_dagar=30,
    ranta=Ranteregel(
        fran=Rantestart.FORFALLODAG,
        dagar=0,
        tillagg_hundradelar=800,
        lagrum="6 § räntelagen",
        vid_anstand=Rantefot(
            bas=Rantebas.REFERENSRANTA, tillagg_hundradelar=800, lagrum="6 § räntelagen (mönster)"
        ),
    ),
    kvittning="23 § (mönster)",
    exekutionstitel="24 § (mönster)",
    aterbetalning_till=AterbetalningTill.ANSLAG,
)
INNEHALL = Innehall(
    beslutar="202100-0555",
    betalar="202100-0829",
    fordelning=Fordelningsregel(metod=Fordelningsmetod.LIKA, avrundning=Avrundning.KRONA),
    ansokan=Ansokningsregel(
        uppgifter=(
            Uppgiftskrav(
                nyckel="budget", fraga="Årlig budget", obligatorisk=True, lagrum="4 § 2 (mönster)"
            ),
            Uppgiftskrav(
                nyckel="samverkan", fraga="Samverkansparter", obligatorisk=False, lagrum=None
            ),
        ),
        for_sen=SenAnsokan.AVVISAS,
        sista_dag_flyttas=True,
    ),
    utbetalning=Utbetalningsregel(
        vantar_laga_kraft=False,
        hindersgrunder=(
            Grund(
                nyckel="oriktiga-uppgifter",
                text="Det kan antas att bidraget beviljats på oriktiga uppgifter",
                lagrum="13 § (mönster)",
            ),
        ),
    ),
    aterrapport=Aterrapportregel(
        senast=Arsfrist(manad=3, dag=1, ar_efter=1, flyttas=True), mall=MALL
    ),
    aterkrav=ATERKRAVSREGEL,
    overklagande=Overklaganderegel(
        far_overklagas=(Beslutstyp.BIFALL, Beslutstyp.AVSLAG, Beslutstyp.ATERKRAV),
        tidrakning=Tidrakning.BESLUTSDAG,
        veckor=3,
        flyttas=True,
    ),
    skyddar_part=True,
    paragrafer=(),
    kallhanvisning="Påhittad förordning för tester",
)
EFTER_PROVNING = INNEHALL.model_copy(
    update={
        "fordelning": Fordelningsregel(
            metod=Fordelningsmetod.EFTER_PROVNING, avrundning=Avrundning.ORE
        )
    }
)
VANTAR_LAGA_KRAFT = INNEHALL.model_copy(
    update={
        "utbetalning": INNEHALL.utbetalning.model_copy(update={"vantar_laga_kraft": True}),
        "overklagande": INNEHALL.overklagande.model_copy(
            update={"tidrakning": Tidrakning.DELFAENDE}
        ),
    }
)
