"""I: anslagsutfall by what is booked up to a day, as the boxes and flows of saldon are."""

from __future__ import annotations

from domain.grund.aktor import Roll
from projections.listor import LISTOR, Filter
from projections.pengar.saldon import saldo
from store.databas import Databas
from tests.api.hjalp.bidraget import Bygge, tilldelning
from tests.api.hjalp.kommandon import Kommandorad
from tests.api.hjalp.servern import servera
from tests.projections.hjalp.historierna import Historia
from tests.projections.hjalp.simulering.regler import FORSTA_DAG

E, H = Roll.EKONOM, Roll.HANDLAGGARE
FRAGOR = 12
FLODEN = ("tilldelat", "beviljat", "utbetalt")


def test_fel_i_det_som_kommer_sent_ar_i_utfallet_efter_den_stangda_perioden(
    databas: Databas,
) -> None:
    with servera(databas) as egen:
        _sent(Bygge(egen))


def _sent(bygge: Bygge) -> None:
    post, myndighet = bygge.post("100.00"), bygge.myndigheten()
    stangning = {"stangdDag": "2024-02-09", "stangdTill": "2024-01-31"}
    bygge.gor(E, f"/myndigheter/{myndighet}/periodstangningar", stangning)
    bygge.gor(H, f"/anslagsposter/{post}/tilldelningar", tilldelning("7.00"))

    def tilldelat(**fraga: object) -> list[str]:
        rader = bygge.las("/listor/anslagsutfall", anslagId=post, budgetar=2024, **fraga)["rader"]
        return [rad["tilldelat"] for rad in rader]

    assert tilldelat(per="2024-01-01") == ["107.00"]
    assert tilldelat(bokfortTill="2024-01-31") == ["100.00"]
    assert tilldelat(bokfortTill="2024-02-01", per="2000-01-01") == ["107.00"]
    assert tilldelat(bokfortTill="2023-12-31") == []


def test_fel_i_utfallet_som_ar_bokfort_ar_saldots(historia: Historia) -> None:
    """Any day, as known at any position: summed over posts and years it is what is booked."""
    s = historia.simulering
    for _ in range(FRAGOR):
        dag = s.per()
        with historia.lasare.las(FORSTA_DAG, s.kand()) as (conn, basis):
            rader = LISTOR["anslagsutfall"](conn, basis, Filter(bokfort_till=dag)).rader
            allt = saldo(conn, basis, bokfort_till=dag)
        for flode in FLODEN:
            assert sum(getattr(r, f"{flode}_ore") for r in rader) == allt.floden[flode]
        assert sum(r.inkomster_ore for r in rader) == (
            allt.floden["aterbetalt"] - allt.lador["aterbetalt"] + allt.floden["aterlamnat"]
        )
        assert sum(r.obetalt_ore for r in rader) == allt.lador["beviljat_ej_utbetalt"]


def test_fel_i_kommandoraden_visar_utfallet_som_det_ar_bokfort(demo: Kommandorad) -> None:
    def beviljat(*flaggor: str) -> str:
        rader = demo("lista", "anslagsutfall", "--demo", "--json", *flaggor).json["rader"]
        return "".join(rad["beviljat"] for rad in rader if rad["budgetar"] == 2024)

    assert beviljat("--bokfort-till", "2024-03-21") == "133500000.00"
    assert beviljat("--bokfort-till", "2024-03-20") == "0.00"
