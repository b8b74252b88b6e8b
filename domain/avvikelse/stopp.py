"""Refusals: avvikelsen."""

from __future__ import annotations

from domain.grund.stopp import Stopp


class RedanSedd(Stopp):
    text = "Avvikelsen är redan antecknad som sedd, så som den nu lyder."


class RedanAvgjord(Stopp):
    text = "Det är redan registrerat att avvikelsen står fast, så som den nu lyder."


class SkalForAttDetStarFast(Stopp):
    text = "Ange varför det som avviker står fast."


class AvvikelsenFinnsInte(Stopp):
    text = "Avvikelsen finns inte: inget avviker med den adressen."


class AvvikelsenArAvAnnatSlag(Stopp):
    text = "Avvikelsen är av slaget {slag}: ange det slag som står i listan."


class AvvikelsenLyderAnnorlunda(Stopp):
    text = "Avvikelsen lyder nu ”{lydelse}”: läs den på nytt."


class AnnanMyndighetsAvvikelse(Stopp):
    text = (
        "{organisation} har inte handlagt det som avviker: den myndighet som har handlagt det"
        " tar hand om avvikelsen."
    )
