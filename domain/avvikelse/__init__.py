"""Avvikelse: what somebody has made of something that departs from the ordinary."""
