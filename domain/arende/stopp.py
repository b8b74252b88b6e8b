"""Refusals: ärendet, whatever is done in it."""

from __future__ import annotations

from domain.grund.stopp import Stopp


class AndringForeBeslut(Stopp):
    text = "Beslutet kan inte ändras den {dag}: det fattades den {beslutsdag}."


class ArendetAvslutat(Stopp):
    text = "Ärende {diarienummer} avslutades den {dag}. Återuppta det först."


class RedanBeslutat(Stopp):
    text = "Ärende {diarienummer} är redan beslutat."


class AnsokanAterkallad(Stopp):
    text = "Ansökan återkallades den {dag}. Ärendet skrivs av."


class AnnanUtlysning(Stopp):
    text = "Ärende {diarienummer} hör till en annan utlysning."


class AnnatRegelverk(Stopp):
    text = (
        "Ärende {diarienummer} är avgjort enligt {beteckning}, inte enligt det angivna regelverket."
    )


class MotiveringAngesInte(Stopp):
    text = "Motivering saknas: ange skälen."


class JavHindrar(Stopp):
    text = "{subjekt} är jävig i ärendet och får inte ta del i handläggningen."
    lagrum = "17 § förvaltningslagen (2017:900)"


class FristForeBegaran(Stopp):
    text = "Fristen {senast} går ut före begäran den {dag}."


class Inhiberat(Stopp):
    text = "Domstolen beslutade den {dag} att beslutet inte gäller tills vidare: {vad} får vänta."
    lagrum = "28 § förvaltningsprocesslagen (1971:291)"


class KravetInteMeddelat(Stopp):
    text = "Beslutet om återkrav är inte meddelat den {dag}: meddela parten först."
