"""What an authority would demand of changed and appealed decisions, each by its number."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from domain.beslut.andring import BeslutAndrat, andra
from domain.beslut.meddelande import (
    BeslutDelfatt,
    BeslutMeddelat,
    Overklagandehanvisning,
    anteckna_delfaende,
)
from domain.beslut.rattelse import BeslutRattat, Rattelseskal, ratta
from domain.beslut.stod import Andringsstod
from domain.beslut.stopp import (
    AndrasInteEfterOverlamnande,
    FarInteAndrasEfterOverklagande,
    RattelsenAndrarUtgangen,
    SkyddadMotNackdel,
)
from domain.overklagande.avvisning import OverklagandeAvvisat, avvisa_overklagande
from domain.overklagande.dom import DomMeddelad, Utgang, registrera_dom
from domain.overklagande.overklagande import ta_emot
from domain.overklagande.overlamnande import overlamna
from domain.overklagande.rattidsprovning import rattidsprova
from domain.overklagande.stopp import ForSentAvvisas, ForSentOverlamnas
from domain.regelverk.regler import Tidrakning
from tests.domain.hjalp.regelverket import INNEHALL
from tests.krav.hjalp.gang import BESLUTSDAG, CHEFEN, HANDLAGGAREN, OVERKLAGANDET, Gang

EN_DAG = timedelta(days=1)
DELFAENDE = INNEHALL.model_copy(
    update={
        "overklagande": INNEHALL.overklagande.model_copy(
            update={"tidrakning": Tidrakning.DELFAENDE}
        )
    }
)


def test_krav_06_rattelse_36_och_andring_37_39_forvaltningslagen() -> None:
    gang = Gang().ansok()
    gang.bevilja()
    falt: dict[str, Any] = {
        "verkningsdag": BESLUTSDAG + EN_DAG,
        "av": CHEFEN,
        "rattelseskal": Rattelseskal.RAKNEFEL,
        "fore": "60 000",
        "efter": "61 000",
    }
    with pytest.raises(RattelsenAndrarUtgangen):
        gang.gor(ratta, gang.utlysning, gang.underlag, **falt, belopp_ore=0)
    rattat = gang.gor(ratta, gang.utlysning, gang.underlag, **falt, belopp_ore=61_000_00)
    assert isinstance(rattat, BeslutRattat)
    assert rattat.beslut_id == UUID(int=1)

    def andrad(stod: Andringsstod, belopp_ore: int) -> Any:
        return gang.besluta(
            andra,
            gang.utlysning,
            gang.underlag,
            nr=2,
            verkningsdag=BESLUTSDAG + 2 * EN_DAG,
            andrar_beslut_id=UUID(int=1),
            stod=stod,
            belopp_ore=belopp_ore,
        )

    for stod in (Andringsstod.INTE_GYNNANDE, Andringsstod.UPPENBART_OFELAKTIGT):
        with pytest.raises(SkyddadMotNackdel):
            andrad(stod, 1_00)
    gang.meddela()
    gang.overklaga(BESLUTSDAG + EN_DAG, till_domstol=False)
    with pytest.raises(FarInteAndrasEfterOverklagande):
        andrad(Andringsstod.ORIKTIGA_UPPGIFTER, 1_00)
    andrat = andrad(Andringsstod.UPPENBART_OFELAKTIGT, 70_000_00)
    assert isinstance(andrat, BeslutAndrat)
    assert (andrat.andrar_beslut_id, andrat.tidigare_belopp_ore) == (UUID(int=1), 61_000_00)
    assert [type(f).__name__ for f in gang.fakta].count("BidragBeviljat") == 1


def test_krav_06_efter_overlamnandet_andras_ingenting_39_forvaltningslagen() -> None:
    gang = Gang().ansok()
    gang.bevilja()
    gang.meddela()
    gang.overklaga(BESLUTSDAG + EN_DAG)
    for stod in Andringsstod:
        with pytest.raises((AndrasInteEfterOverlamnande, SkyddadMotNackdel)):
            gang.besluta(
                andra,
                gang.utlysning,
                gang.underlag,
                nr=2,
                verkningsdag=date(2025, 5, 1),
                andrar_beslut_id=UUID(int=1),
                stod=stod,
                belopp_ore=80_000_00,
            )


def test_krav_17_tre_veckor_fran_beslutet_for_en_part_som_foretrader_det_allmanna_44() -> None:
    """From Monday 31 March: Monday 21 April is Easter Monday, and the time ends the day after."""
    gang = Gang(stangda=frozenset({date(2025, 4, 18), date(2025, 4, 21)})).ansok()
    gang.bevilja()
    meddelat = gang.meddela(dag=date(2025, 4, 10))
    assert isinstance(meddelat, BeslutMeddelat)
    assert meddelat.overklagas_senast == date(2025, 4, 22)
    for dag, laga_kraft in ((date(2025, 4, 22), False), (date(2025, 4, 23), True)):
        assert gang.arende.vunnit_laga_kraft(dag) is laga_kraft


def test_krav_17_for_andra_tre_veckor_fran_delfaendet_44_45_forvaltningslagen() -> None:
    gang = Gang(DELFAENDE).ansok()
    gang.bevilja()
    assert gang.meddela().model_dump()["overklagas_senast"] is None
    delfatt = gang.gor(
        anteckna_delfaende,
        gang.regelverk,
        frozenset(),
        verkningsdag=date(2025, 4, 9),
        av=HANDLAGGAREN,
        beslut_id=UUID(int=1),
        bevis="Kvitto",
    )
    assert isinstance(delfatt, BeslutDelfatt)
    assert delfatt.overklagas_senast == date(2025, 4, 30)
    gang.gor(
        ta_emot,
        verkningsdag=date(2025, 5, 1),
        av=HANDLAGGAREN,
        overklagande_id=OVERKLAGANDET,
        beslut_id=UUID(int=1),
        klagande="Region Skåne",
        yrkande="Allt",
    )
    with pytest.raises(ForSentAvvisas):
        gang.gor(
            rattidsprova,
            verkningsdag=date(2025, 5, 2),
            av=HANDLAGGAREN,
            overklagande_id=OVERKLAGANDET,
            i_tid=False,
        )
    avvisat = gang.besluta(
        avvisa_overklagande,
        gang.underlag,
        nr=2,
        verkningsdag=date(2025, 5, 2),
        overklagande_id=OVERKLAGANDET,
    )
    assert isinstance(avvisat, OverklagandeAvvisat)
    assert avvisat.beslut.beslutsfattare == ("chefen",)
    meddelat = gang.meddela(nr=2, dag=date(2025, 5, 2))
    assert isinstance(meddelat, BeslutMeddelat)
    assert meddelat.overklagandehanvisning is Overklagandehanvisning.BIFOGAD
    assert gang.arende.vunnit_laga_kraft(date(2025, 5, 1))
    with pytest.raises(ForSentOverlamnas):
        gang.gor(
            overlamna,
            verkningsdag=date(2025, 5, 2),
            av=HANDLAGGAREN,
            overklagande_id=OVERKLAGANDET,
            domstol="Förvaltningsrätten i Malmö",
        )


def test_krav_17_ett_avslag_overklagas_overlamnas_och_domstolen_beviljar_40_46() -> None:
    gang = Gang().ansok()
    gang.avsla()
    gang.meddela()
    gang.overklaga(date(2025, 4, 21))
    dom = gang.gor(
        registrera_dom,
        gang.utlysning,
        verkningsdag=date(2025, 12, 1),
        av=HANDLAGGAREN,
        overklagande_id=OVERKLAGANDET,
        domstol="Förvaltningsrätten i Malmö",
        malnummer="77-25",
        utgang=Utgang.ANDRING,
        belopp_ore=75_000_00,
    )
    assert isinstance(dom, DomMeddelad)
    assert gang.arende.beviljat_ore == gang.arende.obetalt_ore == 75_000_00
    assert not gang.arende.vunnit_laga_kraft(date(2025, 12, 1))  # the judgement can be appealed


def test_krav_17_det_som_aterforvisas_beslutas_pa_nytt() -> None:
    gang = Gang().ansok()
    gang.bevilja()
    gang.meddela()
    gang.overklaga(date(2025, 4, 2))
    gang.gor(
        registrera_dom,
        gang.utlysning,
        verkningsdag=date(2025, 12, 1),
        av=HANDLAGGAREN,
        overklagande_id=OVERKLAGANDET,
        domstol="Förvaltningsrätten i Malmö",
        malnummer="78-25",
        utgang=Utgang.ATERFORVISNING,
    )
    assert gang.arende.beviljat_ore == gang.arende.obetalt_ore == 0
    gang.bevilja(belopp_ore=90_000_00, nr=2, verkningsdag=date(2025, 12, 2))
    assert gang.arende.beviljat_ore == gang.arende.obetalt_ore == 90_000_00
