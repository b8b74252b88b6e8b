"""Real history as data. What the sources do not say is marked `pahittat` (invented)."""
