"""When the party was told, at random, when it was said wrong; and what the party is."""

from __future__ import annotations

from datetime import timedelta

from domain.beslut import delgivningshavning, delgivningsrattelse, partsstallning
from domain.beslut.meddelande import Meddelandesatt, Overklagandehanvisning
from domain.grund.aktor import Atgard
from domain.handlaggning import mottaganderattelse, paminnelse
from tests.domain.hjalp.maskinbord import Bord
from tests.domain.hjalp.scenario import ANNA, BO


def ratta_meddelande(b: Bord) -> None:
    """The last first; some days before, or after, what was said, and now and then as it should."""
    meddelade = {x.meddelat_version: x for x in b.arende.beslut.values() if x.meddelat_version}
    version = b.en([*reversed(meddelade)], 1)
    beslut = meddelade.get(version)
    sagt = beslut.meddelat_dag if beslut and beslut.meddelat_dag else b.idag
    far = beslut is None or beslut.overklagas is not None
    ratt = Overklagandehanvisning.BIFOGAD if far else Overklagandehanvisning.FAR_INTE_OVERKLAGAS
    delgivningsrattelse.ratta_meddelande(
        b.arende,
        Atgard(sagt + timedelta(days=b.ore - 3), ANNA),
        rattar_version=version,
        satt=Meddelandesatt.E_POST,
        till="annan@example.se",
        overklagandehanvisning=Overklagandehanvisning.FELAKTIG if b.ore == 3 else ratt,
        orsak="o",
    )


def ratta_delfaende(b: Bord) -> None:
    """The last first, to another day."""
    delfadda = {x.delfatt_version: x for x in b.arende.beslut.values() if x.delfatt_version}
    version = b.en([*reversed(delfadda)], 1)
    beslut = delfadda.get(version)
    sagt = beslut.delfatt_dag if beslut and beslut.delfatt_dag else b.idag
    delgivningsrattelse.ratta_delfaende(
        b.arende,
        b.regelverk,
        frozenset(),
        Atgard(sagt + timedelta(days=b.ore - 3), ANNA),
        rattar_version=version,
        bevis="b",
        orsak="o",
    )


def hav_meddelande(b: Bord) -> None:
    """Of one that nobody is known to have received, or of another that is refused."""
    meddelade = [x for x in b.arende.beslut.values() if x.meddelat_version]
    meddelade.sort(key=lambda x: x.delfatt_dag is None)
    version = b.en([x.meddelat_version for x in reversed(meddelade)], 1)
    delgivningshavning.hav_meddelande(
        b.arende, Atgard(b.idag, ANNA), rattar_version=version, orsak="o"
    )


def hav_delfaende(b: Bord) -> None:
    """The last first."""
    delfadda = [x.delfatt_version for x in b.arende.beslut.values() if x.delfatt_version]
    version = b.en([*reversed(delfadda)], 1)
    delgivningshavning.hav_delfaende(
        b.arende, Atgard(b.idag, ANNA), rattar_version=version, orsak="o"
    )


def ratta_partsstallning(b: Bord) -> None:
    """One of four, or what it is said to be already."""
    partsstallning.ratta_partsstallning(
        b.arende,
        b.regelverk,
        frozenset(),
        Atgard(b.idag, ANNA),
        enskild_part=b.nr % 2 == 0,
        foretrader_det_allmanna=b.ore > 3,
        orsak="o",
    )


def mottog_paminnelsen(b: Bord) -> None:
    """A reminder that interest follows from, the last first: some days after it was sent."""
    kraven = {k.version: k for f in b.arende.fordringar.values() for k in f.paminnelser}
    version = b.en([*reversed(kraven)], 1)
    skickad = kraven[version].skickat_dag if version in kraven else b.idag
    paminnelse.anteckna_mottagen(
        b.arende,
        Atgard(skickad + timedelta(days=b.ore), BO),
        paminnelse_version=version,
        bevis="b",
    )


def ratta_mottagandet(b: Bord) -> None:
    """What was said last first, to another day."""
    kraven = {
        k.mottaget_version: k
        for f in b.arende.fordringar.values()
        for k in f.paminnelser
        if k.mottaget_dag
    }
    version = b.en([*reversed(kraven)], 1)
    kom = kraven[version].mottaget_dag if version in kraven else None
    mottaganderattelse.ratta_mottagande(
        b.arende,
        Atgard((kom or b.idag) + timedelta(days=b.ore - 3), BO),
        rattar_version=version,
        bevis="b",
        orsak="o",
    )
