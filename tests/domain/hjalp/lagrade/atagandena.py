"""What may be promised of coming years, what was promised, lowered and granted, and what fell."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.anslag.bemyndigande import Atagande, BemyndigandeTilldelat
from domain.arende.beviljat import BortfalletPerAr, Bortfallspost, Infriat
from domain.beslut.atagande import AtagandenAndrade, AtagandenBeslutade
from domain.beslut.atagandefoljd import AtagandenAnpassade
from domain.beslut.beslutsfaktum import Beslutsuppgifter, Kommuniceringsundantag
from domain.beslut.infriande import AtagandeInfriat
from domain.beslut.stod import Andringsstod
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada
from domain.regelverk.regler import Tidrakning
from tests.domain.hjalp.lagrade.gemensamt import (
    ANSLAGSPOST,
    ARENDE,
    BESLUTSFATTARE,
    EKONOM,
    HANDLAGGARE,
    MEDEL,
    MOTTAGARE,
    REFERENS,
    REGISTRERAD,
    rorelse,
)

ATAGANDEBESLUT = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a71")
SANKNING = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a72")
DOM = UUID("0b9cf3a1-5b5c-4f1e-8f2e-1d6a4c0e9a73")
BESLUTET = Beslutsuppgifter(
    innehall="Region Uppsala beviljas bidrag även för 2025 och 2026.",
    beslutsfattare=("erik.lind",),
    foredragande=("åsa.öberg",),
    medverkande=(),
    motivering="Insatsen är treårig.",
    motiveringsundantag=None,
    foreskrifter=("5 § förordningen (2019:7)",),
    kommunicering_id=None,
    kommuniceringsundantag=Kommuniceringsundantag.UPPENBART_OBEHOVLIGT,
)


def _for(ar: int, belopp_ore: int) -> Atagande:
    return Atagande(infriandear=ar, belopp_ore=belopp_ore)


def _infriat(belopp_ore: int) -> Infriat:
    return Infriat(infriandear=2024, budgetar=2024, belopp_ore=belopp_ore)


LAGRADE: tuple[Faktum, ...] = (
    BemyndigandeTilldelat(
        originator_id=ANSLAGSPOST,
        originator_version=20,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 1, 1),
        av=HANDLAGGARE,
        budgetar=2024,
        belopp_ore=9_000_000_00,
        slutar=2026,
        beslutsreferens="Regleringsbrev S2023/03312 (påhittat)",
    ),
    AtagandenBeslutade(
        originator_id=ARENDE,
        originator_version=70,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 3, 22),
        av=BESLUTSFATTARE,
        beslut_id=ATAGANDEBESLUT,
        beslut=BESLUTET,
        regelverk=REFERENS,
        overklagandetid_fran=Tidrakning.BESLUTSDAG,
        anslag_id=ANSLAGSPOST,
        ataganden=(_for(2025, 2_000_000_00), _for(2026, 1_000_000_00)),
    ),
    AtagandenAndrade(
        originator_id=ARENDE,
        originator_version=71,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 9, 2),
        av=BESLUTSFATTARE,
        beslut_id=SANKNING,
        beslut=BESLUTET.model_copy(update={"innehall": "Bidraget för 2026 utgår."}),
        regelverk=REFERENS,
        overklagandetid_fran=None,
        andrar_beslut_id=ATAGANDEBESLUT,
        stod=Andringsstod.FORBEHALL,
        anslag_id=ANSLAGSPOST,
        tidigare_ataganden=(_for(2025, 2_000_000_00), _for(2026, 1_000_000_00)),
        ataganden=(_for(2025, 2_000_000_00),),
        tidigare_infriat=(_infriat(500_000_00),),
        tidigare_bortfallet_per_ar=(BortfalletPerAr(budgetar=2024, belopp_ore=100_000_00),),
        infriat=(_infriat(450_000_00),),
        bortfallet_per_ar=(BortfalletPerAr(budgetar=2024, belopp_ore=50_000_00),),
        bortfall=(
            Bortfallspost(
                forfall_version=22,
                budgetar=2024,
                belopp_ore=50_000_00,
                kvar_beviljat_ore=400_000_00,
            ),
        ),
        mottagare_id=MOTTAGARE,
        medel=MEDEL,
        rorelser=(),
    ),
    AtagandenAnpassade(
        originator_id=ARENDE,
        originator_version=72,
        timestamp=REGISTRERAD,
        verkningsdag=date(2024, 11, 5),
        av=HANDLAGGARE,
        beslut_id=ATAGANDEBESLUT,
        dom_id=DOM,
        upphavande_beslut_id=None,
        vanda_beslut_ids=(SANKNING,),
        anslag_id=ANSLAGSPOST,
        tidigare_ataganden=(_for(2025, 2_000_000_00),),
        ataganden=(),
        fallna_ataganden=(_for(2025, 2_000_000_00), _for(2026, 1_000_000_00)),
        tidigare_infriat=(_infriat(450_000_00),),
        tidigare_bortfallet_per_ar=(BortfalletPerAr(budgetar=2024, belopp_ore=50_000_00),),
        infriat=(),
        bortfallet_per_ar=(),
        bortfall=(
            Bortfallspost(
                forfall_version=22,
                budgetar=2024,
                belopp_ore=100_000_00,
                kvar_beviljat_ore=400_000_00,
            ),
        ),
        fallet_infriat=(_infriat(500_000_00),),
        mottagare_id=MOTTAGARE,
        medel=MEDEL,
        rorelser=(
            rorelse(
                Lada.BEVILJAT_EJ_UTBETALT,
                Lada.DISPONIBELT,
                400_000_00,
                date(2024, 11, 5),
            ),
        ),
    ),
    AtagandeInfriat(
        originator_id=ARENDE,
        originator_version=73,
        timestamp=REGISTRERAD,
        verkningsdag=date(2025, 2, 3),
        av=EKONOM,
        beslut_id=ATAGANDEBESLUT,
        infriandear=2025,
        belopp_ore=1_500_000_00,
        mottagare_id=MOTTAGARE,
        medel=MEDEL,
        rorelser=(
            rorelse(
                Lada.DISPONIBELT,
                Lada.BEVILJAT_EJ_UTBETALT,
                1_500_000_00,
                date(2025, 2, 3),
                ar=2025,
            ),
        ),
    ),
)
