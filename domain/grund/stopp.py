"""Stopp: a reason for which the rules refuse a command: a sentence in Swedish, and its lagrum.

Each is at home in the room whose verb raises it; here is what they have in common. A Stopp knows
nothing of HTTP, and when one is raised nothing has been recorded.
"""

from __future__ import annotations

from uuid import UUID


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


def slagets_namn(slag: str) -> str:
    """What a kind of stream is called: "arende" is "ärende"."""
    return {"arende": "ärende", "anslag": "anslagspost"}.get(slag, slag)


class FinnsRedan(Stopp):
    """What was to be recorded anew is there: the stream `strom_id`, of the kind `slag`."""

    text = "Posten finns redan i liggaren: {namn} {strom_id}."

    def __init__(self, *, slag: str, strom_id: UUID) -> None:
        super().__init__(namn=slagets_namn(slag), strom_id=strom_id)
        self.slag = slag
        self.strom_id = strom_id


class DagenHarInteKommit(Stopp):
    text = "{dagen} {dag} har inte kommit än: i dag är det {idag}."


class ForeDetSomFoljs(Stopp):
    text = "Dagen {dag} är för tidig för händelsen {namn}: {vad} {fore}."


class IngetAttRatta(Stopp):
    text = "Rättelsen ändrar ingenting: det den säger är redan registrerat."
