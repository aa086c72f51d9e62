"""The house's own widgets; each stands in its own module so that a window imports what it shows."""
