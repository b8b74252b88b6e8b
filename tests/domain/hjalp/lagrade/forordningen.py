"""What a version of a regelverk says, with something of everything: the stored example of one."""

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
    Kallstatus,
    Overklaganderegel,
    Paragraf,
    SenAnsokan,
    Tidrakning,
    Uppgiftskrav,
    Utbetalningsregel,
)

INNEHALL = Innehall(
    beslutar="202100-0555",
    betalar="202100-0829",
    fordelning=Fordelningsregel(metod=Fordelningsmetod.LIKA, avrundning=Avrundning.KRONA),
    ansokan=Ansokningsregel(
        uppgifter=(
            Uppgiftskrav(nyckel="budget", fraga="Årlig budget", obligatorisk=True, lagrum="4 § 2"),
            Uppgiftskrav(nyckel="samverkan", fraga="Vilka ingår?", obligatorisk=False, lagrum=None),
        ),
        for_sen=SenAnsokan.AVVISAS,
        sista_dag_flyttas=True,
    ),
    utbetalning=Utbetalningsregel(
        vantar_laga_kraft=False,
        hindersgrunder=(
            Grund(
                nyckel="oriktiga-uppgifter",
                text="Det kan antas att uppgifterna var oriktiga",
                lagrum="13 § 1 (mönster)",
            ),
        ),
    ),
    aterrapport=Aterrapportregel(
        senast=Arsfrist(manad=3, dag=1, ar_efter=1, flyttas=True),
        mall=Aterrapportmall(
            kostnadsslag=(Kostnadsslag(nyckel="lonekostnader", benamning="Lönekostnader"),),
            skalfragor=(Skalfraga(nyckel="enligt-plan", text="Enligt plan?", lagst=1, hogst=5),),
            indikatorer=(
                Indikator(nyckel="antal-vardforlopp", text="Antal vårdförlopp", malniva=70),
                Indikator(nyckel="antal-moten", text="Antal möten", malniva=None),
            ),
            fritextfragor=(
                Fritextfraga(nyckel="resultat", text="Vilka resultat?", obligatorisk=True),
            ),
            intygas_av=(Intygare.BEHORIG_FORETRADARE, Intygare.EKONOMICHEF),
        ),
    ),
    aterkrav=Aterkravsregel(
        grunder=(Grund(nyckel="ej-anvant", text="Inte använts", lagrum="14 § 2 (mönster)"),),
        tvang=Tvang.SKA,
        avstaende=Skalsgrad.SARSKILDA,
        eftergift=Skalsgrad.SYNNERLIGA,
        betalningstid_dagar=30,
        ranta=Ranteregel(
            fran=Rantestart.DAGAR_EFTER_BESLUT,
            dagar=30,
            bas=Rantebas.UTLANINGSRANTA,
            tillagg_hundradelar=200,
            lagrum="22 § (mönster)",
            start_flyttas=True,
            vid_anstand=Rantefot(
                bas=Rantebas.UTLANINGSRANTA,
                tillagg_hundradelar=200,
                lagrum="6 § förordningen (1993:1138)",
            ),
        ),
        kvittning="23 § (mönster)",
        exekutionstitel="24 § (mönster)",
        aterbetalning_till=AterbetalningTill.ANSLAG,
    ),
    overklagande=Overklaganderegel(
        far_overklagas=(Beslutstyp.BIFALL, Beslutstyp.AVSLAG, Beslutstyp.ATERKRAV),
        tidrakning=Tidrakning.BESLUTSDAG,
        veckor=3,
        flyttas=True,
    ),
    skyddar_part=True,
    paragrafer=(
        Paragraf(
            beteckning="5 §",
            text='Bidraget fördelas lika.\nDet betalas ut "i förskott".',
            status=Kallstatus.MONSTER,
        ),
    ),
    kallhanvisning="Påhittad för testerna; ingen gällande författning",
)
