"""Every fact that moves money, with amounts, days and years drawn at random."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from hypothesis import strategies as st

from domain.anslag.anslagspost import Beloppsslag, Riktning
from domain.anslag.budgetar import BudgetarAvslutat
from domain.anslag.ingaende import IngaendeBeloppFaststallt
from domain.anslag.omdisponering import MedelOmdisponerade
from domain.anslag.rattelse import AnslagsbeloppRattat
from domain.anslag.tilldelning import MedelIndragna, MedelTilldelade, OverskridandeMedgivet
from domain.anslag.uppdrag import Uppdragsslag
from domain.anslag.uppdragsmedel import ForvaltningsmedelAnvanda, MedelAterbetalda
from domain.anslag.uppdragsrattelse import UppdragshandelseRattad
from domain.grund.faktum import Faktum
from domain.utlysning.avslut import UtlysningAvslutad, UtlysningInstalld
from domain.utlysning.overforing import MedelOverforda
from domain.utlysning.publicering import UtlysningPublicerad
from domain.utlysning.ram import RamAndrad, UtlysningFinansierad
from domain.utlysning.utlysning import Medel
from tests.domain.hjalp.historia import REFERENS
from tests.domain.hjalp.scenario import ANNA

ORE = st.integers(1, 10**15)
MED_TECKEN = st.integers(-(10**15), 10**15).filter(bool)
DAGAR = st.dates(date(2023, 12, 30), date(2024, 1, 3))
IDER = st.uuids()
AREN = st.integers(2023, 2025)
MEDEL = st.builds(Medel, anslag_id=IDER, budgetar=AREN, utlysning_id=IDER)
KUVERT: dict[str, Any] = {
    "originator_id": IDER,
    "originator_version": st.just(1),
    "timestamp": st.just(datetime(2026, 1, 1, tzinfo=UTC)),
    "verkningsdag": DAGAR,
    "av": st.just(ANNA),
}


BELOPP: dict[str, Any] = {"budgetar": AREN, "belopp_ore": ORE, "beslutsreferens": st.just("b")}


@st.composite
def rattade_belopp(draw: st.DrawFn) -> Faktum:
    """Either of the two amounts may be 0; what was carried over may be owed; not both nothing."""
    slag = draw(st.sampled_from(Beloppsslag))
    lagst = -(10**15) if slag is Beloppsslag.INGAENDE else 0
    par = st.tuples(st.integers(lagst, 10**15), st.integers(lagst, 10**15))
    tidigare_ore, nu_ore = draw(par.filter(any))
    omdisponerat = slag is Beloppsslag.OMDISPONERING
    return draw(
        st.builds(
            AnslagsbeloppRattat,
            **KUVERT,
            rattar_version=st.just(1),
            slag=st.just(slag),
            tidigare_verkningsdag=DAGAR,
            tidigare_budgetar=AREN,
            tidigare_belopp_ore=st.just(tidigare_ore),
            budgetar=AREN,
            belopp_ore=st.just(nu_ore),
            riktning=st.sampled_from(Riktning) if omdisponerat else st.none(),
            motpost_anslag_id=IDER if omdisponerat else st.none(),
            motpost_version=st.just(1) if omdisponerat else st.none(),
            orsak=st.just("o"),
        )
    )


@st.composite
def rattade_uppdrag(draw: st.DrawFn) -> Faktum:
    """Either of the two amounts may be 0, not both."""
    tidigare_ore, nu_ore = draw(st.tuples(*[st.integers(0, 10**15)] * 2).filter(any))
    slag = draw(st.sampled_from([Uppdragsslag.FORVALTNING, Uppdragsslag.ATERBETALNING]))
    return draw(
        st.builds(
            UppdragshandelseRattad,
            **KUVERT,
            beslutsreferens=st.just("b"),
            rattar_version=st.just(1),
            slag=st.just(slag),
            tidigare_verkningsdag=DAGAR,
            tidigare_gjord=st.just(tidigare_ore > 0),
            tidigare_belopp_ore=st.just(tidigare_ore),
            tidigare_budgetar=AREN,
            tidigare_till=st.none(),
            tidigare_fristnummer=st.none(),
            gjord=st.just(nu_ore > 0),
            belopp_ore=st.just(nu_ore),
            budgetar=AREN,
            till=st.none(),
            fristnummer=st.none(),
            orsak=st.just("o"),
        )
    )


@st.composite
def avslutade(draw: st.DrawFn) -> Faktum:
    sparat_ore, indraget_ore = draw(
        st.tuples(st.integers(-(10**15), 10**15), st.integers(0, 10**15)).filter(any)
    )
    return draw(
        st.builds(
            BudgetarAvslutat,
            **KUVERT,
            budgetar=AREN,
            sparat_ore=st.just(sparat_ore),
            indraget_ore=st.just(indraget_ore),
            outnyttjat_ore=MED_TECKEN,
            beslutsreferens=st.just("b"),
        )
    )


PENGAFAKTA: dict[type[Faktum], st.SearchStrategy[Faktum]] = {
    MedelTilldelade: st.builds(MedelTilldelade, **KUVERT, **BELOPP),
    IngaendeBeloppFaststallt: st.builds(
        IngaendeBeloppFaststallt, **KUVERT, **(BELOPP | {"belopp_ore": MED_TECKEN})
    ),
    MedelOmdisponerade: st.builds(
        MedelOmdisponerade,
        **KUVERT,
        **BELOPP,
        riktning=st.sampled_from(Riktning),
        motpost_anslag_id=IDER,
        motpost_version=st.just(1),
    ),
    OverskridandeMedgivet: st.builds(OverskridandeMedgivet, **KUVERT, **BELOPP),
    MedelIndragna: st.builds(MedelIndragna, **KUVERT, **BELOPP),
    AnslagsbeloppRattat: rattade_belopp(),
    BudgetarAvslutat: avslutade(),
    ForvaltningsmedelAnvanda: st.builds(ForvaltningsmedelAnvanda, **KUVERT, **BELOPP),
    MedelAterbetalda: st.builds(
        MedelAterbetalda,
        **KUVERT,
        **BELOPP,
        till=st.just("k"),
        betalningsreferens=st.just("b"),
        fristnummer=st.none(),
    ),
    UppdragshandelseRattad: rattade_uppdrag(),
    UtlysningFinansierad: st.builds(
        UtlysningFinansierad, **KUVERT, medel=MEDEL, ram_ore=ORE, beslutsreferens=st.just("b")
    ),
    RamAndrad: st.builds(
        RamAndrad,
        **KUVERT,
        medel=MEDEL,
        tidigare_ram_ore=ORE,
        ram_ore=ORE,
        tillfort_ore=MED_TECKEN,
        orsak=st.just("o"),
    ),
    UtlysningInstalld: st.builds(
        UtlysningInstalld, **KUVERT, medel=MEDEL, kvar_ore=ORE, orsak=st.just("o")
    ),
    UtlysningAvslutad: st.builds(UtlysningAvslutad, **KUVERT, medel=MEDEL, kvar_ore=ORE),
    MedelOverforda: st.builds(
        MedelOverforda,
        **KUVERT,
        medel=MEDEL,
        till_budgetar=AREN,
        belopp_ore=ORE,
        budgetar_darefter=AREN,
    ),
    UtlysningPublicerad: st.builds(
        UtlysningPublicerad,
        **KUVERT,
        diarienummer=st.just("1"),
        rubrik=st.just("r"),
        regelverk=st.just(REFERENS),
        anslag_id=IDER,
        budgetar=AREN,
        ram_ore=ORE,
        sista_ansokningsdag=DAGAR,
        forbehall=st.none(),
        krets=st.just(()),
        villkor=st.just(()),
    ),
}
