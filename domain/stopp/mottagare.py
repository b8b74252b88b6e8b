"""Refusals: mottagare."""

from __future__ import annotations

from domain.stopp import Stopp


class NamnetAndrasInte(Stopp):
    text = "Mottagaren heter redan {namn} den {dag}."


class NamnetFinnsInte(Stopp):
    text = "Händelse nummer {rattar_version} hos mottagaren är ingen gällande uppgift om namnet."
