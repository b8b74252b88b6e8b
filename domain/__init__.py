"""What may happen: the facts, the rules and the verbs of a state grant. Knows no SQL and no web."""
