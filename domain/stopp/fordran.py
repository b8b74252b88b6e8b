"""Refusals: claims and what becomes of them."""

from __future__ import annotations

from domain.stopp import Stopp


class FordranFinnsInte(Stopp):
    text = "Fordran {fordran_id} finns inte i ärendet."


class FordranReglerad(Stopp):
    text = "Fordran är reglerad: inget återstår att betala."


class OverstigerFordran(Stopp):
    text = "Det är mer än vad som återstår av fordran: {kapital} i kapital och {ranta} i ränta."


class IngetAttAvskriva(Stopp):
    text = "Ange hur mycket kapital eller ränta som avses."


class AvskrivningSaknarGrund(Stopp):
    text = "Avskrivningen saknar motivering."


class AnstandMastFramat(Stopp):
    text = (
        "Anstånd till den {till} ger inte mer tid: det ska gälla längre än till den {galler_till}."
    )


class PlanenStammerInte(Stopp):
    text = "Avbetalningsplanens delar blir {summa} och fordran är {utestaende}."


class PlanensDagarStammerInte(Stopp):
    text = "Avbetalningsplanens dagar ska komma efter varandra, från den {dag}."


class EftergiftStodsInte(Stopp):
    text = "Regelverket medger inte eftergift."


class EftergiftsskalSaknas(Stopp):
    text = "Eftergift kräver {skalsgrad}; ange dem."


class RantaStodsInte(Stopp):
    text = "Regelverket medger inte ränta på fordran."


class HelaFordranHavd(Stopp):
    text = "Hela fordran är hävd: den kostar ingen ränta."


class RantanLoperInte(Stopp):
    text = "Ränta löper från och med den {fran} och kan inte beräknas till den {till}."


class RantaIFramtiden(Stopp):
    text = "Ränta kan inte beräknas till den {till}: det är efter den {dag}."
