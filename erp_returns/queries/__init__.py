"""What is read: frozen rows for lists, details, searches and papers."""
