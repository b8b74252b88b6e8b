"""E: a claim has a day when it is lost; what interrupts it moves it, and who watches is warned."""

from __future__ import annotations

from datetime import date

from domain.aterkrav.avskrivning import Avskrivningsgrund, skriv_av
from domain.aterkrav.stopp import FordranIntePreskriberad
from domain.grund.aktor import Roll
from domain.grund.pengar import Lada
from tests.api.hjalp import redovisning as r
from tests.api.hjalp.bidraget import Bygge
from tests.domain.hjalp.pengagang import CILLA, FORDRAN, Gang, T


def test_fel_e_preskription(bygge: Bygge) -> None:
    """Demanded on 15 April 2025, demanded again in writing on 15 September."""
    arende, fordran = r.kravt(bygge, bygge.grund())

    def varnad(per: str) -> list[tuple[str, int, str]]:
        rader = bygge.alla("/listor/preskription", per=per)
        return [
            (rad["preskriberas"], rad["dagarKvar"], rad["skuld"])
            for rad in rader
            if rad["fordranId"] == fordran
        ]

    assert varnad("2034-04-13") == []
    assert varnad("2034-04-15") == [("2035-04-15", 365, "20.00")]
    assert varnad("2035-04-16") == [("2035-04-15", -1, "20.00")]
    avbrott = {"dag": "2025-09-15", "grund": "skriftligt-krav", "underlag": "Mottagningsbevis"}
    vag = f"/arenden/{arende}/fordringar/{fordran}/preskriptionsavbrott"
    bygge.gor(Roll.EKONOM, vag, avbrott)
    assert varnad("2034-04-15") == []
    assert varnad("2035-04-16") == [("2035-09-15", 152, "20.00")]


def test_fel_e_only_what_is_preskriberat_is_written_off_as_that() -> None:
    """Decided on 1 April 2025: it can be demanded until 1 April 2035."""
    gang = Gang().granskat()
    gang.besluta_aterkrav({Lada.OFORBRUKAT: 100})
    for_tidigt = {
        "verkningsdag": date(2035, 4, 1),
        "av": CILLA,
        "fordran_id": FORDRAN,
        "grund": Avskrivningsgrund.PRESKRIBERAD,
        "kapital_ore": 100 * T,
        "ranta_ore": 0,
        "motivering": "Tio år har gått",
    }
    gang.nekas(FordranIntePreskriberad, skriv_av, gang.underlag.myndighet, **for_tidigt)
    gang.skriv_av(100, date(2035, 4, 2), grund=Avskrivningsgrund.PRESKRIBERAD)
    assert gang.lador()["avskrivet"] == 100


def test_fel_e_what_is_written_off_is_watched_until_it_is_lost(bygge: Bygge) -> None:
    arende, fordran = r.kravt(bygge, bygge.grund())
    avskrivet = {
        "dag": "2025-05-02",
        "grund": "utan-tillgangar",
        "kapital": "20.00",
        "ranta": "0.00",
        "motivering": "Inget finns.",
    }
    bygge.gor(Roll.EKONOM, f"/arenden/{arende}/fordringar/{fordran}/avskrivningar", avskrivet)

    def varnad(per: str) -> list[tuple[str, str]]:
        rader = bygge.alla("/listor/preskription", per=per)
        return [(rad["skuld"], rad["avskrivet"]) for rad in rader if rad["fordranId"] == fordran]

    assert varnad("2034-04-13") == []
    assert varnad("2034-04-15") == varnad("2035-04-15") == [("0.00", "20.00")]
    assert varnad("2035-04-16") == []
