"""A claim that decisions on the grant meet: 100 000 kronor of what was paid without right."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.arende.uttag import Uttag
from domain.aterkrav.aterkrav import AterkravBeslutat
from domain.beslut.meddelande import BeslutMeddelat, Meddelandesatt, Overklagandehanvisning
from domain.grund.pengar import Lada
from tests.domain.hjalp.beslutade import ANDRAT_DAG, BESLUTSFALT, PENGAR
from tests.domain.hjalp.historia import ARENDET
from tests.domain.hjalp.regelverket import ATERKRAVSREGEL
from tests.domain.hjalp.scenario import fact

ATERKRAVET = UUID("00000000-0000-4000-8000-0000000000b9")
KRAVT = fact(
    AterkravBeslutat,
    ARENDET,
    verkningsdag=ANDRAT_DAG,
    beslut_id=ATERKRAVET,
    **BESLUTSFALT,
    fordran_id=UUID("00000000-0000-4000-8000-0000000000f9"),
    grunder=(ATERKRAVSREGEL.grunder[1],),
    krav_ore=100_000_00,
    ur=(Uttag(lada=Lada.FOR_HOGT_BELOPP, budgetar=2024, belopp_ore=100_000_00),),
    avstatt=(),
    avstaendeskal=None,
    forfallodag=date(2024, 6, 3),
    rantevillkor=None,
    **PENGAR,
    mottagarens_betalningsmal=(),
)
KRAVET_MEDDELAT = fact(
    BeslutMeddelat,
    ARENDET,
    verkningsdag=ANDRAT_DAG,
    beslut_id=ATERKRAVET,
    satt=Meddelandesatt.BREV,
    till="Region Uppsala",
    overklagandehanvisning=Overklagandehanvisning.FAR_INTE_OVERKLAGAS,
    overklagas_senast=None,
)
