"""Where money and claims lie when a court has its say of what was granted or demanded."""

from __future__ import annotations

from datetime import date

from domain.grund.beslutstyp import Beslutstyp
from domain.grund.pengar import Lada
from domain.overklagande.dom import Utgang
from tests.domain.hjalp.historia import INFORT
from tests.domain.hjalp.pengagang import BETALD_HISTORIA, FORDRAN, Gang, T
from tests.domain.hjalp.regelverket import INNEHALL
from tests.domain.hjalp.scenario import but

ALLT_OVERKLAGAS = INNEHALL.model_copy(
    update={
        "overklagande": INNEHALL.overklagande.model_copy(
            update={"far_overklagas": tuple(Beslutstyp)}
        )
    }
)


def test_a_court_changes_what_is_demanded_and_what_was_paid_too_much_is_the_debtors() -> None:
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    gang.betala_ater(80)
    krav_beslut = gang.kravbeslutet()
    gang.overklaga(krav_beslut, Utgang.ANDRING, 50, date(2025, 4, 22))
    fordran = gang.arende.fordringar[FORDRAN]
    assert (fordran.kravt_ore, fordran.utestaende_ore, fordran.tillgodo_ore) == (50 * T, 0, 30 * T)
    assert gang.lador() == {"ej_godkant": 50, "forbrukat": 250, "oforbrukat": 20}
    version = next(iter(gang.arende.aterbetalningar))
    gang.hav_placering(version, date(2025, 9, 1))
    assert gang.fordran() == {"oforbrukat": 50}
    gang.ranta(date(2025, 9, 1))
    assert gang.arende.fordringar[FORDRAN].utestaende_ore == 50 * T


def test_a_court_upholds_the_appeal_of_a_demand_altogether() -> None:
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    krav_beslut = gang.kravbeslutet()
    gang.overklaga(krav_beslut, Utgang.UPPHAVANDE, None, date(2025, 4, 22))
    assert gang.fordran() == {}
    assert gang.arende.fordringar[FORDRAN].reglerad
    assert gang.lador() == {"ej_godkant": 50, "forbrukat": 250, "oforbrukat": 100}


def test_a_court_raises_what_was_lowered() -> None:
    gang = Gang(*(but(f, innehall=ALLT_OVERKLAGAS) if f is INFORT else f for f in BETALD_HISTORIA))
    gang.andra(250)
    gang.besluta_aterkrav({Lada.FOR_HOGT_BELOPP: 150}, dag=date(2025, 5, 2))
    gang.efterge(50, date(2025, 5, 4))
    gang.overklaga(gang.gallande_beslut, Utgang.ANDRING, 400, date(2025, 5, 10))
    assert gang.lador() == {"utbetalt_ej_redovisat": 400}
    assert gang.fordran() == {}
