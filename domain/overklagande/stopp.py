"""Refusals: överklagandet."""

from __future__ import annotations

from domain.grund.stopp import Stopp


class InteOverlamnat(Stopp):
    text = "Överklagandet är inte överlämnat till domstol."
    lagrum = "46 § förvaltningslagen (2017:900)"


class DomenRedanRegistrerad(Stopp):
    text = "Domen från {domstol} i mål {malnummer} den {dag} är redan registrerad på överklagandet."


class BeloppetSaknas(Stopp):
    text = "Ange belopp när, och bara när, domstolen har ändrat det."


class BeslutetHarIngetBelopp(Stopp):
    text = (
        "Beslutet om {vad} har inget belopp som domstolen kan ändra. Registrera domen som"
        " upphävande eller, om den ger anledning till ett nytt beslut, som återförvisning, och"
        " därefter det nya beslutet."
    )


class DomstolenHojerInteKravet(Stopp):
    text = "En domstol kräver inte mer än myndigheten har krävt: {kravt}."


class IngenDomAttProva(Stopp):
    text = "{utgang}: det förutsätter en dom, från en lägre instans, på samma överklagande."


class DomenFinnsInte(Stopp):
    text = "Domen {dom_id} finns inte på överklagandet."


class DomenFinnsRedan(Stopp):
    text = "Domen {dom_id} är redan registrerad."


class InstansenStammerInte(Stopp):
    text = "{instans} kan inte pröva en dom från {lagre}."


class DomenInteOverklagad(Stopp):
    text = (
        "En dom prövas av {instans} först när den har överklagats dit: anteckna först"
        " överklagandet av domen från {lagre}."
    )
    lagrum = "33 § förvaltningsprocesslagen (1971:291)"


class IngenLagreDom(Stopp):
    text = (
        "Av {instans} prövas en dom från en lägre instans, och ingen sådan är registrerad för"
        " överklagandet."
    )
    lagrum = "33 § förvaltningsprocesslagen (1971:291)"


class RattsprovningenAndrarInte(Stopp):
    text = "Vid rättsprövning står beslutet fast eller upphävs: utgången kan inte vara {utgang}."
    lagrum = "7 § lagen (2006:304) om rättsprövning av vissa regeringsbeslut"


class RantanAngesInte(Stopp):
    text = (
        "Domen kräver åter {belopp} som hade upphävts eller sänkts: ange om räntan löper som om det"
        " aldrig hade upphävts, och annars den nya förfallodagen."
    )


class NyForfallodagSaknas(Stopp):
    text = (
        "Ange en ny förfallodag: pengar har gått tillbaka till gäldenären, eller räntan löper inte"
        " som om kravet aldrig hade upphävts."
    )


class NyForfallodagForTidig(Stopp):
    text = "Den nya förfallodagen {forfallodag} är före domen den {dag}."


class DomenKanInteOverklagas(Stopp):
    text = "Domen från {domstol} i mål {malnummer} kan inte överklagas: ingen domstol är högre."


class InteSistaDomen(Stopp):
    text = "En senare dom har avgjort målet: den överklagas i stället."


class DomenRedanOverklagad(Stopp):
    text = "Målet är redan hos {instans}."


class DomenRedanDelfadd(Stopp):
    text = "Parten fick del av domen redan den {dag}."


class DomensDelfaendeFinnsInte(Stopp):
    text = "Händelse nummer {rattar_version} i ärendet är inget gällande delfående av domen."


class RedanInhiberat(Stopp):
    text = "Beslutet är redan inhiberat sedan den {dag}."


class InteInhiberat(Stopp):
    text = "Beslutet är inte inhiberat."


class OverklagatForeBeslut(Stopp):
    text = "Beslutet kan inte ha överklagats den {dag}: det fattades den {beslutsdag}."


class OverklagandetFinnsRedan(Stopp):
    text = "Överklagandet {overklagande_id} är redan registrerat."


class OverklagandetFinnsInte(Stopp):
    text = "Överklagandet {overklagande_id} finns inte i ärendet."


class RedanRattidsprovat(Stopp):
    text = "Överklagandet är redan rättidsprövat."


class RattidsprovningStammerInte(Stopp):
    text = (
        "Överklagandet kom in den {inkommen}; sista dagen är {senast}.{underrattelsen} Det kan"
        " inte anses ha kommit in {hur}."
    )
    lagrum = "45 § förvaltningslagen (2017:900)"


class IngenForsening(Stopp):
    text = "Överklagandet kom in i tid den {inkommen}: det behövs inget undantag."
    lagrum = "45 § förvaltningslagen (2017:900)"


class UnderrattelsenVarRatt(Stopp):
    text = (
        "Beslutet är meddelat med riktig överklagandehänvisning: ange varför underrättelsen ändå"
        " var fel."
    )
    lagrum = "45 § förvaltningslagen (2017:900)"


class OverklagandetsDagStammerInte(Stopp):
    text = "Det kan inte ha skett den {dag}: dessförinnan hände något den {tidigare}."


class RattidsprovningSaknas(Stopp):
    text = "Överklagandet är inte rättidsprövat."
    lagrum = "45 § förvaltningslagen (2017:900)"


class ForSentOverlamnas(Stopp):
    text = "Överklagandet kom för sent och överlämnas inte: det avvisas."
    lagrum = "45 § förvaltningslagen (2017:900)"


class RedanOverlamnat(Stopp):
    text = "Överklagandet är redan överlämnat den {dag}."


class ForSentAvvisas(Stopp):
    text = (
        "Överklagandet kom in den {inkommen}; sista dag var {senast}.{underrattelsen} Det avvisas"
        " i ett beslut."
    )
    lagrum = "45 § förvaltningslagen (2017:900)"


class ForseningenKanBeroPaOss(Stopp):
    text = (
        "Överklagandet avvisas inte om förseningen beror på att parten underrättades fel, och"
        " underrättelsen är antecknad som felaktig: rättidspröva det med undantaget"
        " fel-underrattelse, eller ange varför förseningen inte beror på det."
    )
    lagrum = "45 § andra stycket 1 förvaltningslagen (2017:900)"


class DomstolsdagenSaknas(Stopp):
    text = "Ange dagen då överklagandet kom in till domstolen när, och bara när, det kom in dit."
    lagrum = "45 § andra stycket 2 förvaltningslagen (2017:900)"


class KomSentTillDomstolen(Stopp):
    text = (
        "Överklagandet kom in till domstolen den {dag}: det är inte från beslutet den {beslutsdag}"
        " till och med sista dagen den {senast}."
    )
    lagrum = "45 § andra stycket 2 förvaltningslagen (2017:900)"


class OverklagandetKomITid(Stopp):
    text = "Överklagandet kom in den {inkommen}; sista dagen är {senast}. Det avvisas inte."
    lagrum = "45 § förvaltningslagen (2017:900)"


class OverklagandetAterkallat(Stopp):
    text = "Överklagandet är återkallat den {dag}."


class RedanAvvisat(Stopp):
    text = "Överklagandet är redan avvisat."
