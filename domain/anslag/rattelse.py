"""Anslagsrättelse: an amount of an anslagspost that had been registered wrong.

A transfer between two posts is corrected in both, in one append.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from domain.anslag.anslagspost import Anslag, Anslagsbelopp, Beloppsslag, Riktning
from domain.anslag.belopp import kallan
from domain.anslag.ingaende import krav_inget_ingaende, krav_inte_overfort
from domain.anslag.stopp import AnslagsbeloppFinnsInte, BeloppetNegativt, StangtBudgetarRattasInte
from domain.grund.aktor import Atgard
from domain.grund.hant import FAR_KOMMA
from domain.grund.stopp import IngetAttRatta, krav
from domain.grund.vakt import Vakt
from domain.grund.varden import Budgetar, OreMedTecken, Rad


class AnslagsbeloppRattat(Anslag.Event):
    """An amount had been registered wrong: what it said, and what it should have said.

    `rattar_version` is the version of the fact that said it: the first, or its last correction.
    verkningsdag is the right day. An amount of 0 says that it never was. Of a transfer it says
    which way it went, and which fact of the other post corrects the other half.
    """

    TOPIC = "anslag.belopp-rattat"
    NAMN = "anslagsbelopp rättat"
    HANT = FAR_KOMMA

    rattar_version: int
    slag: Beloppsslag
    tidigare_verkningsdag: date
    tidigare_budgetar: Budgetar
    tidigare_belopp_ore: OreMedTecken
    budgetar: Budgetar
    belopp_ore: OreMedTecken
    riktning: Riktning | None
    motpost_anslag_id: UUID | None
    motpost_version: int | None
    orsak: Rad

    def apply(self, aggregate: Anslag) -> None:
        forut = aggregate.belopp.pop(self.rattar_version)
        aggregate.belopp[self.originator_version] = self.belopp._replace(slutar=forut.slutar)

    @property
    def belopp(self) -> Anslagsbelopp:
        return Anslagsbelopp(
            self.slag,
            self.budgetar,
            self.belopp_ore,
            self.verkningsdag,
            self.riktning,
            self.motpost_anslag_id,
            self.motpost_version,
        )

    @property
    def tidigare(self) -> Anslagsbelopp:
        """What was said before."""
        return self.belopp._replace(
            budgetar=self.tidigare_budgetar,
            belopp_ore=self.tidigare_belopp_ore,
            dag=self.tidigare_verkningsdag,
        )

    def vakter(self) -> Iterator[Vakt]:
        """What the correction takes, all in all, must be there."""
        for belopp, tecken in ((self.tidigare, -1), (self.belopp, 1)):
            kalla, ore = kallan(self.originator_id, belopp)
            yield Vakt(kalla, tecken * ore)


_MED_TECKEN = (Beloppsslag.INGAENDE, Beloppsslag.BEMYNDIGANDE)
"""What may be less than nothing."""


def ratta_belopp(
    post: Anslag,
    motpost: Anslag | None,
    atgard: Atgard,
    *,
    rattar_version: int,
    budgetar: int,
    belopp_ore: int,
    orsak: str,
) -> None:
    """Correct the day, budgetår or amount of anything but a closed year's. It must still fit.

    `motpost` is the other post of a transfer, which is corrected with it.
    """
    krav(rattar_version in post.belopp, AnslagsbeloppFinnsInte, rattar_version=rattar_version)
    forut = post.belopp[rattar_version]
    nytt = forut._replace(budgetar=budgetar, belopp_ore=belopp_ore, dag=atgard.dag)
    krav(nytt != forut, IngetAttRatta)
    krav(belopp_ore >= 0 or forut.slag in _MED_TECKEN, BeloppetNegativt)
    assert forut.motpost_anslag_id == (motpost.id if motpost else None), "båda poster rättas"
    halvor = [(post, rattar_version)]
    if motpost is not None and forut.motpost_version is not None:
        halvor.append((motpost, forut.motpost_version))
    for hos, _ in halvor:
        for ar in (forut.budgetar, budgetar):
            krav(ar not in hos.avslutade, StangtBudgetarRattasInte, budgetar=ar)
    if forut.slag is Beloppsslag.INGAENDE:
        krav_inte_overfort(post, budgetar)
        if budgetar != forut.budgetar:
            krav_inget_ingaende(post, budgetar)
    nya_versioner = [hos.version + 1 for hos, _ in halvor]
    for (hos, version), motversion in zip(halvor, reversed(nya_versioner), strict=True):
        ratta(
            hos,
            version,
            hos.belopp[version]._replace(
                budgetar=budgetar,
                belopp_ore=belopp_ore,
                dag=atgard.dag,
                motpost_version=motversion if len(halvor) > 1 else None,
            ),
            atgard,
            orsak=orsak,
        )


def ratta(post: Anslag, version: int, nytt: Anslagsbelopp, atgard: Atgard, *, orsak: str) -> None:
    """Record that the amount that `version` stated should have been `nytt`; nothing is checked."""
    forut = post.belopp[version]
    post.registrera(
        AnslagsbeloppRattat,
        atgard.den(nytt.dag),
        rattar_version=version,
        slag=nytt.slag,
        tidigare_verkningsdag=forut.dag,
        tidigare_budgetar=forut.budgetar,
        tidigare_belopp_ore=forut.belopp_ore,
        budgetar=nytt.budgetar,
        belopp_ore=nytt.belopp_ore,
        riktning=nytt.riktning,
        motpost_anslag_id=nytt.motpost_anslag_id,
        motpost_version=nytt.motpost_version,
        orsak=orsak,
    )
