"""H6: a read never fails because of what facts say: every address, on any day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from api.grund.lankar import ROT
from api.listor.vagar import ROLLER
from domain.grund.aktor import Roll
from store.journal import Journal
from store.liggare import Liggare
from tests.api.hjalp.anropen_arende import KOMPLETTERING
from tests.api.hjalp.bidraget import Bygge, Grund, nytt_id
from tests.api.hjalp.servern import Api, servera
from tests.fel.hjalp.omkastat import kasta_om
from tests.hjalp.omfang import omfang
from tests.hjalp.postgres import ny_logg
from tests.projections.hjalp.historierna import folj
from tests.projections.hjalp.simulering.simulering import Simulering

DAGAR = 90
FRAGOR = omfang(4)
SIDA = 1000


def test_fel_h6_a_case_that_came_in_later_than_what_was_done_in_it(
    bygge: Bygge, grund: Grund
) -> None:
    """Nobody sees it before it came in, and everybody sees the rest."""
    egen = replace(grund, utlysning=bygge.utlysning(grund))
    annat, arende = bygge.arende(egen), bygge.arende(egen)
    vag = f"/arenden/{arende}"
    kropp = {**KOMPLETTERING, "begardDag": "2024-02-15", "kompletteringId": nytt_id()}
    bygge.gor(Roll.HANDLAGGARE, f"{vag}/kompletteringar", kropp)
    rattat = {"inkommenDag": "2024-02-20", "orsak": "Fel dag i stämpeln"}
    bygge.gor(Roll.HANDLAGGARE, f"{vag}/inkommendagsrattelser", rattat)
    for dag, finns in (("2024-02-14", 404), ("2024-02-17", 404), ("2024-02-20", 200)):
        for roll in (Roll.HANDLAGGARE, Roll.GRANSKARE):
            klient = bygge.api.klient(roll)
            assert klient.get(vag, params={"per": dag}).status_code == finns
            svar = klient.get("/arenden", params={"per": dag, "utlysningId": egen.utlysning})
            assert svar.status_code == 200
            funna = {a["id"] for a in svar.json()["arenden"]}
            assert (arende in funna) is (finns == 200)
    assert bygge.api.klient(Roll.HANDLAGGARE).get(f"/arenden/{annat}").status_code == 200
    for dag in ("2024-02-17", "2024-02-20"):
        rader = bygge.alla("/listor/avvikelser", per=dag)
        [rad] = [r for r in rader if r["arendeId"] == arende]
        assert (rad["slag"], rad["dag"], rad["uppgift"]) == (
            "dag-fore-foregaende",
            "2024-02-15",
            "2024-02-20",
        )


def test_fel_h6_a_mottagare_that_is_registered_from_after_its_case_is_listed(
    bygge: Bygge,
) -> None:
    ny = bygge.grund()
    arende = bygge.arende(ny)
    rattat = {"rattarVersion": 1, "gallerFran": "2025-01-01", "namn": "Region Sen", "orsak": "Fel"}
    bygge.gor(Roll.HANDLAGGARE, f"/mottagare/{ny.mottagare}/namnrattelser", rattat)
    rader = bygge.alla("/listor/avvikelser", per="2024-12-31")
    [rad] = [r for r in rader if r["arendeId"] == arende]
    assert (rad["slag"], rad["uppgift"]) == ("inkommen-fore-mottagaren", "2025-01-01")


@pytest.fixture(scope="module")
def omkastad(pg_katalog: Path) -> Iterator[tuple[Api, Simulering]]:
    """A server of a history in which half of all days are others than they were."""
    slump = Random(7)  # noqa: S311  # chance for tests
    fran = ny_logg(pg_katalog, "h6_fran", simulerad=True)
    till = ny_logg(pg_katalog, "h6_till", simulerad=True)
    with Liggare({"LIGGARE_URL": fran.app_url}) as liggare:
        simulering = Simulering(Journal(liggare), slump)
        simulering.grund()
        simulering.kor(700)
    with Liggare({"LIGGARE_URL": till.app_url}) as liggare:
        kasta_om(fran, liggare, slump, DAGAR)
    folj(till)
    with servera(till, foljare=False) as api:
        yield api, simulering


def _adresser(api: Api, simulering: Simulering) -> Iterator[tuple[str, bool]]:
    """Every address that shows what there was on a day, with what there is; and if it has pages."""
    finns = {
        "{arendeId}": [*simulering.arenden],
        "{utlysningId}": [*simulering.utlysningar],
        "{anslagId}": [*{*simulering.utlysningar.values()}],
        "{inbetalningId}": [*simulering.inbetalningar],
    }
    for vag, satt in api.app.openapi()["paths"].items():
        tar = {p["name"] for p in satt.get("get", {}).get("parameters", ())}
        kort = vag.removeprefix(ROT)
        if "per" in tar and "{" not in kort:
            yield kort, "limit" in tar
        if "per" in tar and kort.count("{") == 1:
            for namn in (namn for namn in finns if namn in kort):
                yield from ((kort.replace(namn, str(i)), "limit" in tar) for i in finns[namn])


@pytest.mark.grundlig
def test_fel_h6_no_read_fails_whatever_days_the_facts_have(
    omkastad: tuple[Api, Simulering],
) -> None:
    """Every list, every resource and every case, on days of chance and as known at any position."""
    api, simulering = omkastad
    slump = Random(8)  # noqa: S311  # chance for tests
    adresser = sorted({*_adresser(api, simulering)})
    assert {f"/listor/{namn}" for namn in ROLLER} <= {adress for adress, _ in adresser}
    hogst, klient, sedda = api.huvud(), api.klient(Roll.GRANSKARE), Counter[int]()
    for adress, har_sidor in adresser:
        for _ in range(FRAGOR):
            per = date(2023, 6, 1) + timedelta(days=slump.randrange(800))
            fraga: dict[str, str | int] = {"per": str(per)}
            fraga |= {"kand": slump.randint(1, hogst)} if slump.random() < 0.5 else {}
            svar = klient.get(adress, params=fraga | ({"limit": SIDA} if har_sidor else {}))
            which = svar.status_code == 422 and "Ange beslutsreferens" in svar.text
            assert which or svar.status_code in (200, 404), (adress, fraga, svar.text)
            sedda[svar.status_code] += 1
    assert min(sedda[200], sedda[404]) > 50
