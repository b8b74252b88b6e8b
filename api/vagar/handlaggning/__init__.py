"""The handling of a case over HTTP."""
