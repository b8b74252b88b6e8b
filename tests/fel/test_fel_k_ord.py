"""K: the kinds of bad Swedish that a machine can see, and the sentences that were mended."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from domain.beslut.stopp import AndrasInteEfterOverlamnande, FarInteAndrasEfterOverklagande
from domain.fakta import FAKTA
from domain.grund.stopp import Stopp
from domain.handlaggning.jav import Javsgrund
from domain.utbetalning.stopp import BankdagIAnnatBudgetar, BetalningsmaletInteGodkant
from domain.utlysning.stopp import RamenUnderBeviljat
from tests.domain.hjalp.scenarierna import inget_scenario

ROT = Path(__file__).parent.parent.parent
RUM = ("domain", "projections", "api")
MED_ETT_STYCKE = {"31"}
"""Of the paragraphs of förvaltningslagen that have points: those in which a point is enough."""
_PUNKT = re.compile(r"\b(\d+) § \d")
_LIMMAD = re.compile(r"\}[a-zåäö]")


@cache
def texterna(fil: Path) -> tuple[tuple[int, str], ...]:
    """Every text of a module that is no docstring; what is put into one stands as {}."""
    return tuple(_texterna(fil))


def _texterna(fil: Path) -> Iterator[tuple[int, str]]:
    trad = ast.parse(fil.read_text(encoding="utf-8"))
    fria = {id(n.value) for n in ast.walk(trad) if isinstance(n, ast.Expr)}
    i_fstrang = {
        id(del_) for n in ast.walk(trad) if isinstance(n, ast.JoinedStr) for del_ in n.values
    }
    for nod in ast.walk(trad):
        match nod:
            case ast.Constant(value=str(text)) if id(nod) not in fria | i_fstrang:
                yield nod.lineno, text
            case ast.JoinedStr(values=delar):
                yield (
                    nod.lineno,
                    "".join(str(d.value) if isinstance(d, ast.Constant) else "{}" for d in delar),
                )


def every_stopp(av: type[Stopp] = Stopp) -> Iterator[type[Stopp]]:
    """Every refusal of the domain; the facts import all rooms, and so have imported theirs."""
    for slag in av.__subclasses__():
        if slag.__module__.startswith("domain."):
            yield slag
        yield from every_stopp(slag)


def alla_texter() -> Iterator[tuple[str, str]]:
    for rum in RUM:
        for fil in sorted((ROT / rum).rglob("*.py")):
            for rad, text in texterna(fil):
                yield f"{fil.relative_to(ROT)}:{rad}", text


@inget_scenario
def test_fel_k_genitiv() -> None:
    """No ending is glued to a name: "Boråss", and a name may end in a bracket."""
    limmade = {s.__name__ for s in every_stopp() if _LIMMAD.search(s.text)}
    assert limmade == set()
    i_domanen = {
        f"{fil.relative_to(ROT)}:{rad}"
        for fil in sorted((ROT / "domain").rglob("*.py"))
        for rad, text in texterna(fil)
        if re.search(r"\}s\b", text)
    }
    assert i_domanen == set()
    assert (
        "Borås"
        in BetalningsmaletInteGodkant(
            betalningsmal="bankgiro 1", namn="Borås", dag="2024-01-01"
        ).args[0]
    )


@inget_scenario
def test_fel_k_punkt_i_ett_stycke() -> None:
    """16 § FL has more than one stycke, so a point of it says in which."""
    assert {g.namn for g in Javsgrund} == {f"16 § första stycket {n} FL" for n in range(1, 6)}
    fel = {
        plats: text
        for plats, text in alla_texter()
        for funnen in _PUNKT.finditer(text)
        if funnen[1] not in MED_ETT_STYCKE
    }
    assert fel == {}


@inget_scenario
def test_fel_k_begard_och_ska_lamnas() -> None:
    assert [plats for plats, text in alla_texter() if re.search(r"begärda?t? senast", text)] == []


@pytest.mark.parametrize(
    "borta",
    [
        "Prövningen säger annat",
        "når banken",
        "innan det har överlämnats",
        "är krävt tillbaka",
        "har fallit",
        "serie börjad",
        "sista ansökningsdag förlängd",
    ],
)
def test_fel_k_ord_som_inte_sags(borta: str) -> None:
    assert [plats for plats, text in alla_texter() if borta in text] == []


def test_fel_k_varje_vagran_ar_en_mening() -> None:
    for stopp in every_stopp():
        assert stopp.text[0].isupper() or stopp.text[0] == "{", stopp
        assert stopp.text.rstrip("”").endswith((".", "}")), stopp


def test_fel_k_meningarna() -> None:
    def sager(stopp: type[Stopp], **falt: object) -> str:
        return str(stopp(**falt))

    assert "innan överklagandet har överlämnats" in FarInteAndrasEfterOverklagande.text
    assert "den 2024-05-02" in sager(AndrasInteEfterOverlamnande, overlamnat="2024-05-02")
    assert "under vad som är beviljat" in RamenUnderBeviljat.text
    assert sager(BankdagIAnnatBudgetar, bankdag="2025-01-02", budgetar=2024).startswith(
        "Banken betalar den 2025-01-02, i ett annat budgetår än 2024."
    )
    namnen = {f.NAMN for f in FAKTA.values()}
    assert {"ansökningstiden förlängd", "diarieserie påbörjad"} <= namnen
