"""Links: absolute, at the basis of the answer that they are in, and through one list."""

from __future__ import annotations

from collections.abc import Iterator

from domain.grund.aktor import Roll
from tests.api.hjalp.bidraget import Bygge
from tests.api.hjalp.historia import Historia
from tests.api.hjalp.servern import Api


def test_lankarna_bladdrar_i_en_och_samma_lista(egen: Api) -> None:
    """FNS.11 and FNS.12: what is recorded while somebody turns the pages is on none of them."""
    bygge = Bygge(egen)
    egna = bygge.grund()
    arenden = {bygge.arende(egna) for _ in range(5)}
    bygge.beviljat(egna)
    sida = bygge.las("/arenden", utlysningId=egna.utlysning, lage="inkommet", limit=2)
    bladdrade: list[str] = []
    while True:
        lankar = {lank["rel"]: lank["href"] for lank in sida["_links"]}
        assert sida["_meta"]["totalRecords"] == 5
        bladdrade += [a["id"] for a in sida["arenden"]]
        bygge.arende(egna)
        if "next" not in lankar:
            break
        nasta = bygge.las(lankar["next"])
        bakat = {lank["rel"]: lank["href"] for lank in nasta["_links"]}["prev"]
        assert bygge.las(bakat) == sida
        sida = nasta
    assert len(bladdrade) == 5
    assert set(bladdrade) == arenden
    assert set(lankar) == {"self", "first", "last", "prev"}
    assert lankar["self"] == lankar["last"]


def test_lankarna_pekar_pa_samma_basis(historia: Historia) -> None:
    """Every address in an answer is absolute, says how it is used, and leads somewhere."""
    las = historia.api.klient(Roll.GRANSKARE)
    for _, adress in historia.adresser():
        svar = las.get(adress).json()
        basis = svar["basis"]
        for lank in _lankar(svar):
            assert lank["href"].startswith(historia.api.adress)
            assert lank["method"] == "GET"
            assert f"per={basis['per']}&kand={basis['position']}" in lank["href"]
            mot = las.get(lank["href"])
            assert mot.status_code == 200, lank
            if lank["rel"] != "alternate":  # the same as a file
                assert mot.json()["basis"] == basis
        [sjalv] = [lank for lank in svar["_links"] if lank["rel"] == "self"]
        assert las.get(sjalv["href"]).json() == svar


def _lankar(del_: object) -> Iterator[dict[str, str]]:
    match del_:
        case dict():
            yield from del_.get("_links", [])
            for varde in del_.values():
                yield from _lankar(varde)
        case list():
            for varde in del_:
                yield from _lankar(varde)
