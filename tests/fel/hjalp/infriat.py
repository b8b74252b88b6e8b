"""500 granted for 2024, 300 promised of 2025 and granted in its year: by two decisions.

Amounts are thousands of kronor.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from domain.anslag.bemyndigande import Atagande
from domain.beslut import andring, atagande, avgorande, bifall, forfall, infriande, rattelse
from domain.beslut.forfall import Forfalloskal
from domain.beslut.rattelse import Rattelseskal
from domain.beslut.stod import Andringsstod
from domain.grund.faktum import Faktum
from domain.utbetalning import attest
from tests.domain.hjalp.domgang import Domgang, beviljad
from tests.domain.hjalp.historia import BESLUTET, BESLUTSUPPGIFTER
from tests.domain.hjalp.pengagang import NAMNRYMD, T
from tests.domain.hjalp.scenario import ANNA, BO

ATAGANDET = UUID(int=0xA1)
INFRIAT = date(2025, 2, 3)


def av_aren(tusen: dict[int, int]) -> list[Atagande]:
    """By the year that is promised."""
    return [Atagande(infriandear=ar, belopp_ore=ore * T) for ar, ore in tusen.items()]


class Infriatgang(Domgang):
    """What is granted by the one decision, and by the other."""

    def lova(self, tusen: int = 300, dag: date = date(2024, 4, 2)) -> None:
        self.lova_per_ar(av_aren({2025: tusen}), dag)

    def lova_per_ar(self, ataganden: Sequence[Atagande], dag: date) -> None:
        self.gor(
            atagande.besluta_ataganden,
            self.post,
            self.underlag,
            **self._beslut(dag, ATAGANDET),
            ataganden=ataganden,
        )

    def lova_mer(self) -> None:
        """Of 2026, in a decision of its own: it falls with the grant that it is beside."""
        self.gor(
            atagande.besluta_ataganden,
            self.post,
            self.underlag,
            **self._beslut(date(2025, 2, 4)),
            ataganden=[Atagande(infriandear=2026, belopp_ore=50 * T)],
        )

    @property
    def sista_beslut(self) -> UUID:
        return list(self.arende.beslut)[-1]

    def infria(self, tusen: int = 300, dag: date = INFRIAT, ar: int = 2025) -> list[Faktum]:
        return self.gor(infriande.infria, self.post, **self.infriandet(tusen, dag, ar))

    def infriandet(self, tusen: int = 300, dag: date = INFRIAT, ar: int = 2025) -> dict[str, Any]:
        om = {"beslut_id": ATAGANDET, "infriandear": ar, "belopp_ore": tusen * T}
        return {"verkningsdag": dag, "av": BO, **om}

    def sank_infriat(self, tusen: int, dag: date = date(2025, 5, 2)) -> list[Faktum]:
        """Of what has been granted under the promise so much is left."""
        kvar = [Atagande(infriandear=2025, belopp_ore=tusen * T)] if tusen else []
        om = self.sankt(dag, ataganden=[], infriat=kvar)
        return self.gor(atagande.andra_ataganden, self.post, self.underlag, **om)

    def sankt(self, dag: date = date(2025, 5, 2), **kvar: Any) -> dict[str, Any]:
        om = {"andrar_beslut_id": ATAGANDET, "stod": Andringsstod.FORBEHALL}
        return {**self._beslut(dag), **om, **kvar}

    def ratta(self, ore: int, dag: date = date(2025, 3, 3), **falt: Any) -> list[Faktum]:
        """A slip in what the grant says."""
        return self.gor(
            rattelse.ratta, self.utlysning, self.underlag, **self.ratt(ore, dag, **falt)
        )

    def ratt(self, ore: int, dag: date = date(2025, 3, 3), **falt: Any) -> dict[str, Any]:
        vad = {"rattelseskal": Rattelseskal.SKRIVFEL, "fore": "fel", "efter": "rätt"}
        return {"verkningsdag": dag, "av": ANNA, "belopp_ore": ore, **vad, **falt}

    def andras(
        self, tusen: int, stod: Andringsstod, dag: date = date(2025, 5, 2)
    ) -> dict[str, Any]:
        om = {"andrar_beslut_id": self.arende.avgorande_id, "stod": stod}
        return {**self._beslut(dag), **om, "belopp_ore": tusen * T}

    def upphav(self, dag: date = date(2025, 5, 2)) -> list[Faktum]:
        return self.gor(
            andring.upphav,
            self.utlysning,
            self.underlag,
            **self._beslut(dag),
            andrar_beslut_id=self.arende.avgorande_id,
            stod=Andringsstod.FORBEHALL,
        )

    def bevilja(self, tusen: int, dag: date) -> list[Faktum]:
        om = {**self._beslut(dag), "belopp_ore": tusen * T}
        return self.gor(bifall.bevilja, self.utlysning, self.underlag, **om)

    def attestera(self, tusen: int, dag: date) -> None:
        om = {"utbetalning_id": uuid5(NAMNRYMD, f"attest {tusen}"), "belopp_ore": tusen * T}
        vem = {"verkningsdag": dag, "av": BO}
        self.gor(attest.attestera, self.regelverk, self.betalande, **vem, **om)

    def avsla(self, dag: date = date(2025, 5, 5)) -> None:
        self.gor(avgorande.avsla, self.underlag, **self._beslut(dag))

    def lat_forfalla(self, tusen: int, dag: date = date(2025, 4, 1)) -> list[Faktum]:
        return self.gor(
            forfall.lat_forfalla,
            self.utlysning,
            verkningsdag=dag,
            av=ANNA,
            forfalloskal=Forfalloskal.AVSTADD_AV_MOTTAGAREN,
            belopp_ore=tusen * T,
            motivering="Behövs inte",
        )

    def hav_forfall(self, version: int, dag: date) -> list[Faktum]:
        om = {"rattar_version": version, "orsak": "Fel ärende"}
        return self.gor(forfall.hav_forfall, self.utlysning, verkningsdag=dag, av=BO, **om)

    def _beslut(self, dag: date, beslut_id: UUID | None = None) -> dict[str, Any]:
        nytt = beslut_id or uuid5(NAMNRYMD, f"beslut {self.arende.version}")
        vad = {"beslut_id": nytt, "beslut": BESLUTSUPPGIFTER}
        return {"verkningsdag": dag, "av": ANNA, **vad}

    @property
    def beviljat(self) -> int:
        return self.arende.beviljat_ore // T


def lovat() -> Infriatgang:
    g = Infriatgang(*beviljad(500))
    g.lova()
    return g


def infriat() -> Infriatgang:
    g = lovat()
    g.infria()
    return g


def betalt() -> Infriatgang:
    """All of it paid: 500, and 300."""
    g = lovat()
    g.betala(500, date(2024, 4, 3))
    g.infria()
    g.betala(300, date(2025, 2, 5), "infriat")
    return g


__all__ = [
    "ATAGANDET",
    "BESLUTET",
    "INFRIAT",
    "Infriatgang",
    "av_aren",
    "betalt",
    "infriat",
    "lovat",
]
