"""Statements of parts: what ends lets what held before it hold again, at every (per, kand)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
import pytest

from domain import (
    andring,
    ansokan,
    aterbetalning,
    aterkrav,
    avslut,
    bankrattelse,
    beslut,
    betalningsaterkallelse,
    dom,
    forfall,
    granskning,
    jav,
    kommunicering,
    komplettering,
    overklagande,
    utbetalningshinder,
)
from domain.andring import Andringsstod
from domain.arende import Arende
from domain.beslutstyp import Beslutstyp
from domain.fakta import FAKTA
from domain.pengar import Lada
from domain.regelverk import Regelverk
from projections.bokforing import bygg_om, steg
from projections.pastaenden import uppgifter
from projections.tabeller import PROJEKTIONER
from store.databas import Databas
from store.journal import Arbete
from store.mapper import FaktumMapper
from tests.domain.historia import ANNAT_BANKGIRO, BANKGIRO, BESLUTSUPPGIFTER, REGELVERKET
from tests.domain.scenario import ANNA, BO
from tests.projections import listverb as h
from tests.projections.listhistoria import hela
from tests.projections.listlogg import Logg, logg_med

Beratta = Callable[[Callable[[h.Historia], object]], Logg]


@pytest.fixture(scope="module")
def logg(pg_katalog: Path) -> Iterator[Logg]:
    with logg_med(pg_katalog, hela) as logg:
        yield logg


@pytest.fixture
def beratta(pg_katalog: Path) -> Iterator[Beratta]:
    """Tells what happened to an application that came in on 20 February."""
    with ExitStack() as oppna:

        def berattare(vidare: Callable[[h.Historia], object]) -> Logg:
            def allt(historia: h.Historia) -> None:
                h.grund(historia)
                h.ansok(historia, 0, date(2024, 2, 20))
                vidare(historia)

            return oppna.enter_context(logg_med(pg_katalog, allt))

        yield berattare


def april(dag: int) -> date:
    return date(2024, 4, dag)


def sagt(logg: Logg, nyckel: str, *dagar: date, arende: int = 0) -> list[str | None]:
    return [logg.post(h.A[arende], dag).get(nyckel) for dag in dagar]


def position(logg: Logg, topic: str) -> int:
    return [p for p, f in logg.fakta if topic == f.TOPIC][-1]


# Which facts state something


def test_every_fact_of_an_arende_states_something() -> None:
    """But what is only read where it stands, and where a debt lies."""
    tyst = {
        topic
        for topic, faktum in FAKTA.items()
        if topic.startswith("arende.") and uppgifter.dispatch(faktum) is uppgifter.dispatch(object)
    }
    assert tyst == {
        "arende.muntlig-uppgift-antecknad",
        "arende.postgang-antecknad",
        "arende.fordran-omford",
    }


# Parts


def test_two_completions_are_two_parts(logg: Logg) -> None:
    def senast(per: date) -> dict[str, tuple[str | None, str | None]]:
        delar = logg.delar(h.A[1], per)
        return {
            i: (d["komplettera_senast"], d.get("komplettering_inkommen_dag"))
            for i, d in delar.items()
        }

    en, tva = str(h.K[1]), str(h.K[2])
    assert senast(date(2024, 3, 4)) == {en: ("2024-03-20", None)}
    assert senast(date(2024, 3, 21)) == {en: ("2024-03-20", None), tva: ("2024-03-25", None)}
    assert senast(date(2024, 3, 22))[tva] == ("2024-03-25", "2024-03-22")
    assert senast(date(2024, 3, 22))[en] == ("2024-03-20", None)


def test_the_stream_is_what_its_latest_part_is_until_that_ends(logg: Logg) -> None:
    dagar = [date(2024, 8, d) for d in (1, 2, 19, 20, 22)]
    assert sagt(logg, "lage", *dagar) == [
        "utbetalning-hindrad",
        "utbetalning-hindrad",
        "utbetalning-hindrad",
        "utbetalning-returnerad",
        "utbetalning-attesterad",
    ]
    assert sagt(logg, "hinder", *dagar) == ["oriktiga-uppgifter"] * 3 + [None] * 2
    fore = position(logg, "arende.utbetalningshinder-havt") - 1
    assert logg.post(h.A[0], date(2024, 9, 1), fore)["lage"] == "utbetalning-hindrad"


def test_to_be_told_of_a_hindrance_is_not_to_be_told_of_the_grant(logg: Logg) -> None:
    assert sagt(logg, "meddelat_dag", date(2024, 8, 2)) == ["2024-04-12"]
    hindret = logg.delar(h.A[0], date(2024, 8, 2))[str(h.B[10])]
    assert hindret["beslut_meddelat_dag"] == "2024-08-02"
    assert "meddelat_dag" not in hindret


def test_an_appeal_that_came_too_late_leaves_the_case_as_it_was(logg: Logg) -> None:
    dagar = [date(2024, 9, 2), date(2024, 9, 30), date(2024, 10, 6), date(2024, 10, 7)]
    vantat = ["avslaget", "meddelat", "overklagat", "meddelat", "avslutat"]
    assert sagt(logg, "lage", *dagar, date(2024, 10, 14), arende=4) == vantat


def test_a_changed_decision_has_not_been_told(logg: Logg) -> None:
    nycklar = ("beslut_id", "beslutstyp", "beslutsdag", "beviljat_ore", "meddelat_dag")

    def post(per: date, kand: int | None = None) -> list[str | None]:
        return [logg.post(h.A[2], per, kand).get(nyckel) for nyckel in nycklar]

    forst = [str(h.B[2]), "bifall", "2024-04-11", "12000000", None]
    sedan = [str(h.B[3]), "andring", "2024-11-04", "8000000"]
    andrat = position(logg, "arende.beslut-andrat")
    assert post(date(2024, 11, 3)) == forst
    assert post(date(2024, 11, 4)) == [*sedan, None]
    assert post(date(2024, 11, 6)) == [*sedan, "2024-11-06"]
    assert post(date(2024, 11, 6), andrat - 1) == forst
    assert "beslut" not in logg.delar(h.A[2], date(2024, 11, 4))[str(h.B[2])]


def test_what_took_effect_last_holds_in_whatever_order_it_was_recorded(beratta: Beratta) -> None:
    """A completion asked for on the 4th is recorded on the 10th, after a hearing on the 8th."""

    def vidare(historia: h.Historia) -> None:
        historia.arende(
            kommunicering.kommunicera,
            h.A[0],
            april(8),
            av=h.DISA,
            kommunicering_id=h.K[0],
            infor=Beslutstyp.BIFALL,
            till="r@example.se",
            innehall="Förslag",
            svara_senast=april(20),
        )
        historia.arende(
            komplettering.begar,
            h.A[0],
            april(4),
            registrerad=april(10),
            av=BO,
            komplettering_id=h.K[1],
            avser=(),
            text="Mer",
            senast=april(9),
            konsekvens="Avvisas",
        )

    logg = beratta(vidare)
    dagar = (april(3), april(4), april(8))
    assert sagt(logg, "handlaggare", *dagar) == [None, "bo", "disa"]
    assert sagt(logg, "lage", *dagar) == ["inkommet", "komplettering-begard", "kommunicerat"]
    fore = logg.fakta[-1][0] - 1
    assert logg.post(h.A[0], april(4), fore).get("handlaggare") is None


# What a correction does


def test_a_day_of_receipt_moves_what_the_application_states_and_no_part(logg: Logg) -> None:
    rattat = position(logg, "arende.inkommen-dag-rattad")
    assert sagt(logg, "lage", date(2024, 2, 11), date(2024, 2, 12), arende=1) == [None, "inkommet"]
    assert logg.post(h.A[1], date(2024, 2, 20), rattat - 1) == {}
    assert sagt(logg, "lage", date(2024, 3, 4), arende=1) == ["komplettering-begard"]


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
        bankrattelse.ratta_utbetalning,
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
        bankrattelse.ratta_utbetalning,
        h.A[0],
        dag,
        "utlysning",
        rattar_version=version,
        belopp_ore=10_00,
        betalningsmal=mal,
        orsak="Fel i filen",
    )


# What ends


def _avslag(historia: h.Historia) -> None:
    h.beslutet(historia, beslut.avsla, 0, april(2), beslut_id=h.B[0])
    h.meddela(historia, 0, h.B[0], april(3))


def _overklaga(historia: h.Historia, beslut_id: UUID, dag: date) -> None:
    stegen: tuple[tuple[Callable[..., object], dict[str, Any]], ...] = (
        (
            overklagande.ta_emot,
            {"beslut_id": beslut_id, "klagande": "Regionen", "yrkande": "Bifall"},
        ),
        (overklagande.rattidsprova, {"i_tid": True}),
        (overklagande.overlamna, {"domstol": "Förvaltningsrätten"}),
    )
    for verb, falt in stegen:
        historia.arende(verb, h.A[0], dag, overklagande_id=h.OVERKLAGANDE, **falt)


def _dom(historia: h.Historia, utgang: dom.Utgang, dag: date) -> None:
    historia.arende(
        dom.registrera_dom,
        h.A[0],
        dag,
        "utlysning",
        overklagande_id=h.OVERKLAGANDE,
        domstol="Förvaltningsrätten",
        malnummer="1-24",
        utgang=utgang,
    )


@pytest.mark.parametrize(
    ("utgang", "beslutsdag", "nasta"),
    [
        (dom.Utgang.ATERFORVISNING, None, "besluta"),
        (dom.Utgang.UPPHAVANDE, "2024-04-02", "avsluta"),
        (dom.Utgang.AVSLAG, "2024-04-02", "avsluta"),
    ],
)
def test_a_case_sent_back_is_undecided_and_one_that_is_settled_is_not(
    utgang: dom.Utgang, beslutsdag: str | None, nasta: str, beratta: Beratta
) -> None:
    def vidare(historia: h.Historia) -> None:
        _avslag(historia)
        _overklaga(historia, h.B[0], april(8))
        _dom(historia, utgang, april(15))

    logg = beratta(vidare)
    assert sagt(logg, "beslutsdag", april(14), april(15)) == ["2024-04-02", beslutsdag]
    assert sagt(logg, "lage", april(8), april(15)) == ["overlamnat-till-domstol", "dom-meddelad"]
    assert logg.fraga("arenden", april(14)).rader[0].nasta == "invanta-dom"
    assert logg.fraga("arenden", april(15)).rader[0].nasta == nasta


def test_a_revoked_decision_leaves_the_application_undecided(beratta: Beratta) -> None:
    def vidare(historia: h.Historia) -> None:
        h.bevilja(historia, 0, h.B[0], april(2), 100_00)
        h.meddela(historia, 0, h.B[0], april(3))
        historia.arende(
            andring.upphav,
            h.A[0],
            april(10),
            "utlysning",
            "underlag",
            av=ANNA,
            beslut_id=h.B[1],
            andrar_beslut_id=h.B[0],
            stod=andring.Andringsstod.ORIKTIGA_UPPGIFTER,
            beslut=BESLUTSUPPGIFTER,
        )
        h.bevilja(historia, 0, h.B[2], april(20), 50_00)

    logg = beratta(vidare)
    dagar = (april(9), april(10), april(20))
    assert sagt(logg, "beslutsdag", *dagar) == ["2024-04-02", None, "2024-04-20"]
    assert sagt(logg, "meddelat_dag", *dagar) == ["2024-04-03", None, None]
    assert sagt(logg, "beviljat_ore", *dagar) == ["10000", None, "5000"]
    assert sagt(logg, "overklagas_senast", *dagar) == ["2024-04-23", None, None]
    assert sagt(logg, "lage", *dagar) == ["meddelat", "upphavt", "beviljat"]
    assert [r.nasta for d in dagar for r in logg.fraga("arenden", d).rader] == [
        "attestera",
        "besluta",
        "meddela-beslut",
    ]


def test_a_slip_that_is_corrected_changes_what_was_granted(beratta: Beratta) -> None:
    def vidare(historia: h.Historia) -> None:
        h.bevilja(historia, 0, h.B[0], april(2), 100_00)
        historia.arende(
            andring.ratta,
            h.A[0],
            april(4),
            "utlysning",
            "underlag",
            av=ANNA,
            rattelseskal=andring.Rattelseskal.SKRIVFEL,
            fore="100",
            efter="90",
            belopp_ore=90_00,
        )
        historia.arende(
            forfall.lat_forfalla,
            h.A[0],
            april(6),
            "utlysning",
            av=ANNA,
            forfalloskal=forfall.Forfalloskal.AVSTADD_AV_MOTTAGAREN,
            belopp_ore=90_00,
            motivering="Avstår",
        )

    logg = beratta(vidare)
    assert sagt(logg, "beviljat_ore", april(2), april(4), april(6)) == ["10000", "9000", "9000"]
    assert sagt(logg, "lage", april(4), april(6)) == ["beviljat", "ratten-forfallen"]
    [rad] = logg.fraga("andrade-beslut", april(30)).rader
    assert (rad.tidigare_ore, rad.belopp_ore, rad.grund) == (100_00, 90_00, "skrivfel")
    assert rad.handelse == "arende.beslut-rattat"


def test_a_hindrance_that_is_lifted_need_not_be_told(beratta: Beratta) -> None:
    """But the decision to lift it must."""

    def vidare(historia: h.Historia) -> None:
        h.bevilja(historia, 0, h.B[0], april(2), 100_00)
        h.meddela(historia, 0, h.B[0], april(3))
        h.beslutet(
            historia,
            utbetalningshinder.hindra,
            0,
            april(5),
            beslut_id=h.B[1],
            grunder=("oriktiga-uppgifter",),
        )
        h.beslutet(historia, utbetalningshinder.hav, 0, april(9), beslut_id=h.B[2])

    logg = beratta(vidare)
    assert sagt(logg, "lage", april(5), april(9)) == ["utbetalning-hindrad", "meddelat"]
    omeddelade = {r.beslut_id for r in logg.fraga("omeddelade-beslut", april(9)).rader}
    assert omeddelade == {str(h.B[2])}


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
            bankrattelse.ta_emot_retur,
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
    granskad = [
        logg.delar(h.A[0], d)[str(h.RAPPORT)].get("aterrapport_granskad_dag") for d in dagar
    ]
    assert granskad == [None, "2024-04-15", None]
    assert sagt(logg, "lage", *dagar) == [
        "aterrapport-inkommen",
        "aterrapport-granskad",
        "utbetalning-returnerad",
    ]
    havd = position(logg, "arende.granskning-havd")
    assert "aterrapport_granskad_dag" in logg.post(h.A[0], april(20), havd - 1)


def test_a_repayment_that_was_for_another_case_is_unsaid(beratta: Beratta) -> None:
    def vidare(historia: h.Historia) -> None:
        _granskat(historia)
        h.beslutet(
            historia,
            aterkrav.krav_ater,
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
            lambda a: aterbetalning.hav_placering(
                a.hamta(Arende, h.A[0]),
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
                betalningsaterkallelse.aterkalla,
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
            aterkrav.krav_ater,
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
            aterkrav.andra_aterkrav,
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
        verkningsdag=april(22),
        av=BO,
        inbetalning_id=h.INBETALNING[0],
        fordran_id=h.FORDRAN,
        belopp_ore=10_00,
    )


def test_withdrawn_written_off_closed_and_taken_up_again(beratta: Beratta) -> None:
    def vidare(historia: h.Historia) -> None:
        historia.arende(ansokan.aterkalla, h.A[0], april(2), av_vem="Regionen")
        h.beslutet(
            historia,
            beslut.skriv_av,
            0,
            april(4),
            beslut_id=h.B[0],
            avskrivningsskal=beslut.Avskrivningsskal.ATERKALLAD,
        )
        h.meddela(historia, 0, h.B[0], april(5), overklagas=False)
        historia.arende(avslut.avsluta, h.A[0], april(8), av=h.DISA)
        historia.arende(avslut.ateruppta, h.A[0], april(10), av=h.DISA, orsak="Nytt brev")

    logg = beratta(vidare)
    dagar = [april(d) for d in (2, 4, 5, 8, 10)]
    assert sagt(logg, "lage", *dagar) == [
        "aterkallat",
        "avskrivet",
        "meddelat",
        "avslutat",
        "aterupptaget",
    ]
    assert [[r.nasta for r in logg.fraga("arenden", d).rader] for d in dagar] == [
        ["skriva-av"],
        ["meddela-beslut"],
        ["avsluta"],
        [],
        ["avsluta"],
    ]


def test_somebody_said_to_be_disqualified_is_a_part(beratta: Beratta) -> None:
    def vidare(historia: h.Historia) -> None:
        for subjekt in ("eva", "karl"):
            historia.arende(
                jav.anmal,
                h.A[0],
                april(2),
                subjekt=subjekt,
                grund=jav.Javsgrund.PUNKT_1,
                beskrivning="Granne",
            )
        historia.arende(jav.prova, h.A[0], april(4), subjekt="eva", javig=False, motivering="Nej")

    logg = beratta(vidare)
    delar = logg.delar(h.A[0], april(3))
    assert {i: d["jav"] for i, d in delar.items()} == {"eva": "anmalt", "karl": "anmalt"}
    assert {i: d["jav"] for i, d in logg.delar(h.A[0], april(4)).items()} == {"karl": "anmalt"}


# Made anew


def rows(databas: Databas) -> dict[str, list[str]]:
    with psycopg.connect(databas.foljare_url) as conn:
        return {
            tabell: [
                rad for (rad,) in conn.execute(f"SELECT t::text FROM vy.{tabell} t ORDER BY 1")
            ]
            for projektion in PROJEKTIONER
            for tabell in projektion.tabeller
        }


@pytest.mark.parametrize("antal", [1, 7, None])
def test_the_tables_are_the_same_however_they_were_made(antal: int | None, logg: Logg) -> None:
    """Fact by fact, seven at a time, or all at once; and no table is empty."""
    followed = rows(logg.databas)
    assert [k for k, v in followed.items() if not v] == []
    mapper = FaktumMapper.ny()
    with psycopg.connect(logg.databas.foljare_url, autocommit=True) as conn:
        for projektion in PROJEKTIONER:
            if antal is None:
                bygg_om(conn, projektion, mapper)
                continue
            for tabell in projektion.tabeller:
                conn.execute(f"DELETE FROM vy.{tabell}")
            conn.execute("UPDATE vy.projektion SET position = 0 WHERE namn = %s", [projektion.namn])
            while steg(conn, projektion, mapper, antal):
                pass
    assert rows(logg.databas) == followed
