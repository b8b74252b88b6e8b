"""What is done in an ärende, each action a resource that is POSTed under /arenden/{arendeId}."""
