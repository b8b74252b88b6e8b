"""What has happened: the log. Append, read, follow. Knows the domain and PostgreSQL, and no web."""
