"""Läge: where an ärende or an utlysning stands, as its last fact left it."""

from __future__ import annotations

from domain.grund.ord import Ord


class Lage(Ord):
    """The läge of an ärende."""

    INKOMMET = "inkommet"
    KOMPLETTERING_BEGARD = "komplettering-begard", "komplettering begärd"
    KOMPLETTERING_INKOMMEN = "komplettering-inkommen", "komplettering inkommen"
    KOMMUNICERAT = "kommunicerat"
    YTTRANDE_INKOMMET = "yttrande-inkommet", "yttrande inkommet"
    ATERKALLAT = "aterkallat", "återkallat"
    BEVILJAT = "beviljat"
    AVSLAGET = "avslaget"
    AVVISAT = "avvisat"
    AVSKRIVET = "avskrivet"
    ANDRAT = "andrat", "ändrat"
    UPPHAVT = "upphavt", "upphävt"
    RATTEN_FORFALLEN = "ratten-forfallen", "rätten förfallen"
    MEDDELAT = "meddelat"
    OVERKLAGAT = "overklagat", "överklagat"
    OVERLAMNAT_TILL_DOMSTOL = "overlamnat-till-domstol", "överlämnat till domstol"
    DOM_MEDDELAD = "dom-meddelad", "dom meddelad"
    DOM_OVERKLAGAD = "dom-overklagad", "dom överklagad"
    INHIBERAT = "inhiberat"
    UTBETALNING_ATTESTERAD = "utbetalning-attesterad", "utbetalning attesterad"
    UTBETALNING_BEORDRAD = "utbetalning-beordrad", "utbetalning beordrad"
    UTBETALT = "utbetalt"
    BIDRAG_KVITTAT = "bidrag-kvittat", "bidrag kvittat"
    UTBETALNING_RETURNERAD = "utbetalning-returnerad", "utbetalning returnerad"
    UTBETALNING_HINDRAD = "utbetalning-hindrad", "utbetalning hindrad"
    ATERRAPPORT_BEGARD = "aterrapport-begard", "återrapport begärd"
    ATERRAPPORT_INKOMMEN = "aterrapport-inkommen", "återrapport inkommen"
    ATERRAPPORT_KOMPLETTERING_BEGARD = (
        "aterrapport-komplettering-begard",
        "komplettering av återrapport begärd",
    )
    ATERRAPPORT_GRANSKAD = "aterrapport-granskad", "återrapport granskad"
    GRANSKNING_HAVD = "granskning-havd", "granskning hävd"
    GRANSKNING_ATERKALLAD = "granskning-aterkallad", "granskning återkallad"
    ATERKRAVT = "aterkravt", "återkrävt"
    ATERKRAV_AVSTATT = "aterkrav-avstatt", "återkrav avstått"
    ATERKRAV_ANDRAT = "aterkrav-andrat", "återkrav ändrat"
    ANSTAND_BEVILJAT = "anstand-beviljat", "anstånd beviljat"
    AVBETALNINGSPLAN_FASTSTALLD = "avbetalningsplan-faststalld", "avbetalningsplan fastställd"
    FORDRAN_EFTERGIVEN = "fordran-eftergiven", "fordran eftergiven"
    EFTERGIFT_ANDRAD = "eftergift-andrad", "eftergift ändrad"
    FORDRAN_HAVD = "fordran-havd", "fordran hävd"
    FORDRAN_KRAVD_IGEN = "fordran-kravd-igen", "fordran krävd igen"
    FORDRAN_ATERSTALLD = "fordran-aterstalld", "fordran återställd"
    FORDRAN_ANDRAD_AV_DOM = "fordran-andrad-av-dom", "fordran ändrad av dom"
    AVSTAENDE_ANDRAT = "avstaende-andrat", "avstående ändrat"
    AVSTAENDE_ANDRAT_AV_DOM = "avstaende-andrat-av-dom", "avstående ändrat av dom"
    FORDRAN_AVSKRIVEN = "fordran-avskriven", "fordran avskriven"
    FORDRAN_OVERLAMNAD = "fordran-overlamnad", "fordran överlämnad"
    FORDRAN_KVITTAD = "fordran-kvittad", "fordran kvittad"
    ATERBETALNING_MOTTAGEN = "aterbetalning-mottagen", "återbetalning mottagen"
    AVSLUTAT = "avslutat"
    ATERUPPTAGET = "aterupptaget", "återupptaget"


class Utlysningslage(Ord):
    PUBLICERAD = "publicerad"
    INSTALLD = "installd", "inställd"
    AVSLUTAD = "avslutad"


ARENDET_FINNS = "inkommen_dag"
UTLYSNINGEN_FINNS = "publicerad_dag"
"""What is stated by the first fact of the stream, with all else that is always shown of it.

A läge is stated by any of them, and may hold on a day before the first does: then it is not there.
"""
