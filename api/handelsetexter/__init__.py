"""Each fact of an ärende in a line of Swedish, for those who read its history."""

from __future__ import annotations

from api.handelsetexter import arende, pengar
from api.handelsetexter.form import handelsetext
from store.fel import OkantFaktum
from store.mapper import FaktumMapper, Loggrad

OMRADEN = (arende, pengar)
"""The modules that tell the dispatcher about their facts."""

__all__ = ["OMRADEN", "handelsetext", "text_av"]


def text_av(rad: Loggrad) -> str:
    """The line of one row of the log; its topic, if this program does not know the fact."""
    try:
        return handelsetext(FaktumMapper.ny().to_domain_event(rad))
    except OkantFaktum:
        return rad.topic
