"""What becomes of a claim: it is paid, waived, collected, barred or written off."""

from __future__ import annotations

from datetime import date

from domain.arende.omforing import AterbetalningOmford
from domain.arende.pengafaktum import Havningsorsak
from domain.arende.uttag import Uttag
from domain.aterkrav.aterbetalning import AterbetalningMottagen
from domain.aterkrav.avrakning import AterbetalningAvraknad
from domain.aterkrav.avskrivning import (
    AvskrivningAterford,
    Avskrivningsgrund,
    FordranAvskriven,
)
from domain.aterkrav.avskrivningshavning import AvskrivningHavd
from domain.aterkrav.eftergift import FordranEftergiven
from domain.aterkrav.indrivning import (
    ExekutionstitelAntecknad,
    ExekutionstitelHavd,
    FordranOverlamnad,
    Titelslag,
)
from domain.aterkrav.placeringshavning import AterbetalningHavd
from domain.aterkrav.preskription import (
    Avbrottsgrund,
    PreskriptionAvbruten,
    PreskriptionsavbrottHavt,
)
from domain.fordran.efterskankning import Avskrivet
from domain.fordran.mellantid import RedanHavt
from domain.grund.faktum import Faktum
from domain.grund.indrivare import Indrivare
from domain.grund.pengar import Lada
from domain.regelverk.aterkravsregel import (
    Skalsgrad,
)
from tests.domain.hjalp.lagrade.fordringarna import (
    FORDRAN,
    INBETALNING,
    PENGARNA,
    beslutet,
    i_arendet,
    uttag,
)
from tests.domain.hjalp.lagrade.gemensamt import (
    ARENDE,
    EKONOM,
    REGISTRERAD,
    rorelse,
)

