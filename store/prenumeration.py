"""The library's subscription over the tail of the log."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from eventsourcing.persistence import ApplicationRecorder, Notification, Subscription

from store.svans import Svans

SATS = 1000


class Prenumeration(Subscription[ApplicationRecorder]):
    """An iterator over what is recorded after `gt`, that blocks at the head."""

    def __init__(
        self, recorder: ApplicationRecorder, svans: Svans, gt: int, topics: Sequence[str]
    ) -> None:
        super().__init__(recorder, gt, topics)
        self._svans = svans
        self._efter = gt
        self._rader: list[Notification] = []
        svans.lyssna()

    def __exit__(self, *args: object, **kwargs: Any) -> None:
        super().__exit__(*args, **kwargs)
        self._svans.stang()

    def __next__(self) -> Notification:
        while not self._rader:
            if self._has_been_stopped:
                raise StopIteration
            self._rader = list(
                self._recorder.select_notifications(
                    self._efter, SATS, topics=self._topics, inclusive_of_start=False
                )
            )[::-1]
            if not self._rader:
                self._svans.vanta()
        rad = self._rader.pop()
        self._efter = rad.id
        return rad
