"""Who pays: the authority that the regelverk names attests and orders, and no other."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from domain.grund.beslutstyp import Beslutstyp
from domain.utbetalning.attest import attestera
from domain.utbetalning.stopp import InteBetalandeMyndighet
from tests.domain.hjalp.betalningar import attesting, ordering
from tests.domain.hjalp.historia import (
    ANNA_FAR_BESLUTA,
    ARENDET,
    ATTESTERAD,
    ATTESTERAT_ARENDE,
    BEORDRAD,
    BETALANDE,
    IKRAFT,
    INFORT,
    MEDDELAT_ARENDE,
    MYNDIGHETEN,
    MYNDIGHETERNA,
    REGELVERKET,
)
from tests.domain.hjalp.regelverket import INNEHALL
from tests.domain.hjalp.scenario import ANNA, BO, but, given

KARIN = BO.model_copy(update={"subjekt": "karin", "organisation": ANNA.organisation})
"""An ekonom at the authority that decides, which does not pay."""
KARIN_FAR = but(
    ANNA_FAR_BESLUTA,
    delegation_id=UUID(int=3),
    subjekt="karin",
    beslutstyper=(Beslutstyp.ATTEST,),
)
DEN_SOM_BESLUTAR_BETALAR = INNEHALL.model_copy(update={"betalar": ANNA.organisation})


def test_who_decides_does_not_pay_though_it_has_delegated_it() -> None:
    attesting(*MEDDELAT_ARENDE).then(ATTESTERAD)
    attesting(KARIN_FAR, *MEDDELAT_ARENDE, av=KARIN).then_stopp(InteBetalandeMyndighet)
    ordering(*ATTESTERAT_ARENDE).then(BEORDRAD)
    ordering(*ATTESTERAT_ARENDE, av=KARIN).then_stopp(InteBetalandeMyndighet)


def test_by_the_version_of_the_decision_whatever_a_later_one_says() -> None:
    senare = but(INFORT, version="2", verkningsdag=IKRAFT, innehall=DEN_SOM_BESLUTAR_BETALAR)
    attesting(senare, *MEDDELAT_ARENDE).then(ATTESTERAD)
    ordering(senare, *ATTESTERAT_ARENDE, av=KARIN).then_stopp(InteBetalandeMyndighet)


def test_where_the_same_authority_decides_and_pays_it_attests_by_its_own_delegations() -> None:
    samma = but(INFORT, innehall=DEN_SOM_BESLUTAR_BETALAR)
    falt: dict[str, Any] = {
        "verkningsdag": ATTESTERAD.keywords["verkningsdag"],
        "utbetalning_id": ATTESTERAD.keywords["utbetalning_id"],
        "belopp_ore": ATTESTERAD.keywords["belopp_ore"],
    }
    given(samma, ANNA_FAR_BESLUTA, KARIN_FAR, *MEDDELAT_ARENDE).when(
        attestera, ARENDET, REGELVERKET, MYNDIGHETEN, av=KARIN, **falt
    ).then(but(ATTESTERAD, av=KARIN))
    given(samma, *MYNDIGHETERNA, *MEDDELAT_ARENDE).when(
        attestera, ARENDET, REGELVERKET, BETALANDE, av=KARIN, **falt
    ).then_stopp(InteBetalandeMyndighet)
