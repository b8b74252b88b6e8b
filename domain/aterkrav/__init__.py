"""Återkrav: money is demanded back, and the claim is paid, waived or collected."""
