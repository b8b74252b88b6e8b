"""The story that the domain tests are taken from: one anslagspost, one call, three applications.

The decision made on the day 2024-03-21 may be appealed to and with the day 2024-04-11.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.anslag.anslagspost import AnslagspostUpplagd, Riktning, anslag_id
from domain.anslag.budgetar import BudgetarAvslutat
from domain.anslag.omdisponering import MedelOmdisponerade
from domain.anslag.tilldelning import MedelTilldelade
from domain.ansokan.inlamning import AnsokanInkommen, Ansokningsuppgift
from domain.beslut.beslutsfaktum import Beslutsuppgifter, Kommuniceringsundantag
from domain.beslut.bifall import BidragBeviljat
from domain.beslut.meddelande import BeslutMeddelat, Meddelandesatt, Overklagandehanvisning
from domain.grund.beslutstyp import Beslutstyp
from domain.grund.pengar import Lada, Rorelse
from domain.mottagare.betalningsmalsval import BetalningsmalForeslaget, BetalningsmalGodkant
from domain.mottagare.mottagare import MottagareRegistrerad, mottagare_id
from domain.mottagare.partsstallning import efter_organisationsnummer
from domain.myndighet.delegation import DelegationBeslutad
from domain.myndighet.myndighet import MyndighetRegistrerad, myndighet_id
from domain.regelverk.regelverk import Regelverksreferens, RegelverksversionInford, regelverk_id
from domain.regelverk.regler import Tidrakning
from domain.utbetalning.attest import UtbetalningAttesterad
from domain.utbetalning.bank import UtbetalningGenomford
from domain.utbetalning.order import UtbetalningBeordrad
from domain.utlysning.publicering import UtlysningPublicerad
from domain.utlysning.utlysning import Medel
from tests.domain.hjalp.regelverket import INNEHALL
from tests.domain.hjalp.scenario import BO, Fact, but, fact

POSTEN = anslag_id("9", "1:6", "16")
ANNAN_POST = anslag_id("9", "1:6", "8")
REGELVERKET = regelverk_id("2019:7")
UTLYSNINGEN = UUID("00000000-0000-4000-8000-000000000001")
MYNDIGHETEN = myndighet_id("202100-0555")
BETALANDE = myndighet_id("202100-0829")
FORSLAGET = UUID("00000000-0000-4000-8000-0000000000d1")
UPPSALA = mottagare_id("232100-0024")
SKANE = mottagare_id("232100-0255")
STOCKHOLM = mottagare_id("232100-0016")
ARENDET = UUID("00000000-0000-4000-8000-0000000000a1")
ARENDE_2 = UUID("00000000-0000-4000-8000-0000000000a2")
ARENDE_3 = UUID("00000000-0000-4000-8000-0000000000a3")
BESLUTET = UUID("00000000-0000-4000-8000-0000000000b1")
BETALNING = UUID("00000000-0000-4000-8000-0000000000c1")
BETALNING_2 = UUID("00000000-0000-4000-8000-0000000000c2")
BANKGIRO = "bankgiro 5050-1055"
ANNAT_BANKGIRO = "bankgiro 5050-1063"

IKRAFT = date(2019, 2, 1)
PUBLICERAD = date(2024, 1, 15)
INKOMMEN = date(2024, 2, 20)
BESLUTAT = date(2024, 3, 21)
MEDDELAT = date(2024, 3, 22)
ATTESTERAT = date(2024, 3, 25)
BETALT = date(2024, 3, 27)
OVERKLAGAS_SENAST = date(2024, 4, 11)

REFERENS = Regelverksreferens(regelverk_id=REGELVERKET, beteckning="2019:7", version="1")
MEDEL = Medel(anslag_id=POSTEN, budgetar=2024, utlysning_id=UTLYSNINGEN)
BESLUTSUPPGIFTER = Beslutsuppgifter(
    innehall="Bidrag beviljas.",
    beslutsfattare=("anna",),
    foredragande=("disa",),
    medverkande=(),
    motivering="Villkoren är uppfyllda.",
    motiveringsundantag=None,
    foreskrifter=("5 § förordningen (2019:7)",),
    kommunicering_id=None,
    kommuniceringsundantag=Kommuniceringsundantag.UPPENBART_OBEHOVLIGT,
)


def rorelse(
    fran: Lada, till: Lada, belopp_ore: int, dag: date, ar: int = 2024, till_ar: int | None = None
) -> Rorelse:
    """A movement within a budgetår, or (with `till_ar`) into another."""
    return Rorelse(
        fran=fran,
        fran_budgetar=ar,
        till=till,
        till_budgetar=till_ar or ar,
        belopp_ore=belopp_ore,
        dag=dag,
    )


UPPLAGD = fact(
    AnslagspostUpplagd,
    POSTEN,
    utgiftsomrade="9",
    anslag="1:6",
    anslagspost="16",
    benamning="Bidrag till folkhälsa och sjukvård",
    dispositionsratt=None,
)
TILLDELAT = fact(
    MedelTilldelade,
    POSTEN,
    verkningsdag=date(2024, 1, 1),
    budgetar=2024,
    belopp_ore=1_000_000_00,
    beslutsreferens="Regleringsbrev 2024",
)
ANNAN_UPPLAGD = but(UPPLAGD, originator_id=ANNAN_POST, anslagspost="8")
OMDISPONERAT_FRAN = fact(
    MedelOmdisponerade,
    POSTEN,
    budgetar=2024,
    belopp_ore=100_00,
    riktning=Riktning.FRAN,
    motpost_anslag_id=ANNAN_POST,
    motpost_version=2,
    beslutsreferens="Ändringsbeslut 1",
)
OMDISPONERAT: tuple[Fact, Fact] = (
    OMDISPONERAT_FRAN,
    but(
        OMDISPONERAT_FRAN,
        originator_id=ANNAN_POST,
        riktning=Riktning.TILL,
        motpost_anslag_id=POSTEN,
        motpost_version=3,
    ),
)
"""The third fact of the one post and the second of the other."""
AVSLUTAT = fact(
    BudgetarAvslutat,
    POSTEN,
    verkningsdag=date(2024, 12, 31),
    av=BO,
    budgetar=2024,
    sparat_ore=300_000_00,
    indraget_ore=100_000_00,
    outnyttjat_ore=0,
    beslutsreferens="Årsredovisning 2024",
)
INFORT = fact(
    RegelverksversionInford,
    REGELVERKET,
    verkningsdag=IKRAFT,
    beteckning="2019:7",
    rubrik="Förordning om statsbidrag",
    version="1",
    innehall=INNEHALL,
)
UTLYST = fact(
    UtlysningPublicerad,
    UTLYSNINGEN,
    verkningsdag=PUBLICERAD,
    diarienummer="1/2024",
    rubrik="Statsbidrag 2024",
    regelverk=REFERENS,
    anslag_id=POSTEN,
    budgetar=2024,
    ram_ore=600_000_00,
    sista_ansokningsdag=date(2024, 2, 28),
    forbehall=None,
    krets=(),
    villkor=(),
)
REGISTRERAD = fact(
    MottagareRegistrerad, UPPSALA, organisationsnummer="232100-0024", namn="Region Uppsala"
)
MYNDIGHET_REGISTRERAD = fact(
    MyndighetRegistrerad,
    MYNDIGHETEN,
    verkningsdag=IKRAFT,
    organisationsnummer="202100-0555",
    namn="Socialstyrelsen",
)
BETALANDE_REGISTRERAD = fact(
    MyndighetRegistrerad,
    BETALANDE,
    verkningsdag=IKRAFT,
    av=BO,
    organisationsnummer="202100-0829",
    namn="Kammarkollegiet",
)
ANNA_FAR_BESLUTA = fact(
    DelegationBeslutad,
    MYNDIGHETEN,
    verkningsdag=IKRAFT,
    delegation_id=UUID("00000000-0000-4000-8000-0000000000e1"),
    subjekt="anna",
    beslutstyper=tuple(Beslutstyp),
    beloppsgrans_ore=None,
    galler_till=None,
    beslutsreferens="Arbetsordning 1/2019",
)
BO_FAR_ATTESTERA = fact(
    DelegationBeslutad,
    BETALANDE,
    verkningsdag=IKRAFT,
    av=BO,
    delegation_id=UUID("00000000-0000-4000-8000-0000000000e2"),
    subjekt="bo",
    beslutstyper=(Beslutstyp.ATTEST,),
    beloppsgrans_ore=None,
    galler_till=None,
    beslutsreferens="Attestordning 1/2019",
)
MYNDIGHETERNA: tuple[Fact, ...] = (
    MYNDIGHET_REGISTRERAD,
    ANNA_FAR_BESLUTA,
    BETALANDE_REGISTRERAD,
    BO_FAR_ATTESTERA,
)
BETALNINGSMAL_GODKANT: tuple[Fact, ...] = (
    fact(
        BetalningsmalForeslaget,
        UPPSALA,
        verkningsdag=IKRAFT,
        forslag_id=FORSLAGET,
        betalningsmal=BANKGIRO,
        underlag="Blankett",
    ),
    fact(
        BetalningsmalGodkant,
        UPPSALA,
        verkningsdag=IKRAFT,
        av=BO,
        forslag_id=FORSLAGET,
        betalningsmal=BANKGIRO,
        foreslaget_av="anna",
    ),
)
SKANE_REGISTRERAD = fact(
    MottagareRegistrerad, SKANE, organisationsnummer="232100-0255", namn="Region Skåne"
)
SKANES_MAL: tuple[Fact, ...] = (
    SKANE_REGISTRERAD,
    fact(
        BetalningsmalForeslaget,
        SKANE,
        forslag_id=FORSLAGET,
        betalningsmal=ANNAT_BANKGIRO,
        underlag="Blankett",
    ),
    fact(
        BetalningsmalGodkant,
        SKANE,
        forslag_id=FORSLAGET,
        betalningsmal=ANNAT_BANKGIRO,
        foreslaget_av="anna",
    ),
)
STOCKHOLM_REGISTRERAD = fact(
    MottagareRegistrerad, STOCKHOLM, organisationsnummer="232100-0016", namn="Region Stockholm"
)
INKOMMET = fact(
    AnsokanInkommen,
    ARENDET,
    verkningsdag=INKOMMEN,
    diarienummer="11/2024",
    mottagare_id=UPPSALA,
    avser="Regionalt cancercentrum",
    medel=MEDEL,
    sokt_ore=500_000_00,
    uppgifter=(Ansokningsuppgift(nyckel="budget", svar="22 miljoner kronor"),),
    partsstallning=efter_organisationsnummer("232100-0024"),
)
INKOMMET_2 = but(
    INKOMMET, originator_id=ARENDE_2, diarienummer="12/2024", mottagare_id=SKANE, sokt_ore=None
)
INKOMMET_3 = but(
    INKOMMET, originator_id=ARENDE_3, diarienummer="13/2024", mottagare_id=STOCKHOLM, sokt_ore=None
)
BEVILJAT = fact(
    BidragBeviljat,
    ARENDET,
    verkningsdag=BESLUTAT,
    beslut_id=BESLUTET,
    belopp_ore=400_000_00,
    beslutat_av_andra_ar=(),
    mottagare_id=UPPSALA,
    medel=MEDEL,
    beslut=BESLUTSUPPGIFTER,
    regelverk=REFERENS,
    overklagandetid_fran=Tidrakning.BESLUTSDAG,
    sokt_ore=500_000_00,
    fordelning=None,
    villkor=(),
    vantar_laga_kraft=False,
    rorelser=(rorelse(Lada.UTLYST, Lada.BEVILJAT_EJ_UTBETALT, 400_000_00, BESLUTAT),),
)
MEDDELAT_BESLUT = fact(
    BeslutMeddelat,
    ARENDET,
    verkningsdag=MEDDELAT,
    beslut_id=BESLUTET,
    satt=Meddelandesatt.E_POST,
    till="registrator@example.se",
    overklagandehanvisning=Overklagandehanvisning.BIFOGAD,
    overklagas_senast=OVERKLAGAS_SENAST,
)
ATTESTERAD = fact(
    UtbetalningAttesterad,
    ARENDET,
    verkningsdag=ATTESTERAT,
    av=BO,
    utbetalning_id=BETALNING,
    beslut_id=BESLUTET,
    belopp_ore=400_000_00,
)
BEORDRAD = fact(
    UtbetalningBeordrad,
    ARENDET,
    verkningsdag=ATTESTERAT,
    av=BO,
    utbetalning_id=BETALNING,
    belopp_ore=400_000_00,
    betalningsmal=BANKGIRO,
    forfallodag=BETALT,
    bankdag=BETALT,
    annat_budgetar=False,
)
GENOMFORD = fact(
    UtbetalningGenomford,
    ARENDET,
    verkningsdag=BETALT,
    av=BO,
    utbetalning_id=BETALNING,
    belopp_ore=400_000_00,
    beordrat_ore=400_000_00,
    for_hogt_belopp_ore=0,
    utforde_order=True,
    betalningsmal=BANKGIRO,
    bankreferens="KI-2024-0327-1",
    mottagare_id=UPPSALA,
    medel=MEDEL,
    rorelser=(rorelse(Lada.BEVILJAT_EJ_UTBETALT, Lada.UTBETALT_EJ_REDOVISAT, 400_000_00, BETALT),),
)

BEVILJAT_ARENDE: tuple[Fact, ...] = (INKOMMET, BEVILJAT)
MEDDELAT_ARENDE: tuple[Fact, ...] = (*BEVILJAT_ARENDE, MEDDELAT_BESLUT)
ATTESTERAT_ARENDE: tuple[Fact, ...] = (*MEDDELAT_ARENDE, ATTESTERAD)
BEORDRAT_ARENDE: tuple[Fact, ...] = (*ATTESTERAT_ARENDE, BEORDRAD)
BETALT_ARENDE: tuple[Fact, ...] = (*BEORDRAT_ARENDE, GENOMFORD)
