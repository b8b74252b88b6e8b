"""Hävningsorsak: why a claim, or a review, no longer stands on what it stood on."""

from __future__ import annotations

from enum import StrEnum


class Havningsorsak(StrEnum):
    """What happened to the money. Stored in facts: a value is for ever."""

    BEVILJAT_PA_NYTT = "beviljat-pa-nytt"
    BESLUTET_RATTAT = "beslutet-rattat"
    BESLUTET_ANDRAT = "beslutet-andrat"
    BESLUTET_UPPHAVT = "beslutet-upphavt"
    DOM = "dom"
    RATTEN_FORFALLEN = "ratten-forfallen"
    UTBETALNINGEN_ANDRAD = "utbetalningen-andrad"
    UTBETALNINGEN_RATTAD = "utbetalningen-rattad"
    UTBETALNINGEN_RETURNERAD = "utbetalningen-returnerad"
    GRANSKNINGEN_HAVD = "granskningen-havd"
    ATERKRAVET_ANDRAT = "aterkravet-andrat"
    PLACERINGEN_HAVD = "placeringen-havd"
    KVITTNINGEN_HAVD = "kvittningen-havd"
    PENGARNA_FLYTTADE = "pengarna-flyttade"

    @property
    def namn(self) -> str:
        """As people write it."""
        return {
            "beviljat-pa-nytt": "Ansökan har beviljats på nytt",
            "beslutet-rattat": "Beslutet har rättats",
            "beslutet-andrat": "Beslutet har ändrats",
            "beslutet-upphavt": "Beslutet har upphävts",
            "dom": "Domstolen har avgjort",
            "ratten-forfallen": "Rätten till bidrag har förfallit",
            "utbetalningen-andrad": "Utbetalningen som granskades har ändrats",
            "utbetalningen-rattad": "Utbetalningen har rättats",
            "utbetalningen-returnerad": "Utbetalningen har returnerats",
            "granskningen-havd": "Granskningen har hävts",
            "aterkravet-andrat": "Återkravet har ändrats",
            "placeringen-havd": "Placeringen har hävts",
            "kvittningen-havd": "Kvittningen har hävts",
            "pengarna-flyttade": "Pengarna har flyttats",
        }[self]
