"""Real history as data. What the sources do not say is marked `pahittat` (invented).

`anrop.json` is of another kind: calls and answers that were played, the examples of `openapi.json`.
"""
