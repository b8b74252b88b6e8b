"""Every kind of fact there is, by its TOPIC. A topic is for ever; a test freezes this list."""

from __future__ import annotations

from domain.anslag import AnslagspostUpplagd
from domain.anslagsbelopp import (
    IngaendeBeloppFaststallt,
    MedelIndragna,
    MedelOmdisponerade,
    MedelTilldelade,
    OverskridandeMedgivet,
)
from domain.anslagsrattelse import AnslagsbeloppRattat
from domain.ansokan import AnsokanInkommen, InkommenDagRattad
from domain.beslut import BeslutMeddelat, BidragBeviljat
from domain.budgetar import BudgetarAvslutat
from domain.faktum import Faktum
from domain.mottagare import MottagareRegistrerad
from domain.regelverk import RegelverksversionInford
from domain.regeringsbeslut import (
    ForvaltningsmedelAnvanda,
    MedelAterbetalda,
    MedelMottagna,
    MedelRekvirerade,
    RedovisningLamnad,
    UppdragMottaget,
)
from domain.utbetalning import (
    UtbetalningAttesterad,
    UtbetalningBeordrad,
    UtbetalningGenomford,
    UtbetalningRattad,
)
from domain.utlysning import UtlysningPublicerad
from domain.utlysningens_gang import (
    MedelOverforda,
    PrioriteringFaststalld,
    RamAndrad,
    SistaDagForlangd,
    UtlysningAvslutad,
    UtlysningFinansierad,
    UtlysningInstalld,
)

FAKTA: dict[str, type[Faktum]] = {
    faktum.TOPIC: faktum
    for faktum in (
        AnslagspostUpplagd,
        MedelTilldelade,
        AnslagsbeloppRattat,
        MottagareRegistrerad,
        RegelverksversionInford,
        UtlysningPublicerad,
        AnsokanInkommen,
        InkommenDagRattad,
        BidragBeviljat,
        BeslutMeddelat,
        UtbetalningAttesterad,
        UtbetalningBeordrad,
        UtbetalningGenomford,
        UtbetalningRattad,
        IngaendeBeloppFaststallt,
        MedelOmdisponerade,
        OverskridandeMedgivet,
        MedelIndragna,
        BudgetarAvslutat,
        UppdragMottaget,
        MedelRekvirerade,
        MedelMottagna,
        ForvaltningsmedelAnvanda,
        MedelAterbetalda,
        RedovisningLamnad,
        UtlysningFinansierad,
        RamAndrad,
        UtlysningInstalld,
        UtlysningAvslutad,
        MedelOverforda,
        SistaDagForlangd,
        PrioriteringFaststalld,
    )
}
