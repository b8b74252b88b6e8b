"""Indrivning: a claim that is not paid is handed over for collection, and what lets it be enforced.

The decision is enforced only if a rule says so; else what a court or Kronofogden has said is.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.arende.arende import Arende
from domain.arende.inhiberat import utan_det_inhiberade_ore
from domain.aterkrav.fordran import skyldig
from domain.aterkrav.preskription import (
    Antecknat,
    Avbrottshavning,
    avbryt,
    det_havda,
    krav_inte_preskriberad,
)
from domain.aterkrav.stopp import ExekutionstitelSaknas, InteForfallen
from domain.fordran.avbrott import Avbrottssatt
from domain.fordran.fordran import fordrans_namn
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.indrivare import Indrivare
from domain.grund.ord import Ord
from domain.grund.stopp import krav, kronor
from domain.grund.varden import Ore, Rad
from domain.ranta.forfall import ar_forfallen
from domain.regelverk.regelverk import Regelverk


class FordranOverlamnad(Arende.Event):
    """The claim was handed over for collection on verkningsdag, or lodged in a bankruptcy.

    `belopp_ore` is the capital and interest that was owed, what is written off of it too, but not
    what rests on a change that a court has stopped. `referens` is what it is known by there.
    """

    TOPIC = "arende.fordran-overlamnad"
    NAMN = "fordran överlämnad"
    OM_PARTEN = True
    HANT = dagen("Dagen för överlämnandet")

    fordran_id: UUID
    overlamnad_till: Indrivare
    belopp_ore: Ore
    referens: Rad

    def apply(self, aggregate: Arende) -> None:
        if self.overlamnad_till is not Indrivare.FORDRINGSBEVAKNING:
            avbryt(aggregate, self, self.fordran_id, Avbrottssatt.OVERLAMNAT)

    def i_ord(self) -> str:
        vad = f"{fordrans_namn(self.fordran_id)} om {kronor(self.belopp_ore)}"
        return f"{vad} överlämnad till {self.overlamnad_till.namn}"


def overlamna(
    arende: Arende,
    regelverk: Regelverk,
    atgard: Atgard,
    *,
    fordran_id: UUID,
    till: Indrivare,
    referens: str,
) -> None:
    """Hand the claim over for collection, when the party has been told of it.

    Kronofogden enforces by an exekutionstitel: the decision is one only if a rule says so.
    """
    fordran = skyldig(arende, fordran_id)
    belopp_ore = utan_det_inhiberade_ore(arende, fordran_id)
    arende.krav_fordran_meddelad(fordran_id, atgard.dag)
    krav_inte_preskriberad(arende, fordran_id, atgard.dag)
    krav(
        not till.tvingar or ar_forfallen(fordran, atgard.dag),
        InteForfallen,
        dag=atgard.dag,
        indrivare=till.namn,
    )
    krav(
        till is not Indrivare.KRONOFOGDEN
        or (
            fordran.beslut_id is not None
            and _beslutet_far_verkstallas(arende, regelverk, atgard.dag)
        )
        or arende.har_titel(fordran_id),
        ExekutionstitelSaknas,
    )
    arende.registrera(
        FordranOverlamnad,
        atgard,
        fordran_id=fordran_id,
        overlamnad_till=till,
        belopp_ore=belopp_ore,
        referens=referens,
    )


def _beslutet_far_verkstallas(arende: Arende, regelverk: Regelverk, dag: date) -> bool:
    regel = regelverk.innehall(arende.regelverk or regelverk.referens(dag)).aterkrav
    return regel is not None and regel.exekutionstitel is not None


class Titelslag(Ord):
    """What in 3 kap. 1 § utsökningsbalken a claim of this kind may rest on."""

    DOM = "dom", "domstols dom, utslag eller beslut"
    FORLIKNING = "forlikning", "av domstol stadfäst förlikning"
    UTSLAG = "utslag", "Kronofogdens utslag i mål om betalningsföreläggande"


class ExekutionstitelAntecknad(Arende.Event):
    """The claim may be enforced: verkningsdag is the day of the judgment, the utslag or the like.

    `referens` is its number.
    """

    TOPIC = "arende.exekutionstitel-antecknad"
    NAMN = "exekutionstitel antecknad"
    OM_PARTEN = True
    HANT = dagen("Dagen för domen, utslaget eller förlikningen")

    fordran_id: UUID
    titelslag: Titelslag
    referens: Rad

    def apply(self, aggregate: Arende) -> None:
        avbryt(aggregate, self, self.fordran_id, Avbrottssatt.EXEKUTIONSTITEL)

    def i_ord(self) -> str:
        vad = fordrans_namn(self.fordran_id)
        return f"exekutionstitel för {vad}: {self.titelslag.namn}, {self.referens}"


def anteckna_exekutionstitel(
    arende: Arende, atgard: Atgard, *, fordran_id: UUID, titelslag: Titelslag, referens: str
) -> None:
    """Record what lets the claim be enforced."""
    skyldig(arende, fordran_id)
    krav_inte_preskriberad(arende, fordran_id, atgard.dag)
    arende.registrera(
        ExekutionstitelAntecknad,
        atgard,
        fordran_id=fordran_id,
        titelslag=titelslag,
        referens=referens,
    )


class ExekutionstitelHavd(Avbrottshavning):
    """The claim never had the title of `tidigare_verkningsdag`; verkningsdag is when it was found.

    `rattar_version` is the fact that said so. `preskriberas_dag` is the last day on which the claim
    may be enforced, as it is now known: the title had interrupted its time.
    """

    TOPIC = "arende.exekutionstitel-havd"
    NAMN = "exekutionstitel hävd"

    def i_ord(self) -> str:
        return self.havt_i_ord("hävd exekutionstitel")


def hav_exekutionstitel(
    arende: Arende, atgard: Atgard, *, fordran_id: UUID, rattar_version: int, orsak: str
) -> None:
    """Take back what lets the claim be enforced. Its handing over, if it rests on it, is listed."""
    antecknat = Antecknat(fordran_id, rattar_version, Avbrottssatt.EXEKUTIONSTITEL)
    havd = det_havda(arende, antecknat)
    arende.registrera(ExekutionstitelHavd, atgard, orsak=orsak, **havd)
