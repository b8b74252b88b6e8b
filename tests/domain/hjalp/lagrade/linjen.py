"""The thin line: from anslag to a payment that was corrected."""

from __future__ import annotations

from datetime import date

from domain.anslag.anslagspost import AnslagspostUpplagd, Beloppsslag, Dispositionsratt
from domain.anslag.rattelse import AnslagsbeloppRattat
from domain.anslag.tilldelning import MedelTilldelade
from domain.ansokan.inlamning import AnsokanInkommen, Ansokningsuppgift
from domain.ansokan.rattelse import InkommenDagRattad
from domain.beslut.beslutsfaktum import Beslutsuppgifter, Kommuniceringsundantag
from domain.beslut.bifall import BidragBeviljat
from domain.beslut.fordelning import Fordelning
from domain.beslut.meddelande import BeslutMeddelat, Meddelandesatt, Overklagandehanvisning
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada, Rorelse
from domain.grund.uppslag import Uppslag
from domain.mottagare.mottagare import MottagareRegistrerad
from domain.mottagare.partsstallning import efter_organisationsnummer
from domain.myndighet.myndighet import myndighet_id
from domain.regelverk.redovisningsmall import (
    Fragegrupp,
    Redovisningsmall,
    RedovisningsmallFaststalld,
)
from domain.regelverk.regelverk import RegelverksversionInford
from domain.regelverk.regler import Fordelningsmetod, Tidrakning
from domain.utbetalning.attest import UtbetalningAttesterad
from domain.utbetalning.bank import UtbetalningGenomford
from domain.utbetalning.order import UtbetalningBeordrad
from domain.utbetalning.rattelse import UtbetalningRattad
from domain.utlysning.publicering import UtlysningPublicerad
from tests.domain.hjalp.lagrade.forordningen import INNEHALL
from tests.domain.hjalp.lagrade.gemensamt import (
    ANSLAGSPOST,
    ARENDE,
    BESLUT,
    BESLUTSFATTARE,
    EKONOM,
    HANDLAGGARE,
    MEDEL,
    MOTTAGARE,
    REFERENS,
    REGELVERK,
    REGISTRERAD,
    SOKANDE,
    UTBETALNING,
    UTLYSNING,
    rorelse,
)

