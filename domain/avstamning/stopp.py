"""Refusals: avstämningen."""

from __future__ import annotations

from domain.grund.stopp import Stopp


class ManadenInteSlut(Stopp):
    text = "{manad} är inte slut den {dag}: en månads totaler registreras när den har gått."


class ForeForraTotalerna(Stopp):
    text = "Månadens totaler registrerades senast den {dag}, och inte på nytt en tidigare dag."


class TotalSaknas(Stopp):
    text = "Ange minst en total. En månad utan betalningar har totalen noll."


class TotalenUtanPlats(Stopp):
    text = (
        "Totalen {total} ska ha ett konto om den är av inbetalningar eller av det som sänts"
        " tillbaka av dem, och annars anslagspost och budgetår."
    )


class TotalenTvaGanger(Stopp):
    text = "Totalen {total} anges två gånger för samma konto, eller samma anslagspost och budgetår."


class TotalenHorInteDit(Stopp):
    text = "Totalen {total} lämnas inte av {kalla}."


class TotalernaFinnsInte(Stopp):
    text = "Det finns inga totaler från {kalla} för {manad} att signera."


class AndraTotaler(Stopp):
    text = "Totalerna från {kalla} för {manad} har registrerats på nytt: de har version {version}."


class RedanSignerad(Stopp):
    text = "Totalerna från {kalla} för {manad} är redan signerade."


class SammaPersonRegistrerade(Stopp):
    text = "{subjekt} har registrerat totalerna. Någon annan ska signera avstämningen."


class TotalenInteSedd(Stopp):
    text = "Ange vad liggaren hade för varje total som signeras. {total} saknas."


class SkillnadenOforklarad(Stopp):
    text = (
        "{total} är {deras} enligt {kalla} och {vart} enligt liggaren. Ange vad som förklarar"
        " skillnaden."
    )


class SigneringenGallerInte(Stopp):
    text = "Händelse nummer {version} i myndighetens ström är ingen signering som gäller."


class AterkalladForeSigneringen(Stopp):
    text = "Signeringen är gjord den {signerad}, och återkallas inte den {dag}."


class SigneradForeAterkallelsen(Stopp):
    text = "Signeringen återkallades den {aterkallad}, och görs inte på nytt den {dag}."
