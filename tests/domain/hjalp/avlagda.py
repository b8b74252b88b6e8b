"""Facts that logs hold, and that no command records any longer: they are read, folded and shown."""

from __future__ import annotations

from domain.aterkrav.sankning import AterkravAndrat
from domain.grund.faktum import Faktum

AVLAGDA: set[type[Faktum]] = {AterkravAndrat}
