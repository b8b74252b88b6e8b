"""The money: postings, flows, balances and claims. Nobody else reads their tables."""
