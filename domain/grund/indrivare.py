"""Indrivare: to whom a claim that is not paid is handed over."""

from __future__ import annotations

from domain.grund.ord import Ord


class Indrivare(Ord):
    FORDRINGSBEVAKNING = "fordringsbevakning"
    KRONOFOGDEN = "kronofogden", "Kronofogden"
    KONKURSFORVALTARE = "konkursforvaltare", "konkursförvaltare"
    DOMSTOL = "domstol"

    @property
    def tvingar(self) -> bool:
        """What is enforced is late; what is not due may be watched, and lodged in a bankruptcy."""
        return self in (Indrivare.KRONOFOGDEN, Indrivare.DOMSTOL)
