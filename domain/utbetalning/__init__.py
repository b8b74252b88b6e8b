"""Utbetalning: attested by somebody who did not decide, ordered, and made by the bank."""
