"""The real history, and what is invented beside it, played through the product's own commands."""
