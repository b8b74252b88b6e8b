"""How tables follow the log: batch by batch, rows and position together; and how they are asked."""
