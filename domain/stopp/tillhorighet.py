"""Refusals: tillhörighet."""

from __future__ import annotations

from domain.stopp import Stopp


class TillhorighetenAndrasInte(Stopp):
    text = "Det är redan registrerat vad mottagaren ingår i den {dag}."


class TillhorighetenFinnsInte(Stopp):
    text = "Händelse nummer {rattar_version} är ingen gällande uppgift om vad mottagaren ingår i."


class IngarISigSjalv(Stopp):
    text = "En mottagare kan inte ingå i sig själv, vare sig direkt eller genom någon annan."


class IngarTvaGanger(Stopp):
    text = "En mottagare kan ingå i en annan bara en gång: ange andelarna tillsammans."


class AndelSaknas(Stopp):
    text = "Ange andelen för alla som mottagaren ingår i, eller för ingen."


class AndelarnaForStora(Stopp):
    text = "Andelarna är tillsammans mer än hundra procent."
