"""The published reports, as JSON, tables in the terminal, and files to hand over."""
