"""Innehåll: all that a version of a regelverk says, as data."""

from __future__ import annotations

from pydantic import model_validator

from domain.grund.varden import Organisationsnummer, Text, Uppgift
from domain.regelverk.aterkravsregel import Aterkravsregel
from domain.regelverk.rapportmall import Aterrapportregel
from domain.regelverk.regler import (
    Ansokningsregel,
    Fordelningsregel,
    Overklaganderegel,
    Paragraf,
    Utbetalningsregel,
)


class Innehall(Uppgift):
    """What a version says. `skyddar_part`: 37 § FL protects also who is no enskild part."""

    beslutar: Organisationsnummer
    betalar: Organisationsnummer
    fordelning: Fordelningsregel
    ansokan: Ansokningsregel
    utbetalning: Utbetalningsregel
    aterrapport: Aterrapportregel | None
    aterkrav: Aterkravsregel | None
    overklagande: Overklaganderegel
    skyddar_part: bool
    paragrafer: tuple[Paragraf, ...]
    kallhanvisning: Text

    @model_validator(mode="after")
    def _namn_en_gang(self) -> Innehall:
        """What is known by a key is known by it alone."""
        mall = None if self.aterrapport is None else self.aterrapport.mall
        for delar in (
            self.ansokan.uppgifter,
            self.utbetalning.hindersgrunder,
            () if self.aterkrav is None else self.aterkrav.grunder,
            () if mall is None else mall.kostnadsslag,
            () if mall is None else mall.skalfragor,
            () if mall is None else mall.indikatorer,
            () if mall is None else mall.fritextfragor,
        ):
            nycklar = [d.nyckel for d in delar]
            if len(nycklar) != len(set(nycklar)):
                raise ValueError(f"varje nyckel anges en gång: {', '.join(nycklar)}")
        return self
