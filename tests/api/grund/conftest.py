"""The API's own description, as it is served."""

from __future__ import annotations

import pytest

from tests.api.hjalp.beskrivningen import Del, operationerna
from tests.api.hjalp.servern import Api


@pytest.fixture(scope="module")
def dokument(api: Api) -> Del:
    """DOK.23 and DOK.24: it is read where the profile says that it is."""
    svar = api.klient().get("/openapi.json")
    assert svar.status_code == 200
    dokument: Del = svar.json()
    return dokument


@pytest.fixture(scope="module")
def operationer(dokument: Del) -> list[tuple[str, Del]]:
    return operationerna(dokument)
