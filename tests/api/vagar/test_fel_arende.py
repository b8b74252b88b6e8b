"""Every action tried in an ärende that it does not fit: refused with a sentence, or recorded."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.api.hjalp.anropen_arende import I_ARENDET, avslaget, avslutat
from tests.api.hjalp.anropen_tillbaka import PENGAR_TILLBAKA
from tests.api.hjalp.bidraget import Bygge, Grund
from tests.api.hjalp.servern import Api

ALLA = {**I_ARENDET, **PENGAR_TILLBAKA}
VAGAR = [vag for vag in ALLA if vag.startswith("/arenden")]


LAGEN: dict[str, Callable[[Bygge, Grund], str]] = {
    "oavgjort": Bygge.arende,
    "avslaget": avslaget,
    "avslutat": avslutat,
}


@pytest.fixture(scope="module")
def orort() -> dict[str, str]:
    """By its state, a case in which nothing but what was refused has been tried."""
    return {}


@pytest.mark.grundlig
@pytest.mark.parametrize("vag", VAGAR)
def test_ingen_regel_rakar_i_olag(
    api: Api, bygge: Bygge, grund: Grund, orort: dict[str, str], vag: str
) -> None:
    """In one that is undecided, in one that was refused, and in one that is closed."""
    fall = ALLA[vag](bygge, grund)
    rest = fall.vag.split("/")[3:]
    for lage, nytt in LAGEN.items():
        fel = orort.pop(lage, None) or nytt(bygge, grund)
        huvud = api.huvud()
        svar = bygge.skicka(fall.roll, "/".join(["/arenden", fel, *rest]), fall.kropp)
        assert svar.status_code in (201, 409), (svar.status_code, svar.text)
        if svar.status_code == 409:
            assert api.huvud() == huvud
            assert "{" not in svar.json()["detail"]
            orort[lage] = fel
