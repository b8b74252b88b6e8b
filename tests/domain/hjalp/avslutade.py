"""The case when its handling is closed."""

from __future__ import annotations

from domain.handlaggning.avslut import HandlaggningAvslutad
from tests.domain.hjalp.beslutade import EN_DAG_SENARE
from tests.domain.hjalp.historia import ARENDET
from tests.domain.hjalp.scenario import fact

AVSLUTAT = fact(HandlaggningAvslutad, ARENDET, verkningsdag=EN_DAG_SENARE)
