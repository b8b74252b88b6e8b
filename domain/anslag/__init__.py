"""Anslag: the money that the state gives the authority to grant, by post and budget year."""
