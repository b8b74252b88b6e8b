"""Every reason for which the rules can refuse a command: a sentence in Swedish, and its lagrum.

One file an action, named as the module of its verbs. A Stopp knows nothing of HTTP, and when one is
raised nothing has been recorded.
"""

from __future__ import annotations


class Stopp(Exception):
    """A rule forbids the command; nothing was recorded."""

    text: str
    lagrum: str | None = None

    def __init__(self, **uppgifter: object) -> None:
        super().__init__(self.text.format(**uppgifter))


def krav(uppfyllt: bool, annars: type[Stopp], **uppgifter: object) -> None:
    """State a rule: refuse with `annars` unless it holds."""
    if not uppfyllt:
        raise annars(**uppgifter)


def kronor(ore: int) -> str:
    """An amount as Swedish prose: 2225000000 öre is "22 250 000 kr", 50 öre is "0,50 kr"."""
    hela, rest = divmod(abs(ore), 100)
    tal = f"{hela:,}".replace(",", " ") + (f",{rest:02}" if rest else "")
    return f"{'−' if ore < 0 else ''}{tal} kr"


class FinnsRedan(Stopp):
    text = "Posten finns redan i liggaren."


class DagenHarInteKommit(Stopp):
    text = "{dagen} {dag} har inte kommit än: i dag är det {idag}."


class IngetAttRatta(Stopp):
    text = "Rättelsen ändrar ingenting: det den säger är redan registrerat."
