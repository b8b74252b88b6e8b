"""Kvittning across a mottagare's cases: a leg in each, gross on both anslag, and no bank."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from domain.arende.pengaregeln import brister, har_fatt_ore, kvar_att_attestera_ore
from domain.aterkrav.kvittning import FordranKvittad, KvittningHavd
from domain.aterkrav.stopp import (
    AnnanKvittas,
    AnnanMyndighetsFordran,
    BetalningenOverstigerSkulden,
    KvittasEfterForfall,
    KvittningStodsInte,
    RantanInteBeraknad,
    TvistigKvittasInte,
)
from domain.grund.pengar import Lada
from domain.handlaggning.partsbyte import PartBytt, Partsbytesgrund
from domain.mottagare.eftertradare import MottagareEftertradd
from domain.mottagare.partsstallning import efter_organisationsnummer
from domain.regelverk.aterkravsregel import Rantestart
from domain.utbetalning import bidragskvittning
from domain.utbetalning.bidragskvittning import BidragKvittat, BidragskvittningHavd
from domain.utbetalning.stopp import (
    BidragskvittningenFinnsInte,
    KvittningenFinnsRedan,
    KvittningenHavsForTidigt,
    OverstigerBeviljat,
    PartenEftertradd,
    SammaPerson,
)
from tests.domain.hjalp.historia import ARENDE_2, ARENDET, SKANE, UPPSALA
from tests.domain.hjalp.kvittningen import (
    DAG,
    krav_och_obetalt,
    med_andrad_regel,
    overklagat,
    utan_lagrum,
)
from tests.domain.hjalp.pengagang import FORDRAN, Gang, T
from tests.domain.hjalp.regelverket import ATERKRAVSREGEL
from tests.domain.hjalp.scenario import ANNA, BO, Fact, fact
from tests.domain.hjalp.tvaarenden import KVITTNINGEN, Bidraget, TvaArenden

ANNAN_KVITTNING = UUID("00000000-0000-4000-8000-0000000000ca")


def test_fel_e6_over_arenden() -> None:
    """60 of 100 owed in the one is paid by 60 of 400 granted in the other."""
    tva = TvaArenden()
    kravets, bidragets = tva.kvitta(60)
    fordran = tva.kravet.fakta[-1]
    assert isinstance(fordran, FordranKvittad)
    assert (fordran.bidragets_arende_id, fordran.kvittning_id) == (ARENDE_2, KVITTNINGEN)
    assert (fordran.belopp_ore, fordran.lagrum) == (60 * T, "23 § (mönster)")
    bidrag = tva.bidraget.fakta[-1]
    assert isinstance(bidrag, BidragKvittat)
    assert (bidrag.fordrans_arende_id, bidrag.kvittning_id) == (ARENDET, KVITTNINGEN)
    assert tva.kravet.fordran() == {"oforbrukat": 40}
    assert tva.kravet.lador() == {
        "beviljat_ej_utbetalt": 100,
        "ej_godkant": 50,
        "forbrukat": 250,
        "oforbrukat": 40,
    }
    assert tva.bidraget.lador() == {"beviljat_ej_utbetalt": 340, "utbetalt_ej_redovisat": 60}
    tva.hav(kravets, bidragets)
    assert tva.kravet.fordran() == {"oforbrukat": 100}
    assert tva.bidraget.lador() == {"beviljat_ej_utbetalt": 400}


def test_fel_e6_over_arenden_vagras() -> None:
    tva = TvaArenden()
    tva.nekas(KvittasEfterForfall, 60, dag=date(2025, 4, 30))
    tva.nekas(BetalningenOverstigerSkulden, 101)
    tva.nekas(SammaPerson, 60, av=BO.model_copy(update={"subjekt": "anna"}))
    tva.nekas(AnnanMyndighetsFordran, 60, av=ANNA)
    tva.kvitta(60)
    tva.nekas(KvittningenFinnsRedan, 10)
    overklagade = TvaArenden(Gang(*krav_och_obetalt().historia, overklagat()))
    overklagade.nekas(TvistigKvittasInte, 60)
    overklagade.kvitta(60, medgivande="Mejl 2025-04-28")


def _bytt(arende: UUID) -> Fact:
    """Region Skåne has come in the place of Region Uppsala before the day."""
    return fact(
        PartBytt,
        arende,
        verkningsdag=date(2025, 4, 28),
        tidigare_mottagare_id=UPPSALA,
        mottagare_id=SKANE,
        partsbytesgrund=Partsbytesgrund.MEDGIVEN_OVERLATELSE,
        underlag="Beslut 2025-04-28 (påhittat)",
        tidigare_partsstallning=efter_organisationsnummer("232100-0024"),
        partsstallning=efter_organisationsnummer("232100-0255"),
    )


def test_fel_e6_over_arenden_samma_galdenar() -> None:
    """Whoever is the party now owes, and is paid: in both cases the same, or it is refused."""
    kravet = [*krav_och_obetalt().historia, _bytt(ARENDET)]
    bidraget = [*Bidraget().historia, _bytt(ARENDE_2)]
    TvaArenden(Gang(*kravet)).nekas(AnnanKvittas, 60)
    TvaArenden(bidraget=Bidraget(*bidraget)).nekas(AnnanKvittas, 60)
    tva = TvaArenden(Gang(*kravet), Bidraget(*bidraget))
    tva.kvitta(60)
    [fordran, bidrag] = tva.kravet.fakta[-1], tva.bidraget.fakta[-1]
    assert isinstance(fordran, FordranKvittad)
    assert isinstance(bidrag, BidragKvittat)
    assert {fordran.mottagare_id, bidrag.mottagare_id} == {SKANE}


def test_fel_e6_over_arenden_den_eftertradde_betalas_inte() -> None:
    overtaget = fact(
        MottagareEftertradd,
        UPPSALA,
        verkningsdag=date(2025, 4, 28),
        eftertradare_id=SKANE,
        orsak="Regionbildning",
    )
    bidraget = Bidraget(*Bidraget().historia, overtaget)
    TvaArenden(bidraget=bidraget).nekas(PartenEftertradd, 60)


def test_fel_e6_over_arenden_utan_lagrum() -> None:
    tva = TvaArenden(utan_lagrum())
    tva.nekas(KvittningStodsInte, 60)
    tva.kvitta(60, medgivande="Mejl 2025-04-28")
    fordran = tva.kravet.fakta[-1]
    assert isinstance(fordran, FordranKvittad)
    assert (fordran.lagrum, fordran.medgivande) == (None, "Mejl 2025-04-28")


def test_fel_e6_over_arenden_rantan_forst() -> None:
    """Of 60 paid two months late the interest is paid first, as by any payment that day."""
    dag = date(2025, 6, 30)
    tva = TvaArenden()
    tva.nekas(RantanInteBeraknad, 60, dag=dag)
    ranta = tva.kravet.ranta(dag)
    tva.kvitta(60, dag=dag)
    fordran = tva.kravet.arende.fordringar[FORDRAN]
    assert (ranta > 0, fordran.utestaende_ranta_ore) == (True, 0)
    assert fordran.utestaende_ore == 40 * T + ranta
    assert tva.bidraget.lador()["utbetalt_ej_redovisat"] == 60


def test_fel_e6_over_arenden_kravet_sankt() -> None:
    """What was set off of what is no longer demanded is to his credit, and is paid to him."""
    tva = TvaArenden()
    kravets, bidragets = tva.kvitta(60)
    tva.kravet.sank(10, date(2025, 5, 20))
    fordran = tva.kravet.arende.fordringar[FORDRAN]
    assert (fordran.utestaende_ore, fordran.tillgodo_ore) == (0, 50 * T)
    tva.hav(kravets, bidragets, date(2025, 5, 21))
    fordran = tva.kravet.arende.fordringar[FORDRAN]
    assert (fordran.utestaende_ore, fordran.tillgodo_ore) == (10 * T, 0)
    assert tva.bidraget.lador() == {"beviljat_ej_utbetalt": 400}
    assert tva.kravet.ranta(date(2025, 5, 21)) == 0
    tva.kvitta(10, date(2025, 5, 21), ANNAN_KVITTNING)
    assert tva.kravet.arende.fordringar[FORDRAN].reglerad
    assert kvar_att_attestera_ore(tva.bidraget.arende) == 390 * T


def test_fel_e6_over_arenden_bidraget_sankt() -> None:
    """What was set off is paid: beyond the lowered grant it is too much, and is demanded back."""
    tva = TvaArenden()
    tva.kvitta(60)
    tva.bidraget.andra(20, date(2025, 5, 20))
    assert tva.bidraget.lador() == {"for_hogt_belopp": 40, "utbetalt_ej_redovisat": 20}
    assert har_fatt_ore(tva.bidraget.arende) == 60 * T
    assert not [*brister(tva.bidraget.arende)]
    tva.bidraget.besluta_aterkrav(
        {Lada.FOR_HOGT_BELOPP: 40}, dag=date(2025, 6, 2), grunder=["for-hogt-belopp"]
    )
    assert tva.bidraget.fordran() == {"for_hogt_belopp": 40}


def test_fel_e6_over_arenden_havs() -> None:
    """By the versions that set it off, once, and not from a day before it was made."""
    tva = TvaArenden()
    kravets, bidragets = tva.kvitta(60)
    bidraget, om = tva.bidraget, {"av": BO, "orsak": "Fel"}
    hav = bidragskvittning.hav_bidragskvittning
    dag_fore = DAG - timedelta(days=1)
    bidraget.nekas(BidragskvittningenFinnsInte, hav, bidraget.utlysning, rattar_version=1, **om)
    bidraget.nekas(
        KvittningenHavsForTidigt,
        hav,
        bidraget.utlysning,
        rattar_version=bidragets,
        verkningsdag=dag_fore,
        **om,
    )
    [havd, bidragets_havd] = tva.hav(kravets, bidragets)
    assert isinstance(havd, KvittningHavd)
    assert isinstance(bidragets_havd, BidragskvittningHavd)
    assert {havd.verkningsdag, bidragets_havd.verkningsdag} == {DAG}
    assert (havd.bidragets_arende_id, bidragets_havd.fordrans_arende_id) == (ARENDE_2, ARENDET)
    bidraget.nekas(
        BidragskvittningenFinnsInte, hav, bidraget.utlysning, rattar_version=bidragets, **om
    )
    tva.kvitta(100)
    assert tva.kravet.arende.fordringar[FORDRAN].reglerad


def test_fel_e6_over_arenden_pengaregeln() -> None:
    """What is set off is paid: no more than the rest can be attested, by the bank or so."""
    tva = TvaArenden()
    tva.kvitta(60)
    assert kvar_att_attestera_ore(tva.bidraget.arende) == 340 * T
    tva.bidraget.betala(340, date(2025, 5, 5), annat_budgetar=True)
    tva.nekas(OverstigerBeviljat, 1, kvittning_id=ANNAN_KVITTNING)


def test_fel_e6_over_arenden_rantan_pa_det_kvittade() -> None:
    """Where interest runs from the payment: from the day when it was set off."""
    assert ATERKRAVSREGEL.ranta is not None
    ranta = ATERKRAVSREGEL.ranta.model_copy(update={"fran": Rantestart.UTBETALNINGSDAG})
    tva = TvaArenden(bidraget=Bidraget(*med_andrad_regel(Bidraget().historia, ranta=ranta)))
    tva.kvitta(60)
    tva.bidraget.andra(20, date(2025, 5, 20))
    tva.bidraget.besluta_aterkrav(
        {Lada.FOR_HOGT_BELOPP: 40}, dag=date(2025, 6, 2), grunder=["for-hogt-belopp"]
    )
    villkor = tva.bidraget.arende.fordringar[FORDRAN].rantevillkor
    assert villkor is not None
    assert villkor.startdag == DAG
