"""A case that goes through the courts, a judgement at a time. Amounts are thousands of kronor."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid5

from domain.grund.beslutstyp import Beslutstyp
from domain.grund.faktum import Faktum
from domain.grund.pengar import Lada
from domain.grund.stopp import Stopp
from domain.mottagare.partsstallning import ENSKILD, Partsstallning
from domain.overklagande import (
    dom,
    domoverklagande,
    inhibition,
    overklagande,
    overlamnande,
    rattidsprovning,
)
from domain.overklagande.aterstallning import Aterstallning
from domain.overklagande.domoverklagande import Klagandesida
from domain.overklagande.malet import malet
from domain.overklagande.rattidsprovning import Rattidsundantag
from domain.overklagande.utgang import Instans, Utgang
from tests.domain.hjalp.historia import (
    ARENDET,
    BESLUTAT,
    BESLUTET,
    BEVILJAT,
    INFORT,
    INKOMMET,
    MEDDELAT_BESLUT,
    rorelse,
)
from tests.domain.hjalp.pengagang import GRUND, NAMNRYMD, Gang, T
from tests.domain.hjalp.regelverket import INNEHALL
from tests.domain.hjalp.scenario import ANNA, Fact, but

ALLT_OVERKLAGAS = INNEHALL.model_copy(
    update={
        "overklagande": INNEHALL.overklagande.model_copy(
            update={"far_overklagas": tuple(Beslutstyp)}
        )
    }
)
BORJAN = date(2025, 6, 2)
"""The first appeal; what follows comes ten days apart."""
SOM_ALDRIG = Aterstallning(som_om_aldrig_upphavt=True, forfallodag=None)


def beviljad(tusen: int, sokt: int = 5_000, part: Partsstallning = ENSKILD) -> tuple[Fact, ...]:
    """So much granted, told, and nothing paid; everything may be appealed."""
    ut = rorelse(Lada.UTLYST, Lada.BEVILJAT_EJ_UTBETALT, tusen * T, BESLUTAT)
    grund = (but(f, innehall=ALLT_OVERKLAGAS) if f is INFORT else f for f in GRUND)
    sokta = {"sokt_ore": sokt * T}
    beviljat = but(BEVILJAT, belopp_ore=tusen * T, rorelser=(ut,), **sokta)
    return (*grund, but(INKOMMET, **sokta, partsstallning=part), beviljat, MEDDELAT_BESLUT)


class Domgang(Gang):
    """Appealed, judged, and appealed again. Each step comes ten days after the last."""

    def __init__(self, *history: Fact) -> None:
        super().__init__(*(history or beviljad(1_000)))
        self.dag = BORJAN
        self.overklagande_id = UUID(int=0)
        self.overklagar_sjalv = True
        """A judgement is appealed before the court above judges."""

    def nasta_dag(self) -> date:
        self.dag += timedelta(days=10)
        return self.dag

    def till_domstolen(self, beslut_id: UUID = BESLUTET) -> UUID:
        """The decision is appealed, and the court gets it."""
        self.overklagande_id = uuid5(NAMNRYMD, f"överklagande {self.arende.version}")
        om: dict[str, Any] = {
            "verkningsdag": self.nasta_dag(),
            "av": ANNA,
            "overklagande_id": self.overklagande_id,
        }
        vem = {"klagande": "Region Uppsala", "yrkande": "Ändring"}
        self.gor(overklagande.ta_emot, beslut_id=beslut_id, **vem, **om)
        senast = self.arende.beslut[beslut_id].overklagas_senast
        sen = senast is not None and self.dag > senast
        undantag = Rattidsundantag.KOM_TILL_DOMSTOLEN if sen else None
        till = {"undantag": undantag, "till_domstolen_dag": senast if sen else None}
        self.gor(rattidsprovning.rattidsprova, i_tid=True, **till, **om)
        self.gor(overlamnande.overlamna, domstol="Förvaltningsrätten", **om)
        return self.overklagande_id

    def dom(
        self, utgang: Utgang, tusen: int | None = None, instans: Instans | None = None, **falt: Any
    ) -> list[Faktum]:
        """The court that has the appeal has its say; or the one above, when it was appealed."""
        self.overklaga_vid_behov(instans)
        om = self._domen(utgang, tusen, instans, **falt)
        return self.gor(dom.registrera_dom, self.utlysning, **om)

    def nekas_dom(
        self,
        stopp: type[Stopp],
        utgang: Utgang,
        tusen: int | None = None,
        instans: Instans | None = None,
        **falt: Any,
    ) -> None:
        self.overklaga_vid_behov(instans)
        om = self._domen(utgang, tusen, instans, **falt)
        self.nekas(stopp, dom.registrera_dom, self.utlysning, **om)

    def overklaga_vid_behov(self, instans: Instans | None = None) -> None:
        """The last judgement is appealed, if that has not been recorded and a court above says."""
        _, om = overklagande.overklagat(self.arende, self.overklagande_id)
        rattegang = malet(self.arende, om)
        if rattegang.oppet or rattegang.dom is None or rattegang.instans.hogst:
            return
        if self.overklagar_sjalv and instans in (None, rattegang.instans.over):
            self.overklaga_dom()

    def _domen(
        self, utgang: Utgang, tusen: int | None, instans: Instans | None, **falt: Any
    ) -> dict[str, Any]:
        return {
            "verkningsdag": falt.pop("dag", None) or self.nasta_dag(),
            "av": ANNA,
            "overklagande_id": self.overklagande_id,
            "domstol": f"Domstol {len(self.arende.domar)}",
            "malnummer": f"{self.arende.version}-25",
            "utgang": utgang,
            "belopp_ore": None if tusen is None else tusen * T,
            "instans": instans,
            **falt,
        }

    @property
    def sista_dom(self) -> UUID:
        """Of the appeal that goes on."""
        alla = self.arende.domar.values()
        return [d.dom_id for d in alla if d.overklagande_id == self.overklagande_id][-1]

    def overklaga_dom(self, klagandesida: Klagandesida = Klagandesida.PART) -> None:
        self.gor(
            domoverklagande.overklaga_dom,
            verkningsdag=self.nasta_dag(),
            av=ANNA,
            dom_id=self.sista_dom,
            klagandesida=klagandesida,
            klagande="Region Uppsala",
            yrkande="Ändring",
        )

    def delfa_dom(self, dag: date) -> None:
        self.gor(
            domoverklagande.anteckna_domens_delfaende,
            frozenset(),
            verkningsdag=dag,
            av=ANNA,
            dom_id=self.sista_dom,
            bevis="delgivningskvitto",
        )

    def inhibera(self, hav: bool = False) -> None:
        self.gor(
            inhibition.hav_inhibition if hav else inhibition.inhibera,
            verkningsdag=self.nasta_dag(),
            av=ANNA,
            overklagande_id=self.overklagande_id,
            domstol="Förvaltningsrätten",
            malnummer="1-25",
        )


__all__ = ["ARENDET", "BESLUTET", "SOM_ALDRIG", "Domgang", "beviljad"]
