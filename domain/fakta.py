"""Every kind of fact there is, by its TOPIC. A topic is for ever; a test freezes this list."""

from __future__ import annotations

from domain.anslag import AnslagspostUpplagd, MedelTilldelade, TilldelningRattad
from domain.ansokan import AnsokanInkommen, InkommenDagRattad
from domain.beslut import BeslutMeddelat, BidragBeviljat
from domain.faktum import Faktum
from domain.mottagare import MottagareRegistrerad
from domain.regelverk import RegelverksversionInford
from domain.utbetalning import (
    UtbetalningAttesterad,
    UtbetalningBeordrad,
    UtbetalningGenomford,
    UtbetalningRattad,
)
from domain.utlysning import UtlysningPublicerad

FAKTA: dict[str, type[Faktum]] = {
    faktum.TOPIC: faktum
    for faktum in (
        AnslagspostUpplagd,
        MedelTilldelade,
        TilldelningRattad,
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
    )
}
