"""Hävningsorsak: why a claim, or a review, no longer stands on what it stood on."""

from __future__ import annotations

from domain.grund.ord import Ord


class Havningsorsak(Ord):
    """What happened to the money. Stored in facts: a value is for ever."""

    BEVILJAT_PA_NYTT = "beviljat-pa-nytt", "Ansökan har beviljats på nytt"
    BESLUTET_RATTAT = "beslutet-rattat", "Beslutet har rättats"
    BESLUTET_ANDRAT = "beslutet-andrat", "Beslutet har ändrats"
    BESLUTET_UPPHAVT = "beslutet-upphavt", "Beslutet har upphävts"
    DOM = "dom", "Domstolen har avgjort"
    RATTEN_FORFALLEN = "ratten-forfallen", "Rätten till bidrag har förfallit"
    UTBETALNINGEN_ANDRAD = "utbetalningen-andrad", "Utbetalningen som granskades har ändrats"
    UTBETALNINGEN_RATTAD = "utbetalningen-rattad", "Utbetalningen har rättats"
    UTBETALNINGEN_RETURNERAD = "utbetalningen-returnerad", "Utbetalningen har returnerats"
    GRANSKNINGEN_HAVD = "granskningen-havd", "Granskningen har hävts"
    ATERKRAVET_ANDRAT = "aterkravet-andrat", "Återkravet har ändrats"
    PLACERINGEN_HAVD = "placeringen-havd", "Placeringen har hävts"
    KVITTNINGEN_HAVD = "kvittningen-havd", "Kvittningen har hävts"
    PENGARNA_FLYTTADE = "pengarna-flyttade", "Pengarna har flyttats"
