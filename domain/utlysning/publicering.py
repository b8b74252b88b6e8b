"""Publicering: a call is made known, with its ram, its conditions and its last day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from uuid import UUID

from domain.anslag.anslagspost import Anslag
from domain.anslag.vakt import anslagsvakt
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.stopp import krav
from domain.grund.vakt import Vakt
from domain.grund.varden import Budgetar, Ore, Rad, Text
from domain.regelverk.regelverk import Regelverk, Regelverksreferens
from domain.utlysning.stopp import KretsenHarDubbletter, SistaDagForePublicering, TextenTom
from domain.utlysning.utlysning import Medel, Utlysning
from domain.utlysning.vakt import ramvakt


class UtlysningPublicerad(Utlysning.Event):
    """A call was published with its ram; verkningsdag is the day of publication.

    With a `forbehall` (that money will be given) it has no money yet, and nothing can be granted.
    `krets` are the mottagare that are expected to apply; empty, the call is open and nobody in
    particular is. It keeps nobody out: who may apply is for the regelverk to say.
    """

    TOPIC = "utlysning.publicerad"
    NAMN = "utlysning publicerad"
    HANT = dagen("Publiceringsdagen")

    diarienummer: Rad
    rubrik: Rad
    regelverk: Regelverksreferens
    anslag_id: UUID
    budgetar: Budgetar
    ram_ore: Ore
    sista_ansokningsdag: date
    forbehall: Text | None
    krets: tuple[UUID, ...]
    villkor: tuple[Text, ...]

    def apply(self, aggregate: Utlysning) -> None:
        aggregate.diarienummer = self.diarienummer
        aggregate.regelverk_id = self.regelverk.regelverk_id
        aggregate.medel = self.medel
        aggregate.ram_ore = self.ram_ore
        aggregate.publicerad_dag = self.verkningsdag
        aggregate.sista_ansokningsdag = self.sista_ansokningsdag
        aggregate.sista_dag_version = self.originator_version
        aggregate.finansierad = self.forbehall is None

    @property
    def medel(self) -> Medel:
        return Medel(
            anslag_id=self.anslag_id, budgetar=self.budgetar, utlysning_id=self.originator_id
        )

    def vakter(self) -> Iterator[Vakt]:
        if self.forbehall is None:
            yield from ram_ur_anslaget(self.medel, self.ram_ore)


def ram_ur_anslaget(medel: Medel, belopp_ore: int) -> Iterator[Vakt]:
    """What goes into the call (or, if negative, back) is taken from the anslag."""
    yield Vakt(anslagsvakt(medel.anslag_id, medel.budgetar), -belopp_ore)
    yield Vakt(ramvakt(medel.utlysning_id, medel.budgetar), belopp_ore)


def publicera(
    regelverk: Regelverk,
    post: Anslag,
    atgard: Atgard,
    *,
    utlysning_id: UUID,
    diarienummer: str,
    rubrik: str,
    budgetar: int,
    ram_ore: int,
    sista_ansokningsdag: date,
    forbehall: str | None = None,
    krets: Sequence[UUID] = (),
    villkor: Sequence[str] = (),
) -> Utlysning:
    """Publish a call under the version of `regelverk` in force that day; the post must bear it.

    With a förbehåll it may be published before there is any money.
    """
    krav(
        sista_ansokningsdag >= atgard.dag,
        SistaDagForePublicering,
        sista=sista_ansokningsdag,
        dag=atgard.dag,
    )
    krav(forbehall is None or forbehall.strip() != "", TextenTom)
    krav(all(ett.strip() for ett in villkor), TextenTom)
    krav(len(set(krets)) == len(krets), KretsenHarDubbletter)
    post.krav_oppet(budgetar)
    return Utlysning.borja(
        UtlysningPublicerad,
        atgard,
        id=utlysning_id,
        diarienummer=diarienummer,
        rubrik=rubrik,
        regelverk=regelverk.referens(atgard.dag),
        anslag_id=post.id,
        budgetar=budgetar,
        ram_ore=ram_ore,
        sista_ansokningsdag=sista_ansokningsdag,
        forbehall=forbehall,
        krets=tuple(krets),
        villkor=tuple(villkor),
    )
