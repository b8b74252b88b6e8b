"""Fordran: what an ärende knows of one claim: its money, its days and its interest."""
