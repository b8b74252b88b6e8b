"""What tests of every floor stand on, and that is no test."""
