"""PDF records: frozen papers in, bytes out; the same paper gives the same bytes."""
