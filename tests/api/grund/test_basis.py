"""Every answer stands on (per, kand): asked again with its basis it is the same, byte for byte."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from domain.grund.aktor import Roll
from projections.motor import lasning
from projections.motor.lasning import Lasare
from store.databas import Databas
from tests.api.hjalp.anropen import vagar
from tests.api.hjalp.bidraget import Bygge, ansokan, lopnummer, mottagare, strom
from tests.api.hjalp.historia import UTAN_BASIS, Historia, bygg_om_allt, ratta
from tests.api.hjalp.servern import Api, servera


def test_samma_basis_ger_samma_byte(egen_historia: Historia) -> None:
    """After later facts and back-dated corrections, and after a rebuild of the tables."""
    provade = {vag for vag, _ in egen_historia.adresser()}
    med_basis = {vag for metod, vag in vagar(egen_historia.api.app) if metod == "GET"} - UTAN_BASIS
    assert provade == med_basis, "en ny GET-väg saknas i adresser()"

    bild = egen_historia.bilden()
    assert {svar.status for svar in bild.values()} == {200, 404}
    ratta(egen_historia)
    nu = egen_historia.bilden()
    assert not nu.keys() & {nyckel for nyckel in bild if nyckel[2] > egen_historia.halva_loggen}
    egen_historia.krav_samma(bild)
    bygg_om_allt(egen_historia.api.databas)
    egen_historia.krav_samma(bild | nu)


def test_en_rattelse_syns_bara_i_det_man_vet_nu(egen_historia: Historia) -> None:
    """The bank day was the 28th as it was known; it is the 20th as it is known now."""
    fore = egen_historia.api.huvud()
    ratta(egen_historia)

    def utbetalt(per: str, **kand: int) -> object:
        svar = egen_historia.bygge.las("/saldon", arendeId=egen_historia.betalt, per=per, **kand)
        return svar["saldo"]["floden"]["utbetalt"]

    assert [utbetalt(per, kand=fore) for per in ("2024-03-20", "2024-03-28")] == ["0.00", "100.00"]
    assert [utbetalt(per) for per in ("2024-03-19", "2024-03-20", "2024-03-28")] == [
        "0.00",
        "90.00",
        "90.00",
    ]

    def inkommen(**fraga: object) -> object:
        return egen_historia.bygge.las(f"/arenden/{egen_historia.betalt}", **fraga)["arende"][
            "inkommenDag"
        ]

    assert (inkommen(kand=fore), inkommen()) == ("2024-02-12", "2024-02-20")


def test_mellan_fakta_i_ett_tillagg_syns_inget_av_det(historia: Historia) -> None:
    """One decision over two cases: both, or neither."""
    forsta, sista = historia.beslut["tillagg"], historia.beslut["position"]
    assert sista == forsta + 1

    def beviljade(kand: object) -> tuple[int, int]:
        fraga = {"utlysningId": historia.grund.utlysning, "kand": kand, "per": "2024-03-21"}
        svar = historia.bygge.las("/arenden", lage="beviljat", **fraga)
        return svar["basis"]["position"], svar["_meta"]["totalRecords"] - 2  # two were already

    assert beviljade(forsta - 1) == (forsta - 1, 0)
    assert beviljade(forsta) == (forsta - 1, 0)
    assert beviljade(sista) == (sista, 2)
    registrerad = datetime.fromisoformat(historia.beslut["registrerad"])
    assert beviljade(_z(registrerad)) == (sista, 2)
    assert beviljade(_z(registrerad - timedelta(microseconds=1))) == (forsta - 1, 0)


def _z(tidpunkt: datetime) -> str:
    return tidpunkt.isoformat().replace("+00:00", "Z")


def test_kand_som_tidpunkt_i_vilken_zon_som_helst(historia: Historia) -> None:
    """The same instant is the same basis, also when the plus sign was not encoded."""
    registrerad = datetime.fromisoformat(historia.beslut["registrerad"])
    position = historia.beslut["position"]
    historia.bygge.mottagare()
    jamfort = historia.fraga("/arenden", "2024-03-21", position)
    for timmar in (0, 1, 2, -5, 5.5, 14):
        lokal = registrerad.astimezone(timezone(timedelta(hours=timmar))).isoformat()
        for skriven in (lokal, lokal.replace("+", "%2B")):
            assert historia.fraga("/arenden", "2024-03-21", skriven) == jamfort, skriven


def test_basis_namner_det_upplosta(historia: Historia) -> None:
    """Also when `kand` was inside an append, before everything, or after the head."""
    tom = historia.bygge.las("/arenden", kand="1999-01-01T00:00:00Z", limit=1)["basis"]
    assert (tom["position"], tom["kand"]) == (0, None)
    framtid = historia.bygge.las("/arenden", kand="2999-01-01T00:00:00Z", limit=1)["basis"]
    assert framtid["position"] == historia.api.huvud()
    fraga = {"per": "2024-03-21", "kand": historia.beslut["position"], "limit": 1}
    basis = historia.bygge.las("/arenden", **fraga)
    assert basis["basis"] == {
        "per": "2024-03-21",
        "kand": historia.beslut["registrerad"],
        "position": historia.beslut["position"],
        "svarsversion": 2,
        "simulerad": False,
    }


def test_utan_kand_vantar_ingen(databas: Databas, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody follows this log: the answer is of where the tables stand, and is given at once."""
    monkeypatch.setattr(lasning, "TALAMOD", 0.01)
    with servera(databas, foljare=False) as api:
        bygge = Bygge(api)
        kvittens = bygge.gor(Roll.HANDLAGGARE, "/mottagare", mottagare())
        assert kvittens["synlig"] is False

        def vanta_aldrig(*_: object) -> bool:
            raise AssertionError("en läsning utan kand väntade")

        monkeypatch.setattr(Lasare, "vanta", vanta_aldrig)
        for vag in ("/mottagare?limit=1", "/saldon", "/arenden?limit=1"):
            assert bygge.las(vag)["basis"]["position"] == 0
        assert (
            bygge.las("/handelser", limit=1)["basis"]["position"] == 1
        )  # the log itself never lags
        assert bygge.alla("/mottagare", "mottagare", kand=0) == []


