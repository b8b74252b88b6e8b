"""A year of a grant, recorded by the verbs of the domain, for the lists to be asked about.

A few things are recorded late, and some were wrong.
"""

from __future__ import annotations

from datetime import date

from domain.anslag import anslagspost, budgetar
from domain.ansokan import komplettering, rattelse
from domain.arende.arende import Arende
from domain.aterrapport import begaran, granskning
from domain.beslut import andring, avgorande, meddelande
from domain.beslut.stod import Andringsstod
from domain.grund.aktor import Atgard
from domain.grund.beslutstyp import Beslutstyp
from domain.grunddata.grunddata import REFERENSRANTA, Grunddata
from domain.grunddata.referensranta import faststall_referensranta
from domain.handlaggning import avslut, kommunicering, paminnelse
from domain.myndighet import myndighet, period
from domain.overklagande import overklagande
from domain.overklagande.avvisning import avvisa_overklagande
from domain.utbetalning import rattelse as utbetalning_rattelse
from domain.utbetalning import retur, utbetalningshinder
from store.journal import Arbete
from tests.domain.hjalp.historia import BANKGIRO, BESLUTSUPPGIFTER, BETALANDE, POSTEN
from tests.domain.hjalp.scenario import ANNA, BO
from tests.projections.hjalp.listor.grund import grund
from tests.projections.hjalp.listor.historia_fordran import aterkravet, resten
from tests.projections.hjalp.listor.verb import (
    DISA,
    OVERKLAGANDE,
    RAPPORT,
    A,
    B,
    Historia,
    K,
    U,
    ansok,
    aterkalla,
    aterrapportera,
    attestera,
    begar,
    bekrafta,
    beordra,
    beslutet,
    bevilja,
    komplettera,
    meddela,
    version,
)


def hela(h: Historia) -> None:
    """Everything."""
    grund(h)
    _ansokningarna(h)
    _kommunicera(h)
    _de_tva_forsta_besluten(h)
    _betalningen(h)
    h.arende(
        rattelse.ratta_inkommen_dag,
        A[1],
        date(2024, 2, 12),
        registrerad=date(2024, 6, 3),
        av=DISA,
        orsak="Postkontoret",
    )
    bekrafta(h, 0, U[5], date(2024, 5, 20), 5_000_00, registrerad=date(2024, 7, 1))
    ansok(h, 4, date(2024, 2, 28), registrerad=date(2024, 7, 15))
    _hindret(h)
    _aterkallelserna(h)
    _avslaget(h)
    _sankningen(h)
    _aret_ut(h)
    _stang_bockerna(h)
    _aterrapporten(h)
    aterkravet(h)
    resten(h)


def fel_ranta_en_stund(h: Historia) -> None:
    """What interest was counted with was another for a while: then it is again what it was."""
    for hundradelar in (300, 250):
        h.utfor(
            date(2026, 2, 3),
            lambda a, sats=hundradelar: faststall_referensranta(  # type: ignore[misc]
                a.hamta(Grunddata, REFERENSRANTA),
                Atgard(date(2026, 2, 3), BO),
                galler_fran=date(2025, 1, 1),
                hundradelar=sats,
                kalla="Riksbanken",
            ),
        )


def _ansokningarna(h: Historia) -> None:
    """Three, of which two are to be completed, and one of those has not answered all."""
    for nr, dag in ((0, date(2024, 2, 20)), (1, date(2024, 2, 21)), (2, date(2024, 2, 27))):
        ansok(h, nr, dag)
    begar(h, 0, K[0], date(2024, 3, 1), date(2024, 3, 15))
    begar(h, 1, K[1], date(2024, 3, 4), date(2024, 3, 20))
    begar(h, 1, K[2], date(2024, 3, 6), date(2024, 3, 25))
    h.arende(
        paminnelse.paminn,
        A[0],
        date(2024, 3, 18),
        av=DISA,
        slag=paminnelse.Paminnelseslag.KOMPLETTERING,
        avser_id=K[0],
        till="r@example.se",
        ny_frist=date(2024, 3, 19),
    )
    komplettera(h, 0, K[0], date(2024, 3, 20))
    komplettera(h, 1, K[2], date(2024, 3, 22))


def _kommunicera(h: Historia) -> None:
    h.arende(
        kommunicering.kommunicera,
        A[2],
        date(2024, 3, 11),
        av=DISA,
        kommunicering_id=K[9],
        infor=Beslutstyp.BIFALL,
        till="r@example.se",
        innehall="Förslag",
        svara_senast=date(2024, 3, 28),
    )
    h.arende(
        kommunicering.ta_emot_yttrande,
        A[2],
        date(2024, 3, 26),
        av=DISA,
        kommunicering_id=K[9],
        innehall="Inget att erinra",
    )


def _de_tva_forsta_besluten(h: Historia) -> None:
    bevilja(h, 0, B[0], date(2024, 4, 10), 150_000_00)
    bevilja(h, 2, B[2], date(2024, 4, 11), 120_000_00)
    meddela(h, 0, B[0], date(2024, 4, 12))
    h.arende(
        meddelande.anteckna_delfaende,
        A[0],
        date(2024, 4, 15),
        "regelverk",
        "stangda",
        av=DISA,
        beslut_id=B[0],
        bevis="Kvitto",
    )


