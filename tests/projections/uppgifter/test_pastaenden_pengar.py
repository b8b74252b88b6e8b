"""Statements of money: payments corrected or withdrawn, reviews lifted, demands lowered."""

from __future__ import annotations

from datetime import date

from api.kommandon.kring import i_strommen
from domain.anslag.anslagspost import Anslag
from domain.arende.arende import Arende
from domain.aterkrav import aterbetalning, aterkrav, placeringshavning, sankning
from domain.aterrapport import granskning
from domain.beslut.stod import Andringsstod
from domain.grund.aktor import Atgard
from domain.grund.pengar import Lada
from domain.regelverk.regelverk import Regelverk
from domain.utbetalning import aterkallelse, rattelse, retur
from store.journal import Arbete
from tests.domain.hjalp.historia import ANNAT_BANKGIRO, BANKGIRO, POSTEN, REGELVERKET
from tests.domain.hjalp.scenario import ANNA, BO
from tests.projections.hjalp.listor import verb as h
from tests.projections.hjalp.pastatt import Beratta, april, beratta, position, sagt

__all__ = ["beratta"]


def test_a_payment_that_was_never_made_leaves_its_order_open(beratta: Beratta) -> None:
    def betala(historia: h.Historia) -> None:
        h.bevilja(historia, 0, h.B[0], april(2), 100_00)
        h.meddela(historia, 0, h.B[0], april(3))
        for nr in (0, 1):
            h.attestera(historia, 0, h.U[nr], april(4), 10_00)
            h.beordra(historia, 0, h.U[nr], april(4), april(8))
        for nr, dag in ((0, april(8)), (1, april(9))):
            h.bekrafta(historia, 0, h.U[nr], dag, 10_00)
        _ratta(historia, april(9), 0)

    logg = beratta(betala)
    sagda = {
        i: d.get("bekraftad_dag")
        for i, d in logg.delar(h.A[0], april(30)).items()
        if "orderdag" in d
    }
    assert sagda == {str(h.U[0]): "2024-04-08", str(h.U[1]): None}
    assert sagt(logg, "lage", april(4), april(8), april(9)) == [
        "utbetalning-beordrad",
        "utbetalt",
        "utbetalt",
    ]
    assert sagt(logg, "utbetald_dag", april(9)) == ["2024-04-08"]
    fore = logg.fakta[-2][0]
    assert logg.post(h.A[0], april(9), fore)["utbetald_dag"] == "2024-04-09"


def _ratta(historia: h.Historia, dag: date, ore: int, mal: str = BANKGIRO) -> None:
    historia.arende(
        rattelse.ratta_utbetalning,
        h.A[0],
        dag,
        "utlysning",
        rattar_version=h.version(historia, 0),
        belopp_ore=ore,
        betalningsmal=mal,
        orsak="Fel i filen",
    )


def test_corrected_twice_a_part_says_what_it_last_said(beratta: Beratta) -> None:
    """To the wrong payee and back: the order is carried out all the time, the case not.

    What had been unsaid and is said anew is the last to be said that day.
    """

    def betala(historia: h.Historia) -> None:
        h.bevilja(historia, 0, h.B[0], april(2), 100_00)
        h.meddela(historia, 0, h.B[0], april(3))
        h.attestera(historia, 0, h.U[0], april(4), 10_00)
        h.beordra(historia, 0, h.U[0], april(4), april(8))
        h.bekrafta(historia, 0, h.U[0], april(8), 10_00)
        h.attestera(historia, 0, h.U[1], april(8), 20_00)
        _ratta_version(historia, 6, april(8), ANNAT_BANKGIRO)
        _ratta_version(historia, 8, april(8), BANKGIRO)

    logg = beratta(betala)
    sista = [p for p, _ in logg.fakta[-3:]]
    lagen = ["utbetalning-attesterad", "utbetalning-attesterad", "utbetalt"]
    for kand, lage in zip(sista, lagen, strict=True):
        assert logg.post(h.A[0], april(8), kand)["lage"] == lage
        assert logg.delar(h.A[0], april(8), kand)[str(h.U[0])]["bekraftad_dag"] == "2024-04-08"
    betald = [logg.post(h.A[0], april(8), kand).get("utbetald_dag") for kand in sista]
    assert betald == ["2024-04-08", None, "2024-04-08"]


def _ratta_version(historia: h.Historia, version: int, dag: date, mal: str) -> None:
    historia.arende(
        rattelse.ratta_utbetalning,
        h.A[0],
        dag,
        "utlysning",
        rattar_version=version,
        belopp_ore=10_00,
        betalningsmal=mal,
        orsak="Fel i filen",
    )


def _granskat(historia: h.Historia) -> None:
    h.bevilja(historia, 0, h.B[0], april(2), 100_00)
    h.meddela(historia, 0, h.B[0], april(3))
    h.attestera(historia, 0, h.U[0], april(4), 100_00)
    h.beordra(historia, 0, h.U[0], april(4), april(8))
    h.bekrafta(historia, 0, h.U[0], april(8), 100_00)
    h.aterrapportera(historia, april(10), april(12), 70_00)
    historia.arende(
        granskning.granska,
        h.A[0],
        april(15),
        "myndighet",
        av=ANNA,
        aterrapport_id=h.RAPPORT,
        godkant_ore=70_00,
        ej_godkant_ore=0,
        motivering="Stämmer",
    )


