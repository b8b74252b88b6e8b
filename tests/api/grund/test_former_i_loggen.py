"""A fact in an older shape over HTTP: shown as it is stored, and hidden as what it is."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest

from domain.fakta import FAKTA
from domain.grund.aktor import Roll
from domain.utlysning.avslut import UtlysningInstalld
from store.journal import Journal
from store.liggare import Liggare
from tests.api.hjalp.bidraget import Bygge
from tests.api.hjalp.servern import Api
from tests.store.hjalp.loggen import post, spara
from tests.store.hjalp.vuxet import ANDRA, FORSTA, MedelGivna, ge, skriv, som_lagrat

POST = post("16").id
VAG = f"/anslagsposter/{POST}/handelser"


def test_each_is_shown_under_its_own_topic_with_the_text_that_is_stored(
    egen: Api, liggare: Liggare, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(FAKTA, MedelGivna.TOPIC, MedelGivna)
    forsta, andra, _ = MedelGivna.topics()
    spara(liggare, "16")
    with psycopg.connect(egen.databas.app_url, autocommit=True) as skrivare:
        skriv(skrivare, POST, 2, forsta, som_lagrat(**FORSTA), 500)
        skriv(skrivare, POST, 3, andra, som_lagrat(**ANDRA), 700)
    sista = Journal(liggare).utfor(lambda arbete: ge(arbete, POST)).position

    bygge = Bygge(egen)
    visade: list[dict[str, Any]] = bygge.las(VAG)["handelser"]
    assert [h["typ"] for h in visade] == ["anslag.post-upplagd", *MedelGivna.topics()]
    assert visade[1]["uppgifter"] == {"budgetar": 2024, "beloppKronor": 5, "beslut": "S2019/1"}
    assert [bygge.las(f"{VAG}/{nr}")["lagrat"] for nr in (2, 3)] == [
        som_lagrat(**FORSTA),
        som_lagrat(**ANDRA),
    ]
    # And what is asked at the basis counts all three.
    saldo = bygge.las("/saldon", anslagId=POST, per="2024-12-31", kand=sista)
    assert saldo["saldo"]["lador"]["disponibelt"] == "21.00"


def test_what_a_sokande_is_not_told_is_not_told_in_a_newer_shape_either(
    egen: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    bygge = Bygge(egen)
    grund = bygge.grund()
    vag = f"/utlysningar/{grund.utlysning}"
    installd = {"installdDag": "2024-02-01", "kvar": "10000000.00", "orsak": "Fel sista dag"}
    monkeypatch.setattr(UtlysningInstalld, "TIDIGARE", (lambda forr: forr,))
    bygge.gor(Roll.HANDLAGGARE, f"{vag}/installanden", installd)

    alla = [h["typ"] for h in bygge.las(f"{vag}/handelser")["handelser"]]
    assert alla == ["utlysning.publicerad", "utlysning.installd.2"]
    sokande = egen.klient(Roll.SOKANDE, org=grund.organisationsnummer)
    svar = sokande.get(f"{vag}/handelser").json()
    assert [h["typ"] for h in svar["handelser"]] == alla[:1]
    assert svar["_meta"]["totalRecords"] == 1
    assert sokande.get(f"{vag}/handelser/2").status_code == 404