LAGRADE: tuple[Faktum, ...] = (
    AnslagspostUpplagd(
        originator_id=ANSLAGSPOST,
        originator_version=1,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 1, 1),
        av=EKONOM,
        utgiftsomrade="9",
        anslag="1:6",
        anslagspost="16",
        benamning="Insatser inom cancerområdet",
        dispositionsratt=Dispositionsratt.SAMMA_AR,
    ),
    MedelTilldelade(
        originator_id=ANSLAGSPOST,
        originator_version=2,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 1, 1),
        av=EKONOM,
        budgetar=2023,
        belopp_ore=133_500_000_00,
        beslutsreferens="Regleringsbrev S2023/03312 (påhittat)",
    ),
    AnslagsbeloppRattat(
        originator_id=ANSLAGSPOST,
        originator_version=3,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 1, 4),
        av=EKONOM,
        rattar_version=2,
        slag=Beloppsslag.TILLDELNING,
        tidigare_verkningsdag=date(2024, 1, 1),
        tidigare_budgetar=2023,
        tidigare_belopp_ore=133_500_000_00,
        budgetar=2024,
        belopp_ore=133_500_000_01,
        riktning=None,
        motpost_anslag_id=None,
        motpost_version=None,
        orsak="Inskrivet på fel budgetår, tre dagar för tidigt och ett öre för lågt",
    ),
    MottagareRegistrerad(
        originator_id=MOTTAGARE,
        originator_version=1,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 1, 8),
        av=HANDLAGGARE,
        organisationsnummer="232100-0024",
        namn="Region Uppsala",
    ),
    RegelverksversionInford(
        originator_id=REGELVERK,
        originator_version=1,
        timestamp=REGISTRERAD,
        verkningsdag=date(2019, 2, 1),
        av=HANDLAGGARE,
        beteckning="2019:7",
        rubrik="Förordning om statsbidrag till regionala cancercentrum (påhittad)",
        version="2023:551",
        innehall=INNEHALL,
    ),
    RedovisningsmallFaststalld(
        originator_id=REGELVERK,
        originator_version=2,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 1, 10),
        av=HANDLAGGARE,
        fran_bidragsar=2023,
        mall=Redovisningsmall(
            rubrik="Redovisning av statsbidrag (påhittad)",
            andelsdecimaler=0,
            totaldecimaler=1,
            fragegrupper=(
                Fragegrupp(
                    nyckel="genomforande",
                    rubrik="Självskattning",
                    fragor=("enligt-plan", "resultat"),
                    hogt_fran=4,
                    jamfors_med_aret_fore=False,
                ),
                Fragegrupp(
                    nyckel="malomraden",
                    rubrik="Målområden",
                    fragor=("malomrade-a",),
                    hogt_fran=-1,
                    jamfors_med_aret_fore=True,
                ),
            ),
        ),
        kalla="Beslut 2024-01-10, dnr 12/2024 (påhittat)",
    ),
    UtlysningPublicerad(
        originator_id=UTLYSNING,
        originator_version=1,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 1, 15),
        av=HANDLAGGARE,
        diarienummer="4.1-1024/2024",
        rubrik="Statsbidrag till regionala cancercentrum 2024",
        regelverk=REFERENS,
        anslag_id=ANSLAGSPOST,
        budgetar=2024,
        ram_ore=133_500_000_00,
        sista_ansokningsdag=date(2024, 2, 29),
        forbehall=None,
        krets=(MOTTAGARE,),
        villkor=("Bidraget får användas under 2024.", "Verksamheten ska bedrivas i samverkan."),
    ),
    AnsokanInkommen(
        originator_id=ARENDE,
        originator_version=1,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 2, 20),
        av=SOKANDE,
        diarienummer="4.1-2048/2024",
        mottagare_id=MOTTAGARE,
        avser="Regionalt cancercentrum Mellansverige",
        medel=MEDEL,
        sokt_ore=25_000_000_00,
        uppgifter=(Ansokningsuppgift(nyckel="budget", svar="Lön 20 mnkr\nResor 5 mnkr"),),
        partsstallning=efter_organisationsnummer("232100-0024"),
    ),
    InkommenDagRattad(
        originator_id=ARENDE,
        originator_version=2,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 2, 19),
        av=HANDLAGGARE,
        rattar_version=1,
        tidigare_verkningsdag=date(2024, 2, 20),
        orsak="Kom till myndighetens brevlåda dagen före",
    ),
    BidragBeviljat(
        originator_id=ARENDE,
        originator_version=3,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 3, 21),
        av=BESLUTSFATTARE,
        beslut_id=BESLUT,
        belopp_ore=22_250_000_00,
        beslutat_av_andra_ar=(),
        mottagare_id=MOTTAGARE,
        medel=MEDEL,
        beslut=Beslutsuppgifter(
            innehall="Region Uppsala beviljas 22 250 000 kronor.",
            beslutsfattare=("erik.lind", "karin.ås"),
            foredragande=("åsa.öberg",),
            medverkande=(),
            motivering="Villkoren är uppfyllda.\nMedlen delas lika mellan sex centrum.",
            motiveringsundantag=None,
            foreskrifter=("5 § förordningen (2019:7)",),
            kommunicering_id=None,
            kommuniceringsundantag=Kommuniceringsundantag.UPPENBART_OBEHOVLIGT,
        ),
        regelverk=REFERENS,
        overklagandetid_fran=Tidrakning.BESLUTSDAG,
        sokt_ore=25_000_000_00,
        fordelning=Fordelning(
            metod=Fordelningsmetod.LIKA,
            att_fordela_ore=133_500_000_00,
            antal=6,
            enhet_ore=100,
        ),
        villkor=("Bidraget får användas under 2024.",),
        vantar_laga_kraft=False,
        rorelser=(
            Rorelse(
                fran=Lada.UTLYST,
                fran_budgetar=2024,
                till=Lada.BEVILJAT_EJ_UTBETALT,
                till_budgetar=2024,
                belopp_ore=22_250_000_00,
                dag=date(2024, 3, 21),
            ),
        ),
    ),
    BeslutMeddelat(
        originator_id=ARENDE,
        originator_version=4,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 3, 22),
        av=HANDLAGGARE,
        beslut_id=BESLUT,
        satt=Meddelandesatt.E_POST,
        till="registrator@regionuppsala.example",
        overklagandehanvisning=Overklagandehanvisning.BIFOGAD,
        overklagas_senast=date(2024, 4, 11),
    ),
    UtbetalningAttesterad(
        originator_id=ARENDE,
        originator_version=5,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 3, 25),
        av=EKONOM,
        vilar_pa=(
            Uppslag(
                slag="delegation",
                strom_id=myndighet_id("202100-0829"),
                version=2,
                fraga=("maja.ek", "attest", 22_250_000_00, "2024-03-25"),
                svar="ja",
            ),
        ),
        utbetalning_id=UTBETALNING,
        beslut_id=BESLUT,
        belopp_ore=22_250_000_00,
    ),
    UtbetalningBeordrad(
        originator_id=ARENDE,
        originator_version=6,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 3, 25),
        av=EKONOM,
        utbetalning_id=UTBETALNING,
        belopp_ore=22_250_000_00,
        betalningsmal="bankgiro 5050-1055",
        forfallodag=date(2024, 3, 27),
        bankdag=date(2024, 3, 27),
        annat_budgetar=False,
    ),
    UtbetalningGenomford(
        originator_id=ARENDE,
        originator_version=7,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 3, 27),
        av=EKONOM,
        utbetalning_id=UTBETALNING,
        belopp_ore=22_250_001_00,
        beordrat_ore=22_250_000_00,
        for_hogt_belopp_ore=1_00,
        betalningsmal="bankgiro 5050-1055",
        bankreferens="KI-20240327-0001",
        mottagare_id=MOTTAGARE,
        medel=MEDEL,
        rorelser=(
            rorelse(
                Lada.BEVILJAT_EJ_UTBETALT,
                Lada.UTBETALT_EJ_REDOVISAT,
                22_250_000_00,
                date(2024, 3, 27),
            ),
            rorelse(Lada.DISPONIBELT, Lada.FOR_HOGT_BELOPP, 1_00, date(2024, 3, 27)),
        ),
    ),
    UtbetalningRattad(
        originator_id=ARENDE,
        originator_version=8,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 3, 28),
        av=EKONOM,
        andras_brist=(),
        rattar_version=7,
        utbetalning_id=UTBETALNING,
        tidigare_verkningsdag=date(2024, 3, 27),
        tidigare_belopp_ore=22_250_001_00,
        tidigare_for_hogt_belopp_ore=1_00,
        tidigare_betalningsmal="bankgiro 5050-1055",
        belopp_ore=22_250_000_00,
        beordrat_ore=0,
        for_hogt_belopp_ore=22_250_000_00,
        betalningsmal="bankgiro 5050-1063",
        mottagare_id=MOTTAGARE,
        medel=MEDEL,
        rorelser=(
            rorelse(Lada.FOR_HOGT_BELOPP, Lada.DISPONIBELT, 1_00, date(2024, 3, 27)),
            rorelse(
                Lada.UTBETALT_EJ_REDOVISAT,
                Lada.BEVILJAT_EJ_UTBETALT,
                22_250_000_00,
                date(2024, 3, 27),
            ),
            rorelse(Lada.DISPONIBELT, Lada.FOR_HOGT_BELOPP, 22_250_000_00, date(2024, 3, 28)),
        ),
        orsak="Enligt kontoutdraget gick pengarna en dag senare till ett annat bankgiro",
    ),
)
