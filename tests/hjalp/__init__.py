"""What tests of every floor stand on; no test itself."""
