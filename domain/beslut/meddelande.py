"""Meddelande: the party is told of a decision, and has received it; from then its time runs."""

from __future__ import annotations

from collections.abc import Set
from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.beslut import Beslut
from domain.beslut.frist import overklagas_senast
from domain.beslut.stopp import (
    BeslutetFinnsInte,
    DelfattForeMeddelande,
    FelHanvisning,
    InteMeddelatBeslut,
    MeddelatForeBeslut,
    RedanDelfatt,
    RedanMeddelat,
    UnderrattatForeMeddelande,
)
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.ord import Ord
from domain.grund.stopp import krav
from domain.grund.varden import Rad, ny_av
from domain.regelverk.regelverk import Regelverk
from domain.regelverk.regler import Tidrakning


class Meddelandesatt(Ord):
    """How the party was told. What a time to appeal is counted from depends on it."""

    BREV = "brev"
    DELGIVNING = "delgivning"
    DIGITAL_POST = "digital-post", "digital post"
    E_POST = "e-post"
    OVERLAMNAT = "overlamnat", "överlämnat"


class Overklagandehanvisning(Ord):
    """What the party was told of appealing, as it was (33 § second paragraph FL)."""

    BIFOGAD = "bifogad"
    FELAKTIG = "felaktig"
    """What was said is not how it is appealed: also that it may not be, or that it may."""
    SAKNAS = "saknas"
    FAR_INTE_OVERKLAGAS = "far-inte-overklagas", "får inte överklagas"

    @property
    def fel(self) -> bool:
        """It is to be mended, and excuses an appeal that came late for it (45 § FL)."""
        return self in (Overklagandehanvisning.FELAKTIG, Overklagandehanvisning.SAKNAS)


class Underrattelseanledning(Ord):
    """Why the party was told again."""

    OVERKLAGANDEHANVISNING = "overklagandehanvisning", "överklagandehänvisning"
    RATTELSE = "rattelse", "rättelse"


class BeslutMeddelat(Arende.Event):
    """The party was told of the decision in full (33 § FL); verkningsdag is the day it was sent.

    `overklagas_senast`, the last day to appeal, when the time is counted from the decision; else it
    is not known yet.
    """

    TOPIC = "arende.beslut-meddelat"
    NAMN = "beslut meddelat"
    OM_PARTEN = True
    HANT = dagen("Dagen för meddelandet")

    beslut_id: UUID
    satt: Meddelandesatt
    till: Rad
    overklagandehanvisning: Overklagandehanvisning
    overklagas_senast: date | None

    def apply(self, aggregate: Arende) -> None:
        meddelat = aggregate.beslut[self.beslut_id].meddelat_som(
            self.originator_version,
            self.verkningsdag,
            (self.satt, self.till, self.overklagandehanvisning),
            fel_hanvisning=self.overklagandehanvisning.fel,
        )
        aggregate.beslut[self.beslut_id] = ny_av(meddelat, overklagas_senast=self.overklagas_senast)
        meddelad(aggregate, self.beslut_id, None, self.verkningsdag)
        aggregate.underrattad(self.beslut_id, self.verkningsdag)

    def i_ord(self) -> str:
        vad = f"beslut meddelat till {self.till} ({self.satt.namn})"
        fel = self.overklagandehanvisning
        hanvisning = f", överklagandehänvisning {fel.namn}" if fel.fel else ""
        return vad + hanvisning + _frist(self.overklagas_senast)


class UnderrattelseLamnad(Arende.Event):
    """The party was told again of a decision: how to appeal it, or that it has been corrected.

    verkningsdag is the day it was sent. The time to appeal runs as it did.
    """

    TOPIC = "arende.underrattelse-lamnad"
    NAMN = "underrättelse lämnad"
    OM_PARTEN = True
    HANT = dagen("Dagen för underrättelsen")

    beslut_id: UUID
    anledning: Underrattelseanledning
    satt: Meddelandesatt
    till: Rad
    overklagandehanvisning: Overklagandehanvisning

    def apply(self, aggregate: Arende) -> None:
        beslut = aggregate.beslut[self.beslut_id]
        fel = beslut.underrattat_fel or self.overklagandehanvisning.fel
        aggregate.beslut[self.beslut_id] = ny_av(beslut, underrattat_fel=fel)
        if self.anledning is Underrattelseanledning.RATTELSE:
            aggregate.underrattad(self.beslut_id, self.verkningsdag)

    def i_ord(self) -> str:
        om = self.anledning.namn
        return f"ny underrättelse om {om} lämnad till {self.till} ({self.satt.namn})"


class BeslutDelfatt(Arende.Event):
    """The party received the decision; verkningsdag is the day. `bevis`: how that is known.

    `overklagas_senast` is the last day to appeal, as it is now known; None: it may not be appealed.
    """

    TOPIC = "arende.beslut-delfatt"
    NAMN = "beslut delfått"
    OM_PARTEN = True
    HANT = dagen("Dagen för delfåendet")

    beslut_id: UUID
    bevis: Rad
    overklagas_senast: date | None

    def apply(self, aggregate: Arende) -> None:
        delfatt = (self.verkningsdag, self.originator_version, self.bevis)
        delfa(aggregate, self.beslut_id, delfatt, self.overklagas_senast)

    def i_ord(self) -> str:
        return f"beslut delfått ({self.bevis}){_frist(self.overklagas_senast)}"


