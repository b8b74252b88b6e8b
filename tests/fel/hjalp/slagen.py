"""How each kind of value that was used is corrected, by its own verb."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from api.kommandon.avvikelse import om_avvikelsen
from api.kommandon.partsbyte import hav
from domain.anslag.anslagspost import Dispositionsratt
from domain.ansokan.rattelse import ratta_inkommen_dag
from domain.arende.arende import Arende
from domain.aterkrav import rantepaforing
from domain.aterrapport.rattelse import ratta_aterrapport
from domain.avvikelse.avvikelse import Funnen, avgor, marka_sedd
from domain.beslut import delgivningsrattelse
from domain.beslut.meddelande import Meddelandesatt, Overklagandehanvisning
from domain.grund.aktor import Aktor, Atgard
from domain.mottagare import betalningsmalsval, eftertradare, foretradare
from domain.mottagare.mottagare import Mottagare
from domain.myndighet.delegation import aterkalla_delegation
from domain.myndighet.myndighet import Myndighet
from domain.utbetalning.rattelse import ratta_utbetalning
from domain.utlysning.frist import forlang
from store.journal import Arbete
from tests.domain.hjalp.historia import (
    ANNAT_BANKGIRO,
    BANKGIRO,
    MYNDIGHETEN,
    UTLYSNINGEN,
)
from tests.domain.hjalp.scenario import ANNA, BO
from tests.fel.hjalp.allt_anvant import BANKDAG, BETALT, KRAVT, gor, ny_version, stang
from tests.fel.hjalp.kravet import faststall_ranta, ratta
from tests.fel.hjalp.lovat import ratta_ratten, ratta_slutaret
from tests.projections.hjalp.listor.verb import (
    DISA,
    FORDRAN,
    INBETALNING,
    MOTTAGARE,
    RAPPORT,
    A,
    B,
    Historia,
)

RATTAT = date(2025, 9, 1)


def _delegation(h: Historia) -> None:
    def kommando(arbete: Arbete) -> None:
        myndighet = arbete.hamta(Myndighet, MYNDIGHETEN)
        [vilken] = myndighet.delegationer
        aterkalla_delegation(
            myndighet, Atgard(KRAVT, ANNA), delegation_id=vilken, beslutsreferens="2/2025"
        )

    h.utfor(RATTAT, kommando)


def _betalningsmal(h: Historia) -> None:
    """Another turns out to have been approved from a day before the order."""
    ny = {"forslag_id": UUID(int=77), "av": DISA, "registrerad": RATTAT}
    gor(
        h,
        MOTTAGARE[0],
        betalningsmalsval.foresla_betalningsmal,
        date(2024, 3, 1),
        betalningsmal=ANNAT_BANKGIRO,
        underlag="Blankett",
        **ny,
    )
    godkant = ny | {"av": BO}
    gor(h, MOTTAGARE[0], betalningsmalsval.godkann_betalningsmal, date(2024, 3, 2), **godkant)


def _foretradare(h: Historia) -> None:
    bort = {"foretradare_id": UUID(int=len("Karl")), "orsak": "Slutade", "registrerad": RATTAT}
    gor(h, MOTTAGARE[0], foretradare.aterkalla_foretradare, date(2025, 2, 1), **bort)


def _eftertradare(h: Historia) -> None:
    h.utfor(
        RATTAT,
        lambda a: eftertradare.eftertrad(
            a.hamta(Mottagare, MOTTAGARE[1]),
            a.hamta(Mottagare, MOTTAGARE[2]),
            Atgard(date(2024, 2, 1), DISA),
            orsak="Sammanslagning",
        ),
    )


def _aterrapporten(h: Historia) -> None:
    rapport = h.journal.liggare.hamta(Arende, A[0]).aterrapporter[RAPPORT]
    svar = {"svar": rapport.svar, "aterrapport_id": RAPPORT, "orsak": "Stämpeln"}
    gor(h, A[0], ratta_aterrapport, date(2025, 2, 25), av=DISA, registrerad=RATTAT, **svar)


def _betalningen(h: Historia) -> None:
    [gammal] = h.journal.liggare.hamta(Arende, A[0]).bankposter
    ny = {"rattar_version": gammal, "belopp_ore": 100_000_00, "betalningsmal": BANKGIRO}
    dag = date(2024, 4, 18)
    gor(h, A[0], ratta_utbetalning, dag, av=BO, orsak="Kontoutdrag", registrerad=RATTAT, **ny)


def _parten(h: Historia) -> None:
    h.utfor(RATTAT, hav(A[1], av=DISA, rattar_version=2, orsak="Fel organisation"))


def _delfaendet(h: Historia, beslut_id: UUID, dag: date) -> None:
    """The day was typed wrong."""
    version = h.journal.liggare.hamta(Arende, A[0]).beslut[beslut_id].delfatt_version
    ny = {"rattar_version": version, "bevis": "Mottagningsbevis", "orsak": "Fel läst"}
    verb = delgivningsrattelse.ratta_delfaende
    gor(h, A[0], verb, dag, av=DISA, registrerad=RATTAT, **ny)


def _meddelandet(h: Historia) -> None:
    """After the order, it turns out."""
    version = h.journal.liggare.hamta(Arende, A[0]).beslut[B[0]].meddelat_version
    sa: dict[str, Any] = {
        "rattar_version": version,
        "satt": Meddelandesatt.BREV,
        "till": "Region Uppsala",
        "overklagandehanvisning": Overklagandehanvisning.BIFOGAD,
        "orsak": "Fel läst",
    }
    verb = delgivningsrattelse.ratta_meddelande
    gor(h, A[0], verb, date(2024, 5, 17), av=DISA, registrerad=RATTAT, **sa)


RATTELSER: dict[str, tuple[Callable[[Historia], object], str, str, str]] = {
    "delegation": (
        _delegation,
        "arende.aterkrav-beslutat",
        "ja",
        "saknas",
    ),
    "bankdag": (
        lambda h: h.utfor(RATTAT, lambda a: stang(a, RATTAT, 2024, BANKDAG)),
        "arende.utbetalning-beordrad",
        "öppna",
        "stängda",
    ),
    "ranta": (
        lambda h: h.utfor(RATTAT, faststall_ranta(date(2024, 7, 1), 150, RATTAT)),
        "arende.ranta-beraknad",
        "4,00 procent",
        "1,50 procent",
    ),
    "betalningsmal": (_betalningsmal, "arende.utbetalning-beordrad", BANKGIRO, ANNAT_BANKGIRO),
    "eftertradare": (
        _eftertradare,
        "arende.ansokan-inkommen",
        "nej",
        "ja, sedan 2024-02-01 (händelse 4)",
    ),
    "regelverk": (
        lambda h: ny_version(h, "3", date(2024, 3, 21), RATTAT),
        "arende.bidrag-beviljat",
        "2019:7 version 2",
        "2019:7 version 3",
    ),
    "sista-ansokningsdag": (
        lambda h: gor(
            h,
            UTLYSNINGEN,
            forlang,
            date(2024, 2, 27),
            sista_ansokningsdag=date(2024, 3, 8),
            orsak="Driftstopp",
            registrerad=RATTAT,
        ),
        "arende.bidrag-beviljat",
        "2024-02-28",
        "2024-03-08",
    ),
    "inkommen-dag": (
        lambda h: gor(
            h,
            A[0],
            ratta_inkommen_dag,
            date(2024, 2, 21),
            av=DISA,
            orsak="Stämpeln",
            registrerad=RATTAT,
        ),
        "arende.bidrag-beviljat",
        "2024-02-20",
        "2024-02-21",
    ),
    "aterrapport": (
        _aterrapporten,
        "arende.aterrapport-granskad",
        "60 000 kr i kostnader, inkommen 2025-02-20 (händelse 9)",
        "60 000 kr i kostnader, inkommen 2025-02-25 (händelse 20)",
    ),
    "betalning": (
        _betalningen,
        "arende.aterkrav-beslutat",
        "100 000 kr den 2024-04-17",
        "100 000 kr den 2024-04-18",
    ),
    "inbetalning": (
        lambda h: ratta(h, INBETALNING[0], BETALT, 11_000_00, RATTAT),
        "arende.aterbetalning-mottagen",
        "10 000 kr den 2025-08-01",
        "11 000 kr den 2025-08-01",
    ),
    "laga-kraft": (
        lambda h: _delfaendet(h, B[0], date(2024, 5, 20)),
        "arende.utbetalning-beordrad",
        "ja",
        "nej",
    ),
    "part": (
        _parten,
        "arende.bidrag-beviljat",
        "den som blev det 2024-03-01 (händelse 2)",
        "den som sökte",
    ),
    "bemyndigande": (
        lambda h: ratta_slutaret(h, RATTAT),
        "arende.ataganden-beslutade",
        "ja",
        "nej",
    ),
    "meddelande": (_meddelandet, "arende.utbetalning-beordrad", "ja", "nej"),
    "overklagandetid": (
        lambda h: _delfaendet(h, B[1], date(2025, 5, 8)),
        "arende.overklagande-rattidsprovat",
        "2025-05-28",
        "2025-05-29",
    ),
    "foretradare": (_foretradare, "arende.aterrapport-rattad", "Karl", "saknas"),
    "dispositionsratt": (
        lambda h: ratta_ratten(h, RATTAT, Dispositionsratt.INKOMSTTITEL),
        "arende.aterbetalning-mottagen",
        "tillförs anslaget",
        "redovisas mot inkomsttitel",
    ),
}
"""How each kind of value is corrected, and what then rests on what it no longer is."""


def rakna_om(h: Historia, dag: date) -> int:
    return gor(h, A[0], rantepaforing.berakna, dag, av=BO, fordran_id=FORDRAN, till=BETALT)


def sedd(h: Historia, rad: Any, dag: date, av: Aktor = DISA) -> int:
    lyder: dict[str, Any] = {"slag": rad.slag, "lydelse": rad.lydelse}
    lyder["funnen"] = Funnen(rad.slag, rad.lydelse, frozenset({av.organisation}))
    return h.utfor(
        dag, om_avvikelsen(rad.avvikelse, verb=marka_sedd, av=av, verkningsdag=dag, **lyder)
    )


def star_fast(h: Historia, rad: Any, dag: date) -> int:
    lyder: dict[str, Any] = {
        "slag": rad.slag,
        "lydelse": rad.lydelse,
        "motivering": "Det påverkar inte.",
    }
    lyder["funnen"] = Funnen(rad.slag, rad.lydelse, frozenset({ANNA.organisation}))
    return h.utfor(
        dag, om_avvikelsen(rad.avvikelse, verb=avgor, av=ANNA, verkningsdag=dag, **lyder)
    )


FOR_SIG = {
    "preskription": "it takes ten years: test_fel_r_preskription_som_inte_var.py",
    "exekutionstitel": "it takes a rule of its own: test_fel_e_exekutionstitel.py",
    "betalningsordning": "it takes two payments: test_fel_q_betalningsordning.py",
}
"""Kinds that are corrected in a history of their own."""