LAGRADE: tuple[Faktum, ...] = (
    AterbetalningOmford(
        **i_arendet(115, date(2025, 5, 27)),
        fordran_id=FORDRAN,
        aterbetalning_version=112,
        till=uttag(Lada.OFORBRUKAT, 250_000_00),
        orsak=Havningsorsak.DOM,
    ),
    AterbetalningMottagen(
        **i_arendet(119, date(2025, 9, 30)),
        inbetalning_id=INBETALNING,
        bankdag=date(2025, 9, 30),
        fordran_id=FORDRAN,
        belopp_ore=2_000_000_00,
        kapital=(uttag(Lada.OFORBRUKAT, 194_678_904),),
        ranta_ore=5_321_096,
        till_anslaget=(uttag(Lada.OFORBRUKAT, 194_678_904),),
        **PENGARNA,
        rorelser=(
            rorelse(Lada.OFORBRUKAT, Lada.ATERBETALT, 194_678_904, date(2025, 9, 30)),
            rorelse(
                Lada.ATERBETALT, Lada.DISPONIBELT, 194_678_904, date(2025, 9, 30), till_ar=2025
            ),
        ),
    ),
    AterbetalningAvraknad(
        **i_arendet(125, date(2025, 9, 30)),
        aterbetalning_version=119,
        fordran_id=FORDRAN,
        tidigare_kapital=(uttag(Lada.OFORBRUKAT, 194_678_904),),
        kapital=(uttag(Lada.OFORBRUKAT, 195_000_000),),
        tidigare_ranta_ore=5_321_096,
        ranta_ore=5_000_000,
        tidigare_till_anslaget=(uttag(Lada.OFORBRUKAT, 194_678_904),),
        till_anslaget=(uttag(Lada.OFORBRUKAT, 195_000_000),),
        avskrivet=(
            Avskrivet(
                avskrivet_dag=date(2025, 9, 1), kapital_ore=50_00, ranta_ore=0, ur=(), oprovat=()
            ),
        ),
        **PENGARNA,
        rorelser=(
            rorelse(Lada.OFORBRUKAT, Lada.ATERBETALT, 321_096, date(2025, 9, 30)),
            rorelse(Lada.ATERBETALT, Lada.DISPONIBELT, 321_096, date(2025, 9, 30), till_ar=2025),
        ),
    ),
    AterbetalningHavd(
        **i_arendet(120, date(2025, 9, 30)),
        rattar_version=119,
        inbetalning_id=INBETALNING,
        tidigare_verkningsdag=date(2025, 9, 30),
        fordran_id=FORDRAN,
        belopp_ore=2_000_000_00,
        kapital=(uttag(Lada.OFORBRUKAT, 194_678_904),),
        ranta_ore=5_321_096,
        orsak="Betalningen gällde ett annat ärende",
        **PENGARNA,
        rorelser=(
            rorelse(
                Lada.DISPONIBELT,
                Lada.ATERBETALT,
                194_678_904,
                date(2025, 9, 30),
                ar=2025,
                till_ar=2024,
            ),
            rorelse(Lada.ATERBETALT, Lada.OFORBRUKAT, 194_678_904, date(2025, 9, 30)),
        ),
        aterlagt=(),
        avskrivet=(
            Avskrivet(
                avskrivet_dag=date(2025, 9, 1), kapital_ore=50_00, ranta_ore=0, ur=(), oprovat=()
            ),
        ),
    ),
    FordranEftergiven(
        **beslutet(123, date(2025, 11, 4), "Räntan efterges, och en del av fordran."),
        fordran_id=FORDRAN,
        kapital=(uttag(Lada.FOR_HOGT_BELOPP, 100_000_00),),
        ranta_ore=5_321_096,
        skalsgrad=Skalsgrad.SYNNERLIGA,
        eftergiftsskal="Synnerliga skäl: verksamheten har lagts ned.",
        **PENGARNA,
        rorelser=(rorelse(Lada.FOR_HOGT_BELOPP, Lada.EFTERGIVET, 100_000_00, date(2025, 11, 4)),),
        ur_avskrivet=(
            Avskrivet(
                avskrivet_dag=date(2025, 9, 1), kapital_ore=50_00, ranta_ore=0, ur=(), oprovat=()
            ),
        ),
    ),
    FordranOverlamnad(
        **i_arendet(124, date(2025, 11, 18)),
        fordran_id=FORDRAN,
        overlamnad_till=Indrivare.KRONOFOGDEN,
        belopp_ore=3_800_000_00,
        referens="U-12345-25",
    ),
    PreskriptionAvbruten(
        originator_id=ARENDE,
        originator_version=42,
        timestamp=REGISTRERAD,
        verkningsdag=date(2025, 10, 1),
        av=EKONOM,
        fordran_id=FORDRAN,
        avbrottsgrund=Avbrottsgrund.SKRIFTLIGT_KRAV,
        underlag="Mottagningsbevis (påhittat)",
    ),
    PreskriptionsavbrottHavt(
        **i_arendet(43, date(2025, 10, 20)),
        rattar_version=42,
        fordran_id=FORDRAN,
        tidigare_verkningsdag=date(2025, 10, 1),
        preskriberas_dag=date(2035, 9, 15),
        orsak="Kravet avsåg en annan fordran",
    ),
    ExekutionstitelHavd(
        **i_arendet(44, date(2025, 10, 20)),
        rattar_version=41,
        fordran_id=FORDRAN,
        tidigare_verkningsdag=date(2025, 9, 15),
        preskriberas_dag=date(2035, 3, 1),
        orsak="Utslaget avsåg en annan fordran",
    ),
    ExekutionstitelAntecknad(
        originator_id=ARENDE,
        originator_version=41,
        timestamp=REGISTRERAD,
        verkningsdag=date(2025, 9, 15),
        av=EKONOM,
        fordran_id=FORDRAN,
        titelslag=Titelslag.UTSLAG,
        referens="U 1234-25 (påhittat)",
    ),
    AvskrivningAterford(
        **i_arendet(40, date(2025, 11, 3)),
        fordran_id=FORDRAN,
        kapital=(Uttag(lada=Lada.AVSKRIVET, budgetar=2024, belopp_ore=1_000_00),),
        ranta_ore=12_34,
        aterfort=(
            Avskrivet(
                avskrivet_dag=date(2025, 11, 10),
                kapital_ore=1_000_00,
                ranta_ore=12_34,
                ur=(Uttag(lada=Lada.OFORBRUKAT, budgetar=2024, belopp_ore=1_000_00),),
                oprovat=(Uttag(lada=Lada.OFORBRUKAT, budgetar=2024, belopp_ore=400_00),),
            ),
        ),
        **PENGARNA,
        rorelser=(),
    ),
    AvskrivningHavd(
        **i_arendet(127, date(2026, 5, 4)),
        havd_dag=date(2026, 6, 1),
        rattar_version=126,
        fordran_id=FORDRAN,
        kapital=(uttag(Lada.OFORBRUKAT, 100_000_00),),
        ranta_ore=2_500_00,
        redan_havt=(
            RedanHavt(fran_dag=date(2026, 5, 11), till_dag=date(2026, 5, 25), belopp_ore=40_000_00),
        ),
        orsak="Fordran var inte preskriberad",
        **PENGARNA,
        rorelser=(rorelse(Lada.AVSKRIVET, Lada.OFORBRUKAT, 100_000_00, date(2026, 5, 4)),),
    ),
    FordranAvskriven(
        **i_arendet(125, date(2026, 2, 3)),
        fordran_id=FORDRAN,
        avskrivningsgrund=Avskrivningsgrund.ACKORD,
        kapital=(uttag(Lada.FOR_HOGT_BELOPP, 900_000_00),),
        ranta_ore=0,
        motivering="Ackord enligt tingsrättens beslut.",
        **PENGARNA,
        rorelser=(rorelse(Lada.FOR_HOGT_BELOPP, Lada.AVSKRIVET, 900_000_00, date(2026, 2, 3)),),
    ),
)
