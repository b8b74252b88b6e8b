"""What facts of grunddata state."""

from __future__ import annotations

from collections.abc import Iterator

from domain.grunddata.bankdagar import BankdagarFaststallda
from domain.grunddata.referensranta import ReferensrantaFaststalld
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
    yield Pastaende("slag", "referensranta")
    yield Pastaende(
        "referensrantor",
        sammansatt(
            galler_fran=faktum.galler_fran, hundradelar=faktum.hundradelar, kalla=faktum.kalla
        ),
        faktum.galler_fran.isoformat(),
    )
