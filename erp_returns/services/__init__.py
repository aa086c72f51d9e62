"""What is done: one verb, one transaction."""
