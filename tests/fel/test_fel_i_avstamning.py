"""I, avstämning: a month against the bank and the ekonomisystem, signed, and what comes after."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import psycopg
import pytest

from domain.grund.aktor import Roll
from projections.pengar import manaden as manadens
from projections.pengar.manaden import manaden
from projections.pengar.saldon import Urval, saldo
from tests.api.hjalp.bidraget import Bygge
from tests.api.hjalp.kommandon import Kommandorad, krav_fel
from tests.fel.hjalp.avstamningen import Manad, inbetalning
from tests.hjalp.omfang import omfang
from tests.projections.hjalp.historierna import Historia
from tests.projections.hjalp.planterat import bryter

FRAGOR = omfang(10)


def kvittat(conn: psycopg.Connection[Any], urval: Urval, per: date, position: int) -> int:
    """What was set off, which no bank has seen: from the rows themselves."""
    return sum(
        ore
        for ore, topic, dag, vid in conn.execute(
            """SELECT p.belopp_ore, f.topic, p.verkningsdag, p.position FROM vy.postering AS p
               JOIN vy.faktarad AS f USING (position)
               WHERE p.slag = 'flode' AND p.konto = 'utbetalt' AND p.anslag_id = %s
                   AND p.budgetar = %s""",
            (urval.anslag_id, urval.budgetar),
        )
        if "kvitt" in topic and dag <= per and vid <= position
    )


def manaderna_stammer(historia: Historia) -> None:
    simulering = historia.simulering
    visade = Counter[str]()
    for nr in range(FRAGOR):
        per = simulering.per()
        with historia.lasare.las(per, None if nr % 2 else simulering.kand()) as (conn, basis):
            summor: Counter[Any] = Counter()
            forsta = date(2000, 1, 1)
            grans = per.replace(day=1)  # cut anywhere: the parts are the whole
            for fran, till in ((forsta, grans - timedelta(days=1)), (grans, date(2999, 12, 31))):
                for del_ in manaden(conn, basis, fran, till):
                    summor[del_.nyckel[0], *del_.nyckel[2:]] += del_.belopp_ore
                    visade[del_.nyckel.slag] += 1
            for slag, anslag, ar in {k for k in summor if k[1] is not None}:
                urval = Urval(anslag_id=anslag, budgetar=ar)
                floden = saldo(conn, basis, urval).floden
                facit = {
                    "utbetalt": floden["utbetalt"] - kvittat(conn, urval, per, basis.position),
                    "utgifter": floden["utbetalt"] + floden["forvaltning"],
                    "inkomster": floden["aterbetalt"],
                }
                assert summor[slag, anslag, ar] == facit[slag], (per, slag)
            for slag, konto, tecken in (
                ("inbetalt", "inbetalt", -1),
                ("utbetalt", "aterbetalt", 1),
            ):
                rad = conn.execute(
                    "SELECT coalesce(%s * sum(belopp_ore), 0) FROM vy.inbetalningspost"
                    " WHERE konto = %s AND verkningsdag <= %s AND position <= %s",
                    (tecken, konto, per, basis.position),
                ).fetchone()
                assert rad == (summor[slag, None, None],)
    assert set(visade) == {"inbetalt", "utbetalt", "utgifter", "inkomster"}


def test_fel_i_avstamningens_manader_ar_saldot(historia: Historia) -> None:
    """All months up to a day, summed, are the balance of that day, but for what was set off."""
    manaderna_stammer(historia)


@pytest.mark.parametrize("topic", manadens.KVITTAT)
def test_fel_i_avstamningens_planterade_kvittning_hittas(
    topic: str, historier: dict[int, Historia], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was set off is taken for what the bank has seen, in one of these histories."""
    assert repr(topic) in manadens._DELARNA
    monkeypatch.setattr(manadens, "_DELARNA", manadens._DELARNA.replace(repr(topic), "''"))
    assert any(bryter(historia, manaderna_stammer) for historia in historier.values())


