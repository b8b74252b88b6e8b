"""What every route stands on: who asks, how a write is made, how an answer is written."""
