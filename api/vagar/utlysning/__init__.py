"""The call over HTTP."""
