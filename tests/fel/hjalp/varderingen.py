"""What an authority says of doubtful claims."""

from __future__ import annotations

from datetime import date

from domain.grund.faktum import Faktum
from domain.grund.indrivare import Indrivare
from domain.myndighet.myndighet import myndighet_id
from domain.myndighet.vardering import VarderingsregelFaststalld
from store.liggare import Liggare
from tests.domain.hjalp.scenario import ANNA, KAND


def regel(liggare: Liggare, dagar: int | None, *hos: Indrivare, fran: date) -> None:
    faktum: Faktum = VarderingsregelFaststalld(
        originator_id=myndighet_id(ANNA.organisation),
        originator_version=liggare.forrad.get(myndighet_id(ANNA.organisation)).version + 1,
        timestamp=KAND,
        verkningsdag=fran,
        av=ANNA,
        osaker_efter_dagar=dagar,
        osaker_hos=hos,
        beslutsreferens="1",
    )
    liggare.events.put([faktum], nyckel=f"regel/{fran}", forfragan=b"")
