"""What interest is counted with, as scenarios name it: a stream for each parameter of the verb."""

from __future__ import annotations

from domain.grunddata.grunddata import REFERENSRANTA, UTLANINGSRANTA
from tests.domain.hjalp.historia import ARENDET, POSTEN, REGELVERKET, UTLYSNINGEN

BERAKNAS_MED = (ARENDET, REFERENSRANTA, UTLANINGSRANTA, REGELVERKET, UTLYSNINGEN, POSTEN)
