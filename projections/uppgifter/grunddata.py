"""What facts of grunddata state."""

from __future__ import annotations

from collections.abc import Iterator

from domain.grunddata.bankdagar import BankdagarFaststallda
from domain.grunddata.referensranta import ReferensrantaFaststalld
from domain.grunddata.utlaningsranta import UtlaningsrantaFaststalld
from projections.uppgifter.pastaende import Pastaende, Uppgift, sammansatt, uppgifter


@uppgifter.register
def _(faktum: BankdagarFaststallda) -> Iterator[Uppgift]:
    yield Pastaende("slag", "bankdagar")
    yield Pastaende(
        "bankdagar",
        sammansatt(ar=faktum.ar, stangda_dagar=faktum.stangda_dagar, kalla=faktum.kalla),
        str(faktum.ar),
    )


@uppgifter.register
def _(faktum: ReferensrantaFaststalld) -> Iterator[Uppgift]:
    yield from _rantan("referensranta", "referensrantor", faktum)


@uppgifter.register
def _(faktum: UtlaningsrantaFaststalld) -> Iterator[Uppgift]:
    yield from _rantan("utlaningsranta", "utlaningsrantor", faktum)


def _rantan(
    slag: str, rantor: str, faktum: ReferensrantaFaststalld | UtlaningsrantaFaststalld
) -> Iterator[Uppgift]:
    yield Pastaende("slag", slag)
    yield Pastaende(
        rantor,
        sammansatt(
            galler_fran=faktum.galler_fran, hundradelar=faktum.hundradelar, kalla=faktum.kalla
        ),
        faktum.galler_fran.isoformat(),
    )
