"""The reports, each made from tables at a basis."""
