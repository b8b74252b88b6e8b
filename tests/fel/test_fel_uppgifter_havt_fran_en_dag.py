"""What is undone as from a day is stated until that day; what never was is not stated at all."""

from __future__ import annotations

import pytest

from domain.grund.aktor import Roll
from tests.api.hjalp import redovisning as r
from tests.api.hjalp.bidraget import Bygge
from tests.fel.hjalp.tvakvittning import kvittning, tva_arenden

FORE, DARINNE, EFTER = "2025-05-08", "2025-05-19", "2025-05-31"
FRAN = "2025-05-20"


def lagen(bygge: Bygge, arende: str) -> list[str]:
    return [
        bygge.las(f"/arenden/{arende}", per=per)["arende"]["lage"] for per in (FORE, DARINNE, EFTER)
    ]


@pytest.mark.parametrize("fran", [None, FRAN])
def test_fel_uppgifter_en_placering_som_havs(bygge: Bygge, fran: str | None) -> None:
    arende, inbetalning = r.placerat(bygge, bygge.grund())
    forut, placerad, _ = lagen(bygge, arende)
    assert placerad == "aterbetalning-mottagen"
    havande = {"havdDag": "2025-05-21", "orsak": "Betalaren ska ha den åter", "gallerFran": fran}
    bygge.gor(Roll.EKONOM, f"/inbetalningar/{inbetalning}/placeringar/2/havanden", havande)
    assert lagen(bygge, arende) == [forut, placerad if fran else forut, forut]


@pytest.mark.parametrize("fran", [None, FRAN])
def test_fel_uppgifter_en_kvittning_som_havs(bygge: Bygge, fran: str | None) -> None:
    """In the claim's case and in the grant's."""
    tva = tva_arenden(bygge)
    kvittens = bygge.gor(Roll.EKONOM, f"/arenden/{tva.bidragets}/kvittningar", kvittning(tva))
    arendena = (tva.fordrans, tva.bidragets)
    gjorda = [lagen(bygge, arende) for arende in arendena]
    assert [g[1] for g in gjorda] == ["fordran-kvittad", "bidrag-kvittat"]
    havande = {"gallerFran": fran, "orsak": "Avsåg ett annat ärende"}
    version = kvittens["handelser"][0]["version"]
    vag = f"/arenden/{tva.bidragets}/kvittningar/{version}/havanden"
    bygge.gor(Roll.EKONOM, vag, havande)
    for arende, (forut, kvittat, _) in zip(arendena, gjorda, strict=True):
        assert lagen(bygge, arende) == [forut, kvittat if fran else forut, forut]
    betald = [
        bygge.las(f"/arenden/{tva.bidragets}", per=per)["arende"]["utbetaldDag"]
        for per in (DARINNE, EFTER)
    ]
    assert betald == ["2025-05-15" if fran else None, None]
