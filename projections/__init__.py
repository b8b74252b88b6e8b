"""What can be seen: tables that follow the log, disposable, and rebuilt from it to the last row."""
