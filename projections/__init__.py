"""What can be seen: tables that follow the log, disposable, rebuilt from it at any time."""
