"""The lists over HTTP: their shape, their words, their addresses."""