def test_den_som_skriver_ser_det_genast(egen: Api) -> None:
    bygge = Bygge(egen)
    for _ in range(20):
        kvittens = bygge.gor(Roll.HANDLAGGARE, "/mottagare", mottagare())
        assert kvittens["synlig"] is True
        svar = bygge.las(f"/mottagare/{strom(kvittens)}")
        assert svar["basis"]["position"] >= kvittens["position"]


def test_ordningen_i_en_lista_ar_total(egen: Api) -> None:
    """Swedish, then by number: names that sort alike never change places between pages."""
    bygge = Bygge(egen)
    namn = ["Östersund", "Zorn", "Ängelholm", "Åmål", "arvika", "Arvika", "Arvika", "Örebro"]
    for ett in namn:
        bygge.mottagare(ett)
    hela = bygge.alla("/mottagare", "mottagare")
    ordnade = [m["namn"] for m in hela]
    assert [n.lower() for n in ordnade] == (
        ["arvika"] * 3 + ["zorn", "åmål", "ängelholm", "örebro", "östersund"]
    )
    arvika = [m["organisationsnummer"] for m in hela[:3]]
    assert arvika == sorted(arvika)
    for _ in range(2):
        sidor = [bygge.las("/mottagare", limit=1, page=nr) for nr in range(1, len(namn) + 1)]
        ider = [post["id"] for sida in sidor for post in sida["mottagare"]]
        assert ider == [m["id"] for m in hela]
        bygg_om_allt(egen.databas)


def test_lika_diarienummer_byter_inte_plats(egen: Api) -> None:
    """What sorts alike to the last letter goes by its id."""
    bygge = Bygge(egen)
    grund = bygge.grund()
    arenden = sorted(bygge.arende(grund, diarienummer="Dnr 1") for _ in range(6))
    sidor = [bygge.las("/arenden", limit=2, page=nr)["arenden"] for nr in (1, 2, 3)]
    assert [a["id"] for sida in sidor for a in sida] == arenden


def test_en_ny_uppgift_gor_inget_med_gamla_ansokningar(historia: Historia) -> None:
    """An ansökan entered later, for an earlier day, is not in what was known before."""
    fore = historia.api.huvud()
    kropp = ansokan(historia.grund, inkommenDag="2024-02-01", diarienummer=f"S{lopnummer()}")
    arende = historia.bygge.ny("/arenden", kropp)
    per = "2024-02-02"
    las = historia.api.klient(Roll.GRANSKARE)
    assert las.get(f"/arenden/{arende}", params={"per": per}).status_code == 200
    assert las.get(f"/arenden/{arende}", params={"kand": fore}).status_code == 404
    assert las.get(f"/arenden/{arende}", params={"per": "2024-01-31"}).status_code == 404
