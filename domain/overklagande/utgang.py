"""Utgång: what a court may decide, in which instance, and what becomes of the judgement below."""

from __future__ import annotations

from domain.grund.ord import Ord


class Instans(Ord):
    """Which court of the allmänna förvaltningsdomstolarna has the case."""

    FORVALTNINGSRATT = "forvaltningsratt", "förvaltningsrätt"
    KAMMARRATT = "kammarratt", "kammarrätt"
    HOGSTA = "hogsta-forvaltningsdomstolen", "Högsta förvaltningsdomstolen"
    RATTSPROVNING = "rattsprovning", "rättsprövning"
    """Högsta förvaltningsdomstolen on a decision of the government (lag 2006:304)."""

    @property
    def hogst(self) -> bool:
        """Nobody is above it: what it says has laga kraft at once."""
        return self in (Instans.HOGSTA, Instans.RATTSPROVNING)

    @property
    def forst(self) -> bool:
        """It judges decisions; the others judge what a court has said."""
        return self in (Instans.FORVALTNINGSRATT, Instans.RATTSPROVNING)

    @property
    def over(self) -> Instans:
        """The court that its judgements are appealed to."""
        return _OVER.get(self, self)

    def ar_over(self, lagre: Instans) -> bool:
        """It may judge what that court has said."""
        ordning = (Instans.FORVALTNINGSRATT, Instans.KAMMARRATT, Instans.HOGSTA)
        return lagre in ordning and self in ordning[ordning.index(lagre) + 1 :]


_OVER = {
    Instans.FORVALTNINGSRATT: Instans.KAMMARRATT,
    Instans.KAMMARRATT: Instans.HOGSTA,
}
KLAGOTID_VECKOR = 3
"""6 a § förvaltningsprocesslagen (1971:291): from delfående, or, for the authority and any other
party that represents the public, from the day of the judgement."""


class Utgang(Ord):
    """What the court decided. What each does is said in words in docs/ordlista.md."""

    AVSLAG = "avslag"
    """What held before the judgement holds."""
    ANDRING = "andring", "ändring"
    """The court put another amount in the decision's place."""
    UPPHAVANDE = "upphavande", "upphävande"
    """The decision is gone, and an earlier one that it changed stands again.

    If it was a grant, the application stays settled, and nothing is granted.
    """
    ATERFORVISNING = "aterforvisning", "återförvisning"
    """The decision is gone, and the authority decides anew."""
    DOM_UPPHAVD = "dom-upphavd", "den lägre domstolens dom upphävd"
    """What held just before that judgement holds again: the decision, or a judgement below it."""
    DOM_ATERFORVISAD = "dom-aterforvisad", "målet återförvisat till den lägre domstolen"
    """As when it is set aside, and the case is open again in the court that gave it."""
    PROVNINGSTILLSTAND_VAGRAT = "provningstillstand-vagrat", "prövningstillstånd vägrat"
    """The judgement below stands."""
    AVVISNING = "avvisning"
    AVSKRIVNING = "avskrivning"

    @property
    def andrar(self) -> bool:
        """Something else may hold after it than before."""
        return self.upphaver_beslutet or self.upphaver_dom or self is Utgang.ANDRING

    @property
    def upphaver_beslutet(self) -> bool:
        return self in (Utgang.UPPHAVANDE, Utgang.ATERFORVISNING)

    @property
    def upphaver_dom(self) -> bool:
        return self in (Utgang.DOM_UPPHAVD, Utgang.DOM_ATERFORVISAD)

    @property
    def om_en_dom(self) -> bool:
        """It is on a judgement, and cannot be on a decision that no court has judged."""
        return self.upphaver_dom or self is Utgang.PROVNINGSTILLSTAND_VAGRAT
