"""What facts of an avstämning state: the totals of a month from a source, and that it is signed."""

from __future__ import annotations

from collections.abc import Iterator

from domain.avstamning.aterkallelse import SigneringAterkallad
from domain.avstamning.signering import AvstamningSignerad
from domain.avstamning.totaler import TotalerRegistrerade
from projections.uppgifter.pastaende import Pastaende, Uppgift, sammansatt, uppgifter


@uppgifter.register
def _(faktum: TotalerRegistrerade) -> Iterator[Uppgift]:
    om = f"{faktum.manad}/{faktum.kalla.value}"
    yield Pastaende(
        "totaler",
        sammansatt(
            version=faktum.originator_version,
            registrerad_av=faktum.av.subjekt,
            registrerad_dag=faktum.verkningsdag,
            referens=faktum.referens,
            totaler=[t.model_dump(mode="json") for t in faktum.totaler],
        ),
        om,
    )


@uppgifter.register
def _(faktum: AvstamningSignerad) -> Iterator[Uppgift]:
    """Of totals that have been registered anew since, nobody has signed anything."""
    yield Pastaende(
        "avstamning_signerad",
        sammansatt(
            signerad_av=faktum.av.subjekt,
            signerad_dag=faktum.verkningsdag,
            totaler_version=faktum.totaler_version,
            position=faktum.position,
            version=faktum.originator_version,
            sedda_totaler=[s.model_dump(mode="json") for s in faktum.sedda_totaler],
        ),
        f"{faktum.manad}/{faktum.kalla.value}",
    )


@uppgifter.register
def _(faktum: SigneringAterkallad) -> Iterator[Uppgift]:
    """Nobody stands for it any longer, until somebody signs anew."""
    yield Pastaende(
        "avstamning_signerad",
        sammansatt(
            aterkallad_av=faktum.av.subjekt,
            aterkallad_dag=faktum.verkningsdag,
            version=faktum.signering_version,
            orsak=faktum.orsak,
        ),
        f"{faktum.manad}/{faktum.kalla.value}",
    )
