"""Regler: what a version of a förordning says, as far as the system acts on it. Data, not code.

Every part is parameters: what differs between förordningar is written in their files. Which of it
has been read in the original is said by the paragraphs (`Paragraf.status`).
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from domain.beslutstyp import Beslutstyp
from domain.faktum import Organisationsnummer, Rad, Text, Uppgift

Nyckel = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,59}$")]
"""A name that answers, grounds and cost categories are known by: "lonekostnader"."""


class Kallstatus(StrEnum):
    """How a paragraph is known. Only what was read in the original is ever printed as law."""

    ORIGINAL = "original"
    ATERGIVEN = "atergiven"
    MONSTER = "monster"


class Fordelningsmetod(StrEnum):
    LIKA = "lika"
    EFTER_PROVNING = "efter-provning"

    @property
    def namn(self) -> str:
        """As people write it."""
        return "efter prövning" if self is Fordelningsmetod.EFTER_PROVNING else "lika"


class Avrundning(StrEnum):
    """The smallest unit of a share."""

    KRONA = "krona"
    ORE = "ore"

    @property
    def enhet_ore(self) -> int:
        return 100 if self is Avrundning.KRONA else 1


class Fordelningsregel(Uppgift):
    metod: Fordelningsmetod
    avrundning: Avrundning


class Paragraf(Uppgift):
    """One paragraph, and how it is known."""

    beteckning: Rad
    text: Text
    status: Kallstatus


class Arsfrist(Uppgift):
    """A day of the year, `ar_efter` years after the bidragsår.

    `flyttas`: one that falls on a Saturday, Sunday or other free day ends on the next working day.
    """

    manad: Annotated[int, Field(ge=1, le=12)]
    dag: Annotated[int, Field(ge=1, le=31)]
    ar_efter: Annotated[int, Field(ge=0, le=10)]
    flyttas: bool

    @model_validator(mode="after")
    def _finns_varje_ar(self) -> Arsfrist:
        if self.dag > monthrange(2023, self.manad)[1]:
            raise ValueError("dagen finns inte varje år")
        return self

    def for_bidragsar(self, ar: int) -> date:
        """The day before any move."""
        return date(ar + self.ar_efter, self.manad, self.dag)


class Grund(Uppgift):
    """A ground that the regelverk gives for demanding back or for not paying."""

    nyckel: Nyckel
    text: Rad
    lagrum: Rad


class Uppgiftskrav(Uppgift):
    """Something that an ansökan shall contain."""

    nyckel: Nyckel
    fraga: Rad
    obligatorisk: bool
    lagrum: Rad | None


class SenAnsokan(StrEnum):
    """What becomes of an ansökan that came in after the last day."""

    AVVISAS = "avvisas"
    FAR_PROVAS = "far-provas"


class Ansokningsregel(Uppgift):
    uppgifter: tuple[Uppgiftskrav, ...]
    for_sen: SenAnsokan
    sista_dag_flyttas: bool


class Utbetalningsregel(Uppgift):
    """`vantar_laga_kraft`: nothing is paid before the time to appeal has passed."""

    vantar_laga_kraft: bool
    hindersgrunder: tuple[Grund, ...]


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


class Intygare(StrEnum):
    """In which capacity somebody certifies a report."""

    BEHORIG_FORETRADARE = "behorig-foretradare"
    EKONOMICHEF = "ekonomichef"

    @property
    def namn(self) -> str:
        return "behörig företrädare" if self is Intygare.BEHORIG_FORETRADARE else self.value


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


class Tvang(StrEnum):
    """Whether the authority shall demand back, or may."""

    SKA = "ska"
    KAN = "far"


class Skalsgrad(StrEnum):
    """How strong the reasons must be to waive."""

    SARSKILDA = "sarskilda"
    SYNNERLIGA = "synnerliga"

    @property
    def namn(self) -> str:
        return f"{'särskilda' if self is Skalsgrad.SARSKILDA else 'synnerliga'} skäl"


class Rantestart(StrEnum):
    """The day from which interest runs."""

    UTBETALNINGSDAG = "utbetalningsdag"
    FORFALLODAG = "forfallodag"
    DAGAR_EFTER_BESLUT = "dagar-efter-beslut"


class Ranteregel(Uppgift):
    """Reference rate plus `tillagg_hundradelar` (800 is eight points) from `fran`.

    `dagar` is how many days after the decision, when interest is counted from it.
    """

    fran: Rantestart
    dagar: Annotated[int, Field(ge=0, le=365)]
    tillagg_hundradelar: Annotated[int, Field(ge=0, le=10_000)]
    lagrum: Rad


class AterbetalningTill(StrEnum):
    """Where money that is paid back goes."""

    ANSLAG = "anslag"
    INKOMSTTITEL = "inkomsttitel"


class Aterkravsregel(Uppgift):
    """`avstaende` and `eftergift`: the reasons needed; None: it may not be done."""

    grunder: tuple[Grund, ...]
    tvang: Tvang
    avstaende: Skalsgrad | None
    eftergift: Skalsgrad | None
    betalningstid_dagar: Annotated[int, Field(ge=0, le=365)]
    ranta: Ranteregel | None
    kvittning: bool
    aterbetalning_till: AterbetalningTill


class Tidrakning(StrEnum):
    """From when the time to appeal is counted (44 § FL: a public party, from the decision)."""

    DELFAENDE = "delfaende"
    BESLUTSDAG = "beslutsdag"


class Overklaganderegel(Uppgift):
    far_overklagas: tuple[Beslutstyp, ...]
    tidrakning: Tidrakning
    veckor: Annotated[int, Field(ge=1, le=52)]
    flyttas: bool


class Innehall(Uppgift):
    """What a version says. `skyddar_part`: 37 § FL protects this kind of party."""

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
