"""The tutorial is played against a real server, and the page is what that gave."""

from __future__ import annotations

from tests.api.conftest import egen
from tests.api.hjalp.servern import Api
from tests.handledning.hjalp.bidragsaret import SIDA, handledning

__all__ = ["egen"]


def test_the_grant_year_goes_as_the_tutorial_says(egen: Api) -> None:
    assert SIDA.read_text() == handledning(egen), "Kör: make docs"
