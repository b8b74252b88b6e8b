"""Refusals: mottagaren."""

from __future__ import annotations

from domain.grund.stopp import Stopp


class ForslagetFinnsRedan(Stopp):
    text = "Förslaget {forslag_id} finns redan."


class RedanBetalningsmal(Stopp):
    text = "{betalningsmal} är redan mottagarens betalningsmål den {dag}."


class ForslagetInteOppet(Stopp):
    text = "Det finns inget öppet förslag {forslag_id} om betalningsmål."


class SammaPersonForeslog(Stopp):
    text = "{subjekt} har föreslagit betalningsmålet och kan inte också godkänna det."


class GodkantForeForslag(Stopp):
    text = "Betalningsmålet föreslogs den {forslagsdag} och kan inte gälla redan den {dag}."


class AvslagetForeForslag(Stopp):
    text = "Betalningsmålet föreslogs den {forslagsdag} och kan inte avslås redan den {dag}."


class BetalningsmalSaknas(Stopp):
    text = "Mottagaren har inget godkänt betalningsmål den {dag}."


class EftertraderSigSjalv(Stopp):
    text = "En mottagare kan inte efterträda sig själv."


class RedanEftertradd(Stopp):
    text = "{namn} har redan en efterträdare."


class EftertradarenEftertradd(Stopp):
    text = "{namn} har själv en efterträdare och kan inte ta över efter någon."


class InteEftertradd(Stopp):
    text = "{namn} har ingen efterträdare."


class FolkmangdenFinnsInte(Stopp):
    text = "Händelse nummer {rattar_version} är ingen gällande uppgift om mottagarens folkmängd."


class FolkmangdenAvserSenareDag(Stopp):
    text = "En folkmängd som avser den {avser_dag} kan inte användas redan den {dag}."


class ForetradarenFinnsRedan(Stopp):
    text = "Företrädaren {foretradare_id} är redan anmäld."


class ForetradarenFinnsInte(Stopp):
    text = "Mottagaren har ingen anmäld företrädare {foretradare_id} att återkalla."


class GiltigTillForeFran(Stopp):
    text = "Giltigheten kan inte sluta den {till} när den börjar den {fran}."


class AterkalladForeAnmalan(Stopp):
    text = "Företrädaren är anmäld från och med den {fran} och kan inte återkallas den {dag}."


class NamnetAndrasInte(Stopp):
    text = "Mottagaren heter redan {namn} den {dag}."


class NamnetFinnsInte(Stopp):
    text = "Händelse nummer {rattar_version} hos mottagaren är ingen gällande uppgift om namnet."


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
