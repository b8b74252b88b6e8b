"""E: what is written off, paid all the same, unpaid again and lowered: the same in every order."""

from __future__ import annotations

from collections import Counter
from datetime import date
from random import Random

import pytest

from domain.aterkrav.avskrivning import Avskrivningsgrund, skriv_av
from domain.aterkrav.stopp import BetalningenOverstigerSkulden
from domain.grund.pengar import Lada
from projections.pengar.fordringsposter import poster
from tests.domain.hjalp import maskin_beslut, maskin_domstol, maskin_krav
from tests.domain.hjalp.avskrivet import nekad
from tests.domain.hjalp.langgang import AVSKRIVET, DAGAR
from tests.domain.hjalp.pengagang import CILLA, FORDRAN, FORDRAN_2, Gang, T
from tests.domain.hjalp.pengagenomgang import Genomgang

AVSKRIVEN = date(2025, 4, 10)
SANKT = date(2025, 4, 25)


def krav(avskrivet: int = 30) -> Gang:
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 80})
    gang.skriv_av(avskrivet, AVSKRIVEN)
    return gang


def listan(gang: Gang) -> dict[str, int]:
    """What the list of claims says, all claims together, in thousands of kronor."""
    summor: Counter[str] = Counter()
    for f in gang.fakta:
        for p in poster(f):
            summor[p.konto] += p.belopp_ore
    return {konto: ore // T for konto, ore in summor.items() if ore and konto != "kravt"}


def avskrivet(gang: Gang) -> int:
    """In the list, which says what the box holds and what the claims remember."""
    i_listan = listan(gang).get("avskrivet", 0)
    assert sum(f.avskrivet_ore for f in gang.arende.fordringar.values()) == i_listan * T
    return i_listan


def test_fel_e_sankt_efter_betalning_tar_det_avskrivna_forst() -> None:
    gang = krav()
    gang.betala_ater(70)
    gang.sank(60, SANKT)
    assert listan(gang) == {"betalt": 70, "havt": 20, "utestaende": -10}
    assert gang.arende.fordringar[FORDRAN].tillgodo_ore == 10 * T


def test_fel_e_sankt_fore_betalning_lika_mycket() -> None:
    gang = krav()
    gang.sank(60, AVSKRIVEN)
    nekad(gang, 61, BetalningenOverstigerSkulden)
    gang.betala_ater(60)
    assert listan(gang) == {"betalt": 60, "havt": 20}


def test_fel_e_sankt_tar_det_eftergivna_sist() -> None:
    gang = krav()
    gang.efterge(10, AVSKRIVEN)
    gang.betala_ater(40)
    gang.sank(20, SANKT)
    assert listan(gang) == {"betalt": 40, "havt": 60, "eftergivet": 10, "utestaende": -30}


def test_fel_e_havd_placering_skriver_av_igen() -> None:
    gang = krav()
    gang.hav_placering(gang.betala_ater(70))
    assert listan(gang) == {"avskrivet": 30, "utestaende": 50}
    assert gang.lador()["avskrivet"] == avskrivet(gang) == 30
    assert gang.arende.fordringar[FORDRAN].utestaende_ore == 50 * T


def test_fel_e_havd_fran_en_senare_dag_och_om_igen() -> None:
    """As when the bank day of the receipt is corrected: lifted, and placed on the day."""
    gang = krav()
    forst = gang.betala_ater(60)
    sist = gang.betala_ater(15)
    gang.hav_placering(forst, SANKT)
    assert gang.lador()["avskrivet"] == avskrivet(gang) == 15
    gang.betala_ater(60, date(2025, 4, 22))
    assert gang.lador()["avskrivet"] == avskrivet(gang) == 5
    gang.hav_placering(sist)
    assert gang.lador()["avskrivet"] == avskrivet(gang) == 20


def test_fel_e_havd_efter_sankning_skriver_av_det_som_ar_kvar() -> None:
    gang = krav()
    version = gang.betala_ater(70)
    gang.sank(10, SANKT)
    assert listan(gang) == {"betalt": 70, "havt": 70, "utestaende": -60}
    gang.hav_placering(version)
    assert listan(gang) == {"havt": 70, "avskrivet": 10}
    assert avskrivet(gang) == 10


def test_fel_e_avskriven_ranta_skrivs_av_igen() -> None:
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 80})
    gang.delfa_kravet(date(2025, 4, 1))
    ranta = gang.ranta(date(2025, 6, 30))
    assert ranta > 0
    gang.skriv_av(80, date(2025, 6, 30), ranta)
    fore = listan(gang), gang.arende.fordringar[FORDRAN]
    version = gang.aterbetala_ore(ranta + 30 * T, date(2025, 6, 30))
    assert gang.arende.fordringar[FORDRAN].avskriven_ranta_ore == 0
    gang.hav_placering(version)
    assert listan(gang) == fore[0]
    assert gang.arende.fordringar[FORDRAN].avskriven_ranta_ore == ranta
    assert gang.arende.fordringar[FORDRAN].efterskankt == fore[1].efterskankt


