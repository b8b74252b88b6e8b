"""What every random history is about: posts, years, organisations, and two förordningar.

The förordningar differ in what becomes of money that is paid back.
"""

from __future__ import annotations

from datetime import date

from domain.anslag.anslagspost import anslag_id
from domain.grund.beslutstyp import Beslutstyp
from domain.mottagare.mottagare import mottagare_id
from domain.regelverk.aterkravsregel import AterbetalningTill, Ranteregel, Rantestart
from domain.regelverk.innehall import Innehall
from domain.regelverk.regler import SenAnsokan
from tests.domain.hjalp.regelverket import ATERKRAVSREGEL, INNEHALL
from tests.projections.hjalp import handlingar as h
from tests.projections.hjalp.orakel.kravets_ord import Regel
from tests.projections.hjalp.orakel.orakel import ANSLAGETS

POSTER = {namn: anslag_id("9", "1:6", namn) for namn in ("16", "17")}
AREN = (2023, 2024)
FORSTA_DAG = date(2023, 11, 1)
"""When the histories begin."""
PARTER = [mottagare_id(nummer) for nummer in h.TIO_NUMMER[:6]]
_OVERKLAGANDE = INNEHALL.overklagande.model_copy(
    update={
        "far_overklagas": (
            Beslutstyp.BIFALL,
            Beslutstyp.AVSLAG,
            Beslutstyp.ANDRING,
            Beslutstyp.ATERKRAV,
        )
    }
)
_ANSLAGETS = INNEHALL.model_copy(update={"overklagande": _OVERKLAGANDE})
_STATENS = _ANSLAGETS.model_copy(
    update={
        "skyddar_part": False,
        "ansokan": INNEHALL.ansokan.model_copy(update={"for_sen": SenAnsokan.FAR_PROVAS}),
        "aterkrav": ATERKRAVSREGEL.model_copy(
            update={
                "aterbetalning_till": AterbetalningTill.INKOMSTTITEL,
                "ranta": Ranteregel(
                    fran=Rantestart.UTBETALNINGSDAG,
                    dagar=0,
                    tillagg_hundradelar=200,
                    lagrum="5 § räntelagen",
                ),
            }
        ),
    }
)
REGELVERKEN: dict[str, tuple[Innehall, Regel]] = {
    "2019:7": (_ANSLAGETS, ANSLAGETS),
    "2021:8": (_STATENS, Regel(till_anslaget=False, fran_utbetalningen=True, tillagg=200)),
}
"""Each as the system knows it, and as the oracle does."""
