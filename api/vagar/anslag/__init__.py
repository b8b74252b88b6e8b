"""The anslagspost over HTTP."""