def meddelad(arende: Arende, beslut_id: UUID, forut: date | None, dag: date | None) -> None:
    """A claim that the decision made follows the day; what he was told with it, he was told then.

    None: he never was.
    """
    if (fordran_id := arende.fordran_av(beslut_id)) is not None:
        arende.fordringar[fordran_id] = arende.fordringar[fordran_id].meddelad(dag)
    if forut is not None:
        for fordran_id, fordran in arende.fordringar.items():
            arende.fordringar[fordran_id] = fordran.sagd_en_annan_dag(beslut_id, forut, dag)


def delfa(
    arende: Arende,
    beslut_id: UUID,
    delfatt: tuple[date, int, str] | None,
    overklagas_senast: date | None,
) -> None:
    """The party received the decision, and a claim with it: when, by which fact, how it is known.

    None: it is not known that he did.
    """
    dag, version, bevis = delfatt or (None, 0, "")
    arende.beslut[beslut_id] = ny_av(
        arende.beslut[beslut_id],
        delfatt_dag=dag,
        delfatt_version=version,
        delfatt_bevis=bevis,
        overklagas_senast=overklagas_senast,
    )
    if (fordran_id := arende.fordran_av(beslut_id)) is not None:
        arende.fordringar[fordran_id] = arende.fordringar[fordran_id].delfadd(dag)


def _frist(dag: date | None) -> str:
    return f", överklagas senast {dag}" if dag else ""


def meddela(
    arende: Arende,
    regelverk: Regelverk,
    stangda_dagar: Set[date],
    atgard: Atgard,
    *,
    beslut_id: UUID,
    satt: Meddelandesatt,
    till: str,
    overklagandehanvisning: Overklagandehanvisning,
) -> None:
    """Record that the party was told of a decision, how, and whom it was sent to."""
    beslut = beslutet(arende, beslut_id)
    krav(beslut.meddelat_dag is None, RedanMeddelat, dag=beslut.meddelat_dag)
    krav(
        atgard.dag >= beslut.dag,
        MeddelatForeBeslut,
        dag=atgard.dag,
        beslutsdag=beslut.dag,
    )
    krav_som_den_var(beslut, overklagandehanvisning)
    senast = None
    if beslut.overklagas is Tidrakning.BESLUTSDAG:
        senast = overklagas_senast(beslut, regelverk, stangda_dagar, beslut.dag)
    arende.registrera(
        BeslutMeddelat,
        atgard,
        beslut_id=beslut_id,
        satt=satt,
        till=till,
        overklagandehanvisning=overklagandehanvisning,
        overklagas_senast=senast,
    )


def underratta_pa_nytt(
    arende: Arende,
    atgard: Atgard,
    *,
    beslut_id: UUID,
    anledning: Underrattelseanledning,
    satt: Meddelandesatt,
    till: str,
    overklagandehanvisning: Overklagandehanvisning,
) -> None:
    """Record that the party was told again of a decision that it had been told of."""
    beslut = beslutet(arende, beslut_id)
    krav(beslut.meddelat_dag is not None, InteMeddelatBeslut)
    krav(
        beslut.meddelat_dag is not None and atgard.dag >= beslut.meddelat_dag,
        UnderrattatForeMeddelande,
        dag=atgard.dag,
        meddelat=beslut.meddelat_dag,
    )
    krav_som_den_var(beslut, overklagandehanvisning)
    arende.registrera(
        UnderrattelseLamnad,
        atgard,
        beslut_id=beslut_id,
        anledning=anledning,
        satt=satt,
        till=till,
        overklagandehanvisning=overklagandehanvisning,
    )


def krav_som_den_var(beslut: Beslut, hanvisning: Overklagandehanvisning) -> None:
    """What does not fit the decision was wrong, and is recorded as that."""
    far_overklagas = beslut.overklagas is not None
    passar = (
        Overklagandehanvisning.BIFOGAD
        if far_overklagas
        else Overklagandehanvisning.FAR_INTE_OVERKLAGAS
    )
    krav(
        hanvisning is passar
        or hanvisning is Overklagandehanvisning.FELAKTIG
        or (hanvisning is Overklagandehanvisning.SAKNAS and far_overklagas),
        FelHanvisning,
        far="får" if far_overklagas else "får inte",
    )


def anteckna_delfaende(
    arende: Arende,
    regelverk: Regelverk,
    stangda_dagar: Set[date],
    atgard: Atgard,
    *,
    beslut_id: UUID,
    bevis: str,
) -> None:
    """Record when the party received a decision."""
    beslut = beslutet(arende, beslut_id)
    krav(beslut.delfatt_dag is None, RedanDelfatt, dag=beslut.delfatt_dag)
    krav(beslut.meddelat_dag is not None, InteMeddelatBeslut)
    krav(
        beslut.meddelat_dag is not None and atgard.dag >= beslut.meddelat_dag,
        DelfattForeMeddelande,
        dag=atgard.dag,
        meddelat=beslut.meddelat_dag,
    )
    senast = beslut.overklagas_senast
    if beslut.overklagas is Tidrakning.DELFAENDE:
        senast = overklagas_senast(beslut, regelverk, stangda_dagar, atgard.dag)
    arende.registrera(
        BeslutDelfatt, atgard, beslut_id=beslut_id, bevis=bevis, overklagas_senast=senast
    )


def beslutet(arende: Arende, beslut_id: UUID) -> Beslut:
    """The decision in the ärende, or a refusal."""
    krav(
        beslut_id in arende.beslut,
        BeslutetFinnsInte,
        beslut_id=beslut_id,
        diarienummer=arende.diarienummer,
    )
    return arende.beslut[beslut_id]