def test_a_review_that_is_lifted_is_to_be_made_anew(beratta: Beratta) -> None:
    def vidare(historia: h.Historia) -> None:
        _granskat(historia)
        historia.arende(
            retur.ta_emot_retur,
            h.A[0],
            april(20),
            "utlysning",
            utbetalning_version=6,
            belopp_ore=50_00,
            bankreferens="RET",
            orsak="Kontot avslutat",
        )

    logg = beratta(vidare)
    dagar = (april(12), april(15), april(20))

    def granskad(kand: int | None = None) -> list[str | None]:
        delar = [logg.delar(h.A[0], d, kand)[str(h.RAPPORT)] for d in dagar]
        return [d.get("aterrapport_granskad_dag") for d in delar]

    fore = position(logg, "arende.utbetalning-returnerad") - 1
    assert granskad(fore) == [None, "2024-04-15", "2024-04-15"]
    assert granskad() == [None, None, None], "what it was of was never so: lifted on its own day"
    assert sagt(logg, "lage", *dagar)[::2] == ["aterrapport-inkommen", "utbetalning-returnerad"]
    havd = position(logg, "arende.granskning-havd")
    assert "aterrapport_granskad_dag" in logg.post(h.A[0], april(20), havd - 1)


def test_a_repayment_that_was_for_another_case_is_unsaid(beratta: Beratta) -> None:
    def vidare(historia: h.Historia) -> None:
        _granskat(historia)
        h.beslutet(
            historia,
            aterkrav.besluta_aterkrav,
            0,
            april(17),
            beslut_id=h.B[1],
            fordran_id=h.FORDRAN,
            grunder=("ej-anvant",),
            ur={Lada.OFORBRUKAT: 30_00},
            avstatt={},
            avstaendeskal=None,
        )
        historia.utfor(april(22), _mottag)
        historia.utfor(
            april(24),
            i_strommen(
                h.A[0],
                verb=placeringshavning.hav_placering,
                av=BO,
                rattar_version=h.version(historia, 0),
                orsak="Fel ärende",
            ),
        )

    logg = beratta(vidare)
    fore = logg.fakta[-2][0]
    assert sagt(logg, "lage", april(22)) == ["aterkravt"]
    assert logg.post(h.A[0], april(22), fore)["lage"] == "aterbetalning-mottagen"
    skulden = [logg.fraga("fordringar", april(30), k).rader[0].skuld_ore for k in (fore, None)]
    assert skulden == [20_00, 30_00]


def test_a_payment_that_is_withdrawn_is_neither_attested_nor_ordered(beratta: Beratta) -> None:
    """Attested anew it is another payment; and the case is as it was before the first."""

    def vidare(historia: h.Historia) -> None:
        h.bevilja(historia, 0, h.B[0], april(2), 100_00)
        h.meddela(historia, 0, h.B[0], april(3))
        for nr, dag in ((0, 4), (1, 8)):
            h.attestera(historia, 0, h.U[nr], april(dag), 100_00)
            if nr == 0:
                h.beordra(historia, 0, h.U[nr], april(dag), april(10))
            historia.arende(
                aterkallelse.aterkalla,
                h.A[0],
                april(dag + 2),
                utbetalning_id=h.U[nr],
                orsak="Fel belopp",
            )

    logg = beratta(vidare)
    dagar = [april(dag) for dag in (4, 6, 8, 10)]
    assert sagt(logg, "lage", *dagar) == [
        "utbetalning-beordrad",
        "meddelat",
        "utbetalning-attesterad",
        "meddelat",
    ]
    assert [len(logg.fraga("beordrade", dag).rader) for dag in dagar] == [1, 0, 0, 0]
    assert [r.nasta for d in dagar for r in logg.fraga("arenden", d).rader] == [
        "invanta-banken",
        "attestera",
        "beordra",
        "attestera",
    ]
    [att_attestera] = logg.fraga("att-attestera", april(10)).rader
    assert att_attestera.att_attestera_ore == 100_00


def test_a_demand_that_is_lowered_says_what_is_demanded(beratta: Beratta) -> None:
    def vidare(historia: h.Historia) -> None:
        h.bevilja(historia, 0, h.B[0], april(2), 100_00)
        h.bekrafta(historia, 0, h.U[0], april(10), 100_00)
        h.beslutet(
            historia,
            aterkrav.besluta_aterkrav,
            0,
            april(20),
            beslut_id=h.B[20],
            fordran_id=h.FORDRAN,
            grunder=("ej-anvant",),
            ur={Lada.FOR_HOGT_BELOPP: 30_00},
            avstatt={},
            avstaendeskal=None,
        )
        h.beslutet(
            historia,
            sankning.andra_aterkrav,
            0,
            april(22),
            beslut_id=h.B[21],
            fordran_id=h.FORDRAN,
            stod=Andringsstod.INTE_GYNNANDE,
            krav_ore=10_00,
        )

    logg = beratta(vidare)
    assert sagt(logg, "kravt_ore", april(20), april(22)) == ["3000", "1000"]
    assert [logg.fraga("fordringar", april(d)).rader[0].skuld_ore for d in (20, 22)] == [3000, 1000]


def _mottag(arbete: Arbete) -> None:
    aterbetalning.placera_pa_fordran(
        arbete.hamta(Arende, h.A[0]),
        arbete.hamta(Regelverk, REGELVERKET),
        arbete.hamta(Anslag, POSTEN),
        Atgard(april(22), BO),
        inbetalning_id=h.INBETALNING[0],
        fordran_id=h.FORDRAN,
        belopp_ore=10_00,
    )
