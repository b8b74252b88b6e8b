"""The mottagare over HTTP."""