def test_fel_i_avstamning_fran_total_till_ny_skillnad(bygge: Bygge) -> None:
    """What explains a difference, what is left of it, and what changes a month that was signed."""
    manad = Manad(bygge)
    forsta = inbetalning(bygge, "2021-03-10", "100.00")
    version = manad.totaler("130.00")
    rad = manad.raden()
    assert (rad["deras"], rad["vart"], rad["skillnad"]) == ("130.00", "100.00", "-30.00")
    assert (rad["oforklarat"], rad["sedanSigneringen"]) == ("-30.00", None)
    inbetalning(bygge, "2021-03-31", "40.00")
    inbetalning(bygge, "2021-04-01", "7.00")
    rad = manad.raden()
    assert (rad["skillnad"], rad["registreratEfter"]) == ("10.00", "40.00")
    assert rad["oforklarat"] == "10.00"
    assert ("registrerad efter totalen", "40.00") in manad.forklaringar()
    sett = manad.rapport()["basis"]["position"]
    manad.signera(version, sett, "140.00", "Kommer i nästa månad.")
    assert manad.raden()["sedanSigneringen"] == "0.00"
    rattelse = {
        "bankdag": "2021-04-02",
        "belopp": "100.00",
        "rattarVersion": 1,
        "orsak": "Banken bokförde den i april",
    }
    bygge.gor(Roll.EKONOM, f"/inbetalningar/{forsta}/rattelser", rattelse)
    rad = manad.raden()
    assert (rad["vart"], rad["sedanSigneringen"]) == ("40.00", "-100.00")
    assert ("registrerad efter signeringen", "-100.00") in manad.forklaringar()
    assert "Signerat den 2024-06-04" in manad.rapport()["ingress"]
    assert manad.raden(kand=sett)["sedanSigneringen"] is None
    manad.totaler("40.00")
    rad = manad.raden()
    assert (rad["skillnad"], rad["sedanSigneringen"]) == ("0.00", None)


def test_fel_i_avstamning_vad_vi_sander_tillbaka(bygge: Bygge) -> None:
    """It leaves the account that it came in on, for no anslagspost."""
    manad = Manad(bygge, "2021-05")
    vag = f"/inbetalningar/{inbetalning(bygge, '2021-05-04', '50000.00')}/aterbetalningar"
    ny = {
        "aterbetaldDag": "2021-05-20",
        "belopp": "44000.00",
        "betalningsmal": "bankgiro 991-2346",
        "orsak": "För mycket",
    }
    bygge.gor(Roll.EKONOM, vag, ny)
    manad.totaler("44000.00", "utbetalt")
    rad = manad.raden("utbetalt")
    assert (rad["deras"], rad["vart"], rad["oforklarat"]) == ("44000.00", "44000.00", "0.00")


def test_fel_i_avstamning_finns_inte_hos_nagon_okand(bygge: Bygge) -> None:
    klient = bygge.api.klient(Roll.GRANSKARE)
    myndighet = bygge.myndigheten()
    for vag, kod in (
        (f"/rapporter/avstamningar/{UUID(int=7)}/2024-03", 404),
        (f"/rapporter/avstamningar/{myndighet}/2024-13", 422),
        (f"/rapporter/avstamningar/{myndighet}/2020-01", 200),
    ):
        assert klient.get(vag).status_code == kod


@pytest.mark.parametrize("format_", ["csv", "pdf", "xlsx", "html"])
def test_fel_i_avstamning_som_fil(bygge: Bygge, format_: str) -> None:
    klient = bygge.api.klient(Roll.GRANSKARE)
    vag = f"/rapporter/avstamningar/{bygge.myndigheten()}/2021-03"
    assert klient.get(vag, params={"format": format_}).status_code == 200


def test_fel_i_avstamning_pa_kommandoraden(demo: Kommandorad) -> None:
    svar = demo("rapport", "avstamning", "202100-0555", "2024-03", "--demo")
    assert "Inga totaler är registrerade från banken." in svar.ut
    krav_fel(demo("rapport", "avstamning", "202100-0555", "mars", "--demo"), 2, "ingen månad")
