"""If-Match: a write that builds on an old version of a post is refused, and never tried again."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from domain.grund.aktor import Roll
from tests.api.hjalp.bidraget import Bygge, Grund, attest, tilldelning
from tests.api.hjalp.efterat import inkommen_dag
from tests.api.hjalp.servern import TALAMOD, Api
from tests.api.hjalp.versionerna import posten


def _etag(api: Api, vag: str) -> str:
    svar = api.klient(Roll.GRANSKARE).get(posten(vag))
    assert svar.status_code == 200
    etag: str = svar.headers["ETag"]
    return etag


@pytest.mark.parametrize(
    "varde", ["3", "*", 'W/"1"', '"x"', '""', '"1", "2"', '"-1"', '"1234567890"']
)
def test_en_felaktig_version(api: Api, bygge: Bygge, grund: Grund, varde: str) -> None:
    vag, huvud = f"/anslagsposter/{grund.post}/tilldelningar", api.huvud()
    svar = bygge.skicka(Roll.HANDLAGGARE, vag, tilldelning(), {"If-Match": varde})
    assert svar.status_code == 400
    assert svar.json()["type"].endswith("/felaktigt-anrop")
    assert api.huvud() == huvud


def test_kvittensens_etag_ar_den_nya_versionen(api: Api, bygge: Bygge) -> None:
    """Each write can build on the answer to the one before it."""
    post = bygge.post(None)
    vag = f"/anslagsposter/{post}/tilldelningar"
    etag = _etag(api, vag)
    for _ in range(3):
        svar = bygge.skicka(Roll.HANDLAGGARE, vag, tilldelning(), {"If-Match": etag})
        assert svar.status_code == 201
        assert svar.headers["ETag"] != etag
        etag = svar.headers["ETag"]
        assert etag == _etag(api, vag)


def test_av_atta_samtidiga_vinner_en(api: Api, bygge: Bygge, grund: Grund) -> None:
    """Without If-Match all eight would be recorded; with it a conflict is not decided anew."""
    arende = bygge.beviljat(grund)
    vag, klient, grind = f"/arenden/{arende}/attester", api.klient(Roll.EKONOM), Barrier(8)
    headers = {"If-Match": _etag(api, vag)}
    huvud = api.huvud()

    def en(_: int) -> int:
        grind.wait(TALAMOD)
        return klient.post(vag, json=attest("1.00"), headers=headers).status_code

    with ThreadPoolExecutor(8) as tradar:
        assert sorted(tradar.map(en, range(8))) == [201] + [412] * 7
    assert api.huvud() == huvud + 1


def test_etag_ar_versionen_vid_basis(api: Api, bygge: Bygge, grund: Grund) -> None:
    """A past basis has the version of then, which is of no use for a write now."""
    arende = bygge.arende(grund)
    da = api.huvud()
    bygge.gor(
        Roll.HANDLAGGARE,
        f"/arenden/{arende}/inkommendagsrattelser",
        inkommen_dag("2024-02-01"),
    )
    las = api.klient(Roll.GRANSKARE)
    assert las.get(f"/arenden/{arende}", params={"kand": da}).headers["ETag"] == '"1"'
    assert las.get(f"/arenden/{arende}").headers["ETag"] == '"2"'
