"""Refusals: regeringsbeslut."""

from __future__ import annotations

from domain.stopp import Stopp


class UppdragetFinnsRedan(Stopp):
    text = "Uppdraget enligt {beslutsreferens} är redan registrerat på anslagsposten."


class UppdragetFinnsInte(Stopp):
    text = "Inget uppdrag enligt {beslutsreferens} är registrerat på anslagsposten."


class ForvaltningOverstigerUppdraget(Stopp):
    text = "Till förvaltning får högst {hogst} användas: det är mer än hela uppdragets {belopp}."


class RekvisitionenOverstigerUppdraget(Stopp):
    text = "Det går inte att rekvirera {belopp}: av uppdragets medel återstår {kvar} att rekvirera."


class ForvaltningsmedelRackerInte(Stopp):
    text = "Det går inte att använda {belopp} till förvaltning: av uppdraget återstår {kvar}."


class AterbetalningOverstigerMottaget(Stopp):
    text = "Det går inte att betala tillbaka {belopp}: av det mottagna återstår {kvar}."


class FristenFinnsInte(Stopp):
    text = "Uppdraget enligt {beslutsreferens} har ingen frist nummer {frist}."
