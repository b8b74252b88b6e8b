"""Printed reports at random: derived tables, a print of them, and what was done wrong in it.

All figures are decimal numbers here, and what a comparison is to find is written down as it is
planted: nothing is computed as the comparison computes it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from random import Random
from typing import Any

from projections.rapporter.form import Kolumn, Slag, Tabell

Funnet = tuple[str, str, str | None, str | None, str | None, str | None]
"""slag, tabell, rad, kolumn, tryckt, harlett."""


def skriv(tal: Decimal, decimaler: int) -> str:
    """As a Swedish printer would."""
    avrundat = tal.quantize(Decimal(1).scaleb(-decimaler), ROUND_HALF_UP)
    text = f"{abs(avrundat):,}".replace(",", " ").replace(".", ",")
    return f"−{text}" if avrundat < 0 else text


def som_harlett(tal: Decimal | None, decimaler: int) -> str:
    if tal is None:
        return "–"
    return skriv(tal, 0 if tal == tal.to_integral_value() else max(1, decimaler))


@dataclass
class Ark:
    """A table: its rows with exact figures, and with how many decimals shares are printed."""

    nr: int
    slag: list[Slag]
    andelar: bool
    decimaler: int
    rader: dict[str, list[Decimal | None]]
    summa: list[Decimal | None]
    fore: dict[str, list[Decimal | None]]
    """The rows of the year before."""

    @property
    def namn(self) -> str:
        return f"Tabell {self.nr}"

    @property
    def nyckel(self) -> str:
        return f"tabell-{self.nr}"

    def aret_fore(self) -> Tabell:
        return replace(self, rader=self.fore).harledd()

    def harledd(self) -> Tabell:
        kolumner = [Kolumn(f"k{nr}", f"Kolumn {nr}", s) for nr, s in enumerate(self.slag)]
        return Tabell(
            self.nr,
            self.nyckel,
            "En tabell",
            (Kolumn("rad", "Rad", Slag.TEXT), *kolumner),
            tuple((namn, *self._celler(tal)) for namn, tal in self.rader.items()),
            ("Summa", *self._celler(self.summa)),
        )

    def _celler(self, tal: list[Decimal | None]) -> Iterator[int | Decimal | None]:
        for t, slag in zip(tal, self.slag, strict=True):
            if t is None or slag is Slag.PROCENT:
                yield t
            else:
                yield int(t * 100) if slag is Slag.KRONOR else int(t)

    def decimalerna(self, kolumn: int) -> int:
        return self.decimaler if self.slag[kolumn] is Slag.PROCENT else 0


@dataclass
class Prov:
    """A report: its tables, the copy of it, and what is to be found in that."""

    arken: list[Ark]
    kopia: dict[str, Any] = field(default_factory=dict)
    funnet: Counter[Funnet] = field(default_factory=Counter)
    olasta: Counter[tuple[str, str, str, str]] = field(default_factory=Counter)
    jamforda: int = 0


def slumpat(slump: Random) -> Prov:
    prov = Prov([_ark(slump, nr) for nr in range(1, slump.randint(2, 6))])
    tabeller = [_tryck(slump, ark, prov) for ark in prov.arken]
    if slump.random() < 0.3:
        tabeller.append({"nyckel": "okand", "kolumner": ["a", "b"], "rader": [["x", "1"]]})
        prov.funnet["saknas-i-liggaren", "okand", None, None, "tabellen", None] += 1
    texter = [t for ark in prov.arken for t in Texter(slump, ark, prov).alla()]
    prov.kopia = {
        "kalla": "Slumpen",
        "regelverk": "1:1",
        "bidragsar": 2024,
        "tabeller": tabeller,
        "texter": texter,
    }
    return prov


def _ark(slump: Random, nr: int) -> Ark:
    rubriker = [f"Rad {n} Å" for n in range(slump.randint(1, 12))]
    andelar, decimaler = slump.random() < 0.5, slump.randint(0, 3)
    if andelar:
        slag = [Slag.PROCENT] * slump.randint(2, 9)
    else:
        slag = [slump.choice((Slag.KRONOR, Slag.ANTAL)), *slump.choices(_TAL, k=3)]

    def raden() -> list[Decimal | None]:
        return _andelar(slump, len(slag)) if andelar else [_tal(slump, s) for s in slag]

    rader = {r: raden() for r in rubriker}
    fore = {r: [_fore(slump, t) for t in tal] for r, tal in rader.items()}
    return Ark(nr, slag, andelar, decimaler, rader, raden(), fore)


def _fore(slump: Random, tal: Decimal | None) -> Decimal | None:
    """The same figure a year before: as high, or a little more or less."""
    return None if tal is None else tal + slump.choice((-2, 0, 2))


_TAL = (Slag.KRONOR, Slag.ANTAL, Slag.PROCENT)


def _andelar(slump: Random, antal: int) -> list[Decimal | None]:
    """A hundred per cent, in parts of a millionth."""
    snitt = sorted(slump.randint(0, 10**8) for _ in range(antal - 1))
    granser = [0, *snitt, 10**8]
    return [Decimal(b - a).scaleb(-6) for a, b in pairwise(granser)]


def _tal(slump: Random, slag: Slag) -> Decimal | None:
    if slump.random() < 0.1:
        return None
    if slag is Slag.ANTAL:
        return Decimal(slump.randint(0, 9))
    tal = Decimal(slump.randint(-(10**10), 10**10))
    return tal.scaleb(-2) if slag is Slag.KRONOR else tal.scaleb(-6)


def _tryck(slump: Random, ark: Ark, prov: Prov) -> dict[str, Any]:
    """Rows in any order and spelling; some rows and columns are lost, and some are added."""
    kolumner = list(range(len(ark.slag)))
    if slump.random() < 0.2:
        borta = f"Kolumn {kolumner.pop(slump.randrange(len(kolumner)))}"
        prov.funnet["saknas-i-trycket", ark.namn, None, borta, None, "kolumnen"] += 1
    rader = []
    for namn, tal in slump.sample(list(ark.rader.items()), len(ark.rader)):
        if slump.random() < 0.9:
            stavat = slump.choice((namn, namn.upper(), namn.replace(" ", "\u00a0 ")))
            rader.append([stavat, *_raden(slump, ark, prov, stavat, tal, kolumner)])
        else:
            prov.funnet["saknas-i-trycket", ark.namn, namn, None, None, "raden"] += 1
    if slump.random() < 0.3:
        rader.append(["Ny rad", *["1"] * len(kolumner)])
        prov.funnet["saknas-i-liggaren", ark.namn, "Ny rad", None, "raden", None] += 1
    summa = None
    if slump.random() < 0.7:
        summa = ["Allt", *_raden(slump, ark, prov, "Allt", ark.summa, kolumner)]
    nycklar = ["rad", *(f"k{k}" for k in kolumner)]
    if slump.random() < 0.2:
        nycklar.append("ny")
        for rad in (*rader, *([] if summa is None else [summa])):
            rad.append("7")
        prov.funnet["saknas-i-liggaren", ark.namn, None, "ny", "kolumnen", None] += 1
    return {"nyckel": ark.nyckel, "kolumner": nycklar, "rader": rader, "summa": summa}


def _raden(
    slump: Random, ark: Ark, prov: Prov, rad: str, tal: list[Decimal | None], kolumner: list[int]
) -> list[str]:
    """Each cell right, wrong or unread; of shares, what they are together."""
    celler, fel = [], False
    for k in kolumner:
        decimaler, exakt, hur = ark.decimalerna(k), tal[k], slump.random()
        text = "–" if exakt is None else skriv(exakt, decimaler)
        if hur < 0.08:
            text = ""
            prov.olasta[ark.namn, rad, f"Kolumn {k}", som_harlett(exakt, 1)] += 1
        elif hur < 0.16:
            fel, text = True, _fel(slump, exakt, decimaler)
            harlett = som_harlett(exakt, 0 if text == "–" else decimaler)
            prov.funnet["annan-siffra", ark.namn, rad, f"Kolumn {k}", text, harlett] += 1
        prov.jamforda += text != ""
        celler.append(text)
    lasta = [(c, tal[k]) for c, k in zip(celler, kolumner, strict=True) if c != ""]
    if ark.andelar and lasta and "–" not in celler:
        _summera(ark, prov, rad, lasta, "radsumma" if fel else "avrundning")
    return celler


def _fel(slump: Random, exakt: Decimal | None, decimaler: int) -> str:
    if exakt is None:
        return "5"
    if slump.random() < 0.2:
        return "–"
    steg = Decimal(slump.choice((-1, 1)) * slump.randint(2, 9)).scaleb(-decimaler)
    return skriv(exakt + steg, decimaler)


def _summera(
    ark: Ark, prov: Prov, rad: str, lasta: list[tuple[str, Decimal | None]], slag: str
) -> None:
    tryckt = sum((las(text) for text, _ in lasta), Decimal(0))
    exakt = sum((tal for _, tal in lasta if tal is not None), Decimal(0))
    if not _ratt(tryckt, exakt, ark.decimaler):
        helt = tryckt == tryckt.to_integral_value()
        som_tryckt = skriv(tryckt, 0 if helt else ark.decimaler)
        harlett = som_harlett(exakt, ark.decimaler)
        prov.funnet[slag, ark.namn, rad, None, som_tryckt, harlett] += 1


def las(text: str) -> Decimal:
    return Decimal(text.replace(" ", "").replace(",", ".").replace("−", "-"))


def _ratt(sagt: Decimal, exakt: Decimal | None, decimaler: int, av: int = 1) -> bool:
    return exakt is not None and abs(sagt * av - exakt) * 2 <= Decimal(av).scaleb(-decimaler)


class Texter:
    """What the text says of a table, one sentence of each kind, right or wrong."""

    def __init__(self, slump: Random, ark: Ark, prov: Prov) -> None:
        self._slump, self._ark, self._prov = slump, ark, prov
        self._k = slump.randrange(len(ark.slag))
        self._decimaler = ark.decimalerna(self._k)
        self._tal = {namn: rad[self._k] for namn, rad in ark.rader.items()}
        self._kanda = {namn: t for namn, t in self._tal.items() if t is not None}

    def alla(self) -> Iterator[dict[str, Any]]:
        if self._kanda:
            yield self._cell()
            yield self._varje_rad()
            yield self._antal()
            yield self._ytterst("hogst", "de högsta", max)
            yield self._ytterst("lagst", "de lägsta", min)
            yield self._forandring()

    def _text(self, slag: str, **mer: Any) -> dict[str, Any]:
        self._prov.jamforda += 1
        om = {"nyckel": self._ark.nyckel, "kolumn": f"k{self._k}"}
        return {"slag": slag, "text": "Texten", **om, **mer}

    def _vantat(self, rad: str, tryckt: str, harlett: str) -> None:
        kolumn = f"Kolumn {self._k}"
        self._prov.funnet["texten", self._ark.namn, rad, kolumn, f"Texten: {tryckt}", harlett] += 1

    def _cell(self) -> dict[str, Any]:
        rad, tal = self._slump.choice(list(self._kanda.items()))
        varde = skriv(tal, self._decimaler)
        if self._slump.random() < 0.5:
            varde = skriv(tal + Decimal(2).scaleb(-self._decimaler), self._decimaler)
            self._vantat(rad, varde, som_harlett(tal, self._decimaler))
        return self._text("cell", rad=rad, varde=varde)

    def _varje_rad(self) -> dict[str, Any]:
        miljoner = self._slump.random() < 0.5
        decimaler = self._slump.randint(0, 2)
        av = 10**6 if miljoner else 1
        varde = skriv(self._slump.choice(list(self._kanda.values())) / av, decimaler)
        if not all(_ratt(las(varde), tal, decimaler, av) for tal in self._tal.values()):
            harledda = dict.fromkeys(som_harlett(t, decimaler) for t in self._tal.values())
            tryckt = f"{varde} miljoner" if miljoner else varde
            self._vantat("varje rad", tryckt, ", ".join(harledda))
        return self._text("varje-rad", varde=varde, enhet="miljoner" if miljoner else None)

    def _antal(self) -> dict[str, Any]:
        minst = self._slump.choice(list(self._kanda.values()))
        antal = sum(tal >= minst for tal in self._kanda.values())
        sagt = antal + self._slump.choice((0, 0, 1, -1))
        exakt = skriv(minst, 6)
        if sagt != antal:
            self._vantat(f"antal rader med minst {exakt}", skriv(Decimal(sagt), 0), str(antal))
        return self._text("antal", minst=exakt, varde=skriv(Decimal(sagt), 0))

    def _ytterst(
        self, slag: str, rad: str, ytterst: Callable[[Iterable[Decimal]], Decimal]
    ) -> dict[str, Any]:
        varde = ytterst(self._kanda.values())
        funna = [namn for namn, tal in self._kanda.items() if tal == varde]
        sagda = set(funna) ^ set(self._slump.sample(list(self._tal), self._slump.randint(0, 1)))
        if not sagda:
            sagda = set(funna)
        namnda = sorted(sagda)
        if sagda != set(funna):
            self._vantat(rad, "; ".join(namnda), "; ".join(funna))
        return self._text(slag, rader=namnda)

    def _forandring(self) -> dict[str, Any]:
        """Against the year before, in which a third of the figures were the same."""
        rad, nu = self._slump.choice(list(self._kanda.items()))
        fore = self._ark.fore[rad][self._k]
        assert fore is not None
        blev = "lika" if fore == nu else "ökat" if nu > fore else "minskat"
        sagt = self._slump.choice(("ökat", "minskat"))
        if sagt != blev:
            tal = " och ".join(som_harlett(t, 1) for t in (fore, nu))
            self._vantat(rad, sagt, f"{blev}: {tal}")
        return self._text("okat" if sagt == "ökat" else "minskat", rad=rad)
