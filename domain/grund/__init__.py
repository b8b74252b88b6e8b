"""What every room stands on: facts and streams, refusals, money and boxes, days."""