def test_fel_e_det_som_efterges_aterfors_inte() -> None:
    """Placed as far as it is owed, and no further: nothing breaks on the way."""
    gang = krav()
    gang.efterge(20, AVSKRIVEN)
    nekad(gang, 61, BetalningenOverstigerSkulden)
    gang.betala_ater(60)
    assert listan(gang) == {"betalt": 60, "eftergivet": 20}


def test_fel_e_hojt_bidrag_lyfter_avskrivningen_av_kravet() -> None:
    """What was lowered, written off and granted again is owed by nobody."""
    gang = Gang().granskat(150, 0)
    gang.andra(100)
    gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: 80}, dag=date(2025, 5, 2))
    gang.skriv_av(50, date(2025, 5, 3))
    gang.andra(300, date(2025, 5, 4))
    assert gang.lador().get("avskrivet", 0) == avskrivet(gang)
    nekad_eller_ryms = gang.arende.fordringar[FORDRAN]
    kvar = nekad_eller_ryms.utestaende_ore + nekad_eller_ryms.avskrivet_ore
    if kvar:
        gang.aterbetala_ore(kvar, date(2025, 5, 5))
    assert gang.lador().get("avskrivet", 0) == avskrivet(gang)


def test_fel_e_tva_krav_lyfts_var_for_sig() -> None:
    """A write-off that was lifted of one claim is not there for it to revive."""
    gang = krav(80)
    gang.besluta_aterkrav({Lada.EJ_GODKANT: 20}, fordran_id=FORDRAN_2)
    gang.sank(0, SANKT)
    assert avskrivet(gang) == 0
    gang.betala_ater(20, SANKT, FORDRAN_2)


def test_fel_e_det_som_lyfts_och_efterges_betalas_inte() -> None:
    """What was waived is not there to revive, though it lies in the box for another claim."""
    gang = Gang()
    gang.andra(100, date(2025, 3, 1))
    gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: 80})
    gang.efterge(20, AVSKRIVEN)
    gang.skriv_av(30, AVSKRIVEN)
    gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: 20}, fordran_id=FORDRAN_2)
    gang.gor(
        skriv_av,
        gang.underlag.myndighet,
        verkningsdag=AVSKRIVEN,
        av=CILLA,
        fordran_id=FORDRAN_2,
        grund=Avskrivningsgrund.ACKORD,
        kapital_ore=20 * T,
        ranta_ore=0,
        motivering="Kan inte betala",
    )
    gang.sank(30, AVSKRIVEN)
    gang.andra(250, date(2025, 4, 15))
    nekad(gang, 11, BetalningenOverstigerSkulden)
    gang.betala_ater(10)
    assert gang.arende.fordringar[FORDRAN].avskrivet_ore == 0
    assert gang.arende.fordringar[FORDRAN].efterskankt_ore == 20 * T


VERB = (
    maskin_krav.andra_aterkrav,
    *[maskin_krav.betala_ater] * 2,
    maskin_krav.betala_ater_utan_krav,
    *[maskin_krav.hav_placering] * 2,
    maskin_krav.efterge,
    *[maskin_krav.skriv_av] * 2,
    maskin_krav.kvitta,
    maskin_beslut.andra,
    maskin_domstol.dom,
    maskin_domstol.overklaga_till_dom,
)


@pytest.mark.parametrize("fro", range(25))
def test_fel_e_vad_som_helst_med_det_avskrivna(fro: int) -> None:
    """Claims that have been written off, and anything done to them: the way through checks."""
    slump, genomgang = Random(fro), Genomgang.ny()  # noqa: S311  # chance for tests
    for ett in AVSKRIVET:
        genomgang.utfor(*ett)
    for _ in range(25):
        dag, nr, ore = slump.choice(DAGAR[:21]), slump.randint(0, 1), slump.randint(1, 3)
        genomgang.utfor(slump.choice(VERB), dag, nr, ore)
    genomgang.bokslut()
