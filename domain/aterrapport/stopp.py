"""Refusals: återrapporten."""

from __future__ import annotations

from domain.grund.stopp import Stopp


class AterrapporteringStodsInte(Stopp):
    text = "Regelverket {beteckning} säger inget om återrapportering."


class AterrapportFinnsRedan(Stopp):
    text = "Återrapporten {aterrapport_id} är redan begärd."


class IngetAttRedovisa(Stopp):
    text = "I ärende {diarienummer} är inget beviljat: det finns inget att redovisa."


class BegardForeBeslut(Stopp):
    text = "En återrapport kan inte begäras den {dag}: bidraget beviljades den {beslutsdag}."


class BidragetAvserAnnatAr(Stopp):
    text = (
        "Bidraget i ärende {diarienummer} avser {aren}: "
        "ingen återrapport för {bidragsar} kan begäras."
    )


class BidragsaretRedanBegart(Stopp):
    text = (
        "I ärende {diarienummer} är en återrapport för {bidragsar} redan begärd. "
        "En till kan begäras när den är granskad."
    )


class AterrapportInteBegard(Stopp):
    text = "Återrapporten {aterrapport_id} är inte begärd i ärendet."


class AterrapportForeBegaran(Stopp):
    text = "Återrapporten kan inte ha kommit in den {dag}: den begärdes den {begard}."


class AterrapportInteInkommen(Stopp):
    text = "Återrapporten har inte kommit in."


class GranskadForeInkommen(Stopp):
    text = "Återrapporten kan inte ha granskats den {dag}: den kom in den {inkommen}."


class RedanGranskad(Stopp):
    text = (
        "Återrapporten är redan granskad. Ompröva granskningen, eller återkalla den och granska på"
        " nytt."
    )


class KostnadsslagFinnsInte(Stopp):
    text = "Kostnadsslaget {nyckel} finns inte i återrapportmallen, eller är angivet två gånger."


class FragaFinnsInte(Stopp):
    text = "Frågan {nyckel} finns inte i återrapportmallen, eller är besvarad två gånger."


class FragaObesvarad(Stopp):
    text = "Frågan är inte besvarad: {fraga}."


class SvaretUtanforSkalan(Stopp):
    text = "Svaret på frågan {fraga} ska ligga mellan {lagst} och {hogst}."


class IntygSaknas(Stopp):
    text = "Återrapporten ska intygas av {som}."


class IntygasInteAvSamma(Stopp):
    text = "Återrapporten ska intygas av olika personer."


class IntygasEfterInkommen(Stopp):
    text = "{namn} kan inte ha intygat återrapporten den {dag}: den kom in den {inkommen}."


class IntygasAvObehorig(Stopp):
    text = "{namn} var inte anmäld som {som} den {dag} och kan inte intyga återrapporten."


class GranskningenStammerInte(Stopp):
    text = "Godkänt och ej godkänt blir {summa}, men {redovisas} ska prövas."


class OverstigerKostnaderna(Stopp):
    text = "Det går inte att pröva {belopp} som använt: redovisade kostnader är {kostnader}."


class InteGranskad(Stopp):
    text = "Återrapporten är inte granskad."


class OmprovningenRymsInte(Stopp):
    text = (
        "Det går inte att flytta {belopp}: {finns} finns i lådan ”{lada}” och är inte krävt."
        " Är återrapporten fel: återkalla granskningen, rätta återrapporten och granska på nytt."
    )


class OmprovasAtEttHall(Stopp):
    text = "Ange antingen vad som i stället godkänns eller vad som inte längre godkänns."


class SenareAngesInte(Stopp):
    text = (
        "Återrapport för {ar} är också begärd och inte granskad. Ange hur mycket av {belopp}"
        " som den ska redovisa (senare); 0.00 om allt är oförbrukat."
    )


class AterkallasForeGranskningen(Stopp):
    text = "Granskningen gjordes den {granskad} och kan inte ha återkallats den {dag}."


class SenareOverstiger(Stopp):
    text = "Det går inte att lämna {belopp} till en senare redovisning: {finns} är oredovisat."


class RattelsenAndrarGranskat(Stopp):
    text = (
        "Återrapporten är granskad med kostnader på {granskat}: en rättelse som ändrar summan"
        " till {summa} tas inte emot. Återkalla granskningen först, och granska på nytt efter"
        " rättelsen."
    )
