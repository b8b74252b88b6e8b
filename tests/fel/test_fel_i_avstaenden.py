"""I: the list of what is waived and written off says what is, claim by claim, and since when."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from domain.aterkrav.eftergiftsandring import andra_eftergift
from domain.aterkrav.eftergiftsrattelse import ratta_eftergift
from domain.aterkrav.rattelse import ratta_avstaende
from domain.aterkrav.sankning import andra_avstaende
from domain.beslut.rattelse import Rattelseskal
from domain.beslut.stod import Andringsstod
from domain.fordran.efterskankning import Eftergift
from domain.grund.pengar import Lada
from domain.overklagande.utgang import Utgang
from projections.listor.granskare import AVSTAENDEN
from projections.motor.lasning import Lasare
from store.databas import Databas
from store.liggare import Liggare
from tests.domain.hjalp.historia import BESLUTSUPPGIFTER
from tests.domain.hjalp.pengagang import FORDRAN, Gang, T
from tests.domain.hjalp.scenario import ANNA
from tests.fel.hjalp.avstatt import andringen, beslutet, krav_60_avstatt_40, rattelsen
from tests.projections.hjalp.fordringsfall import Fraga, anteckna, fragare, krav_100

AVSKRIVEN, EFTERGIVEN, RATTAD = date(2025, 4, 25), date(2025, 5, 12), date(2025, 6, 2)
ANDRINGEN = UUID("00000000-0000-4000-8000-0000000000e7")


@pytest.fixture
def fraga(databas: Databas, lasare: Lasare) -> Fraga:
    return fragare(databas, lasare)


def _rader(fraga: Fraga, per: date) -> list[tuple[str, str, date, int]]:
    """The fact, the box, the day, and how many thousand kronor."""
    rader = fraga(AVSTAENDEN, per).rader
    assert {rad.fordran_id for rad in rader if rad.lada != "avstatt"} <= {FORDRAN}
    return [
        (rad.handelse.removeprefix("arende."), rad.lada, rad.dag, rad.kapital_ore // T)
        for rad in rader
    ]


def _eftergiften(gang: Gang) -> Eftergift:
    [eftergift] = gang.arende.fordringar[FORDRAN].eftergifter
    return eftergift


def test_fel_i_what_was_written_off_and_paid_is_written_off_no_more(
    liggare: Liggare, fraga: Fraga
) -> None:
    gang = krav_100()
    gang.skriv_av(40, AVSKRIVEN)
    gang.aterbetala_ore(70 * T, AVSKRIVEN)
    anteckna(liggare, gang.historia)
    assert _rader(fraga, EFTERGIVEN) == [
        ("fordran-avskriven", "avskrivet", AVSKRIVEN, 40),
        ("avskrivning-aterford", "avskrivet", AVSKRIVEN, -10),
    ]


def test_fel_i_what_is_waived_of_what_was_written_off_is_written_off_no_more(
    liggare: Liggare, fraga: Fraga
) -> None:
    """And less of it, as was decided from the beginning, though it was known later."""
    gang = krav_100()
    gang.skriv_av(100, AVSKRIVEN)
    gang.efterge(30, EFTERGIVEN)
    gang.gor(
        ratta_eftergift,
        gang.utlysning,
        gang.underlag,
        verkningsdag=RATTAD,
        av=ANNA,
        fordran_id=FORDRAN,
        beslut_id=_eftergiften(gang).beslut_id,
        kapital_ore=20 * T,
        rattelseskal=Rattelseskal.SKRIVFEL,
        fore="30 000 kr",
        efter="20 000 kr",
    )
    anteckna(liggare, gang.historia)
    assert _rader(fraga, EFTERGIVEN) == [
        ("fordran-avskriven", "avskrivet", AVSKRIVEN, 100),
        ("fordran-eftergiven", "avskrivet", EFTERGIVEN, -30),
        ("fordran-eftergiven", "eftergivet", EFTERGIVEN, 30),
        ("eftergift-rattad", "avskrivet", EFTERGIVEN, 10),
        ("eftergift-rattad", "eftergivet", EFTERGIVEN, -10),
    ]
    skalen = {r.motivering for r in fraga(AVSTAENDEN, EFTERGIVEN).rader if "rattad" in r.handelse}
    assert skalen == {"skrivfel: 30 000 kr → 20 000 kr"}


def test_fel_i_what_is_no_longer_waived_is_so_from_the_day_it_is_changed(
    liggare: Liggare, fraga: Fraga
) -> None:
    """What the decision on återkrav itself waived is of no claim."""
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100}, {Lada.EJ_GODKANT: 5})
    gang.efterge(30, EFTERGIVEN)
    gang.gor(
        andra_eftergift,
        gang.utlysning,
        gang.underlag,
        verkningsdag=RATTAD,
        av=ANNA,
        beslut_id=ANDRINGEN,
        fordran_id=FORDRAN,
        andrar_beslut_id=_eftergiften(gang).beslut_id,
        stod=Andringsstod.ORIKTIGA_UPPGIFTER,
        kapital_ore=0,
        ranta_ore=0,
        beslut=BESLUTSUPPGIFTER,
    )
    anteckna(liggare, gang.historia)
    fore = [
        ("aterkrav-beslutat", "avstatt", date(2025, 4, 1), 5),
        ("fordran-eftergiven", "eftergivet", EFTERGIVEN, 30),
    ]
    assert _rader(fraga, EFTERGIVEN) == fore
    efter = [*fore, ("eftergift-andrad", "eftergivet", RATTAD, -30)]
    assert _rader(fraga, RATTAD) == efter
    [*_, rad] = fraga(AVSTAENDEN, RATTAD).rader
    assert (rad.subjekt, rad.motivering) == (ANNA.subjekt, BESLUTSUPPGIFTER.motivering)


@pytest.mark.parametrize("hur", ["dom", "myndigheten", "mindre", "felskrivet"])
def test_fel_a_f15_a_row_takes_back_what_was_abstained_from(
    liggare: Liggare, fraga: Fraga, hur: str
) -> None:
    """The decision fell: in court, or since the authority no longer demands anything."""
    gang = krav_60_avstatt_40()
    if hur == "dom":
        gang.till_domstolen(beslutet(gang))
        gang.dom(Utgang.UPPHAVANDE)
    elif hur == "myndigheten":
        gang.sank(0, gang.nasta_dag())
    else:
        verb, om = (andra_avstaende, andringen) if hur == "mindre" else (ratta_avstaende, rattelsen)
        nytt = {"verkningsdag": gang.nasta_dag(), "avstatt": {}}
        gang.gor(verb, gang.utlysning, gang.underlag, **(om(gang) | nytt))
    anteckna(liggare, gang.historia)
    avstatt = ("aterkrav-beslutat", "avstatt", date(2025, 4, 1), 40)
    if hur == "felskrivet":
        ater = ("avstaende-rattat", "avstatt", date(2025, 4, 1), -40)
        assert _rader(fraga, date(2025, 4, 1)) == [avstatt, ater]
        return
    fakta = {
        "dom": "avstaende-andrat-av-dom",
        "myndigheten": "aterkrav-sankt",
        "mindre": "avstaende-andrat",
    }
    assert _rader(fraga, gang.dag - timedelta(days=1)) == [avstatt]
    assert _rader(fraga, gang.dag) == [avstatt, (fakta[hur], "avstatt", gang.dag, -40)]
    assert all(rad.motivering for rad in fraga(AVSTAENDEN, gang.dag).rader)
