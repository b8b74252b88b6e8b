"""Every kind of fact there is, by its TOPIC. A topic is for ever; a test freezes this list."""

from __future__ import annotations

from domain.andring import BeslutAndrat, BeslutRattat, BeslutUpphavt
from domain.anslag import AnslagspostUpplagd
from domain.anslagsbelopp import (
    IngaendeBeloppFaststallt,
    MedelIndragna,
    MedelOmdisponerade,
    MedelTilldelade,
    OverskridandeMedgivet,
)
from domain.anslagsrattelse import AnslagsbeloppRattat
from domain.ansokan import AnsokanAterkallad, AnsokanInkommen, InkommenDagRattad
from domain.arsskifte import ObetaltOverfort
from domain.aterbetalning import AterbetalningHavd, AterbetalningMottagen
from domain.aterkrav import AterkravAndrat, AterkravBeslutat, AterkravSankt
from domain.aterrapport import (
    AterrapportBegard,
    AterrapportInkommen,
    AterrapportKompletteringBegard,
)
from domain.aterrapportrattelse import AterrapportRattad
from domain.avslut import ArendetAterupptaget, ArendetAvslutat
from domain.bankrattelse import UtbetalningRattad, UtbetalningReturnerad
from domain.beslut import AnsokanAvslagen, AnsokanAvvisad, ArendetAvskrivet, BidragBeviljat
from domain.betalningsaterkallelse import UtbetalningAterkallad
from domain.betalningsmalsval import (
    BetalningsmalAvslaget,
    BetalningsmalAvslutat,
    BetalningsmalForeslaget,
    BetalningsmalGodkant,
)
from domain.budgetar import BudgetarAvslutat
from domain.diarium import DiarienummerTaget, DiarieserieBorjad
from domain.dom import DomMeddelad
from domain.eftertradare import EftertradandeHavt, MottagareEftertradd
from domain.faktum import Faktum
from domain.folkmangd import FolkmangdFaststalld, FolkmangdRattad
from domain.fordran import FordranAvskriven, FordranOverlamnad
from domain.fordransbeslut import AnstandBeviljat, AvbetalningsplanFaststalld, FordranEftergiven
from domain.foretradare import ForetradareAnmald, ForetradareAterkallad
from domain.forfall import BidragsrattForfallen
from domain.granskning import AterrapportGranskad, GranskningHavd, GranskningOmprovad
from domain.grunddata import BankdagarFaststallda, ReferensrantaFaststalld
from domain.handling import DiarienummerTilldelat, HandlingRegistrerad, MuntligUppgiftAntecknad
from domain.havning import FordranHavd, FordranOmford
from domain.inbetalning import (
    InbetalningAterbetald,
    InbetalningMottagen,
    InbetalningPlacerad,
    InbetalningRattad,
    PlaceringHavd,
)
from domain.jav import JavAnmalt, JavProvat
from domain.kommunicering import UnderlagKommunicerat, YttrandeInkommet
from domain.komplettering import KompletteringBegard, KompletteringInkommen
from domain.kvittning import FordranKvittad, KvittningHavd
from domain.meddelande import BeslutDelfatt, BeslutMeddelat
from domain.mottagare import MottagareRegistrerad, NamnAndrat, NamnRattat
from domain.myndighet import (
    DelegationAterkallad,
    DelegationBeslutad,
    MyndighetRegistrerad,
    PeriodStangd,
)
from domain.overklagande import (
    OverklagandeAterkallat,
    OverklagandeInkommet,
    OverklagandeOverlamnat,
    OverklagandeRattidsprovat,
)
from domain.overklagandeavvisning import OverklagandeAvvisat, OverklagandeUpptaget
from domain.paminnelse import PaminnelseSkickad
from domain.postgang import PostgangAntecknad
from domain.rantepaforing import RantaBeraknad
from domain.redovisningsmall import RedovisningsmallFaststalld
from domain.regelverk import RegelverksversionInford
from domain.regeringsbeslut import (
    ForvaltningsmedelAnvanda,
    MedelAterbetalda,
    MedelMottagna,
    MedelRekvirerade,
    RedovisningLamnad,
    UppdragMottaget,
)
from domain.tillhorighet import TillhorighetAndrad, TillhorighetRattad
from domain.utbetalning import UtbetalningAttesterad, UtbetalningBeordrad, UtbetalningGenomford
from domain.utbetalningshinder import UtbetalningshinderBeslutat, UtbetalningshinderHavt
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
        RedovisningsmallFaststalld,
        UtlysningPublicerad,
        AnsokanInkommen,
        InkommenDagRattad,
        PostgangAntecknad,
        BidragBeviljat,
        BeslutMeddelat,
        UtbetalningAttesterad,
        UtbetalningAterkallad,
        UtbetalningBeordrad,
        UtbetalningGenomford,
        UtbetalningRattad,
        BeslutRattat,
        BeslutAndrat,
        BeslutUpphavt,
        BidragsrattForfallen,
        AnsokanAterkallad,
        KompletteringBegard,
        KompletteringInkommen,
        HandlingRegistrerad,
        MuntligUppgiftAntecknad,
        DiarienummerTilldelat,
        UnderlagKommunicerat,
        YttrandeInkommet,
        JavAnmalt,
        JavProvat,
        AnsokanAvslagen,
        AnsokanAvvisad,
        ArendetAvskrivet,
        BeslutDelfatt,
        OverklagandeInkommet,
        OverklagandeRattidsprovat,
        OverklagandeAterkallat,
        OverklagandeAvvisat,
        OverklagandeUpptaget,
        OverklagandeOverlamnat,
        DomMeddelad,
        UtbetalningReturnerad,
        UtbetalningshinderBeslutat,
        UtbetalningshinderHavt,
        AterrapportBegard,
        AterrapportInkommen,
        AterrapportRattad,
        AterrapportKompletteringBegard,
        AterrapportGranskad,
        GranskningOmprovad,
        GranskningHavd,
        AterkravBeslutat,
        AterkravAndrat,
        AterkravSankt,
        AnstandBeviljat,
        AvbetalningsplanFaststalld,
        FordranEftergiven,
        FordranHavd,
        FordranOmford,
        FordranAvskriven,
        FordranOverlamnad,
        RantaBeraknad,
        AterbetalningMottagen,
        AterbetalningHavd,
        FordranKvittad,
        KvittningHavd,
        PaminnelseSkickad,
        ObetaltOverfort,
        ArendetAvslutat,
        ArendetAterupptaget,
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
