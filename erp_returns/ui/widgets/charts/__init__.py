"""Charts of figures, drawn with nothing but a painter."""
