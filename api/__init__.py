"""Who may ask: HTTP, the command line and the demonstration. Knows all the other rooms."""
