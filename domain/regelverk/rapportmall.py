"""Rapportmall, as data: the costs, questions, indicators and certificates of an återrapport."""

from __future__ import annotations

from pydantic import model_validator

from domain.grund.ord import Ord
from domain.grund.varden import Rad, Uppgift
from domain.regelverk.regler import Arsfrist, Nyckel


class Kostnadsslag(Uppgift):
    nyckel: Nyckel
    benamning: Rad


class Skalfraga(Uppgift):
    """A question answered on a scale, `lagst` to `hogst`."""

    nyckel: Nyckel
    text: Rad
    lagst: int
    hogst: int

    @model_validator(mode="after")
    def _har_steg(self) -> Skalfraga:
        if self.lagst >= self.hogst:
            raise ValueError("skalans högsta steg ska vara högre än det lägsta")
        return self


class Indikator(Uppgift):
    """A number that is reported, with the level aimed at if there is one."""

    nyckel: Nyckel
    text: Rad
    malniva: int | None


class Fritextfraga(Uppgift):
    nyckel: Nyckel
    text: Rad
    obligatorisk: bool


class Intygare(Ord):
    """In which capacity somebody certifies a report."""

    BEHORIG_FORETRADARE = "behorig-foretradare", "behörig företrädare"
    EKONOMICHEF = "ekonomichef"


class Aterrapportmall(Uppgift):
    """What an återrapport asks. Unspent money is no cost category: it is computed."""

    kostnadsslag: tuple[Kostnadsslag, ...]
    skalfragor: tuple[Skalfraga, ...]
    indikatorer: tuple[Indikator, ...]
    fritextfragor: tuple[Fritextfraga, ...]
    intygas_av: tuple[Intygare, ...]


class Aterrapportregel(Uppgift):
    senast: Arsfrist
    mall: Aterrapportmall