def _betalningen(h: Historia) -> None:
    """Two payments, one with the wrong day and then amount, and one that the bank sends back."""
    attestera(h, 0, U[0], date(2024, 4, 16), 100_000_00)
    beordra(h, 0, U[0], date(2024, 4, 17), date(2024, 4, 22))
    bekrafta(h, 0, U[0], date(2024, 4, 22), 100_000_00)
    senast = version(h, 0)
    h.arende(
        utbetalning_rattelse.ratta_utbetalning,
        A[0],
        date(2024, 4, 23),
        "utlysning",
        registrerad=date(2024, 5, 6),
        rattar_version=senast,
        belopp_ore=90_000_00,
        betalningsmal=BANKGIRO,
        orsak="Fel i filen",
    )
    attestera(h, 0, U[1], date(2024, 5, 7), 60_000_00)
    beordra(h, 0, U[1], date(2024, 5, 8), date(2024, 5, 13))
    bekrafta(h, 0, U[1], date(2024, 5, 13), 60_000_00)
    h.arende(
        retur.ta_emot_retur,
        A[0],
        date(2024, 5, 16),
        "utlysning",
        utbetalning_version=version(h, 0),
        belopp_ore=60_000_00,
        bankreferens="RET-1",
        orsak="Kontot avslutat",
    )


def _hindret(h: Historia) -> None:
    """Payment is hindered for a while; what is paid afterwards is ordered and not confirmed."""
    beslutet(
        h,
        utbetalningshinder.hindra,
        0,
        date(2024, 8, 1),
        beslut_id=B[10],
        grunder=("oriktiga-uppgifter",),
    )
    meddela(h, 0, B[10], date(2024, 8, 2), overklagas=False)
    beslutet(h, utbetalningshinder.hav, 0, date(2024, 8, 20), beslut_id=B[11])
    meddela(h, 0, B[11], date(2024, 8, 21), overklagas=False)
    attestera(h, 0, U[2], date(2024, 8, 22), 40_000_00)
    beordra(h, 0, U[2], date(2024, 8, 23), date(2024, 8, 28))


def _aterkallelserna(h: Historia) -> None:
    """One order that the bank will not carry out, and one attest that was a mistake."""
    attestera(h, 0, U[6], date(2024, 8, 26), 15_000_00)
    beordra(h, 0, U[6], date(2024, 8, 27), date(2024, 8, 30))
    aterkalla(h, 0, U[6], date(2024, 8, 29))
    attestera(h, 0, U[7], date(2024, 8, 30), 5_000_00)
    aterkalla(h, 0, U[7], date(2024, 9, 1))


def _avslaget(h: Historia) -> None:
    """Refused and told; appealed too late, and dismissed."""
    beslutet(h, avgorande.avsla, 4, date(2024, 9, 2), beslut_id=B[4])
    meddela(h, 4, B[4], date(2024, 9, 3))
    h.arende(
        overklagande.ta_emot,
        A[4],
        date(2024, 10, 1),
        av=DISA,
        overklagande_id=OVERKLAGANDE,
        beslut_id=B[4],
        klagande="Åmåls kommun",
        yrkande="Bifall",
    )
    beslutet(
        h,
        avvisa_overklagande,
        4,
        date(2024, 10, 7),
        beslut_id=B[12],
        overklagande_id=OVERKLAGANDE,
    )
    meddela(h, 4, B[12], date(2024, 10, 8))
    h.arende(avslut.avsluta, A[4], date(2024, 10, 14), av=DISA)


def _sankningen(h: Historia) -> None:
    """A decision that nobody has been told of is lowered, and that one is told."""
    h.arende(
        andring.andra,
        A[2],
        date(2024, 11, 4),
        "utlysning",
        "underlag",
        av=ANNA,
        beslut_id=B[3],
        andrar_beslut_id=B[2],
        stod=Andringsstod.ORIKTIGA_UPPGIFTER,
        belopp_ore=80_000_00,
        beslut=BESLUTSUPPGIFTER,
    )
    meddela(h, 2, B[3], date(2024, 11, 6), overklagas=False)


def _aret_ut(h: Historia) -> None:
    """The year is closed with money in the call, and money granted and unpaid."""
    h.utfor(
        date(2025, 1, 20),
        lambda a: budgetar.avsluta_budgetar(
            a.hamta(anslagspost.Anslag, POSTEN),
            Atgard(date(2024, 12, 31), BO),
            budgetar=2024,
            sparat_ore=395_000_00,
            indraget_ore=0,
            beslutsreferens="Årsredovisning",
        ),
    )


def _stang_bockerna(h: Historia) -> None:
    """What was known too late is booked in the new year."""
    h.utfor(
        date(2025, 1, 20),
        lambda a: period.stang_period(
            a.hamta(myndighet.Myndighet, BETALANDE),
            Atgard(date(2025, 1, 20), BO),
            stangd_till=date(2024, 12, 31),
        ),
    )


def _aterrapporten(h: Historia) -> None:
    aterrapportera(
        h, date(2024, 12, 2), date(2025, 3, 10), 70_000_00, registrerad=date(2025, 1, 21)
    )
    h.arende(
        begaran.begar_komplettering,
        A[0],
        date(2025, 3, 12),
        av=DISA,
        aterrapport_id=RAPPORT,
        text="Mer",
        senast=date(2025, 3, 26),
    )
    h.arende(
        granskning.granska,
        A[0],
        date(2025, 4, 1),
        "myndighet",
        av=ANNA,
        aterrapport_id=RAPPORT,
        godkant_ore=60_000_00,
        ej_godkant_ore=10_000_00,
        motivering="Stämmer delvis",
    )


def komplettera_sent(arbete: Arbete) -> None:
    """What came in long after it was asked for, as is known only later still."""
    komplettering.ta_emot(
        arbete.hamta(Arende, A[1]),
        Atgard(date(2024, 3, 20), DISA),
        komplettering_id=K[1],
        uppgifter=(),
        avsandare="Regionen",
    )
