"""What may happen: facts, rules, verbs. A room per action and per thing that it stands on."""
