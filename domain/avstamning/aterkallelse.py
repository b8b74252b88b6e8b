"""Återkallelse: a signature is taken back, and the month may be signed anew.

What was signed is still in the log; it only says no longer that somebody stands for it.
"""

from __future__ import annotations

from domain.avstamning.stopp import AterkalladForeSigneringen, SigneringenGallerInte
from domain.avstamning.totaler import Kalla, Manad
from domain.grund.aktor import Atgard
from domain.grund.hant import dagen
from domain.grund.stopp import krav
from domain.grund.varden import Rad
from domain.myndighet.myndighet import Myndighet, krav_egen


class SigneringAterkallad(Myndighet.Event):
    """The signature that `signering_version` says no longer holds; `orsak` says why."""

    TOPIC = "myndighet.signering-aterkallad"
    NAMN = "signering återkallad"
    HANT = dagen("Dagen för återkallelsen")

    kalla: Kalla
    manad: Manad
    signering_version: int
    orsak: Rad

    def apply(self, aggregate: Myndighet) -> None:
        nyckel = (self.kalla, self.manad)
        osignerad = aggregate.avstamningar[nyckel]._replace(
            signerad_version=None, signerad_dag=self.verkningsdag
        )
        aggregate.avstamningar[nyckel] = osignerad

    def i_ord(self) -> str:
        vad = f"signeringen mot {self.kalla.namn} för {self.manad}"
        return f"{vad} återkallad: {self.orsak}"


def aterkalla_signering(
    myndighet: Myndighet, atgard: Atgard, *, signering_version: int, orsak: str
) -> None:
    """Take back a signature that holds: anybody who may sign may say that it was wrong."""
    krav_egen(myndighet, atgard.av)
    i_kraft = [
        (nyckel, a)
        for nyckel, a in myndighet.avstamningar.items()
        if a.signerad_version == signering_version
    ]
    krav(len(i_kraft) == 1, SigneringenGallerInte, version=signering_version)
    [((kalla, manad), avstamning)] = i_kraft
    assert avstamning.signerad_dag is not None
    krav(
        atgard.dag >= avstamning.signerad_dag,
        AterkalladForeSigneringen,
        signerad=avstamning.signerad_dag,
        dag=atgard.dag,
    )
    myndighet.registrera(
        SigneringAterkallad,
        atgard,
        kalla=Kalla(kalla),
        manad=manad,
        signering_version=signering_version,
        orsak=orsak,
    )
