"""Facts that logs hold, and that no command records any longer: they are read, folded and shown."""

from __future__ import annotations

from domain.aterkrav import AterkravAndrat
from domain.faktum import Faktum

AVLAGDA: set[type[Faktum]] = {AterkravAndrat}
