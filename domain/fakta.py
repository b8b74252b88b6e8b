"""Every kind of fact there is, by its TOPIC. A topic is for ever; a test freezes this list."""

from __future__ import annotations

from domain.anslag import AnslagspostUpplagd, MedelTilldelade, TilldelningRattad
from domain.ansokan import AnsokanInkommen, InkommenDagRattad
from domain.beslut import BeslutMeddelat, BidragBeviljat
from domain.betalningsmalsval import (
    BetalningsmalAvslaget,
    BetalningsmalAvslutat,
    BetalningsmalForeslaget,
    BetalningsmalGodkant,
)
from domain.diarium import DiarienummerTaget, DiarieserieBorjad
from domain.eftertradare import EftertradandeHavt, MottagareEftertradd
from domain.faktum import Faktum
from domain.folkmangd import FolkmangdFaststalld, FolkmangdRattad
from domain.foretradare import ForetradareAnmald, ForetradareAterkallad
from domain.grunddata import BankdagarFaststallda, ReferensrantaFaststalld
from domain.inbetalning import (
    InbetalningAterbetald,
    InbetalningMottagen,
    InbetalningPlacerad,
    InbetalningRattad,
    PlaceringHavd,
)
from domain.mottagare import MottagareRegistrerad, NamnAndrat, NamnRattat
from domain.myndighet import (
    DelegationAterkallad,
    DelegationBeslutad,
    MyndighetRegistrerad,
    PeriodStangd,
)
from domain.regelverk import RegelverksversionInford
from domain.tillhorighet import TillhorighetAndrad, TillhorighetRattad
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
        NamnAndrat,
        NamnRattat,
        TillhorighetAndrad,
        TillhorighetRattad,
        FolkmangdFaststalld,
        FolkmangdRattad,
        BetalningsmalForeslaget,
        BetalningsmalGodkant,
        BetalningsmalAvslaget,
        BetalningsmalAvslutat,
        ForetradareAnmald,
        ForetradareAterkallad,
        MottagareEftertradd,
        EftertradandeHavt,
        MyndighetRegistrerad,
        DelegationBeslutad,
        DelegationAterkallad,
        PeriodStangd,
        BankdagarFaststallda,
        ReferensrantaFaststalld,
        InbetalningMottagen,
        InbetalningPlacerad,
        PlaceringHavd,
        InbetalningAterbetald,
        InbetalningRattad,
        DiarieserieBorjad,
        DiarienummerTaget,
    )
}
