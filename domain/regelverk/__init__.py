"""Regelverk: a förordning or an agreement as data, in versions."""
