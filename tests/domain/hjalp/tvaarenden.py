"""Two cases of one mottagare, of two anslagsposter: in one he owes, in the other he is to be paid.

Invented. Amounts are thousands of kronor.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from domain.aterkrav import kvittning
from domain.grund.aktor import Aktor
from domain.grund.faktum import Faktum
from domain.grund.pengar import Rorelse
from domain.grund.stopp import Stopp
from domain.utbetalning import bidragskvittning
from tests.domain.hjalp.historia import (
    ANNAN_POST,
    ANNAN_UPPLAGD,
    ARENDE_2,
    BEVILJAT,
    INKOMMET,
    MEDDELAT_BESLUT,
    TILLDELAT,
    UTLYST,
)
from tests.domain.hjalp.kvittningen import DAG, krav_och_obetalt
from tests.domain.hjalp.pengagang import FORDRAN, GRUND, Gang, T
from tests.domain.hjalp.scenario import BO, Fact, as_taken_by, but, observe

UTLYSNING_2 = UUID("00000000-0000-4000-8000-000000000002")
BESLUT_2 = UUID("00000000-0000-4000-8000-0000000000b2")
KVITTNINGEN = UUID("00000000-0000-4000-8000-0000000000c9")
MEDEL_2 = INKOMMET.keywords["medel"].model_copy(
    update={"anslag_id": ANNAN_POST, "utlysning_id": UTLYSNING_2}
)


def _bidraget() -> tuple[Fact, ...]:
    """400 granted and told 2024; nothing of it is paid."""
    [till_bidraget] = BEVILJAT.keywords["rorelser"]
    return (*GRUND, *bidraget(BEVILJAT.keywords["belopp_ore"], till_bidraget))


def bidraget(belopp_ore: int, till_bidraget: Rorelse) -> tuple[Fact, ...]:
    """So much granted and told 2024, of another anslagspost and call."""
    return (
        ANNAN_UPPLAGD,
        but(TILLDELAT, originator_id=ANNAN_POST),
        but(UTLYST, originator_id=UTLYSNING_2, diarienummer="2/2024", anslag_id=ANNAN_POST),
        but(
            INKOMMET,
            originator_id=ARENDE_2,
            diarienummer="21/2024",
            medel=MEDEL_2,
            sokt_ore=None,
        ),
        but(
            BEVILJAT,
            originator_id=ARENDE_2,
            beslut_id=BESLUT_2,
            medel=MEDEL_2,
            sokt_ore=None,
            belopp_ore=belopp_ore,
            rorelser=(till_bidraget,),
        ),
        but(MEDDELAT_BESLUT, originator_id=ARENDE_2, beslut_id=BESLUT_2),
    )


class Bidraget(Gang):
    """The case in which he is to be paid."""

    EGET = ARENDE_2

    def __init__(self, *history: Fact) -> None:
        super().__init__(*(history or _bidraget()))
        self.gallande_beslut = BESLUT_2


class TvaArenden:
    """`kravet` demands 100 back, due on DAG; in `bidraget` 400 is granted and unpaid."""

    def __init__(self, kravet: Gang | None = None, bidraget: Bidraget | None = None) -> None:
        self.kravet = kravet or krav_och_obetalt()
        self.bidraget = bidraget or Bidraget()

    def kvitta(
        self,
        tusen: int,
        dag: date = DAG,
        kvittning_id: UUID = KVITTNINGEN,
        fordran_id: UUID = FORDRAN,
        medgivande: str | None = None,
        av: Aktor = BO,
    ) -> tuple[int, int]:
        """Both legs or none; returns the versions that say so: of the claim, and of the grant."""
        om: dict[str, Any] = {
            "verkningsdag": dag,
            "av": av,
            "kvittning_id": kvittning_id,
            "fordran_id": fordran_id,
            "belopp_ore": tusen * T,
        }
        kravet, bidraget = self.kravet, self.bidraget
        kravets = (kravet.regelverk, kravet.post, bidraget.arende)
        bidragets = (bidraget.regelverk, bidraget.betalande, bidraget.mottagare)
        av_kravet = {**om, "medgivande": medgivande}
        till = {**om, "fordrans_arende_id": kravet.arende.id}
        _provas(kravet, kvittning.kvitta_mot_annat, *kravets, **av_kravet)
        _provas(bidraget, bidragskvittning.kvitta_bidrag, *bidragets, **till)
        kravet.gor(kvittning.kvitta_mot_annat, *kravets, **av_kravet)
        bidraget.gor(bidragskvittning.kvitta_bidrag, *bidragets, **till)
        return kravet.arende.version, bidraget.arende.version

    def nekas(self, stopp: type[Stopp], tusen: int, **falt: Any) -> None:
        """Refused, and neither case has changed."""
        fore = deepcopy((self.kravet.arende, self.bidraget.arende))
        with pytest.raises(Stopp) as nekat:
            self.kvitta(tusen, **falt)
        assert nekat.type is stopp
        assert "{" not in str(nekat.value)
        assert fore == (self.kravet.arende, self.bidraget.arende)
        observe(stopp)

    def hav(self, kravets: int, bidragets: int, dag: date | None = None) -> list[Faktum]:
        """Both legs are undone; returns what was recorded."""
        falt: dict[str, Any] = {"av": BO, "orsak": "Avsåg ett annat ärende", "verkningsdag": dag}
        kravet, bidraget = self.kravet, self.bidraget
        fakta = kravet.gor(
            kvittning.hav_kvittning, kravet.utlysning, rattar_version=kravets, **falt
        )
        return fakta + bidraget.gor(
            bidragskvittning.hav_bidragskvittning,
            bidraget.utlysning,
            rattar_version=bidragets,
            **falt,
        )


def _provas(gang: Gang, verb: Callable[..., None], *strommar: object, **falt: Any) -> None:
    """Try what is to be done later in the same append, so that a refusal leaves nothing behind."""
    verb(deepcopy(gang.arende), *strommar, **as_taken_by(verb, falt))
