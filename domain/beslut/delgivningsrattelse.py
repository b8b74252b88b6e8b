"""Delgivningsrättelse: the day or the way of what was told, or received, was typed wrong.

What is reckoned from the day follows at once: the time to appeal, laga kraft, the due day, the day
that interest runs from. What somebody has decided or ordered on it is listed (`vilar_pa`).
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.beslut import Beslut
from domain.beslut.frist import overklagas_senast
from domain.beslut.meddelande import (
    Meddelandesatt,
    Overklagandehanvisning,
    delfa,
    krav_som_den_var,
    meddelad,
)
from domain.beslut.stopp import (
    DelfaendetFinnsInte,
    DelfattForeMeddelande,
    MeddelandetEfterDelfaendet,
    MeddelandetFinnsInte,
    MeddelatForeBeslut,
)
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.stopp import IngetAttRatta, Stopp, krav
from domain.grund.varden import Rad
from domain.regelverk.regelverk import Regelverk
from domain.regelverk.regler import Tidrakning


class MeddelandeRattat(Arende.Event):
    """The party was told of the decision on verkningsdag, and so, and not as was said.

    `rattar_version` is the fact that last said how and when. `overklagas_senast` is as it was: the
    last day to appeal when the time is counted from the decision, which no meddelande moves.
    """

    TOPIC = "arende.meddelande-rattat"
    NAMN = "meddelande rättat"
    OM_PARTEN = True
    HANT = dagen("Dagen för meddelandet")

    rattar_version: int
    beslut_id: UUID
    tidigare_verkningsdag: date
    satt: Meddelandesatt
    till: Rad
    overklagandehanvisning: Overklagandehanvisning
    overklagas_senast: date | None
    orsak: Rad

    def apply(self, aggregate: Arende) -> None:
        aggregate.beslut[self.beslut_id] = aggregate.beslut[self.beslut_id].meddelat_som(
            self.originator_version,
            self.verkningsdag,
            (self.satt, self.till, self.overklagandehanvisning),
            fel_hanvisning=self.overklagandehanvisning.fel,
        )
        meddelad(aggregate, self.beslut_id, self.tidigare_verkningsdag, self.verkningsdag)

    def i_ord(self) -> str:
        fran, till = self.tidigare_verkningsdag, self.verkningsdag
        dag = f" från {fran} till {till}" if fran != till else ""
        return f"meddelande av beslut rättat{dag} ({self.satt.namn} till {self.till}): {self.orsak}"


class DelfaendeRattat(Arende.Event):
    """The party received the decision on verkningsdag, and not when was said.

    `rattar_version` is the fact that last said when. `overklagas_senast` is the last day to appeal
    as it is now known; None: it may not be appealed.
    """

    TOPIC = "arende.delfaende-rattat"
    NAMN = "delfående rättat"
    OM_PARTEN = True
    HANT = dagen("Dagen för delfåendet")

    rattar_version: int
    beslut_id: UUID
    tidigare_verkningsdag: date
    bevis: Rad
    overklagas_senast: date | None
    orsak: Rad

    def apply(self, aggregate: Arende) -> None:
        delfatt = (self.verkningsdag, self.originator_version, self.bevis)
        delfa(aggregate, self.beslut_id, delfatt, self.overklagas_senast)

    def i_ord(self) -> str:
        fran, till = self.tidigare_verkningsdag, self.verkningsdag
        dag = f" från {fran} till {till}" if fran != till else ""
        tid = f", överklagas senast {self.overklagas_senast}" if self.overklagas_senast else ""
        return f"delfående rättat{dag} ({self.bevis}){tid}: {self.orsak}"


def ratta_meddelande(
    arende: Arende,
    atgard: Atgard,
    *,
    rattar_version: int,
    satt: Meddelandesatt,
    till: str,
    overklagandehanvisning: Overklagandehanvisning,
    orsak: str,
) -> None:
    """Say when and how the party was told of a decision, when it was said wrong."""
    beslut, meddelat = meddelat_i(arende, rattar_version)
    krav(atgard.dag >= beslut.dag, MeddelatForeBeslut, dag=atgard.dag, beslutsdag=beslut.dag)
    krav(
        beslut.delfatt_dag is None or atgard.dag <= beslut.delfatt_dag,
        MeddelandetEfterDelfaendet,
        dag=atgard.dag,
        delfatt=beslut.delfatt_dag,
    )
    krav_som_den_var(beslut, overklagandehanvisning)
    som_det_var = (satt, till, overklagandehanvisning)
    sagt = (meddelat, beslut.meddelat_hur)
    krav((atgard.dag, som_det_var) != sagt, IngetAttRatta)
    raknas = beslut.overklagas is Tidrakning.BESLUTSDAG
    arende.registrera(
        MeddelandeRattat,
        atgard,
        rattar_version=rattar_version,
        beslut_id=beslut.beslut_id,
        tidigare_verkningsdag=meddelat,
        satt=satt,
        till=till,
        overklagandehanvisning=overklagandehanvisning,
        overklagas_senast=beslut.overklagas_senast if raknas else None,
        orsak=orsak,
    )


def meddelat_i(arende: Arende, version: int) -> tuple[Beslut, date]:
    """The decision that the fact of that version last said that the party was told of, and when."""
    sagda = ((b, b.meddelat_version, b.meddelat_dag) for b in arende.beslut.values())
    return _sagt_i(sagda, version, MeddelandetFinnsInte)


def delfatt_i(arende: Arende, version: int) -> tuple[Beslut, date]:
    """The decision that the fact of that version last said that the party received, and when."""
    sagda = ((b, b.delfatt_version, b.delfatt_dag) for b in arende.beslut.values())
    return _sagt_i(sagda, version, DelfaendetFinnsInte)


def _sagt_i(
    sagda: Iterable[tuple[Beslut, int, date | None]], version: int, annars: type[Stopp]
) -> tuple[Beslut, date]:
    for beslut, sagt_i, dag in sagda:
        if sagt_i == version and dag is not None:
            return beslut, dag
    raise annars(rattar_version=version)


def ratta_delfaende(
    arende: Arende,
    regelverk: Regelverk,
    stangda_dagar: Set[date],
    atgard: Atgard,
    *,
    rattar_version: int,
    bevis: str,
    orsak: str,
) -> None:
    """Say when the party received a decision, when it was said wrong: its time runs from then."""
    beslut, delfatt = delfatt_i(arende, rattar_version)
    krav(
        beslut.meddelat_dag is not None and atgard.dag >= beslut.meddelat_dag,
        DelfattForeMeddelande,
        dag=atgard.dag,
        meddelat=beslut.meddelat_dag,
    )
    krav((atgard.dag, bevis) != (delfatt, beslut.delfatt_bevis), IngetAttRatta)
    senast = beslut.overklagas_senast
    if beslut.overklagas is Tidrakning.DELFAENDE:
        senast = overklagas_senast(beslut, regelverk, stangda_dagar, atgard.dag)
    arende.registrera(
        DelfaendeRattat,
        atgard,
        rattar_version=rattar_version,
        beslut_id=beslut.beslut_id,
        tidigare_verkningsdag=delfatt,
        bevis=bevis,
        overklagas_senast=senast,
        orsak=orsak,
    )
