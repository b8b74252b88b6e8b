"""Statements of decisions: one that ends lets what held before it hold again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from domain.ansokan import aterkallelse
from domain.beslut import andring, avgorande, forfall, rattelse
from domain.beslut.stod import Andringsstod
from domain.handlaggning import avslut, jav
from domain.overklagande import dom, overklagande, overlamnande, rattidsprovning
from domain.utbetalning import utbetalningshinder
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.scenario import ANNA
from tests.projections.hjalp.listor import verb as h
from tests.projections.hjalp.pastatt import Beratta, april, beratta, sagt

__all__ = ["beratta"]


def _avslag(historia: h.Historia) -> None:
    h.beslutet(historia, avgorande.avsla, 0, april(2), beslut_id=h.B[0])
    h.meddela(historia, 0, h.B[0], april(3))


def _overklaga(historia: h.Historia, beslut_id: UUID, dag: date) -> None:
    stegen: tuple[tuple[Callable[..., object], dict[str, Any]], ...] = (
        (
            overklagande.ta_emot,
            {"beslut_id": beslut_id, "klagande": "Regionen", "yrkande": "Bifall"},
        ),
        (rattidsprovning.rattidsprova, {"i_tid": True}),
        (overlamnande.overlamna, {"domstol": "Förvaltningsrätten"}),
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
        (dom.Utgang.UPPHAVANDE, None, "besluta"),
        (dom.Utgang.AVSLAG, "2024-04-02", "avsluta"),
    ],
)
def test_a_case_whose_refusal_fell_is_undecided_and_one_where_it_stands_is_not(
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
            stod=Andringsstod.ORIKTIGA_UPPGIFTER,
            beslut=BESLUTSUPPGIFTER,
        )
        h.bevilja(historia, 0, h.B[2], april(20), 50_00)

    logg = beratta(vidare)
    dagar = (april(9), april(10), april(20))
    assert sagt(logg, "beslutsdag", *dagar) == ["2024-04-02", None, "2024-04-20"]
    assert sagt(logg, "meddelat_dag", *dagar) == ["2024-04-03", None, None]
    assert sagt(logg, "beviljat_ore", *dagar) == ["10000", None, "5000"]
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
            rattelse.ratta,
            h.A[0],
            april(4),
            "utlysning",
            "underlag",
            av=ANNA,
            rattelseskal=rattelse.Rattelseskal.SKRIVFEL,
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


def test_withdrawn_written_off_closed_and_taken_up_again(beratta: Beratta) -> None:
    def vidare(historia: h.Historia) -> None:
        historia.arende(aterkallelse.aterkalla, h.A[0], april(2), av_vem="Regionen")
        h.beslutet(
            historia,
            avgorande.skriv_av,
            0,
            april(4),
            beslut_id=h.B[0],
            avskrivningsskal=avgorande.Avskrivningsskal.ATERKALLAD,
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
