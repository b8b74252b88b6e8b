"""Återrapport: the mottagare accounts for the money, and the authority reviews it."""
