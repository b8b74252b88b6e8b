"""Which streams a verb wants, and in what order it is handed them. Knows no web."""
